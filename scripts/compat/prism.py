"""Prism (https://github.com/stoplightio/prism), a mock of whatever an OpenAPI document describes."""

from __future__ import annotations

import re
import subprocess
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import httpx

from scripts.compat.installing import Environment, Unavailable

PACKAGE = "@stoplight/prism-cli"
_READY_IN = 60.0


@contextmanager
def mocking(environment: Environment, document: Path) -> Generator[str]:
    """Serve a document on a free port while the block runs, and give the base URL; raises `Unavailable`.

    With `--errors` a request that does not fit the document is refused, and so is an answer that does not.
    """
    program = environment.folder / "node_modules" / ".bin" / "prism"
    command = [program, "mock", "--errors", "--port", "0", document]
    process = subprocess.Popen(  # noqa: S603
        command, env=environment.variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert process.stdout is not None  # noqa: S101 - it is a pipe
    address: list[str] = []
    ready = threading.Event()
    reader = threading.Thread(target=_read, args=(process.stdout, address, ready))
    reader.start()
    try:
        if not ready.wait(_READY_IN) or not address:
            raise Unavailable("Prism did not start")
        yield address[0]
    finally:
        process.terminate()
        process.wait()
        reader.join()
        process.stdout.close()


def _read(output: IO[str], address: list[str], ready: threading.Event) -> None:
    """Find where Prism listens, and read on so that its pipe never fills."""
    for line in output:
        if found := re.search(r"listening on (http://[\d.:]+)", line):
            address.append(found[1])
            ready.set()
    ready.set()


class Preferring(httpx.BaseTransport):
    """Connections to this machine alone, on which a header of Prism's own (`Prefer`) chooses among the answers."""

    def __init__(self) -> None:
        self.prefer = ""
        self._inner = httpx.HTTPTransport(trust_env=False)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request."""
        if request.url.host != "127.0.0.1":
            raise AssertionError(f"the client went to {request.url.host}")
        if self.prefer:
            request.headers["prefer"] = self.prefer
        return self._inner.handle_request(request)

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()
