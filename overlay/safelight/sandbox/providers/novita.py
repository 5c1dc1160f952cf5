"""The quirks of Novita AI, after its error table (https://novita.ai/docs) and captured results."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from safelight.sandbox.answer import Answer, Problem, Refused
from safelight.sandbox.imitation import Imitation
from safelight.sandbox.job import AnyOperation, AnySubmit, Call, Moment, SandboxJob, find
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
_ENTRY = ("task_id", "task_name", "task_status")  # what the list of trainings tells of each
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
        """Tell a task's state as its own operation does; failed ones too come under 200."""
        match job.link.operation:
            case "minimax-h3-result":
                return Answer(200, {"task": _single(job, moment, visit, "url")})
            case "seedance-2-result":
                told = {"id": job.id, "model": job.body["model"], **_single(job, moment, visit, "video_url")}
                return Answer(200, {**told, "usage": {"total_tokens": 108_900}} if "content" in told else told)
            case "training-style-result" | "training-subject-result":
                return Answer(200, _training(job, moment))
            case _:
                return Answer(200, self._task(job, moment, visit))

    def call(self, call: Call, visit: Visit) -> Answer:
        """Answer without a job: files in the form that was asked for, trainings, and the models that these made."""
        answer = super().call(call, visit)
        match call.operation.name:
            case "trainings":
                told = [{**_training(job, moment), "task_name": job.body["name"]} for job, moment in _trainings(visit)]
                return Answer(200, {"tasks": [{name: task[name] for name in _ENTRY} for task in told]})
            case "models":
                names = [each["model_name"] for job, now in _trainings(visit) for each in _training(job, now)["models"]]
                made = [{"name": name, "sd_name_in_api": name, "source": "training", "status": 1} for name in names]
                return Answer(200, {**answer.body, "models": [*answer.body["models"], *made]})
            case "minimax-speech-2.8-turbo" | "minimax-speech-2.8-hd" if call.body.get("output_format") != "url":
                file = visit.file(list(visit.jobs())[-1])
                return Answer(200, {**answer.body, "data": {**answer.body["data"], "audio": file.hex()}})
            case "ming-image" if call.body.get("response_format") == "b64_json":
                file = visit.file(list(visit.jobs())[-1])
                return Answer(200, {**answer.body, "data": [{"b64_json": b64encode(file).decode()}]})
            case _:
                return answer

    def _task(self, job: SandboxJob, moment: Moment, visit: Visit) -> dict[str, Any]:
        """The state of a task that is asked for where most are."""
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
        return body

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


def _reason(job: SandboxJob, moment: Moment) -> str:
    """Why a task failed."""
    moderated = "the content may be sensitive" if moment.phase.startswith("moderated") else "the work failed"
    return "; ".join(job.scenario.reasons) or moderated


def _single(job: SandboxJob, moment: Moment, visit: Visit, name: str) -> dict[str, Any]:
    """The state of a task of a model whose result has a place of its own."""
    words = {"waiting": "queued", "working": "running", "succeeds": "succeeded"}
    status = words.get(moment.phase, "failed")
    if status == "succeeded":
        return {"status": status, "content": {name: visit.link(job, 0).url}}
    return {"status": status, "error": {"message": _reason(job, moment)}} if status == "failed" else {"status": status}


def _training(job: SandboxJob, moment: Moment) -> dict[str, Any]:
    """The state of a training: it makes a model of the training's name."""
    words = {"waiting": "QUEUING", "working": "TRAINING", "succeeds": "SUCCESS"}
    status = words.get(moment.phase, "FAILED")
    made = [{"model_name": f"{job.body['name']}_{job.id[:8]}", "model_status": "SERVING"}]
    told = {"eta_relative": round(moment.remaining), "progress_percent": round(100 * moment.progress)}
    models = made if status == "SUCCESS" else []
    return {"task_id": job.id, "task_status": status, "model_type": "lora", "models": models, "extra": told}


def _trainings(visit: Visit) -> list[tuple[SandboxJob, Moment]]:
    """The trainings of a key, each with where it stands."""
    return [(job, job.at(visit.age)) for job in visit.jobs() if job.operation.kind == "training"]


def _milliseconds(moment: datetime) -> str:
    return str(int(moment.timestamp() * 1000))


IMITATION = Novita
