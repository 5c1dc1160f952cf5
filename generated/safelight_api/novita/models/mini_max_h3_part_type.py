# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MiniMaxH3PartType = Literal["image_url", "text"]

MINI_MAX_H3_PART_TYPE_VALUES: set[MiniMaxH3PartType] = {
    "image_url",
    "text",
}


def check_mini_max_h3_part_type(value: str) -> MiniMaxH3PartType:
    if value in MINI_MAX_H3_PART_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MINI_MAX_H3_PART_TYPE_VALUES!r}")
