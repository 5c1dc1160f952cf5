# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

AudioType = Literal["mp3", "wav"]

AUDIO_TYPE_VALUES: set[AudioType] = {
    "mp3",
    "wav",
}


def check_audio_type(value: str) -> AudioType:
    if value in AUDIO_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AUDIO_TYPE_VALUES!r}")
