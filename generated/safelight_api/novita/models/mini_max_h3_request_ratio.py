# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MiniMaxH3RequestRatio = Literal["16:9", "1:1", "21:9", "3:4", "4:3", "9:16", "adaptive"]

MINI_MAX_H3_REQUEST_RATIO_VALUES: set[MiniMaxH3RequestRatio] = {
    "16:9",
    "1:1",
    "21:9",
    "3:4",
    "4:3",
    "9:16",
    "adaptive",
}


def check_mini_max_h3_request_ratio(value: str) -> MiniMaxH3RequestRatio:
    if value in MINI_MAX_H3_REQUEST_RATIO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MINI_MAX_H3_REQUEST_RATIO_VALUES!r}")
