# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

WanT2VRequestWidth = Literal[480, 720, 832, 1280]

WAN_T2V_REQUEST_WIDTH_VALUES: set[WanT2VRequestWidth] = {
    480,
    720,
    832,
    1280,
}


def check_wan_t2v_request_width(value: int) -> WanT2VRequestWidth:
    if value in WAN_T2V_REQUEST_WIDTH_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {WAN_T2V_REQUEST_WIDTH_VALUES!r}")
