"""How an API behaves, as far as its document tells. What it does not tell is in `safelight.sandbox.providers`."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, ClassVar
from urllib.parse import urlsplit
from uuid import UUID

from safelight.sandbox.answer import Answer, Problem, Refused
from safelight.sandbox.catalogue import Catalogue
from safelight.sandbox.job import (
    AnyOperation,
    AnySubmit,
    Call,
    Media,
    Moment,
    Order,
    SandboxJob,
    draw,
    find,
    picture_size,
    without_nulls,
)
from safelight.sandbox.judging import parse
from safelight.sandbox.keys import key_in
from safelight.sandbox.pictures import FORMATS, MEDIA_TYPES
from safelight.sandbox.scenario import Outcome
from safelight.sandbox.uploads import fields_of
from safelight.sandbox.visit import Visit

__all__ = ["KINDS", "PROMPTS", "Imitation"]

KINDS: Mapping[str, int] = {
    "no_key": 401,
    "bad_key": 401,
    "wrong_key": 401,
    "malformed": 400,
    "invalid": 400,
    "no_path": 404,
    "no_method": 405,
    "no_task": 404,
    "busy": 429,
}
"""Why a request is refused, and the status that says so where the provider's imitation knows no other."""

PROMPTS = ("prompt", "prompts", "text", "texts", "title")
_POLLED = re.compile("poll|^get$|status_?url", re.IGNORECASE)
_FORMATS = (
    "output_format",
    "response_image_type",
    "response_video_type",
    "response_audio_type",
    "response_format",
    "format",
)
_COUNTS = ("image_num", "num_images", "n")
_KINDS_OF_MEDIA: Mapping[str, Media] = {"video": "video", "audio": "audio", "speech": "audio", "music": "audio"}
_PHASES: Mapping[str, str] = {
    "waiting": "queued|pending|waiting|idle|new|created|accepted",
    "working": "processing|running|generating|working|pending",
    "succeeds": "ready|done|succe|finish|complete|documented",
    "fails": "fail|error",
    "cancelled": "cancel|abort|stopped|terminat",
    "moderated:input": "moderated|fail|error",
    "moderated:output": "moderated|fail|error",
}


class Imitation:
    """One provider, imitated from its document alone.

    Subclasses say what the document does not: `active_limits` how many jobs a key may have under way (`*` in all,
    or by operation), `regions` how many there are, each below a path of its own (`/r1`), `not_found_for` how long a job
    is unknown after its submit, `link_lifetime` in seconds for each kind of file, `webhook_fields` where a submit
    names a webhook, `default_format` of pictures, `key_form` a pattern of keys, `null_is_absent` whether a member of
    a request that is null counts as not there, whatever the document says.
    """

    active_limits: ClassVar[Mapping[str, int]] = {}
    regions: ClassVar[int] = 0
    not_found_for: ClassVar[float] = 0.0
    link_lifetime: ClassVar[Mapping[Media, float]] = {"image": 3600.0, "video": 3600.0, "audio": 3600.0}
    webhook_fields: ClassVar[tuple[str, ...]] = ("webhook_url", "webhook", "callback_url")
    default_format: ClassVar[str] = "png"
    key_form: ClassVar[str] = r"[!-~]+"
    null_is_absent: bool = False

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.results, self.cancels = catalogue.results(), catalogue.ways("cancel")
        self.downloads = catalogue.ways("download")

    def key(self, operation: AnyOperation, headers: Mapping[str, str], query: Mapping[str, str]) -> str:
        """The key of a request, as one of the document's security schemes wants it; raises `Refused`."""
        entry = self.catalogue.document["paths"][operation.path][operation.method.lower()]
        needs = entry.get("security", self.catalogue.document.get("security", []))
        schemes = self.catalogue.document.get("components", {}).get("securitySchemes", {})
        named = [schemes[name] for need in needs for name in need if name in schemes]
        sent = next(filter(None, (key_in(scheme, headers, query) for scheme in named)), "")
        if not sent and named and {} not in needs:
            raise Refused("no_key")
        if sent and not re.fullmatch(self.key_form, sent):
            raise Refused("bad_key")
        return sent

    def refuse(self, kind: str, problems: tuple[Problem, ...] = (), operation: AnyOperation | None = None) -> Answer:
        """Refuse a request: `kind` is one of `KINDS`, an HTTP status or a word of the provider's."""
        status = int(kind) if kind.isdigit() else KINDS.get(kind, 400)
        if operation and status in operation.responses:
            return Answer(status, self.catalogue.sample(operation, status))
        message = "; ".join(problem.message for problem in problems) or kind.replace("_", " ")
        return Answer(status, {"error": {"message": message}})

    def knows(self, word: str) -> bool:
        """Whether a word of a scenario is a reason for which this provider refuses."""
        return word in KINDS

    def body_of(self, operation: AnyOperation, headers: Mapping[str, str], body: bytes) -> Any:
        """What a request gives an operation, in whatever kind of body; raises `Refused`."""
        if operation.body is None or not body:
            return None
        if operation.body.media_type != "application/json":
            return fields_of(self.catalogue, operation, headers, body)
        return self.parse(body)

    def parse(self, body: bytes) -> Any:
        """The JSON of a request; raises `Refused`."""
        value = parse(body)
        return without_nulls(value) if self.null_is_absent else value

    def order(self, call: Call) -> Order:
        """What a submit asks for."""
        media = self.media(call)
        wanted = find(call.body, _FORMATS, str)
        if wanted is None and call.operation.body:
            wanted = self.catalogue.default(call.operation.body.pointer, _FORMATS)
        default = self.default_format if media == "image" else FORMATS[media][0]
        width, height = picture_size(call.body)
        seed = find(call.body, ("seed",), int)
        prompt = find(call.body, PROMPTS, (str, list))
        return Order(
            prompt=prompt if isinstance(prompt, str) else str(prompt or call.operation.name),
            media=media,
            format=wanted if wanted in FORMATS[media] else default,
            width=width,
            height=height,
            count=min(8, max(1, find(call.body, _COUNTS, int) or 1)),
            seed=seed if seed is not None and seed >= 0 else int.from_bytes(draw(str(call.body))[:4], "big"),
        )

    def media(self, call: Call) -> Media:
        """The kind of file that an operation makes: as the document says, or as its name lets one guess."""
        words = call.operation.kind or call.operation.name
        made: list[Media] = [media for word, media in _KINDS_OF_MEDIA.items() if word in words]
        return made[0] if made else "image"

    def job_id(self, dice: bytes) -> str:
        """A new job's id in the provider's form."""
        return str(UUID(bytes=dice[:16], version=4))

    def cost(self, job: SandboxJob) -> float:  # noqa: ARG002
        """What a finished job costs, in the provider's unit."""
        return 0.0

    def sign(self, now: datetime, lifetime: float, token: str) -> dict[str, str]:
        """The query of a signed link, as an object store writes it."""
        expires = now + timedelta(seconds=lifetime, microseconds=999999)
        return {"se": expires.strftime("%Y-%m-%dT%H:%M:%SZ"), "sp": "r", "sv": "2024-11-04", "sr": "b", "sig": token}

    def webhook_url(self, body: Any) -> str | None:
        """Where a submit wants its job's end announced, if anywhere."""
        named = find(body, self.webhook_fields, (str, dict))
        url = named.get("url") if isinstance(named, dict) else named
        return url if isinstance(url, str) else None

    def screen(self, outcome: Outcome, operation: AnySubmit) -> None:
        """Look at a job before it is accepted; raises `Refused` where the provider would not take it."""

    def accepted(self, job: SandboxJob, visit: Visit) -> Any:
        """The body that answers a submit."""
        status, _ = self.catalogue.success(job.operation)
        return job.named_in(self._told(self.catalogue.sample(job.operation, status), job, visit))

    def result(self, job: SandboxJob, moment: Moment, visit: Visit) -> Answer:
        """The answer to a poll: the example whose name or content tells of this phase, made out for this job."""
        from safelight.sandbox.statuses import telling  # with the first poll

        operation = self.catalogue.named(job.link.operation)
        status, _ = self.catalogue.success(operation)
        files = sorted(operation.files)
        if files and moment.phase == "succeeds":
            return Answer(files[0], visit.file(job), self.catalogue.media_type(operation, files[0]))
        status = next((code for code in sorted(operation.responses) if code // 100 == status // 100), status)
        examples = self.catalogue.examples(operation, status)
        words = re.compile(_PHASES[moment.phase], re.IGNORECASE)
        named = [value for name, value in examples.items() if words.search(name)]
        links = moment.phase == "succeeds"
        for schema in self.catalogue.shapes(operation, status):
            known = [*named, *examples.values()]
            made = known[0] if known else self.catalogue.least(schema, links=links)
            if (body := telling(self.catalogue, schema, made, moment.phase)) is not None:
                return Answer(status, self._told(body, job, visit))
        if moment.phase == "cancelled":
            return self.missing(operation, job.id)
        made = self.catalogue.sample(operation, status, links=links)
        return Answer(status, self._told(next(iter(named), made), job, visit))

    def cancelled(self, operation: AnyOperation, job: SandboxJob, visit: Visit) -> Answer:
        """The answer to whoever cancels a job."""
        status, _ = self.catalogue.success(operation)
        if not operation.responses.get(status):
            return Answer(status, b"", "text/plain")
        if operation.responses[status] == self.catalogue.named(job.link.operation).responses.get(status):
            return self.result(job, job.at(visit.age), visit)
        return Answer(status, self._told(self.catalogue.sample(operation, status, links=False), job, visit))

    def downloaded(self, operation: AnyOperation, job: SandboxJob, visit: Visit) -> Answer:
        """The answer of what gives the file of a finished job: the file, or where it is."""
        status, _ = self.catalogue.success(operation)
        if operation.files or not operation.responses.get(status):
            return Answer(status, visit.file(job), MEDIA_TYPES[job.order.format])
        return Answer(status, self._told(self.catalogue.sample(operation, status), job, visit))

    def missing(self, operation: AnyOperation, job_id: str) -> Answer:  # noqa: ARG002 - some answer with the id
        """The answer to a poll for a job that is not known."""
        return self.refuse("no_task", operation=operation)

    def call(self, call: Call, visit: Visit) -> Answer:
        """The answer of an operation without a job; one that makes something answers with what it made."""
        status, media_types = self.catalogue.success(call.operation)
        job = visit.begin(call) if call.operation.kind else None
        if job and "application/json" not in media_types:
            wanted = (MEDIA_TYPES[job.order.format], "application/octet-stream")
            return Answer(
                status, visit.file(job), next((each for each in wanted if each in media_types), media_types[0])
            )
        body = self.catalogue.sample(call.operation, status)
        return Answer(status, self._told(body, job, visit) if job else body)

    def webhook(self, job: SandboxJob, result: Any) -> tuple[dict[str, str], Any]:  # noqa: ARG002
        """The headers and the body of the call that announces a job's end."""
        return {}, result

    def _told(self, example: Any, job: SandboxJob, visit: Visit) -> Any:
        """An example made out for a job: with its id, and with files that are there."""
        places = [(name, said) for name, said in job.link.parameters.items() if not said.startswith("$request")]
        names = {name for pair in places for name in pair}
        polled = self.catalogue.named(job.link.operation).path if names else ""

        def told(name: str, value: Any) -> Any:
            if isinstance(value, dict):
                return {key: told(key, inner) for key, inner in value.items()}
            if isinstance(value, list):
                return [told(name, inner) for inner in value]
            if name in names or f"/{name}" in names:
                return job.said
            if isinstance(value, str) and value.startswith("iVBOR"):  # a PNG file as base64
                return b64encode(visit.file(job)).decode()
            if isinstance(value, str) and value and _POLLED.search(name):
                return visit.polling_url(job)
            if isinstance(value, str) and re.match(r"https?://", value):
                return visit.polling_url(job) if urlsplit(value).path == polled else visit.link(job, 0).url
            return value

        return told("", example)
