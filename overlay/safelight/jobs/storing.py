"""A file that has come, on disk: what it is by its own bytes, and its name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from attrs import field, frozen

from safelight.contract.ends import PROLOG, End, Told, examine
from safelight.contract.media import FileType, Media, is_text, sniff
from safelight.errors import SaveError
from safelight.jobs.files import Part
from safelight.jobs.pcm import PCM, Sound
from safelight.state import Held

COPIED = 1 << 20  # bytes at a time
WAV = FileType(".wav", "audio", "audio/wav")


@frozen
class Saved:
    """One file that was saved; `facts` are what else is known of it."""

    path: Path
    type: FileType
    size: int
    sha256: str
    facts: dict[str, int] = field(factory=dict[str, int])

    def to_dict(self) -> dict[str, Any]:
        """The file as a sidecar tells of it."""
        told = {"media_type": self.type.media_type, "bytes": self.size, "sha256": self.sha256}
        return {"name": self.path.name, **told, **self.facts}


def fill(part: Part, data: bytes | Held) -> None:
    """Write what came with a reply. Raises `SaveError`, also for what is no base64."""
    try:
        for piece in (data,) if isinstance(data, bytes) else data.pieces():
            part.write(piece)
    except ValueError as error:
        raise SaveError(str(error)) from error


def identify(part: Part, kind: Media, sound: Sound | None) -> Told | None:
    """What a file is and whether it is whole; None for text, a page or nothing, which is no medium.

    `kind` is what was promised, and said of what nobody knows; with a `sound`, that may be samples without a head.
    """
    with part.reading() as file:
        head = file.read(PROLOG)
        if sound is not None and not is_text(head) and (head.startswith(b"\xff") or sniff(head) is None):
            return Told(PCM, End.OPEN)
        told = examine(file)
    if told is None and not is_text(head):
        return Told(FileType(".bin", kind, "application/octet-stream"), End.RAGGED)
    return told


def beginning(part: Part) -> bytes:
    """The first bytes of a file, for a message."""
    with part.reading() as file:
        return file.read(24)


def store(part: Part, name: str, told: Told, sound: Sound | None) -> Saved:
    """Give a file its name; samples whose rate and channels are known are given the head of a WAV file."""
    head = sound.wav_head(part.size) if sound is not None and told.type is PCM else None
    if head is None:
        facts = sound.facts if sound is not None and told.type is PCM else {}
        return Saved(part.commit(name + told.type.suffix), told.type, part.size, part.sha256, facts)
    wav = Part(part.folder, part.limit + len(head))
    try:
        wav.write(head)
        with part.reading() as file:
            while chunk := file.read(COPIED):
                wav.write(chunk)
        return Saved(wav.commit(name + WAV.suffix), WAV, wav.size, wav.sha256)
    finally:
        wav.discard()
