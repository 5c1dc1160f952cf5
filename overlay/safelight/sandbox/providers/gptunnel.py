"""The quirks of GPTunnel (https://docs.gptunnel.ru): three families of operations that answer in three ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from safelight.sandbox.answer import Answer, Problem, Refused
from safelight.sandbox.imitation import KINDS, Imitation
from safelight.sandbox.job import AnyOperation, AnySubmit, Call, Media, Moment, SandboxJob
from safelight.sandbox.scenario import Outcome
from safelight.sandbox.visit import Visit

__all__ = ["IMITATION", "GPTunnel"]

_DAY = 86400.0
_PRICE = 5.0
_STATUSES = {"waiting": "idle", "working": "processing", "succeeds": "done"}
_TASK_TYPES = {"faceswap": "@FaceSwap", "bgremover": "@BGRemover"}
_KEY = ("no_key", "bad_key", "wrong_key", "401")
_TYPES = dict.fromkeys(_KEY, "unauthorized_request_error") | {"402": "insufficient_balance_error"}
_TEXTS = dict.fromkeys(_KEY, "Unauthorized") | {"402": "Organization balance is too low to use API"}
# Codes of the media family, which come under HTTP 200.
_CODES = dict.fromkeys(_KEY, 2) | {"malformed": 3, "invalid": 3, "no_task": 4, "402": 5, "429": 6, "busy": 6,
          "403": 7, "no_path": 99, "no_method": 99, "500": 500, "sensitive": 1001, "unsafe": 1002}  # fmt: skip
_USAGE = ("prompt_tokens", "completion_tokens", "total_tokens", "prompt_cost", "completion_cost", "total_cost")
_MODELS: Mapping[str, Media] = {"suno": "audio", "tts": "audio", "veo": "video", "seedance": "video", "kling": "video"}


class GPTunnel(Imitation):
    """A raw key; tasks with percent; media whose errors come under 200; intermediate pictures of Midjourney."""

    link_lifetime: ClassVar[Mapping[Media, float]] = {"image": 3 * _DAY, "video": 2 * _DAY, "audio": 2 * _DAY}

    def refuse(self, kind: str, problems: tuple[Problem, ...] = (), operation: AnyOperation | None = None) -> Answer:
        """Refuse as the operation's family does."""
        status = int(kind) if kind.isdigit() else 400 if kind == "no_task" else KINDS.get(kind, 400)
        message = "; ".join(problem.message for problem in problems) or _TEXTS.get(kind, kind.replace("_", " "))
        over_the_wire = kind.isdigit() and (status == 429 or status >= 500)  # noqa: PLR2004 - a gateway's, not the API's
        match _family(operation):
            case "media" if not over_the_wire:
                issues = [{"path": list(p.location[1:]), "message": p.message} for p in problems]
                return Answer(200, {"code": _CODES.get(kind, 1), "message": message, "issues": issues})
            case "media-v2":
                error = {"title": message, "message": message}
                return Answer(404 if kind == "no_task" else status, {"code": _CODES.get(kind, 1), "error": error})
            case _:
                word = _TYPES.get(kind, "invalid_request_error")
                return Answer(status, {"error": {"message": message, "type": word, "param": None, "code": None}})

    def knows(self, word: str) -> bool:
        """Whether a family has a code for it."""
        return word in _CODES

    def media(self, call: Call) -> Media:
        """Media operations make what the model makes."""
        model = str(call.argument("model") or "")
        made: list[Media] = [media for word, media in _MODELS.items() if word in model]
        return made[0] if made else super().media(call)

    def job_id(self, dice: bytes) -> str:
        """24 hexadecimal digits."""
        return dice[:12].hex()

    def cost(self, job: SandboxJob) -> float:  # noqa: ARG002
        """A made-up price in roubles."""
        return _PRICE

    def call(self, call: Call, visit: Visit) -> Answer:
        """Answer without a job: the balance goes down as tasks are done."""
        answer = super().call(call, visit)
        if "balance" in answer.body:
            return Answer(200, {**answer.body, "balance": answer.body["balance"] - visit.spent()})
        return answer

    def screen(self, outcome: Outcome, operation: AnySubmit) -> None:
        """Refuse an unsafe prompt at once, where the family has a code for it."""
        if outcome == "moderated:input" and _family(operation) == "media":
            raise Refused("unsafe")

    def accepted(self, job: SandboxJob, visit: Visit) -> Any:
        """Answer a submit as a first poll would."""
        return self._body(job, job.plan.at(0.0), visit)

    def result(self, job: SandboxJob, moment: Moment, visit: Visit) -> Answer:
        """Tell a task's state."""
        return Answer(200, self._body(job, moment, visit))

    def _body(self, job: SandboxJob, moment: Moment, visit: Visit) -> dict[str, Any]:
        status = _STATUSES.get(moment.phase, "failed")
        failure = None
        if status == "failed":
            moderated = "content is not allowed" if moment.phase.startswith("moderated") else "the work failed"
            failure = "; ".join(job.scenario.reasons) or moderated
        drawing = "midjourney" in job.operation.path
        unfinished = drawing and status == "processing"
        link = visit.link(job, int(unfinished)).url if unfinished or status == "done" else None
        family = _family(job.operation)
        if family == "media":
            return _media(job, status, failure, link)
        if family == "media-v2":
            told = {"code": 0, "id": job.id, "status": "queued" if status == "idle" else status}
            error = {"title": failure, "message": failure} if failure else None
            return {**told, "result": [{"url": link}] if link else [], "price": _PRICE, "error": error}
        body = {
            "id": job.id,
            "parentId": job.body.get("taskId"),
            "object": "task",
            "type": _TASK_TYPES.get(job.operation.name, job.operation.path.rpartition("/")[2]),
            "percent": round(100 * moment.progress) if not failure else 0,
            "status": status,
            "result": link,
            "error": failure,
        }
        if drawing:
            body["actions"] = ["upsample", "variation", "reroll"] if status == "done" else []
        if status == "done":
            body["usage"] = dict.fromkeys(_USAGE, 0) | {"total_cost": _PRICE}
        return body


def _family(operation: AnyOperation | None) -> str:
    path = operation.path if operation else ""
    return "media-v2" if path.startswith("/api/v2/media/") else "media" if path.startswith("/v1/media/") else "task"


def _media(job: SandboxJob, status: str, failure: str | None, link: str | None) -> dict[str, Any]:
    song = job.order.media == "audio"
    told = {
        "code": 0,
        "id": job.id,
        "model": job.body["model"],
        "created_at": int(job.submitted_at.timestamp()),
        "status": status,
        "url": None if song else link,
        "result": [{"audio_url": link, "status": "done"}] if song and link else None,
    }
    return {**told, "error": failure} if failure else told


IMITATION = GPTunnel
