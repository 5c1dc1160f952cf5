# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux1KontextMaxRequestSafetyTolerance = Literal["1", "2", "3", "4", "5"]

FLUX_1_KONTEXT_MAX_REQUEST_SAFETY_TOLERANCE_VALUES: set[Flux1KontextMaxRequestSafetyTolerance] = {
    "1",
    "2",
    "3",
    "4",
    "5",
}


def check_flux_1_kontext_max_request_safety_tolerance(value: str) -> Flux1KontextMaxRequestSafetyTolerance:
    if value in FLUX_1_KONTEXT_MAX_REQUEST_SAFETY_TOLERANCE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {FLUX_1_KONTEXT_MAX_REQUEST_SAFETY_TOLERANCE_VALUES!r}"
    )
