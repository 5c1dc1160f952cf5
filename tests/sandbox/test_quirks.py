"""What the facts pages say of each provider, one behaviour each."""

from __future__ import annotations

import base64

import httpx
import pytest

from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox

from .conftest import Caller


@pytest.mark.parametrize(
    ("url", "headers", "status", "said"),
    [
        ("bfl/v1/credits", {"x-key": ""}, 403, {"detail": "Not authenticated"}),
        ("bfl/v1/credits", {"x-key": "a b"}, 422, {"detail": "Invalid API key format"}),
        ("novita/v3/async/task-result", {"Authorization": ""}, 400, "MISSING_API_KEY"),
        ("novita/v3/async/task-result", {"Authorization": "made-up-key"}, 400, "MISSING_API_KEY"),
        ("novita/v3/async/task-result", {"Authorization": "Bearer a b"}, 403, "INVALID_API_KEY"),
        ("gptunnel/v1/balance", {"Authorization": "Bearer made-up-key"}, 401, "unauthorized_request_error"),
        ("gptunnel/v1/balance", {"Authorization": " made-up-key"}, 401, "unauthorized_request_error"),
        ("gptunnel/v1/balance", {"Authorization": ""}, 401, "unauthorized_request_error"),
    ],
)
def test_keys_are_refused_in_the_provider_s_way(caller: Caller, url, headers, status, said):
    """A missing or misshapen key is answered with the status and the words of each provider."""
    reply = caller.ask("GET", url, headers=headers)
    assert reply.status_code == status
    assert reply.json() == said if isinstance(said, dict) else said in reply.text


@pytest.mark.parametrize(("provider", "status"), [("bfl", 403), ("novita", 403), ("gptunnel", 401)])
def test_only_listed_keys_are_accepted(caller: Caller, provider, status):
    """With a list of keys any other is wrong, however good it looks."""
    caller.sandbox.keys = ["another-key"]
    operation = caller.sandbox.imitations[provider].catalogue.operations[0]
    assert caller.ask(operation.method, f"{provider}{operation.path}").status_code == status


@pytest.mark.parametrize(
    ("path", "body", "status", "said"),
    [
        ("bfl/v1/flux-2-pro", {"prompt": "x", "width": 0}, 422, "greater_than_equal"),
        ("bfl/v1/flux-2-pro", {}, 422, "missing"),
        ("novita/v3/async/txt2img", {"prompt": "flat, not wrapped"}, 400, "INVALID_REQUEST_BODY"),
        ("gptunnel/v1/faceswap/create", {"sourceImage": "x"}, 400, "invalid_request_error"),
    ],
)
def test_requests_are_held_to_the_document(caller: Caller, path, body, status, said):
    """What the document forbids is refused, and makes no job."""
    reply = caller.ask("POST", path, json=body)
    assert reply.status_code == status
    assert said in reply.text
    assert not caller.sandbox.jobs


@pytest.mark.parametrize("content", [b"{", b"\xff", b'{"prompt": NaN}', b'{"prompt": "\\ud800"}', b"[" * 100_000])
@pytest.mark.parametrize(
    ("path", "status"),
    [("bfl/v1/flux-2-pro", 422), ("novita/v3/async/txt2img", 400), ("gptunnel/v1/faceswap/create", 400)],
)
def test_what_is_no_json_is_refused(caller: Caller, path, status, content):
    """Bytes that are not JSON are refused in the provider's way, and nothing breaks."""
    reply = caller.ask("POST", path, content=content)
    assert reply.status_code == status
    assert isinstance(reply.json(), dict)


@pytest.mark.parametrize("provider", ["bfl", "novita", "gptunnel"])
def test_unknown_paths_and_methods_are_refused(caller: Caller, provider):
    """An unknown path is a 404 and a wrong method a 405 that names the right one, both as JSON."""
    unknown = caller.ask("GET", f"{provider}/v9/nothing")
    operation = caller.sandbox.imitations[provider].catalogue.operations[0]
    wrong = caller.ask("DELETE", f"{provider}{operation.path}")
    assert (unknown.status_code, wrong.status_code) == (404, 405)
    assert wrong.headers["allow"] == operation.method
    assert isinstance(unknown.json(), dict)


def test_bfl_says_every_status_on_the_way(caller: Caller):
    """A task is Pending, Reasoning, Generating, Ready; progress runs from 0 to 1; the cost is settled at the end."""
    url = caller.submit("bfl", "flux-2-pro")
    seen = []
    for _ in range(11):
        seen.append(caller.poll(url).json())
        caller.sandbox.clock.sleep(1)
    assert list(dict.fromkeys(task["status"] for task in seen)) == ["Pending", "Reasoning", "Generating", "Ready"]
    assert [task["progress"] for task in seen][:3] == [0.0, 0.1, 0.2]
    assert seen[-1]["cost"] == caller.sandbox.imitations["bfl"].cost(next(iter(caller.sandbox.jobs.values())))
    assert seen[-1]["result"]["end_time"] > seen[-1]["result"]["start_time"]


def test_bfl_does_not_know_a_new_task_at_once(caller: Caller):
    """Just after its submit a task is answered 404 with a task body."""
    caller.sandbox.not_found_for = 0.5
    url = caller.submit("bfl", "flux-2-pro")
    early = caller.poll(url)
    assert (early.status_code, early.json()["status"]) == (404, "Task not found")
    caller.sandbox.clock.sleep(0.6)
    assert caller.poll(url).json()["status"] == "Pending"


@pytest.mark.parametrize(
    ("word", "status", "ending", "member"),
    [
        ("moderated:input", 200, "Request Moderated", {"Moderation Reasons": ["Too like a poster"]}),
        ("moderated", 200, "Content Moderated", {"Moderation Reasons": ["Too like a poster"]}),
        ("fails", 200, "Error", {"error": "Too like a poster"}),
        ("fails:422", 422, "Error", {"error": "Too like a poster"}),
    ],
)
def test_bfl_ends_badly_in_task_bodies(caller: Caller, word, status, ending, member):
    """Moderation and failure are statuses of a task, with their reasons among the details."""
    url = caller.submit("bfl", "flux-2-pro", {"prompt": f'a poster [safelight: {word} reason="Too like a poster"]'})
    caller.sandbox.clock.sleep(11)
    reply = caller.poll(url)
    assert reply.status_code == status
    assert (reply.json()["status"], reply.json()["details"]) == (ending, member)


def test_bfl_answers_a_webhook_submit_without_a_polling_url(caller: Caller):
    """A submit that names a webhook gets the other of the two bodies."""
    reply = caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": "x", "webhook_url": "http://127.0.0.1:9/hook"})
    assert reply.json()["webhook_url"] == "http://127.0.0.1:9/hook"
    assert "polling_url" not in reply.json()


def test_novita_finishes_pictures_at_no_percent(caller: Caller):
    """A running picture has progress, a finished one says 0; the lifetime of its link is text."""
    url = caller.submit("novita", "txt2img")
    caller.sandbox.clock.sleep(5)
    running = caller.poll(url).json()["task"]
    assert (running["status"], running["progress_percent"], running["eta"]) == ("TASK_STATUS_PROCESSING", 50, 5)
    done = caller.finish(url)
    assert (done["task"]["status"], done["task"]["progress_percent"]) == ("TASK_STATUS_SUCCEED", 0)
    assert done["images"][0]["image_url_ttl"] == "3600"
    assert done["images"][0]["image_type"] == "jpeg"
    assert done["extra"]["debug_info"]["submit_time_ms"].isdigit()


def test_novita_makes_as_many_pictures_as_asked_for(caller: Caller):
    """One task can fill its list with several different files."""
    body = {"extra": {"response_image_type": "webp"}, "request": {**_txt2img(), "image_num": 3}}
    images = caller.finish(caller.submit("novita", "txt2img", body))["images"]
    files = {caller.ask("GET", image["image_url"]).content for image in images}
    assert len(files) == 3
    assert all(file[8:12] == b"WEBP" for file in files)


def test_novita_refuses_a_bad_prompt_and_fails_a_bad_picture(caller: Caller):
    """A moderated prompt makes no task; a moderated picture fails its task, with the reason in words."""
    refused = caller.ask("POST", "novita/v3/async/flux-2-pro", json={"prompt": "x [safelight: moderated:input]"})
    assert (refused.status_code, refused.json()["reason"]) == (400, "ILLEGAL_PROMPT")
    failed = caller.finish(caller.submit("novita", "flux-2-pro", {"prompt": "x [safelight: moderated]"}))["task"]
    assert (failed["status"], failed["reason"]) == ("TASK_STATUS_FAILED", "ILLEGAL_IMAGE_CONTENT")


def test_novita_has_odd_statuses_for_its_reasons(caller: Caller):
    """A low balance is a 400, an unknown task a 404."""
    prompt = {"prompt": "x [safelight: BILLING_BALANCE_NOT_ENOUGH@submit]"}
    poor = caller.ask("POST", "novita/v3/async/flux-2-pro", json=prompt)
    assert (poor.status_code, poor.json()["reason"]) == (400, "BILLING_BALANCE_NOT_ENOUGH")
    unknown = caller.ask("GET", "novita/v3/async/task-result?task_id=x")
    assert (unknown.status_code, unknown.json()["reason"]) == (404, "TASK_NOT_FOUND")


def test_gptunnel_counts_in_percent(caller: Caller):
    """A task is idle, processing, done, from 0 to 100; only a done one has a result and a price."""
    url = caller.submit("gptunnel", "faceswap")
    assert caller.poll(url).json()["status"] == "idle"
    caller.sandbox.clock.sleep(5)
    running = caller.poll(url).json()
    assert (running["status"], running["percent"], running["result"]) == ("processing", 50, None)
    done = caller.finish(url)
    assert (done["status"], done["percent"]) == ("done", 100)
    assert done["usage"]["total_cost"] > 0
    assert caller.ask("GET", "gptunnel/v1/balance").json()["balance"] == 1250.5 - done["usage"]["total_cost"]


def test_gptunnel_midjourney_shows_intermediate_pictures(caller: Caller):
    """There is a picture before the end, and it is another one; what can be done next is known at the end."""
    url = caller.submit("gptunnel", "midjourney")
    caller.sandbox.clock.sleep(5)
    running, done = caller.poll(url).json(), caller.finish(url)
    assert (running["status"], running["actions"]) == ("processing", [])
    assert done["actions"]
    files = [caller.ask("GET", task["result"]) for task in (running, done)]
    assert [file.status_code for file in files] == [200, 200]
    assert files[0].content != files[1].content


@pytest.mark.parametrize(
    ("url", "options", "code"),
    [
        ("gptunnel/v1/media/create", {"headers": {"Authorization": "Bearer made-up-key"}}, 2),
        ("gptunnel/v1/media/create", {"json": {"model": "suno", "prompt": 5}}, 3),
        ("gptunnel/v1/media/create", {"json": {"model": "suno", "prompt": "[safelight: moderated:input]"}}, 1002),
        ("gptunnel/v1/media/create", {"json": {"model": "suno", "prompt": "[safelight: sensitive@submit]"}}, 1001),
        ("gptunnel/v1/media/create", {"json": {"model": "suno", "prompt": "[safelight: 402@submit]"}}, 5),
    ],
)
def test_gptunnel_media_refuses_under_200(caller: Caller, url, options, code):
    """Media says what is wrong in a code, and the status says that all is well."""
    reply = caller.ask("POST", url, **options)
    assert (reply.status_code, reply.json()["code"]) == (200, code)
    assert not caller.sandbox.jobs


def test_gptunnel_media_does_not_know_other_jobs(caller: Caller):
    """A task of another family is unknown to media (code 4), and a gateway's error is one even there."""
    job_id = caller.submit("gptunnel", "faceswap").partition("=")[2]
    assert caller.ask("GET", f"gptunnel/v1/media/result?task_id={job_id}").json()["code"] == 4
    url = caller.submit("gptunnel", "media", {"model": "seedream-4", "prompt": "[safelight: 503@1]"})
    assert caller.poll(url).status_code == 503


@pytest.mark.parametrize(("model", "kind"), [("seedream-4", "image"), ("glabs-veo-3", "video"), ("suno", "audio")])
def test_gptunnel_media_makes_what_the_model_makes(caller: Caller, model, kind):
    """The model decides on the kind of file, and songs stand elsewhere in the answer."""
    done = caller.finish(caller.submit("gptunnel", "media", {"model": model, "prompt": "a fox"}))
    link = done["result"][0]["audio_url"] if kind == "audio" else done["url"]
    assert caller.ask("GET", link).headers["content-type"].startswith(kind)


def test_gptunnel_media_can_be_done_at_once(caller: Caller):
    """A job that takes no time is done in the answer to its submit."""
    body = {"model": "seedream-4", "prompt": "[safelight: duration=0]"}
    assert caller.ask("POST", "gptunnel/v1/media/create", json=body).json()["status"] == "done"


def test_novita_has_no_extra_on_videos(caller: Caller):
    """A video's answer lacks `extra`, and its finished task says 100."""
    done = caller.finish(caller.submit("novita", "wan-t2v"))
    assert "extra" not in done
    assert done["task"]["progress_percent"] == 100
    assert done["videos"][0]["video_url_ttl"].isdigit()


def test_novita_takes_null_for_what_is_not_set(caller: Caller):
    """As its official client sends it; with the others the document decides."""
    body = {"extra": None, "request": {**_txt2img(), "image_num": 1, "loras": None, "seed": None}}
    assert caller.ask("POST", "novita/v3/async/txt2img", json=body).status_code == 200
    assert caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": None}).status_code == 422


def test_novita_answers_some_at_once(caller: Caller):
    """Operations without a job answer with the file itself: as base64, or as bytes."""
    body = {"image_file": "aGk=", "mask_file": "aGk="}
    picture = caller.ask("POST", "novita/v3/cleanup", json=body).json()["image_file"]
    assert base64.b64decode(picture).startswith(b"\x89PNG")
    sound = caller.ask("POST", "novita/v3/glm-tts", json={"input": "x", "voice": "tongtong", "response_format": "wav"})
    assert sound.content.startswith(b"RIFF")


def test_bfl_has_a_lower_limit_for_one_model(caller: Caller):
    """Of flux-kontext-max six may be under way; others still go."""
    for _ in range(6):
        caller.submit("bfl", "flux-kontext-max")
    assert caller.ask("POST", "bfl/v1/flux-kontext-max", json={"prompt": "x"}).status_code == 429
    assert caller.ask("POST", "bfl/v1/flux-2-pro", json={"prompt": "x"}).status_code == 200


def test_jobs_take_some_two_seconds_by_themselves():
    """Without a duration each job has its own, of 1.2 to 2.8 seconds."""
    sandbox = Sandbox(clock=VirtualClock())
    with httpx.Client(transport=sandbox.transport()) as client:
        caller = Caller(sandbox, client)
        for seed in range(10):
            caller.submit("bfl", "flux-2-pro", {"prompt": "x", "seed": seed})
    durations = {job.plan.duration for job in sandbox.jobs.values()}
    assert len(durations) > 5
    assert all(1.2 <= duration <= 2.8 for duration in durations)


def _txt2img():
    return {
        "model_name": "sd_xl_base_1.0.safetensors",
        "prompt": "a fox",
        "steps": 20,
        "guidance_scale": 7,
        "sampler_name": "Euler a",
        "width": 512,
        "height": 512,
    }
