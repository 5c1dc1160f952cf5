# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux1KontextDevRequestOutputFormat = Literal["jpeg", "png", "webp"]

FLUX_1_KONTEXT_DEV_REQUEST_OUTPUT_FORMAT_VALUES: set[Flux1KontextDevRequestOutputFormat] = {
    "jpeg",
    "png",
    "webp",
}


def check_flux_1_kontext_dev_request_output_format(value: str) -> Flux1KontextDevRequestOutputFormat:
    if value in FLUX_1_KONTEXT_DEV_REQUEST_OUTPUT_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FLUX_1_KONTEXT_DEV_REQUEST_OUTPUT_FORMAT_VALUES!r}")
