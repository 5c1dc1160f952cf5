# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MidjourneyVariationRequestImage = Literal[1, 2, 3, 4]

MIDJOURNEY_VARIATION_REQUEST_IMAGE_VALUES: set[MidjourneyVariationRequestImage] = {
    1,
    2,
    3,
    4,
}


def check_midjourney_variation_request_image(value: int) -> MidjourneyVariationRequestImage:
    if value in MIDJOURNEY_VARIATION_REQUEST_IMAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MIDJOURNEY_VARIATION_REQUEST_IMAGE_VALUES!r}")
