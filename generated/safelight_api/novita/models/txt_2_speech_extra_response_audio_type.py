# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Txt2SpeechExtraResponseAudioType = Literal["mp3", "wav"]

TXT_2_SPEECH_EXTRA_RESPONSE_AUDIO_TYPE_VALUES: set[Txt2SpeechExtraResponseAudioType] = {
    "mp3",
    "wav",
}


def check_txt_2_speech_extra_response_audio_type(value: str) -> Txt2SpeechExtraResponseAudioType:
    if value in TXT_2_SPEECH_EXTRA_RESPONSE_AUDIO_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TXT_2_SPEECH_EXTRA_RESPONSE_AUDIO_TYPE_VALUES!r}")
