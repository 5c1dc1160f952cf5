# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from typing import Literal

Glaze = Literal["ash", "celadon", "shino"]

GLAZE_VALUES: set[Glaze] = {
    "ash",
    "celadon",
    "shino",
}


def check_glaze(value: str) -> Glaze:
    if value in GLAZE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GLAZE_VALUES!r}")
