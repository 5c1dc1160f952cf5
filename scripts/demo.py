"""Watch jobs of three providers develop: the real client, over real HTTP, against the sandbox (`make demo`)."""

from __future__ import annotations

import contextlib
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import anyio
from rich.console import Console

from safelight import AsyncClient
from safelight.cli.progress import Board
from safelight.errors import SafelightError
from safelight.provider import Provider, load_provider
from safelight.providers import bfl, gptunnel, novita
from safelight.sandbox import Sandbox
from safelight_api.bfl.models import Flux2Inputs
from safelight_api.gptunnel.models import FaceswapRequest
from safelight_api.novita.models import Kling30T2VRequest
from safelight_api.operation import Submit

FOLDER = Path("demo")
KEY = "00000000-0000-4000-8000-000000000000"  # made up: the sandbox takes any key of a plausible form
SECONDS = 4.0


class Exposure(NamedTuple):
    """One job of the demo."""

    provider: Provider
    operation: Submit[Any, Any]
    input: Any


EXPOSURES = (
    Exposure(bfl.PROVIDER, bfl.flux_2_pro, Flux2Inputs(prompt="a lighthouse at dusk", output_format="png")),
    Exposure(novita.PROVIDER, novita.kling_v3_0_pro_t2v, Kling30T2VRequest(prompt="a fox reading by the fire")),
    Exposure(
        gptunnel.PROVIDER,
        gptunnel.faceswap,
        FaceswapRequest(source_image="https://example.com/portrait.png", face_image="https://example.com/face.png"),
    ),
)


async def develop(exposure: Exposure, base_url: str, board: Board) -> list[Path]:
    """Submit one job, wait for it, and save what it made."""
    row = board.add(f"{exposure.provider.name} {exposure.operation.name}")
    async with AsyncClient(exposure.provider, api_key=KEY, base_url=base_url) as client:
        try:
            job = await client.submit(exposure.operation, exposure.input)
            done = await client.wait(job, timeout=30, on_update=row.update)
            row.say("saving")
            paths = await client.save(done, FOLDER)
        except SafelightError as error:
            row.fail(str(error))
            raise
    row.done(f"saved {', '.join(path.name for path in paths)}")
    return paths


async def run(sandbox: Sandbox, console: Console) -> list[Path]:
    """Develop all exposures at once."""
    saved: list[Path] = []
    with Board(console) as board:

        async def one(exposure: Exposure) -> None:
            saved.extend(await develop(exposure, sandbox.base_url(exposure.provider.name), board))

        async with anyio.create_task_group() as group:
            for exposure in EXPOSURES:
                group.start_soon(one, exposure)
    return sorted(saved)


def main() -> None:
    """Run the demo and say where to look."""
    console = Console()
    console.print("Three jobs at three providers, imitated by the sandbox on this machine:\n")
    start = time.monotonic()
    with Sandbox(duration=SECONDS, seed=7).serve() as sandbox:
        saved = anyio.run(run, sandbox, console)
        polls = sum(each.method == "GET" and "/files/" not in each.path for each in sandbox.received)
    seconds = time.monotonic() - start
    console.print(
        f"\n{len(saved)} pictures in {seconds:.1f} s, with {polls} polls; beside each a sidecar says what made it:"
    )
    for path in saved:
        console.print(f"  {path}", highlight=False, soft_wrap=True)
    variable, program = load_provider("bfl").key_variable, Path(sys.executable).parent / "safelight"
    with contextlib.suppress(ValueError):
        program = program.relative_to(Path.cwd())
    console.print(
        f"\nThe same for real, with your own key in {variable}:\n"
        f'  {program} run bfl flux-2-pro prompt="a lighthouse at dusk" --out pictures',
        highlight=False,
        soft_wrap=True,  # to be copied
    )


if __name__ == "__main__":
    main()
