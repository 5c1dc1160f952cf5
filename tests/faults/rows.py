"""The rows of the table of faults: what goes wrong, and what must come of it."""

from __future__ import annotations

from typing import Any, NamedTuple

from safelight.errors import (
    AmbiguousSubmit,
    AuthError,
    FundsError,
    InvalidRequest,
    JobFailed,
    JobModerated,
    JobNotFound,
    SaveError,
    UntrustedURL,
    WaitTimeout,
)
from tests.faults import oddities as odd
from tests.faults import server as acts
from tests.faults.server import Act, says
from tests.faults.shapes import PNG

TIMEOUT = 0.6
PATIENT = 30.0


class Fault(NamedTuple):
    """One row: what happens where, and what must come of it.

    `want` is `saved` or the error; `submits` how many submits the server may see; `timeout` that of the stage where the
    fault is, which must be kept; `pace` stretches what is counted in seconds, for a machine that is slow.
    """

    name: str
    want: Any
    submit: list[Act] = [says("accepted")]  # noqa: RUF012 - rows are never changed
    polls: list[Act] = [says("pending"), says("ready")]  # noqa: RUF012
    files: list[Act] = [acts.picture]  # noqa: RUF012
    submits: int = 1
    timeout: float = PATIENT
    max_bytes: int = 1_000_000
    stall: float = PATIENT
    pace: int = 1

    def limit(self, stage: str) -> float:
        """The time-out of a stage: the row's own where the fault is, a patient one elsewhere."""
        return self.timeout * self.pace if stage == self.stage else PATIENT

    @property
    def stage(self) -> str:
        """Where the fault is: `submit`, `poll` or `file`."""
        return self.name.replace(":", "").split()[0]

    def begun(self, counts: dict[str, int]) -> bool:
        """Whether the server came to the last act of the stage, so that the fault has happened."""
        script = {"submit": self.submit, "poll": self.polls, "file": self.files}.get(self.stage, [])
        return counts.get(self.stage, 0) >= len(script)


def once(act: Act) -> list[Act]:
    return [says("pending"), act, says("ready")]


def dies(act: Act) -> list[Act]:
    return [says("pending"), act]


PATIENCE = "retry-after: 3600"
PASSING = (408, 425, 500, 502, 503, 504, 520, 524)
PAGES = (400, 401, 404, 405, 407, 409, 410, 413, 421, 431, 451, 499)
PAGE = b"<html><title>Attention Required!</title></html>"
STALL = 0.2
TAG, OTHER, DATE = 'etag: "one"', 'etag: "other"', "last-modified: Wed, 25 Nov 2026 10:00:00 GMT"
LONGER = [acts.stalls(TAG), acts.rest(TAG, of=PNG + bytes(9)), acts.picture]
FAULTS = [
    Fault("nothing goes wrong", "saved"),
    Fault("poll hangs", WaitTimeout, polls=dies(acts.hangs), timeout=TIMEOUT),
    Fault("poll drips its status line", WaitTimeout, polls=dies(acts.drips("status")), timeout=TIMEOUT),
    Fault("poll drips its headers", WaitTimeout, polls=dies(acts.drips("headers")), timeout=TIMEOUT),
    Fault("poll drips its body", WaitTimeout, polls=dies(acts.drips("body")), timeout=TIMEOUT),
    Fault("poll answers 100 for ever", WaitTimeout, polls=dies(acts.continues), timeout=TIMEOUT),
    Fault("poll: Retry-After 3600", WaitTimeout, polls=dies(says("refused", 429, PATIENCE)), timeout=TIMEOUT),
    Fault(
        "poll: 200 with Retry-After 3600",
        WaitTimeout,
        polls=[says("pending", 200, PATIENCE)],
        timeout=TIMEOUT,
    ),
    Fault("poll: HTML for ever", WaitTimeout, polls=[acts.raw(b"<html>")], timeout=TIMEOUT),
    Fault("poll: unknown status for ever", WaitTimeout, polls=[says("unknown")], timeout=TIMEOUT),
    Fault("poll: unknown status once", "saved", polls=once(says("unknown"))),
    Fault("poll: reset", "saved", polls=once(acts.resets)),
    Fault("poll: closed without a reply", "saved", polls=once(acts.drops)),
    Fault("poll: truncated", "saved", polls=once(acts.cut("ready"))),
    Fault("poll: corrupt gzip", "saved", polls=once(acts.corrupt_gzip)),
    Fault("poll: HTML under 200", "saved", polls=once(acts.raw(b"<html>busy</html>"))),
    Fault("poll: empty body", "saved", polls=once(acts.raw(b""))),
    Fault("poll: no JSON object", "saved", polls=once(acts.raw(b"[]"))),
    Fault("poll: nested without end", "saved", polls=once(acts.raw(b"[" * 100_000))),
    *(Fault(f"poll: {status} as HTML", "saved", polls=once(acts.raw(PAGE, status))) for status in PAGES),
    Fault("poll: 404 as HTML for ever", WaitTimeout, polls=[acts.raw(PAGE, 404)], timeout=TIMEOUT),
    Fault("poll: maintenance for a while", "saved", polls=[*[acts.raw(PAGE)] * 12, says("ready")]),
    Fault("poll: 202 without a body", "saved", polls=once(acts.raw(b"", 202))),
    Fault("poll: 204", "saved", polls=once(acts.raw(b"", 204))),
    Fault("poll: success before its file", "saved", polls=[*[says("fileless")] * 3, says("ready")]),
    Fault("poll: packed twice", "saved", polls=once(acts.packed("pending", 2))),
    Fault("poll: packed as nobody asked", "saved", polls=once(acts.raw(b"?", 200, "content-encoding: br"))),
    Fault("poll: a bomb", "saved", polls=once(acts.bomb)),
    Fault("poll: a bomb packed twice", "saved", polls=once(acts.bomb_in_a_bomb)),
    Fault("poll: without end", "saved", polls=once(acts.endless)),
    Fault("poll: cut without a length", "saved", polls=once(acts.unmeasured(b'{"id": "'))),
    Fault("poll: closed after an answer", "saved", polls=[acts.then_closes("pending"), says("ready")]),
    Fault("poll: closed when idle", "saved", polls=[*[acts.then_closes("pending", 0.005)] * 5, says("ready")]),
    Fault("poll: a date of another clock", "saved", polls=once(acts.another_clock), timeout=15.0),
    Fault("poll: 103 before the answer", "saved", polls=once(acts.hints_first("pending"))),
    Fault("poll: no HTTP", "saved", polls=once(acts.babbles)),
    *(Fault(f"poll: {status}", "saved", polls=once(acts.raw(b"<html>", status))) for status in PASSING),
    Fault("poll: 429", "saved", polls=once(says("refused", 429))),
    Fault("poll: 429 with Retry-After 1", "saved", polls=once(says("refused", 429, "retry-after: 1"))),
    Fault("poll: 401", AuthError, polls=dies(says("refused", 401))),
    Fault("poll: 402", FundsError, polls=dies(says("refused", 402))),
    Fault("poll: 403 as HTML", "saved", polls=once(acts.raw(b"<html>", 403))),
    Fault("poll: failed", JobFailed, polls=dies(says("failed"))),
    Fault("poll: moderated", (JobModerated, JobFailed), polls=dies(says("moderated"))),
    Fault(
        "poll: running after done was near",
        "saved",
        polls=[says("unknown"), *once(says("unknown"))],
    ),
    Fault("poll: not found at first", "saved", polls=[says("missing"), says("missing"), says("ready")]),
    Fault("poll: not found for ever", JobNotFound, polls=[says("missing")]),
    Fault("poll: redirect within the API", "saved", polls=[acts.redirects("URL/again"), says("ready")]),
    Fault("poll: redirect to a stranger", "saved", polls=once(acts.redirects("http://192.0.2.1/v1"))),
    Fault("poll: redirects in a circle", WaitTimeout, polls=[acts.redirects("URL/again")], timeout=TIMEOUT),
    Fault("submit: taken, then dropped", AmbiguousSubmit, submit=[acts.drops]),
    Fault("submit: taken, then reset", AmbiguousSubmit, submit=[acts.resets]),
    Fault("submit: 500 after accepting", AmbiguousSubmit, submit=[acts.raw(b"oops", 500)]),
    Fault("submit: 503", AmbiguousSubmit, submit=[says("refused", 503)]),
    Fault("submit: no answer", AmbiguousSubmit, submit=[acts.hangs], timeout=TIMEOUT),
    Fault("submit: answer dripped", AmbiguousSubmit, submit=[acts.drips("headers")], timeout=TIMEOUT),
    Fault("submit: HTML under 200", AmbiguousSubmit, submit=[acts.raw(b"<html>")]),
    Fault("submit: answer cut before its id", AmbiguousSubmit, submit=[acts.cut("accepted", 5)]),
    Fault("submit: answer cut after its id", "saved", submit=[acts.cut("accepted", -1)]),
    Fault("submit: 429, then accepted", "saved", submit=[says("refused", 429), says("accepted")], submits=2),
    Fault("submit: refused as invalid", InvalidRequest, submit=[says("refused", 400)]),
    Fault("submit: 401", AuthError, submit=[says("refused", 401)]),
    Fault(
        "submit: redirect to a stranger", (AmbiguousSubmit, UntrustedURL), submit=[acts.redirects("http://192.0.2.1/")]
    ),
    Fault("submit: accepted without a polling URL", "saved", submit=[says("accepted_bare")]),
    Fault("submit: accepted with a mistyped polling URL", "saved", submit=[says("accepted_odd")]),
    Fault("submit: accepted with a stranger's polling URL", "saved", submit=[says("accepted_astray")]),
    Fault("submit: accepted, packed twice", "saved", submit=[acts.packed("accepted", 2)]),
    Fault("submit: 202 without a body", AmbiguousSubmit, submit=[acts.raw(b"", 202)]),
    Fault("submit: empty body", AmbiguousSubmit, submit=[acts.raw(b"")]),
    Fault("submit: answer cut without a length", AmbiguousSubmit, submit=[acts.unmeasured(b'{"id": "')]),
    Fault("submit: answer of corrupt gzip", AmbiguousSubmit, submit=[acts.corrupt_gzip]),
    Fault("submit: answer nested without end", AmbiguousSubmit, submit=[acts.raw(b"[" * 100_000)]),
    Fault("submit: answer a bomb packed twice", AmbiguousSubmit, submit=[acts.bomb_in_a_bomb]),
    Fault("submit: answer without end", AmbiguousSubmit, submit=[acts.endless]),
    Fault("submit: no HTTP", AmbiguousSubmit, submit=[acts.babbles]),
    Fault("submit: 100 for ever", AmbiguousSubmit, submit=[acts.continues], timeout=TIMEOUT),
    Fault("submit: accepted, then closed", "saved", submit=[acts.then_closes("accepted")]),
    Fault(
        "submit: 429 and closed, then accepted", "saved", submit=[acts.refuses_and_closes, says("accepted")], submits=2
    ),
    Fault("submit: redirect that leads back", AmbiguousSubmit, submit=[acts.redirects("URL/back")]),
    Fault("file: 401", "saved", files=[acts.raw(b"", 401), acts.picture]),
    Fault("file: 410", "saved", files=[acts.raw(b"", 410), acts.picture]),
    Fault("file: 429", "saved", files=[acts.raw(b"", 429), acts.picture]),
    Fault("file: 403 as HTML", "saved", files=[acts.raw(PAGE, 403), acts.picture]),
    Fault("file: no HTTP", "saved", files=[acts.babbles, acts.picture]),
    Fault("file: closed without a reply", "saved", files=[acts.drops, acts.picture]),
    Fault("file: redirect to another of its server's", "saved", files=[acts.redirects("URL/file/2"), acts.picture]),
    Fault(
        "file: redirect to a private address",
        SaveError,
        files=[acts.redirects("http://192.0.2.1/")],
        timeout=TIMEOUT,
    ),
    Fault("file: JSON under 200", SaveError, files=[acts.raw(b'{"error": "expired"}')]),
    Fault("file: XML under 200", SaveError, files=[acts.raw(b"<?xml version='1.0'?><Error/>")]),
    Fault("file: empty for ever", SaveError, files=[acts.raw(b"")], timeout=TIMEOUT),
    Fault("file: headers dripped", SaveError, files=[acts.drips("headers")], timeout=TIMEOUT),
    Fault("file: link expired", "saved", files=[acts.raw(b"expired", 403), acts.picture]),
    Fault("file: gone", "saved", files=[acts.raw(b"gone", 404), acts.picture]),
    Fault("file: reset", "saved", files=[acts.resets, acts.picture]),
    Fault("file: truncated", "saved", files=[acts.cut("file"), acts.picture]),
    Fault("file: 503", "saved", files=[acts.raw(b"", 503), acts.picture]),
    Fault("file: empty", "saved", files=[acts.raw(b""), acts.picture]),
    Fault("file: not ready", "saved", files=[acts.raw(b'{"error": "not_ready"}', 400)] * 2 + [acts.picture]),
    Fault("file: nothing there yet", "saved", files=[acts.raw(b"", 202), acts.raw(b"", 204), acts.picture]),
    Fault("file: cut without a length", "saved", files=[acts.unmeasured(PNG[:1000]), acts.picture]),
    Fault("file: always cut without a length", SaveError, files=[acts.unmeasured(PNG[:1000])]),
    Fault("file: whole without a length", "saved", files=[acts.unmeasured(PNG)]),
    Fault("file: cut with the length of what is left", "saved", files=[acts.raw(PNG[:-9]), acts.picture]),
    Fault("file: packed and cut", "saved", files=[acts.packed_short, acts.picture]),
    Fault("file: packed twice", "saved", files=[acts.packed_twice]),
    Fault("file: packed as nobody asked", "saved", files=[acts.raw(PNG, 200, "content-encoding: br"), acts.picture]),
    Fault("file: stalls", "saved", files=[acts.stalls(), acts.picture], stall=STALL),
    Fault("file: stalls for ever", SaveError, files=[acts.stalls()], stall=STALL, timeout=TIMEOUT),
    Fault("file: stalls, then its rest", "saved", files=[acts.stalls(TAG), acts.rest(TAG, whole=False)], stall=STALL),
    Fault("file: stalls, then its rest by its date", "saved", files=[acts.stalls(DATE), acts.rest(DATE)], stall=STALL),
    Fault("file: stalls, then another's rest", "saved", files=[acts.stalls(TAG), acts.rest(OTHER)], stall=STALL),
    Fault("file: stalls, then a rest that tells nothing", "saved", files=[acts.stalls(TAG), acts.rest()], stall=STALL),
    Fault("file: stalls, then a longer one's rest", "saved", files=LONGER, stall=STALL),
    Fault("file: expired for ever", SaveError, files=[acts.raw(b"expired", 403)], timeout=TIMEOUT),
    Fault("file: HTML under 200", SaveError, files=[acts.raw(b"<html>expired</html>")]),
    Fault("file: without end", SaveError, files=[acts.endless]),
    Fault("file: a bomb", SaveError, files=[acts.bomb]),
    Fault("file: dripped", SaveError, files=[acts.drips("body")], timeout=TIMEOUT),
    Fault("file: hangs", SaveError, files=[acts.hangs], timeout=TIMEOUT),
    *(Fault(f"poll: {status} and nothing", "saved", polls=once(acts.raw(b"", status))) for status in (400, 401, 403)),
    Fault("poll: 403 as HTML for ever", WaitTimeout, polls=dies(acts.raw(PAGE, 403)), timeout=TIMEOUT),
    Fault("poll: 402 as HTML", "saved", polls=once(acts.raw(PAGE, 402))),
    Fault("poll: 400", InvalidRequest, polls=dies(says("refused", 400))),
    Fault("poll: 403", AuthError, polls=dies(says("refused", 403))),
    Fault("poll: success without a file for ever", WaitTimeout, polls=dies(says("fileless")), timeout=TIMEOUT),
    Fault("poll: members that nobody knows", "saved", polls=dies(odd.spoilt("ready", odd.extended))),
    Fault("poll: packed and cut", "saved", polls=once(odd.spoilt("ready", odd.half_packed, "content-encoding: gzip"))),
    Fault("poll: whole without a length", "saved", polls=dies(odd.whole_unmeasured("ready"))),
    Fault("poll: headers without end", "saved", polls=once(odd.tells(odd.HEADERS))),
    Fault("poll: more than its length", "saved", polls=once(odd.tells(acts.head(200, 2) + b"{}{}{}"))),
    Fault("poll: chunks that are none", "saved", polls=once(odd.tells(odd.CHUNKED + b"zz\r\nno\r\n"))),
    Fault("poll: a number that is none", "saved", polls=once(acts.raw(b'{"progress": NaN}'))),
    Fault("poll: half a character", "saved", polls=once(acts.raw(b'{"status": "\xff\xfe"}'))),
    Fault("poll: redirect to another port", "saved", polls=once(acts.redirects("http://127.0.0.1:9/v1/get_result"))),
    Fault("submit: 402", FundsError, submit=[says("refused", 402)]),
    Fault("submit: 520", AmbiguousSubmit, submit=[acts.raw(PAGE, 520)]),
    Fault("submit: 429 as HTML, then accepted", "saved", submit=[acts.raw(PAGE, 429), says("accepted")], submits=2),
    Fault("submit: no JSON object", AmbiguousSubmit, submit=[acts.raw(b"[]")]),
    Fault("submit: accepted, with members that nobody knows", "saved", submit=[odd.spoilt("accepted", odd.extended)]),
    Fault("submit: 103 before the answer", "saved", submit=[acts.hints_first("accepted")]),
    Fault("file: 400 as HTML", "saved", files=[acts.raw(PAGE, 400), acts.picture]),
    Fault("file: a part that nobody asked for", "saved", files=[odd.part(PNG), acts.picture]),
    Fault("file: a bomb in a bomb", SaveError, files=[acts.bomb_in_a_bomb], timeout=TIMEOUT),
    Fault("file: redirect to a stranger", SaveError, files=[acts.redirects("http://192.0.2.1/")], timeout=TIMEOUT),
]
