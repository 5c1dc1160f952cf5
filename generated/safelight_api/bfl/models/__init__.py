# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The models, each loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .async_response import AsyncResponse
    from .async_webhook_response import AsyncWebhookResponse
    from .credits_response import CreditsResponse
    from .delete_finetune_inputs import DeleteFinetuneInputs
    from .delete_finetune_response import DeleteFinetuneResponse
    from .finetune_detail_response import FinetuneDetailResponse
    from .finetune_detail_response_finetune_details import FinetuneDetailResponseFinetuneDetails
    from .finetune_flux_pro_fill_inputs import FinetuneFluxProFillInputs
    from .finetune_flux_ultra_input import FinetuneFluxUltraInput
    from .flux_2_deblur_inputs import Flux2DeblurInputs
    from .flux_2_erase_inputs import Flux2EraseInputs
    from .flux_2_flex_inputs import Flux2FlexInputs
    from .flux_2_inputs import Flux2Inputs
    from .flux_2_klein_finetuned_inputs import Flux2KleinFinetunedInputs
    from .flux_2_klein_inputs import Flux2KleinInputs
    from .flux_2_klein_tryon_inputs import Flux2KleinTryonInputs
    from .flux_3_image_aspect_ratio import Flux3ImageAspectRatio
    from .flux_3_image_inputs import Flux3ImageInputs
    from .flux_3_image_inputs_auto import Flux3ImageInputsAuto
    from .flux_3_image_inputs_resolution import Flux3ImageInputsResolution
    from .flux_3_video_aspect_ratio import Flux3VideoAspectRatio
    from .flux_3_video_draft_enhance_inputs import Flux3VideoDraftEnhanceInputs
    from .flux_3_video_draft_enhance_inputs_resolution import Flux3VideoDraftEnhanceInputsResolution
    from .flux_3_video_i2v_inputs import Flux3VideoI2VInputs
    from .flux_3_video_i2v_inputs_auto import Flux3VideoI2VInputsAuto
    from .flux_3_video_i2v_inputs_resolution import Flux3VideoI2VInputsResolution
    from .flux_3_video_t2v_inputs import Flux3VideoT2VInputs
    from .flux_3_video_t2v_inputs_auto import Flux3VideoT2VInputsAuto
    from .flux_3_video_t2v_inputs_resolution import Flux3VideoT2VInputsResolution
    from .flux_3_video_upscale_inputs import Flux3VideoUpscaleInputs
    from .flux_3_video_upscale_inputs_creativity import Flux3VideoUpscaleInputsCreativity
    from .flux_3_video_v2v_inputs import Flux3VideoV2VInputs
    from .flux_3_video_v2v_inputs_auto import Flux3VideoV2VInputsAuto
    from .flux_3_video_v2v_inputs_resolution import Flux3VideoV2VInputsResolution
    from .flux_3_video_ve2v_named_inputs import Flux3VideoVE2VNamedInputs
    from .flux_dev_inputs import FluxDevInputs
    from .flux_kontext_pro_inputs import FluxKontextProInputs
    from .flux_outpainting_inputs import FluxOutpaintingInputs
    from .flux_outpainting_inputs_mode import FluxOutpaintingInputsMode
    from .flux_pro_11_inputs import FluxPro11Inputs
    from .flux_pro_expand_inputs import FluxProExpandInputs
    from .flux_pro_fill_inputs import FluxProFillInputs
    from .flux_ultra_input import FluxUltraInput
    from .generation_result import GenerationResult
    from .http_validation_error import HTTPValidationError
    from .my_finetunes_response import MyFinetunesResponse
    from .output_format import OutputFormat
    from .result_response import ResultResponse
    from .status_response import StatusResponse
    from .task_details import TaskDetails
    from .task_preview import TaskPreview
    from .usage import Usage
    from .usage_response import UsageResponse
    from .validation_error import ValidationError

_MODULES = {
    "AsyncResponse": "async_response",
    "AsyncWebhookResponse": "async_webhook_response",
    "CreditsResponse": "credits_response",
    "DeleteFinetuneInputs": "delete_finetune_inputs",
    "DeleteFinetuneResponse": "delete_finetune_response",
    "FinetuneDetailResponse": "finetune_detail_response",
    "FinetuneDetailResponseFinetuneDetails": "finetune_detail_response_finetune_details",
    "FinetuneFluxProFillInputs": "finetune_flux_pro_fill_inputs",
    "FinetuneFluxUltraInput": "finetune_flux_ultra_input",
    "Flux2DeblurInputs": "flux_2_deblur_inputs",
    "Flux2EraseInputs": "flux_2_erase_inputs",
    "Flux2FlexInputs": "flux_2_flex_inputs",
    "Flux2Inputs": "flux_2_inputs",
    "Flux2KleinFinetunedInputs": "flux_2_klein_finetuned_inputs",
    "Flux2KleinInputs": "flux_2_klein_inputs",
    "Flux2KleinTryonInputs": "flux_2_klein_tryon_inputs",
    "Flux3ImageAspectRatio": "flux_3_image_aspect_ratio",
    "Flux3ImageInputs": "flux_3_image_inputs",
    "Flux3ImageInputsAuto": "flux_3_image_inputs_auto",
    "Flux3ImageInputsResolution": "flux_3_image_inputs_resolution",
    "Flux3VideoAspectRatio": "flux_3_video_aspect_ratio",
    "Flux3VideoDraftEnhanceInputs": "flux_3_video_draft_enhance_inputs",
    "Flux3VideoDraftEnhanceInputsResolution": "flux_3_video_draft_enhance_inputs_resolution",
    "Flux3VideoI2VInputs": "flux_3_video_i2v_inputs",
    "Flux3VideoI2VInputsAuto": "flux_3_video_i2v_inputs_auto",
    "Flux3VideoI2VInputsResolution": "flux_3_video_i2v_inputs_resolution",
    "Flux3VideoT2VInputs": "flux_3_video_t2v_inputs",
    "Flux3VideoT2VInputsAuto": "flux_3_video_t2v_inputs_auto",
    "Flux3VideoT2VInputsResolution": "flux_3_video_t2v_inputs_resolution",
    "Flux3VideoUpscaleInputs": "flux_3_video_upscale_inputs",
    "Flux3VideoUpscaleInputsCreativity": "flux_3_video_upscale_inputs_creativity",
    "Flux3VideoV2VInputs": "flux_3_video_v2v_inputs",
    "Flux3VideoV2VInputsAuto": "flux_3_video_v2v_inputs_auto",
    "Flux3VideoV2VInputsResolution": "flux_3_video_v2v_inputs_resolution",
    "Flux3VideoVE2VNamedInputs": "flux_3_video_ve2v_named_inputs",
    "FluxDevInputs": "flux_dev_inputs",
    "FluxKontextProInputs": "flux_kontext_pro_inputs",
    "FluxOutpaintingInputs": "flux_outpainting_inputs",
    "FluxOutpaintingInputsMode": "flux_outpainting_inputs_mode",
    "FluxPro11Inputs": "flux_pro_11_inputs",
    "FluxProExpandInputs": "flux_pro_expand_inputs",
    "FluxProFillInputs": "flux_pro_fill_inputs",
    "FluxUltraInput": "flux_ultra_input",
    "GenerationResult": "generation_result",
    "HTTPValidationError": "http_validation_error",
    "MyFinetunesResponse": "my_finetunes_response",
    "OutputFormat": "output_format",
    "ResultResponse": "result_response",
    "StatusResponse": "status_response",
    "TaskDetails": "task_details",
    "TaskPreview": "task_preview",
    "Usage": "usage",
    "UsageResponse": "usage_response",
    "ValidationError": "validation_error",
}

__all__ = (
    "AsyncResponse",
    "AsyncWebhookResponse",
    "CreditsResponse",
    "DeleteFinetuneInputs",
    "DeleteFinetuneResponse",
    "FinetuneDetailResponse",
    "FinetuneDetailResponseFinetuneDetails",
    "FinetuneFluxProFillInputs",
    "FinetuneFluxUltraInput",
    "Flux2DeblurInputs",
    "Flux2EraseInputs",
    "Flux2FlexInputs",
    "Flux2Inputs",
    "Flux2KleinFinetunedInputs",
    "Flux2KleinInputs",
    "Flux2KleinTryonInputs",
    "Flux3ImageAspectRatio",
    "Flux3ImageInputs",
    "Flux3ImageInputsAuto",
    "Flux3ImageInputsResolution",
    "Flux3VideoAspectRatio",
    "Flux3VideoDraftEnhanceInputs",
    "Flux3VideoDraftEnhanceInputsResolution",
    "Flux3VideoI2VInputs",
    "Flux3VideoI2VInputsAuto",
    "Flux3VideoI2VInputsResolution",
    "Flux3VideoT2VInputs",
    "Flux3VideoT2VInputsAuto",
    "Flux3VideoT2VInputsResolution",
    "Flux3VideoUpscaleInputs",
    "Flux3VideoUpscaleInputsCreativity",
    "Flux3VideoV2VInputs",
    "Flux3VideoV2VInputsAuto",
    "Flux3VideoV2VInputsResolution",
    "Flux3VideoVE2VNamedInputs",
    "FluxDevInputs",
    "FluxKontextProInputs",
    "FluxOutpaintingInputs",
    "FluxOutpaintingInputsMode",
    "FluxPro11Inputs",
    "FluxProExpandInputs",
    "FluxProFillInputs",
    "FluxUltraInput",
    "GenerationResult",
    "HTTPValidationError",
    "MyFinetunesResponse",
    "OutputFormat",
    "ResultResponse",
    "StatusResponse",
    "TaskDetails",
    "TaskPreview",
    "Usage",
    "UsageResponse",
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
