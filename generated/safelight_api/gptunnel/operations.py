# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The table of operations of gptunnel: one constant each, and `OPERATIONS` by the names that people know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..operation import Body, Link, Operation, Parameter, Request, Submit, replies
from .types import UNSET, Unset

if TYPE_CHECKING:
    from .models.balance import Balance
    from .models.bg_remover_request import BgRemoverRequest
    from .models.faceswap_request import FaceswapRequest
    from .models.imagine_request import ImagineRequest
    from .models.media_request import MediaRequest
    from .models.media_task import MediaTask
    from .models.media_v2_price import MediaV2Price
    from .models.media_v2_request import MediaV2Request
    from .models.media_v2_task import MediaV2Task
    from .models.midjourney_action_request import MidjourneyActionRequest
    from .models.midjourney_inpaint_request import MidjourneyInpaintRequest
    from .models.midjourney_picture_request import MidjourneyPictureRequest
    from .models.midjourney_variation_request import MidjourneyVariationRequest
    from .models.task import Task

_PACKAGE = __name__.rpartition(".")[0]


def _build_faceswap(body: FaceswapRequest) -> Request[Task]:
    from .api.operations.faceswap import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_faceswap_result(*, task_id: str) -> Request[Task]:
    from .api.operations.faceswap_result import _get_kwargs

    return Request(
        _get_kwargs(
            task_id=task_id,
        )
    )


def _build_bgremover(body: BgRemoverRequest) -> Request[Task]:
    from .api.operations.bgremover import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_bgremover_result(*, task_id: str) -> Request[Task]:
    from .api.operations.bgremover_result import _get_kwargs

    return Request(
        _get_kwargs(
            task_id=task_id,
        )
    )


def _build_midjourney(body: ImagineRequest) -> Request[Task]:
    from .api.operations.midjourney import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_midjourney_result(*, task_id: str) -> Request[Task]:
    from .api.operations.midjourney_result import _get_kwargs

    return Request(
        _get_kwargs(
            task_id=task_id,
        )
    )


def _build_midjourney_upsample(body: MidjourneyPictureRequest) -> Request[Task]:
    from .api.operations.midjourney_upsample import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_midjourney_variation(body: MidjourneyVariationRequest) -> Request[Task]:
    from .api.operations.midjourney_variation import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_midjourney_outpaint(body: MidjourneyActionRequest) -> Request[Task]:
    from .api.operations.midjourney_outpaint import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_midjourney_pan(body: MidjourneyActionRequest) -> Request[Task]:
    from .api.operations.midjourney_pan import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_midjourney_upscale(body: MidjourneyActionRequest) -> Request[Task]:
    from .api.operations.midjourney_upscale import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_midjourney_inpaint(body: MidjourneyInpaintRequest) -> Request[Task]:
    from .api.operations.midjourney_inpaint import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_midjourney_reroll(body: MidjourneyActionRequest) -> Request[Task]:
    from .api.operations.midjourney_reroll import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_media(body: MediaRequest) -> Request[MediaTask]:
    from .api.operations.media import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_media_result(*, task_id: str) -> Request[MediaTask]:
    from .api.operations.media_result import _get_kwargs

    return Request(
        _get_kwargs(
            task_id=task_id,
        )
    )


def _build_media_v2_models() -> Request[Any]:
    from .api.operations.media_v2_models import _get_kwargs

    return Request(_get_kwargs())


def _build_media_v2_price(body: MediaV2Request) -> Request[MediaV2Price]:
    from .api.operations.media_v2_price import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_media_v2(body: MediaV2Request) -> Request[MediaV2Task]:
    from .api.operations.media_v2 import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_media_v2_result(*, id: str) -> Request[MediaV2Task]:
    from .api.operations.media_v2_result import _get_kwargs

    return Request(
        _get_kwargs(
            id=id,
        )
    )


def _build_balance(*, use_wallet_balance: bool | Unset = UNSET) -> Request[Balance]:
    from .api.operations.balance import _get_kwargs

    return Request(
        _get_kwargs(
            use_wallet_balance=use_wallet_balance,
        )
    )


faceswap = Submit(
    package=_PACKAGE,
    id="faceswap",
    name="faceswap",
    method="POST",
    path="/v1/faceswap/create",
    build=_build_faceswap,
    responses=replies(
        "/paths/~1v1~1faceswap~1create/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1faceswap~1create/post/requestBody/content/application~1json/schema", ("FaceswapRequest",), True
    ),
    kind="edit",
    paid=True,
    link=Link(
        "faceswap-result",
        {
            "taskId": "/id",
        },
    ),
)
faceswap_result = Operation(
    package=_PACKAGE,
    id="faceswap_result",
    name="faceswap-result",
    method="GET",
    path="/v1/faceswap/result",
    build=_build_faceswap_result,
    responses=replies(
        "/paths/~1v1~1faceswap~1result/get",
        {
            200: ("Task",),
            400: ("Task", "ErrorResponse"),
            401: ("Task", "ErrorResponse"),
            402: ("Task", "ErrorResponse"),
            429: ("Task", "ErrorResponse"),
            500: ("Task", "ErrorResponse"),
            503: ("Task", "ErrorResponse"),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter("taskId", "task_id", "query", True, "/paths/~1v1~1faceswap~1result/get/parameters/0/schema"),
    ),
)
bgremover = Submit(
    package=_PACKAGE,
    id="bgremover",
    name="bgremover",
    method="POST",
    path="/v1/bgremover/create",
    build=_build_bgremover,
    responses=replies(
        "/paths/~1v1~1bgremover~1create/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1bgremover~1create/post/requestBody/content/application~1json/schema", ("BgRemoverRequest",), True
    ),
    kind="edit",
    paid=True,
    unconfirmed="the path is documented; the body could not be read",
    link=Link(
        "bgremover-result",
        {
            "taskId": "/id",
        },
    ),
)
bgremover_result = Operation(
    package=_PACKAGE,
    id="bgremover_result",
    name="bgremover-result",
    method="GET",
    path="/v1/bgremover/result",
    build=_build_bgremover_result,
    responses=replies(
        "/paths/~1v1~1bgremover~1result/get",
        {
            200: ("Task",),
            400: ("Task", "ErrorResponse"),
            401: ("Task", "ErrorResponse"),
            402: ("Task", "ErrorResponse"),
            429: ("Task", "ErrorResponse"),
            500: ("Task", "ErrorResponse"),
            503: ("Task", "ErrorResponse"),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter("taskId", "task_id", "query", True, "/paths/~1v1~1bgremover~1result/get/parameters/0/schema"),
    ),
)
midjourney = Submit(
    package=_PACKAGE,
    id="midjourney",
    name="midjourney",
    method="POST",
    path="/v1/midjourney/imagine",
    build=_build_midjourney,
    responses=replies(
        "/paths/~1v1~1midjourney~1imagine/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1midjourney~1imagine/post/requestBody/content/application~1json/schema", ("ImagineRequest",), True
    ),
    kind="image",
    paid=True,
    link=Link(
        "midjourney-result",
        {
            "taskId": "/id",
        },
    ),
)
midjourney_result = Operation(
    package=_PACKAGE,
    id="midjourney_result",
    name="midjourney-result",
    method="GET",
    path="/v1/midjourney/result",
    build=_build_midjourney_result,
    responses=replies(
        "/paths/~1v1~1midjourney~1result/get",
        {
            200: ("Task",),
            400: ("Task", "ErrorResponse"),
            401: ("Task", "ErrorResponse"),
            402: ("Task", "ErrorResponse"),
            429: ("Task", "ErrorResponse"),
            500: ("Task", "ErrorResponse"),
            503: ("Task", "ErrorResponse"),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter("taskId", "task_id", "query", True, "/paths/~1v1~1midjourney~1result/get/parameters/0/schema"),
    ),
)
midjourney_upsample = Submit(
    package=_PACKAGE,
    id="midjourney_upsample",
    name="midjourney-upsample",
    method="POST",
    path="/v1/midjourney/upsample",
    build=_build_midjourney_upsample,
    responses=replies(
        "/paths/~1v1~1midjourney~1upsample/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1midjourney~1upsample/post/requestBody/content/application~1json/schema",
        ("MidjourneyPictureRequest",),
        True,
    ),
    kind="upscale",
    paid=True,
    link=Link(
        "midjourney-result",
        {
            "taskId": "/id",
        },
    ),
)
midjourney_variation = Submit(
    package=_PACKAGE,
    id="midjourney_variation",
    name="midjourney-variation",
    method="POST",
    path="/v1/midjourney/variation",
    build=_build_midjourney_variation,
    responses=replies(
        "/paths/~1v1~1midjourney~1variation/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1midjourney~1variation/post/requestBody/content/application~1json/schema",
        ("MidjourneyVariationRequest",),
        True,
    ),
    kind="image",
    paid=True,
    link=Link(
        "midjourney-result",
        {
            "taskId": "/id",
        },
    ),
)
midjourney_outpaint = Submit(
    package=_PACKAGE,
    id="midjourney_outpaint",
    name="midjourney-outpaint",
    method="POST",
    path="/v1/midjourney/outpaint",
    build=_build_midjourney_outpaint,
    responses=replies(
        "/paths/~1v1~1midjourney~1outpaint/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1midjourney~1outpaint/post/requestBody/content/application~1json/schema",
        ("MidjourneyActionRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    unconfirmed="the path is documented; the body is inferred",
    link=Link(
        "midjourney-result",
        {
            "taskId": "/id",
        },
    ),
)
midjourney_pan = Submit(
    package=_PACKAGE,
    id="midjourney_pan",
    name="midjourney-pan",
    method="POST",
    path="/v1/midjourney/pan",
    build=_build_midjourney_pan,
    responses=replies(
        "/paths/~1v1~1midjourney~1pan/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1midjourney~1pan/post/requestBody/content/application~1json/schema",
        ("MidjourneyActionRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    unconfirmed="the path is documented; the body is inferred",
    link=Link(
        "midjourney-result",
        {
            "taskId": "/id",
        },
    ),
)
midjourney_upscale = Submit(
    package=_PACKAGE,
    id="midjourney_upscale",
    name="midjourney-upscale",
    method="POST",
    path="/v1/midjourney/upscale",
    build=_build_midjourney_upscale,
    responses=replies(
        "/paths/~1v1~1midjourney~1upscale/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1midjourney~1upscale/post/requestBody/content/application~1json/schema",
        ("MidjourneyActionRequest",),
        True,
    ),
    kind="upscale",
    paid=True,
    unconfirmed="the path is documented; the body is inferred",
    link=Link(
        "midjourney-result",
        {
            "taskId": "/id",
        },
    ),
)
midjourney_inpaint = Submit(
    package=_PACKAGE,
    id="midjourney_inpaint",
    name="midjourney-inpaint",
    method="POST",
    path="/v1/midjourney/inpaint",
    build=_build_midjourney_inpaint,
    responses=replies(
        "/paths/~1v1~1midjourney~1inpaint/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1midjourney~1inpaint/post/requestBody/content/application~1json/schema",
        ("MidjourneyInpaintRequest",),
        True,
    ),
    kind="edit",
    paid=True,
    link=Link(
        "midjourney-result",
        {
            "taskId": "/id",
        },
    ),
)
midjourney_reroll = Submit(
    package=_PACKAGE,
    id="midjourney_reroll",
    name="midjourney-reroll",
    method="POST",
    path="/v1/midjourney/reroll",
    build=_build_midjourney_reroll,
    responses=replies(
        "/paths/~1v1~1midjourney~1reroll/post",
        {
            200: ("Task",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    body=Body(
        "/paths/~1v1~1midjourney~1reroll/post/requestBody/content/application~1json/schema",
        ("MidjourneyActionRequest",),
        True,
    ),
    kind="image",
    paid=True,
    unconfirmed="the path is documented; the body is inferred",
    link=Link(
        "midjourney-result",
        {
            "taskId": "/id",
        },
    ),
)
media = Submit(
    package=_PACKAGE,
    id="media",
    name="media",
    method="POST",
    path="/v1/media/create",
    build=_build_media,
    responses=replies(
        "/paths/~1v1~1media~1create/post",
        {
            200: ("MediaTask", "MediaError"),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse", "MediaError"]),
    ),
    body=Body("/paths/~1v1~1media~1create/post/requestBody/content/application~1json/schema", ("MediaRequest",), True),
    kind="image",
    paid=True,
    link=Link(
        "media-result",
        {
            "task_id": "/id",
        },
    ),
)
media_result = Operation(
    package=_PACKAGE,
    id="media_result",
    name="media-result",
    method="GET",
    path="/v1/media/result",
    build=_build_media_result,
    responses=replies(
        "/paths/~1v1~1media~1result/get",
        {
            200: ("MediaTask", "MediaError"),
            429: ("MediaTask", "ErrorResponse"),
            500: ("MediaTask", "ErrorResponse"),
            503: ("MediaTask", "ErrorResponse"),
        },
        errors=frozenset(["ErrorResponse", "MediaError"]),
    ),
    parameters=(Parameter("task_id", "task_id", "query", True, "/paths/~1v1~1media~1result/get/parameters/0/schema"),),
)
media_v2_models = Operation(
    package=_PACKAGE,
    id="media_v2_models",
    name="media-v2-models",
    method="GET",
    path="/api/v2/media/models",
    build=_build_media_v2_models,
    responses=replies(
        "/paths/~1api~1v2~1media~1models/get",
        {
            200: (None, "MediaV2ModelList"),
            400: ("MediaV2Error",),
            401: ("MediaV2Error",),
            402: ("MediaV2Error",),
            404: ("MediaV2Error",),
            429: ("MediaV2Error",),
            500: ("MediaV2Error",),
            503: ("MediaV2Error",),
        },
        errors=frozenset(["MediaV2Error"]),
    ),
    unconfirmed="known from client code only; no page was found",
)
media_v2_price = Operation(
    package=_PACKAGE,
    id="media_v2_price",
    name="media-v2-price",
    method="POST",
    path="/api/v2/media/price",
    build=_build_media_v2_price,
    responses=replies(
        "/paths/~1api~1v2~1media~1price/post",
        {
            200: ("MediaV2Price",),
            400: ("MediaV2Error",),
            401: ("MediaV2Error",),
            402: ("MediaV2Error",),
            404: ("MediaV2Error",),
            429: ("MediaV2Error",),
            500: ("MediaV2Error",),
            503: ("MediaV2Error",),
        },
        errors=frozenset(["MediaV2Error"]),
    ),
    body=Body(
        "/paths/~1api~1v2~1media~1price/post/requestBody/content/application~1json/schema", ("MediaV2Request",), True
    ),
    unconfirmed="known from client code only; no page was found",
)
media_v2 = Submit(
    package=_PACKAGE,
    id="media_v2",
    name="media-v2",
    method="POST",
    path="/api/v2/media/tasks",
    build=_build_media_v2,
    responses=replies(
        "/paths/~1api~1v2~1media~1tasks/post",
        {
            200: ("MediaV2Task",),
            400: ("MediaV2Error",),
            401: ("MediaV2Error",),
            402: ("MediaV2Error",),
            404: ("MediaV2Error",),
            429: ("MediaV2Error",),
            500: ("MediaV2Error",),
            503: ("MediaV2Error",),
        },
        errors=frozenset(["MediaV2Error"]),
    ),
    body=Body(
        "/paths/~1api~1v2~1media~1tasks/post/requestBody/content/application~1json/schema", ("MediaV2Request",), True
    ),
    kind="image",
    paid=True,
    unconfirmed="known from client code only; no page was found",
    idempotency="/idempotency_key",
    link=Link(
        "media-v2-result",
        {
            "id": "/id",
        },
    ),
)
media_v2_result = Operation(
    package=_PACKAGE,
    id="media_v2_result",
    name="media-v2-result",
    method="GET",
    path="/api/v2/media/tasks/{id}",
    build=_build_media_v2_result,
    responses=replies(
        "/paths/~1api~1v2~1media~1tasks~1{id}/get",
        {
            200: ("MediaV2Task",),
            400: ("MediaV2Task", "MediaV2Error"),
            401: ("MediaV2Task", "MediaV2Error"),
            402: ("MediaV2Task", "MediaV2Error"),
            404: ("MediaV2Task", "MediaV2Error"),
            429: ("MediaV2Task", "MediaV2Error"),
            500: ("MediaV2Task", "MediaV2Error"),
            503: ("MediaV2Task", "MediaV2Error"),
        },
        errors=frozenset(["MediaV2Error"]),
    ),
    parameters=(Parameter("id", "id", "path", True, "/paths/~1api~1v2~1media~1tasks~1{id}/get/parameters/0/schema"),),
    unconfirmed="known from client code only; no page was found",
)
balance = Operation(
    package=_PACKAGE,
    id="balance",
    name="balance",
    method="GET",
    path="/v1/balance",
    build=_build_balance,
    responses=replies(
        "/paths/~1v1~1balance/get",
        {
            200: ("Balance",),
            400: ("ErrorResponse",),
            401: ("ErrorResponse",),
            402: ("ErrorResponse",),
            429: ("ErrorResponse",),
            500: ("ErrorResponse",),
            503: ("ErrorResponse",),
        },
        errors=frozenset(["ErrorResponse"]),
    ),
    parameters=(
        Parameter(
            "useWalletBalance", "use_wallet_balance", "query", False, "/paths/~1v1~1balance/get/parameters/0/schema"
        ),
    ),
)

OPERATIONS: dict[str, Operation[..., Any]] = {
    operation.name: operation
    for operation in (
        faceswap,
        faceswap_result,
        bgremover,
        bgremover_result,
        midjourney,
        midjourney_result,
        midjourney_upsample,
        midjourney_variation,
        midjourney_outpaint,
        midjourney_pan,
        midjourney_upscale,
        midjourney_inpaint,
        midjourney_reroll,
        media,
        media_result,
        media_v2_models,
        media_v2_price,
        media_v2,
        media_v2_result,
        balance,
    )
}

__all__ = [
    "OPERATIONS",
    "faceswap",
    "faceswap_result",
    "bgremover",
    "bgremover_result",
    "midjourney",
    "midjourney_result",
    "midjourney_upsample",
    "midjourney_variation",
    "midjourney_outpaint",
    "midjourney_pan",
    "midjourney_upscale",
    "midjourney_inpaint",
    "midjourney_reroll",
    "media",
    "media_result",
    "media_v2_models",
    "media_v2_price",
    "media_v2",
    "media_v2_result",
    "balance",
]
