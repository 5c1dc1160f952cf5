# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

WanI2VRequestWidth = Literal[480, 720, 832, 1280]

WAN_I2V_REQUEST_WIDTH_VALUES: set[WanI2VRequestWidth] = {
    480,
    720,
    832,
    1280,
}


def check_wan_i2v_request_width(value: int) -> WanI2VRequestWidth:
    if value in WAN_I2V_REQUEST_WIDTH_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {WAN_I2V_REQUEST_WIDTH_VALUES!r}")
