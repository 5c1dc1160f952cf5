# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Seedream45RequestSequentialImageGeneration = Literal["auto", "disabled"]

SEEDREAM_45_REQUEST_SEQUENTIAL_IMAGE_GENERATION_VALUES: set[Seedream45RequestSequentialImageGeneration] = {
    "auto",
    "disabled",
}


def check_seedream_45_request_sequential_image_generation(value: str) -> Seedream45RequestSequentialImageGeneration:
    if value in SEEDREAM_45_REQUEST_SEQUENTIAL_IMAGE_GENERATION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SEEDREAM_45_REQUEST_SEQUENTIAL_IMAGE_GENERATION_VALUES!r}"
    )
