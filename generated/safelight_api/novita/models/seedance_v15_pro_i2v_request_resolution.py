# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

SeedanceV15ProI2VRequestResolution = Literal["480p", "720p"]

SEEDANCE_V15_PRO_I2V_REQUEST_RESOLUTION_VALUES: set[SeedanceV15ProI2VRequestResolution] = {
    "480p",
    "720p",
}


def check_seedance_v15_pro_i2v_request_resolution(value: str) -> SeedanceV15ProI2VRequestResolution:
    if value in SEEDANCE_V15_PRO_I2V_REQUEST_RESOLUTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEEDANCE_V15_PRO_I2V_REQUEST_RESOLUTION_VALUES!r}")
