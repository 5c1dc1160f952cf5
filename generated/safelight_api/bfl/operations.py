# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The table of operations of bfl: one constant each, and `OPERATIONS` by the names that people know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..operation import Body, Link, Operation, Parameter, Request, Submit, replies

if TYPE_CHECKING:
    from .models.credits_response import CreditsResponse
    from .models.delete_finetune_inputs import DeleteFinetuneInputs
    from .models.delete_finetune_response import DeleteFinetuneResponse
    from .models.finetune_detail_response import FinetuneDetailResponse
    from .models.finetune_flux_pro_fill_inputs import FinetuneFluxProFillInputs
    from .models.finetune_flux_ultra_input import FinetuneFluxUltraInput
    from .models.flux_2_deblur_inputs import Flux2DeblurInputs
    from .models.flux_2_erase_inputs import Flux2EraseInputs
    from .models.flux_2_flex_inputs import Flux2FlexInputs
    from .models.flux_2_inputs import Flux2Inputs
    from .models.flux_2_klein_finetuned_inputs import Flux2KleinFinetunedInputs
    from .models.flux_2_klein_inputs import Flux2KleinInputs
    from .models.flux_2_klein_tryon_inputs import Flux2KleinTryonInputs
    from .models.flux_3_image_inputs import Flux3ImageInputs
    from .models.flux_3_video_draft_enhance_inputs import Flux3VideoDraftEnhanceInputs
    from .models.flux_3_video_i2v_inputs import Flux3VideoI2VInputs
    from .models.flux_3_video_t2v_inputs import Flux3VideoT2VInputs
    from .models.flux_3_video_upscale_inputs import Flux3VideoUpscaleInputs
    from .models.flux_3_video_v2v_inputs import Flux3VideoV2VInputs
    from .models.flux_3_video_ve2v_named_inputs import Flux3VideoVE2VNamedInputs
    from .models.flux_dev_inputs import FluxDevInputs
    from .models.flux_kontext_pro_inputs import FluxKontextProInputs
    from .models.flux_outpainting_inputs import FluxOutpaintingInputs
    from .models.flux_pro_11_inputs import FluxPro11Inputs
    from .models.flux_pro_expand_inputs import FluxProExpandInputs
    from .models.flux_pro_fill_inputs import FluxProFillInputs
    from .models.flux_ultra_input import FluxUltraInput
    from .models.my_finetunes_response import MyFinetunesResponse
    from .models.result_response import ResultResponse
    from .models.usage import Usage
    from .models.usage_response import UsageResponse

_PACKAGE = __name__.rpartition(".")[0]


def _build_get_result(*, id: str) -> Request[ResultResponse]:
    from .api.operations.get_result import _get_kwargs

    return Request(
        _get_kwargs(
            id=id,
        )
    )


def _build_finetune_details(*, finetune_id: str) -> Request[FinetuneDetailResponse]:
    from .api.operations.finetune_details import _get_kwargs

    return Request(
        _get_kwargs(
            finetune_id=finetune_id,
        )
    )


def _build_my_finetunes() -> Request[MyFinetunesResponse]:
    from .api.operations.my_finetunes import _get_kwargs

    return Request(_get_kwargs())


def _build_delete_finetune(body: DeleteFinetuneInputs) -> Request[DeleteFinetuneResponse]:
    from .api.operations.delete_finetune import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_credits() -> Request[CreditsResponse]:
    from .api.operations.credits_ import _get_kwargs

    return Request(_get_kwargs())


def _build_flux_2_max(body: Flux2Inputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_max import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_pro(body: Flux2Inputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_pro import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_pro_preview(body: Flux2Inputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_pro_preview import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_flex(body: Flux2FlexInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_flex import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_klein_4b(body: Flux2KleinInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_klein_4b import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_klein_9b(body: Flux2KleinInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_klein_9b import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_klein_9b_preview(body: Flux2KleinInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_klein_9b_preview import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_klein_4b_finetuned(body: Flux2KleinFinetunedInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_klein_4b_finetuned import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_klein_9b_finetuned(body: Flux2KleinFinetunedInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_klein_9b_finetuned import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_klein_9b_kv_finetuned(body: Flux2KleinFinetunedInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_klein_9b_kv_finetuned import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_klein_9b_kv_bf16_finetuned(body: Flux2KleinFinetunedInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_klein_9b_kv_bf16_finetuned import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_klein_base_4b_finetuned(body: Flux2KleinFinetunedInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_klein_base_4b_finetuned import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_2_klein_base_9b_finetuned(body: Flux2KleinFinetunedInputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_klein_base_9b_finetuned import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_3_image(body: Flux3ImageInputs) -> Request[ResultResponse]:
    from .api.operations.flux_3_image import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_3_video(
    body: Flux3VideoT2VInputs | Flux3VideoI2VInputs | Flux3VideoV2VInputs | Flux3VideoDraftEnhanceInputs,
) -> Request[ResultResponse]:
    from .api.operations.flux_3_video import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_video_upscale_v1(body: Flux3VideoUpscaleInputs) -> Request[ResultResponse]:
    from .api.operations.video_upscale_v1 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_video_edit_v1(body: Flux3VideoVE2VNamedInputs) -> Request[ResultResponse]:
    from .api.operations.video_edit_v1 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_outpainting_v1(body: FluxOutpaintingInputs) -> Request[ResultResponse]:
    from .api.operations.outpainting_v1 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_vto_v1(body: Flux2KleinTryonInputs) -> Request[ResultResponse]:
    from .api.operations.vto_v1 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_vto_v2(body: Flux2KleinTryonInputs) -> Request[ResultResponse]:
    from .api.operations.vto_v2 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_erase_v1(body: Flux2EraseInputs) -> Request[ResultResponse]:
    from .api.operations.erase_v1 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_deblur_v1(body: Flux2DeblurInputs) -> Request[ResultResponse]:
    from .api.operations.deblur_v1 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_kontext_pro(body: FluxKontextProInputs) -> Request[ResultResponse]:
    from .api.operations.flux_kontext_pro import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_kontext_max(body: FluxKontextProInputs) -> Request[ResultResponse]:
    from .api.operations.flux_kontext_max import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_pro_1_1(body: FluxPro11Inputs) -> Request[ResultResponse]:
    from .api.operations.flux_pro_1_1 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_pro_1_1_ultra(body: FluxUltraInput) -> Request[ResultResponse]:
    from .api.operations.flux_pro_1_1_ultra import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_pro_1_1_ultra_finetuned(body: FinetuneFluxUltraInput) -> Request[ResultResponse]:
    from .api.operations.flux_pro_1_1_ultra_finetuned import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_dev(body: FluxDevInputs) -> Request[ResultResponse]:
    from .api.operations.flux_dev import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_pro_1_0_fill(body: FluxProFillInputs) -> Request[ResultResponse]:
    from .api.operations.flux_pro_1_0_fill import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_pro_1_0_fill_finetuned(body: FinetuneFluxProFillInputs) -> Request[ResultResponse]:
    from .api.operations.flux_pro_1_0_fill_finetuned import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_flux_pro_1_0_expand(body: FluxProExpandInputs) -> Request[ResultResponse]:
    from .api.operations.flux_pro_1_0_expand import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_license_usage(body: Usage, *, model_slug: str) -> Request[UsageResponse]:
    from .api.operations.license_usage import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
            model_slug=model_slug,
        )
    )


get_result = Operation(
    package=_PACKAGE,
    id="get_result_v1_get_result_get",
    name="get-result",
    method="GET",
    path="/v1/get_result",
    build=_build_get_result,
    responses=replies(
        "/paths/~1v1~1get_result/get",
        {
            200: ("ResultResponse",),
            400: ("ResultResponse", "HTTPValidationError"),
            401: ("ResultResponse", "HTTPValidationError"),
            402: ("ResultResponse", "HTTPValidationError"),
            403: ("ResultResponse", "HTTPValidationError"),
            404: ("ResultResponse", "HTTPValidationError"),
            422: ("ResultResponse", "HTTPValidationError"),
            429: ("ResultResponse", "HTTPValidationError"),
            500: ("ResultResponse", "HTTPValidationError"),
            503: ("ResultResponse", "HTTPValidationError"),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    parameters=(Parameter("id", "id", "query", True, "/paths/~1v1~1get_result/get/parameters/0/schema"),),
)
finetune_details = Operation(
    package=_PACKAGE,
    id="finetune_details_v1_finetune_details_get",
    name="finetune-details",
    method="GET",
    path="/v1/finetune_details",
    build=_build_finetune_details,
    responses=replies(
        "/paths/~1v1~1finetune_details/get",
        {
            200: ("FinetuneDetailResponse",),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    parameters=(
        Parameter("finetune_id", "finetune_id", "query", True, "/paths/~1v1~1finetune_details/get/parameters/0/schema"),
    ),
)
my_finetunes = Operation(
    package=_PACKAGE,
    id="my_finetunes_v1_my_finetunes_get",
    name="my-finetunes",
    method="GET",
    path="/v1/my_finetunes",
    build=_build_my_finetunes,
    responses=replies(
        "/paths/~1v1~1my_finetunes/get",
        {
            200: ("MyFinetunesResponse",),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
)
delete_finetune = Operation(
    package=_PACKAGE,
    id="delete_finetune_v1_delete_finetune_post",
    name="delete-finetune",
    method="POST",
    path="/v1/delete_finetune",
    build=_build_delete_finetune,
    responses=replies(
        "/paths/~1v1~1delete_finetune/post",
        {
            200: ("DeleteFinetuneResponse",),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1delete_finetune/post/requestBody/content/application~1json/schema",
        ("DeleteFinetuneInputs",),
        True,
    ),
)
credits = Operation(
    package=_PACKAGE,
    id="get_credits_v1_credits_get",
    name="credits",
    method="GET",
    path="/v1/credits",
    build=_build_credits,
    responses=replies(
        "/paths/~1v1~1credits/get",
        {
            200: ("CreditsResponse",),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
)
flux_2_max = Submit(
    package=_PACKAGE,
    id="generate_flux_2_max_v1_flux_2_max_post",
    name="flux-2-max",
    method="POST",
    path="/v1/flux-2-max",
    build=_build_flux_2_max,
    responses=replies(
        "/paths/~1v1~1flux-2-max/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body("/paths/~1v1~1flux-2-max/post/requestBody/content/application~1json/schema", ("Flux2Inputs",), True),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_pro = Submit(
    package=_PACKAGE,
    id="generate_flux_2_pro_v1_flux_2_pro_post",
    name="flux-2-pro",
    method="POST",
    path="/v1/flux-2-pro",
    build=_build_flux_2_pro,
    responses=replies(
        "/paths/~1v1~1flux-2-pro/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body("/paths/~1v1~1flux-2-pro/post/requestBody/content/application~1json/schema", ("Flux2Inputs",), True),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_pro_preview = Submit(
    package=_PACKAGE,
    id="generate_flux_2_pro_preview_v1_flux_2_pro_preview_post",
    name="flux-2-pro-preview",
    method="POST",
    path="/v1/flux-2-pro-preview",
    build=_build_flux_2_pro_preview,
    responses=replies(
        "/paths/~1v1~1flux-2-pro-preview/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-pro-preview/post/requestBody/content/application~1json/schema", ("Flux2Inputs",), True
    ),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_flex = Submit(
    package=_PACKAGE,
    id="generate_flux_2_flex_v1_flux_2_flex_post",
    name="flux-2-flex",
    method="POST",
    path="/v1/flux-2-flex",
    build=_build_flux_2_flex,
    responses=replies(
        "/paths/~1v1~1flux-2-flex/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body("/paths/~1v1~1flux-2-flex/post/requestBody/content/application~1json/schema", ("Flux2FlexInputs",), True),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_klein_4b = Submit(
    package=_PACKAGE,
    id="generate_flux_2_klein_4b_v1_flux_2_klein_4b_post",
    name="flux-2-klein-4b",
    method="POST",
    path="/v1/flux-2-klein-4b",
    build=_build_flux_2_klein_4b,
    responses=replies(
        "/paths/~1v1~1flux-2-klein-4b/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-klein-4b/post/requestBody/content/application~1json/schema", ("Flux2KleinInputs",), True
    ),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_klein_9b = Submit(
    package=_PACKAGE,
    id="generate_flux_2_klein_9b_v1_flux_2_klein_9b_post",
    name="flux-2-klein-9b",
    method="POST",
    path="/v1/flux-2-klein-9b",
    build=_build_flux_2_klein_9b,
    responses=replies(
        "/paths/~1v1~1flux-2-klein-9b/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-klein-9b/post/requestBody/content/application~1json/schema", ("Flux2KleinInputs",), True
    ),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_klein_9b_preview = Submit(
    package=_PACKAGE,
    id="generate_flux_2_klein_9b_kv_v1_flux_2_klein_9b_preview_post",
    name="flux-2-klein-9b-preview",
    method="POST",
    path="/v1/flux-2-klein-9b-preview",
    build=_build_flux_2_klein_9b_preview,
    responses=replies(
        "/paths/~1v1~1flux-2-klein-9b-preview/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-klein-9b-preview/post/requestBody/content/application~1json/schema",
        ("Flux2KleinInputs",),
        True,
    ),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_klein_4b_finetuned = Submit(
    package=_PACKAGE,
    id="flux_2_klein_4b_finetuned",
    name="flux-2-klein-4b-finetuned",
    method="POST",
    path="/v1/flux-2-klein-4b-finetuned",
    build=_build_flux_2_klein_4b_finetuned,
    responses=replies(
        "/paths/~1v1~1flux-2-klein-4b-finetuned/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-klein-4b-finetuned/post/requestBody/content/application~1json/schema",
        ("Flux2KleinFinetunedInputs",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed='not in the published document; on the page "FLUX.2 LoRA Inference" of https://docs.bfl.ai, as a public beta',
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_klein_9b_finetuned = Submit(
    package=_PACKAGE,
    id="flux_2_klein_9b_finetuned",
    name="flux-2-klein-9b-finetuned",
    method="POST",
    path="/v1/flux-2-klein-9b-finetuned",
    build=_build_flux_2_klein_9b_finetuned,
    responses=replies(
        "/paths/~1v1~1flux-2-klein-9b-finetuned/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-klein-9b-finetuned/post/requestBody/content/application~1json/schema",
        ("Flux2KleinFinetunedInputs",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed='not in the published document; on the page "FLUX.2 LoRA Inference" of https://docs.bfl.ai, as a public beta',
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_klein_9b_kv_finetuned = Submit(
    package=_PACKAGE,
    id="flux_2_klein_9b_kv_finetuned",
    name="flux-2-klein-9b-kv-finetuned",
    method="POST",
    path="/v1/flux-2-klein-9b-kv-finetuned",
    build=_build_flux_2_klein_9b_kv_finetuned,
    responses=replies(
        "/paths/~1v1~1flux-2-klein-9b-kv-finetuned/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-klein-9b-kv-finetuned/post/requestBody/content/application~1json/schema",
        ("Flux2KleinFinetunedInputs",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed='not in the published document; on the page "FLUX.2 LoRA Inference" of https://docs.bfl.ai, as a public beta',
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_klein_9b_kv_bf16_finetuned = Submit(
    package=_PACKAGE,
    id="flux_2_klein_9b_kv_bf16_finetuned",
    name="flux-2-klein-9b-kv-bf16-finetuned",
    method="POST",
    path="/v1/flux-2-klein-9b-kv-bf16-finetuned",
    build=_build_flux_2_klein_9b_kv_bf16_finetuned,
    responses=replies(
        "/paths/~1v1~1flux-2-klein-9b-kv-bf16-finetuned/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-klein-9b-kv-bf16-finetuned/post/requestBody/content/application~1json/schema",
        ("Flux2KleinFinetunedInputs",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed='not in the published document; on the page "FLUX.2 LoRA Inference" of https://docs.bfl.ai, as a public beta',
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_klein_base_4b_finetuned = Submit(
    package=_PACKAGE,
    id="flux_2_klein_base_4b_finetuned",
    name="flux-2-klein-base-4b-finetuned",
    method="POST",
    path="/v1/flux-2-klein-base-4b-finetuned",
    build=_build_flux_2_klein_base_4b_finetuned,
    responses=replies(
        "/paths/~1v1~1flux-2-klein-base-4b-finetuned/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-klein-base-4b-finetuned/post/requestBody/content/application~1json/schema",
        ("Flux2KleinFinetunedInputs",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed='not in the published document; on the page "FLUX.2 LoRA Inference" of https://docs.bfl.ai, as a public beta',
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_2_klein_base_9b_finetuned = Submit(
    package=_PACKAGE,
    id="flux_2_klein_base_9b_finetuned",
    name="flux-2-klein-base-9b-finetuned",
    method="POST",
    path="/v1/flux-2-klein-base-9b-finetuned",
    build=_build_flux_2_klein_base_9b_finetuned,
    responses=replies(
        "/paths/~1v1~1flux-2-klein-base-9b-finetuned/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-2-klein-base-9b-finetuned/post/requestBody/content/application~1json/schema",
        ("Flux2KleinFinetunedInputs",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed='not in the published document; on the page "FLUX.2 LoRA Inference" of https://docs.bfl.ai, as a public beta',
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_3_image = Submit(
    package=_PACKAGE,
    id="flux_3_image_v1_flux_3_image_post",
    name="flux-3-image",
    method="POST",
    path="/v1/flux-3-image",
    build=_build_flux_3_image,
    responses=replies(
        "/paths/~1v1~1flux-3-image/post",
        {
            200: ("AsyncResponse",),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-3-image/post/requestBody/content/application~1json/schema", ("Flux3ImageInputs",), True
    ),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_3_video = Submit(
    package=_PACKAGE,
    id="flux_3_video_v1_flux_3_video_post",
    name="flux-3-video",
    method="POST",
    path="/v1/flux-3-video",
    build=_build_flux_3_video,
    responses=replies(
        "/paths/~1v1~1flux-3-video/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-3-video/post/requestBody/content/application~1json/schema",
        ("Flux3VideoT2VInputs", "Flux3VideoI2VInputs", "Flux3VideoV2VInputs", "Flux3VideoDraftEnhanceInputs"),
        True,
    ),
    kind="video",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
video_upscale_v1 = Submit(
    package=_PACKAGE,
    id="generate_flux_tools_video_upscale_v1_v1_flux_tools_video_upscale_v1_post",
    name="video-upscale-v1",
    method="POST",
    path="/v1/flux-tools/video-upscale-v1",
    build=_build_video_upscale_v1,
    responses=replies(
        "/paths/~1v1~1flux-tools~1video-upscale-v1/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-tools~1video-upscale-v1/post/requestBody/content/application~1json/schema",
        ("Flux3VideoUpscaleInputs",),
        True,
    ),
    kind="video",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
video_edit_v1 = Submit(
    package=_PACKAGE,
    id="generate_flux_tools_video_edit_v1_v1_flux_tools_video_edit_v1_post",
    name="video-edit-v1",
    method="POST",
    path="/v1/flux-tools/video-edit-v1",
    build=_build_video_edit_v1,
    responses=replies(
        "/paths/~1v1~1flux-tools~1video-edit-v1/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-tools~1video-edit-v1/post/requestBody/content/application~1json/schema",
        ("Flux3VideoVE2VNamedInputs",),
        True,
    ),
    kind="video",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
outpainting_v1 = Submit(
    package=_PACKAGE,
    id="generate_flux_tools_outpainting_v1_v1_flux_tools_outpainting_v1_post",
    name="outpainting-v1",
    method="POST",
    path="/v1/flux-tools/outpainting-v1",
    build=_build_outpainting_v1,
    responses=replies(
        "/paths/~1v1~1flux-tools~1outpainting-v1/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-tools~1outpainting-v1/post/requestBody/content/application~1json/schema",
        ("FluxOutpaintingInputs",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
vto_v1 = Submit(
    package=_PACKAGE,
    id="generate_flux_tools_vto_v1_v1_flux_tools_vto_v1_post",
    name="vto-v1",
    method="POST",
    path="/v1/flux-tools/vto-v1",
    build=_build_vto_v1,
    responses=replies(
        "/paths/~1v1~1flux-tools~1vto-v1/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-tools~1vto-v1/post/requestBody/content/application~1json/schema",
        ("Flux2KleinTryonInputs",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
vto_v2 = Submit(
    package=_PACKAGE,
    id="generate_flux_tools_vto_v2_v1_flux_tools_vto_v2_post",
    name="vto-v2",
    method="POST",
    path="/v1/flux-tools/vto-v2",
    build=_build_vto_v2,
    responses=replies(
        "/paths/~1v1~1flux-tools~1vto-v2/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-tools~1vto-v2/post/requestBody/content/application~1json/schema",
        ("Flux2KleinTryonInputs",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
erase_v1 = Submit(
    package=_PACKAGE,
    id="generate_flux_tools_erase_v1_v1_flux_tools_erase_v1_post",
    name="erase-v1",
    method="POST",
    path="/v1/flux-tools/erase-v1",
    build=_build_erase_v1,
    responses=replies(
        "/paths/~1v1~1flux-tools~1erase-v1/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-tools~1erase-v1/post/requestBody/content/application~1json/schema",
        ("Flux2EraseInputs",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
deblur_v1 = Submit(
    package=_PACKAGE,
    id="generate_flux_tools_deblur_v1_v1_flux_tools_deblur_v1_post",
    name="deblur-v1",
    method="POST",
    path="/v1/flux-tools/deblur-v1",
    build=_build_deblur_v1,
    responses=replies(
        "/paths/~1v1~1flux-tools~1deblur-v1/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-tools~1deblur-v1/post/requestBody/content/application~1json/schema",
        ("Flux2DeblurInputs",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_kontext_pro = Submit(
    package=_PACKAGE,
    id="generate_flux_kontext_pro_v1_flux_kontext_pro_post",
    name="flux-kontext-pro",
    method="POST",
    path="/v1/flux-kontext-pro",
    build=_build_flux_kontext_pro,
    responses=replies(
        "/paths/~1v1~1flux-kontext-pro/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-kontext-pro/post/requestBody/content/application~1json/schema",
        ("FluxKontextProInputs",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_kontext_max = Submit(
    package=_PACKAGE,
    id="generate_flux_kontext_max_v1_flux_kontext_max_post",
    name="flux-kontext-max",
    method="POST",
    path="/v1/flux-kontext-max",
    build=_build_flux_kontext_max,
    responses=replies(
        "/paths/~1v1~1flux-kontext-max/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-kontext-max/post/requestBody/content/application~1json/schema",
        ("FluxKontextProInputs",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_pro_1_1 = Submit(
    package=_PACKAGE,
    id="flux_pro_1_1_v1_flux_pro_1_1_post",
    name="flux-pro-1.1",
    method="POST",
    path="/v1/flux-pro-1.1",
    build=_build_flux_pro_1_1,
    responses=replies(
        "/paths/~1v1~1flux-pro-1.1/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-pro-1.1/post/requestBody/content/application~1json/schema", ("FluxPro11Inputs",), True
    ),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_pro_1_1_ultra = Submit(
    package=_PACKAGE,
    id="generate_flux_1_1_ultra_v1_flux_pro_1_1_ultra_post",
    name="flux-pro-1.1-ultra",
    method="POST",
    path="/v1/flux-pro-1.1-ultra",
    build=_build_flux_pro_1_1_ultra,
    responses=replies(
        "/paths/~1v1~1flux-pro-1.1-ultra/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-pro-1.1-ultra/post/requestBody/content/application~1json/schema", ("FluxUltraInput",), True
    ),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_pro_1_1_ultra_finetuned = Submit(
    package=_PACKAGE,
    id="generate_bigblue_finetuned_v1_flux_pro_1_1_ultra_finetuned_post",
    name="flux-pro-1.1-ultra-finetuned",
    method="POST",
    path="/v1/flux-pro-1.1-ultra-finetuned",
    build=_build_flux_pro_1_1_ultra_finetuned,
    responses=replies(
        "/paths/~1v1~1flux-pro-1.1-ultra-finetuned/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-pro-1.1-ultra-finetuned/post/requestBody/content/application~1json/schema",
        ("FinetuneFluxUltraInput",),
        True,
    ),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_dev = Submit(
    package=_PACKAGE,
    id="flux_dev_v1_flux_dev_post",
    name="flux-dev",
    method="POST",
    path="/v1/flux-dev",
    build=_build_flux_dev,
    responses=replies(
        "/paths/~1v1~1flux-dev/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body("/paths/~1v1~1flux-dev/post/requestBody/content/application~1json/schema", ("FluxDevInputs",), True),
    kind="image",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_pro_1_0_fill = Submit(
    package=_PACKAGE,
    id="fill_v1_flux_pro_1_0_fill_post",
    name="flux-pro-1.0-fill",
    method="POST",
    path="/v1/flux-pro-1.0-fill",
    build=_build_flux_pro_1_0_fill,
    responses=replies(
        "/paths/~1v1~1flux-pro-1.0-fill/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-pro-1.0-fill/post/requestBody/content/application~1json/schema", ("FluxProFillInputs",), True
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_pro_1_0_fill_finetuned = Submit(
    package=_PACKAGE,
    id="flux_pro_1_0_fill_finetuned_v1_flux_pro_1_0_fill_finetuned_post",
    name="flux-pro-1.0-fill-finetuned",
    method="POST",
    path="/v1/flux-pro-1.0-fill-finetuned",
    build=_build_flux_pro_1_0_fill_finetuned,
    responses=replies(
        "/paths/~1v1~1flux-pro-1.0-fill-finetuned/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-pro-1.0-fill-finetuned/post/requestBody/content/application~1json/schema",
        ("FinetuneFluxProFillInputs",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
flux_pro_1_0_expand = Submit(
    package=_PACKAGE,
    id="expand_v1_flux_pro_1_0_expand_post",
    name="flux-pro-1.0-expand",
    method="POST",
    path="/v1/flux-pro-1.0-expand",
    build=_build_flux_pro_1_0_expand,
    responses=replies(
        "/paths/~1v1~1flux-pro-1.0-expand/post",
        {
            200: ("AsyncResponse", "AsyncWebhookResponse"),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    body=Body(
        "/paths/~1v1~1flux-pro-1.0-expand/post/requestBody/content/application~1json/schema",
        ("FluxProExpandInputs",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)
license_usage = Operation(
    package=_PACKAGE,
    id="report_model_usage_v1_licenses_models__model_slug__usage_post",
    name="license-usage",
    method="POST",
    path="/v1/licenses/models/{model_slug}/usage",
    build=_build_license_usage,
    responses=replies(
        "/paths/~1v1~1licenses~1models~1{model_slug}~1usage/post",
        {
            200: ("UsageResponse",),
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("HTTPValidationError",),
            422: ("HTTPValidationError",),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
        },
        errors=frozenset(["HTTPValidationError"]),
    ),
    parameters=(
        Parameter(
            "model_slug",
            "model_slug",
            "path",
            True,
            "/paths/~1v1~1licenses~1models~1{model_slug}~1usage/post/parameters/0/schema",
        ),
    ),
    body=Body(
        "/paths/~1v1~1licenses~1models~1{model_slug}~1usage/post/requestBody/content/application~1json/schema",
        ("Usage",),
        True,
    ),
    paid=True,
    unconfirmed="published in a small document of its own, which was read by others",
)

OPERATIONS: dict[str, Operation[..., Any]] = {
    operation.name: operation
    for operation in (
        get_result,
        finetune_details,
        my_finetunes,
        delete_finetune,
        credits,
        flux_2_max,
        flux_2_pro,
        flux_2_pro_preview,
        flux_2_flex,
        flux_2_klein_4b,
        flux_2_klein_9b,
        flux_2_klein_9b_preview,
        flux_2_klein_4b_finetuned,
        flux_2_klein_9b_finetuned,
        flux_2_klein_9b_kv_finetuned,
        flux_2_klein_9b_kv_bf16_finetuned,
        flux_2_klein_base_4b_finetuned,
        flux_2_klein_base_9b_finetuned,
        flux_3_image,
        flux_3_video,
        video_upscale_v1,
        video_edit_v1,
        outpainting_v1,
        vto_v1,
        vto_v2,
        erase_v1,
        deblur_v1,
        flux_kontext_pro,
        flux_kontext_max,
        flux_pro_1_1,
        flux_pro_1_1_ultra,
        flux_pro_1_1_ultra_finetuned,
        flux_dev,
        flux_pro_1_0_fill,
        flux_pro_1_0_fill_finetuned,
        flux_pro_1_0_expand,
        license_usage,
    )
}

__all__ = [
    "OPERATIONS",
    "get_result",
    "finetune_details",
    "my_finetunes",
    "delete_finetune",
    "credits",
    "flux_2_max",
    "flux_2_pro",
    "flux_2_pro_preview",
    "flux_2_flex",
    "flux_2_klein_4b",
    "flux_2_klein_9b",
    "flux_2_klein_9b_preview",
    "flux_2_klein_4b_finetuned",
    "flux_2_klein_9b_finetuned",
    "flux_2_klein_9b_kv_finetuned",
    "flux_2_klein_9b_kv_bf16_finetuned",
    "flux_2_klein_base_4b_finetuned",
    "flux_2_klein_base_9b_finetuned",
    "flux_3_image",
    "flux_3_video",
    "video_upscale_v1",
    "video_edit_v1",
    "outpainting_v1",
    "vto_v1",
    "vto_v2",
    "erase_v1",
    "deblur_v1",
    "flux_kontext_pro",
    "flux_kontext_max",
    "flux_pro_1_1",
    "flux_pro_1_1_ultra",
    "flux_pro_1_1_ultra_finetuned",
    "flux_dev",
    "flux_pro_1_0_fill",
    "flux_pro_1_0_fill_finetuned",
    "flux_pro_1_0_expand",
    "license_usage",
]
