"""Never run: what a user's mypy and pyright must make of the interface. `test_typing.py` checks it with both."""

from __future__ import annotations

from pathlib import Path
from typing import Any, assert_type

from safelight import AsyncClient, Cancelled, Client, Failed, Missing, Moderated, Pending, Running, Succeeded, Unknown
from safelight.job import Job
from safelight.providers import bfl, gptunnel, novita
from safelight_api.bfl.models import (
    CreditsResponse,
    FinetuneDetailResponse,
    Flux2Inputs,
    FluxPro11Inputs,
    ResultResponse,
)
from safelight_api.gptunnel.models import Balance, FaceswapRequest, Task
from safelight_api.novita.models import Flux2ProRequest, TaskResult


def blocking(client: Client) -> None:
    job = client.submit(bfl.flux_2_pro, Flux2Inputs(prompt="a lighthouse at dusk", output_format="png"))
    assert_type(job, Job[ResultResponse])
    done = client.wait(job, timeout=120, on_update=print)
    assert_type(done.result, ResultResponse)
    assert_type(client.save(done, "pictures/", timeout=None, stall=9.5), list[Path])
    client.run(bfl.flux_2_pro, {"prompt": "x"}, "pictures/", timeout=60, save_timeout=600)
    assert_type(client.wait(client.submit(novita.flux_2_pro, Flux2ProRequest(prompt="x"))).result, TaskResult)
    swap = FaceswapRequest(source_image="https://example.com/a.png", face_image="https://example.com/b.png")
    assert_type(client.submit(gptunnel.faceswap, swap), Job[Task])
    assert_type(client.call(bfl.finetune_details, finetune_id="x"), FinetuneDetailResponse)
    assert_type(client.call(bfl.credits), CreditsResponse)
    assert_type(client.call(gptunnel.balance, use_wallet_balance=True), Balance)
    assert_type(Job.from_json("{}"), Job[Any])


async def asynchronous(client: AsyncClient) -> None:
    job = await client.submit(bfl.flux_pro_1_1, FluxPro11Inputs(prompt="x"))
    assert_type((await client.wait(job)).result, ResultResponse)
    assert_type(await client.call(bfl.credits), CreditsResponse)
    async for state in client.watch(job):
        print(state.progress)


def exhaustive(client: Client, job: Job[ResultResponse]) -> str:
    state = client.result(job)
    match state:
        case Pending() | Running() | Unknown():
            return state.status
        case Succeeded():
            return state.artifacts[0].url
        case Failed() | Cancelled() | Missing():
            return state.reason
        case Moderated():
            return state.stage


def wrong(client: Client) -> None:
    client.submit(bfl.flux_2_pro, FluxPro11Inputs(prompt="x"))  # WRONG: the input of another operation
    client.submit(novita.txt2img, Flux2ProRequest(prompt="x"))  # WRONG: the flat body for a wrapped one
    client.submit(bfl.credits, Flux2Inputs(prompt="x"))  # WRONG: starts no job
    client.call(bfl.finetune_details)  # WRONG: a parameter is missing
    client.call(bfl.finetune_details, finetune_id=7)  # WRONG: of another type
    Flux2Inputs(prompt="x", output_format="gif")  # WRONG: no such format
    Client(bfl, api_key=7)  # WRONG: a key is a string
