# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

ImageEraserRequestOutputFormat = Literal["jpeg", "png", "webp"]

IMAGE_ERASER_REQUEST_OUTPUT_FORMAT_VALUES: set[ImageEraserRequestOutputFormat] = {
    "jpeg",
    "png",
    "webp",
}


def check_image_eraser_request_output_format(value: str) -> ImageEraserRequestOutputFormat:
    if value in IMAGE_ERASER_REQUEST_OUTPUT_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMAGE_ERASER_REQUEST_OUTPUT_FORMAT_VALUES!r}")
