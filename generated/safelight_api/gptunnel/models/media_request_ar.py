# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MediaRequestAr = Literal["16:9", "1:1", "21:9", "3:4", "4:3", "9:16", "9:21"]

MEDIA_REQUEST_AR_VALUES: set[MediaRequestAr] = {
    "16:9",
    "1:1",
    "21:9",
    "3:4",
    "4:3",
    "9:16",
    "9:21",
}


def check_media_request_ar(value: str) -> MediaRequestAr:
    if value in MEDIA_REQUEST_AR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEDIA_REQUEST_AR_VALUES!r}")
