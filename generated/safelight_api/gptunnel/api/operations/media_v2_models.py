# Generated from specs/gptunnel.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.media_v2_error import MediaV2Error
from ...models.media_v2_model import MediaV2Model
from ...models.media_v2_model_list import MediaV2ModelList
from ...types import Response


def _get_kwargs() -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/v2/media/models",
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MediaV2Error | list[MediaV2Model] | MediaV2ModelList | None:
    if response.status_code == 200:

        def _parse_response_200(data: object) -> list[MediaV2Model] | MediaV2ModelList:
            try:
                if not isinstance(data, list):
                    raise TypeError()
                response_200_type_0 = []
                _response_200_type_0 = data
                for response_200_type_0_item_data in _response_200_type_0:
                    response_200_type_0_item = MediaV2Model.from_dict(response_200_type_0_item_data)

                    response_200_type_0.append(response_200_type_0_item)

                return response_200_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_200_type_1 = MediaV2ModelList.from_dict(data)

            return response_200_type_1

        response_200 = _parse_response_200(response.json())

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
) -> Response[MediaV2Error | list[MediaV2Model] | MediaV2ModelList]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[MediaV2Error | list[MediaV2Model] | MediaV2ModelList]:
    """Models of media v2

     Lists the models with their parameters. Unconfirmed: known from client code only; no page was found.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MediaV2Error | list[MediaV2Model] | MediaV2ModelList]
    """

    kwargs = _get_kwargs()

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> MediaV2Error | list[MediaV2Model] | MediaV2ModelList | None:
    """Models of media v2

     Lists the models with their parameters. Unconfirmed: known from client code only; no page was found.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MediaV2Error | list[MediaV2Model] | MediaV2ModelList
    """

    return sync_detailed(
        client=client,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[MediaV2Error | list[MediaV2Model] | MediaV2ModelList]:
    """Models of media v2

     Lists the models with their parameters. Unconfirmed: known from client code only; no page was found.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MediaV2Error | list[MediaV2Model] | MediaV2ModelList]
    """

    kwargs = _get_kwargs()

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> MediaV2Error | list[MediaV2Model] | MediaV2ModelList | None:
    """Models of media v2

     Lists the models with their parameters. Unconfirmed: known from client code only; no page was found.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MediaV2Error | list[MediaV2Model] | MediaV2ModelList
    """

    return (
        await asyncio_detailed(
            client=client,
        )
    ).parsed
