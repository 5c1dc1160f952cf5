"""Sound without a head: samples as they are. What is known of them stands elsewhere, and is written down."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from safelight.contract.media import FileType
from safelight.state import Artifact

NAMES = frozenset({"pcm", "l16", "x-pcm", "raw", "x-raw", "s16le", "pcm_s16le", "x-l16", "vnd.pcm", "pcm16"})
FORMATS = ("format", "response_format", "audio_format", "output_format", "encoding", "audio_type")
RATES = ("sample_rate", "samplerate", "audio_sample_rate", "sampling_rate", "rate")
CHANNELS = ("channel", "channels", "audio_channel")
SAMPLE = 2  # bytes: signed, little-endian, which is what these APIs mean by PCM
LARGEST_WAV = 0xFFFFFFFF - 36
PCM = FileType(".pcm", "audio", "audio/pcm")
DEEP = 4


class Sound(NamedTuple):
    """What is known of samples: how many a second, and of how many channels."""

    rate: int | None = None
    channels: int | None = None

    @property
    def facts(self) -> dict[str, int]:
        """What is known, by name, for a sidecar."""
        known = {"sample_rate": self.rate, "channels": self.channels}
        return {name: value for name, value in known.items() if value is not None}

    def wav_head(self, size: int) -> bytes | None:
        """The head that makes a WAV file of so many bytes of samples; None where too little is known."""
        if self.rate is None or self.channels is None or size > LARGEST_WAV:
            return None
        frame = SAMPLE * self.channels
        form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, self.channels, self.rate, self.rate * frame, frame, 8 * SAMPLE)
        return struct.pack("<4sI4s", b"RIFF", 36 + size, b"WAVE") + form + struct.pack("<4sI", b"data", size)


def promised(artifact: Artifact, inputs: Mapping[str, Any], media_type: str) -> Sound | None:
    """What is known of a file of samples; None where nobody said that it is one: reply, server, link or input."""
    types = [artifact.media_type or "", media_type]
    link = PurePosixPath(urlsplit(artifact.url).path).suffix.lower().lstrip(".")
    asked = {str(value).lower().partition("_")[0] for name, value in _members(inputs) if name in FORMATS}
    names = {each.partition(";")[0].strip().lower().rpartition("/")[2] for each in types}
    if not (names | {link} | asked) & NAMES:
        return None
    said = [pair for each in types for pair in re.findall(r";\s*(\w+)\s*=\s*\"?(\d{1,9})", each.lower())]
    every = [*said, *_members(inputs)]
    return Sound(_first(every, RATES, 1000, 768_000), _first(every, CHANNELS, 1, 64))


def asked(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """What of an input says that samples were asked for, and which; nothing if they were not."""
    said = {name: value for name, value in _members(inputs) if name in (*FORMATS, *RATES, *CHANNELS)}
    return said if promised(Artifact("", "audio"), said, "") else {}


def _first(members: list[tuple[str, Any]], names: tuple[str, ...], least: int, most: int) -> int | None:
    """The first of some members that is a number within bounds."""
    for name, value in members:
        if name in names and str(value).isascii() and str(value).isdigit() and least <= int(value) <= most:
            return int(value)
    return None


def _members(value: Any, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """Every plain member of what an input says, at any place."""
    if isinstance(value, Mapping) and depth < DEEP:
        for name, item in value.items():
            if isinstance(item, Mapping):
                yield from _members(item, depth + 1)
            else:
                yield str(name), item
