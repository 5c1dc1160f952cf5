# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Speech28ChangeSoundEffects = Literal["auditorium_echo", "lofi_telephone", "robotic", "spacious_echo"]

SPEECH_28_CHANGE_SOUND_EFFECTS_VALUES: set[Speech28ChangeSoundEffects] = {
    "auditorium_echo",
    "lofi_telephone",
    "robotic",
    "spacious_echo",
}


def check_speech_28_change_sound_effects(value: str) -> Speech28ChangeSoundEffects:
    if value in SPEECH_28_CHANGE_SOUND_EFFECTS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEECH_28_CHANGE_SOUND_EFFECTS_VALUES!r}")
