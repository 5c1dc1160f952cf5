# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MiniMaxH3RequestModel = Literal["MiniMax-H3"]

MINI_MAX_H3_REQUEST_MODEL_VALUES: set[MiniMaxH3RequestModel] = {
    "MiniMax-H3",
}


def check_mini_max_h3_request_model(value: str) -> MiniMaxH3RequestModel:
    if value in MINI_MAX_H3_REQUEST_MODEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MINI_MAX_H3_REQUEST_MODEL_VALUES!r}")
