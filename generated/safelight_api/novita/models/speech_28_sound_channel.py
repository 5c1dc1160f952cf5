# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Speech28SoundChannel = Literal[1, 2]

SPEECH_28_SOUND_CHANNEL_VALUES: set[Speech28SoundChannel] = {
    1,
    2,
}


def check_speech_28_sound_channel(value: int) -> Speech28SoundChannel:
    if value in SPEECH_28_SOUND_CHANNEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEECH_28_SOUND_CHANNEL_VALUES!r}")
