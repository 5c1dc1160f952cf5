# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from typing import Literal

FilmOrderSeconds = Literal[4, 8]

FILM_ORDER_SECONDS_VALUES: set[FilmOrderSeconds] = {
    4,
    8,
}


def check_film_order_seconds(value: int) -> FilmOrderSeconds:
    if value in FILM_ORDER_SECONDS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FILM_ORDER_SECONDS_VALUES!r}")
