# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux3VideoI2VInputsResolution = Literal["fhd", "hd", "qhd", "uhd"]

FLUX_3_VIDEO_I2V_INPUTS_RESOLUTION_VALUES: set[Flux3VideoI2VInputsResolution] = {
    "fhd",
    "hd",
    "qhd",
    "uhd",
}


def check_flux_3_video_i2v_inputs_resolution(value: str) -> Flux3VideoI2VInputsResolution:
    if value in FLUX_3_VIDEO_I2V_INPUTS_RESOLUTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FLUX_3_VIDEO_I2V_INPUTS_RESOLUTION_VALUES!r}")
