# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MidjourneyVariationRequestMode = Literal["high", "low"]

MIDJOURNEY_VARIATION_REQUEST_MODE_VALUES: set[MidjourneyVariationRequestMode] = {
    "high",
    "low",
}


def check_midjourney_variation_request_mode(value: str) -> MidjourneyVariationRequestMode:
    if value in MIDJOURNEY_VARIATION_REQUEST_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MIDJOURNEY_VARIATION_REQUEST_MODE_VALUES!r}")
