# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

KlingV21I2VRequestDuration = Literal["10", "5"]

KLING_V21I2V_REQUEST_DURATION_VALUES: set[KlingV21I2VRequestDuration] = {
    "10",
    "5",
}


def check_kling_v21i2v_request_duration(value: str) -> KlingV21I2VRequestDuration:
    if value in KLING_V21I2V_REQUEST_DURATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KLING_V21I2V_REQUEST_DURATION_VALUES!r}")
