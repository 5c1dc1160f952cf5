# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux3VideoDraftEnhanceInputsResolution = Literal["fhd", "hd", "qhd", "uhd"]

FLUX_3_VIDEO_DRAFT_ENHANCE_INPUTS_RESOLUTION_VALUES: set[Flux3VideoDraftEnhanceInputsResolution] = {
    "fhd",
    "hd",
    "qhd",
    "uhd",
}


def check_flux_3_video_draft_enhance_inputs_resolution(value: str) -> Flux3VideoDraftEnhanceInputsResolution:
    if value in FLUX_3_VIDEO_DRAFT_ENHANCE_INPUTS_RESOLUTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FLUX_3_VIDEO_DRAFT_ENHANCE_INPUTS_RESOLUTION_VALUES!r}"
    )
