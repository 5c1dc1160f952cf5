# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

HunyuanVideoFastRequestModelName = Literal["hunyuan-video-fast"]

HUNYUAN_VIDEO_FAST_REQUEST_MODEL_NAME_VALUES: set[HunyuanVideoFastRequestModelName] = {
    "hunyuan-video-fast",
}


def check_hunyuan_video_fast_request_model_name(value: str) -> HunyuanVideoFastRequestModelName:
    if value in HUNYUAN_VIDEO_FAST_REQUEST_MODEL_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HUNYUAN_VIDEO_FAST_REQUEST_MODEL_NAME_VALUES!r}")
