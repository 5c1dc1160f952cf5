"""Where documents come from: the address that a provider publishes at, a file, and our own two of each provider."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import yaml

from safelight.generate.documents import METHODS, read_yaml
from safelight.generate.documents import operations as every
from safelight.provider import provider_names
from safelight_api.operation import load_document
from scripts.refresh.compare import Difference, compare, key_of, operations

SPECS = Path(__file__).resolve().parents[2] / "specs"
PUBLISHED = re.compile(r"https?://\S+\.(?:json|ya?ml)")
TIMEOUT = 30.0


class RefreshError(Exception):
    """No comparison could be made; the message says in one line why."""


def published_at(document: dict[str, Any]) -> list[str]:
    """The addresses in the document's provenance at which the provider publishes its own: the whole, then parts."""
    parts = document["info"].get("x-provenance", {}).values()
    sources = [str(part.get("source", "")) for part in parts if isinstance(part, dict)]
    return list(dict.fromkeys(source for source in sources if PUBLISHED.fullmatch(source)))


def part_of(document: dict[str, Any], newer: dict[str, Any]) -> dict[str, Any]:
    """A document with only those paths that a newer one has, which publishes a part of it."""
    kept = {key_of(method, path) for path, method, _ in every(newer)}
    paths = {
        path: {method: each for method, each in item.items() if method not in METHODS or key_of(method, path) in kept}
        for path, item in document["paths"].items()
    }
    return {**document, "paths": paths}


def fetch(source: str, transport: httpx.BaseTransport | None = None) -> bytes:
    """The bytes of a document at an address or in a file. Raises `RefreshError`."""
    if not source.startswith(("http://", "https://")):
        try:
            return Path(source).read_bytes()
        except OSError as error:
            raise RefreshError(f"{source} cannot be read: {error.strerror}") from error
    try:
        with httpx.Client(transport=transport, timeout=TIMEOUT, follow_redirects=True) as client:
            return client.get(source).raise_for_status().content
    except httpx.HTTPStatusError as error:
        raise RefreshError(f"{source} answered {error.response.status_code}") from error
    except httpx.HTTPError as error:
        raise RefreshError(f"{source} cannot be reached: {error}") from error


def parsed(content: bytes, source: str) -> dict[str, Any]:
    """An OpenAPI 3 document from JSON or YAML. Raises `RefreshError`."""
    try:
        document = json.loads(content) if content.lstrip().startswith(b"{") else yaml.safe_load(content)
    except (ValueError, RecursionError, yaml.YAMLError) as error:
        raise RefreshError(f"{source} is neither JSON nor YAML: {str(error).splitlines()[0]}") from error
    if not isinstance(document, dict) or not isinstance(document.get("paths"), dict) or "openapi" not in document:
        raise RefreshError(f"{source} is no OpenAPI document")
    return document


@cache
def vendored(provider: str) -> dict[str, Any]:
    """A provider's document without our patches, read once and shared: do not change it."""
    return read_yaml(SPECS / f"{provider}.yaml")


class Ours:
    """The documents of one provider: as vendored, and with its patches as generated clients hold it to."""

    def __init__(self, provider: str) -> None:
        if provider not in (names := provider_names()):
            raise RefreshError(f"there is no provider {provider}; there are {', '.join(names)}")
        self.vendored = vendored(provider)
        self.effective = load_document(f"safelight_api.{provider}", "effective")

    def own(self) -> set[Difference]:
        """What sets our document apart from any that is published: our patches, and what we never found in one.

        A provider that takes back what a patch says is among these. To see that, keep what is published with `--write`
        and give it as the next `--base`.
        """
        unpublished = {name for name, each in operations(self.effective).items() if "x-unconfirmed" in each}
        gone = {each for each in compare(self.effective, bare(self.effective)) if each.operation in unpublished}
        return set(compare(self.effective, self.vendored)) | gone

    def added(self) -> set[tuple[str, str]]:
        """The places at which our patches add a field: its type in a published document is no news."""
        found = compare(self.vendored, self.effective)
        return {(each.operation, each.where) for each in found if each.what.endswith("field added")}


def bare(document: dict[str, Any]) -> dict[str, Any]:
    """A document without operations."""
    return {**document, "paths": {}}


def named(document: dict[str, Any], like: dict[str, Any]) -> dict[str, Any]:
    """A document whose operations have the names, ids and links of another's: they are ours, and not on the wire."""
    document = copy.deepcopy(document)
    known = {key_of(method, path): each for path, method, each in every(like)}
    for path, method, operation in every(document):
        if same := known.get(key_of(method, path)):
            operation |= {name: same[name] for name in ("x-name", "operationId") if name in same}
            for status, response in same["responses"].items():
                if "links" in response and status in operation["responses"]:
                    operation["responses"][status]["links"] = response["links"]
    return document
