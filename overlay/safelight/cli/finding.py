"""Finding providers and operations by name, by what the table says that they are for."""

from __future__ import annotations

from typing import Any

from safelight.errors import InvalidTicket, UsageError
from safelight.job import Job
from safelight.provider import Provider, load_provider
from safelight_api.operation import Operation, Submit


def result_names(provider: Provider) -> set[str]:
    """The operations that give the result of a job."""
    links = {each.link.operation for each in provider.operations.values() if isinstance(each, Submit)}
    return {provider.result, *links}


def find_submit(provider: Provider, name: str) -> Submit[Any, Any]:
    """An operation that starts a job; raises `UsageError` for any other."""
    operation = provider.operation(name)
    if not isinstance(operation, Submit):
        raise UsageError(f"{name} starts no job; call it: safelight call {provider.name} {name}")
    return operation


def find_run(provider: Provider, name: str) -> Operation[..., Any]:
    """An operation that makes files, at once or later; raises `UsageError` for any other."""
    operation = provider.operation(name)
    return operation if provider.answers_with_files(operation) else find_submit(provider, name)


def find_call(provider: Provider, name: str) -> Operation[..., Any]:
    """An operation that answers at once; raises `UsageError` for one that starts a job."""
    operation = provider.operation(name)
    if isinstance(operation, Submit):
        raise UsageError(f"{name} starts a job; run it: safelight run {provider.name} {name} key=value ...")
    return operation


def find_job_operation(provider: Provider, name: str) -> str:
    """The name of an operation that a job may have been submitted to, or that gives its result; else `UsageError`."""
    if name.startswith("/"):
        return provider.raw(name).name
    operation = provider.operation(name)
    if not isinstance(operation, Submit) and name not in result_names(provider):
        raise UsageError(f"{name} of {provider.name} has nothing to do with a job")
    return name


def check_job_operation(provider: Provider, job: Job[Any]) -> None:
    """Refuse a ticket of an operation that starts no job; raises `InvalidTicket`."""
    try:
        find_job_operation(provider, job.operation)
    except UsageError as error:
        raise InvalidTicket(f"this ticket is damaged: {error}") from error


def free_calls(provider: Provider) -> list[Operation[..., Any]]:
    """The operations that can be asked for nothing, with nothing: a GET without body and required parameters."""
    return [each for each in provider.operations.values() if each.method == "GET" and not _needs_input(each)]


def _needs_input(operation: Operation[..., Any]) -> bool:
    return operation.body is not None or any(each.required and each.constant is None for each in operation.parameters)


def living_first(provider: Provider) -> list[Operation[..., Any]]:
    """The operations of a provider in the document's order, those that are deprecated or retired at the end."""
    return sorted(
        provider.operations.values(), key=lambda each: (each.retired is not None, each.deprecated is not None)
    )


def as_of(provider: Provider) -> str | None:
    """The date as of which the provider's document was last gone through, if its provenance says one."""
    for operation in provider.operations.values():
        parts = operation.document("effective")["info"].get("x-provenance", {}).values()
        return max((part["as-of"] for part in parts if "as-of" in part), default=None)
    return None


def role(provider: Provider, operation: Operation[..., Any]) -> str:
    """What an operation is, in a word: the kind of job that it starts, `result` or `call`."""
    if isinstance(operation, Submit):
        return operation.kind or "job"
    if provider.answers_with_files(operation):
        return f"{operation.kind}, at once"
    return "result" if operation.name in result_names(provider) else "call"


__all__ = [
    "as_of",
    "find_call",
    "find_job_operation",
    "find_run",
    "find_submit",
    "free_calls",
    "living_first",
    "load_provider",
    "result_names",
    "role",
]
