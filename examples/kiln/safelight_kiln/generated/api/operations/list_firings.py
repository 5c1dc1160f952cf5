# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.glaze import Glaze
from ...models.list_firings_firings import ListFiringsFirings
from ...types import UNSET, Response, Unset


def _get_kwargs(
    studio_id: str,
    *,
    since: str | Unset = UNSET,
    glaze: list[Glaze] | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Kiln-Version"] = kiln_version

    params: dict[str, Any] = {}

    params["since"] = since

    json_glaze: list[str] | Unset = UNSET
    if not isinstance(glaze, Unset):
        json_glaze = []
        for glaze_item_data in glaze:
            glaze_item: str = glaze_item_data
            json_glaze.append(glaze_item)

    params["glaze"] = json_glaze

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/studios/{studio_id}/firings".format(
            studio_id=quote(str(studio_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> ListFiringsFirings | None:
    if response.status_code == 200:
        response_200 = ListFiringsFirings.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[ListFiringsFirings]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    studio_id: str,
    *,
    client: AuthenticatedClient | Client,
    since: str | Unset = UNSET,
    glaze: list[Glaze] | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> Response[ListFiringsFirings]:
    """
    Args:
        studio_id (str):
        since (str | Unset):
        glaze (list[Glaze] | Unset):
        kiln_version (str):  Default: '2026-06'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ListFiringsFirings]
    """

    kwargs = _get_kwargs(
        studio_id=studio_id,
        since=since,
        glaze=glaze,
        kiln_version=kiln_version,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    studio_id: str,
    *,
    client: AuthenticatedClient | Client,
    since: str | Unset = UNSET,
    glaze: list[Glaze] | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> ListFiringsFirings | None:
    """
    Args:
        studio_id (str):
        since (str | Unset):
        glaze (list[Glaze] | Unset):
        kiln_version (str):  Default: '2026-06'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ListFiringsFirings
    """

    return sync_detailed(
        studio_id=studio_id,
        client=client,
        since=since,
        glaze=glaze,
        kiln_version=kiln_version,
    ).parsed


async def asyncio_detailed(
    studio_id: str,
    *,
    client: AuthenticatedClient | Client,
    since: str | Unset = UNSET,
    glaze: list[Glaze] | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> Response[ListFiringsFirings]:
    """
    Args:
        studio_id (str):
        since (str | Unset):
        glaze (list[Glaze] | Unset):
        kiln_version (str):  Default: '2026-06'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ListFiringsFirings]
    """

    kwargs = _get_kwargs(
        studio_id=studio_id,
        since=since,
        glaze=glaze,
        kiln_version=kiln_version,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    studio_id: str,
    *,
    client: AuthenticatedClient | Client,
    since: str | Unset = UNSET,
    glaze: list[Glaze] | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> ListFiringsFirings | None:
    """
    Args:
        studio_id (str):
        since (str | Unset):
        glaze (list[Glaze] | Unset):
        kiln_version (str):  Default: '2026-06'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ListFiringsFirings
    """

    return (
        await asyncio_detailed(
            studio_id=studio_id,
            client=client,
            since=since,
            glaze=glaze,
            kiln_version=kiln_version,
        )
    ).parsed
