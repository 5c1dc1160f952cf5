# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Txt2ImgExtraResponseImageType = Literal["jpeg", "png", "webp"]

TXT_2_IMG_EXTRA_RESPONSE_IMAGE_TYPE_VALUES: set[Txt2ImgExtraResponseImageType] = {
    "jpeg",
    "png",
    "webp",
}


def check_txt_2_img_extra_response_image_type(value: str) -> Txt2ImgExtraResponseImageType:
    if value in TXT_2_IMG_EXTRA_RESPONSE_IMAGE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TXT_2_IMG_EXTRA_RESPONSE_IMAGE_TYPE_VALUES!r}")
