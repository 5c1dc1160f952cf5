# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Speech28RequestOutputFormat = Literal["hex", "url"]

SPEECH_28_REQUEST_OUTPUT_FORMAT_VALUES: set[Speech28RequestOutputFormat] = {
    "hex",
    "url",
}


def check_speech_28_request_output_format(value: str) -> Speech28RequestOutputFormat:
    if value in SPEECH_28_REQUEST_OUTPUT_FORMAT_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SPEECH_28_REQUEST_OUTPUT_FORMAT_VALUES!r}")
