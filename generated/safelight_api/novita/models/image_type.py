# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

ImageType = Literal["jpeg", "png", "webp"]

IMAGE_TYPE_VALUES: set[ImageType] = {
    "jpeg",
    "png",
    "webp",
}


def check_image_type(value: str) -> ImageType:
    if value in IMAGE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMAGE_TYPE_VALUES!r}")
