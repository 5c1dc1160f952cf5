# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

ImageUpscalerRequestResolution = Literal["2k", "4k", "8k"]

IMAGE_UPSCALER_REQUEST_RESOLUTION_VALUES: set[ImageUpscalerRequestResolution] = {
    "2k",
    "4k",
    "8k",
}


def check_image_upscaler_request_resolution(value: str) -> ImageUpscalerRequestResolution:
    if value in IMAGE_UPSCALER_REQUEST_RESOLUTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMAGE_UPSCALER_REQUEST_RESOLUTION_VALUES!r}")
