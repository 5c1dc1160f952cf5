# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

DirectImageExtraResponseImageType = Literal["jpeg", "png", "webp"]

DIRECT_IMAGE_EXTRA_RESPONSE_IMAGE_TYPE_VALUES: set[DirectImageExtraResponseImageType] = {
    "jpeg",
    "png",
    "webp",
}


def check_direct_image_extra_response_image_type(value: str) -> DirectImageExtraResponseImageType:
    if value in DIRECT_IMAGE_EXTRA_RESPONSE_IMAGE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DIRECT_IMAGE_EXTRA_RESPONSE_IMAGE_TYPE_VALUES!r}")
