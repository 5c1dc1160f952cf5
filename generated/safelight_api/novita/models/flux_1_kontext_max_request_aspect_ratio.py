# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux1KontextMaxRequestAspectRatio = Literal["16:9", "1:1", "21:9", "2:3", "3:2", "3:4", "4:3", "9:16", "9:21"]

FLUX_1_KONTEXT_MAX_REQUEST_ASPECT_RATIO_VALUES: set[Flux1KontextMaxRequestAspectRatio] = {
    "16:9",
    "1:1",
    "21:9",
    "2:3",
    "3:2",
    "3:4",
    "4:3",
    "9:16",
    "9:21",
}


def check_flux_1_kontext_max_request_aspect_ratio(value: str) -> Flux1KontextMaxRequestAspectRatio:
    if value in FLUX_1_KONTEXT_MAX_REQUEST_ASPECT_RATIO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FLUX_1_KONTEXT_MAX_REQUEST_ASPECT_RATIO_VALUES!r}")
