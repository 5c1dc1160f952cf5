"""Calling the webhooks that submits named, on loopback only."""

from __future__ import annotations

import json
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
from attrs import field, frozen

if TYPE_CHECKING:
    from safelight.sandbox.job import SandboxJob
    from safelight.sandbox.sandbox import Sandbox

_TRIES = 6  # Novita's documentation: five more after the first, five seconds each
_TIMEOUT = 5.0
_PAUSE = 1.0


@frozen
class Delivery:
    """One call of a webhook. `status` is None where there was no answer, `problem` says why."""

    job_id: str
    url: str
    headers: dict[str, str] = field(repr=False)
    body: Any = field(repr=False)
    status: int | None
    problem: str = ""


def deliver(sandbox: Sandbox) -> list[Delivery]:
    """Call the webhooks that are due, each once; one that fails is due again a second later, six times in all."""
    made = [_call(sandbox, job) for job in list(sandbox.jobs.values()) if _is_due(sandbox, job)]
    sandbox.delivered += made
    return made


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _is_due(sandbox: Sandbox, job: SandboxJob) -> bool:
    now = sandbox.clock.monotonic()
    return job.webhook is not None and job.announce_at is not None and now >= job.announce_at and job.at(now).ended


def _call(sandbox: Sandbox, job: SandboxJob) -> Delivery:
    headers, body = sandbox.announcement(job)
    url = job.webhook or ""
    job.announce_at = None
    if not is_loopback(url):
        return Delivery(job.id, url, headers, body, None, "not on loopback: not called")
    content = json.dumps(body, separators=(",", ":")).encode()
    try:
        with httpx.Client(trust_env=False, timeout=_TIMEOUT) as client:
            sent = client.post(url, content=content, headers={"content-type": "application/json", **headers})
        status, problem, failed = sent.status_code, "", not sent.is_success
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        status, problem, failed = None, str(error), True
    tries = sandbox.count("webhook", job.id)
    if failed and tries < _TRIES:
        job.announce_at = sandbox.clock.monotonic() + _PAUSE
    return Delivery(job.id, url, headers, body, status, problem)
