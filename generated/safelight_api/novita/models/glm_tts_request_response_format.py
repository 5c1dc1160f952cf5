# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

GlmTtsRequestResponseFormat = Literal["pcm", "wav"]

GLM_TTS_REQUEST_RESPONSE_FORMAT_VALUES: set[GlmTtsRequestResponseFormat] = {
    "pcm",
    "wav",
}


def check_glm_tts_request_response_format(value: str) -> GlmTtsRequestResponseFormat:
    if value in GLM_TTS_REQUEST_RESPONSE_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {GLM_TTS_REQUEST_RESPONSE_FORMAT_VALUES!r}")
