"""`safelight cancel`, and the second Ctrl-C of `run` and `wait`."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from safelight.cli import clients, interrupts, main
from safelight.client import Client
from safelight.jobs.tickets import Tickets
from safelight.sandbox import Sandbox
from tests import pottery

Run = Callable[..., Any]
WORDS = ("run", "kiln", "start-firing", "studioId=mine", "prompt=a bowl")


class Shop:
    """The command line before a sandbox of the example; at a poll it may be interrupted."""

    def __init__(self, sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
        self.sandbox, self.capsys = sandbox, capsys
        self.at_poll: Callable[[], object] = lambda: None

    def __call__(self, *words: str) -> tuple[int, str, str]:
        code = main(words)
        told = self.capsys.readouterr()
        assert pottery.KEY not in told.out + told.err
        return code, told.out, told.err

    def submit(self, folder: Path | None = None) -> str:
        with Client(pottery.kiln(), transport=self.sandbox.transport(), **self.options(tickets=folder)) as client:
            return client.submit(pottery.kiln().start_firing, pottery.ORDER).to_json()

    def options(self, **more: Any) -> dict[str, Any]:
        return pottery.through(self.sandbox, **more)


@pytest.fixture
def shop(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Shop:
    made = Shop(pottery.sandbox(duration=600), capsys)
    wire = made.sandbox.transport()

    class Transport(type(wire)):  # type: ignore[misc]
        def handle_request(self, request: Any) -> Any:
            if request.method == "GET":
                made.at_poll()
            return super().handle_request(request)

    def client(provider: Any, **options: Any) -> Client:
        return Client(provider, transport=Transport(made.sandbox.world), **{**options, **made.options()})

    for module in ("safelight.cli.jobs", "safelight.cli.cancelling", "safelight.cli.owed", "safelight.cli.ending"):
        monkeypatch.setattr(f"{module}.load_provider", lambda _: pottery.kiln().PROVIDER)
    monkeypatch.setattr(clients, "make_client", client)
    monkeypatch.setenv("KILN_API_KEY", pottery.KEY)
    monkeypatch.chdir(tmp_path)
    return made


def test_a_job_is_cancelled_by_its_ticket_or_its_id(shop: Shop, tmp_path: Path) -> None:
    """And what became of it is told in the words of its provider."""
    (tmp_path / "job.ticket").write_text(shop.submit())
    code, out, _ = shop("cancel", "--ticket", "job.ticket")
    assert (code, "cancelled; Kiln says 'cancelled'" in out) == (0, True)
    again = json.loads(shop.submit())
    owner = {**again, "arguments": {"studioId": "mine"}}
    (tmp_path / "job.ticket").write_text(json.dumps(owner))
    code, out, _ = shop("cancel", "--ticket", "job.ticket", "--json")
    assert (code, json.loads(out)["outcome"]) == (0, "cancelled")


def test_every_job_that_a_folder_owes_is_cancelled(shop: Shop, tmp_path: Path) -> None:
    """Each by itself; what was cancelled is owed no more, and what is odd is told and stays."""
    owed = tmp_path / "owed"
    shop.submit(owed)
    shop.submit(owed)
    (owed / "odd.ticket").write_text("{")
    code, out, err = shop("cancel", "--tickets", str(owed))
    assert code == 2
    assert out.count("cancelled; Kiln says") == 2
    assert "odd.ticket is damaged" in err
    assert not Tickets(owed).open()


def test_what_cannot_be_cancelled_is_told_in_a_line(shop: Shop, tmp_path: Path) -> None:
    """Wrong usage, and the job goes on."""
    ticket = {**json.loads(shop.submit()), "operation": "start-film"}
    (tmp_path / "job.ticket").write_text(json.dumps(ticket))
    code, _, err = shop("cancel", "--ticket", "job.ticket")
    assert code == 2
    assert err.count("\n") <= 2
    assert "Kiln has no operation that cancels start-film: the job goes on" in err
    assert shop("cancel")[0] == 2


def test_a_wait_for_a_cancelled_job_ends_with_its_code(shop: Shop, tmp_path: Path) -> None:
    """It is no failure."""
    (tmp_path / "job.ticket").write_text(shop.submit())
    shop("cancel", "--ticket", "job.ticket")
    code, _, err = shop("wait", "--ticket", "job.ticket")
    assert code == 16
    assert "was cancelled" in err


def interrupting(shop: Shop, monkeypatch: pytest.MonkeyPatch, second: int | None) -> None:
    """Ctrl-C at the first poll and, once it says what another would do, another signal or none."""
    monkeypatch.setattr(interrupts, "GUARD", 0.0)
    monkeypatch.setattr(interrupts, "STEP", 0.0)
    monkeypatch.setattr("safelight.cli.cancelling.PROMPT", 0.05)
    once: list[int] = []

    def poll() -> None:
        if not once:
            once.append(1)
            signal.raise_signal(signal.SIGINT)

    shop.at_poll = poll
    listen = interrupts.second

    def hear(notice: Callable[[], object], seconds: float) -> bool:
        def told() -> None:
            notice()
            if second is not None:
                signal.raise_signal(second)

        return listen(told, seconds)

    monkeypatch.setattr("safelight.cli.cancelling.second", hear)


@pytest.mark.parametrize("second", [None, signal.SIGTERM])
def test_the_first_interruption_leaves_the_job_alone(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, second: int | None
) -> None:
    """Its ticket is out before anything is offered, and only another Ctrl-C takes the offer."""
    interrupting(shop, monkeypatch, second)
    code, _, err = shop(*WORDS)
    assert code == 130
    assert err.index('{"safelight"') < err.index("Ctrl-C once more within")
    assert [job.cancelled for job in shop.sandbox.jobs.values()] == [None]


def test_the_second_one_cancels_it(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """And says what became of it; the ticket is out all the same."""
    interrupting(shop, monkeypatch, signal.SIGINT)
    code, out, err = shop(*WORDS)
    assert code == 130
    assert "resume: " in err
    assert "cancelled; Kiln says 'cancelled'" in out
    assert [job.cancelled is None for job in shop.sandbox.jobs.values()] == [False]


def test_the_document_of_an_interrupted_command_tells_it_too(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """One JSON document, and nothing else on standard output."""
    interrupting(shop, monkeypatch, signal.SIGINT)
    _, out, _ = shop(*WORDS, "--json")
    assert json.loads(out)["outcome"] == "cancelled"


def test_an_interrupted_cancel_says_that_nobody_knows(
    shop: Shop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It was asked for already: no other Ctrl-C is offered, and its ticket is given back."""
    (tmp_path / "job.ticket").write_text(shop.submit())
    interrupting(shop, monkeypatch, signal.SIGINT)
    code, _, err = shop("cancel", "--ticket", "job.ticket")
    assert code == 130
    assert "the job may be cancelled, or go on" in err
    assert "Ctrl-C" not in err
    assert "resume: " in err
