# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

VideoMergeFaceExtraResponseVideoType = Literal["gif", "mp4"]

VIDEO_MERGE_FACE_EXTRA_RESPONSE_VIDEO_TYPE_VALUES: set[VideoMergeFaceExtraResponseVideoType] = {
    "gif",
    "mp4",
}


def check_video_merge_face_extra_response_video_type(value: str) -> VideoMergeFaceExtraResponseVideoType:
    if value in VIDEO_MERGE_FACE_EXTRA_RESPONSE_VIDEO_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {VIDEO_MERGE_FACE_EXTRA_RESPONSE_VIDEO_TYPE_VALUES!r}"
    )
