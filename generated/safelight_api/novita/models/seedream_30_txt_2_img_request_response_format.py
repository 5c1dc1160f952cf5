# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

Seedream30Txt2ImgRequestResponseFormat = Literal["b64_json", "url"]

SEEDREAM_30_TXT_2_IMG_REQUEST_RESPONSE_FORMAT_VALUES: set[Seedream30Txt2ImgRequestResponseFormat] = {
    "b64_json",
    "url",
}


def check_seedream_30_txt_2_img_request_response_format(value: str) -> Seedream30Txt2ImgRequestResponseFormat:
    if value in SEEDREAM_30_TXT_2_IMG_REQUEST_RESPONSE_FORMAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SEEDREAM_30_TXT_2_IMG_REQUEST_RESPONSE_FORMAT_VALUES!r}"
    )
