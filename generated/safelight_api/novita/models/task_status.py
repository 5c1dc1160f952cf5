# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

TaskStatus = Literal["TASK_STATUS_FAILED", "TASK_STATUS_PROCESSING", "TASK_STATUS_QUEUED", "TASK_STATUS_SUCCEED"]

TASK_STATUS_VALUES: set[TaskStatus] = {
    "TASK_STATUS_FAILED",
    "TASK_STATUS_PROCESSING",
    "TASK_STATUS_QUEUED",
    "TASK_STATUS_SUCCEED",
}


def check_task_status(value: str) -> TaskStatus:
    if value in TASK_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TASK_STATUS_VALUES!r}")
