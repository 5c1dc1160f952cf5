"""Waiting and submitting, without I/O and on a virtual clock."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight import Client
from safelight.errors import (
    AmbiguousSubmit,
    AuthError,
    ContractViolation,
    FundsError,
    InvalidInput,
    InvalidRequest,
    InvalidTicket,
    JobFailed,
    JobModerated,
    JobNotFound,
    NoReply,
    NotFound,
    NotJSON,
    RateLimited,
    SafelightError,
    UntrustedURL,
    UsageError,
    WaitTimeout,
)
from safelight.jobs import submitting, watching
from safelight.jobs.schedule import SCHEDULES, Backoff, Prior, Schedule
from safelight.provider import load_provider
from safelight.state import Missing, Pending, Running, Succeeded, Unknown
from safelight_api.bfl.models import Flux2Inputs
from tests.world import PENDING, READY, SECRET, World, answer, job, lost, poll

HTML = answer(200, b"<html>down for a moment</html>")
FLOOR = SCHEDULES["image"].floor
ACCEPTED = answer(200, {"id": "abc", "polling_url": "https://api.us3.bfl.ai/v1/get_result?id=abc", "cost": 6.0})


def wait(world: World, timeout: float | None = 60, **options: Any) -> Succeeded[Any]:
    return world.run(watching.wait(world.flows(**options), job(), timeout))


def test_it_polls_until_the_job_is_ready() -> None:
    """Every state is told, with the job's age, and the success is returned."""
    world = World([PENDING, poll("Generating", progress=0.5), READY])
    done = wait(world)
    assert done.artifacts[0].url == "https://delivery-us1.bfl.ai/x/sample.png"
    assert [type(state) for state in world.told] == [Pending, Running, Succeeded]
    assert [state.elapsed for state in world.told] == world.times
    assert world.told[1].progress == 0.5
    assert world.told[-1] is done


@pytest.mark.parametrize(
    "fault",
    [lost(), lost(sent=False), answer(503, b"<html>"), answer(500, {"detail": "x"}), answer(429, {"detail": "x"}), HTML]
    + [answer(status, b"") for status in (408, 425, 502, 504, 520, 524, 527, 561)]
    + [answer(200, b'{"id": "abc", "sta'), answer(200, {"no": "task"}), answer(200, {"id": "abc", "status": "Ready"})],
)
def test_a_transient_fault_does_not_end_a_wait(fault: Any) -> None:
    """Connection errors, 408, 425, 429, 5xx and bodies that cannot be read are waited out."""
    world = World([PENDING, fault, fault, READY])
    wait(world)
    assert len(world.sent) == 4
    assert world.slept[1:] == [0.5, 1.0]


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [({"detail": "no"}, 401, AuthError), ({"detail": "no"}, 403, AuthError), ({"detail": "no"}, 402, FundsError)],
)
def test_a_refused_key_or_balance_ends_a_wait_at_once(body: Any, status: int, error: type[SafelightError]) -> None:
    """401, 402 and 403 are raised on the first reply, with the ticket."""
    world = World([answer(status, body)])
    with pytest.raises(error) as caught:
        wait(world)
    assert caught.value.job == job()


@pytest.mark.parametrize(
    ("reply", "error", "said"),
    [
        (poll("Error", details={"error": "boom"}), JobFailed, "boom"),
        (poll("Failed"), JobFailed, "Failed"),
        (poll("Request Moderated", details={"Moderation Reasons": ["A", "B"]}), JobModerated, "input): A, B"),
        (poll("Content Moderated"), JobModerated, "output"),
        (answer(422, {"id": "abc", "status": "Error", "cost": 2.5}), JobFailed, "Error"),
    ],
)
def test_a_bad_end_is_its_own_error(reply: Any, error: type[Any], said: str) -> None:
    """Failed and moderated are raised on the first reply that says so, with the provider's words and the cost."""
    world = World([reply])
    with pytest.raises(error, match=said.replace(")", r"\)")) as caught:
        wait(world)
    assert caught.value.job == job()
    assert caught.value.state.cost in (None, 2.5)


def told_of(provider: str, id: str, phase: str) -> Any:  # noqa: A002 - the providers' word
    """A poll that names a job, which has failed or has its file."""
    link = "https://files.example/a.png"
    words = {"bfl": ("Error", "Ready"), "novita": ("TASK_STATUS_FAILED", "TASK_STATUS_SUCCEED")}
    word = words.get(provider, ("failed", "done"))[phase == "good"]
    if provider == "novita":
        return answer(200, {"task": {"task_id": id, "status": word}, "images": [{"image_url": link}]})
    return answer(200, {"id": id, "status": word, "result": {"sample": link} if provider == "bfl" else link})


SUBMITS = {"bfl": "flux-2-pro", "novita": "txt2img", "gptunnel": "faceswap"}


@pytest.mark.parametrize("provider", SUBMITS)
def test_the_end_of_another_job_is_no_end_of_this_one(provider: str) -> None:
    """A reply that names another is waited out and told as drift, whatever it says."""
    drift: list[Any] = []
    world = World(
        [told_of(provider, "job-2", "bad"), told_of(provider, "job-2", "good"), told_of(provider, " Job-1", "good")]
    )
    flows = world.flows(provider, on_drift=lambda _, each: drift.append(each))
    state = world.run(watching.wait(flows, job(provider, SUBMITS[provider], id="job-1"), 60))
    assert isinstance(state, Succeeded)
    assert "1" in state.reply.body.get("id", state.reply.body.get("task", {}).get("task_id"))
    assert [each.got for each in drift if "job" in each.got] == ["the job job-2"] * 2


def test_what_always_names_another_job_means_something_else_by_it() -> None:
    """A server that answers with the examples of a document, say: it is believed, but not at once."""
    world = World(lambda _: told_of("bfl", "an-example", "good"))
    assert isinstance(world.run(watching.wait(world.flows(), job(id="job-1"), 60)), Succeeded)
    with pytest.raises(WaitTimeout):
        world.run(watching.wait(world.flows(), job(id="job-1"), 5))


@pytest.mark.parametrize("named", ["abc", "ABC ", "models/x/abc", "1f"])
def test_a_job_may_be_named_in_more_ways(named: str) -> None:
    """Within a path, in other letters, or as its polling URL has it: none of these is another."""
    held = job(polling_url="https://api.bfl.ai/v1/get_result?id=1f")
    world = World([told_of("bfl", named, "good")])
    assert isinstance(world.run(watching.wait(world.flows(), held, 5)), Succeeded)


def test_a_job_unknown_at_first_is_given_grace() -> None:
    """Task not found is believed when it was said for the provider's grace, several times over, whatever the age."""
    missing = answer(404, {"id": "abc", "status": "Task not found"})
    world = World([missing, missing, READY])
    wait(world)
    world = World(lambda _: missing)
    with pytest.raises(JobNotFound):
        world.run(watching.wait(world.flows(), job(submitted_at=world.clock.now()), 60))
    assert world.clock.passed >= 10
    old = World(lambda _: missing)
    with pytest.raises(JobNotFound) as caught:
        old.run(watching.wait(old.flows(), job(submitted_at=old.clock.now() - timedelta(seconds=30)), 60))
    assert isinstance(caught.value.state, Missing)
    assert old.clock.passed >= 10
    assert len(old.sent) >= 3


@pytest.mark.parametrize("stray", [answer(404, b"<html>nginx</html>"), answer(404, {"detail": "Not Found"})])
@pytest.mark.parametrize("age", [0, 3600])
def test_a_stray_not_found_ends_no_wait(age: float, stray: Any) -> None:
    """A gateway that once knows nothing of a job, seen before or not, costs one poll."""
    for replies in ([stray, READY], [PENDING, PENDING, stray, stray, PENDING, READY]):
        world = World(replies)
        world.run(watching.wait(world.flows(), job(submitted_at=world.clock.now() - timedelta(seconds=age)), 300))
        assert len(world.sent) == len(replies)


@pytest.mark.parametrize(
    ("reply", "last", "fault"),
    [
        (answer(404, {"id": "abc", "status": "Task not found"}), Missing, type(None)),
        (answer(404, {"detail": "no such task"}), Missing, type(None)),
        (answer(404, b"<html>nginx</html>"), type(None), NotFound),
        (answer(403, b""), type(None), AuthError),
        (answer(202, b""), type(None), NotJSON),
        (lost(), type(None), NoReply),
        (PENDING, Pending, type(None)),
        (poll("Ready"), type(None), ContractViolation),
    ],
)
def test_a_single_look_says_what_it_saw_and_claims_no_more(reply: Any, last: type, fault: type) -> None:
    """One reply is no verdict on a job, however old: the error has what was seen, state or fault."""
    world = World([reply])
    with pytest.raises(WaitTimeout, match="looked at once") as caught:
        world.run(watching.wait(world.flows(), job(submitted_at=world.clock.now() - timedelta(seconds=600)), 0))
    assert (type(caught.value.last), type(caught.value.fault)) == (last, fault)


def test_an_error_body_that_says_not_found_is_the_same() -> None:
    """Novita answers TASK_NOT_FOUND with an error body, which has the same grace."""
    body = {"code": 404, "reason": "TASK_NOT_FOUND", "message": "no such task", "metadata": {}}
    world = World(lambda _: answer(404, body))
    with pytest.raises(JobNotFound, match="no such task"):
        world.run(watching.wait(world.flows("novita"), job("novita", "txt2img"), 60))
    assert world.clock.passed >= 5


def test_an_unknown_status_is_polled_to_the_deadline() -> None:
    """A status that nobody knows is told as it is and ends nothing."""
    world = World(lambda _: poll("Dreaming"))
    with pytest.raises(WaitTimeout, match="Dreaming") as caught:
        wait(world, 20)
    assert isinstance(caught.value.last, Unknown)
    assert isinstance(caught.value, TimeoutError)
    assert world.clock.passed == 20


PAGES = [answer(status, page) for status in (200, *range(400, 600)) for page in (b"<html>nginx</html>", b"")]


@pytest.mark.parametrize("page", [*PAGES, answer(202, b""), answer(204, b""), answer(403, {"message": "blocked"})])
def test_a_page_that_is_not_the_apis_own_words_ends_no_wait(page: Any) -> None:
    """Whatever the status, minutes of it are waited out; when the time is up it is told."""
    world = World(lambda _: READY if world.clock.passed > 200 else page)
    assert wait(world, 300).artifacts
    world = World(lambda _: page)
    with pytest.raises(WaitTimeout, match="then: ") as caught:
        wait(world, 60)
    assert (caught.value.job, caught.value.__cause__) == (job(), caught.value.fault)
    assert world.clock.passed == 60


@pytest.mark.parametrize(
    ("refusal", "error"),
    [
        (answer(401, {"detail": "Not authenticated"}), AuthError),
        (answer(402, {"detail": "Insufficient credits"}), FundsError),
        (answer(403, {"detail": "Not authenticated"}), AuthError),
        (answer(422, {"detail": [{"loc": ["query", "id"], "msg": "bad", "type": "x"}]}), InvalidRequest),
    ],
)
def test_a_refusal_in_the_apis_own_words_ends_a_wait_at_once(refusal: Any, error: type[SafelightError]) -> None:
    """It is a verdict, and carries the ticket."""
    world = World([PENDING, refusal])
    with pytest.raises(error) as caught:
        wait(world, 300)
    assert caught.value.job == job()


def test_a_success_whose_file_is_not_there_yet_is_waited_for() -> None:
    """Until the deadline, at which it is told."""
    world = World([poll("Ready")] * 30 + [READY])
    assert wait(world, 600).artifacts
    with pytest.raises(WaitTimeout, match="names no file"):
        wait(World(lambda _: poll("Ready")), 60)


def test_replies_that_stay_broken_are_an_error_after_a_while() -> None:
    """JSON that breaks the contract is believed after five in a row over at least ten seconds."""
    world = World(lambda _: answer(200, {"id": "abc"}))
    with pytest.raises(ContractViolation) as caught:
        wait(world, 300)
    assert caught.value.job == job()
    assert world.clock.passed >= 10
    assert len(world.sent) >= 5


def test_strict_believes_drift_at_once() -> None:
    """With `strict`, a reply that drifts ends the wait; one that is no JSON is still waited out."""
    world = World([HTML, poll("Dreaming")])
    heard: list[str] = []
    with pytest.raises(ContractViolation, match="/status"):
        wait(world, strict=True, on_drift=lambda _, each: heard.append(each.path))
    assert heard == ["/status"]


@pytest.mark.parametrize("asked", ["40", "3600"])
def test_the_servers_word_comes_first(asked: str) -> None:
    """Retry-After is kept on a 429 and on a 200; one beyond the deadline ends the wait on time."""
    world = World(
        [
            answer(429, {"detail": "slow"}, retry_after="7"),
            answer(200, {"id": "abc", "status": "Pending"}, retry_after="9"),
            READY,
        ]
    )
    wait(world)
    assert world.slept == [7.0, 9.0]
    world = World([answer(503, b"", retry_after=asked)])
    with pytest.raises(WaitTimeout):
        wait(world, 30)
    assert world.clock.passed == 30


def test_no_time_means_one_look() -> None:
    """With a time-out of zero or less it polls once, for at most five seconds."""
    world = World([PENDING])
    with pytest.raises(WaitTimeout):
        wait(world, 0)
    assert len(world.sent) == 1
    world = World([1])
    with pytest.raises(WaitTimeout):
        wait(world, -1)
    assert world.clock.passed == 5
    assert wait(World([READY]), 0).artifacts


def test_a_hanging_poll_is_given_up_and_tried_again() -> None:
    """One exchange within a longer wait has thirty seconds."""
    world = World([1, READY])
    wait(world, 100)
    assert 30 <= world.clock.passed <= 31


def test_it_looks_once_more_before_the_deadline() -> None:
    """The last pause is cut so that a job that ended meanwhile is still seen."""
    world = World(lambda _: PENDING)
    with pytest.raises(WaitTimeout):
        wait(world, 30)
    assert 28.5 <= world.times[-1] <= 29.5


EVENTS = st.sampled_from(
    [
        PENDING,
        poll("Generating", progress=0.3),
        poll("Reasoning", progress=0.9),
        poll("Pending", progress=0.1),
        poll("Dreaming"),
    ]
    + [
        answer(503, b""),
        answer(429, {"detail": "x"}, retry_after="3"),
        answer(404, {"id": "abc", "status": "Task not found"}),
    ]
    + [lost(), HTML, 1, answer(200, {"id": "abc", "status": "Pending"}, retry_after="100000"), answer(200, {"id": 7})]
)
ENDS = [READY, poll("Error"), poll("Request Moderated"), answer(403, {"detail": "no"})]


@given(
    events=st.lists(EVENTS, max_size=30),
    end=st.sampled_from(ENDS),
    timeout=st.floats(-1, 400, allow_nan=False),
    takes=st.floats(0, 3),
)
def test_a_wait_always_ends_in_time_and_rightly(events: list[Any], end: Any, timeout: float, takes: float) -> None:
    """Whatever comes: over by the deadline, never polling faster than the floor, never after the end, rightly ended."""
    replies = iter(events)
    world = World(lambda _: next(replies, end), takes=takes)
    flow = watching.wait(world.flows(), job(), timeout)
    try:
        result: Any = world.run(flow)
    except SafelightError as error:
        result = error
        assert error.job == job()
    limit = timeout if timeout > 0 else 5.0
    assert world.clock.passed <= limit + 1e-6
    gaps = [later - earlier for earlier, later in zip(world.times, world.times[1:], strict=False)]
    assert all(gap >= FLOOR * 0.5 - 1e-9 for gap in gaps)
    if isinstance(result, Succeeded):
        assert end is READY
    elif isinstance(result, (JobFailed, JobModerated, AuthError)):
        assert end is not READY
    else:
        assert isinstance(result, (WaitTimeout, ContractViolation, JobNotFound))


def submit(world: World, fields: Any = None, **options: Any) -> Any:
    flows = world.flows(**options)
    return world.run(
        submitting.submit(flows, flows.provider.operation("flux-2-pro"), fields or Flux2Inputs(prompt="a duck"), 60)
    )


def test_a_state_that_is_no_end_is_no_success() -> None:
    """Asking for the success of a job that is still running is a mistake in the program."""
    with pytest.raises(TypeError, match="no end"):
        watching.success(state_of({"progress": 0.5}))


def test_a_submit_gives_a_ticket_and_sends_only_what_was_set() -> None:
    """The ticket says where to poll; the body holds what the user set and nothing else."""
    world = World([ACCEPTED])
    ticket = submit(world)
    assert (ticket.id, ticket.operation, ticket.inputs["prompt"]) == ("abc", "flux-2-pro", "a duck")
    assert ticket.polling_url == "https://api.us3.bfl.ai/v1/get_result?id=abc"
    assert ticket.submitted_at == world.clock.now()
    sent = world.sent[0]
    assert sent.content == b'{"prompt": "a duck"}'  # type: ignore[union-attr]
    assert sent.authorization.on({}) == {"x-key": SECRET}  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("polling", "kept"),
    [
        (5, None),
        ([], None),
        ("ftp://elsewhere.example/", None),
        ("/v1/get_result?id=abc", "https://api.bfl.ai/v1/get_result?id=abc"),
    ],
)
def test_an_accepted_job_has_its_ticket_whatever_its_polling_url_is(polling: Any, kept: str | None) -> None:
    """What is no URL is left out, for the id finds the job too; a relative one is of the API."""
    body = {"id": "abc", "status": "Pending", "webhook_url": "https://mine.example/", "polling_url": polling}
    ticket = submit(World([answer(200, body)]))
    assert (ticket.id, ticket.polling_url) == ("abc", kept)


@pytest.mark.parametrize(
    "fate",
    [lost(), 1, answer(500, b""), answer(503, {"detail": "x"}), answer(200, b"<html>"), answer(200, {"ok": True})]
    + [answer(302, b"", location="https://api.bfl.ai/elsewhere")],
)
def test_a_submit_that_may_have_arrived_is_never_repeated(fate: Any) -> None:
    """A connection that dies, a 5xx, silence or a page instead of an id: told as ambiguous, sent once."""
    world = World([fate])
    with pytest.raises(AmbiguousSubmit, match="may have been accepted") as caught:
        submit(world)
    assert len(world.sent) == 1
    assert caught.value.hint
    assert isinstance(caught.value.__cause__, SafelightError)


def test_an_accepted_job_without_a_usable_id_is_ambiguous_and_says_what_came() -> None:
    """Nothing can be polled for it: the error has the reply, so that a person can look for the job."""
    with pytest.raises(AmbiguousSubmit, match="carries no id to make a ticket of") as caught:
        submit(World([answer(200, {"id": "", "polling_url": "https://api.bfl.ai/v1/get_result?id="})]))
    cause = caught.value.__cause__
    assert isinstance(cause, ContractViolation)
    assert (cause.provider, cause.operation, cause.status) == ("bfl", "flux-2-pro", 200)
    assert b"polling_url" in cause.body


def test_a_time_out_that_is_no_number_is_refused() -> None:
    """Before anything is sent or waited for."""
    world = World([])
    flows = world.flows()
    for flow in (
        watching.wait(flows, job(), math.nan),
        submitting.submit(flows, flows.provider.operation("flux-2-pro"), {"prompt": "x"}, math.nan),
        submitting.call(flows, flows.provider.operation("credits"), None, {}, math.nan),
    ):
        with pytest.raises(UsageError, match="number of seconds"):
            world.run(flow)
    assert world.sent == []


def test_an_endless_time_out_is_one_that_a_socket_can_keep() -> None:
    """Infinity is some thirty years."""
    world = World([PENDING, READY])
    world.run(watching.wait(world.flows(), job(), math.inf))
    assert max(sent.deadline for sent in world.sent) < 2e9


def test_another_providers_operation_is_refused() -> None:
    """Nothing is sent where nobody knows it."""
    world = World([])
    other = load_provider("bfl").operation("flux-2-pro")
    with pytest.raises(UsageError, match="no operation of novita"):
        world.run(submitting.submit(world.flows("novita"), other, {"prompt": "x"}, 9))
    with pytest.raises(UsageError, match="no operation of novita"):
        world.run(submitting.call(world.flows("novita"), load_provider("bfl").operation("credits"), None, {}, 9))
    assert world.sent == []


@pytest.mark.parametrize("location", ["https://[::1/x", "//["])
def test_a_redirect_to_what_is_no_address_is_told(location: str) -> None:
    """An error of ours, with the ticket where there is one."""
    world = World(lambda _: answer(307, b"", location=location))
    with pytest.raises(WaitTimeout, match="no address") as caught:
        world.run(watching.wait(world.flows(), job(), 60))
    assert caught.value.job


def test_progress_is_counted_from_where_it_began() -> None:
    """Two minutes in a queue say nothing of the twenty seconds of work that follow, nor an hour before the watch."""
    begun = 120.0

    def working(world: World, at: float, seconds: float) -> Any:
        done = (world.clock.passed - at) / seconds
        return READY if done >= 1 else PENDING if done < 0 else poll("Generating", progress=done)

    world = World(lambda _: working(world, begun, 20.0))
    world.run(watching.wait(world.flows(), job(submitted_at=world.clock.now()), 600))
    assert world.clock.passed - begun - 20 < 2
    resumed = World(lambda _: working(resumed, -5.0, 10.0))
    resumed.run(watching.wait(resumed.flows(), job(submitted_at=resumed.clock.now() - timedelta(hours=1)), 600))
    assert resumed.clock.passed - 5 <= SCHEDULES["image"].ceiling
    assert len(resumed.sent) <= 3


@pytest.mark.parametrize(
    "prior", [Prior(0, 1), Prior(-5, 1), Prior(math.nan, 1), Prior(math.inf, 1), Prior(9, 0), (9, 1)]
)
def test_a_prior_that_is_no_distribution_is_refused_at_once(prior: Any) -> None:
    """Not by a division by zero within a wait for what was paid."""
    with pytest.raises(UsageError, match="flux-2-pro"):
        Client(load_provider("bfl"), api_key="made-up-key-4711", priors={"flux-2-pro": prior})


@pytest.mark.parametrize(
    "change", [{"floor": -1.0}, {"ceiling": math.nan}, {"growth": math.inf}, {"timeout": math.nan}]
)
def test_a_schedule_that_nobody_can_keep_is_refused_at_once(change: dict[str, float]) -> None:
    """Nobody sleeps for less than no time, or for a number that is none."""
    with pytest.raises(UsageError, match="schedule"):
        Client(load_provider("bfl"), api_key="made-up-key-4711", schedule=SCHEDULES["image"]._replace(**change))


def test_a_job_that_outlives_its_prior_is_polled_as_if_there_were_none() -> None:
    """What takes longer than all but one in a thousand is of another kind: neither a rush of polls nor silence."""
    schedule = Schedule(floor=0.7, ceiling=4.5, timeout=300)
    silent = Pending(job=job(), status="Pending", reply=None)  # type: ignore[arg-type]
    for prior in (Prior(10, 0.1), Prior(10, 0.3)):
        for age in range(30, 200):
            assert schedule.pause(age, silent, prior) == schedule.pause(age, silent)
        assert schedule.pause(10, silent, prior) < schedule.pause(200, silent)


def test_a_submit_that_cannot_have_arrived_is_repeated() -> None:
    """A connection that was never made, a 429 and a 307 within the API are no submits."""
    world = World(
        [lost(sent=False), answer(429, {"detail": "24 tasks"}), answer(307, b"", location="/v2/flux-2-pro"), ACCEPTED]
    )
    assert submit(world).id == "abc"
    assert len(world.sent) == 4


@pytest.mark.parametrize(("fate", "error"), [(lost(sent=False), NoReply), (answer(429, {"detail": "x"}), RateLimited)])
def test_a_submit_gives_up_in_time(fate: Any, error: type[Exception]) -> None:
    """What stays unreachable or refused is raised as it is when its time is up."""
    world = World(lambda _: fate)
    with pytest.raises(error):
        submit(world)
    assert world.clock.passed <= 60


def test_a_refusal_that_says_so_is_not_ambiguous() -> None:
    """Novita's CREATE_TASK_FAILED is a 500 that says that there is no task."""
    body = {"code": 500, "reason": "CREATE_TASK_FAILED", "message": "m", "metadata": {}}
    world = World([answer(500, body)])
    flows = world.flows("novita")
    with pytest.raises(SafelightError, match="CREATE_TASK_FAILED") as caught:
        world.run(submitting.submit(flows, flows.provider.operation("flux-2-pro"), {"prompt": "x"}, 60))
    assert not isinstance(caught.value, AmbiguousSubmit)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"prompt": "x", "width": 3}, "width"),
        ({"prompt": 7}, "prompt"),
        ({}, "prompt"),
        ({"prompt": "x", "output_format": "gif"}, "output_format"),
        ({"prompt": float("nan")}, ""),
        ({"prompt": {1, 2}}, ""),
    ],
)
def test_a_wrong_input_is_refused_before_it_costs_anything(fields: Any, field: str) -> None:
    """The field, what is allowed, and nothing sent."""
    world = World([])
    flows = world.flows()
    with pytest.raises(InvalidInput) as caught:
        world.run(submitting.submit(flows, flows.provider.operation("flux-2-pro"), fields, 60))
    assert field in caught.value.problems[0].field or field in caught.value.problems[0].message
    assert world.sent == []


def test_a_ticket_of_another_provider_is_refused() -> None:
    """Nothing is sent for a ticket that is not this provider's."""
    world = World([])
    with pytest.raises(InvalidTicket, match="novita"):
        world.run(watching.wait(world.flows(), job("novita", "txt2img"), 5))


def test_a_ticket_whose_base_leads_elsewhere_is_refused() -> None:
    """A ticket cannot send the key to a stranger."""
    world = World([])
    with pytest.raises(UntrustedURL):
        world.run(watching.wait(world.flows(), job(base_url="https://api.bfl.ai.evil.example"), 5))


def test_a_polling_url_that_may_not_be_asked_is_replaced_by_the_id() -> None:
    """The job is asked for at its base; what goes wrong there names both addresses."""
    astray = job(polling_url="https://api.bfl.ai.evil.example/v1/get_result?id=1")
    world = World([PENDING, READY])
    assert world.run(watching.wait(world.flows(), astray, 60)).artifacts
    assert {sent.url for sent in world.sent} == {"https://api.bfl.ai/v1/get_result?id=abc"}
    for reply in (answer(404, b""), answer(401, {"detail": "Not authenticated"})):
        world = World([reply] * 9)
        with pytest.raises(SafelightError, match=r"evil\.example.*by its id at https://api\.bfl\.ai"):
            world.run(watching.wait(world.flows(), astray, 5))


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_that_leads_back_sends_nothing_twice(status: int) -> None:
    """What is paid is asked at each address once; a connection that fails behind a redirect is in doubt."""
    for replies in (
        [answer(status, b"", location="/v1/flux-2-pro")],
        [answer(307, b"", location="/elsewhere"), answer(status, b"", location="/v1/flux-2-pro")],
        [answer(307, b"", location="/elsewhere"), lost(sent=False)],
    ):
        world = World(replies)
        with pytest.raises(AmbiguousSubmit):
            submit(world)
        urls = [sent.url for sent in world.sent]
        assert len(urls) == len(set(urls)) == len(replies)


def test_a_redirect_takes_the_key_only_to_the_api() -> None:
    """A redirect within the API is followed with the key; one that leaves it is not, and ends no wait."""
    world = World([answer(302, b"", location="https://api.eu.bfl.ai/v1/get_result?id=abc"), READY])
    assert wait(world).artifacts
    world = World([answer(302, b"", location="https://elsewhere.example/"), READY])
    assert wait(world).artifacts
    with pytest.raises(WaitTimeout, match=r"redirected: https://elsewhere\.example/"):
        wait(World(lambda _: answer(302, b"", location="https://elsewhere.example/")))
    with pytest.raises(UntrustedURL):
        submit(World([answer(307, b"", location="https://elsewhere.example/")]))


def test_redirects_end() -> None:
    """A circle of redirects is a fault like any other."""
    world = World(lambda _: answer(302, b"", location="/v1/get_result?id=abc"))
    with pytest.raises(WaitTimeout):
        wait(world, 3)


def test_calls_retry_reads_and_nothing_else() -> None:
    """A GET is repeated over transient faults; a POST is not."""
    world = World([answer(503, b""), lost(), answer(200, {"credits": 3.5})])
    flows = world.flows()
    assert world.run(submitting.call(flows, flows.provider.operation("credits"), None, {}, 60)).model.credits_ == 3.5
    world = World([answer(503, b"")])
    flows = world.flows()
    with pytest.raises(SafelightError):
        world.run(submitting.call(flows, flows.provider.operation("delete-finetune"), {"finetune_id": "x"}, {}, 60))
    world = World(lambda _: answer(503, b""))
    flows = world.flows()
    with pytest.raises(SafelightError):
        world.run(submitting.call(flows, flows.provider.operation("credits"), None, {}, 60))
    assert world.clock.passed <= 60


def test_a_call_names_a_wrong_parameter() -> None:
    """A parameter that is missing, unknown or of the wrong type is told before anything is sent."""
    world = World([])
    flows = world.flows()
    for arguments, said in (
        ({}, "required"),
        ({"finetune_id": "x", "id": 1}, "no such parameter"),
        ({"finetune_id": 1}, "string"),
    ):
        with pytest.raises(InvalidInput, match=said):
            world.run(submitting.call(flows, flows.provider.operation("finetune-details"), None, arguments, 60))


def test_only_an_operation_that_starts_a_job_can_be_submitted() -> None:
    """Submitting a call is a usage error."""
    world = World([])
    flows = world.flows()
    with pytest.raises(UsageError, match="starts no job"):
        world.run(submitting.submit(flows, flows.provider.operation("credits"), {}, 60))


def test_one_look_gives_the_state_and_its_errors_the_ticket() -> None:
    """`result` polls once; what goes wrong carries the ticket."""
    world = World([PENDING, answer(503, b"")])
    assert isinstance(world.run(watching.look_once(world.flows(), job())), Pending)
    with pytest.raises(SafelightError) as caught:
        world.run(watching.look_once(world.flows(), job()))
    assert caught.value.job == job()


def test_intervals_grow_with_age_between_bounds_and_follow_estimates() -> None:
    """Without a hint a tenth of the age; with one, the expected rest, but at most the job's age."""
    schedule = Schedule(floor=0.5, ceiling=5, timeout=300)
    silent, half, begun = (state_of({"progress": progress}) for progress in (None, 0.5, 0.01))
    assert [schedule.pause(age, silent) for age in (0, 10, 100)] == [0.5, 1.0, 5]
    assert schedule.pause(10, half) == 10
    assert schedule.pause(10, begun) == 10


def state_of(body: dict[str, Any]) -> Any:
    world = World([poll("Pending", **body)])
    return world.run(watching.look_once(world.flows(), job()))


def test_backoff_doubles_to_its_ceiling_and_is_drawn_from_its_upper_half() -> None:
    """0.5, 1, 2, ... 20 seconds at most, at least half of it, and never less than was asked for."""
    most, least = Backoff(draw=lambda: 1.0), Backoff(draw=lambda: 0.0)
    assert [most.pause(faults, None) for faults in (1, 2, 3, 10)] == [0.5, 1.0, 2.0, 20.0]
    assert least.pause(3, None) == 1.0
    assert least.pause(3, 30.0) == 30.0
