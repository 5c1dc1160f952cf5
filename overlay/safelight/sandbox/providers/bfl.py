"""The quirks of Black Forest Labs, after shared captures and its documents (https://docs.bfl.ai)."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any, ClassVar

from safelight.sandbox.answer import Answer, Problem
from safelight.sandbox.catalogue import Catalogue
from safelight.sandbox.imitation import Imitation
from safelight.sandbox.job import AnyOperation, Call, Media, Moment, SandboxJob, draw, find
from safelight.sandbox.visit import Visit

__all__ = ["IMITATION", "BlackForestLabs", "cost"]

# Texts as captured, where they are known: 403, 422 and 402 in August and September 2026.
_TEXTS: Mapping[str, tuple[int, str]] = {
    "no_key": (403, "Not authenticated"),
    "bad_key": (422, "Invalid API key format"),
    "wrong_key": (403, "Not authenticated"),
    "no_path": (404, "Not Found"),
    "no_method": (405, "Method Not Allowed"),
    "busy": (429, "Too many active tasks"),
    "402": (402, "Insufficient credits"),
    "403": (403, "Not authenticated"),
    "500": (500, "Internal Server Error"),
    "503": (503, "Service Unavailable"),
}
_STATUSES = {
    "waiting": "Pending",
    "succeeds": "Ready",
    "fails": "Error",
    "moderated:input": "Request Moderated",
    "moderated:output": "Content Moderated",
}
# What the framework behind the API (pydantic) calls a broken keyword.
_TYPES = {
    "required": "missing",
    "minimum": "greater_than_equal",
    "maximum": "less_than_equal",
    "minLength": "string_too_short",
    "maxLength": "string_too_long",
    "additionalProperties": "extra_forbidden",
    "multipleOf": "multiple_of",
    "pattern": "string_pattern_mismatch",
    "format": "url_parsing",
    "json_invalid": "json_invalid",
}
# Every key has these; the parameters are those that a training took when it could be asked for (2025).
_TRAINED: Mapping[str, Any] = {
    "finetune_comment": "lighthouses of the north", "trigger_word": "TOK", "mode": "general", "iterations": 300,
    "priority": "quality", "captioning": True, "finetune_type": "full", "lora_rank": 32, "learning_rate": 1e-05,
}  # fmt: skip
_FINETUNES: Mapping[str, Mapping[str, Any]] = {
    "my-lighthouses": _TRAINED,
    "my-ferryboats": {**_TRAINED, "finetune_comment": "ferries", "finetune_type": "lora", "learning_rate": 1e-4},
}
_ACCOUNT = 1000.0  # credits that a key begins with


class BlackForestLabs(Imitation):
    """Regional polling, task bodies under 404 and 422, two shapes of `detail`, at most 24 tasks under way."""

    active_limits: ClassVar[Mapping[str, int]] = {"*": 24, "flux-kontext-max": 6}
    regions: ClassVar[int] = 2
    not_found_for: ClassVar[float] = 0.2
    link_lifetime: ClassVar[Mapping[Media, float]] = {"image": 600.0, "video": 3600.0, "audio": 3600.0}
    default_format: ClassVar[str] = "jpeg"
    key_form: ClassVar[str] = r"[\w.:~+/=-]{3,}"

    def refuse(self, kind: str, problems: tuple[Problem, ...] = (), operation: AnyOperation | None = None) -> Answer:  # noqa: ARG002
        """Refuse: a list of what is wrong with the request, or a plain text."""
        if kind in {"invalid", "malformed"}:
            return Answer(422, {"detail": [_item(problem) for problem in problems]})
        status, text = _TEXTS.get(kind) or (int(kind) if kind.isdigit() else super().refuse(kind).status, kind)
        return Answer(status, {"detail": f"HTTP {text}" if text.isdigit() else text})

    def accepted(self, job: SandboxJob, visit: Visit) -> Any:
        """Answer a submit: with the address to poll, or with the webhook that will be called."""
        told = {"id": job.id, "cost": cost(job), "input_mp": 0.0, "output_mp": _megapixels(job)}
        if job.webhook is not None:
            return {**told, "status": "Pending", "webhook_url": job.webhook}
        return {**told, "polling_url": visit.polling_url(job)}

    def result(self, job: SandboxJob, moment: Moment, visit: Visit) -> Answer:
        """Tell a task's state. Moderated tasks cost nothing."""
        body = _task(job.id, _STATUSES.get(moment.phase) or ("Reasoning" if moment.progress < 0.4 else "Generating"))  # noqa: PLR2004
        if not moment.ended:
            return Answer(200, {**body, "progress": round(moment.progress, 3)})
        if moment.phase == "succeeds":
            body["result"] = {
                "sample": visit.link(job, 0).url,
                "prompt": job.order.prompt,
                "seed": job.order.seed,
                "start_time": job.started_at.timestamp(),
                "end_time": job.ended_at.timestamp(),
                "duration": round((job.ended_at - job.started_at).total_seconds(), 6),
            }
            body["cost"] = cost(job)
        elif moment.phase == "fails":
            body["details"] = {"error": "; ".join(job.scenario.reasons) or "The work could not be finished."}
        else:
            body["details"] = {"Moderation Reasons": list(job.scenario.reasons) or ["Safety Filter"]}
        return Answer(200, body)

    def missing(self, operation: AnyOperation, job_id: str) -> Answer:  # noqa: ARG002
        """Say that a task is not known here (or not yet): 404 with a task body."""
        return Answer(404, _task(job_id, "Task not found"))

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue)
        self._deleted: set[tuple[str, str]] = set()

    def call(self, call: Call, visit: Visit) -> Answer:
        """Answer without a job: credits go down as tasks settle, and a finetune can be deleted once."""
        finetunes = [each for each in _FINETUNES if (visit.key, each) not in self._deleted]
        wanted = str(call.argument("finetune_id"))
        match call.operation.name:
            case "credits":
                return Answer(200, {"credits": round(_ACCOUNT - visit.spent(), 2)})
            case "my-finetunes":
                return Answer(200, {"finetunes": finetunes})
            case "finetune-details" | "delete-finetune" if wanted not in finetunes:
                return Answer(404, {"detail": f"Finetune {wanted} not found"})
            case "finetune-details":
                return Answer(200, {"finetune_details": {"finetune_id": wanted, **_FINETUNES[wanted]}})
            case "delete-finetune":
                self._deleted.add((visit.key, wanted))
                answer = super().call(call, visit)
                now = visit.now.strftime("%Y-%m-%dT%H:%M:%SZ")
                return Answer(200, {**answer.body, "deleted_finetune_id": wanted, "timestamp": now})
            case _:
                return super().call(call, visit)

    def cost(self, job: SandboxJob) -> float:
        """What a finished task costs, in credits."""
        return cost(job)

    def webhook(self, job: SandboxJob, result: Any) -> tuple[dict[str, str], Any]:
        """Announce a task's end. The sources contradict each other on the secret; both forms are sent."""
        secret = find(job.body, ("webhook_secret",), str)
        if secret is None:
            return {}, result
        signed = hmac.new(secret.encode(), json.dumps(result, separators=(",", ":")).encode(), hashlib.sha256)
        return {"x-webhook-secret": secret, "x-bfl-signature": f"sha256={signed.hexdigest()}"}, result


def cost(job: SandboxJob) -> float:
    """A made-up price, the same each time: by the model and the size of the picture."""
    return round((2 + draw(job.operation.name)[0] % 5) * max(1.0, _megapixels(job)), 1)


def _megapixels(job: SandboxJob) -> float:
    width, height = find(job.body, ("width",), int) or 1024, find(job.body, ("height",), int) or 1024
    return round(width * height / 1_048_576, 2)


def _task(job_id: str, status: str) -> dict[str, Any]:
    return {"id": job_id, "status": status, "result": None, "progress": None, "details": None, "preview": None}


def _item(problem: Problem) -> dict[str, Any]:
    message = "Field required" if problem.keyword == "required" else problem.message
    kind = _TYPES.get(problem.keyword, f"{problem.keyword}_error")
    return {"type": kind, "loc": list(problem.location), "msg": message, "input": problem.value}


IMITATION = BlackForestLabs
