# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Seedance2PartType = Literal["audio_url", "image_url", "text", "video_url"]

SEEDANCE_2_PART_TYPE_VALUES: set[Seedance2PartType] = {
    "audio_url",
    "image_url",
    "text",
    "video_url",
}


def check_seedance_2_part_type(value: str) -> Seedance2PartType:
    if value in SEEDANCE_2_PART_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEEDANCE_2_PART_TYPE_VALUES!r}")
