"""Our schedule against other clients': polls, and seconds by which the end is seen late, on the same drawn durations.

The intervals of the others are those of their released versions of November 2026.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, NamedTuple

from safelight.jobs.schedule import SCHEDULES, Prior

ROUND_TRIP = 0.15
SPREAD = 0.35  # standard deviation of the logarithm of durations
DRAWS = 4000
MEDIANS = (8.0, 30.0, 120.0)
INTERVALS = tuple(0.1 * 1.4**step for step in range(16))  # of the frontier, in seconds
Pauses = Callable[[float, int, float], float]  # (age, polls so far, duration) to seconds until the next poll

OTHERS: dict[str, Pauses] = {
    "fal-client": lambda _age, polls, _: 0.1 if polls else 0.0,
    "replicate": lambda *_: 0.5,
    "openai": lambda _age, polls, _: 1.0 if polls else 0.0,
    "comfy-sdk": lambda _age, polls, _: min(5.0, 1.5 ** (polls - 1)) if polls else 0.0,
    "runwayml": lambda *_: 6.0,
}


class Score(NamedTuple):
    """What a schedule comes to on average; `late95` is the 95th percentile of the lag."""

    polls: float
    late: float
    late95: float

    def beats(self, other: Score) -> bool:
        """Whether it is better in both."""
        return self.polls <= other.polls and self.late <= other.late


def silent(**said: Any) -> Any:
    """A state that says nothing of the end, or only this."""
    return SimpleNamespace(**({"eta": None, "progress": None} | said))


def ours(prior: Prior | None = None, *, progress: bool = False) -> Pauses:
    """Our schedule for pictures."""
    schedule = SCHEDULES["image"]

    def pause(age: float, polls: int, duration: float) -> float:
        if not polls:
            return schedule.begin(prior)
        state = silent(progress=min(age / duration, 0.999)) if progress else silent()
        return schedule.pause(age, state, prior)

    return pause


def simulate(pauses: Pauses, durations: list[float]) -> Score:
    """Poll jobs of these durations, each until its end is seen."""
    total, lags = 0, []
    for duration in durations:
        age, polls = 0.0, 0
        while True:
            age += pauses(age, polls, duration)
            polls += 1
            seen = age + ROUND_TRIP / 2 >= duration
            age += ROUND_TRIP
            if seen:
                break
        total += polls
        lags.append(age - duration)
    lags.sort()
    return Score(total / len(lags), sum(lags) / len(lags), lags[int(0.95 * len(lags))])


def best_fixed(durations: list[float], late: float) -> Score:
    """The fixed interval with this mean lag, or just under it."""
    low, high = 0.01, 60.0
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (middle, high) if simulate(lambda *_, m=middle: m, durations).late <= late else (low, middle)
    return simulate(lambda *_: low, durations)


def report() -> dict[str, dict[str, Any]]:
    """Print a table a duration, and give them with the frontier: what each fixed interval comes to."""
    found = {}
    print(f"Polls until the end is seen, and seconds late (mean, 95th percentile); {DRAWS} durations each, simulated")
    for median in MEDIANS:
        draw = random.Random(1)  # noqa: S311 - a simulation
        durations = [median * math.exp(draw.gauss(0, SPREAD)) for _ in range(DRAWS)]
        scores = {name: simulate(pauses, durations) for name, pauses in OTHERS.items()}
        scores["safelight"] = mine = simulate(ours(), durations)
        scores["safelight, with a prior"] = prior = simulate(ours(Prior(median, SPREAD)), durations)
        scores["safelight, with progress"] = progress = simulate(ours(progress=True), durations)
        print(f"  around {median:g} s")
        for name, score in scores.items():
            verdict = "better in both than safelight" if name in OTHERS and score.beats(mine) else ""
            verdict = "safelight is better in both" if name in OTHERS and mine.beats(score) else verdict
            print(f"    {name:26} {score.polls:7.1f} {score.late:6.2f} {score.late95:6.2f}  {verdict}".rstrip())
        fixed = best_fixed(durations, prior.late)
        print(f"    a prior saves {1 - prior.polls / fixed.polls:.0%} of the polls of the best fixed interval as late,")
        print(f"    honest progress {1 - progress.polls / mine.polls:.0%} of those without it")
        frontier = [simulate(lambda *_, m=each: m, durations) for each in INTERVALS]
        found[f"{median:g}"] = {
            "clients": {name: _rounded(score) for name, score in scores.items()},
            "fixed intervals": [_rounded(each) for each in frontier],
        }
    return found


def _rounded(score: Score) -> list[float]:
    return [round(each, 2) for each in score]
