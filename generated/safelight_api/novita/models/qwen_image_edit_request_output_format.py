# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

QwenImageEditRequestOutputFormat = Literal["jpeg", "png", "webp"]

QWEN_IMAGE_EDIT_REQUEST_OUTPUT_FORMAT_VALUES: set[QwenImageEditRequestOutputFormat] = {
    "jpeg",
    "png",
    "webp",
}


def check_qwen_image_edit_request_output_format(value: str) -> QwenImageEditRequestOutputFormat:
    if value in QWEN_IMAGE_EDIT_REQUEST_OUTPUT_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {QWEN_IMAGE_EDIT_REQUEST_OUTPUT_FORMAT_VALUES!r}")
