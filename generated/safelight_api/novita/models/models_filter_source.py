# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

ModelsFilterSource = Literal["civitai", "training", "uploading"]

MODELS_FILTER_SOURCE_VALUES: set[ModelsFilterSource] = {
    "civitai",
    "training",
    "uploading",
}


def check_models_filter_source(value: str) -> ModelsFilterSource:
    if value in MODELS_FILTER_SOURCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MODELS_FILTER_SOURCE_VALUES!r}")
