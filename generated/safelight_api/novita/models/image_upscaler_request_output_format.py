# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

ImageUpscalerRequestOutputFormat = Literal["jpeg", "png", "webp"]

IMAGE_UPSCALER_REQUEST_OUTPUT_FORMAT_VALUES: set[ImageUpscalerRequestOutputFormat] = {
    "jpeg",
    "png",
    "webp",
}


def check_image_upscaler_request_output_format(value: str) -> ImageUpscalerRequestOutputFormat:
    if value in IMAGE_UPSCALER_REQUEST_OUTPUT_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMAGE_UPSCALER_REQUEST_OUTPUT_FORMAT_VALUES!r}")
