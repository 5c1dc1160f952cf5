# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.media_v2_error import MediaV2Error
from ...models.media_v2_task import MediaV2Task
from ...types import Response


def _get_kwargs(
    id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/media/tasks/{id}".format(
            id=quote(str(id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MediaV2Error | MediaV2Task | None:
    if response.status_code == 200:
        response_200 = MediaV2Task.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = MediaV2Error.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = MediaV2Error.from_dict(response.json())

        return response_401

    if response.status_code == 402:
        response_402 = MediaV2Error.from_dict(response.json())

        return response_402

    if response.status_code == 404:
        response_404 = MediaV2Error.from_dict(response.json())

        return response_404

    if response.status_code == 429:
        response_429 = MediaV2Error.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = MediaV2Error.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = MediaV2Error.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[MediaV2Error | MediaV2Task]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[MediaV2Error | MediaV2Task]:
    """Result of media v2

     Tells the state of a task and, once it is done, where its files are. Unconfirmed: known from client
    code only; no page was found.

    Args:
        id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MediaV2Error | MediaV2Task]
    """

    kwargs = _get_kwargs(
        id=id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> MediaV2Error | MediaV2Task | None:
    """Result of media v2

     Tells the state of a task and, once it is done, where its files are. Unconfirmed: known from client
    code only; no page was found.

    Args:
        id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MediaV2Error | MediaV2Task
    """

    return sync_detailed(
        id=id,
        client=client,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[MediaV2Error | MediaV2Task]:
    """Result of media v2

     Tells the state of a task and, once it is done, where its files are. Unconfirmed: known from client
    code only; no page was found.

    Args:
        id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MediaV2Error | MediaV2Task]
    """

    kwargs = _get_kwargs(
        id=id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> MediaV2Error | MediaV2Task | None:
    """Result of media v2

     Tells the state of a task and, once it is done, where its files are. Unconfirmed: known from client
    code only; no page was found.

    Args:
        id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MediaV2Error | MediaV2Task
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
        )
    ).parsed
