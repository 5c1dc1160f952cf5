# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The models, each loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .balance import Balance
    from .bg_remover_request import BgRemoverRequest
    from .error_detail import ErrorDetail
    from .error_response import ErrorResponse
    from .faceswap_request import FaceswapRequest
    from .imagine_request import ImagineRequest
    from .media_error import MediaError
    from .media_issue import MediaIssue
    from .media_request import MediaRequest
    from .media_request_ar import MediaRequestAr
    from .media_request_version import MediaRequestVersion
    from .media_status import MediaStatus
    from .media_task import MediaTask
    from .media_track import MediaTrack
    from .media_v2_cause import MediaV2Cause
    from .media_v2_error import MediaV2Error
    from .media_v2_file import MediaV2File
    from .media_v2_inputs import MediaV2Inputs
    from .media_v2_model import MediaV2Model
    from .media_v2_model_list import MediaV2ModelList
    from .media_v2_parameter import MediaV2Parameter
    from .media_v2_params import MediaV2Params
    from .media_v2_price import MediaV2Price
    from .media_v2_request import MediaV2Request
    from .media_v2_status import MediaV2Status
    from .media_v2_task import MediaV2Task
    from .midjourney_action_request import MidjourneyActionRequest
    from .midjourney_inpaint_request import MidjourneyInpaintRequest
    from .midjourney_picture_request import MidjourneyPictureRequest
    from .midjourney_picture_request_image import MidjourneyPictureRequestImage
    from .midjourney_variation_request import MidjourneyVariationRequest
    from .midjourney_variation_request_image import MidjourneyVariationRequestImage
    from .midjourney_variation_request_mode import MidjourneyVariationRequestMode
    from .task import Task
    from .task_status import TaskStatus
    from .usage import Usage

_MODULES = {
    "Balance": "balance",
    "BgRemoverRequest": "bg_remover_request",
    "ErrorDetail": "error_detail",
    "ErrorResponse": "error_response",
    "FaceswapRequest": "faceswap_request",
    "ImagineRequest": "imagine_request",
    "MediaError": "media_error",
    "MediaIssue": "media_issue",
    "MediaRequest": "media_request",
    "MediaRequestAr": "media_request_ar",
    "MediaRequestVersion": "media_request_version",
    "MediaStatus": "media_status",
    "MediaTask": "media_task",
    "MediaTrack": "media_track",
    "MediaV2Cause": "media_v2_cause",
    "MediaV2Error": "media_v2_error",
    "MediaV2File": "media_v2_file",
    "MediaV2Inputs": "media_v2_inputs",
    "MediaV2Model": "media_v2_model",
    "MediaV2ModelList": "media_v2_model_list",
    "MediaV2Parameter": "media_v2_parameter",
    "MediaV2Params": "media_v2_params",
    "MediaV2Price": "media_v2_price",
    "MediaV2Request": "media_v2_request",
    "MediaV2Status": "media_v2_status",
    "MediaV2Task": "media_v2_task",
    "MidjourneyActionRequest": "midjourney_action_request",
    "MidjourneyInpaintRequest": "midjourney_inpaint_request",
    "MidjourneyPictureRequest": "midjourney_picture_request",
    "MidjourneyPictureRequestImage": "midjourney_picture_request_image",
    "MidjourneyVariationRequest": "midjourney_variation_request",
    "MidjourneyVariationRequestImage": "midjourney_variation_request_image",
    "MidjourneyVariationRequestMode": "midjourney_variation_request_mode",
    "Task": "task",
    "TaskStatus": "task_status",
    "Usage": "usage",
}

__all__ = (
    "Balance",
    "BgRemoverRequest",
    "ErrorDetail",
    "ErrorResponse",
    "FaceswapRequest",
    "ImagineRequest",
    "MediaError",
    "MediaIssue",
    "MediaRequest",
    "MediaRequestAr",
    "MediaRequestVersion",
    "MediaStatus",
    "MediaTask",
    "MediaTrack",
    "MediaV2Cause",
    "MediaV2Error",
    "MediaV2File",
    "MediaV2Inputs",
    "MediaV2Model",
    "MediaV2ModelList",
    "MediaV2Parameter",
    "MediaV2Params",
    "MediaV2Price",
    "MediaV2Request",
    "MediaV2Status",
    "MediaV2Task",
    "MidjourneyActionRequest",
    "MidjourneyInpaintRequest",
    "MidjourneyPictureRequest",
    "MidjourneyPictureRequestImage",
    "MidjourneyVariationRequest",
    "MidjourneyVariationRequestImage",
    "MidjourneyVariationRequestMode",
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
