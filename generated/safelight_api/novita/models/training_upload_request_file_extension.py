# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

TrainingUploadRequestFileExtension = Literal["jpeg", "png", "webp"]

TRAINING_UPLOAD_REQUEST_FILE_EXTENSION_VALUES: set[TrainingUploadRequestFileExtension] = {
    "jpeg",
    "png",
    "webp",
}


def check_training_upload_request_file_extension(value: str) -> TrainingUploadRequestFileExtension:
    if value in TRAINING_UPLOAD_REQUEST_FILE_EXTENSION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAINING_UPLOAD_REQUEST_FILE_EXTENSION_VALUES!r}")
