# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Kling30T2VRequestAspectRatio = Literal["16:9", "1:1", "9:16"]

KLING_30T2V_REQUEST_ASPECT_RATIO_VALUES: set[Kling30T2VRequestAspectRatio] = {
    "16:9",
    "1:1",
    "9:16",
}


def check_kling_30t2v_request_aspect_ratio(value: str) -> Kling30T2VRequestAspectRatio:
    if value in KLING_30T2V_REQUEST_ASPECT_RATIO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {KLING_30T2V_REQUEST_ASPECT_RATIO_VALUES!r}")
