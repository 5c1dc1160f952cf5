"""Where a submit says whom to call when its job has ended, and which job a call is about: data of the providers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from safelight.contract.members import has
from safelight.errors import UsageError
from safelight_api.operation import Operation

if TYPE_CHECKING:
    from safelight.provider import Provider


def place_of(provider: Provider, operation: Operation[..., Any]) -> str | None:
    """The pointer to the field that takes the address; None if an operation's document names none."""
    return next((pointer for pointer in provider.webhook if has(operation, pointer)), None)


def announced(
    provider: Provider, operation: Operation[..., Any], fields: Mapping[str, Any], url: str
) -> dict[str, Any]:
    """An input that asks for a call; raises `UsageError` for an operation that takes no address."""
    pointer = place_of(provider, operation)
    if pointer is None:
        raise UsageError(f"{operation.name} takes no webhook: wait for its jobs, which polls")
    *path, last = pointer.strip("/").split("/")
    body = dict(fields)
    inner = body
    for name in path:
        inner[name] = dict(inner.get(name) or {})
        inner = inner[name]
    inner[last] = url
    return body


def called_for(provider: Provider, body: Any) -> str | None:
    """The id of the job that a call is about, and no more of what it says; None if it names none."""
    for pointer in provider.called:
        found = body
        for name in pointer.strip("/").split("/"):
            found = found.get(name) if isinstance(found, dict) else None
        if isinstance(found, str | int) and not isinstance(found, bool) and str(found):
            return str(found)
    return None
