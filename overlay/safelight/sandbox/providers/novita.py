"""The quirks of Novita AI, after its error table (https://novita.ai/docs) and captured results."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from safelight.sandbox.answer import Answer, Problem, Refused
from safelight.sandbox.imitation import Imitation
from safelight.sandbox.job import AnyOperation, AnySubmit, Moment, SandboxJob, find
from safelight.sandbox.scenario import Outcome
from safelight.sandbox.visit import Visit

__all__ = ["IMITATION", "Novita"]

_TABLE: Mapping[int, str] = {
    400: """INVALID_REQUEST_BODY IMAGE_FILE_EXCEEDS_MAX_SIZE INVALID_IMAGE_FORMAT IMAGE_EXCEEDS_MAX_RESOLUTION
        INVALID_IMAGE_SIZE IMAGE_NO_FACE_DETECTED INVALID_CUSTOM_OUTPUT_PATH ILLEGAL_PROMPT ILLEGAL_IMAGE_CONTENT
        INVALID_AUDIO_FILE BILLING_BALANCE_NOT_ENOUGH MISSING_API_KEY""",
    403: "BILLING_AUTH_FAILED INVALID_API_KEY FEATURE_NOT_ALLOWED API_NOT_ALLOWED NEED_REAL_NAME_VERIFY",
    404: "API_NOT_FOUND TASK_NOT_FOUND",
    429: "RATE_LIMIT_EXCEEDED",
    500: "BILLING_FAILED CREATE_TASK_FAILED GET_RESULT_FAILED TASK_FAILED",
}
_REASONS = {reason: status for status, reasons in _TABLE.items() for reason in reasons.split()}
_WORDS = {
    "no_key": "MISSING_API_KEY",
    "bad_key": "INVALID_API_KEY",
    "wrong_key": "INVALID_API_KEY",
    "malformed": "INVALID_REQUEST_BODY",
    "invalid": "INVALID_REQUEST_BODY",
    "no_path": "API_NOT_FOUND",
    "no_method": "API_NOT_FOUND",
    "no_task": "TASK_NOT_FOUND",
    "busy": "RATE_LIMIT_EXCEEDED",
    "400": "INVALID_REQUEST_BODY",
    "402": "BILLING_BALANCE_NOT_ENOUGH",
    "403": "INVALID_API_KEY",
    "404": "TASK_NOT_FOUND",
    "429": "RATE_LIMIT_EXCEEDED",
}
_STATUSES = {
    "waiting": "TASK_STATUS_QUEUED",
    "working": "TASK_STATUS_PROCESSING",
    "succeeds": "TASK_STATUS_SUCCEED",
}
_TASK_TYPES = {
    "txt2img": "TXT_TO_IMG",
    "img2img": "IMG_TO_IMG",
    "txt2video": "TXT_TO_VIDEO",
    "img2video": "IMG_TO_VIDEO",
}


class Novita(Imitation):
    """Reasons with odd statuses, lifetimes as text, finished pictures at 0 %, no `extra` on videos."""

    default_format: ClassVar[str] = "jpeg"
    null_is_absent = True  # the official client (novita-client 0.7.1) sends all that is not set as null

    def refuse(self, kind: str, problems: tuple[Problem, ...] = (), operation: AnyOperation | None = None) -> Answer:
        """Refuse with a reason of the table, under the table's status."""
        reason = _WORDS.get(kind, kind)
        if reason not in _REASONS:
            reason = "GET_RESULT_FAILED" if operation and operation.method == "GET" else "CREATE_TASK_FAILED"
        status = int(kind) if kind.isdigit() else 405 if kind == "no_method" else _REASONS[reason]
        wrong = "; ".join(f"{'.'.join(map(str, p.location[1:]))}: {p.message}" for p in problems)
        message = wrong or reason.replace("_", " ").lower()
        return Answer(status, {"code": status, "reason": reason, "message": message, "metadata": {}})

    def knows(self, word: str) -> bool:
        """Whether the table has this reason."""
        return word in _REASONS

    def screen(self, outcome: Outcome, operation: AnySubmit) -> None:  # noqa: ARG002
        """Refuse a moderated prompt at once: no task is made for it."""
        if outcome == "moderated:input":
            raise Refused("ILLEGAL_PROMPT")

    def result(self, job: SandboxJob, moment: Moment, visit: Visit) -> Answer:
        """Tell a task's state; failed ones too come under 200."""
        reasons = {"fails": "internal error", "moderated:output": "ILLEGAL_IMAGE_CONTENT"}
        reason = reasons.get(moment.phase, "")
        task = {
            "task_id": job.id,
            "task_type": _TASK_TYPES.get(job.operation.name, job.operation.name.replace("-", "_").upper()),
            "status": _STATUSES.get(moment.phase, "TASK_STATUS_FAILED"),
            "reason": "; ".join(job.scenario.reasons) or reason if reason else "",
            "eta": round(moment.remaining),
            "progress_percent": 0 if moment.ended and job.order.media == "image" else round(100 * moment.progress),
        }
        body: dict[str, Any] = {"task": task, "images": [], "videos": [], "audios": []}
        if moment.phase == "succeeds":
            media = job.order.media
            body[f"{media}s"] = [self._file(job, index, visit) for index in range(job.order.count)]
        if job.order.media != "video":
            body["extra"] = self._extra(job, moment)
        return Answer(200, body)

    def sign(self, now: datetime, lifetime: float, token: str) -> dict[str, str]:
        """The query of a signed link, in the style of S3."""
        return {"X-Amz-Date": now.strftime("%Y%m%dT%H%M%SZ"), "X-Amz-Expires": f"{lifetime:.0f}",
                "X-Amz-Signature": token}  # fmt: skip

    def webhook(self, job: SandboxJob, result: Any) -> tuple[dict[str, str], Any]:  # noqa: ARG002
        """Announce a task's end, unsigned."""
        return {}, {"event_type": "ASYNC_TASK_RESULT", "payload": result}

    def _file(self, job: SandboxJob, index: int, visit: Visit) -> dict[str, Any]:
        link, media = visit.link(job, index), job.order.media
        file: dict[str, Any] = {
            f"{media}_url": link.url,
            f"{media}_url_ttl": f"{link.lifetime:.0f}",
            f"{media}_type": job.order.format,
        }
        if media == "image":
            checked = find(job.body, ("enable_nsfw_detection",), object)
            file["nsfw_detection_result"] = {"valid": True, "confidence": 99} if checked else None
        return file

    def _extra(self, job: SandboxJob, moment: Moment) -> dict[str, Any]:
        debug = {
            "request_info": json.dumps({"prompts": [job.order.prompt]}),
            "submit_time_ms": _milliseconds(job.submitted_at),
            "execute_time_ms": _milliseconds(job.started_at) if moment.phase != "waiting" else "",
            "complete_time_ms": _milliseconds(job.ended_at) if moment.ended else "",
        }
        return {"seed": str(job.order.seed), "enable_nsfw_detection": False, "debug_info": debug}


def _milliseconds(moment: datetime) -> str:
    return str(int(moment.timestamp() * 1000))


IMITATION = Novita
