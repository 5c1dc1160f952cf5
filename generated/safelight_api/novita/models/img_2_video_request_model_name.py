# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Img2VideoRequestModelName = Literal["SVD", "SVD-XT"]

IMG_2_VIDEO_REQUEST_MODEL_NAME_VALUES: set[Img2VideoRequestModelName] = {
    "SVD",
    "SVD-XT",
}


def check_img_2_video_request_model_name(value: str) -> Img2VideoRequestModelName:
    if value in IMG_2_VIDEO_REQUEST_MODEL_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMG_2_VIDEO_REQUEST_MODEL_NAME_VALUES!r}")
