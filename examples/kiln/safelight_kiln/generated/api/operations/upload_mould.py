# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.upload_mould_body import UploadMouldBody
from ...models.upload_mould_mould import UploadMouldMould
from ...types import Response


def _get_kwargs(
    *,
    body: UploadMouldBody,
    kiln_version: str = "2026-06",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    headers["Kiln-Version"] = kiln_version

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/moulds",
    }

    _kwargs["files"] = body.to_multipart()

    headers["Content-Type"] = "multipart/form-data; boundary=+++"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> UploadMouldMould | None:
    if response.status_code == 201:
        response_201 = UploadMouldMould.from_dict(response.json())

        return response_201

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Response[UploadMouldMould]:
    return Response(
        status_code=response.status_code,
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UploadMouldBody,
    kiln_version: str = "2026-06",
) -> Response[UploadMouldMould]:
    """Keep a picture to fire from.

    Args:
        kiln_version (str):  Default: '2026-06'.
        body (UploadMouldBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UploadMouldMould]
    """

    kwargs = _get_kwargs(
        body=body,
        kiln_version=kiln_version,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: UploadMouldBody,
    kiln_version: str = "2026-06",
) -> UploadMouldMould | None:
    """Keep a picture to fire from.

    Args:
        kiln_version (str):  Default: '2026-06'.
        body (UploadMouldBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UploadMouldMould
    """

    return sync_detailed(
        client=client,
        body=body,
        kiln_version=kiln_version,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: UploadMouldBody,
    kiln_version: str = "2026-06",
) -> Response[UploadMouldMould]:
    """Keep a picture to fire from.

    Args:
        kiln_version (str):  Default: '2026-06'.
        body (UploadMouldBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[UploadMouldMould]
    """

    kwargs = _get_kwargs(
        body=body,
        kiln_version=kiln_version,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: UploadMouldBody,
    kiln_version: str = "2026-06",
) -> UploadMouldMould | None:
    """Keep a picture to fire from.

    Args:
        kiln_version (str):  Default: '2026-06'.
        body (UploadMouldBody):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        UploadMouldMould
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            kiln_version=kiln_version,
        )
    ).parsed
