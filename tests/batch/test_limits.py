"""The limiter: what it lets through, how it finds a limit that nobody told, and what a wrong figure costs."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.batch.limits import Counts, Limits, Window, limits_of, pace
from safelight.errors import UsageError
from safelight.provider import load_provider, provider_names
from safelight.providers import bfl
from safelight.sandbox import Sandbox
from tests.batch.shop import Shop, prompts, reply
from tests.timeless import Timeline


def started(monkeypatch: pytest.MonkeyPatch, **figures: Any) -> None:
    """Let the provider's figures be others."""
    for name, value in figures.items():
        monkeypatch.setattr(bfl, "PROVIDER", bfl.PROVIDER.__class__(**{**_values(), name: value}))


def _values() -> dict[str, Any]:
    provider = load_provider("bfl")
    return {each.name: getattr(provider, each.name) for each in provider.__attrs_attrs__}


@pytest.mark.parametrize("figure", [1, 8, 24, 1000])
def test_a_wrong_figure_costs_few_refusals(figure: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From 1, 8, 24 and 1000 told where 24 are taken: never more than these, and at most 20 refusals in 500 rows."""
    started(monkeypatch, active={"*": figure} if figure != 8 else {})
    shop = Shop()
    shop.develop(folder, prompts(500))
    assert sum(shop.sent.values()) == len(shop.sent) == 500
    assert shop.busiest == 24
    assert shop.refusals <= 20


def test_a_limit_that_is_told_is_used(folder: Path) -> None:
    """The throughput of 500 rows is at least 0.95 of what the limit of 24 allows, where jobs are seen without lag."""
    shop = Shop(takes=30.0)
    shop.develop(folder, prompts(480))
    ideal = 480 / 24 * shop.takes
    assert shop.moments[-1] + shop.takes <= ideal / 0.95 + 20 * 1.5, "a look in 1.5 s is the schedule's own"


def test_an_operation_has_a_limit_of_its_own(folder: Path) -> None:
    """Six of one operation run while the rest of the account is busy with another, whichever was added first."""
    shop = Shop(of_these={"flux-kontext-max": 6})
    rows: list[Any] = [{"prompt": f"slow {n}", "operation": "flux-kontext-max"} for n in range(60)]
    shop.develop(folder, [*rows, *prompts(200)])
    assert len(shop.sent) == 260
    assert shop.busiest == 24
    assert shop.refusals <= 20


def test_a_pace_that_is_told_is_kept_and_one_that_is_not_is_learned(folder: Path) -> None:
    """Twenty a minute: no refusal where they are told, and no more than one a minute where `Retry-After` says when."""
    shop = Shop(a_minute=20)
    shop.develop(folder / "told", prompts(100), per_minute=20)
    assert (shop.refusals, len(shop.sent)) == (0, 100)
    assert 4 * 60 <= shop.time.passed <= 5 * 60
    shop = Shop(a_minute=20)
    shop.develop(folder / "untold", prompts(100))
    assert len(shop.sent) == 100
    assert shop.refusals <= 20


@pytest.mark.parametrize("most", [1, 5])
def test_no_more_are_under_way_than_the_user_allows(most: int, folder: Path) -> None:
    """`limit` is a bound, however much the provider would take."""
    shop = Shop()
    shop.develop(folder, prompts(40), limit=most)
    assert shop.busiest == most
    assert shop.refusals == 0


def test_too_little_money_while_jobs_run_is_back_pressure(folder: Path) -> None:
    """A 402 while jobs are under way sends the row back, to be sent once they have ended."""
    shop = Shop()

    def meet(_: str) -> httpx.Response | None:
        running = [ends for *_, ends in shop.jobs.values() if ends > shop.time.passed]
        return reply(402, {"detail": "Insufficient credits"}) if len(running) >= 5 else None

    shop.meet = meet
    rows, _ = shop.develop(folder, prompts(50))
    assert [row.state for row in rows] == ["done"] * 50
    assert sum(shop.sent.values()) == 50


def test_the_sandbox_refuses_no_batch_that_keeps_its_figures(folder: Path) -> None:
    """Against the sandbox, with its 24 in all and 6 for kontext-max: every row is done, and few are refused."""
    time = Timeline()
    sandbox = Sandbox(clock=time, duration=3, not_found_for=0)
    shop = Shop(time)
    shop.client = lambda **_: _of(sandbox, time)  # type: ignore[method-assign]
    rows: list[Any] = [*prompts(60), *({"prompt": f"max {n}", "operation": "flux-kontext-max"} for n in range(20))]
    ended, _ = shop.develop(folder, rows)
    assert [row.state for row in ended] == ["done"] * 80
    submits = [each for each in sandbox.received if each.method == "POST"]
    assert len(submits) <= 80 + 20
    assert len(sandbox.jobs) == 80


def _of(sandbox: Sandbox, time: Timeline) -> Any:
    from safelight import AsyncClient

    transport = sandbox.async_transport()
    return AsyncClient(bfl, api_key="a-key-of-mine", base_url=sandbox.base_url("bfl"), transport=transport, clock=time)


@given(st.lists(st.sampled_from(["accepted", "refused"]), max_size=200), st.integers(1, 50) | st.none())
def test_a_window_stays_between_one_and_what_is_allowed(events: list[str], most: int | None) -> None:
    """Whatever the provider says, at least one job may be sent, and never more than the user allows."""
    window = Window.of(8, most)
    for moment, event in enumerate(events):
        size = math.floor(window.size)
        window = window.accepted(size) if event == "accepted" else window.refused(size // 2, moment, moment + 1)
        assert 1 <= window.size <= (most or math.inf)


@given(st.lists(st.floats(0, 1000), max_size=60), st.integers(1, 30))
def test_a_pace_is_never_exceeded_and_never_slower_than_needed(moments: list[float], most: int) -> None:
    """After the wait fewer than `most` lie within the last minute, and a moment before it is over they do not."""
    now = 1000.0
    wait = pace(moments, most, now)
    assert sum(moment > now + wait - 61 + 1e-6 for moment in moments) < most
    assert wait == 0 or sum(moment > now + wait - 61 - 1e-6 for moment in moments) >= most


def test_a_budget_reserves_for_what_is_under_way() -> None:
    """One at a time while no cost was told; then as many as fit if each costs as much as the dearest did."""
    limits = Limits({"*": Window(100)}, budget=20.0)
    assert limits.wait(Counts(), "x", 0) == 0
    assert limits.wait(Counts({"x": 1}), "x", 0) == math.inf
    told = Counts({"x": 3}, spent=4.0, dearest=4.0)
    assert limits.wait(told._replace(under_way={"x": 3}), "x", 0) == 0
    assert limits.wait(told._replace(under_way={"x": 4}), "x", 0) == math.inf
    with pytest.raises(UsageError, match="no cost"):
        limits.wait(Counts(unpriced=1), "x", 0)


def test_a_pace_that_the_user_gives_takes_the_place_of_figures() -> None:
    """Who knows better than a documentation says so."""
    assert limits_of({}, {"txt2img": 20}, a_minute=600).per_minute == {"*": 600}
    assert limits_of({}, {"txt2img": 20}).per_minute == {"txt2img": 20}


@pytest.mark.parametrize("given", [{"most": 0}, {"a_minute": 0}, {"budget": -1.0}, {"budget": math.inf}])
def test_limits_that_let_nothing_through_are_refused(given: dict[str, Any]) -> None:
    """A limit below one, or a budget that is no sum, is a mistake and told as that."""
    with pytest.raises(UsageError):
        limits_of({}, {}, **given)


@pytest.mark.parametrize("name", provider_names())
def test_the_figures_of_providers_are_of_their_operations(name: str) -> None:
    """Each figure is a positive number for an operation that there is, or for all."""
    provider = load_provider(name)
    for figures in (provider.active, provider.per_minute):
        assert {*figures} <= {*provider.operations, "*"}
        assert all(figure >= 1 for figure in figures.values())
