# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

VideoCreateRequestAspectRatio = Literal["16:9", "1:1", "9:16"]

VIDEO_CREATE_REQUEST_ASPECT_RATIO_VALUES: set[VideoCreateRequestAspectRatio] = {
    "16:9",
    "1:1",
    "9:16",
}


def check_video_create_request_aspect_ratio(value: str) -> VideoCreateRequestAspectRatio:
    if value in VIDEO_CREATE_REQUEST_ASPECT_RATIO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VIDEO_CREATE_REQUEST_ASPECT_RATIO_VALUES!r}")
