"""What each provider says on the wire, for a server that then says it badly. Bodies are held to the documents."""

from __future__ import annotations

import json
import struct
import zlib
from typing import Any, NamedTuple

from safelight_api.operation import load_document

JOB = "0123456789abcdef01234567"


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


PNG = (
    b"\x89PNG\r\n\x1a\n"
    + chunk(b"IHDR", struct.pack(">IIBBBBB", 53, 53, 8, 0, 0, 0, 0))
    + chunk(b"IDAT", zlib.compress(bytes(54 * 53), 0))
    + chunk(b"IEND", b"")
)


class Shape(NamedTuple):
    """One provider: what it is submitted to, with what, and its bodies; `URL` stands for the server's own address."""

    operation: str
    input: dict[str, Any]
    accepted: dict[str, Any]
    pending: dict[str, Any]
    ready: dict[str, Any]
    unknown: dict[str, Any]
    failed: dict[str, Any]
    moderated: dict[str, Any]
    missing: tuple[int, dict[str, Any]]
    refused: dict[str, Any]
    fileless: dict[str, Any]
    accepted_bare: dict[str, Any]
    accepted_odd: dict[str, Any]
    accepted_astray: dict[str, Any]

    def text(self, name: str, url: str) -> bytes:
        """One of the bodies as bytes, with the server's address in place."""
        value = getattr(self, name)
        return json.dumps(value[1] if name == "missing" else value).replace("URL", url).encode()


def bfl(status: str, **more: Any) -> dict[str, Any]:
    return {"id": JOB, "status": status, **more}


def novita(status: str, **more: Any) -> dict[str, Any]:
    return {"task": {"task_id": JOB, "status": f"TASK_STATUS_{status}", "reason": ""}, **more}


def gptunnel(status: str, **more: Any) -> dict[str, Any]:
    return {"id": JOB, "object": "task", "type": "@FaceSwap", "percent": 0, "status": status, "result": None, **more}


def gptunnel_error(kind: str) -> dict[str, Any]:
    return {"error": {"message": "refused", "type": kind, "param": None, "code": None}}


def novita_error(code: int, reason: str) -> dict[str, Any]:
    return {"code": code, "reason": reason, "message": "refused", "metadata": {}}


SHAPES = {
    "bfl": Shape(
        operation="flux-2-pro",
        input={"prompt": "a duck"},
        accepted={"id": JOB, "polling_url": f"URL/v1/get_result?id={JOB}", "cost": 6.0},
        pending=bfl("Pending"),
        ready=bfl("Ready", result={"sample": "URL/file"}, cost=6.0),
        unknown=bfl("Dreaming"),
        failed=bfl("Error", details={"error": "boom"}),
        moderated=bfl("Content Moderated", details={"Moderation Reasons": ["Derivative Works Filter"]}),
        missing=(404, bfl("Task not found")),
        refused={"detail": "refused"},
        fileless=bfl("Ready"),
        accepted_bare={"id": JOB},
        accepted_odd={"id": JOB, "polling_url": 5},
        accepted_astray={"id": JOB, "polling_url": f"http://192.0.2.1/v1/get_result?id={JOB}"},
    ),
    "novita": Shape(
        operation="txt2img",
        input={
            "request": {
                "model_name": "sd_xl_base_1.0.safetensors",
                "prompt": "a duck",
                "steps": 20,
                "guidance_scale": 7,
                "sampler_name": "Euler a",
                "width": 512,
                "height": 512,
                "image_num": 1,
            }
        },
        accepted={"task_id": JOB},
        pending=novita("QUEUED"),
        ready=novita("SUCCEED", images=[{"image_url": "URL/file", "image_url_ttl": "3600", "image_type": "png"}]),
        unknown=novita("DREAMING"),
        failed={"task": {"task_id": JOB, "status": "TASK_STATUS_FAILED", "reason": "boom"}},
        moderated={"task": {"task_id": JOB, "status": "TASK_STATUS_FAILED", "reason": "NSFW content"}},
        missing=(404, novita_error(404, "TASK_NOT_FOUND")),
        refused=novita_error(400, "INVALID_REQUEST_BODY"),
        fileless=novita("SUCCEED", images=[]),
        accepted_bare={"task_id": JOB},
        accepted_odd={"task_id": JOB, "polling_url": 5},
        accepted_astray={"task_id": JOB, "polling_url": "http://192.0.2.1/"},
    ),
    "gptunnel": Shape(
        operation="faceswap",
        input={"sourceImage": "https://example.com/a.png", "faceImage": "https://example.com/b.png"},
        accepted=gptunnel("idle"),
        pending=gptunnel("processing"),
        ready=gptunnel("done", result="URL/file", percent=100),
        unknown=gptunnel("dreaming"),
        failed=gptunnel("failed", error="boom"),
        moderated=gptunnel("failed", error="unsafe"),
        missing=(404, gptunnel_error("not_found_error")),
        refused=gptunnel_error("invalid_request_error"),
        fileless=gptunnel("done", percent=100),
        accepted_bare={"id": JOB},
        accepted_odd=gptunnel("idle", percent="none"),
        accepted_astray=gptunnel("idle", polling_url="http://192.0.2.1/"),
    ),
}


def statuses(provider: str) -> set[str]:
    """Every status that the provider's documents know."""
    found: set[str] = set()
    for schema in load_document(f"safelight_api.{provider}", "effective")["components"]["schemas"].values():
        found |= {value for value in schema.get("enum", ()) if isinstance(value, str)}
    return found
