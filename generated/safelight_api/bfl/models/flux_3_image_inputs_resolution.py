# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux3ImageInputsResolution = Literal["1.5k", "1k", "2k", "4k", "768sq"]

FLUX_3_IMAGE_INPUTS_RESOLUTION_VALUES: set[Flux3ImageInputsResolution] = {
    "1.5k",
    "1k",
    "2k",
    "4k",
    "768sq",
}


def check_flux_3_image_inputs_resolution(value: str) -> Flux3ImageInputsResolution:
    if value in FLUX_3_IMAGE_INPUTS_RESOLUTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FLUX_3_IMAGE_INPUTS_RESOLUTION_VALUES!r}")
