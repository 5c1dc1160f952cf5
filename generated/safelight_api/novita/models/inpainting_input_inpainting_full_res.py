# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

InpaintingInputInpaintingFullRes = Literal[0, 1]

INPAINTING_INPUT_INPAINTING_FULL_RES_VALUES: set[InpaintingInputInpaintingFullRes] = {
    0,
    1,
}


def check_inpainting_input_inpainting_full_res(value: int) -> InpaintingInputInpaintingFullRes:
    if value in INPAINTING_INPUT_INPAINTING_FULL_RES_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {INPAINTING_INPUT_INPAINTING_FULL_RES_VALUES!r}")
