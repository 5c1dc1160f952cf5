# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

InpaintingInputInpaintingMaskInvert = Literal[0, 1]

INPAINTING_INPUT_INPAINTING_MASK_INVERT_VALUES: set[InpaintingInputInpaintingMaskInvert] = {
    0,
    1,
}


def check_inpainting_input_inpainting_mask_invert(value: int) -> InpaintingInputInpaintingMaskInvert:
    if value in INPAINTING_INPUT_INPAINTING_MASK_INVERT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {INPAINTING_INPUT_INPAINTING_MASK_INVERT_VALUES!r}")
