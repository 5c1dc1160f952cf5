# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

VideoCreateRequestDuration = Literal["10", "5"]

VIDEO_CREATE_REQUEST_DURATION_VALUES: set[VideoCreateRequestDuration] = {
    "10",
    "5",
}


def check_video_create_request_duration(value: str) -> VideoCreateRequestDuration:
    if value in VIDEO_CREATE_REQUEST_DURATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VIDEO_CREATE_REQUEST_DURATION_VALUES!r}")
