"""The sandbox held to the effective documents by schemathesis: in-process for the tests, over loopback on its own.

python -m tests.sandbox.contract [examples a phase]
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import from_schema
from schemathesis.engine.events import FatalError, NonFatalError, ScenarioFinished

from safelight.clock import Clock, SystemClock
from safelight.sandbox import Sandbox

from .conftest import KEY, authorization

# Where a provider does on purpose what schemathesis takes for a mistake.
_UNKNOWN_TASK_IS_A_400 = {
    "include-path-regex": "/v1/(faceswap|bgremover|midjourney)/result",
    "checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "400"]}},
}
_ERRORS_UNDER_200 = {
    "include-path-regex": "^/v1/media/",
    "checks": {n: {"enabled": False} for n in ("ignored_auth", "missing_required_header", "negative_data_rejection")},
}
_EXCEPTIONS: Mapping[str, Mapping[str, Any]] = {
    "gptunnel": {"operations": [_UNKNOWN_TASK_IS_A_400, _ERRORS_UNDER_200]},
    # A missing key is a 400 there.
    "novita": {"checks": {"ignored_auth": {"enabled": False}, "missing_required_header": {"enabled": False}}},
}


def make_sandbox(clock: Clock, duration: float = 5) -> Sandbox:
    """A sandbox that knows one key, and its jobs at once, and takes null for what the document says it is."""
    sandbox = Sandbox(clock=clock, duration=duration, not_found_for=0, keys=[KEY], keep=1_000_000)
    for imitation in sandbox.imitations.values():
        imitation.null_is_absent = False
    return sandbox


def failures(provider: str, sandbox: Sandbox, examples: int = 3, every: int = 4, url: str | None = None) -> list[str]:
    """All that schemathesis finds wrong with one provider: in-process, or at a URL.

    Each phase makes so many `examples`; the boundaries of all schemas, of which there are thousands, are tried for one
    in `every` few submits. The clock goes on by a second with each request, so that jobs pass through all their states.
    """
    exceptions = _EXCEPTIONS.get(provider, {})
    options = {
        "headers": authorization(sandbox, provider),
        "generation": {"deterministic": True, "max-examples": examples},
        "phases": {
            "examples": {"extra-data-sources": {"responses": False}},  # hundreds of ids, one like the other
            "stateful": {"generation": {"max-examples": 8 * examples}, "max-steps": 10},
        },
        "checks": exceptions.get("checks", {}),
        "operations": [*exceptions.get("operations", []), *_without_boundaries(sandbox, provider, every)],
    }
    config = SchemathesisConfig.from_dict(options)
    schema = schemathesis.openapi.from_dict(dict(sandbox.imitations[provider].catalogue.document), config=config)
    inner = sandbox.app

    async def app(scope: Any, receive: Any, send: Any) -> None:
        sandbox.clock.sleep(1)
        await inner({**scope, "path": f"/{provider}{scope['path']}"}, receive, send)

    if url is None:
        schema.app = app
    else:
        schema.config.update(base_url=url)
    return [line for event in from_schema(schema).execute() for line in _failures(event)]


def _without_boundaries(sandbox: Sandbox, provider: str, every: int) -> list[dict[str, Any]]:
    submits = [operation for operation in sandbox.imitations[provider].catalogue.operations if operation.body]
    left_out = [operation.path for index, operation in enumerate(submits) if index % every]
    phases = {"coverage": {"enabled": False}, "stateful": {"enabled": False}}
    return [{"include-path": left_out, "phases": phases}] if left_out else []


def _failures(event: Any) -> list[str]:
    if isinstance(event, NonFatalError | FatalError):
        return [repr(event)]
    if not isinstance(event, ScenarioFinished):
        return []
    recorder = event.recorder
    return [
        f"{recorder.cases[case].value.operation.label}: {check.name}: {check.failure_info.failure}"
        for case, checks in recorder.checks.items()
        for check in checks
        if check.failure_info
    ]


def main() -> int:
    """Hold the served sandbox to all documents and print what is wrong."""
    examples = int(sys.argv[1]) if sys.argv[1:] else 25
    found = 0
    with make_sandbox(SystemClock(), duration=0.05).serve() as sandbox:
        for provider, url in sandbox.base_urls.items():
            before = len(sandbox.received)
            lines = failures(provider, sandbox, examples, 1, url)
            found += len(lines)
            print(f"{provider}: {len(sandbox.received) - before} requests, {len(lines)} failures", *lines, sep="\n  ")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
