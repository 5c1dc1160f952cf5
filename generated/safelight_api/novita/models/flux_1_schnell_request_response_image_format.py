# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux1SchnellRequestResponseImageFormat = Literal["jpeg", "png", "webp"]

FLUX_1_SCHNELL_REQUEST_RESPONSE_IMAGE_FORMAT_VALUES: set[Flux1SchnellRequestResponseImageFormat] = {
    "jpeg",
    "png",
    "webp",
}


def check_flux_1_schnell_request_response_image_format(value: str) -> Flux1SchnellRequestResponseImageFormat:
    if value in FLUX_1_SCHNELL_REQUEST_RESPONSE_IMAGE_FORMAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FLUX_1_SCHNELL_REQUEST_RESPONSE_IMAGE_FORMAT_VALUES!r}"
    )
