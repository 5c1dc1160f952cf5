"""A sandbox whose time is virtual, and somebody who asks it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from attrs import frozen

from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox

KEY = "made-up-key"


def authorization(sandbox: Sandbox, provider: str) -> dict[str, str]:
    """The header in which the provider's document wants its key."""
    (scheme,) = sandbox.imitations[provider].catalogue.document["components"]["securitySchemes"].values()
    return {"Authorization": f"Bearer {KEY}"} if scheme["type"] == "http" else {scheme["name"]: KEY}


@frozen
class Caller:
    """Asks a sandbox without any help from the client that the project is about."""

    sandbox: Sandbox
    client: httpx.Client

    def ask(self, method: str, url: str, **options: Any) -> httpx.Response:
        """Ask `provider/path` or a whole URL, with the provider's key unless headers are given."""
        whole = url if url.startswith("http") else f"{self.sandbox.origin}/{url}"
        provider = httpx.URL(whole).path.split("/")[1]
        if provider in self.sandbox.imitations:
            options["headers"] = {**authorization(self.sandbox, provider), **options.get("headers", {})}
        return self.client.request(method, whole, **options)

    def submit(self, provider: str, name: str, body: Any = None, **headers: str) -> str:
        """Submit the operation's own example, or a body, and return where to poll."""
        imitation = self.sandbox.imitations[provider]
        operation = imitation.catalogue.named(name)
        reply = self.ask(
            "POST", f"{provider}{operation.path}", json=body or example(imitation, operation), headers=headers
        )
        assert reply.status_code == 200, reply.text
        job_id = reply.json()[next(iter(operation.link.parameters.values())).strip("/")]
        return f"{self.sandbox.origin}/{provider}{imitation.catalogue.result_path(operation.link, job_id)}"

    def poll(self, url: str, **options: Any) -> httpx.Response:
        """Ask for a result."""
        return self.ask("GET", url, **options)

    def finish(self, url: str) -> Any:
        """Let an hour pass and ask for the result."""
        self.sandbox.clock.sleep(3600)
        return self.poll(url).json()


def example(imitation: Any, operation: Any) -> Any:
    """The first example of an operation's request."""
    entry = imitation.catalogue.document["paths"][operation.path]["post"]
    if "requestBody" not in entry:
        return None
    examples = entry["requestBody"]["content"]["application/json"].get("examples", {"": {"value": {"prompt": "a fox"}}})
    return next(iter(examples.values()))["value"]


@pytest.fixture
def sandbox() -> Sandbox:
    return Sandbox(clock=VirtualClock(), duration=10, not_found_for=0)


@pytest.fixture
def caller(sandbox: Sandbox) -> Iterator[Caller]:
    with httpx.Client(transport=sandbox.transport()) as client:
        yield Caller(sandbox, client)
