"""Callbacks: only a row whose job nobody knew is moved by one, and nothing that it says of a state is believed."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount

from safelight import Client, batch
from safelight.batch.ledger import Ledger
from safelight.batch.limits import Limits, Window
from safelight.batch.rows import Entry, Stage
from safelight.batch.stores import Store, store_of
from safelight.batch.webhooks import LARGEST, Place, address, place_of
from safelight.errors import UsageError
from safelight.jobs.callbacks import place_of as field_of
from safelight.provider import load_provider, provider_names
from safelight.providers import bfl, gptunnel, novita
from safelight.sandbox import Sandbox, Scenario
from safelight_api.operation import Submit
from tests.batch.killed import KEY, ROWS, SOON
from tests.batch.ledgers import LEDGERS, emptied
from tests.world import job

URL = "http://127.0.0.1:1/hooks"
PLACE = Place("bfl", "bfl", "a", "https://api.bfl.ai")
CALL = {"id": "the-job", "status": "Ready", "result": {"sample": "https://evil.example/x.png"}, "cost": 0.0}


def doubtful(store: Store, key: str = "a") -> Ledger:
    """A row that may have been accepted."""
    ledger = Ledger(store, "bfl")
    ledger.add([Entry(key, "flux-2-pro", '{"prompt": "x"}')])
    ledger.claim("ann", 0.0, Limits({"*": Window(9.0)}), most=9)
    ledger.end(key, Stage.DOUBTFUL, {"error": {"message": "who knows"}}, owner="ann")
    return ledger


def call(store: Store, url: str, body: Any = CALL, method: str = "POST") -> int:
    """Call an address of the mounted application, as a provider does."""
    content: Any = body if isinstance(body, (bytes, Iterable)) and not isinstance(body, dict) else json.dumps(body)

    async def main() -> int:
        transport = httpx.ASGITransport(Starlette(routes=[Mount("/hooks", app=batch.Hooks(store))]))
        async with httpx.AsyncClient(transport=transport) as client:
            return (await client.request(method, url, content=content)).status_code

    return anyio.run(main)


@pytest.mark.parametrize("kind", LEDGERS)
def test_a_doubtful_row_that_a_call_names_is_waited_for(kind: str, tmp_path: Path) -> None:
    """It gets the id and no more of what the call says, and whoever wants adopts it; another call changes nothing."""
    with emptied(kind, tmp_path) as fresh:
        store = fresh()
        ledger = doubtful(store)
        url = address(URL, store.secret(), PLACE)
        assert call(store, url) == 204
        row = ledger.row("a")
        assert row is not None
        assert row.job is not None
        assert (row.state, row.files, row.cost, row.job.id, row.job.polling_url) == (
            "running",
            (),
            None,
            "the-job",
            None,
        )
        assert call(store, url, {"id": "another"}) == 204
        assert ledger.row("a") == row
        assert [each.key for each in ledger.adopt("bob", 0.0)] == ["a"]


def test_rows_that_stand_elsewhere_are_left_as_they_are(tmp_path: Path) -> None:
    """One that waits, runs or is done takes a call and stays; one that is being sent asks for another call later."""
    with closing(store_of(tmp_path / "run.db")) as store:
        ledger = Ledger(store, "bfl")
        url = address(URL, store.secret(), PLACE)
        assert call(store, url) == 404
        ledger.add([Entry("a", "flux-2-pro", "{}")])
        assert call(store, url) == 204
        ledger.claim("ann", 0.0, Limits({"*": Window(9.0)}), most=9)
        assert call(store, url) == 503
        ledger.accept("ann", "a", job(id="mine"), 0.0)
        assert call(store, url) == 204
        ledger.end("a", Stage.DONE, {}, job=job(id="mine"))
        assert call(store, url) == 204
        row = ledger.row("a")
        assert row is not None
        assert row.job is not None
        assert (row.state, row.job.id) == ("done", "mine")


def _forged(store: Store) -> list[tuple[str, Any, str]]:
    good = address(URL, store.secret(), PLACE)
    told, _, signature = good.rpartition("/")[2].partition(".")
    other = address(URL, b"another secret", PLACE)
    return [
        (other, CALL, "POST"),
        (f"{URL}/{told}.{signature[:-1]}", CALL, "POST"),
        (f"{URL}/{told}", CALL, "POST"),
        (f"{URL}/é.{signature}", CALL, "POST"),
        (f"{URL}/", CALL, "POST"),
        (f"{URL}/{address(URL, store.secret(), PLACE._replace(key='b')).rpartition('/')[2]}", CALL, "POST"),
        (good, b"no json", "POST"),
        (good, b"[" * 10_000, "POST"),
        (good, {"status": "Ready"}, "POST"),
        (good, {"id": "x\ny"}, "POST"),
        (good, {"id": True}, "POST"),
        (good, b" " * (LARGEST + 1), "POST"),
        (good, CALL, "GET"),
        (good, CALL, "PUT"),
    ]


def test_what_is_forged_huge_or_no_call_moves_nothing(tmp_path: Path) -> None:
    """A wrong signature, another ledger's, too large, no JSON, no id, another method: nothing changes."""
    with closing(store_of(tmp_path / "run.db")) as store:
        ledger = doubtful(store)
        before = ledger.row("a")
        for url, body, method in _forged(store):
            assert call(store, url, body, method) == (404 if method == "POST" else 405), (url, body)
            assert ledger.row("a") == before


def test_the_addresses_of_a_ledger_are_its_own_and_survive_it() -> None:
    """Any key has one, with blanks and strokes too; it stands for that row of that account only."""
    for key in ("a", "a b/c?d#e.f", "ключ", "x" * 200):
        place = PLACE._replace(key=key)
        url = address(URL, b"secret", place)
        assert place_of(httpx.URL(url).path, b"secret") == place
        assert place_of(httpx.URL(url).path, b"other") is None


@pytest.mark.parametrize("module", [bfl, novita, gptunnel])
def test_a_batch_asks_for_calls_and_takes_them(module: Any, tmp_path: Path) -> None:
    """The answer of a submit is lost, and the row's own address is called: the next run saves it."""
    name = module.PROVIDER.name
    operation, body = ROWS[name]
    with Sandbox(duration=0.2, not_found_for=0).serve() as sandbox, closing(store_of(tmp_path / "run.db")) as store:
        sandbox.scenarios = {f"{name}/{operation}": Scenario.parse("reset@submit")}
        with _listening(store) as url:
            options: Any = {"api_key": KEY, "base_url": sandbox.base_url(name), "schedule": SOON}

            def develop() -> list[Any]:
                client = Client(module, **options)
                with batch.open(client, tmp_path / "run.db", folder=tmp_path, webhook=url) as desk:
                    desk.add(load_provider(name).operation(operation), [body])
                    return [(row.state, len(row.files)) for row in desk.results()]

            assert develop() == [("doubtful", 0)]
            while 204 not in [each.status for each in sandbox.delivered]:
                sandbox.deliver()
            assert develop() == [("done", 1)]
        assert len(sandbox.jobs) == 1


@contextmanager
def _listening(store: Store) -> Iterator[str]:
    """The application on a port of its own."""
    app = Starlette(routes=[Mount("/hooks", app=batch.Hooks(store))])
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", lifespan="off", ws="none"))
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}/hooks"
        finally:
            server.should_exit = True
            thread.join()


@pytest.mark.parametrize("name", provider_names())
def test_a_webhook_goes_where_the_document_has_it(name: str) -> None:
    """For every operation: an address is put into its field, or refused where its document names none."""
    provider = load_provider(name)
    places = {each.name: field_of(provider, each) for each in provider.operations.values() if isinstance(each, Submit)}
    assert {*places.values()} - {None} <= {*provider.webhook}
    assert any(places.values())


def test_a_single_submit_may_ask_for_a_call_too() -> None:
    """`webhook` is sent in the operation's own field; an operation without one is refused, and nothing is sent."""
    sandbox = Sandbox()
    client = Client(bfl, api_key=KEY, base_url=sandbox.base_url("bfl"), transport=sandbox.transport())
    ticket = client.submit(bfl.flux_2_pro, {"prompt": "x"}, webhook="https://me.example/a")
    assert sandbox.jobs[ticket.id].body["webhook_url"] == "https://me.example/a"
    with pytest.raises(UsageError, match="takes no webhook"):
        client.submit(bfl.flux_3_image, {"prompt": "x"}, webhook="https://me.example/a")
    assert len(sandbox.jobs) == 1


@pytest.mark.parametrize("url", ["ftp://x", "me.example", "https://", "https://x/?a=b", "https://[x"])
def test_an_address_that_nobody_can_call_is_refused(url: str, tmp_path: Path) -> None:
    """Told when the desk is made."""
    client = Client(bfl, api_key=KEY)
    with pytest.raises(UsageError, match="no address"):
        batch.open(client, tmp_path / "run.db", folder=tmp_path, webhook=url)
