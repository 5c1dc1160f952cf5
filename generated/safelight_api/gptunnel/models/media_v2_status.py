# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MediaV2Status = Literal["done", "failed", "processing", "queued"]

MEDIA_V2_STATUS_VALUES: set[MediaV2Status] = {
    "done",
    "failed",
    "processing",
    "queued",
}


def check_media_v2_status(value: str) -> MediaV2Status:
    if value in MEDIA_V2_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEDIA_V2_STATUS_VALUES!r}")
