# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Img2VideoRequestImageFileResizeMode = Literal["CROP_TO_ASPECT_RATIO", "ORIGINAL_RESOLUTION"]

IMG_2_VIDEO_REQUEST_IMAGE_FILE_RESIZE_MODE_VALUES: set[Img2VideoRequestImageFileResizeMode] = {
    "CROP_TO_ASPECT_RATIO",
    "ORIGINAL_RESOLUTION",
}


def check_img_2_video_request_image_file_resize_mode(value: str) -> Img2VideoRequestImageFileResizeMode:
    if value in IMG_2_VIDEO_REQUEST_IMAGE_FILE_RESIZE_MODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {IMG_2_VIDEO_REQUEST_IMAGE_FILE_RESIZE_MODE_VALUES!r}"
    )
