# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.media_v2_error import MediaV2Error
from ...models.media_v2_price import MediaV2Price
from ...models.media_v2_request import MediaV2Request
from ...types import Response


def _get_kwargs(
    *,
    body: MediaV2Request,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/v2/media/price",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MediaV2Error | MediaV2Price | None:
    if response.status_code == 200:
        response_200 = MediaV2Price.from_dict(response.json())

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
) -> Response[MediaV2Error | MediaV2Price]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: MediaV2Request,
) -> Response[MediaV2Error | MediaV2Price]:
    """Price of media v2

     Tells what a request would cost, in roubles, without making anything. Unconfirmed: known from client
    code only; no page was found.

    Args:
        body (MediaV2Request): What to make, and with which model.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MediaV2Error | MediaV2Price]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: MediaV2Request,
) -> MediaV2Error | MediaV2Price | None:
    """Price of media v2

     Tells what a request would cost, in roubles, without making anything. Unconfirmed: known from client
    code only; no page was found.

    Args:
        body (MediaV2Request): What to make, and with which model.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MediaV2Error | MediaV2Price
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: MediaV2Request,
) -> Response[MediaV2Error | MediaV2Price]:
    """Price of media v2

     Tells what a request would cost, in roubles, without making anything. Unconfirmed: known from client
    code only; no page was found.

    Args:
        body (MediaV2Request): What to make, and with which model.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MediaV2Error | MediaV2Price]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: MediaV2Request,
) -> MediaV2Error | MediaV2Price | None:
    """Price of media v2

     Tells what a request would cost, in roubles, without making anything. Unconfirmed: known from client
    code only; no page was found.

    Args:
        body (MediaV2Request): What to make, and with which model.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MediaV2Error | MediaV2Price
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
