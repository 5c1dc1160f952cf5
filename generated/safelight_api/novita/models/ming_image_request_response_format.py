# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MingImageRequestResponseFormat = Literal["b64_json", "url"]

MING_IMAGE_REQUEST_RESPONSE_FORMAT_VALUES: set[MingImageRequestResponseFormat] = {
    "b64_json",
    "url",
}


def check_ming_image_request_response_format(value: str) -> MingImageRequestResponseFormat:
    if value in MING_IMAGE_REQUEST_RESPONSE_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MING_IMAGE_REQUEST_RESPONSE_FORMAT_VALUES!r}")
