# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

ImageExtraResponseImageType = Literal["jpeg", "png", "webp"]

IMAGE_EXTRA_RESPONSE_IMAGE_TYPE_VALUES: set[ImageExtraResponseImageType] = {
    "jpeg",
    "png",
    "webp",
}


def check_image_extra_response_image_type(value: str) -> ImageExtraResponseImageType:
    if value in IMAGE_EXTRA_RESPONSE_IMAGE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMAGE_EXTRA_RESPONSE_IMAGE_TYPE_VALUES!r}")
