# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

TaskStatus = Literal["done", "failed", "idle", "processing"]

TASK_STATUS_VALUES: set[TaskStatus] = {
    "done",
    "failed",
    "idle",
    "processing",
}


def check_task_status(value: str) -> TaskStatus:
    if value in TASK_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TASK_STATUS_VALUES!r}")
