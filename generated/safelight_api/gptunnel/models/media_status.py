# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MediaStatus = Literal["done", "failed", "idle", "processing", "running"]

MEDIA_STATUS_VALUES: set[MediaStatus] = {
    "done",
    "failed",
    "idle",
    "processing",
    "running",
}


def check_media_status(value: str) -> MediaStatus:
    if value in MEDIA_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEDIA_STATUS_VALUES!r}")
