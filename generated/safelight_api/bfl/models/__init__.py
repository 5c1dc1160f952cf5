# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The models, each loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .async_response import AsyncResponse
    from .async_webhook_response import AsyncWebhookResponse
    from .credits_response import CreditsResponse
    from .finetune_detail_response import FinetuneDetailResponse
    from .finetune_detail_response_finetune_details import FinetuneDetailResponseFinetuneDetails
    from .flux_2_inputs import Flux2Inputs
    from .flux_kontext_pro_inputs import FluxKontextProInputs
    from .flux_pro_11_inputs import FluxPro11Inputs
    from .generation_result import GenerationResult
    from .http_validation_error import HTTPValidationError
    from .my_finetunes_response import MyFinetunesResponse
    from .output_format import OutputFormat
    from .result_response import ResultResponse
    from .status_response import StatusResponse
    from .task_details import TaskDetails
    from .task_preview import TaskPreview
    from .validation_error import ValidationError

_MODULES = {
    "AsyncResponse": "async_response",
    "AsyncWebhookResponse": "async_webhook_response",
    "CreditsResponse": "credits_response",
    "FinetuneDetailResponse": "finetune_detail_response",
    "FinetuneDetailResponseFinetuneDetails": "finetune_detail_response_finetune_details",
    "Flux2Inputs": "flux_2_inputs",
    "FluxKontextProInputs": "flux_kontext_pro_inputs",
    "FluxPro11Inputs": "flux_pro_11_inputs",
    "GenerationResult": "generation_result",
    "HTTPValidationError": "http_validation_error",
    "MyFinetunesResponse": "my_finetunes_response",
    "OutputFormat": "output_format",
    "ResultResponse": "result_response",
    "StatusResponse": "status_response",
    "TaskDetails": "task_details",
    "TaskPreview": "task_preview",
    "ValidationError": "validation_error",
}

__all__ = (
    "AsyncResponse",
    "AsyncWebhookResponse",
    "CreditsResponse",
    "FinetuneDetailResponse",
    "FinetuneDetailResponseFinetuneDetails",
    "Flux2Inputs",
    "FluxKontextProInputs",
    "FluxPro11Inputs",
    "GenerationResult",
    "HTTPValidationError",
    "MyFinetunesResponse",
    "OutputFormat",
    "ResultResponse",
    "StatusResponse",
    "TaskDetails",
    "TaskPreview",
    "ValidationError",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
