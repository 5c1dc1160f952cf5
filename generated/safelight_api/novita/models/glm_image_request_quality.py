# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

GlmImageRequestQuality = Literal["hd"]

GLM_IMAGE_REQUEST_QUALITY_VALUES: set[GlmImageRequestQuality] = {
    "hd",
}


def check_glm_image_request_quality(value: str) -> GlmImageRequestQuality:
    if value in GLM_IMAGE_REQUEST_QUALITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GLM_IMAGE_REQUEST_QUALITY_VALUES!r}")
