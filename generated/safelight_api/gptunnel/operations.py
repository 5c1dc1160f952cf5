# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The table of operations of gptunnel: one constant each, and `OPERATIONS` by the names that people know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..operation import Body, Link, Operation, Parameter, Request, Submit, replies
from .types import UNSET, Unset

if TYPE_CHECKING:
    from .models.balance import Balance
    from .models.faceswap_request import FaceswapRequest
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
        "/paths/~1v1~1faceswap~1create/post/requestBody/content/application~1json/schema", "FaceswapRequest", True
    ),
    kind="edit",
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
        Parameter("taskId", "task_id", "query", True, "/paths/~1v1~1faceswap~1result/get/parameters/0/schema"),
    ),
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
        balance,
    )
}

__all__ = [
    "OPERATIONS",
    "faceswap",
    "faceswap_result",
    "balance",
]
