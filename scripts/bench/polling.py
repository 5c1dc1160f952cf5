"""What one poll through the client costs, contract check and all, against a bare httpx `get(...).json()`."""

from __future__ import annotations

import json
import multiprocessing
import socket
import threading
from collections.abc import Generator
from contextlib import contextmanager
from multiprocessing.connection import Connection

import httpx

from safelight import Client
from safelight.provider import Provider, load_provider, provider_names
from scripts.bench.decoding import typical
from scripts.bench.pairs import paired

KEY = "made-up-key"


def serve(body: bytes, tell: Connection) -> None:
    """Answer every request on loopback with one body, at next to no cost; says the port first."""
    head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    reply = head.encode() + body
    with socket.create_server(("127.0.0.1", 0)) as listening:
        tell.send(listening.getsockname()[1])
        while True:
            connection, _ = listening.accept()
            threading.Thread(target=answer, args=(connection, reply), daemon=True).start()


def answer(connection: socket.socket, reply: bytes) -> None:
    """Answer one connection's requests until it closes."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with connection:
        while connection.recv(65536):
            connection.sendall(reply)


@contextmanager
def served(body: bytes) -> Generator[str]:
    """The URL of such a server, in a process of its own: its work is not ours to count."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(body, theirs), daemon=True)
    process.start()
    yield f"http://127.0.0.1:{ours.recv()}"
    process.terminate()
    process.join()


def report() -> dict[str, float]:
    """Print a row a provider, and give what it says."""
    found = {}
    print("One poll on loopback, to a bare httpx.Client.get(...).json() (processor time, median of paired rounds)")
    for provider in map(load_provider, provider_names()):
        _, body = typical(provider)
        with served(body) as url:
            found[provider.name] = round(ratio(provider, body, url), 2)
        print(f"  {provider.name:10} {found[provider.name]:.2f}")
    return found


def ratio(provider: Provider, body: bytes, base_url: str) -> float:
    """The processor time of a poll through the client, to that of a bare one."""
    headers = {provider.header: provider.prefix + KEY}
    with Client(provider, api_key=KEY, base_url=base_url) as client, httpx.Client(headers=headers) as bare:
        job = client.job(json.loads(body).get("id") or "x")
        url = base_url + provider.operation(provider.result).path

        def theirs() -> object:
            return bare.get(url, params={"id": job.id}).json()

        client.result(job), theirs()
        return paired(lambda: client.result(job), theirs, rounds=31, repeat=60)
