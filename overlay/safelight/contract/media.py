"""What a file is, told by its first bytes: pictures, videos, sounds, and what is none of these."""

from __future__ import annotations

import codecs
import re
from functools import cache
from typing import Literal, NamedTuple

Media = Literal["image", "video", "audio"]
HEAD = 64


class FileType(NamedTuple):
    """A kind of file, as its bytes tell it."""

    suffix: str
    kind: Media
    media_type: str


def sniff(head: bytes) -> FileType | None:
    """The type of a file that begins so; None for what is no picture, video or sound that is known."""
    for pattern, found in _magic():
        if pattern.match(head):
            return found
    return None


def foreign(head: bytes) -> str | None:
    """What a file is that people take for a picture, and what to do about it; None for what is not known."""
    return next((name for pattern, name in _FOREIGN if re.match(pattern, head, re.DOTALL)), None)


def encoding_of(head: bytes) -> str:
    """How a text is encoded that begins so: by its mark, if there is one; UTF-16 also without."""
    marked = next((encoding for mark, encoding in _MARKS.items() if head.startswith(mark)), None)
    if marked is None and b"\0" in head[:4]:
        return "utf-16-le" if head[1:2] == b"\0" else "utf-16-be"  # of most languages
    return marked or "utf-8-sig"


def is_text(head: bytes) -> bool:
    """Whether what begins so is no medium at all: a page, JSON, XML, any plain text, or nothing."""
    if re.match(_WIDE_MARKUP, head):
        return True
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)  # whose last character may be cut
    except UnicodeDecodeError:
        return re.match(_MARKUP, head) is not None and not re.search(_CONTROL, head.decode("latin-1"))
    return not re.search(_CONTROL, text)


_MARKUP = rb"\s*[<{\[]"
_WIDE_MARKUP = rb"(?:\xff\xfe)?(?:\s\x00)*[<{\[]\x00[\t\n\r -~]\x00|(?:\xfe\xff)?(?:\x00\s)*\x00[<{\[]\x00[\t\n\r -~]"
_CONTROL = "[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]"
_SIGNATURES: tuple[tuple[bytes, str, Media, str], ...] = (
    (rb"\x89PNG\r\n\x1a\n", ".png", "image", "image/png"),
    (rb"\xff\xd8\xff", ".jpg", "image", "image/jpeg"),
    (rb"RIFF....WEBP", ".webp", "image", "image/webp"),
    (rb"GIF8[79]a", ".gif", "image", "image/gif"),
    (rb"....ftyp(avi[fs]|mif1.{4}(?:.{4})*?avi[fs])", ".avif", "image", "image/avif"),
    (rb"....ftyp(hei[cmsx]|hev[cmsx]|mif1|msf1)", ".heic", "image", "image/heic"),
    (rb"....ftyp(M4A|M4B|M4P)", ".m4a", "audio", "audio/mp4"),
    (rb"....ftypqt  |....(moov|mdat|wide)", ".mov", "video", "video/quicktime"),
    (rb"....ftyp3g", ".3gp", "video", "video/3gpp"),
    (rb"....ftyp", ".mp4", "video", "video/mp4"),
    (rb"\x1a\x45\xdf\xa3", ".webm", "video", "video/webm"),
    (rb"RIFF....AVI ", ".avi", "video", "video/x-msvideo"),
    (rb"(RIFF|RF64)....WAVE", ".wav", "audio", "audio/wav"),
    (rb"FORM....AIF[FC]", ".aiff", "audio", "audio/aiff"),
    (rb"ID3|\xff[\xe2\xe3\xf2-\xf5\xfa-\xfd]", ".mp3", "audio", "audio/mpeg"),
    (rb"\xff[\xf0\xf1\xf8\xf9]|ADIF", ".aac", "audio", "audio/aac"),
    (rb"OggS", ".ogg", "audio", "audio/ogg"),
    (rb"fLaC", ".flac", "audio", "audio/flac"),
    (rb"BM....\0\0\0\0", ".bmp", "image", "image/bmp"),
    (rb"II[*+]\0|MM\0[*+]", ".tiff", "image", "image/tiff"),
    (rb"\xff\x0a|\x00\x00\x00\x0cJXL \r\n\x87\n", ".jxl", "image", "image/jxl"),
)

_FOREIGN = (
    (rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)?<svg", "a drawing (SVG); save it as PNG or JPEG"),
    (rb"(?i)\s*(<!doctype html|<html)", "a web page (HTML), such as comes from a link that has died"),
    (rb"%PDF-", "a document (PDF); save its page as PNG or JPEG"),
    (rb"8BPS", "a Photoshop file (PSD); save it as PNG or JPEG"),
    (rb"\0\0[\1\2]\0", "an icon (ICO); save it as PNG or JPEG"),
    (rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51", "a picture in JPEG 2000; save it as PNG or JPEG"),
    (rb"PK\x03\x04", "an archive (ZIP); take the picture out of it"),
)
_MARKS = {  # the longer ones first: that of UTF-32 begins with that of UTF-16
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


@cache
def _magic() -> list[tuple[re.Pattern[bytes], FileType]]:
    """The signatures, compiled for the first file."""
    return [
        (re.compile(pattern, re.DOTALL), FileType(suffix, kind, media)) for pattern, suffix, kind, media in _SIGNATURES
    ]
