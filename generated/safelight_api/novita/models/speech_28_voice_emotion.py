# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Speech28VoiceEmotion = Literal[
    "angry", "calm", "disgusted", "fearful", "fluent", "happy", "sad", "surprised", "whisper"
]

SPEECH_28_VOICE_EMOTION_VALUES: set[Speech28VoiceEmotion] = {
    "angry",
    "calm",
    "disgusted",
    "fearful",
    "fluent",
    "happy",
    "sad",
    "surprised",
    "whisper",
}


def check_speech_28_voice_emotion(value: str) -> Speech28VoiceEmotion:
    if value in SPEECH_28_VOICE_EMOTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEECH_28_VOICE_EMOTION_VALUES!r}")
