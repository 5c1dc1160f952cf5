# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MingImageRequestModel = Literal["ming-image-0.1-design"]

MING_IMAGE_REQUEST_MODEL_VALUES: set[MingImageRequestModel] = {
    "ming-image-0.1-design",
}


def check_ming_image_request_model(value: str) -> MingImageRequestModel:
    if value in MING_IMAGE_REQUEST_MODEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MING_IMAGE_REQUEST_MODEL_VALUES!r}")
