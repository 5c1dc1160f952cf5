# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Literal

WebhookTestModeReturnTaskStatus = Literal["TASK_STATUS_FAILED", "TASK_STATUS_SUCCEED"]

WEBHOOK_TEST_MODE_RETURN_TASK_STATUS_VALUES: set[WebhookTestModeReturnTaskStatus] = {
    "TASK_STATUS_FAILED",
    "TASK_STATUS_SUCCEED",
}


def check_webhook_test_mode_return_task_status(value: str) -> WebhookTestModeReturnTaskStatus:
    if value in WEBHOOK_TEST_MODE_RETURN_TASK_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {WEBHOOK_TEST_MODE_RETURN_TASK_STATUS_VALUES!r}")
