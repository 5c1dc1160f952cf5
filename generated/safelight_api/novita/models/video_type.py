# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

VideoType = Literal["gif", "mp4"]

VIDEO_TYPE_VALUES: set[VideoType] = {
    "gif",
    "mp4",
}


def check_video_type(value: str) -> VideoType:
    if value in VIDEO_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VIDEO_TYPE_VALUES!r}")
