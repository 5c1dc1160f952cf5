# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The table of operations of novita: one constant each, and `OPERATIONS` by the names that people know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..operation import Body, Link, Operation, Parameter, Request, Submit, replies
from .types import UNSET, Unset

if TYPE_CHECKING:
    from .models.balance import Balance
    from .models.cleanup_request import CleanupRequest
    from .models.edited_image import EditedImage
    from .models.fish_audio_request import FishAudioRequest
    from .models.flux_1_kontext_dev_request import Flux1KontextDevRequest
    from .models.flux_1_kontext_max_request import Flux1KontextMaxRequest
    from .models.flux_1_kontext_pro_request import Flux1KontextProRequest
    from .models.flux_1_schnell_request import Flux1SchnellRequest
    from .models.flux_1_schnell_response import Flux1SchnellResponse
    from .models.flux_2_dev_request import Flux2DevRequest
    from .models.flux_2_flex_request import Flux2FlexRequest
    from .models.flux_2_pro_request import Flux2ProRequest
    from .models.glm_image_request import GlmImageRequest
    from .models.glm_tts_request import GlmTtsRequest
    from .models.hunyuan_image_3_request import HunyuanImage3Request
    from .models.hunyuan_video_fast_request import HunyuanVideoFastRequest
    from .models.image_eraser_request import ImageEraserRequest
    from .models.image_links import ImageLinks
    from .models.image_remove_background_request import ImageRemoveBackgroundRequest
    from .models.image_upscaler_request import ImageUpscalerRequest
    from .models.img_2_img_request import Img2ImgRequest
    from .models.img_2_video_request import Img2VideoRequest
    from .models.inpainting_request import InpaintingRequest
    from .models.kling_30_motion_request import Kling30MotionRequest
    from .models.kling_30i2v_request import Kling30I2VRequest
    from .models.kling_30t2v_request import Kling30T2VRequest
    from .models.kling_v21i2v_request import KlingV21I2VRequest
    from .models.merge_face_request import MergeFaceRequest
    from .models.ming_image_request import MingImageRequest
    from .models.ming_image_result import MingImageResult
    from .models.mini_max_h3_request import MiniMaxH3Request
    from .models.mini_max_h3_result import MiniMaxH3Result
    from .models.minimax_speech_26_hd_request import MinimaxSpeech26HdRequest
    from .models.minimax_video_01_request import MinimaxVideo01Request
    from .models.model_list import ModelList
    from .models.models_filter_source import ModelsFilterSource
    from .models.models_filter_types import ModelsFilterTypes
    from .models.models_filter_visibility import ModelsFilterVisibility
    from .models.outpainting_request import OutpaintingRequest
    from .models.qwen_image_edit_request import QwenImageEditRequest
    from .models.qwen_image_txt_2_img_request import QwenImageTxt2ImgRequest
    from .models.reimagine_request import ReimagineRequest
    from .models.remove_background_request import RemoveBackgroundRequest
    from .models.remove_text_request import RemoveTextRequest
    from .models.replace_background_request import ReplaceBackgroundRequest
    from .models.seedance_2_request import Seedance2Request
    from .models.seedance_2_result import Seedance2Result
    from .models.seedance_v15_pro_i2v_request import SeedanceV15ProI2VRequest
    from .models.seedream_30_response import Seedream30Response
    from .models.seedream_30_txt_2_img_request import Seedream30Txt2ImgRequest
    from .models.seedream_40_request import Seedream40Request
    from .models.seedream_45_request import Seedream45Request
    from .models.seedream_50_lite_request import Seedream50LiteRequest
    from .models.speech_28_async_request import Speech28AsyncRequest
    from .models.speech_28_request import Speech28Request
    from .models.speech_28_result import Speech28Result
    from .models.task_result import TaskResult
    from .models.training_list import TrainingList
    from .models.training_result import TrainingResult
    from .models.training_style_request import TrainingStyleRequest
    from .models.training_subject_request import TrainingSubjectRequest
    from .models.training_upload import TrainingUpload
    from .models.training_upload_request import TrainingUploadRequest
    from .models.txt_2_img_request import Txt2ImgRequest
    from .models.txt_2_speech_request import Txt2SpeechRequest
    from .models.txt_2_video_request import Txt2VideoRequest
    from .models.upscale_request import UpscaleRequest
    from .models.video_create_request import VideoCreateRequest
    from .models.video_merge_face_request import VideoMergeFaceRequest
    from .models.wan_i2v_request import WanI2VRequest
    from .models.wan_t2v_request import WanT2VRequest
    from .models.z_image_turbo_lora_request import ZImageTurboLoraRequest
    from .models.z_image_turbo_request import ZImageTurboRequest

_PACKAGE = __name__.rpartition(".")[0]


def _build_task_result(*, task_id: str) -> Request[TaskResult]:
    from .api.operations.task_result import _get_kwargs

    return Request(
        _get_kwargs(
            task_id=task_id,
        )
    )


def _build_txt2img(body: Txt2ImgRequest) -> Request[TaskResult]:
    from .api.operations.txt2img import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_img2img(body: Img2ImgRequest) -> Request[TaskResult]:
    from .api.operations.img2img import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_inpainting(body: InpaintingRequest) -> Request[TaskResult]:
    from .api.operations.inpainting import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_upscale(body: UpscaleRequest) -> Request[TaskResult]:
    from .api.operations.upscale import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_image_upscaler(body: ImageUpscalerRequest) -> Request[TaskResult]:
    from .api.operations.image_upscaler import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_image_eraser(body: ImageEraserRequest) -> Request[TaskResult]:
    from .api.operations.image_eraser import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_image_remove_background(body: ImageRemoveBackgroundRequest) -> Request[TaskResult]:
    from .api.operations.image_remove_background import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_1_kontext_dev(body: Flux1KontextDevRequest) -> Request[TaskResult]:
    from .api.operations.flux_1_kontext_dev import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_1_kontext_pro(body: Flux1KontextProRequest) -> Request[TaskResult]:
    from .api.operations.flux_1_kontext_pro import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_1_kontext_max(body: Flux1KontextMaxRequest) -> Request[TaskResult]:
    from .api.operations.flux_1_kontext_max import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_dev(body: Flux2DevRequest) -> Request[TaskResult]:
    from .api.operations.flux_2_dev import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_pro(body: Flux2ProRequest) -> Request[TaskResult]:
    from .api.operations.flux_2_pro import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_flex(body: Flux2FlexRequest) -> Request[TaskResult]:
    from .api.operations.flux_2_flex import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_hunyuan_image_3(body: HunyuanImage3Request) -> Request[TaskResult]:
    from .api.operations.hunyuan_image_3 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_qwen_image_txt2img(body: QwenImageTxt2ImgRequest) -> Request[TaskResult]:
    from .api.operations.qwen_image_txt2img import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_qwen_image_edit(body: QwenImageEditRequest) -> Request[TaskResult]:
    from .api.operations.qwen_image_edit import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_z_image_turbo(body: ZImageTurboRequest) -> Request[TaskResult]:
    from .api.operations.z_image_turbo import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_z_image_turbo_lora(body: ZImageTurboLoraRequest) -> Request[TaskResult]:
    from .api.operations.z_image_turbo_lora import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_glm_image(body: GlmImageRequest) -> Request[TaskResult]:
    from .api.operations.glm_image import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_video_merge_face(body: VideoMergeFaceRequest) -> Request[TaskResult]:
    from .api.operations.video_merge_face import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_txt2video(body: Txt2VideoRequest) -> Request[TaskResult]:
    from .api.operations.txt2video import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_img2video(body: Img2VideoRequest) -> Request[TaskResult]:
    from .api.operations.img2video import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_hunyuan_video_fast(body: HunyuanVideoFastRequest) -> Request[TaskResult]:
    from .api.operations.hunyuan_video_fast import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_wan_t2v(body: WanT2VRequest) -> Request[TaskResult]:
    from .api.operations.wan_t2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_wan_i2v(body: WanI2VRequest) -> Request[TaskResult]:
    from .api.operations.wan_i2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_kling_v2_1_i2v(body: KlingV21I2VRequest) -> Request[TaskResult]:
    from .api.operations.kling_v2_1_i2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_minimax_video_01(body: MinimaxVideo01Request) -> Request[TaskResult]:
    from .api.operations.minimax_video_01 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_seedance_v1_5_pro_i2v(body: SeedanceV15ProI2VRequest) -> Request[TaskResult]:
    from .api.operations.seedance_v1_5_pro_i2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_txt2speech(body: Txt2SpeechRequest) -> Request[TaskResult]:
    from .api.operations.txt2speech import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_minimax_speech_2_6_hd(body: MinimaxSpeech26HdRequest) -> Request[TaskResult]:
    from .api.operations.minimax_speech_2_6_hd import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_cleanup(body: CleanupRequest) -> Request[EditedImage]:
    from .api.operations.cleanup import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_remove_background(body: RemoveBackgroundRequest) -> Request[EditedImage]:
    from .api.operations.remove_background import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_remove_text(body: RemoveTextRequest) -> Request[EditedImage]:
    from .api.operations.remove_text import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_replace_background(body: ReplaceBackgroundRequest) -> Request[EditedImage]:
    from .api.operations.replace_background import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_merge_face(body: MergeFaceRequest) -> Request[EditedImage]:
    from .api.operations.merge_face import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_reimagine(body: ReimagineRequest) -> Request[EditedImage]:
    from .api.operations.reimagine import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_outpainting(body: OutpaintingRequest) -> Request[EditedImage]:
    from .api.operations.outpainting import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_1_schnell(body: Flux1SchnellRequest) -> Request[Flux1SchnellResponse]:
    from .api.operations.flux_1_schnell import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_seedream_3_0_txt2img(body: Seedream30Txt2ImgRequest) -> Request[Seedream30Response]:
    from .api.operations.seedream_3_0_txt2img import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_seedream_4_0(body: Seedream40Request) -> Request[ImageLinks]:
    from .api.operations.seedream_4_0 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_seedream_4_5(body: Seedream45Request) -> Request[ImageLinks]:
    from .api.operations.seedream_4_5 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_glm_tts(body: GlmTtsRequest) -> Request[Any]:
    from .api.operations.glm_tts import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_kling_v3_0_pro_t2v(body: Kling30T2VRequest) -> Request[TaskResult]:
    from .api.operations.kling_v3_0_pro_t2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_kling_v3_0_pro_i2v(body: Kling30I2VRequest) -> Request[TaskResult]:
    from .api.operations.kling_v3_0_pro_i2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_kling_v3_0_std_t2v(body: Kling30T2VRequest) -> Request[TaskResult]:
    from .api.operations.kling_v3_0_std_t2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_kling_v3_0_std_i2v(body: Kling30I2VRequest) -> Request[TaskResult]:
    from .api.operations.kling_v3_0_std_i2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_kling_v3_0_4k_t2v(body: Kling30T2VRequest) -> Request[TaskResult]:
    from .api.operations.kling_v3_0_4k_t2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_kling_v3_0_4k_i2v(body: Kling30I2VRequest) -> Request[TaskResult]:
    from .api.operations.kling_v3_0_4k_i2v import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_kling_v3_0_motion_control(body: Kling30MotionRequest) -> Request[TaskResult]:
    from .api.operations.kling_v3_0_motion_control import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_minimax_h3(body: MiniMaxH3Request) -> Request[MiniMaxH3Result]:
    from .api.operations.minimax_h3 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_minimax_h3_result(*, task_id: str) -> Request[MiniMaxH3Result]:
    from .api.operations.minimax_h3_result import _get_kwargs

    return Request(
        _get_kwargs(
            task_id=task_id,
        )
    )


def _build_seedance_2(body: Seedance2Request) -> Request[Seedance2Result]:
    from .api.operations.seedance_2 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_seedance_2_result(*, id: str) -> Request[Seedance2Result]:
    from .api.operations.seedance_2_result import _get_kwargs

    return Request(
        _get_kwargs(
            id=id,
        )
    )


def _build_video_create(body: VideoCreateRequest) -> Request[TaskResult]:
    from .api.operations.video_create import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_minimax_speech_2_8_turbo(body: Speech28Request) -> Request[Speech28Result]:
    from .api.operations.minimax_speech_2_8_turbo import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_minimax_speech_2_8_hd(body: Speech28Request) -> Request[Speech28Result]:
    from .api.operations.minimax_speech_2_8_hd import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_minimax_speech_2_8_turbo_async(body: Speech28AsyncRequest) -> Request[TaskResult]:
    from .api.operations.minimax_speech_2_8_turbo_async import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_minimax_speech_2_8_hd_async(body: Speech28AsyncRequest) -> Request[TaskResult]:
    from .api.operations.minimax_speech_2_8_hd_async import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_seedream_5_0_lite(body: Seedream50LiteRequest) -> Request[ImageLinks]:
    from .api.operations.seedream_5_0_lite import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_fish_audio_tts(body: FishAudioRequest) -> Request[Any]:
    from .api.operations.fish_audio_tts import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_ming_image(body: MingImageRequest) -> Request[MingImageResult]:
    from .api.operations.ming_image import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_balance() -> Request[Balance]:
    from .api.operations.balance import _get_kwargs

    return Request(_get_kwargs())


def _build_models(
    *,
    filter_visibility: ModelsFilterVisibility | Unset = UNSET,
    filter_source: ModelsFilterSource | Unset = UNSET,
    filter_types: ModelsFilterTypes | Unset = UNSET,
    filter_is_sdxl: bool | Unset = UNSET,
    filter_query: str | Unset = UNSET,
    filter_is_inpainting: bool | Unset = UNSET,
    pagination_limit: str | Unset = UNSET,
    pagination_cursor: str | Unset = UNSET,
) -> Request[ModelList]:
    from .api.operations.models import _get_kwargs

    return Request(
        _get_kwargs(
            filter_visibility=filter_visibility,
            filter_source=filter_source,
            filter_types=filter_types,
            filter_is_sdxl=filter_is_sdxl,
            filter_query=filter_query,
            filter_is_inpainting=filter_is_inpainting,
            pagination_limit=pagination_limit,
            pagination_cursor=pagination_cursor,
        )
    )


def _build_training_upload(body: TrainingUploadRequest) -> Request[TrainingUpload]:
    from .api.operations.training_upload import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_training_style_result(*, task_id: str) -> Request[TrainingResult]:
    from .api.operations.training_style_result import _get_kwargs

    return Request(
        _get_kwargs(
            task_id=task_id,
        )
    )


def _build_training_style(body: TrainingStyleRequest) -> Request[TrainingResult]:
    from .api.operations.training_style import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_training_subject_result(*, task_id: str) -> Request[TrainingResult]:
    from .api.operations.training_subject_result import _get_kwargs

    return Request(
        _get_kwargs(
            task_id=task_id,
        )
    )


def _build_training_subject(body: TrainingSubjectRequest) -> Request[TrainingResult]:
    from .api.operations.training_subject import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_trainings() -> Request[TrainingList]:
    from .api.operations.trainings import _get_kwargs

    return Request(_get_kwargs())


task_result = Operation(
    package=_PACKAGE,
    id="task_result",
    name="task-result",
    method="GET",
    path="/v3/async/task-result",
    build=_build_task_result,
    responses=replies(
        "/paths/~1v3~1async~1task-result/get",
        {
            200: ("TaskResult",),
            400: ("TaskResult", "ErrorResponse"),
            401: ("TaskResult", "ErrorResponse"),
            403: ("TaskResult", "ErrorResponse"),
            404: ("TaskResult", "ErrorResponse"),
            429: ("TaskResult", "ErrorResponse"),
            500: ("TaskResult", "ErrorResponse"),
            503: ("TaskResult", "ErrorResponse"),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter("task_id", "task_id", "query", True, "/paths/~1v3~1async~1task-result/get/parameters/0/schema"),
    ),
)
txt2img = Submit(
    package=_PACKAGE,
    id="txt2img",
    name="txt2img",
    method="POST",
    path="/v3/async/txt2img",
    build=_build_txt2img,
    responses=replies(
        "/paths/~1v3~1async~1txt2img/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1txt2img/post/requestBody/content/application~1json/schema", ("Txt2ImgRequest",), True
    ),
    kind="image",
    paid=True,
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
img2img = Submit(
    package=_PACKAGE,
    id="img2img",
    name="img2img",
    method="POST",
    path="/v3/async/img2img",
    build=_build_img2img,
    responses=replies(
        "/paths/~1v3~1async~1img2img/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1img2img/post/requestBody/content/application~1json/schema", ("Img2ImgRequest",), True
    ),
    kind="edit",
    paid=True,
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
inpainting = Submit(
    package=_PACKAGE,
    id="inpainting",
    name="inpainting",
    method="POST",
    path="/v3/async/inpainting",
    build=_build_inpainting,
    responses=replies(
        "/paths/~1v3~1async~1inpainting/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1inpainting/post/requestBody/content/application~1json/schema", ("InpaintingRequest",), True
    ),
    kind="edit",
    paid=True,
    deprecated="Retired from 2026-07-22 by its provider\u0027s notice, https://novita.ai/docs/changelog/07-07-26; nothing is named instead.",
    retired="2026-07-22",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
upscale = Submit(
    package=_PACKAGE,
    id="upscale",
    name="upscale",
    method="POST",
    path="/v3/async/upscale",
    build=_build_upscale,
    responses=replies(
        "/paths/~1v3~1async~1upscale/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1upscale/post/requestBody/content/application~1json/schema", ("UpscaleRequest",), True
    ),
    kind="upscale",
    paid=True,
    deprecated="Retired from 2026-07-22 by its provider\u0027s notice, https://novita.ai/docs/changelog/07-07-26; nothing is named instead.",
    retired="2026-07-22",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
image_upscaler = Submit(
    package=_PACKAGE,
    id="image_upscaler",
    name="image-upscaler",
    method="POST",
    path="/v3/async/image-upscaler",
    build=_build_image_upscaler,
    responses=replies(
        "/paths/~1v3~1async~1image-upscaler/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1image-upscaler/post/requestBody/content/application~1json/schema",
        ("ImageUpscalerRequest",),
        True,
    ),
    kind="upscale",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; nothing is named instead.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
image_eraser = Submit(
    package=_PACKAGE,
    id="image_eraser",
    name="image-eraser",
    method="POST",
    path="/v3/async/image-eraser",
    build=_build_image_eraser,
    responses=replies(
        "/paths/~1v3~1async~1image-eraser/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1image-eraser/post/requestBody/content/application~1json/schema",
        ("ImageEraserRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; nothing is named instead.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
image_remove_background = Submit(
    package=_PACKAGE,
    id="image_remove_background",
    name="image-remove-background",
    method="POST",
    path="/v3/async/image-remove-background",
    build=_build_image_remove_background,
    responses=replies(
        "/paths/~1v3~1async~1image-remove-background/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1image-remove-background/post/requestBody/content/application~1json/schema",
        ("ImageRemoveBackgroundRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; nothing is named instead.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
flux_1_kontext_dev = Submit(
    package=_PACKAGE,
    id="flux_1_kontext_dev",
    name="flux-1-kontext-dev",
    method="POST",
    path="/v3/async/flux-1-kontext-dev",
    build=_build_flux_1_kontext_dev,
    responses=replies(
        "/paths/~1v3~1async~1flux-1-kontext-dev/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1flux-1-kontext-dev/post/requestBody/content/application~1json/schema",
        ("Flux1KontextDevRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Qwen-Image, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
flux_1_kontext_pro = Submit(
    package=_PACKAGE,
    id="flux_1_kontext_pro",
    name="flux-1-kontext-pro",
    method="POST",
    path="/v3/async/flux-1-kontext-pro",
    build=_build_flux_1_kontext_pro,
    responses=replies(
        "/paths/~1v3~1async~1flux-1-kontext-pro/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1flux-1-kontext-pro/post/requestBody/content/application~1json/schema",
        ("Flux1KontextProRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Qwen-Image, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
flux_1_kontext_max = Submit(
    package=_PACKAGE,
    id="flux_1_kontext_max",
    name="flux-1-kontext-max",
    method="POST",
    path="/v3/async/flux-1-kontext-max",
    build=_build_flux_1_kontext_max,
    responses=replies(
        "/paths/~1v3~1async~1flux-1-kontext-max/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1flux-1-kontext-max/post/requestBody/content/application~1json/schema",
        ("Flux1KontextMaxRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Qwen-Image, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
flux_2_dev = Submit(
    package=_PACKAGE,
    id="flux_2_dev",
    name="flux-2-dev",
    method="POST",
    path="/v3/async/flux-2-dev",
    build=_build_flux_2_dev,
    responses=replies(
        "/paths/~1v3~1async~1flux-2-dev/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1flux-2-dev/post/requestBody/content/application~1json/schema", ("Flux2DevRequest",), True
    ),
    kind="image",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Qwen-Image, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
flux_2_pro = Submit(
    package=_PACKAGE,
    id="flux_2_pro",
    name="flux-2-pro",
    method="POST",
    path="/v3/async/flux-2-pro",
    build=_build_flux_2_pro,
    responses=replies(
        "/paths/~1v3~1async~1flux-2-pro/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1flux-2-pro/post/requestBody/content/application~1json/schema", ("Flux2ProRequest",), True
    ),
    kind="image",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Qwen-Image, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
flux_2_flex = Submit(
    package=_PACKAGE,
    id="flux_2_flex",
    name="flux-2-flex",
    method="POST",
    path="/v3/async/flux-2-flex",
    build=_build_flux_2_flex,
    responses=replies(
        "/paths/~1v3~1async~1flux-2-flex/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1flux-2-flex/post/requestBody/content/application~1json/schema", ("Flux2FlexRequest",), True
    ),
    kind="image",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Qwen-Image, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
hunyuan_image_3 = Submit(
    package=_PACKAGE,
    id="hunyuan_image_3",
    name="hunyuan-image-3",
    method="POST",
    path="/v3/async/hunyuan-image-3",
    build=_build_hunyuan_image_3,
    responses=replies(
        "/paths/~1v3~1async~1hunyuan-image-3/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1hunyuan-image-3/post/requestBody/content/application~1json/schema",
        ("HunyuanImage3Request",),
        True,
    ),
    kind="image",
    paid=True,
    deprecated="Retired from 2026-07-07 by its provider\u0027s notice, https://novita.ai/docs/changelog/22-06-26; named instead: seedream-5.0-lite.",
    retired="2026-07-07",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
qwen_image_txt2img = Submit(
    package=_PACKAGE,
    id="qwen_image_txt2img",
    name="qwen-image-txt2img",
    method="POST",
    path="/v3/async/qwen-image-txt2img",
    build=_build_qwen_image_txt2img,
    responses=replies(
        "/paths/~1v3~1async~1qwen-image-txt2img/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1qwen-image-txt2img/post/requestBody/content/application~1json/schema",
        ("QwenImageTxt2ImgRequest",),
        True,
    ),
    kind="image",
    paid=True,
    deprecated="Retired from 2026-09-30 by its provider\u0027s notice, https://novita.ai/docs/changelog/01-09-26; nothing is named instead.",
    retired="2026-09-30",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
qwen_image_edit = Submit(
    package=_PACKAGE,
    id="qwen_image_edit",
    name="qwen-image-edit",
    method="POST",
    path="/v3/async/qwen-image-edit",
    build=_build_qwen_image_edit,
    responses=replies(
        "/paths/~1v3~1async~1qwen-image-edit/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1qwen-image-edit/post/requestBody/content/application~1json/schema",
        ("QwenImageEditRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    deprecated="Retired from 2026-09-30 by its provider\u0027s notice, https://novita.ai/docs/changelog/01-09-26; nothing is named instead.",
    retired="2026-09-30",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
z_image_turbo = Submit(
    package=_PACKAGE,
    id="z_image_turbo",
    name="z-image-turbo",
    method="POST",
    path="/v3/async/z-image-turbo",
    build=_build_z_image_turbo,
    responses=replies(
        "/paths/~1v3~1async~1z-image-turbo/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1z-image-turbo/post/requestBody/content/application~1json/schema",
        ("ZImageTurboRequest",),
        True,
    ),
    kind="image",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Qwen-Image, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
z_image_turbo_lora = Submit(
    package=_PACKAGE,
    id="z_image_turbo_lora",
    name="z-image-turbo-lora",
    method="POST",
    path="/v3/async/z-image-turbo-lora",
    build=_build_z_image_turbo_lora,
    responses=replies(
        "/paths/~1v3~1async~1z-image-turbo-lora/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1z-image-turbo-lora/post/requestBody/content/application~1json/schema",
        ("ZImageTurboLoraRequest",),
        True,
    ),
    kind="image",
    paid=True,
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Qwen-Image, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
glm_image = Submit(
    package=_PACKAGE,
    id="glm_image",
    name="glm-image",
    method="POST",
    path="/v3/async/glm-image",
    build=_build_glm_image,
    responses=replies(
        "/paths/~1v3~1async~1glm-image/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1glm-image/post/requestBody/content/application~1json/schema", ("GlmImageRequest",), True
    ),
    kind="image",
    paid=True,
    deprecated="Retired from 2026-07-07 by its provider\u0027s notice, https://novita.ai/docs/changelog/22-06-26; named instead: seedream-5.0-lite.",
    retired="2026-07-07",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
video_merge_face = Submit(
    package=_PACKAGE,
    id="video_merge_face",
    name="video-merge-face",
    method="POST",
    path="/v3/async/video-merge-face",
    build=_build_video_merge_face,
    responses=replies(
        "/paths/~1v3~1async~1video-merge-face/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1video-merge-face/post/requestBody/content/application~1json/schema",
        ("VideoMergeFaceRequest",),
        True,
    ),
    kind="video",
    paid=True,
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
txt2video = Submit(
    package=_PACKAGE,
    id="txt2video",
    name="txt2video",
    method="POST",
    path="/v3/async/txt2video",
    build=_build_txt2video,
    responses=replies(
        "/paths/~1v3~1async~1txt2video/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1txt2video/post/requestBody/content/application~1json/schema", ("Txt2VideoRequest",), True
    ),
    kind="video",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
img2video = Submit(
    package=_PACKAGE,
    id="img2video",
    name="img2video",
    method="POST",
    path="/v3/async/img2video",
    build=_build_img2video,
    responses=replies(
        "/paths/~1v3~1async~1img2video/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1img2video/post/requestBody/content/application~1json/schema", ("Img2VideoRequest",), True
    ),
    kind="video",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
hunyuan_video_fast = Submit(
    package=_PACKAGE,
    id="hunyuan_video_fast",
    name="hunyuan-video-fast",
    method="POST",
    path="/v3/async/hunyuan-video-fast",
    build=_build_hunyuan_video_fast,
    responses=replies(
        "/paths/~1v3~1async~1hunyuan-video-fast/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1hunyuan-video-fast/post/requestBody/content/application~1json/schema",
        ("HunyuanVideoFastRequest",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
wan_t2v = Submit(
    package=_PACKAGE,
    id="wan_t2v",
    name="wan-t2v",
    method="POST",
    path="/v3/async/wan-t2v",
    build=_build_wan_t2v,
    responses=replies(
        "/paths/~1v3~1async~1wan-t2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1wan-t2v/post/requestBody/content/application~1json/schema", ("WanT2VRequest",), True
    ),
    kind="video",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Wan 2.7, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
wan_i2v = Submit(
    package=_PACKAGE,
    id="wan_i2v",
    name="wan-i2v",
    method="POST",
    path="/v3/async/wan-i2v",
    build=_build_wan_i2v,
    responses=replies(
        "/paths/~1v3~1async~1wan-i2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1wan-i2v/post/requestBody/content/application~1json/schema", ("WanI2VRequest",), True
    ),
    kind="video",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Wan 2.7, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
kling_v2_1_i2v = Submit(
    package=_PACKAGE,
    id="kling_v2_1_i2v",
    name="kling-v2.1-i2v",
    method="POST",
    path="/v3/async/kling-v2.1-i2v",
    build=_build_kling_v2_1_i2v,
    responses=replies(
        "/paths/~1v3~1async~1kling-v2.1-i2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1kling-v2.1-i2v/post/requestBody/content/application~1json/schema",
        ("KlingV21I2VRequest",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
minimax_video_01 = Submit(
    package=_PACKAGE,
    id="minimax_video_01",
    name="minimax-video-01",
    method="POST",
    path="/v3/async/minimax-video-01",
    build=_build_minimax_video_01,
    responses=replies(
        "/paths/~1v3~1async~1minimax-video-01/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1minimax-video-01/post/requestBody/content/application~1json/schema",
        ("MinimaxVideo01Request",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
seedance_v1_5_pro_i2v = Submit(
    package=_PACKAGE,
    id="seedance_v1_5_pro_i2v",
    name="seedance-v1.5-pro-i2v",
    method="POST",
    path="/v3/async/seedance-v1.5-pro-i2v",
    build=_build_seedance_v1_5_pro_i2v,
    responses=replies(
        "/paths/~1v3~1async~1seedance-v1.5-pro-i2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1seedance-v1.5-pro-i2v/post/requestBody/content/application~1json/schema",
        ("SeedanceV15ProI2VRequest",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: Wan 2.7, itself retired since 2026-09-30.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
txt2speech = Submit(
    package=_PACKAGE,
    id="txt2speech",
    name="txt2speech",
    method="POST",
    path="/v3/async/txt2speech",
    build=_build_txt2speech,
    responses=replies(
        "/paths/~1v3~1async~1txt2speech/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1txt2speech/post/requestBody/content/application~1json/schema", ("Txt2SpeechRequest",), True
    ),
    kind="audio",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
minimax_speech_2_6_hd = Submit(
    package=_PACKAGE,
    id="minimax_speech_2_6_hd",
    name="minimax-speech-2.6-hd",
    method="POST",
    path="/v3/async/minimax-speech-2.6-hd",
    build=_build_minimax_speech_2_6_hd,
    responses=replies(
        "/paths/~1v3~1async~1minimax-speech-2.6-hd/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1minimax-speech-2.6-hd/post/requestBody/content/application~1json/schema",
        ("MinimaxSpeech26HdRequest",),
        True,
    ),
    kind="audio",
    paid=True,
    unconfirmed="an excerpt of the page was read, not the whole",
    deprecated="Retired from 2026-08-19 by its provider\u0027s notice, https://novita.ai/docs/changelog/03-08-26; named instead: minimax-speech-2.8-hd.",
    retired="2026-08-19",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
cleanup = Operation(
    package=_PACKAGE,
    id="cleanup",
    name="cleanup",
    method="POST",
    path="/v3/cleanup",
    build=_build_cleanup,
    responses=replies(
        "/paths/~1v3~1cleanup/post",
        {
            200: ("EditedImage",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body("/paths/~1v3~1cleanup/post/requestBody/content/application~1json/schema", ("CleanupRequest",), True),
    kind="edit",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
    deprecated="Retired from 2026-07-22 by its provider\u0027s notice, https://novita.ai/docs/changelog/07-07-26; nothing is named instead.",
    retired="2026-07-22",
)
remove_background = Operation(
    package=_PACKAGE,
    id="remove_background",
    name="remove-background",
    method="POST",
    path="/v3/remove-background",
    build=_build_remove_background,
    responses=replies(
        "/paths/~1v3~1remove-background/post",
        {
            200: ("EditedImage",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1remove-background/post/requestBody/content/application~1json/schema",
        ("RemoveBackgroundRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
    deprecated="Retired from 2026-07-22 by its provider\u0027s notice, https://novita.ai/docs/changelog/07-07-26; nothing is named instead.",
    retired="2026-07-22",
)
remove_text = Operation(
    package=_PACKAGE,
    id="remove_text",
    name="remove-text",
    method="POST",
    path="/v3/remove-text",
    build=_build_remove_text,
    responses=replies(
        "/paths/~1v3~1remove-text/post",
        {
            200: ("EditedImage",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1remove-text/post/requestBody/content/application~1json/schema", ("RemoveTextRequest",), True
    ),
    kind="edit",
    paid=True,
    deprecated="Retired from 2026-07-22 by its provider\u0027s notice, https://novita.ai/docs/changelog/07-07-26; nothing is named instead.",
    retired="2026-07-22",
)
replace_background = Operation(
    package=_PACKAGE,
    id="replace_background",
    name="replace-background",
    method="POST",
    path="/v3/replace-background",
    build=_build_replace_background,
    responses=replies(
        "/paths/~1v3~1replace-background/post",
        {
            200: ("EditedImage",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1replace-background/post/requestBody/content/application~1json/schema",
        ("ReplaceBackgroundRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
    deprecated="Retired from 2026-07-22 by its provider\u0027s notice, https://novita.ai/docs/changelog/07-07-26; nothing is named instead.",
    retired="2026-07-22",
)
merge_face = Operation(
    package=_PACKAGE,
    id="merge_face",
    name="merge-face",
    method="POST",
    path="/v3/merge-face",
    build=_build_merge_face,
    responses=replies(
        "/paths/~1v3~1merge-face/post",
        {
            200: ("EditedImage",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body("/paths/~1v3~1merge-face/post/requestBody/content/application~1json/schema", ("MergeFaceRequest",), True),
    kind="edit",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
)
reimagine = Operation(
    package=_PACKAGE,
    id="reimagine",
    name="reimagine",
    method="POST",
    path="/v3/reimagine",
    build=_build_reimagine,
    responses=replies(
        "/paths/~1v3~1reimagine/post",
        {
            200: ("EditedImage",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body("/paths/~1v3~1reimagine/post/requestBody/content/application~1json/schema", ("ReimagineRequest",), True),
    kind="edit",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
)
outpainting = Operation(
    package=_PACKAGE,
    id="outpainting",
    name="outpainting",
    method="POST",
    path="/v3/outpainting",
    build=_build_outpainting,
    responses=replies(
        "/paths/~1v3~1outpainting/post",
        {
            200: ("EditedImage",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1outpainting/post/requestBody/content/application~1json/schema", ("OutpaintingRequest",), True
    ),
    kind="edit",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
)
flux_1_schnell = Operation(
    package=_PACKAGE,
    id="flux_1_schnell",
    name="flux-1-schnell",
    method="POST",
    path="/v3beta/flux-1-schnell",
    build=_build_flux_1_schnell,
    responses=replies(
        "/paths/~1v3beta~1flux-1-schnell/post",
        {
            200: ("Flux1SchnellResponse",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3beta~1flux-1-schnell/post/requestBody/content/application~1json/schema",
        ("Flux1SchnellRequest",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
)
seedream_3_0_txt2img = Operation(
    package=_PACKAGE,
    id="seedream_3_0_txt2img",
    name="seedream-3-0-txt2img",
    method="POST",
    path="/v3/seedream-3-0-txt2img",
    build=_build_seedream_3_0_txt2img,
    responses=replies(
        "/paths/~1v3~1seedream-3-0-txt2img/post",
        {
            200: ("Seedream30Response",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1seedream-3-0-txt2img/post/requestBody/content/application~1json/schema",
        ("Seedream30Txt2ImgRequest",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
)
seedream_4_0 = Operation(
    package=_PACKAGE,
    id="seedream_4_0",
    name="seedream-4.0",
    method="POST",
    path="/v3/seedream-4.0",
    build=_build_seedream_4_0,
    responses=replies(
        "/paths/~1v3~1seedream-4.0/post",
        {
            200: ("ImageLinks",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1seedream-4.0/post/requestBody/content/application~1json/schema", ("Seedream40Request",), True
    ),
    kind="image",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
)
seedream_4_5 = Operation(
    package=_PACKAGE,
    id="seedream_4_5",
    name="seedream-4.5",
    method="POST",
    path="/v3/seedream-4.5",
    build=_build_seedream_4_5,
    responses=replies(
        "/paths/~1v3~1seedream-4.5/post",
        {
            200: ("ImageLinks",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1seedream-4.5/post/requestBody/content/application~1json/schema", ("Seedream45Request",), True
    ),
    kind="image",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
)
glm_tts = Operation(
    package=_PACKAGE,
    id="glm_tts",
    name="glm-tts",
    method="POST",
    path="/v3/glm-tts",
    build=_build_glm_tts,
    responses=replies(
        "/paths/~1v3~1glm-tts/post",
        {
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body("/paths/~1v3~1glm-tts/post/requestBody/content/application~1json/schema", ("GlmTtsRequest",), True),
    kind="audio",
    paid=True,
    unconfirmed="the inputs are those of a stored copy of its page, of unknown age",
    deprecated="Retired from 2026-07-07 by its provider\u0027s notice, https://novita.ai/docs/changelog/22-06-26; named instead: minimax-speech-2.8-turbo.",
    retired="2026-07-07",
)
kling_v3_0_pro_t2v = Submit(
    package=_PACKAGE,
    id="kling_v3_0_pro_t2v",
    name="kling-v3.0-pro-t2v",
    method="POST",
    path="/v3/async/kling-v3.0-pro-t2v",
    build=_build_kling_v3_0_pro_t2v,
    responses=replies(
        "/paths/~1v3~1async~1kling-v3.0-pro-t2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1kling-v3.0-pro-t2v/post/requestBody/content/application~1json/schema",
        ("Kling30T2VRequest",),
        True,
    ),
    kind="video",
    paid=True,
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
kling_v3_0_pro_i2v = Submit(
    package=_PACKAGE,
    id="kling_v3_0_pro_i2v",
    name="kling-v3.0-pro-i2v",
    method="POST",
    path="/v3/async/kling-v3.0-pro-i2v",
    build=_build_kling_v3_0_pro_i2v,
    responses=replies(
        "/paths/~1v3~1async~1kling-v3.0-pro-i2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1kling-v3.0-pro-i2v/post/requestBody/content/application~1json/schema",
        ("Kling30I2VRequest",),
        True,
    ),
    kind="video",
    paid=True,
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
kling_v3_0_std_t2v = Submit(
    package=_PACKAGE,
    id="kling_v3_0_std_t2v",
    name="kling-v3.0-std-t2v",
    method="POST",
    path="/v3/async/kling-v3.0-std-t2v",
    build=_build_kling_v3_0_std_t2v,
    responses=replies(
        "/paths/~1v3~1async~1kling-v3.0-std-t2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1kling-v3.0-std-t2v/post/requestBody/content/application~1json/schema",
        ("Kling30T2VRequest",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="seen in client code that cites its page; the inputs are those of the pro page",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
kling_v3_0_std_i2v = Submit(
    package=_PACKAGE,
    id="kling_v3_0_std_i2v",
    name="kling-v3.0-std-i2v",
    method="POST",
    path="/v3/async/kling-v3.0-std-i2v",
    build=_build_kling_v3_0_std_i2v,
    responses=replies(
        "/paths/~1v3~1async~1kling-v3.0-std-i2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1kling-v3.0-std-i2v/post/requestBody/content/application~1json/schema",
        ("Kling30I2VRequest",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="seen in client code that cites its page; the inputs are those of the pro page",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
kling_v3_0_4k_t2v = Submit(
    package=_PACKAGE,
    id="kling_v3_0_4k_t2v",
    name="kling-v3.0-4k-t2v",
    method="POST",
    path="/v3/async/kling-v3.0-4k-t2v",
    build=_build_kling_v3_0_4k_t2v,
    responses=replies(
        "/paths/~1v3~1async~1kling-v3.0-4k-t2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1kling-v3.0-4k-t2v/post/requestBody/content/application~1json/schema",
        ("Kling30T2VRequest",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="seen in client code that cites its page; the inputs are those of the pro page",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
kling_v3_0_4k_i2v = Submit(
    package=_PACKAGE,
    id="kling_v3_0_4k_i2v",
    name="kling-v3.0-4k-i2v",
    method="POST",
    path="/v3/async/kling-v3.0-4k-i2v",
    build=_build_kling_v3_0_4k_i2v,
    responses=replies(
        "/paths/~1v3~1async~1kling-v3.0-4k-i2v/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1kling-v3.0-4k-i2v/post/requestBody/content/application~1json/schema",
        ("Kling30I2VRequest",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="seen in client code that cites its page; the inputs are those of the pro page",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
kling_v3_0_motion_control = Submit(
    package=_PACKAGE,
    id="kling_v3_0_motion_control",
    name="kling-v3.0-motion-control",
    method="POST",
    path="/v3/async/kling-v3.0-motion-control",
    build=_build_kling_v3_0_motion_control,
    responses=replies(
        "/paths/~1v3~1async~1kling-v3.0-motion-control/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1kling-v3.0-motion-control/post/requestBody/content/application~1json/schema",
        ("Kling30MotionRequest",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="seen in client code that cites its page; the page was not read",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
minimax_h3 = Submit(
    package=_PACKAGE,
    id="minimax_h3",
    name="minimax-h3",
    method="POST",
    path="/v3/minimax/v2/video_generation",
    build=_build_minimax_h3,
    responses=replies(
        "/paths/~1v3~1minimax~1v2~1video_generation/post",
        {
            200: ("MiniMaxH3Accepted",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1minimax~1v2~1video_generation/post/requestBody/content/application~1json/schema",
        ("MiniMaxH3Request",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="read from a public client and from a notice that names it as a replacement; the page was not seen",
    link=Link(
        "minimax-h3-result",
        {
            "task_id": "/task_id",
        },
    ),
)
minimax_h3_result = Operation(
    package=_PACKAGE,
    id="minimax_h3_result",
    name="minimax-h3-result",
    method="GET",
    path="/v3/minimax/v2/query/video_generation/{task_id}",
    build=_build_minimax_h3_result,
    responses=replies(
        "/paths/~1v3~1minimax~1v2~1query~1video_generation~1{task_id}/get",
        {
            200: ("MiniMaxH3Result",),
            400: ("MiniMaxH3Result", "ErrorResponse"),
            401: ("MiniMaxH3Result", "ErrorResponse"),
            403: ("MiniMaxH3Result", "ErrorResponse"),
            404: ("MiniMaxH3Result", "ErrorResponse"),
            429: ("MiniMaxH3Result", "ErrorResponse"),
            500: ("MiniMaxH3Result", "ErrorResponse"),
            503: ("MiniMaxH3Result", "ErrorResponse"),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter(
            "task_id",
            "task_id",
            "path",
            True,
            "/paths/~1v3~1minimax~1v2~1query~1video_generation~1{task_id}/get/parameters/0/schema",
        ),
    ),
    unconfirmed="read from a public client",
)
seedance_2 = Submit(
    package=_PACKAGE,
    id="seedance_2",
    name="seedance-2",
    method="POST",
    path="/v3/bytedance/metered/contents/generations/tasks",
    build=_build_seedance_2,
    responses=replies(
        "/paths/~1v3~1bytedance~1metered~1contents~1generations~1tasks/post",
        {
            200: ("Seedance2Accepted",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1bytedance~1metered~1contents~1generations~1tasks/post/requestBody/content/application~1json/schema",
        ("Seedance2Request",),
        True,
    ),
    kind="video",
    paid=True,
    unconfirmed="read from three public clients; no page was found",
    link=Link(
        "seedance-2-result",
        {
            "id": "/id",
        },
    ),
)
seedance_2_result = Operation(
    package=_PACKAGE,
    id="seedance_2_result",
    name="seedance-2-result",
    method="GET",
    path="/v3/bytedance/metered/contents/generations/tasks/{id}",
    build=_build_seedance_2_result,
    responses=replies(
        "/paths/~1v3~1bytedance~1metered~1contents~1generations~1tasks~1{id}/get",
        {
            200: ("Seedance2Result",),
            400: ("Seedance2Result", "ErrorResponse"),
            401: ("Seedance2Result", "ErrorResponse"),
            403: ("Seedance2Result", "ErrorResponse"),
            404: ("Seedance2Result", "ErrorResponse"),
            429: ("Seedance2Result", "ErrorResponse"),
            500: ("Seedance2Result", "ErrorResponse"),
            503: ("Seedance2Result", "ErrorResponse"),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter(
            "id",
            "id",
            "path",
            True,
            "/paths/~1v3~1bytedance~1metered~1contents~1generations~1tasks~1{id}/get/parameters/0/schema",
        ),
    ),
    unconfirmed="read from three public clients",
)
video_create = Submit(
    package=_PACKAGE,
    id="video_create",
    name="video-create",
    method="POST",
    path="/v3/video/create",
    build=_build_video_create,
    responses=replies(
        "/paths/~1v3~1video~1create/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1video~1create/post/requestBody/content/application~1json/schema", ("VideoCreateRequest",), True
    ),
    kind="video",
    paid=True,
    unconfirmed="two readers of its page agree; a third was answered 404",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
minimax_speech_2_8_turbo = Operation(
    package=_PACKAGE,
    id="minimax_speech_2_8_turbo",
    name="minimax-speech-2.8-turbo",
    method="POST",
    path="/v3/minimax-speech-2.8-turbo",
    build=_build_minimax_speech_2_8_turbo,
    responses=replies(
        "/paths/~1v3~1minimax-speech-2.8-turbo/post",
        {
            200: ("Speech28Result", "Speech28Refusal"),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse", "Speech28Refusal"]),
    ),
    body=Body(
        "/paths/~1v3~1minimax-speech-2.8-turbo/post/requestBody/content/application~1json/schema",
        ("Speech28Request",),
        True,
    ),
    kind="audio",
    paid=True,
)
minimax_speech_2_8_hd = Operation(
    package=_PACKAGE,
    id="minimax_speech_2_8_hd",
    name="minimax-speech-2.8-hd",
    method="POST",
    path="/v3/minimax-speech-2.8-hd",
    build=_build_minimax_speech_2_8_hd,
    responses=replies(
        "/paths/~1v3~1minimax-speech-2.8-hd/post",
        {
            200: ("Speech28Result", "Speech28Refusal"),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse", "Speech28Refusal"]),
    ),
    body=Body(
        "/paths/~1v3~1minimax-speech-2.8-hd/post/requestBody/content/application~1json/schema",
        ("Speech28Request",),
        True,
    ),
    kind="audio",
    paid=True,
    unconfirmed="known by its name and price; the inputs are those of the turbo page",
)
minimax_speech_2_8_turbo_async = Submit(
    package=_PACKAGE,
    id="minimax_speech_2_8_turbo_async",
    name="minimax-speech-2.8-turbo-async",
    method="POST",
    path="/v3/async/minimax-speech-2.8-turbo",
    build=_build_minimax_speech_2_8_turbo_async,
    responses=replies(
        "/paths/~1v3~1async~1minimax-speech-2.8-turbo/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1minimax-speech-2.8-turbo/post/requestBody/content/application~1json/schema",
        ("Speech28AsyncRequest",),
        True,
    ),
    kind="audio",
    paid=True,
    unconfirmed="the path is of a provider with the same contract; the inputs are those of the page that answers directly",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
minimax_speech_2_8_hd_async = Submit(
    package=_PACKAGE,
    id="minimax_speech_2_8_hd_async",
    name="minimax-speech-2.8-hd-async",
    method="POST",
    path="/v3/async/minimax-speech-2.8-hd",
    build=_build_minimax_speech_2_8_hd_async,
    responses=replies(
        "/paths/~1v3~1async~1minimax-speech-2.8-hd/post",
        {
            200: ("SubmittedTask",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1async~1minimax-speech-2.8-hd/post/requestBody/content/application~1json/schema",
        ("Speech28AsyncRequest",),
        True,
    ),
    kind="audio",
    paid=True,
    unconfirmed="the path is of a provider with the same contract; the inputs are those of the page that answers directly",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)
seedream_5_0_lite = Operation(
    package=_PACKAGE,
    id="seedream_5_0_lite",
    name="seedream-5.0-lite",
    method="POST",
    path="/v3/seedream-5.0-lite",
    build=_build_seedream_5_0_lite,
    responses=replies(
        "/paths/~1v3~1seedream-5.0-lite/post",
        {
            200: ("ImageLinks",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1seedream-5.0-lite/post/requestBody/content/application~1json/schema",
        ("Seedream50LiteRequest",),
        True,
    ),
    kind="image",
    paid=True,
)
fish_audio_tts = Operation(
    package=_PACKAGE,
    id="fish_audio_tts",
    name="fish-audio-tts",
    method="POST",
    path="/v4beta/txt2speech",
    build=_build_fish_audio_tts,
    responses=replies(
        "/paths/~1v4beta~1txt2speech/post",
        {
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v4beta~1txt2speech/post/requestBody/content/application~1json/schema", ("FishAudioRequest",), True
    ),
    kind="audio",
    paid=True,
    unconfirmed="its page was read by a third party; one client has tests",
    headers={"model": "s1"},
)
ming_image = Operation(
    package=_PACKAGE,
    id="ming_image",
    name="ming-image",
    method="POST",
    path="/openai/v1/images/generations",
    build=_build_ming_image,
    responses=replies(
        "/paths/~1openai~1v1~1images~1generations/post",
        {
            200: ("MingImageResult",),
            400: ("ErrorResponse", "ModelError"),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse", "ModelError"),
            500: ("ErrorResponse", "ModelError"),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse", "ModelError"]),
    ),
    body=Body(
        "/paths/~1openai~1v1~1images~1generations/post/requestBody/content/application~1json/schema",
        ("MingImageRequest",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed="after captures of 2026-09-22 in a public note; no page was read",
)
balance = Operation(
    package=_PACKAGE,
    id="balance",
    name="balance",
    method="GET",
    path="/openapi/v1/billing/balance/detail",
    build=_build_balance,
    responses=replies(
        "/paths/~1openapi~1v1~1billing~1balance~1detail/get",
        {
            200: ("Balance",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
)
models = Operation(
    package=_PACKAGE,
    id="models",
    name="models",
    method="GET",
    path="/v3/model",
    build=_build_models,
    responses=replies(
        "/paths/~1v3~1model/get",
        {
            200: ("ModelList",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter(
            "filter.visibility", "filter_visibility", "query", False, "/paths/~1v3~1model/get/parameters/0/schema"
        ),
        Parameter("filter.source", "filter_source", "query", False, "/paths/~1v3~1model/get/parameters/1/schema"),
        Parameter("filter.types", "filter_types", "query", False, "/paths/~1v3~1model/get/parameters/2/schema"),
        Parameter("filter.is_sdxl", "filter_is_sdxl", "query", False, "/paths/~1v3~1model/get/parameters/3/schema"),
        Parameter("filter.query", "filter_query", "query", False, "/paths/~1v3~1model/get/parameters/4/schema"),
        Parameter(
            "filter.is_inpainting", "filter_is_inpainting", "query", False, "/paths/~1v3~1model/get/parameters/5/schema"
        ),
        Parameter("pagination.limit", "pagination_limit", "query", False, "/paths/~1v3~1model/get/parameters/6/schema"),
        Parameter(
            "pagination.cursor", "pagination_cursor", "query", False, "/paths/~1v3~1model/get/parameters/7/schema"
        ),
    ),
)
training_upload = Operation(
    package=_PACKAGE,
    id="training_upload",
    name="training-upload",
    method="POST",
    path="/v3/assets/training_dataset",
    build=_build_training_upload,
    responses=replies(
        "/paths/~1v3~1assets~1training_dataset/post",
        {
            200: ("TrainingUpload",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1assets~1training_dataset/post/requestBody/content/application~1json/schema",
        ("TrainingUploadRequest",),
        True,
    ),
)
training_style_result = Operation(
    package=_PACKAGE,
    id="training_style_result",
    name="training-style-result",
    method="GET",
    path="/v3/training/style",
    build=_build_training_style_result,
    responses=replies(
        "/paths/~1v3~1training~1style/get",
        {
            200: ("TrainingResult",),
            400: ("TrainingResult", "ErrorResponse"),
            401: ("TrainingResult", "ErrorResponse"),
            403: ("TrainingResult", "ErrorResponse"),
            404: ("TrainingResult", "ErrorResponse"),
            429: ("TrainingResult", "ErrorResponse"),
            500: ("TrainingResult", "ErrorResponse"),
            503: ("TrainingResult", "ErrorResponse"),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter("task_id", "task_id", "query", True, "/paths/~1v3~1training~1style/get/parameters/0/schema"),
    ),
)
training_style = Submit(
    package=_PACKAGE,
    id="training_style",
    name="training-style",
    method="POST",
    path="/v3/training/style",
    build=_build_training_style,
    responses=replies(
        "/paths/~1v3~1training~1style/post",
        {
            200: ("TrainingAccepted",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1training~1style/post/requestBody/content/application~1json/schema",
        ("TrainingStyleRequest",),
        True,
    ),
    kind="training",
    paid=True,
    link=Link(
        "training-style-result",
        {
            "task_id": "/task_id",
        },
    ),
)
training_subject_result = Operation(
    package=_PACKAGE,
    id="training_subject_result",
    name="training-subject-result",
    method="GET",
    path="/v3/training/subject",
    build=_build_training_subject_result,
    responses=replies(
        "/paths/~1v3~1training~1subject/get",
        {
            200: ("TrainingResult",),
            400: ("TrainingResult", "ErrorResponse"),
            401: ("TrainingResult", "ErrorResponse"),
            403: ("TrainingResult", "ErrorResponse"),
            404: ("TrainingResult", "ErrorResponse"),
            429: ("TrainingResult", "ErrorResponse"),
            500: ("TrainingResult", "ErrorResponse"),
            503: ("TrainingResult", "ErrorResponse"),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter("task_id", "task_id", "query", True, "/paths/~1v3~1training~1subject/get/parameters/0/schema"),
    ),
)
training_subject = Submit(
    package=_PACKAGE,
    id="training_subject",
    name="training-subject",
    method="POST",
    path="/v3/training/subject",
    build=_build_training_subject,
    responses=replies(
        "/paths/~1v3~1training~1subject/post",
        {
            200: ("TrainingAccepted",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            404: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v3~1training~1subject/post/requestBody/content/application~1json/schema",
        ("TrainingSubjectRequest",),
        True,
    ),
    kind="training",
    paid=True,
    link=Link(
        "training-subject-result",
        {
            "task_id": "/task_id",
        },
    ),
)
trainings = Operation(
    package=_PACKAGE,
    id="trainings",
    name="trainings",
    method="GET",
    path="/v3/training",
    build=_build_trainings,
    responses=replies(
        "/paths/~1v3~1training/get",
        {
            200: ("TrainingList",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            403: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    unconfirmed="the page says that it lists them; the shape of its answer was not read",
)

OPERATIONS: dict[str, Operation[..., Any]] = {
    operation.name: operation
    for operation in (
        task_result,
        txt2img,
        img2img,
        inpainting,
        upscale,
        image_upscaler,
        image_eraser,
        image_remove_background,
        flux_1_kontext_dev,
        flux_1_kontext_pro,
        flux_1_kontext_max,
        flux_2_dev,
        flux_2_pro,
        flux_2_flex,
        hunyuan_image_3,
        qwen_image_txt2img,
        qwen_image_edit,
        z_image_turbo,
        z_image_turbo_lora,
        glm_image,
        video_merge_face,
        txt2video,
        img2video,
        hunyuan_video_fast,
        wan_t2v,
        wan_i2v,
        kling_v2_1_i2v,
        minimax_video_01,
        seedance_v1_5_pro_i2v,
        txt2speech,
        minimax_speech_2_6_hd,
        cleanup,
        remove_background,
        remove_text,
        replace_background,
        merge_face,
        reimagine,
        outpainting,
        flux_1_schnell,
        seedream_3_0_txt2img,
        seedream_4_0,
        seedream_4_5,
        glm_tts,
        kling_v3_0_pro_t2v,
        kling_v3_0_pro_i2v,
        kling_v3_0_std_t2v,
        kling_v3_0_std_i2v,
        kling_v3_0_4k_t2v,
        kling_v3_0_4k_i2v,
        kling_v3_0_motion_control,
        minimax_h3,
        minimax_h3_result,
        seedance_2,
        seedance_2_result,
        video_create,
        minimax_speech_2_8_turbo,
        minimax_speech_2_8_hd,
        minimax_speech_2_8_turbo_async,
        minimax_speech_2_8_hd_async,
        seedream_5_0_lite,
        fish_audio_tts,
        ming_image,
        balance,
        models,
        training_upload,
        training_style_result,
        training_style,
        training_subject_result,
        training_subject,
        trainings,
    )
}

__all__ = [
    "OPERATIONS",
    "task_result",
    "txt2img",
    "img2img",
    "inpainting",
    "upscale",
    "image_upscaler",
    "image_eraser",
    "image_remove_background",
    "flux_1_kontext_dev",
    "flux_1_kontext_pro",
    "flux_1_kontext_max",
    "flux_2_dev",
    "flux_2_pro",
    "flux_2_flex",
    "hunyuan_image_3",
    "qwen_image_txt2img",
    "qwen_image_edit",
    "z_image_turbo",
    "z_image_turbo_lora",
    "glm_image",
    "video_merge_face",
    "txt2video",
    "img2video",
    "hunyuan_video_fast",
    "wan_t2v",
    "wan_i2v",
    "kling_v2_1_i2v",
    "minimax_video_01",
    "seedance_v1_5_pro_i2v",
    "txt2speech",
    "minimax_speech_2_6_hd",
    "cleanup",
    "remove_background",
    "remove_text",
    "replace_background",
    "merge_face",
    "reimagine",
    "outpainting",
    "flux_1_schnell",
    "seedream_3_0_txt2img",
    "seedream_4_0",
    "seedream_4_5",
    "glm_tts",
    "kling_v3_0_pro_t2v",
    "kling_v3_0_pro_i2v",
    "kling_v3_0_std_t2v",
    "kling_v3_0_std_i2v",
    "kling_v3_0_4k_t2v",
    "kling_v3_0_4k_i2v",
    "kling_v3_0_motion_control",
    "minimax_h3",
    "minimax_h3_result",
    "seedance_2",
    "seedance_2_result",
    "video_create",
    "minimax_speech_2_8_turbo",
    "minimax_speech_2_8_hd",
    "minimax_speech_2_8_turbo_async",
    "minimax_speech_2_8_hd_async",
    "seedream_5_0_lite",
    "fish_audio_tts",
    "ming_image",
    "balance",
    "models",
    "training_upload",
    "training_style_result",
    "training_style",
    "training_subject_result",
    "training_subject",
    "trainings",
]
