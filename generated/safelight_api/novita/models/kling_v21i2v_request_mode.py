# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

KlingV21I2VRequestMode = Literal["Professional", "Standard"]

KLING_V21I2V_REQUEST_MODE_VALUES: set[KlingV21I2VRequestMode] = {
    "Professional",
    "Standard",
}


def check_kling_v21i2v_request_mode(value: str) -> KlingV21I2VRequestMode:
    if value in KLING_V21I2V_REQUEST_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KLING_V21I2V_REQUEST_MODE_VALUES!r}")
