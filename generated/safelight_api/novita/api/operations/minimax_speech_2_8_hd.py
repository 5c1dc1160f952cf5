# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.speech_28_refusal import Speech28Refusal
from ...models.speech_28_request import Speech28Request
from ...models.speech_28_result import Speech28Result
from ...types import Response


def _get_kwargs(
    *,
    body: Speech28Request,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v3/minimax-speech-2.8-hd",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorResponse | Speech28Refusal | Speech28Result | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> Speech28Refusal | Speech28Result:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_200_type_0 = Speech28Result.from_dict(data)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = Speech28Refusal.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = ErrorResponse.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = ErrorResponse.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = ErrorResponse.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = ErrorResponse.from_dict(response.json())

        return response_404

    if response.status_code == 429:
        response_429 = ErrorResponse.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = ErrorResponse.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = ErrorResponse.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorResponse | Speech28Refusal | Speech28Result]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: Speech28Request,
) -> Response[ErrorResponse | Speech28Refusal | Speech28Result]:
    """Speech with MiniMax 2.8 hd

     Reads up to 9999 characters aloud. Answers with the recording directly, as hexadecimal digits or as
    a link. Unconfirmed: known by its name and price; the inputs are those of the turbo page.

    Args:
        body (Speech28Request): What MiniMax Speech 2.8 is to say, and how.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorResponse | Speech28Refusal | Speech28Result]
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
    body: Speech28Request,
) -> ErrorResponse | Speech28Refusal | Speech28Result | None:
    """Speech with MiniMax 2.8 hd

     Reads up to 9999 characters aloud. Answers with the recording directly, as hexadecimal digits or as
    a link. Unconfirmed: known by its name and price; the inputs are those of the turbo page.

    Args:
        body (Speech28Request): What MiniMax Speech 2.8 is to say, and how.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorResponse | Speech28Refusal | Speech28Result
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: Speech28Request,
) -> Response[ErrorResponse | Speech28Refusal | Speech28Result]:
    """Speech with MiniMax 2.8 hd

     Reads up to 9999 characters aloud. Answers with the recording directly, as hexadecimal digits or as
    a link. Unconfirmed: known by its name and price; the inputs are those of the turbo page.

    Args:
        body (Speech28Request): What MiniMax Speech 2.8 is to say, and how.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorResponse | Speech28Refusal | Speech28Result]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: Speech28Request,
) -> ErrorResponse | Speech28Refusal | Speech28Result | None:
    """Speech with MiniMax 2.8 hd

     Reads up to 9999 characters aloud. Answers with the recording directly, as hexadecimal digits or as
    a link. Unconfirmed: known by its name and price; the inputs are those of the turbo page.

    Args:
        body (Speech28Request): What MiniMax Speech 2.8 is to say, and how.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorResponse | Speech28Refusal | Speech28Result
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
