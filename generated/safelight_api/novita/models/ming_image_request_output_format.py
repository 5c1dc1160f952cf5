# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MingImageRequestOutputFormat = Literal["jpeg", "png", "webp"]

MING_IMAGE_REQUEST_OUTPUT_FORMAT_VALUES: set[MingImageRequestOutputFormat] = {
    "jpeg",
    "png",
    "webp",
}


def check_ming_image_request_output_format(value: str) -> MingImageRequestOutputFormat:
    if value in MING_IMAGE_REQUEST_OUTPUT_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MING_IMAGE_REQUEST_OUTPUT_FORMAT_VALUES!r}")
