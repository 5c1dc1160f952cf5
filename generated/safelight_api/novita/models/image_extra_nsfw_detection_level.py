# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

ImageExtraNsfwDetectionLevel = Literal[0, 1, 2]

IMAGE_EXTRA_NSFW_DETECTION_LEVEL_VALUES: set[ImageExtraNsfwDetectionLevel] = {
    0,
    1,
    2,
}


def check_image_extra_nsfw_detection_level(value: int) -> ImageExtraNsfwDetectionLevel:
    if value in IMAGE_EXTRA_NSFW_DETECTION_LEVEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IMAGE_EXTRA_NSFW_DETECTION_LEVEL_VALUES!r}")
