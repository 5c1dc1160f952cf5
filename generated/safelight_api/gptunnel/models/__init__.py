# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The models, each loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .balance import Balance
    from .error_detail import ErrorDetail
    from .error_response import ErrorResponse
    from .faceswap_request import FaceswapRequest
    from .task import Task
    from .task_status import TaskStatus
    from .usage import Usage

_MODULES = {
    "Balance": "balance",
    "ErrorDetail": "error_detail",
    "ErrorResponse": "error_response",
    "FaceswapRequest": "faceswap_request",
    "Task": "task",
    "TaskStatus": "task_status",
    "Usage": "usage",
}

__all__ = (
    "Balance",
    "ErrorDetail",
    "ErrorResponse",
    "FaceswapRequest",
    "Task",
    "TaskStatus",
    "Usage",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
