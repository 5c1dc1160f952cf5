# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MidjourneyPictureRequestImage = Literal[1, 2, 3, 4]

MIDJOURNEY_PICTURE_REQUEST_IMAGE_VALUES: set[MidjourneyPictureRequestImage] = {
    1,
    2,
    3,
    4,
}


def check_midjourney_picture_request_image(value: int) -> MidjourneyPictureRequestImage:
    if value in MIDJOURNEY_PICTURE_REQUEST_IMAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MIDJOURNEY_PICTURE_REQUEST_IMAGE_VALUES!r}")
