# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

MetaTaskStatus = Literal["cancelled", "failed", "queued", "running", "succeeded"]

META_TASK_STATUS_VALUES: set[MetaTaskStatus] = {
    "cancelled",
    "failed",
    "queued",
    "running",
    "succeeded",
}


def check_meta_task_status(value: str) -> MetaTaskStatus:
    if value in META_TASK_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {META_TASK_STATUS_VALUES!r}")
