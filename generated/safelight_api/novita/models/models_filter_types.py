# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

ModelsFilterTypes = Literal["checkpoint", "controlnet", "lora", "textualinversion", "upscaler", "vae"]

MODELS_FILTER_TYPES_VALUES: set[ModelsFilterTypes] = {
    "checkpoint",
    "controlnet",
    "lora",
    "textualinversion",
    "upscaler",
    "vae",
}


def check_models_filter_types(value: str) -> ModelsFilterTypes:
    if value in MODELS_FILTER_TYPES_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MODELS_FILTER_TYPES_VALUES!r}")
