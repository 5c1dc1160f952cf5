"""Drawing from a strategy: the same cases each time, of valid data and of invalid, without shrinking or a database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

UNMINDED = (
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.filter_too_much,
    HealthCheck.large_base_example,
)


def draw_cases(strategy: Any, count: int, number: int, collect: Callable[[Any], None]) -> None:
    """Give so many cases to `collect`, which may refuse some by `assume`; `number` chooses others."""

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=UNMINDED,
    )
    @given(strategy)
    def give(case: Any) -> None:
        collect(case)

    give()
