# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Txt2SpeechInputVoiceId = Literal["Emily", "James", "John", "Michael", "Olivia", "Sarah"]

TXT_2_SPEECH_INPUT_VOICE_ID_VALUES: set[Txt2SpeechInputVoiceId] = {
    "Emily",
    "James",
    "John",
    "Michael",
    "Olivia",
    "Sarah",
}


def check_txt_2_speech_input_voice_id(value: str) -> Txt2SpeechInputVoiceId:
    if value in TXT_2_SPEECH_INPUT_VOICE_ID_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TXT_2_SPEECH_INPUT_VOICE_ID_VALUES!r}")
