"""Files on disk: written beside their final name and renamed when they are whole, so that none is ever half there."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import uuid
from pathlib import Path

from safelight.contract.media import HEAD
from safelight.errors import SaveError, why

LONGEST_STEM = 120
FOLDERS_SYNC = os.name == "posix"  # Windows opens no folder


def safe_stem(*parts: str) -> str:
    """A file name without a suffix, good on every system; a digest keeps apart what had to be changed."""
    raw = "-".join(parts)
    clean = re.sub(r"[^A-Za-z0-9._-]+", "_", raw).strip("._-")[:LONGEST_STEM].rstrip("._-")
    return clean if clean == raw else f"{clean}-{hashlib.sha256(raw.encode('utf-8', 'replace')).hexdigest()[:8]}"


def make_folder(folder: Path) -> None:
    """Make a folder and those above it; raises `SaveError` if that is not to be had."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise SaveError(f"{folder} cannot be made: {why(error)}") from error


def probe(folder: Path) -> None:
    """Raise `SaveError` if a folder, which is made if need be, takes no file."""
    make_folder(folder)
    Part(folder, 0).discard()


class Part:
    """A file in the making, in the folder where it will stand. Counts and digests what is written."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.folder, self.limit = folder, limit
        self.size = 0
        self.head = b""
        self._digest = hashlib.sha256()
        self.path = folder / f".safelight-{uuid.uuid4().hex}.part"
        try:
            self._file = self.path.open("xb")
        except (OSError, ValueError) as error:
            raise SaveError(f"no file can be written in {folder}: {why(error)}") from error

    @property
    def sha256(self) -> str:
        """The SHA-256 of what was written, in hexadecimal."""
        return self._digest.hexdigest()

    def write(self, chunk: bytes) -> None:
        """Append; raises `SaveError` beyond the limit or when the disk will not take it."""
        self.size += len(chunk)
        if self.size > self.limit:
            raise SaveError(f"the file is larger than the limit of {self.limit} bytes; raise max_bytes to have it")
        if len(self.head) < HEAD:
            self.head += chunk[: HEAD - len(self.head)]
        self._digest.update(chunk)
        try:
            self._file.write(chunk)
        except OSError as error:
            raise SaveError(f"{self.folder} takes no more: {why(error)}") from error

    def commit(self, name: str) -> Path:
        """Make the file durable and give it its name; from here on it is whole under that name."""
        target = self.folder / name
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self.path.replace(target)
        except (OSError, ValueError) as error:
            raise SaveError(f"{target} cannot be written: {why(error)}") from error
        _sync_folder(self.folder)
        return target

    def discard(self) -> None:
        """Remove what was written, unless it was committed."""
        with contextlib.suppress(OSError):
            self._file.close()
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def write_text(folder: Path, name: str, text: str) -> Path:
    """Write a small file as whole as a large one."""
    part = Part(folder, limit=1 << 24)
    try:
        part.write(text.encode("utf-8", "replace"))
        return part.commit(name)
    finally:
        part.discard()


def _sync_folder(folder: Path) -> None:
    """Make the rename itself durable, where folders can be synced."""
    if not FOLDERS_SYNC:
        return
    with contextlib.suppress(OSError):  # a folder that may not be read: the file is there all the same
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
