from __future__ import annotations

import json
import math
import re

import httpx
import pytest

from safelight.clock import VirtualClock
from safelight.sandbox import Fault, Sandbox, Scenario, ScenarioError, scenario

from .conftest import Caller, example


def submit(caller: Caller, words: str, **headers: str) -> str:
    return caller.submit("bfl", "flux-2-pro", {"prompt": f"a fox [safelight: {words}]"}, **headers)


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("", Scenario()),
        ("never", Scenario(outcome="never")),
        ("moderated", Scenario(outcome="moderated:output")),
        ("fails:422 after=3", Scenario(outcome="fails", status=422, after=3)),
        ('duration=12 not-found=2 reason="no face" reason=blur', Scenario(
            duration=12, not_found_for=2, reasons=("no face", "blur"))),
        ("503@2 regional", Scenario(regional=True, faults=(Fault("503", "poll", 2, 2),))),
        ("429/5@submit", Scenario(faults=(Fault("429", "submit", 1, 1, 5.0),))),
        ("reset@2-4 hang@poll:3-", Scenario(faults=(Fault("reset", "poll", 2, 4), Fault("hang", "poll", 3, math.inf)))),
        ("403@file drip@file:1", Scenario(faults=(Fault("403", "file", 1, math.inf), Fault("drip", "file", 1, 1)))),
        ("html:403@2 empty:202@1", Scenario(faults=(
            Fault("html", "poll", 2, 2, None, 403), Fault("empty", "poll", 1, 1, None, 202)))),
        ("gone=2 gzip:2@file close/0.5@3-", Scenario(gone=2, faults=(
            Fault("gzip", "file", 1, math.inf, None, 2), Fault("close", "poll", 3, math.inf, 0.5)))),
    ],
)  # fmt: skip
def test_scenarios_are_read_from_words(words, read):
    """Each word of the grammar means one thing."""
    assert Scenario.parse(words) == read


@pytest.mark.parametrize(
    "words",
    [
        "explodes",
        "after=x",
        "after=-1",
        "duration=nan",
        "99@2",
        "503@",
        "503@later",
        "moderated:twice",
        'reason="x',
        "a=b",
        "html:99@2",
        "html:4030@2",
        "gzip:0@1",
        "empty:@1",
        "reset:2@1",
        "503:2@1",
        "5030@1",
        "gone=x",
    ],
)
def test_words_that_mean_nothing_are_named(words):
    """A misspelt scenario is refused, and the message names the word."""
    with pytest.raises(ScenarioError, match=r"after=|duration|explodes|@|moderated|reason|a=b|gone"):
        Scenario.parse(words)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("a.json", '{"*": "explodes"}', "'explodes' is no word of a scenario: expected succeeds, fails"),
        ("a.json", '{"*": 503}', "503 is no scenario"),
        ("a.json", "[]", "expected a table"),
        ("a.json", "{", "Expecting property name"),
        ("a.toml", "a = ", "Invalid value"),
        ("a.toml", "'*' = 'fails'", "below [scenarios]"),
        ("no.json", None, "No such file"),
    ],
)
def test_a_file_that_holds_no_scenarios_is_named(tmp_path, name, text, told):
    """Whatever is wrong with a table, the message says in which file and what."""
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(ScenarioError, match=re.escape(told)) as raised:
        Sandbox(scenarios=tmp_path / name)
    assert str(tmp_path / name) in str(raised.value)


def test_a_misspelt_marker_is_told_to_the_caller(caller: Caller):
    """A marker that cannot be read is an answer that says so, not a job that does something else."""
    reply = caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": "[safelight: explodes]"})
    assert reply.status_code == 400
    assert "explodes" in reply.text
    reply = caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": "[safelight: NO_SUCH_REASON@submit]"})
    assert "NO_SUCH_REASON" in reply.text


def test_fails_after_three_polls_with_a_503_in_between(caller: Caller):
    """The example of the documentation does what it says, and no time has to pass."""
    url = submit(caller, "fails after=3 503/7@2")
    replies = [caller.poll(url) for _ in range(4)]
    assert [reply.status_code for reply in replies] == [200, 503, 200, 200]
    assert replies[1].headers["retry-after"] == "7"
    assert [reply.json().get("status") for reply in replies] == ["Pending", None, "Generating", "Error"]


def test_never_ends(caller: Caller):
    """A job that never ends makes progress for ever, and never all of it."""
    url = submit(caller, "never")
    assert caller.finish(url)["status"] == "Generating"
    assert caller.finish(url)["progress"] < 1


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        ("reset", httpx.ReadError),
        ("hang", httpx.ReadTimeout),
        ("drip", httpx.ReadTimeout),
        ("truncated", httpx.RemoteProtocolError),
    ],
)
def test_faults_of_the_wire_in_process(caller: Caller, fault, raised):
    """What breaks a connection raises in-process what httpx would raise, once, and takes its time on the clock."""
    url = submit(caller, f"{fault}@2")
    assert caller.poll(url).status_code == 200
    before = caller.sandbox.clock.monotonic()
    with pytest.raises(raised):
        caller.poll(url, timeout=4)
    waited = caller.sandbox.clock.monotonic() - before
    assert waited == (4 if raised is httpx.ReadTimeout else 0)
    assert caller.poll(url).status_code == 200


def test_pages_and_halves_come_instead_of_json(caller: Caller):
    """A page under 200, and half of a body, are what they are called."""
    url = submit(caller, "html@1 garbled@2")
    page, half = caller.poll(url), caller.poll(url)
    assert (page.status_code, page.headers["content-type"].split(";")[0]) == (200, "text/html")
    with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
        half.json()


@pytest.mark.parametrize(
    ("fault", "jobs"), [("429/3@submit", 0), ("402@submit", 0), ("500@submit", 1), ("503@submit", 1)]
)
def test_refused_submits_make_no_job_and_broken_ones_do(caller: Caller, fault, jobs):
    """Below 500 nothing was accepted; a 5xx leaves a job behind that nobody knows of. Then all is well."""
    body = {"prompt": f"a fox [safelight: {fault}]"}
    first = caller.ask("POST", "bfl/v1/flux-2-pro", json=body)
    assert first.status_code == int(fault[:3])
    assert len(caller.sandbox.jobs) == jobs
    assert caller.ask("POST", "bfl/v1/flux-2-pro", json=body).status_code == 200


def test_a_submit_can_be_accepted_and_its_answer_lost(caller: Caller):
    """After a reset the job is there all the same: the fate of such a submit is unknown to its client."""
    with pytest.raises(httpx.ReadError):
        submit(caller, "reset@submit")
    assert len(caller.sandbox.jobs) == 1


def test_downloads_can_go_wrong(caller: Caller):
    """The first download is refused, the second is cut short, the third is whole."""
    link = caller.finish(submit(caller, "403@file:1 truncated@file:2"))["result"]["sample"]
    assert caller.ask("GET", link).status_code == 403
    with pytest.raises(httpx.RemoteProtocolError):
        caller.ask("GET", link)
    assert caller.ask("GET", link).status_code == 200


def test_calls_without_a_job_can_go_wrong(caller: Caller):
    """A header gives a scenario to what has no prompt."""
    headers = {"x-safelight-scenario": "500@call:1"}
    assert caller.ask("GET", "bfl/v1/credits", headers=headers).status_code == 500
    assert caller.ask("GET", "bfl/v1/credits", headers=headers).status_code == 200


def test_the_header_counts_for_more_than_the_marker(caller: Caller):
    """A header, a marker, a table: the first that is there decides."""
    caller.sandbox.scenarios = {"*": Scenario(outcome="moderated:output")}
    header = {"x-safelight-scenario": "succeeds"}
    assert caller.finish(submit(caller, "fails", **header))["status"] == "Ready"
    assert caller.finish(submit(caller, "fails"))["status"] == "Error"
    assert caller.finish(caller.submit("bfl", "flux-2-pro"))["status"] == "Content Moderated"


@pytest.mark.parametrize("kind", ["mapping", "toml", "json"])
def test_tables_are_read_from_files_too(tmp_path, kind):
    """A table is a mapping or a TOML or JSON file; its patterns are tried on prompts and operations."""
    table = {"*LIGHTHOUSE*": "fails", "gptunnel/face*": "moderated"}
    path = tmp_path / f"table.{kind}"
    lines = "\n".join(f'"{pattern}" = "{words}"' for pattern, words in table.items())
    path.write_text(json.dumps(table) if kind == "json" else f"[scenarios]\n{lines}")
    sandbox = Sandbox(clock=VirtualClock(), scenarios=table if kind == "mapping" else path)
    with httpx.Client(transport=sandbox.transport()) as client:
        caller = Caller(sandbox, client)
        assert caller.finish(caller.submit("bfl", "flux-2-pro"))["status"] == "Error"
        assert caller.finish(caller.submit("gptunnel", "faceswap"))["error"] == "content is not allowed"
        assert caller.finish(caller.submit("bfl", "flux-2-pro", {"prompt": "a fox"}))["status"] == "Ready"


@pytest.mark.parametrize("status", [200, 400, 401, 403, 404, 405, 502])
def test_a_page_of_a_gateway_can_have_any_status(caller: Caller, status: int):
    """It comes in the place of one answer of a poll and of a file, and the next is as it should be."""
    url = submit(caller, f"html:{status}@2 html:{status}@file:1")
    pages = [caller.poll(url) for _ in range(3)]
    assert [page.status_code for page in pages] == [200, status, 200]
    assert pages[1].text.startswith("<!doctype html>")
    link = caller.finish(url)["result"]["sample"]
    assert [caller.ask("GET", link).status_code for _ in range(2)] == [status, 200]


def test_a_body_can_be_missing(caller: Caller):
    """An answer without a body, under 200 or a status of its own; the job of such a submit runs all the same."""
    url = submit(caller, "empty@1 empty:202@2")
    replies = [caller.poll(url) for _ in range(3)]
    assert [(reply.status_code, len(reply.content) > 0) for reply in replies] == [
        (200, False),
        (202, False),
        (200, True),
    ]
    lost = caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": "[safelight: empty:202@submit]"})
    assert (lost.status_code, lost.content, len(caller.sandbox.jobs)) == (202, b"", 2)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_body_can_be_compressed_more_than_once(caller: Caller, times: int):
    """Each time is named in the header, and what is inside is the answer."""
    url = submit(caller, f"gzip:{times}@1")
    reply = caller.poll(url)
    assert reply.headers["content-encoding"] == ", ".join(["gzip"] * times)
    assert reply.json()["status"] == "Pending"


@pytest.mark.parametrize(
    ("provider", "name", "body", "files"),
    [
        ("bfl", "flux-2-pro", {"prompt": "x"}, "result"),
        ("novita", "flux-2-pro", {"prompt": "x"}, "images"),
        ("gptunnel", "faceswap", {"sourceImage": "x", "faceImage": "y"}, "result"),
        ("gptunnel", "media", {"model": "seedream-4", "prompt": "x"}, "url"),
    ],
)
def test_a_success_can_come_before_its_files(caller: Caller, provider, name, body, files):
    """The status says that all is done and the files are not in the answer; later they are."""
    url = caller.submit(provider, name, body, **{"x-safelight-scenario": "duration=0 fileless@1-2"})
    early, _, later = (caller.poll(url).json() for _ in range(3))
    statuses = [reply.get("status", reply.get("task", {}).get("status")) for reply in (early, later)]
    assert statuses[0] == statuses[1]
    assert "/files/" not in json.dumps(early)
    assert not early[files]
    assert "/files/" in json.dumps(later[files])


def test_the_second_file_can_be_gone(caller: Caller):
    """One of a job's files is not there, however often it is asked for and whatever link is new; the others are."""
    body = {"request": {**caller_example(caller, "txt2img"), "image_num": 3}}
    url = caller.submit("novita", "txt2img", body, **{"x-safelight-scenario": "gone=2"})
    for _ in range(2):
        links = [image["image_url"] for image in caller.finish(url)["images"]]
        assert [caller.ask("GET", link).status_code for link in links] == [200, 404, 200]


@pytest.mark.parametrize("status", [400, 403, 404, 503])
def test_a_link_can_be_refused_at_first(caller: Caller, status: int):
    """As where an object store has not heard of the file yet."""
    link = caller.finish(submit(caller, f"{status}@file:1-2"))["result"]["sample"]
    assert [caller.ask("GET", link).status_code for _ in range(3)] == [status, status, 200]


def caller_example(caller: Caller, name: str):
    imitation = caller.sandbox.imitations["novita"]
    return example(imitation, imitation.catalogue.named(name))["request"]


def test_every_fault_of_the_table_is_a_fault():
    """What the documentation lists can be asked for, and nothing else is known."""
    rows = re.findall(r"^\| (`.*`) \| .* \|$", scenario.__doc__.partition("| FAULT |")[2], re.MULTILINE)
    words = [word for row in rows for word in re.findall("`(.+?)`", row)]
    faults = [Fault.parse(f"{word}@1") for word in words]
    assert {fault.kind for fault in faults if fault.on_wire} == scenario._WIRE
