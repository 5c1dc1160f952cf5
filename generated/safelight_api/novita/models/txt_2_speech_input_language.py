# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Txt2SpeechInputLanguage = Literal["en-US", "ja-JP", "zh-CN"]

TXT_2_SPEECH_INPUT_LANGUAGE_VALUES: set[Txt2SpeechInputLanguage] = {
    "en-US",
    "ja-JP",
    "zh-CN",
}


def check_txt_2_speech_input_language(value: str) -> Txt2SpeechInputLanguage:
    if value in TXT_2_SPEECH_INPUT_LANGUAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TXT_2_SPEECH_INPUT_LANGUAGE_VALUES!r}")
