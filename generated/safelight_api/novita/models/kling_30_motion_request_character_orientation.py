# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Kling30MotionRequestCharacterOrientation = Literal["image", "video"]

KLING_30_MOTION_REQUEST_CHARACTER_ORIENTATION_VALUES: set[Kling30MotionRequestCharacterOrientation] = {
    "image",
    "video",
}


def check_kling_30_motion_request_character_orientation(value: str) -> Kling30MotionRequestCharacterOrientation:
    if value in KLING_30_MOTION_REQUEST_CHARACTER_ORIENTATION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {KLING_30_MOTION_REQUEST_CHARACTER_ORIENTATION_VALUES!r}"
    )
