# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Speech28SoundBitrate = Literal[32000, 64000, 128000, 256000]

SPEECH_28_SOUND_BITRATE_VALUES: set[Speech28SoundBitrate] = {
    32000,
    64000,
    128000,
    256000,
}


def check_speech_28_sound_bitrate(value: int) -> Speech28SoundBitrate:
    if value in SPEECH_28_SOUND_BITRATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEECH_28_SOUND_BITRATE_VALUES!r}")
