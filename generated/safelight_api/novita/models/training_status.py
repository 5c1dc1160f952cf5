# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

TrainingStatus = Literal["CANCELED", "FAILED", "QUEUING", "SUCCESS", "TRAINING", "UNKNOWN"]

TRAINING_STATUS_VALUES: set[TrainingStatus] = {
    "CANCELED",
    "FAILED",
    "QUEUING",
    "SUCCESS",
    "TRAINING",
    "UNKNOWN",
}


def check_training_status(value: str) -> TrainingStatus:
    if value in TRAINING_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAINING_STATUS_VALUES!r}")
