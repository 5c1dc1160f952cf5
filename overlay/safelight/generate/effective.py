"""From a published document and its patches to the effective document: what the wire is held to."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openapi_spec_validator import validate

from safelight.generate.documents import apply_patches
from safelight.generate.notes import Note
from safelight.generate.passes import plain
from safelight.generate.reading import RegenError, read_document, read_yaml

TOLD = 300  # characters of what a validator says


def effective_document(source: Path, patches: Path | None = None) -> tuple[dict[str, Any], list[Note]]:
    """Read a document, apply its patches one by one, and put it into our dialect; with notes of what was done."""
    published = read_document(source)
    if patches is not None and patches.exists():
        apply_patches(published, read_yaml(patches), patches.name)
    try:
        document, notes = plain(published)
    except RegenError as error:
        raise RegenError(f"{source.name}: {error}") from error
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        check(source.name, published)  # says where, if it is the document that is amiss
        raise RegenError(f"{source.name} has a form that is not understood: {type(error).__name__} {error}") from error
    check(source.name, document)
    return document, notes


def check(name: str, document: dict[str, Any]) -> None:
    """Raise `RegenError` for what is no valid OpenAPI."""
    try:
        validate(document)
    except Exception as error:
        place = "".join(f"/{part}" for part in getattr(error, "absolute_path", ()))
        told = " ".join(str(getattr(error, "message", error)).split())[:TOLD]
        raise RegenError(f"{name} is not valid OpenAPI{place and f' at {place}'}: {told}") from error
