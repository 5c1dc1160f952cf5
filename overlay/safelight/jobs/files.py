"""Files on disk: written beside their final name and renamed when they are whole, so that none is ever half there."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import uuid
from pathlib import Path
from typing import IO

from safelight.errors import SaveError
from safelight.words import why

LONGEST_STEM = 120
FORGOTTEN = 3600.0  # seconds after which a part that nobody writes to is a killed process's
FOLDERS_SYNC = os.name == "posix"  # Windows opens no folder

_UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
_PLAIN = re.compile(
    rf"""[a-z0-9]+                                 # a provider
    -(?!\S*-[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}\0)  # an operation that ends in no half of a UUID
    [a-z0-9]+([.-][a-z0-9]+)*\0
    ({_UUID}|[0-9]*[a-z][a-z0-9]*|[0-9]{{10,}})   # an id that is no number of a file
    """,
    re.VERBOSE,
)


def safe_stem(provider: str, operation: str, id: str) -> str:  # noqa: A002 - the providers' word
    """What the files of a job are called before number and suffix: a name of its own on every file system.

    All is lower-case and ASCII. What could be read in two ways, as it is or with the number of a file behind it, has a
    digest, which only such names have.
    """
    plain = f"{provider}-{operation}-{id}"
    if len(plain) <= LONGEST_STEM and _PLAIN.fullmatch(f"{provider}-{operation}\0{id}"):
        return plain
    clean = re.sub(r"[^a-z0-9.]+", "-", plain.lower())[:LONGEST_STEM].strip(".-")
    whole = json.dumps([provider, operation, id])
    return f"{clean}_{hashlib.sha256(whole.encode()).hexdigest()[:12]}"


def make_folder(folder: Path, *, private: bool = False) -> None:
    """Make a folder and those above it, a private one for the user alone; raises `SaveError` if it is not to be had."""
    try:
        folder.mkdir(mode=0o700 if private else 0o777, parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise SaveError(f"{folder} cannot be made: {why(error)}") from error


def probe(folder: Path) -> None:
    """Raise `SaveError` if a folder, which is made if need be, takes no file."""
    make_folder(folder)
    Part(folder, 0).discard()


def clear_parts(folder: Path, now: float) -> None:
    """Remove the parts that killed processes left, by the system's time in seconds."""
    for path in folder.glob(".safelight-*.part"):
        with contextlib.suppress(OSError):  # one that is just being removed, or is another user's
            if path.stat().st_mtime < now - FORGOTTEN:
                path.unlink()


class Part:
    """A file in the making, in the folder where it will stand. Counts and digests what is written."""

    def __init__(self, folder: Path, limit: int, *, private: bool = False) -> None:
        self.folder, self.limit = folder, limit
        self.size = 0
        self._digest = hashlib.sha256()
        self.path = folder / f".safelight-{uuid.uuid4().hex}.part"
        try:
            mode = 0o600 if private else 0o666
            self._file = open(self.path, "xb", opener=lambda path, flags: os.open(path, flags, mode))  # noqa: SIM115
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
        self._digest.update(chunk)
        try:
            self._file.write(chunk)
        except OSError as error:
            raise SaveError(f"{self.folder} takes no more: {why(error)}") from error

    def begin_again(self) -> None:
        """Forget what was written."""
        try:
            self._file.seek(0)
            self._file.truncate()
        except OSError as error:
            raise SaveError(f"{self.folder} takes no more: {why(error)}") from error
        self.size = 0
        self._digest = hashlib.sha256()

    def reading(self) -> IO[bytes]:
        """What was written, to be read and closed."""
        try:
            self._file.flush()
            return self.path.open("rb")
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


def write_text(folder: Path, name: str, text: str, *, private: bool = False) -> Path:
    """Write a small file as whole as a large one; a private one is the user's alone."""
    part = Part(folder, limit=1 << 24, private=private)
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
