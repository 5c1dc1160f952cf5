"""What a file is, told by its bytes: pictures, videos, sounds, and what is none of these."""

from __future__ import annotations

import re
from typing import Literal

from attrs import frozen

Media = Literal["image", "video", "audio"]
HEAD = 64


@frozen
class FileType:
    """A kind of file, as its first bytes tell it."""

    suffix: str
    kind: Media
    media_type: str


def sniff(head: bytes) -> FileType | None:
    """The type of a file that begins so; None for what is no picture, video or sound."""
    for pattern, found in _MAGIC:
        if pattern.match(head):
            return found
    return None


_SIGNATURES: tuple[tuple[bytes, str, Media, str], ...] = (
    (rb"\x89PNG\r\n\x1a\n", ".png", "image", "image/png"),
    (rb"\xff\xd8\xff", ".jpg", "image", "image/jpeg"),
    (rb"RIFF....WEBP", ".webp", "image", "image/webp"),
    (rb"GIF8[79]a", ".gif", "image", "image/gif"),
    (rb"....ftyp(avi[fs]|mif1.{4}(?:.{4})*?avi[fs])", ".avif", "image", "image/avif"),
    (rb"....ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)", ".heic", "image", "image/heic"),
    (rb"II\x2a\0|MM\0\x2a", ".tiff", "image", "image/tiff"),
    (rb"BM....\0\0\0\0", ".bmp", "image", "image/bmp"),
    (rb"....ftyp(M4A|M4B)", ".m4a", "audio", "audio/mp4"),
    (rb"....ftypqt  ", ".mov", "video", "video/quicktime"),
    (rb"....ftyp", ".mp4", "video", "video/mp4"),
    (rb"\x1a\x45\xdf\xa3", ".webm", "video", "video/webm"),
    (rb"RIFF....WAVE", ".wav", "audio", "audio/wav"),
    (rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]", ".mp3", "audio", "audio/mpeg"),
    (rb"OggS", ".ogg", "audio", "audio/ogg"),
    (rb"fLaC", ".flac", "audio", "audio/flac"),
)
_MAGIC = [
    (re.compile(pattern, re.DOTALL), FileType(suffix, kind, media)) for pattern, suffix, kind, media in _SIGNATURES
]
