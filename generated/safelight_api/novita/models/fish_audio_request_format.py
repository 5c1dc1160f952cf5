# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

FishAudioRequestFormat = Literal["mp3", "opus", "pcm", "wav"]

FISH_AUDIO_REQUEST_FORMAT_VALUES: set[FishAudioRequestFormat] = {
    "mp3",
    "opus",
    "pcm",
    "wav",
}


def check_fish_audio_request_format(value: str) -> FishAudioRequestFormat:
    if value in FISH_AUDIO_REQUEST_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {FISH_AUDIO_REQUEST_FORMAT_VALUES!r}")
