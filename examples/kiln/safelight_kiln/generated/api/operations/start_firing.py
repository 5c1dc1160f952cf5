# Generated from specs/kiln.yaml with openapi-python-client 0.29.1 by `safelight generate`. Do not edit.
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.firing import Firing
from ...models.firing_order import FiringOrder
from ...models.start_firing_problem import StartFiringProblem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    studio_id: str,
    *,
    body: FiringOrder,
    idempotency_key: str | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    headers["Kiln-Version"] = kiln_version

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/studios/{studio_id}/firings".format(
            studio_id=quote(str(studio_id), safe=""),
        ),
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Firing | StartFiringProblem | None:
    if response.status_code == 200:
        response_200 = Firing.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = StartFiringProblem.from_dict(response.json())

        return response_400

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Firing | StartFiringProblem]:
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
    body: FiringOrder,
    idempotency_key: str | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> Response[Firing | StartFiringProblem]:
    """Fire a pot from words, and get a picture of it.

    Args:
        studio_id (str):
        idempotency_key (str | Unset):
        kiln_version (str):  Default: '2026-06'.
        body (FiringOrder):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Firing | StartFiringProblem]
    """

    kwargs = _get_kwargs(
        studio_id=studio_id,
        body=body,
        idempotency_key=idempotency_key,
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
    body: FiringOrder,
    idempotency_key: str | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> Firing | StartFiringProblem | None:
    """Fire a pot from words, and get a picture of it.

    Args:
        studio_id (str):
        idempotency_key (str | Unset):
        kiln_version (str):  Default: '2026-06'.
        body (FiringOrder):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Firing | StartFiringProblem
    """

    return sync_detailed(
        studio_id=studio_id,
        client=client,
        body=body,
        idempotency_key=idempotency_key,
        kiln_version=kiln_version,
    ).parsed


async def asyncio_detailed(
    studio_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: FiringOrder,
    idempotency_key: str | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> Response[Firing | StartFiringProblem]:
    """Fire a pot from words, and get a picture of it.

    Args:
        studio_id (str):
        idempotency_key (str | Unset):
        kiln_version (str):  Default: '2026-06'.
        body (FiringOrder):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Firing | StartFiringProblem]
    """

    kwargs = _get_kwargs(
        studio_id=studio_id,
        body=body,
        idempotency_key=idempotency_key,
        kiln_version=kiln_version,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    studio_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: FiringOrder,
    idempotency_key: str | Unset = UNSET,
    kiln_version: str = "2026-06",
) -> Firing | StartFiringProblem | None:
    """Fire a pot from words, and get a picture of it.

    Args:
        studio_id (str):
        idempotency_key (str | Unset):
        kiln_version (str):  Default: '2026-06'.
        body (FiringOrder):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Firing | StartFiringProblem
    """

    return (
        await asyncio_detailed(
            studio_id=studio_id,
            client=client,
            body=body,
            idempotency_key=idempotency_key,
            kiln_version=kiln_version,
        )
    ).parsed
