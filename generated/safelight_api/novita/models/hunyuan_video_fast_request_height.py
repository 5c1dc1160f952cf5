# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

HunyuanVideoFastRequestHeight = Literal[720, 1280]

HUNYUAN_VIDEO_FAST_REQUEST_HEIGHT_VALUES: set[HunyuanVideoFastRequestHeight] = {
    720,
    1280,
}


def check_hunyuan_video_fast_request_height(value: int) -> HunyuanVideoFastRequestHeight:
    if value in HUNYUAN_VIDEO_FAST_REQUEST_HEIGHT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HUNYUAN_VIDEO_FAST_REQUEST_HEIGHT_VALUES!r}")
