"""`run`, `submit` and `wait`: exit codes, documents, tickets and files."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import httpx
import pytest

from tests.cli.conftest import FILE, PENDING, READY, RUN, SUBMITTED, TICKET, Run, World, reply

FIELDS = {
    "provider", "operation", "http_status", "outcome", "status", "reason", "progress", "cost", "facts", "error",
    "artifacts", "models", "drift", "files", "ticket",
}  # fmt: skip
MODERATED = {"id": "job-1", "status": "Content Moderated", "details": {"Moderation Reasons": ["Violence"]}}
FAILED = {"id": "job-1", "status": "Error", "details": {"error": "out of memory"}}


def test_run_prints_the_files_and_nothing_else_on_standard_output(safelight: Run) -> None:
    """`run` saves what the job made and prints the paths."""
    ended = safelight(*RUN, "--out", "pictures")
    assert ended.code == 0
    assert ended.out == "pictures/bfl-flux-2-pro-job-1_c27c88fd3240.png\n"
    assert Path(ended.out.strip()).stat().st_size > 0


def test_run_json_says_all_of_a_success(safelight: Run) -> None:
    """The document has every field, and nothing stands beside it, not even progress."""
    ended = safelight(*RUN, "--json")
    assert ended.err == ""
    said = ended.document
    assert said.keys() == FIELDS
    assert said["provider"] == "bfl"
    assert said["operation"] == "flux-2-pro"
    assert said["http_status"] == 200
    assert said["outcome"] == "succeeded"
    assert said["status"] == "Ready"
    assert said["reason"] is None
    assert said["progress"] == 1
    assert said["cost"] == 6
    assert said["error"] is None
    assert said["drift"] == []
    assert said["files"] == ["bfl-flux-2-pro-job-1_c27c88fd3240.png"]
    assert said["ticket"]["id"] == "job-1"
    artifact = {"url": FILE, "kind": "image", "media_type": None, "expires_at": "2030-01-01T00:00:00+00:00"}
    assert said["artifacts"] == [artifact]


def test_each_change_of_status_is_one_line_without_a_terminal(safelight: Run, world: World) -> None:
    """Two polls with the same status give one line."""
    world.poll = [reply(PENDING), reply(PENDING), reply(READY)]
    lines = safelight(*RUN).err.splitlines()
    assert [line.partition(",")[0] for line in lines] == [
        "bfl flux-2-pro: Pending 25%",
        "bfl flux-2-pro: Ready 100%",
        "bfl flux-2-pro: saving",
        "bfl flux-2-pro: Ready",
    ]


ENDS = [
    (3, [reply(FAILED)], ("failed", None)),
    (4, [reply(MODERATED)], ("moderated", None)),
    (4, [reply(MODERATED, 422)], ("moderated", None)),
    (5, [reply(PENDING)], ("pending", None)),
    (5, [reply({"id": "job-1", "status": "Dreaming"})], ("unknown", None)),
    (5, [reply({}, 503)], ("unknown", None)),
    (6, [reply({"id": "job-1", "status": "Task not found"}, 404)], ("not_found", None)),
    (6, [reply({"detail": "Not Found"}, 404)], ("not_found", "not_found")),
    (7, [reply({"detail": "Not authenticated"}, 403)], ("error", "auth")),
    (7, [reply({"detail": "Insufficient credits"}, 402)], ("error", "funds")),
    (5, [reply({"id": "job-1", "status": "Ready", "result": {}})], ("unknown", None)),
    (5, [reply(b"<html>")], ("unknown", None)),
    (8, [reply({"id": "job-1", "status": 7})], ("error", "contract")),
    (11, [reply({"detail": "bad id"}, 400)], ("error", "invalid_request")),
]


@pytest.mark.parametrize(("code", "poll", "meaning"), ENDS)
def test_every_end_has_its_code_its_document_and_the_ticket(
    safelight: Run, world: World, code: int, poll: list[httpx.Response], meaning: tuple[str, str | None]
) -> None:
    """After a submit every non-zero exit prints the document, the ticket as a line, and how to resume."""
    world.poll = poll
    outcome, kind = meaning
    ended = safelight(*RUN, "--json", "--timeout", "100")
    assert ended.code == code
    said = ended.document
    assert said.keys() == FIELDS
    assert said["outcome"] == outcome
    assert (said["error"] and said["error"]["kind"]) == kind
    assert said["files"] == []
    assert said["ticket"] == ended.ticket
    assert ended.ticket["id"] == "job-1"
    assert "resume: printf" in ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize(("code", "poll", "meaning"), ENDS)
def test_wait_prints_the_same_document_as_run(
    safelight: Run, world: World, code: int, poll: list[httpx.Response], meaning: tuple[str, str | None]
) -> None:
    """A job waited for by its ticket ends as one that was run."""
    world.poll = poll
    outcome, kind = meaning
    ended = safelight("wait", "--ticket", "-", "--json", "--timeout", "100", stdin=TICKET)
    assert (ended.code, ended.document["outcome"]) == (code, outcome)
    assert (ended.document["error"] and ended.document["error"]["kind"]) == kind
    assert ended.ticket == json.loads(TICKET)


def test_reasons_and_progress_are_told(safelight: Run, world: World) -> None:
    """The provider's own words reach the document and the error line."""
    world.poll = [reply(MODERATED)]
    ended = safelight(*RUN, "--json")
    assert ended.document["reason"] == "Violence"
    assert "Violence" in ended.err
    world.poll = [reply(PENDING)]
    assert safelight(*RUN, "--json", "--timeout", "5").document["progress"] == 0.25


def test_drift_is_told_in_the_document_and_in_words(safelight: Run, world: World) -> None:
    """What differs from the document is listed by pointer, and the job succeeds all the same."""
    world.poll = [reply({**READY, "cost": "six"})]
    said = safelight(*RUN, "--json").document
    assert said["drift"] == [{"path": "/cost", "expected": "number", "got": "'six'"}]
    ended = safelight(*RUN)
    assert ended.code == 0
    assert "drift at /cost: expected number, got 'six'" in ended.err


def test_strict_makes_drift_an_error(safelight: Run, world: World) -> None:
    """With `--strict` the same reply breaks the contract."""
    world.poll = [reply({**READY, "cost": "six"})]
    ended = safelight(*RUN, "--json", "--strict")
    assert (ended.code, ended.document["error"]["kind"]) == (8, "contract")


def test_a_file_that_cannot_be_saved_is_its_own_end(safelight: Run, world: World) -> None:
    """The job has succeeded, and its ticket fetches the file again."""
    world.file = [httpx.Response(200, content=b"<html>")]
    ended = safelight(*RUN, "--json")
    assert (ended.code, ended.document["outcome"], ended.document["error"]) == (9, "succeeded", None)
    assert ended.ticket["id"] == "job-1"


def test_a_file_at_a_private_address_is_not_fetched(safelight: Run, world: World) -> None:
    """A link into a private network counts as a file that cannot be saved."""
    world.poll = [reply({**READY, "result": {"sample": "https://10.0.0.1/x.png"}})]
    assert safelight(*RUN, "--json").code == 9
    assert all(request.url.host != "10.0.0.1" for request in world.requests)


@pytest.mark.parametrize("answer", [httpx.ReadTimeout("late"), reply({}, 502), reply(b"<html>")])
def test_a_submit_whose_fate_is_unknown_has_no_ticket(safelight: Run, world: World, answer: object) -> None:
    """It exits with 10, says how to find out, and is sent once."""
    world.submit = [answer]
    ended = safelight(*RUN, "--json")
    assert (ended.code, ended.document["outcome"], ended.document["ticket"]) == (10, "unknown", None)
    assert "compare your credits" in ended.err
    assert len(world.requests) == 1


@pytest.mark.parametrize(
    ("answer", "ending"),
    [
        (reply({"detail": "Not authenticated"}, 403), (7, "auth")),
        (reply({"detail": "Insufficient credits"}, 402), (7, "funds")),
        (reply({"detail": [{"loc": ["body", "prompt"], "msg": "bad", "type": "x"}]}, 422), (11, "invalid_request")),
        (reply({"detail": "busy"}, 429), (12, "rate_limit")),
        (httpx.ConnectError("no route"), (12, "server")),
        (reply({"detail": "Not Found"}, 404), (6, "not_found")),
    ],
)
@pytest.mark.parametrize("command", ["run", "submit"])
def test_a_refused_submit_says_why(
    safelight: Run, world: World, command: str, answer: object, ending: tuple[int, str]
) -> None:
    """The document of a submit that was refused has the kind of error, and no ticket."""
    world.submit = [answer]
    ended = safelight(command, *RUN[1:], "--json")
    assert (ended.code, ended.document["error"]["kind"]) == ending
    assert ended.document["ticket"] is None
    assert "resume:" not in ended.err


def test_an_untrusted_polling_url_in_a_reply_is_not_asked(safelight: Run, world: World) -> None:
    """The key is not handed to an address that is none of the API's: the job is asked for by its id."""
    world.submit = [reply({**SUBMITTED, "polling_url": "https://evil.example/poll"})]
    ended = safelight(*RUN, "--json")
    assert (ended.code, ended.document["outcome"]) == (0, "succeeded")
    assert all(request.url.host != "evil.example" for request in world.requests)


def test_an_interruption_while_waiting_keeps_the_ticket(safelight: Run, world: World) -> None:
    """Ctrl-C ends with 130, the document as far as it is known, and the ticket."""
    world.poll = [reply(PENDING), lambda _: signal.raise_signal(signal.SIGINT)]
    ended = safelight(*RUN, "--json")
    assert (ended.code, ended.document["outcome"], ended.ticket["id"]) == (130, "pending", "job-1")


def test_sigterm_is_as_ctrl_c(safelight: Run, world: World) -> None:
    """A supervisor's signal loses nothing either, and the handler is put back."""
    before = signal.getsignal(signal.SIGTERM)
    world.poll = [lambda _: os.kill(os.getpid(), signal.SIGTERM)]
    ended = safelight(*RUN)
    assert (ended.code, ended.ticket["id"]) == (130, "job-1")
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_while_submitting_waits_for_the_ticket(
    safelight: Run, world: World, number: signal.Signals
) -> None:
    """A job that was paid for is not lost because Ctrl-C came a moment before its ticket."""

    def interrupted(_: httpx.Request) -> httpx.Response:
        signal.raise_signal(number)
        return reply(SUBMITTED)

    world.submit = [interrupted]
    ended = safelight(*RUN)
    assert (ended.code, ended.ticket["id"]) == (130, "job-1")
    assert len(world.requests) == 1


def test_a_second_interruption_while_submitting_is_at_once(safelight: Run, world: World) -> None:
    """Who insists is told that the job may have been accepted."""

    def interrupted(_: httpx.Request) -> httpx.Response:
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        return reply(SUBMITTED)

    world.submit = [interrupted]
    ended = safelight(*RUN)
    assert ended.code == 130
    assert "may have been accepted" in ended.err
    assert "compare your credits" in ended.err


def test_a_defect_still_prints_the_ticket(safelight: Run, world: World) -> None:
    """Whatever goes wrong in us, the job is not lost, and the trace is for `--debug` alone."""
    world.poll = [RuntimeError("a bug")]
    ended = safelight(*RUN)
    assert (ended.code, ended.ticket["id"]) == (1, "job-1")
    assert "Traceback" not in ended.err
    assert "Traceback" in safelight(*RUN, "--debug").err


def test_timeout_bounds_submit_and_wait_together(safelight: Run, world: World) -> None:
    """What the submit took is not given to the wait."""
    world.submit = [reply({"detail": "busy"}, 429, **{"retry-after": "6"}), reply(SUBMITTED)]
    world.poll = [reply(PENDING)]
    assert safelight(*RUN, "--timeout", "10").code == 5
    assert world.clock.passed <= 10


def test_timeout_zero_asks_once(safelight: Run, world: World) -> None:
    """`--timeout 0` looks, and ends."""
    world.poll = [reply(PENDING)]
    ended = safelight("wait", "bfl", "job-1", "--timeout", "0", "--json")
    assert (ended.code, ended.document["outcome"], len(world.requests)) == (5, "pending", 1)


def test_what_a_provider_says_cannot_write_on_the_terminal(safelight: Run, world: World) -> None:
    """Escape sequences and line breaks of a reply are taken out of the error line."""
    world.poll = [reply({**FAILED, "details": {"error": "\x1b[2Jgone\n\u202eerror: all is well\x9b1m"}})]
    ended = safelight(*RUN)
    assert not set("\x1b\x9b\u202e") & set(ended.err)
    assert "[2Jgone error: all is well" in ended.err


def test_what_is_not_found_before_there_is_a_job_is_no_matter_of_an_id(safelight: Run, world: World) -> None:
    """A submit that nobody knows: the address or the path is wrong."""
    world.submit = [reply(b"<html>nothing here</html>", 404)]
    ended = safelight(*RUN)
    assert ended.code == 6
    assert "no explanation; the reply began '<html>nothing here</html>'" in ended.err
    assert "address, path and ids" in ended.err
