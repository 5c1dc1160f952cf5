# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

ModelsFilterVisibility = Literal["private", "public"]

MODELS_FILTER_VISIBILITY_VALUES: set[ModelsFilterVisibility] = {
    "private",
    "public",
}


def check_models_filter_visibility(value: str) -> ModelsFilterVisibility:
    if value in MODELS_FILTER_VISIBILITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MODELS_FILTER_VISIBILITY_VALUES!r}")
