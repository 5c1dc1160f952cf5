# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MiniMaxH3PartRole = Literal["first_frame", "last_frame", "reference_image"]

MINI_MAX_H3_PART_ROLE_VALUES: set[MiniMaxH3PartRole] = {
    "first_frame",
    "last_frame",
    "reference_image",
}


def check_mini_max_h3_part_role(value: str) -> MiniMaxH3PartRole:
    if value in MINI_MAX_H3_PART_ROLE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MINI_MAX_H3_PART_ROLE_VALUES!r}")
