# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

SeedanceV15ProI2VRequestFps = Literal[24]

SEEDANCE_V15_PRO_I2V_REQUEST_FPS_VALUES: set[SeedanceV15ProI2VRequestFps] = {
    24,
}


def check_seedance_v15_pro_i2v_request_fps(value: int) -> SeedanceV15ProI2VRequestFps:
    if value in SEEDANCE_V15_PRO_I2V_REQUEST_FPS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEEDANCE_V15_PRO_I2V_REQUEST_FPS_VALUES!r}")
