"""What a document lets one infer of its provider: guesses, each with what it is from, for a person to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from safelight.generate.documents import operations
from safelight.generate.leading import Way, ways
from safelight.generate.passes.links import required_members
from safelight.generate.schemas import followed
from safelight.generate.securing import key as key  # noqa: PLC0414 - one of what is inferred
from safelight.phases import STATUS

Document = dict[str, Any]

ASKED = re.compile(r"task|job|predict|generat|result|status|request|operation|transcript|render|firing|order|run")
ID = re.compile(r"(^|_)(id|uuid)$|[a-z]I[dD]$")
MESSAGES = (
    "/error/message",
    "/message",
    "/detail",
    "/error",
    "/title",
    "/errors/*/message",
)
NO_JOB = re.compile(r"cancel|abort|/(?:stop|files?)(?:\s|$)|upload", re.IGNORECASE)
POLLING = re.compile(r"polling_?url|status_?url", re.IGNORECASE)
MEDIA = (("video", r"video|clip|film|mp4"), ("audio", r"audio|speech|music|sound|voice|song"), ("image", r""))


class Job(NamedTuple):
    """A submit and the operation that tells of its job, with the place of the id in the reply."""

    path: str
    method: str
    status: str
    result_path: str
    result_id: str
    parameter: str
    pointer: str
    kind: str
    told: str
    linked: bool = False
    ways: tuple[Way, ...] = ()


def base_url(document: Document) -> str | None:
    """The first server that is an absolute https address, with the defaults of its variables."""
    for server in document.get("servers", ()):
        url = str(server.get("url", ""))
        for name, variable in (server.get("variables") or {}).items():
            url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
        if urlsplit(url).scheme == "https" and urlsplit(url).hostname and "{" not in url:
            return url.rstrip("/")
    return None


def members(document: Document, schema: Any) -> dict[str, Any]:
    """The members of an object, and those of each branch of a union."""
    schema = followed(document, schema)
    found: dict[str, Any] = {}
    if isinstance(schema, dict):
        for branch in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
            found |= members(document, branch)
        found |= schema.get("properties", {})
    return found


ENVELOPES = ("data", "task", "job", "result", "response", "output", "generation", "prediction")
DEEPEST = 3  # objects around a status


def status_of(document: Document, schema: Any) -> str | None:
    """Where the status of a job stands in a reply: what stands furthest up, and in what is called as envelopes are."""
    level = [("", schema)]
    for _ in range(DEEPEST):
        found = [(f"{where}/{name}", each) for where, one in level for name, each in members(document, one).items()]
        if place := next((place for place, _ in found if STATUS.search(place.rpartition("/")[2])), None):
            return place
        level = sorted(found, key=lambda each: each[0].rpartition("/")[2] not in ENVELOPES)
    return None


def success(operation: dict[str, Any]) -> tuple[str, Any] | None:
    """The first status of success that answers with JSON, and the schema of that."""
    for status, response in sorted(operation["responses"].items()):
        media = response.get("content", {}).get("application/json")
        if status.startswith("2") and media is not None:
            return status, media["schema"]
    return None


def jobs(document: Document) -> list[Job]:
    """The submits with their results: as linked, or as guessed from an id in a reply and a GET that takes one."""
    results = [(path, operation) for path, method, operation in operations(document) if method == "get"]
    found: list[Job] = []
    for path, method, operation in operations(document):
        answered = success(operation)
        named = f"{path} {operation.get('operationId', '')}"
        if method != "post" or answered is None or NO_JOB.search(named):
            continue
        status, schema = answered
        link = operation["responses"][status].get("links", {}).get("result")
        if link is not None:
            (name, said), *_ = link["parameters"].items()
            there = next((p for p, each in results if each["operationId"] == link["operationId"]), "")
            what = kind(path, operation)
            known = set(operation["responses"][status]["links"])
            job = Job(path, method, status, there, link["operationId"], name, said, what, "its link", linked=True)
        elif guess := _guess(document, (path, operation), status, schema, results):
            known, job = set(), guess
        else:
            continue
        found.append(job._replace(ways=tuple(each for each in ways(document, job) if each.name not in known)))
    return found


def _guess(
    document: Document, asked: tuple[str, dict[str, Any]], status: str, schema: Any, results: list[tuple[str, Any]]
) -> Job | None:
    path, operation = asked
    ids = dict(_ids(document, schema))
    ranked: list[tuple[int, Job]] = []
    for there, result in results:
        answered = success(result)
        parameter = _job_parameter(document, operation, result)
        if answered is None or parameter is None:
            continue
        pointer = ids.get(_plain(parameter)) or ids.get("id")
        tells = status_of(document, answered[1]) is not None or "202" in result["responses"]
        same = followed(document, answered[1]) == followed(document, schema)
        below = there.startswith(f"{path}/")
        if pointer is None or not tells or not (same or below or ASKED.search(there.lower())):
            continue
        signs = {"tells a status": tells, "answers with the same": same, "stands below it": below}
        said = f"{pointer} of its reply is taken for {{{parameter}}} of GET {there}, which "
        said += " and ".join(sign for sign, holds in signs.items() if holds)
        rank = 4 * same + 3 * below + bool(ASKED.search(there.lower()))
        where, what = f"$response.body#{pointer}", kind(path, operation)
        job = Job(path, "post", status, there, result["operationId"], parameter, where, what, said)
        ranked.append((rank, job))
    return max(ranked, key=lambda each: (each[0], -len(each[1].result_path)))[1] if ranked else None


def _job_parameter(document: Document, operation: dict[str, Any], result: dict[str, Any]) -> str | None:
    """The one parameter that a result needs and its submit has not, if it may be a job's id."""
    own = {each["name"] for each in operation.get("parameters", ())} | required_members(document, operation)
    asked = [each["name"] for each in result.get("parameters", ()) if each.get("required") and each["in"] != "header"]
    needed = [name for name in asked if name not in own]
    return needed[0] if len(needed) == 1 and re.search(r"id$|uuid|handle", needed[0], re.IGNORECASE) else None


def _ids(document: Document, schema: Any) -> Iterator[tuple[str, str]]:
    """What may be a job's id in a reply, at its top or one level below, the first of a list too: by its plain name."""
    tops = members(document, schema)
    for name, each in tops.items():
        items = followed(document, each)
        listed = items.get("items") if isinstance(items, dict) else None
        for inner in members(document, listed if listed is not None else each):
            if ID.search(inner) and (listed is not None or name in ENVELOPES):
                yield _plain(inner), f"/{name}/0/{inner}" if listed is not None else f"/{name}/{inner}"
    yield from ((_plain(name), f"/{name}") for name in tops if ID.search(name))


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


def kind(path: str, operation: dict[str, Any]) -> str:
    """What an operation makes, by its path, its name and its words; a picture where nothing else is said."""
    said = f"{path} {operation.get('operationId', '')} {operation.get('summary', '')}".lower()
    if re.search(r"train", said):
        return "training"
    target = re.split(r"[_-]to[_-]|2", said)[-1] if re.search(r"[_-]to[_-]|2(?=[a-z])", said) else said
    return next(name for name, words in MEDIA if re.search(words, target))


def messages(document: Document) -> list[str]:
    """Where error bodies have their message, as far as the replies of refusals say."""
    names: set[str] = set()
    for _, _, operation in operations(document):
        for status, response in operation["responses"].items():
            media = response.get("content", {}).get("application/json")
            if status >= "400" and media is not None:
                for name, each in members(document, media["schema"]).items():
                    names |= {f"/{name}", *(f"/{name}/{inner}" for inner in members(document, each))}
    return [each for each in MESSAGES if each in names] or ["/message", "/detail", "/error"]


def polling_url(document: Document, job: Job) -> str | None:
    """Where the reply of a submit says where to poll."""
    answered = success(document["paths"][job.path][job.method])
    tops = members(document, answered[1]) if answered else {}
    if "get" in members(document, tops.get("urls", {})):
        return "/urls/get"
    return next((f"/{name}" for name in tops if POLLING.fullmatch(name)), None)
