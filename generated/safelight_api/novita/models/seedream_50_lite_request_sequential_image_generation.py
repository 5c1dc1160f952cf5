# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Seedream50LiteRequestSequentialImageGeneration = Literal["auto", "disabled"]

SEEDREAM_50_LITE_REQUEST_SEQUENTIAL_IMAGE_GENERATION_VALUES: set[Seedream50LiteRequestSequentialImageGeneration] = {
    "auto",
    "disabled",
}


def check_seedream_50_lite_request_sequential_image_generation(
    value: str,
) -> Seedream50LiteRequestSequentialImageGeneration:
    if value in SEEDREAM_50_LITE_REQUEST_SEQUENTIAL_IMAGE_GENERATION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SEEDREAM_50_LITE_REQUEST_SEQUENTIAL_IMAGE_GENERATION_VALUES!r}"
    )
