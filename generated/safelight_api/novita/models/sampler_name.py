# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

SamplerName = Literal[
    "DDIM",
    "DPM adaptive",
    "DPM fast",
    "DPM++ 2M",
    "DPM++ 2M Karras",
    "DPM++ 2S a",
    "DPM++ 2S a Karras",
    "DPM++ SDE",
    "DPM++ SDE Karras",
    "DPM2",
    "DPM2 a",
    "DPM2 a Karras",
    "DPM2 Karras",
    "Euler",
    "Euler a",
    "Heun",
    "LMS",
    "LMS Karras",
    "PLMS",
    "UniPC",
]

SAMPLER_NAME_VALUES: set[SamplerName] = {
    "DDIM",
    "DPM adaptive",
    "DPM fast",
    "DPM++ 2M",
    "DPM++ 2M Karras",
    "DPM++ 2S a",
    "DPM++ 2S a Karras",
    "DPM++ SDE",
    "DPM++ SDE Karras",
    "DPM2",
    "DPM2 a",
    "DPM2 a Karras",
    "DPM2 Karras",
    "Euler",
    "Euler a",
    "Heun",
    "LMS",
    "LMS Karras",
    "PLMS",
    "UniPC",
}


def check_sampler_name(value: str) -> SamplerName:
    if value in SAMPLER_NAME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SAMPLER_NAME_VALUES!r}")
