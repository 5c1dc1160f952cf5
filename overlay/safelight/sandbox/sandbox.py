"""The sandbox as its users meet it: the ways to reach it, and what it remembers."""

from __future__ import annotations

from collections.abc import Collection, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safelight.clock import Clock
from safelight.sandbox.imitation import Imitation
from safelight.sandbox.memory import KEEP, Delivery, Memory
from safelight.sandbox.scenario import Scenarios
from safelight.sandbox.world import World

if TYPE_CHECKING:
    import httpx

__all__ = ["Sandbox"]


class Sandbox(Memory):
    """The APIs of all providers, imitated.

    Use `transport()` or `async_transport()` in-process, `serve()` over real sockets, `app` in a server of your own.
    `seed` decides ids, prices and pictures. `keys` are those that are accepted (none: any that looks like one). `clock`
    tells the time: under a `VirtualClock` ten minutes pass at once. `duration` is how many seconds a job takes (None:
    1.2 to 2.8, by the seed), `link_lifetime` how many a link to a file lives, and `not_found_for` how many a new job is
    not known yet (None: as with the provider). `scenarios` is a table of scenarios, or a file with one: see
    `safelight.sandbox.scenario`.

    `received` holds the requests, `jobs` the jobs by id, `delivered` the calls of webhooks, each in their order: the
    latest `keep` of them, and of requests and jobs no more than have 256 MiB of bodies. Of the jobs, those that have
    ended are forgotten first; a job that is forgotten is not found, and stays paid.
    """

    def __init__(
        self,
        *,
        seed: int = 0,
        keys: Collection[str] = (),
        clock: Clock | None = None,
        duration: float | None = None,
        link_lifetime: float | None = None,
        not_found_for: float | None = None,
        scenarios: Scenarios | Path | str | None = None,
        keep: int = KEEP,
    ) -> None:
        super().__init__(
            seed=seed,
            keys=keys,
            clock=clock,
            duration=duration,
            link_lifetime=link_lifetime,
            not_found_for=not_found_for,
            scenarios=scenarios,
            keep=keep,
        )
        self.world = World(self)

    @property
    def imitations(self) -> dict[str, Imitation]:
        """Who answers for each provider, by its name."""
        return self.world.imitations

    def base_url(self, provider: str) -> str:
        """The base URL under which a provider is imitated."""
        return f"{self.origin}/{provider}"

    @property
    def base_urls(self) -> dict[str, str]:
        """The base URLs of all providers, by their names."""
        return {name: self.base_url(name) for name in self.imitations}

    @property
    def app(self) -> Any:
        """The ASGI application."""
        from safelight.sandbox.wire import application

        return application(self.world)

    def transport(self) -> httpx.BaseTransport:
        """A transport for `httpx.Client` that asks the sandbox in-process."""
        from safelight.sandbox.transport import SandboxTransport

        return SandboxTransport(self.world)

    def async_transport(self) -> httpx.AsyncBaseTransport:
        """A transport for `httpx.AsyncClient` that asks the sandbox in-process."""
        from safelight.sandbox.transport import AsyncSandboxTransport

        return AsyncSandboxTransport(self.world)

    @contextmanager
    def serve(self, host: str = "127.0.0.1", port: int = 0) -> Generator[Sandbox]:
        """Serve over real sockets, in a thread, for as long as the block runs; port 0 is any free one."""
        from safelight.sandbox.listening import serving

        with serving(self.world, host, port):
            yield self

    def deliver(self) -> list[Delivery]:
        """Call the webhooks of the jobs that have ended since; while serving, this happens by itself."""
        from safelight.sandbox.webhooks import deliver

        return deliver(self.world)
