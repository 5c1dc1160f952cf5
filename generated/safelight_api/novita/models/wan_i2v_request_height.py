# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

WanI2VRequestHeight = Literal[480, 720, 832, 1280]

WAN_I2V_REQUEST_HEIGHT_VALUES: set[WanI2VRequestHeight] = {
    480,
    720,
    832,
    1280,
}


def check_wan_i2v_request_height(value: int) -> WanI2VRequestHeight:
    if value in WAN_I2V_REQUEST_HEIGHT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {WAN_I2V_REQUEST_HEIGHT_VALUES!r}")
