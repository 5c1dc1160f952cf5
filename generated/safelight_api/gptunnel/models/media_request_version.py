# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MediaRequestVersion = Literal["chirp-v3-5", "chirp-v4", "chirp-v4-5"]

MEDIA_REQUEST_VERSION_VALUES: set[MediaRequestVersion] = {
    "chirp-v3-5",
    "chirp-v4",
    "chirp-v4-5",
}


def check_media_request_version(value: str) -> MediaRequestVersion:
    if value in MEDIA_REQUEST_VERSION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEDIA_REQUEST_VERSION_VALUES!r}")
