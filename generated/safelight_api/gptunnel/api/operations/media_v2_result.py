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
) -> MediaV2Error | MediaV2Task | MediaV2Task | None:
    if response.status_code == 200:
        response_200 = MediaV2Task.from_dict(response.json())

        return response_200

    if response.status_code == 400:

        def _parse_response_400(data: object) -> MediaV2Error | MediaV2Task:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_400_type_0 = MediaV2Task.from_dict(data)

                return response_400_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_400_type_1 = MediaV2Error.from_dict(data)

            return response_400_type_1

        response_400 = _parse_response_400(response.json())

        return response_400

    if response.status_code == 401:

        def _parse_response_401(data: object) -> MediaV2Error | MediaV2Task:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_401_type_0 = MediaV2Task.from_dict(data)

                return response_401_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_401_type_1 = MediaV2Error.from_dict(data)

            return response_401_type_1

        response_401 = _parse_response_401(response.json())

        return response_401

    if response.status_code == 402:

        def _parse_response_402(data: object) -> MediaV2Error | MediaV2Task:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_402_type_0 = MediaV2Task.from_dict(data)

                return response_402_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_402_type_1 = MediaV2Error.from_dict(data)

            return response_402_type_1

        response_402 = _parse_response_402(response.json())

        return response_402

    if response.status_code == 404:

        def _parse_response_404(data: object) -> MediaV2Error | MediaV2Task:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_404_type_0 = MediaV2Task.from_dict(data)

                return response_404_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_404_type_1 = MediaV2Error.from_dict(data)

            return response_404_type_1

        response_404 = _parse_response_404(response.json())

        return response_404

    if response.status_code == 429:

        def _parse_response_429(data: object) -> MediaV2Error | MediaV2Task:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_429_type_0 = MediaV2Task.from_dict(data)

                return response_429_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_429_type_1 = MediaV2Error.from_dict(data)

            return response_429_type_1

        response_429 = _parse_response_429(response.json())

        return response_429

    if response.status_code == 500:

        def _parse_response_500(data: object) -> MediaV2Error | MediaV2Task:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_500_type_0 = MediaV2Task.from_dict(data)

                return response_500_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_500_type_1 = MediaV2Error.from_dict(data)

            return response_500_type_1

        response_500 = _parse_response_500(response.json())

        return response_500

    if response.status_code == 503:

        def _parse_response_503(data: object) -> MediaV2Error | MediaV2Task:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                response_503_type_0 = MediaV2Task.from_dict(data)

                return response_503_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, dict):
                raise TypeError()
            response_503_type_1 = MediaV2Error.from_dict(data)

            return response_503_type_1

        response_503 = _parse_response_503(response.json())

        return response_503

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[MediaV2Error | MediaV2Task | MediaV2Task]:
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
) -> Response[MediaV2Error | MediaV2Task | MediaV2Task]:
    """Result of media v2

     Tells the state of a task and, once it is done, where its files are. Unconfirmed: known from client
    code only; no page was found.

    Args:
        id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MediaV2Error | MediaV2Task | MediaV2Task]
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
) -> MediaV2Error | MediaV2Task | MediaV2Task | None:
    """Result of media v2

     Tells the state of a task and, once it is done, where its files are. Unconfirmed: known from client
    code only; no page was found.

    Args:
        id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MediaV2Error | MediaV2Task | MediaV2Task
    """

    return sync_detailed(
        id=id,
        client=client,
    ).parsed


async def asyncio_detailed(
    id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[MediaV2Error | MediaV2Task | MediaV2Task]:
    """Result of media v2

     Tells the state of a task and, once it is done, where its files are. Unconfirmed: known from client
    code only; no page was found.

    Args:
        id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[MediaV2Error | MediaV2Task | MediaV2Task]
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
) -> MediaV2Error | MediaV2Task | MediaV2Task | None:
    """Result of media v2

     Tells the state of a task and, once it is done, where its files are. Unconfirmed: known from client
    code only; no page was found.

    Args:
        id (str):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        MediaV2Error | MediaV2Task | MediaV2Task
    """

    return (
        await asyncio_detailed(
            id=id,
            client=client,
        )
    ).parsed
