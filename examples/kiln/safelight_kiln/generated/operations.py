# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
"""The table of operations of kiln: one constant each, and `OPERATIONS` by the names that people know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from safelight_api.operation import Body, Link, Operation, Parameter, Request, Submit, replies

from .types import UNSET, Unset

if TYPE_CHECKING:
    from .models.film import Film
    from .models.film_order import FilmOrder
    from .models.firing import Firing
    from .models.firing_order import FiringOrder
    from .models.glaze import Glaze
    from .models.list_firings_firings import ListFiringsFirings
    from .models.upload_mould_body import UploadMouldBody
    from .models.upload_mould_mould import UploadMouldMould

_PACKAGE = __name__.rpartition(".")[0]


def _build_list_firings(
    *, studio_id: str, since: str | Unset = UNSET, glaze: list[Glaze] | Unset = UNSET, kiln_version: str = "2026-06"
) -> Request[ListFiringsFirings]:
    from .api.operations.list_firings import _get_kwargs

    return Request(
        _get_kwargs(
            studio_id=studio_id,
            since=since,
            glaze=glaze,
            kiln_version=kiln_version,
        )
    )


def _build_start_firing(
    body: FiringOrder, *, studio_id: str, idempotency_key: str | Unset = UNSET, kiln_version: str = "2026-06"
) -> Request[Firing]:
    from .api.operations.start_firing import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
            studio_id=studio_id,
            idempotency_key=idempotency_key,
            kiln_version=kiln_version,
        )
    )


def _build_get_firing(*, studio_id: str, firing_id: str, kiln_version: str = "2026-06") -> Request[Firing]:
    from .api.operations.get_firing import _get_kwargs

    return Request(
        _get_kwargs(
            studio_id=studio_id,
            firing_id=firing_id,
            kiln_version=kiln_version,
        )
    )


def _build_cancel_firing(*, studio_id: str, firing_id: str, kiln_version: str = "2026-06") -> Request[Any]:
    from .api.operations.cancel_firing import _get_kwargs

    return Request(
        _get_kwargs(
            studio_id=studio_id,
            firing_id=firing_id,
            kiln_version=kiln_version,
        )
    )


def _build_upload_mould(body: UploadMouldBody, *, kiln_version: str = "2026-06") -> Request[UploadMouldMould]:
    from .api.operations.upload_mould import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
            kiln_version=kiln_version,
        )
    )


def _build_start_film(body: FilmOrder) -> Request[Film | bytes]:
    from .api.operations.start_film import _get_kwargs

    return Request(
        _get_kwargs(
            body=body,
        )
    )


def _build_get_film(*, id: str) -> Request[Film | bytes]:
    from .api.operations.get_film import _get_kwargs

    return Request(
        _get_kwargs(
            id=id,
        )
    )


list_firings = Operation(
    package=_PACKAGE,
    id="listFirings",
    name="list-firings",
    method="GET",
    path="/studios/{studioId}/firings",
    build=_build_list_firings,
    responses=replies(
        "/paths/~1studios~1{studioId}~1firings/get",
        {
            200: ("ListFiringsFirings",),
        },
        errors=frozenset([]),
    ),
    parameters=(
        Parameter("since", "since", "query", False, "/paths/~1studios~1{studioId}~1firings/get/parameters/0/schema"),
        Parameter("glaze", "glaze", "query", False, "/paths/~1studios~1{studioId}~1firings/get/parameters/1/schema"),
        Parameter(
            "studioId", "studio_id", "path", True, "/paths/~1studios~1{studioId}~1firings/get/parameters/2/schema"
        ),
        Parameter(
            "Kiln-Version",
            "kiln_version",
            "header",
            True,
            "/paths/~1studios~1{studioId}~1firings/get/parameters/3/schema",
            "2026-06",
        ),
    ),
)
start_firing = Submit(
    package=_PACKAGE,
    id="startFiring",
    name="start-firing",
    method="POST",
    path="/studios/{studioId}/firings",
    build=_build_start_firing,
    responses=replies(
        "/paths/~1studios~1{studioId}~1firings/post",
        {
            200: ("Firing",),
            400: ("StartFiringProblem",),
        },
        errors=frozenset(["StartFiringProblem"]),
    ),
    parameters=(
        Parameter(
            "Idempotency-Key",
            "idempotency_key",
            "header",
            False,
            "/paths/~1studios~1{studioId}~1firings/post/parameters/0/schema",
        ),
        Parameter(
            "studioId", "studio_id", "path", True, "/paths/~1studios~1{studioId}~1firings/post/parameters/1/schema"
        ),
        Parameter(
            "Kiln-Version",
            "kiln_version",
            "header",
            True,
            "/paths/~1studios~1{studioId}~1firings/post/parameters/2/schema",
            "2026-06",
        ),
    ),
    body=Body(
        "/paths/~1studios~1{studioId}~1firings/post/requestBody/content/application~1json/schema",
        ("FiringOrder",),
        True,
    ),
    kind="image",
    paid=True,
    idempotency="Idempotency-Key",
    link=Link(
        "get-firing",
        {
            "firing_id": "/id",
            "studioId": "$request.path.studioId",
        },
    ),
    cancel=Link(
        "cancel-firing",
        {
            "firing_id": "/id",
            "studioId": "$request.path.studioId",
        },
    ),
)
get_firing = Operation(
    package=_PACKAGE,
    id="getFiring",
    name="get-firing",
    method="GET",
    path="/studios/{studioId}/firings/{firing_id}",
    build=_build_get_firing,
    responses=replies(
        "/paths/~1studios~1{studioId}~1firings~1{firing_id}/get",
        {
            200: ("Firing",),
            400: ("Firing", "GetFiringProblem"),
        },
        errors=frozenset(["GetFiringProblem"]),
    ),
    parameters=(
        Parameter(
            "studioId",
            "studio_id",
            "path",
            True,
            "/paths/~1studios~1{studioId}~1firings~1{firing_id}/get/parameters/0/schema",
        ),
        Parameter(
            "Kiln-Version",
            "kiln_version",
            "header",
            True,
            "/paths/~1studios~1{studioId}~1firings~1{firing_id}/get/parameters/1/schema",
            "2026-06",
        ),
        Parameter(
            "firing_id",
            "firing_id",
            "path",
            True,
            "/paths/~1studios~1{studioId}~1firings~1{firing_id}/get/parameters/2/schema",
        ),
    ),
)
cancel_firing = Operation(
    package=_PACKAGE,
    id="cancelFiring",
    name="cancel-firing",
    method="DELETE",
    path="/studios/{studioId}/firings/{firing_id}",
    build=_build_cancel_firing,
    responses=replies(
        "/paths/~1studios~1{studioId}~1firings~1{firing_id}/delete",
        {},
        errors=frozenset([]),
    ),
    parameters=(
        Parameter(
            "studioId",
            "studio_id",
            "path",
            True,
            "/paths/~1studios~1{studioId}~1firings~1{firing_id}/delete/parameters/0/schema",
        ),
        Parameter(
            "Kiln-Version",
            "kiln_version",
            "header",
            True,
            "/paths/~1studios~1{studioId}~1firings~1{firing_id}/delete/parameters/1/schema",
            "2026-06",
        ),
        Parameter(
            "firing_id",
            "firing_id",
            "path",
            True,
            "/paths/~1studios~1{studioId}~1firings~1{firing_id}/delete/parameters/2/schema",
        ),
    ),
)
upload_mould = Operation(
    package=_PACKAGE,
    id="uploadMould",
    name="upload-mould",
    method="POST",
    path="/moulds",
    build=_build_upload_mould,
    responses=replies(
        "/paths/~1moulds/post",
        {
            201: ("UploadMouldMould",),
        },
        errors=frozenset([]),
    ),
    parameters=(
        Parameter(
            "Kiln-Version", "kiln_version", "header", True, "/paths/~1moulds/post/parameters/0/schema", "2026-06"
        ),
    ),
    body=Body(
        "/paths/~1moulds/post/requestBody/content/multipart~1form-data/schema",
        ("UploadMouldBody",),
        True,
        "multipart/form-data",
    ),
)
start_film = Submit(
    package=_PACKAGE,
    id="startFilm",
    name="start-film",
    method="POST",
    path="/films",
    build=_build_start_film,
    responses=replies(
        "/paths/~1films/post",
        {
            202: ("Film",),
            400: ("StartFilmProblem",),
        },
        errors=frozenset(["StartFilmProblem"]),
    ),
    body=Body("/paths/~1films/post/requestBody/content/application~1json/schema", ("FilmOrder",), True),
    kind="video",
    paid=True,
    link=Link(
        "get-film",
        {
            "id": "/id",
        },
    ),
)
get_film = Operation(
    package=_PACKAGE,
    id="getFilm",
    name="get-film",
    method="GET",
    path="/films/{id}",
    build=_build_get_film,
    responses=replies(
        "/paths/~1films~1{id}/get",
        {
            202: ("Film",),
        },
        errors=frozenset([]),
    ),
    files=frozenset([200]),
    parameters=(Parameter("id", "id", "path", True, "/paths/~1films~1{id}/get/parameters/0/schema"),),
)

OPERATIONS: dict[str, Operation[..., Any]] = {
    operation.name: operation
    for operation in (
        list_firings,
        start_firing,
        get_firing,
        cancel_firing,
        upload_mould,
        start_film,
        get_film,
    )
}

__all__ = [
    "OPERATIONS",
    "list_firings",
    "start_firing",
    "get_firing",
    "cancel_firing",
    "upload_mould",
    "start_film",
    "get_film",
]
