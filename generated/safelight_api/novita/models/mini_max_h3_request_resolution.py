# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MiniMaxH3RequestResolution = Literal["2K", "768P"]

MINI_MAX_H3_REQUEST_RESOLUTION_VALUES: set[MiniMaxH3RequestResolution] = {
    "2K",
    "768P",
}


def check_mini_max_h3_request_resolution(value: str) -> MiniMaxH3RequestResolution:
    if value in MINI_MAX_H3_REQUEST_RESOLUTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MINI_MAX_H3_REQUEST_RESOLUTION_VALUES!r}")
