# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

UpscaleInputModelName = Literal["4x-UltraSharp", "RealESRGAN_x4plus_anime_6B", "RealESRNet_x4plus"]

UPSCALE_INPUT_MODEL_NAME_VALUES: set[UpscaleInputModelName] = {
    "4x-UltraSharp",
    "RealESRGAN_x4plus_anime_6B",
    "RealESRNet_x4plus",
}


def check_upscale_input_model_name(value: str) -> UpscaleInputModelName:
    if value in UPSCALE_INPUT_MODEL_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {UPSCALE_INPUT_MODEL_NAME_VALUES!r}")
