# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The models, each loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .audio import Audio
    from .audio_metadata import AudioMetadata
    from .audio_type import AudioType
    from .aws_s3_storage import AwsS3Storage
    from .custom_storage import CustomStorage
    from .debug_info import DebugInfo
    from .embedding import Embedding
    from .enterprise_plan import EnterprisePlan
    from .error_metadata import ErrorMetadata
    from .error_response import ErrorResponse
    from .flux_2_pro_request import Flux2ProRequest
    from .hires_fix import HiresFix
    from .hires_fix_upscaler import HiresFixUpscaler
    from .image import Image
    from .image_type import ImageType
    from .lora import Lora
    from .nsfw_detection_result import NsfwDetectionResult
    from .refiner import Refiner
    from .sampler_name import SamplerName
    from .submitted_task import SubmittedTask
    from .task_extra import TaskExtra
    from .task_info import TaskInfo
    from .task_result import TaskResult
    from .task_status import TaskStatus
    from .txt_2_img_extra import Txt2ImgExtra
    from .txt_2_img_extra_nsfw_detection_level import Txt2ImgExtraNsfwDetectionLevel
    from .txt_2_img_extra_response_image_type import Txt2ImgExtraResponseImageType
    from .txt_2_img_input import Txt2ImgInput
    from .txt_2_img_request import Txt2ImgRequest
    from .video import Video
    from .video_type import VideoType
    from .webhook import Webhook
    from .webhook_echo import WebhookEcho
    from .webhook_test_mode import WebhookTestMode
    from .webhook_test_mode_return_task_status import WebhookTestModeReturnTaskStatus

_MODULES = {
    "Audio": "audio",
    "AudioMetadata": "audio_metadata",
    "AudioType": "audio_type",
    "AwsS3Storage": "aws_s3_storage",
    "CustomStorage": "custom_storage",
    "DebugInfo": "debug_info",
    "Embedding": "embedding",
    "EnterprisePlan": "enterprise_plan",
    "ErrorMetadata": "error_metadata",
    "ErrorResponse": "error_response",
    "Flux2ProRequest": "flux_2_pro_request",
    "HiresFix": "hires_fix",
    "HiresFixUpscaler": "hires_fix_upscaler",
    "Image": "image",
    "ImageType": "image_type",
    "Lora": "lora",
    "NsfwDetectionResult": "nsfw_detection_result",
    "Refiner": "refiner",
    "SamplerName": "sampler_name",
    "SubmittedTask": "submitted_task",
    "TaskExtra": "task_extra",
    "TaskInfo": "task_info",
    "TaskResult": "task_result",
    "TaskStatus": "task_status",
    "Txt2ImgExtra": "txt_2_img_extra",
    "Txt2ImgExtraNsfwDetectionLevel": "txt_2_img_extra_nsfw_detection_level",
    "Txt2ImgExtraResponseImageType": "txt_2_img_extra_response_image_type",
    "Txt2ImgInput": "txt_2_img_input",
    "Txt2ImgRequest": "txt_2_img_request",
    "Video": "video",
    "VideoType": "video_type",
    "Webhook": "webhook",
    "WebhookEcho": "webhook_echo",
    "WebhookTestMode": "webhook_test_mode",
    "WebhookTestModeReturnTaskStatus": "webhook_test_mode_return_task_status",
}

__all__ = (
    "Audio",
    "AudioMetadata",
    "AudioType",
    "AwsS3Storage",
    "CustomStorage",
    "DebugInfo",
    "Embedding",
    "EnterprisePlan",
    "ErrorMetadata",
    "ErrorResponse",
    "Flux2ProRequest",
    "HiresFix",
    "HiresFixUpscaler",
    "Image",
    "ImageType",
    "Lora",
    "NsfwDetectionResult",
    "Refiner",
    "SamplerName",
    "SubmittedTask",
    "TaskExtra",
    "TaskInfo",
    "TaskResult",
    "TaskStatus",
    "Txt2ImgExtra",
    "Txt2ImgExtraNsfwDetectionLevel",
    "Txt2ImgExtraResponseImageType",
    "Txt2ImgInput",
    "Txt2ImgRequest",
    "Video",
    "VideoType",
    "Webhook",
    "WebhookEcho",
    "WebhookTestMode",
    "WebhookTestModeReturnTaskStatus",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
