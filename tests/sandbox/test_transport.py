from __future__ import annotations

import anyio
import httpx
import pytest

from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox

from .conftest import KEY


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_the_async_transport_works_under_asyncio_and_trio(backend):
    """A ten-minute job is submitted, polled, hung upon and finished in no time."""
    sandbox = Sandbox(clock=VirtualClock(), duration=600)

    async def run():
        async with httpx.AsyncClient(transport=sandbox.async_transport(), headers={"x-key": KEY}) as client:
            body = {"prompt": "a fox [safelight: hang@1]"}
            url = (await client.post(f"{sandbox.base_url('bfl')}/v1/flux-2-pro", json=body)).json()["polling_url"]
            await sandbox.clock.sleep_async(300)
            with pytest.raises(httpx.ReadTimeout):
                await client.get(url, timeout=2)
            await sandbox.clock.sleep_async(300)
            return (await client.get(url)).json()["status"]

    assert anyio.run(run, backend=backend) == "Ready"
    assert sandbox.clock.monotonic() == 602


def test_the_application_runs_in_any_asgi_server():
    """The application can be mounted elsewhere; faults of the wire are plain errors then."""
    sandbox = Sandbox(clock=VirtualClock())

    async def run():
        transport = httpx.ASGITransport(sandbox.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://sandbox.test") as client:
            assert "http://127.0.0.1/bfl" in (await client.get("/")).text
            headers = {"x-key": KEY, "x-safelight-scenario": "reset@call:1 drip@call:2"}
            with pytest.raises(ConnectionResetError):
                await client.get("/bfl/v1/credits", headers=headers)
            return (await client.get("/bfl/v1/credits", headers=headers)).json()

    assert anyio.run(run) == {"credits": 1000.0}


def test_a_path_without_prefix_finds_its_provider():
    """Clients that drop a base URL's path (urljoin does) are served too, where only one document has such a path."""
    sandbox = Sandbox(clock=VirtualClock())
    with httpx.Client(transport=sandbox.transport(), base_url=sandbox.origin) as client:
        assert client.get("/v1/credits", headers={"x-key": KEY}).json() == {"credits": 1000.0}
        assert client.get("/v3/async/task-result").json()["reason"] == "MISSING_API_KEY"
        assert client.get("/v9/nothing").status_code == 404


def test_importing_the_sandbox_does_not_import_the_client():
    """The sandbox does not share the client's ideas of the providers: the two must agree by the documents alone."""
    import subprocess
    import sys

    code = (
        "import sys, safelight.sandbox, safelight.sandbox.wire, safelight.sandbox.server, safelight.sandbox.webhooks\n"
        "safelight.sandbox.Sandbox()\n"
        "own = {name.split('.')[1] for name in sys.modules if name.startswith('safelight.')}\n"
        "print(*sorted(own - {'sandbox', 'clock', 'entries', '_version'}))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
