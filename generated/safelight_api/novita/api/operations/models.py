# Generated from specs/novita.yaml with openapi-python-client 0.29.1 by `make regen`. Do not edit.
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.error_response import ErrorResponse
from ...models.model_list import ModelList
from ...models.models_filter_source import ModelsFilterSource
from ...models.models_filter_types import ModelsFilterTypes
from ...models.models_filter_visibility import ModelsFilterVisibility
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    filter_visibility: ModelsFilterVisibility | Unset = UNSET,
    filter_source: ModelsFilterSource | Unset = UNSET,
    filter_types: ModelsFilterTypes | Unset = UNSET,
    filter_is_sdxl: bool | Unset = UNSET,
    filter_query: str | Unset = UNSET,
    filter_is_inpainting: bool | Unset = UNSET,
    pagination_limit: str | Unset = UNSET,
    pagination_cursor: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_filter_visibility: str | Unset = UNSET
    if not isinstance(filter_visibility, Unset):
        json_filter_visibility = filter_visibility

    params["filter.visibility"] = json_filter_visibility

    json_filter_source: str | Unset = UNSET
    if not isinstance(filter_source, Unset):
        json_filter_source = filter_source

    params["filter.source"] = json_filter_source

    json_filter_types: str | Unset = UNSET
    if not isinstance(filter_types, Unset):
        json_filter_types = filter_types

    params["filter.types"] = json_filter_types

    params["filter.is_sdxl"] = filter_is_sdxl

    params["filter.query"] = filter_query

    params["filter.is_inpainting"] = filter_is_inpainting

    params["pagination.limit"] = pagination_limit

    params["pagination.cursor"] = pagination_cursor

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v3/model",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorResponse | ModelList | None:
    if response.status_code == 200:
        response_200 = ModelList.from_dict(response.json())

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
) -> Response[ErrorResponse | ModelList]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    filter_visibility: ModelsFilterVisibility | Unset = UNSET,
    filter_source: ModelsFilterSource | Unset = UNSET,
    filter_types: ModelsFilterTypes | Unset = UNSET,
    filter_is_sdxl: bool | Unset = UNSET,
    filter_query: str | Unset = UNSET,
    filter_is_inpainting: bool | Unset = UNSET,
    pagination_limit: str | Unset = UNSET,
    pagination_cursor: str | Unset = UNSET,
) -> Response[ErrorResponse | ModelList]:
    """Models

     Lists the models whose sd_name_in_api is the model_name of txt2img and img2img, and LoRAs and the
    like.

    Args:
        filter_visibility (ModelsFilterVisibility | Unset):
        filter_source (ModelsFilterSource | Unset):
        filter_types (ModelsFilterTypes | Unset):
        filter_is_sdxl (bool | Unset):
        filter_query (str | Unset):
        filter_is_inpainting (bool | Unset):
        pagination_limit (str | Unset):
        pagination_cursor (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorResponse | ModelList]
    """

    kwargs = _get_kwargs(
        filter_visibility=filter_visibility,
        filter_source=filter_source,
        filter_types=filter_types,
        filter_is_sdxl=filter_is_sdxl,
        filter_query=filter_query,
        filter_is_inpainting=filter_is_inpainting,
        pagination_limit=pagination_limit,
        pagination_cursor=pagination_cursor,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    filter_visibility: ModelsFilterVisibility | Unset = UNSET,
    filter_source: ModelsFilterSource | Unset = UNSET,
    filter_types: ModelsFilterTypes | Unset = UNSET,
    filter_is_sdxl: bool | Unset = UNSET,
    filter_query: str | Unset = UNSET,
    filter_is_inpainting: bool | Unset = UNSET,
    pagination_limit: str | Unset = UNSET,
    pagination_cursor: str | Unset = UNSET,
) -> ErrorResponse | ModelList | None:
    """Models

     Lists the models whose sd_name_in_api is the model_name of txt2img and img2img, and LoRAs and the
    like.

    Args:
        filter_visibility (ModelsFilterVisibility | Unset):
        filter_source (ModelsFilterSource | Unset):
        filter_types (ModelsFilterTypes | Unset):
        filter_is_sdxl (bool | Unset):
        filter_query (str | Unset):
        filter_is_inpainting (bool | Unset):
        pagination_limit (str | Unset):
        pagination_cursor (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorResponse | ModelList
    """

    return sync_detailed(
        client=client,
        filter_visibility=filter_visibility,
        filter_source=filter_source,
        filter_types=filter_types,
        filter_is_sdxl=filter_is_sdxl,
        filter_query=filter_query,
        filter_is_inpainting=filter_is_inpainting,
        pagination_limit=pagination_limit,
        pagination_cursor=pagination_cursor,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    filter_visibility: ModelsFilterVisibility | Unset = UNSET,
    filter_source: ModelsFilterSource | Unset = UNSET,
    filter_types: ModelsFilterTypes | Unset = UNSET,
    filter_is_sdxl: bool | Unset = UNSET,
    filter_query: str | Unset = UNSET,
    filter_is_inpainting: bool | Unset = UNSET,
    pagination_limit: str | Unset = UNSET,
    pagination_cursor: str | Unset = UNSET,
) -> Response[ErrorResponse | ModelList]:
    """Models

     Lists the models whose sd_name_in_api is the model_name of txt2img and img2img, and LoRAs and the
    like.

    Args:
        filter_visibility (ModelsFilterVisibility | Unset):
        filter_source (ModelsFilterSource | Unset):
        filter_types (ModelsFilterTypes | Unset):
        filter_is_sdxl (bool | Unset):
        filter_query (str | Unset):
        filter_is_inpainting (bool | Unset):
        pagination_limit (str | Unset):
        pagination_cursor (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorResponse | ModelList]
    """

    kwargs = _get_kwargs(
        filter_visibility=filter_visibility,
        filter_source=filter_source,
        filter_types=filter_types,
        filter_is_sdxl=filter_is_sdxl,
        filter_query=filter_query,
        filter_is_inpainting=filter_is_inpainting,
        pagination_limit=pagination_limit,
        pagination_cursor=pagination_cursor,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    filter_visibility: ModelsFilterVisibility | Unset = UNSET,
    filter_source: ModelsFilterSource | Unset = UNSET,
    filter_types: ModelsFilterTypes | Unset = UNSET,
    filter_is_sdxl: bool | Unset = UNSET,
    filter_query: str | Unset = UNSET,
    filter_is_inpainting: bool | Unset = UNSET,
    pagination_limit: str | Unset = UNSET,
    pagination_cursor: str | Unset = UNSET,
) -> ErrorResponse | ModelList | None:
    """Models

     Lists the models whose sd_name_in_api is the model_name of txt2img and img2img, and LoRAs and the
    like.

    Args:
        filter_visibility (ModelsFilterVisibility | Unset):
        filter_source (ModelsFilterSource | Unset):
        filter_types (ModelsFilterTypes | Unset):
        filter_is_sdxl (bool | Unset):
        filter_query (str | Unset):
        filter_is_inpainting (bool | Unset):
        pagination_limit (str | Unset):
        pagination_cursor (str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorResponse | ModelList
    """

    return (
        await asyncio_detailed(
            client=client,
            filter_visibility=filter_visibility,
            filter_source=filter_source,
            filter_types=filter_types,
            filter_is_sdxl=filter_is_sdxl,
            filter_query=filter_query,
            filter_is_inpainting=filter_is_inpainting,
            pagination_limit=pagination_limit,
            pagination_cursor=pagination_cursor,
        )
    ).parsed
