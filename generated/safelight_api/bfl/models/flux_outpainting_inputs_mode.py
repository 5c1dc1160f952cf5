# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

FluxOutpaintingInputsMode = Literal["fast", "high"]

FLUX_OUTPAINTING_INPUTS_MODE_VALUES: set[FluxOutpaintingInputsMode] = {
    "fast",
    "high",
}


def check_flux_outpainting_inputs_mode(value: str) -> FluxOutpaintingInputsMode:
    if value in FLUX_OUTPAINTING_INPUTS_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FLUX_OUTPAINTING_INPUTS_MODE_VALUES!r}")
