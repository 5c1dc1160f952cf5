# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Flux3ImageAspectRatio = Literal[
    "16:9", "1:1", "1:2", "21:9", "2:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "5:7", "7:5", "9:16", "9:21"
]

FLUX_3_IMAGE_ASPECT_RATIO_VALUES: set[Flux3ImageAspectRatio] = {
    "16:9",
    "1:1",
    "1:2",
    "21:9",
    "2:1",
    "2:3",
    "3:2",
    "3:4",
    "4:3",
    "4:5",
    "5:4",
    "5:7",
    "7:5",
    "9:16",
    "9:21",
}


def check_flux_3_image_aspect_ratio(value: str) -> Flux3ImageAspectRatio:
    if value in FLUX_3_IMAGE_ASPECT_RATIO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FLUX_3_IMAGE_ASPECT_RATIO_VALUES!r}")
