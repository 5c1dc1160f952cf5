# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
"""The table of operations of novita: one constant each, and `OPERATIONS` by the names that people know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..operation import Body, Link, Operation, Parameter, Request, Submit, replies

if TYPE_CHECKING:
    from .models.flux_2_pro_request import Flux2ProRequest
    from .models.task_result import TaskResult
    from .models.txt_2_img_request import Txt2ImgRequest

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


def _build_flux_2_pro(body: Flux2ProRequest) -> Request[TaskResult]:
    from .api.operations.flux_2_pro import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


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
    body=Body("/paths/~1v3~1async~1txt2img/post/requestBody/content/application~1json/schema", "Txt2ImgRequest", True),
    kind="image",
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
        "/paths/~1v3~1async~1flux-2-pro/post/requestBody/content/application~1json/schema", "Flux2ProRequest", True
    ),
    kind="image",
    link=Link(
        "task-result",
        {
            "task_id": "/task_id",
        },
    ),
)

OPERATIONS: dict[str, Operation[..., Any]] = {
    operation.name: operation
    for operation in (
        task_result,
        txt2img,
        flux_2_pro,
    )
}

__all__ = [
    "OPERATIONS",
    "task_result",
    "txt2img",
    "flux_2_pro",
]
