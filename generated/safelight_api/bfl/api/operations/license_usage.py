# Generated from specs/bfl.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.http_validation_error import HTTPValidationError
from ...models.usage import Usage
from ...models.usage_response import UsageResponse
from ...types import Response


def _get_kwargs(
    model_slug: str,
    *,
    body: Usage,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/licenses/models/{model_slug}/usage".format(
            model_slug=quote(str(model_slug), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> HTTPValidationError | UsageResponse | None:
    if response.status_code == 200:
        response_200 = UsageResponse.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = HTTPValidationError.from_dict(response.json())

        return response_400

    if response.status_code == 401:
        response_401 = HTTPValidationError.from_dict(response.json())

        return response_401

    if response.status_code == 402:
        response_402 = HTTPValidationError.from_dict(response.json())

        return response_402

    if response.status_code == 403:
        response_403 = HTTPValidationError.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = HTTPValidationError.from_dict(response.json())

        return response_404

    if response.status_code == 422:
        response_422 = HTTPValidationError.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = HTTPValidationError.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = HTTPValidationError.from_dict(response.json())

        return response_500

    if response.status_code == 503:
        response_503 = HTTPValidationError.from_dict(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[HTTPValidationError | UsageResponse]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    model_slug: str,
    *,
    client: AuthenticatedClient,
    body: Usage,
) -> Response[HTTPValidationError | UsageResponse]:
    """Report licensed use

     Reports how often a model was used that runs on your own machines under a licence. Unconfirmed:
    published in a small document of its own, which was read by others.

    Args:
        model_slug (str):
        body (Usage): How often a licensed model was used.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[HTTPValidationError | UsageResponse]
    """

    kwargs = _get_kwargs(
        model_slug=model_slug,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    model_slug: str,
    *,
    client: AuthenticatedClient,
    body: Usage,
) -> HTTPValidationError | UsageResponse | None:
    """Report licensed use

     Reports how often a model was used that runs on your own machines under a licence. Unconfirmed:
    published in a small document of its own, which was read by others.

    Args:
        model_slug (str):
        body (Usage): How often a licensed model was used.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        HTTPValidationError | UsageResponse
    """

    return sync_detailed(
        model_slug=model_slug,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    model_slug: str,
    *,
    client: AuthenticatedClient,
    body: Usage,
) -> Response[HTTPValidationError | UsageResponse]:
    """Report licensed use

     Reports how often a model was used that runs on your own machines under a licence. Unconfirmed:
    published in a small document of its own, which was read by others.

    Args:
        model_slug (str):
        body (Usage): How often a licensed model was used.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[HTTPValidationError | UsageResponse]
    """

    kwargs = _get_kwargs(
        model_slug=model_slug,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    model_slug: str,
    *,
    client: AuthenticatedClient,
    body: Usage,
) -> HTTPValidationError | UsageResponse | None:
    """Report licensed use

     Reports how often a model was used that runs on your own machines under a licence. Unconfirmed:
    published in a small document of its own, which was read by others.

    Args:
        model_slug (str):
        body (Usage): How often a licensed model was used.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        HTTPValidationError | UsageResponse
    """

    return (
        await asyncio_detailed(
            model_slug=model_slug,
            client=client,
            body=body,
        )
    ).parsed
