# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Img2VideoRequestFramesPerSecond = Literal[6]

IMG_2_VIDEO_REQUEST_FRAMES_PER_SECOND_VALUES: set[Img2VideoRequestFramesPerSecond] = {
    6,
}


def check_img_2_video_request_frames_per_second(value: int) -> Img2VideoRequestFramesPerSecond:
    if value in IMG_2_VIDEO_REQUEST_FRAMES_PER_SECOND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMG_2_VIDEO_REQUEST_FRAMES_PER_SECOND_VALUES!r}")
