"""Safelight: jobs of media-generation APIs that answer later, submitted, waited for and saved without losing one.

    from safelight import Client
    from safelight.providers import bfl

Nothing is loaded until it is asked for: `import safelight` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from safelight._version import __version__

if TYPE_CHECKING:
    from safelight.async_client import AsyncClient
    from safelight.client import Client
    from safelight.clock import VirtualClock
    from safelight.contract.attachments import attach, picture
    from safelight.errors import SafelightError
    from safelight.generated import api_client
    from safelight.job import Job
    from safelight.jobs.schedule import Backoff, Prior, Schedule
    from safelight.state import (
        Artifact,
        Cancelled,
        Failed,
        Missing,
        Moderated,
        Pending,
        Running,
        State,
        Succeeded,
        Unknown,
    )

_HOMES = {
    "AsyncClient": "async_client",
    "Client": "client",
    "SafelightError": "errors",
    "Job": "job",
    "Backoff": "jobs.schedule",
    "Prior": "jobs.schedule",
    "Schedule": "jobs.schedule",
    "VirtualClock": "clock",
    "api_client": "generated",
    "attach": "contract.attachments",
    "picture": "contract.attachments",
    "Artifact": "state",
    "Cancelled": "state",
    "Failed": "state",
    "Missing": "state",
    "Moderated": "state",
    "Pending": "state",
    "Running": "state",
    "State": "state",
    "Succeeded": "state",
    "Unknown": "state",
}

__all__ = [
    "Artifact",
    "AsyncClient",
    "Backoff",
    "Cancelled",
    "Client",
    "Failed",
    "Job",
    "Missing",
    "Moderated",
    "Pending",
    "Prior",
    "Running",
    "SafelightError",
    "Schedule",
    "State",
    "Succeeded",
    "Unknown",
    "VirtualClock",
    "__version__",
    "api_client",
    "attach",
    "picture",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'safelight' has no attribute {name!r}")
    return getattr(import_module(f"safelight.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
