# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Txt2VideoExtraResponseVideoType = Literal["gif", "mp4"]

TXT_2_VIDEO_EXTRA_RESPONSE_VIDEO_TYPE_VALUES: set[Txt2VideoExtraResponseVideoType] = {
    "gif",
    "mp4",
}


def check_txt_2_video_extra_response_video_type(value: str) -> Txt2VideoExtraResponseVideoType:
    if value in TXT_2_VIDEO_EXTRA_RESPONSE_VIDEO_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TXT_2_VIDEO_EXTRA_RESPONSE_VIDEO_TYPE_VALUES!r}")
