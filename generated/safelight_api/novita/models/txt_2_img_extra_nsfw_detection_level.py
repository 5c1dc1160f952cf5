# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Txt2ImgExtraNsfwDetectionLevel = Literal[0, 1, 2]

TXT_2_IMG_EXTRA_NSFW_DETECTION_LEVEL_VALUES: set[Txt2ImgExtraNsfwDetectionLevel] = {
    0,
    1,
    2,
}


def check_txt_2_img_extra_nsfw_detection_level(value: int) -> Txt2ImgExtraNsfwDetectionLevel:
    if value in TXT_2_IMG_EXTRA_NSFW_DETECTION_LEVEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TXT_2_IMG_EXTRA_NSFW_DETECTION_LEVEL_VALUES!r}")
