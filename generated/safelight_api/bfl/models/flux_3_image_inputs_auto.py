# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux3ImageInputsAuto = Literal["auto"]

FLUX_3_IMAGE_INPUTS_AUTO_VALUES: set[Flux3ImageInputsAuto] = {
    "auto",
}


def check_flux_3_image_inputs_auto(value: str) -> Flux3ImageInputsAuto:
    if value in FLUX_3_IMAGE_INPUTS_AUTO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FLUX_3_IMAGE_INPUTS_AUTO_VALUES!r}")
