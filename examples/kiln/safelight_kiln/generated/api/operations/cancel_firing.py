# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...types import Response


def _get_kwargs(
    studio_id: str,
    firing_id: str,
    *,
    kiln_version: str = "2026-06",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Kiln-Version"] = kiln_version

    _kwargs: dict[str, Any] = {
        "method": "delete",
        "url": "/studios/{studio_id}/firings/{firing_id}".format(
            studio_id=quote(str(studio_id), safe=""),
            firing_id=quote(str(firing_id), safe=""),
        ),
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any | None:
    if response.status_code == 204:
        return None

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[Any]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    studio_id: str,
    firing_id: str,
    *,
    client: AuthenticatedClient | Client,
    kiln_version: str = "2026-06",
) -> Response[Any]:
    """Put out a kiln that is still firing.

    Args:
        studio_id (str):
        firing_id (str):
        kiln_version (str):  Default: '2026-06'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any]
    """

    kwargs = _get_kwargs(
        studio_id=studio_id,
        firing_id=firing_id,
        kiln_version=kiln_version,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


async def asyncio_detailed(
    studio_id: str,
    firing_id: str,
    *,
    client: AuthenticatedClient | Client,
    kiln_version: str = "2026-06",
) -> Response[Any]:
    """Put out a kiln that is still firing.

    Args:
        studio_id (str):
        firing_id (str):
        kiln_version (str):  Default: '2026-06'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any]
    """

    kwargs = _get_kwargs(
        studio_id=studio_id,
        firing_id=firing_id,
        kiln_version=kiln_version,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)
