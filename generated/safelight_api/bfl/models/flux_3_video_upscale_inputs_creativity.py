# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux3VideoUpscaleInputsCreativity = Literal[0, 1]

FLUX_3_VIDEO_UPSCALE_INPUTS_CREATIVITY_VALUES: set[Flux3VideoUpscaleInputsCreativity] = {
    0,
    1,
}


def check_flux_3_video_upscale_inputs_creativity(value: int) -> Flux3VideoUpscaleInputsCreativity:
    if value in FLUX_3_VIDEO_UPSCALE_INPUTS_CREATIVITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FLUX_3_VIDEO_UPSCALE_INPUTS_CREATIVITY_VALUES!r}")
