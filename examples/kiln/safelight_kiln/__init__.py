"""Kiln, a pottery that does not exist: what its document does not say."""

from __future__ import annotations

from safelight.provider import Provider
from safelight.reading import explaining, reading

from .generated.operations import *  # noqa: F403 - so that `safelight_kiln.start_firing` is an operation
from .generated.operations import OPERATIONS

FILES = {"/pieces/*/url": "image"}

read = reading(
    status="/state",
    words={
        "pending": ["queued"],
        "running": ["firing", "filming"],
        "succeeded": ["finished"],
        "failed": ["cracked"],
        "cancelled": ["cancelled"],
    },
    files=FILES,
    reason=("/reason",),
    progress="/progress",
)

PROVIDER = Provider(
    name="kiln",
    title="Kiln",
    base_url="https://api.kiln.example/v2",
    key_variable="KILN_API_KEY",
    header="authorization",
    prefix="Bearer ",
    hosts=("api.kiln.example", "eu.kiln.example"),
    operations=OPERATIONS,
    result="get-firing",
    read=read,
    explain=explaining("/detail", "/title"),
    idempotent_for=86_400,  # its document: for a day
    find_out="list-firings tells the latest firings of a studio",
)
