# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The table of operations of bfl: one constant each, and `OPERATIONS` by the names that people know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..operation import Body, Link, Operation, Parameter, Request, Submit, replies

if TYPE_CHECKING:
    from .models.credits_response import CreditsResponse
    from .models.finetune_detail_response import FinetuneDetailResponse
    from .models.flux_2_inputs import Flux2Inputs
    from .models.flux_kontext_pro_inputs import FluxKontextProInputs
    from .models.flux_pro_11_inputs import FluxPro11Inputs
    from .models.my_finetunes_response import MyFinetunesResponse
    from .models.result_response import ResultResponse

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


def _build_credits() -> Request[CreditsResponse]:
    from .api.operations.credits_ import _get_kwargs

    return Request(_get_kwargs())


def _build_flux_2_pro(body: Flux2Inputs) -> Request[ResultResponse]:
    from .api.operations.flux_2_pro import _get_kwargs

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


def _build_flux_kontext_pro(body: FluxKontextProInputs) -> Request[ResultResponse]:
    from .api.operations.flux_kontext_pro import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
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
            400: ("HTTPValidationError",),
            401: ("HTTPValidationError",),
            402: ("HTTPValidationError",),
            403: ("HTTPValidationError",),
            404: ("ResultResponse", "HTTPValidationError"),
            422: ("ResultResponse", "HTTPValidationError"),
            429: ("HTTPValidationError",),
            500: ("HTTPValidationError",),
            503: ("HTTPValidationError",),
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
    body=Body("/paths/~1v1~1flux-2-pro/post/requestBody/content/application~1json/schema", "Flux2Inputs", True),
    kind="image",
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
    body=Body("/paths/~1v1~1flux-pro-1.1/post/requestBody/content/application~1json/schema", "FluxPro11Inputs", True),
    kind="image",
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
        "/paths/~1v1~1flux-kontext-pro/post/requestBody/content/application~1json/schema", "FluxKontextProInputs", True
    ),
    kind="edit",
    link=Link(
        "get-result",
        {
            "id": "/id",
        },
    ),
)

OPERATIONS: dict[str, Operation[..., Any]] = {
    operation.name: operation
    for operation in (
        get_result,
        finetune_details,
        my_finetunes,
        credits,
        flux_2_pro,
        flux_pro_1_1,
        flux_kontext_pro,
    )
}

__all__ = [
    "OPERATIONS",
    "get_result",
    "finetune_details",
    "my_finetunes",
    "credits",
    "flux_2_pro",
    "flux_pro_1_1",
    "flux_kontext_pro",
]
