# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux3VideoT2VInputsAuto = Literal["auto"]

FLUX_3_VIDEO_T2V_INPUTS_AUTO_VALUES: set[Flux3VideoT2VInputsAuto] = {
    "auto",
}


def check_flux_3_video_t2v_inputs_auto(value: str) -> Flux3VideoT2VInputsAuto:
    if value in FLUX_3_VIDEO_T2V_INPUTS_AUTO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FLUX_3_VIDEO_T2V_INPUTS_AUTO_VALUES!r}")
