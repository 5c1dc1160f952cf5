# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

HunyuanVideoFastRequestWidth = Literal[720, 1280]

HUNYUAN_VIDEO_FAST_REQUEST_WIDTH_VALUES: set[HunyuanVideoFastRequestWidth] = {
    720,
    1280,
}


def check_hunyuan_video_fast_request_width(value: int) -> HunyuanVideoFastRequestWidth:
    if value in HUNYUAN_VIDEO_FAST_REQUEST_WIDTH_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HUNYUAN_VIDEO_FAST_REQUEST_WIDTH_VALUES!r}")
