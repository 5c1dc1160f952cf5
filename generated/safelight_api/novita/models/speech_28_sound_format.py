# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Speech28SoundFormat = Literal["flac", "mp3", "pcm", "wav"]

SPEECH_28_SOUND_FORMAT_VALUES: set[Speech28SoundFormat] = {
    "flac",
    "mp3",
    "pcm",
    "wav",
}


def check_speech_28_sound_format(value: str) -> Speech28SoundFormat:
    if value in SPEECH_28_SOUND_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEECH_28_SOUND_FORMAT_VALUES!r}")
