# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Speech28SoundSampleRate = Literal[8000, 16000, 22050, 24000, 32000, 44100]

SPEECH_28_SOUND_SAMPLE_RATE_VALUES: set[Speech28SoundSampleRate] = {
    8000,
    16000,
    22050,
    24000,
    32000,
    44100,
}


def check_speech_28_sound_sample_rate(value: int) -> Speech28SoundSampleRate:
    if value in SPEECH_28_SOUND_SAMPLE_RATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEECH_28_SOUND_SAMPLE_RATE_VALUES!r}")
