"""What a picture from a camera brings along: formats that providers do not take, an orientation, a place.

A format that providers do not take is converted by Pillow where that is installed; then the picture stands upright and
its EXIF is gone. Any other picture is sent as it is, and what that gives away is said.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

from safelight.contract.media import HEAD, FileType, sniff
from safelight.contract.wording import name_of
from safelight.errors import UsageError

UNTAKEN = frozenset({".heic", ".avif", ".bmp", ".tiff", ".jxl"})
MOST_PIXELS = 100_000_000  # that are unpacked in order to convert a picture: 400 MB
QUALITY = 95
UPRIGHT = 1
ORIENTATION, PLACE = 0x0112, 0x8825  # https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E
ADVICE = (
    "providers do not take it: save it as PNG or JPEG, or install what converts it: pip install 'safelight[convert]'"
)


def sendable(content: bytes, found: FileType, name: str) -> tuple[bytes, FileType, str]:
    """A picture in a format that providers take, and what its owner should know. Raises `UsageError`."""
    if found.suffix not in UNTAKEN:
        return content, found, remarks(content, name)
    said = name_of(found.suffix)
    converted = _converted(content, f"{name} is a picture in {said}", found)
    became = sniff(converted[:HEAD])
    assert became is not None  # noqa: S101 - Pillow has written it
    return converted, became, f"{name} was converted from {said} to {name_of(became.suffix)}, without its EXIF"


def remarks(content: bytes, name: str) -> str:
    """What is sent along with a file that is sent as it is, or nothing."""
    seen = exif(content)
    said = ["with the place where it was taken (GPS)"] if seen.place or _place_of_a_clip(content) else []
    if seen.orientation not in (0, UPRIGHT):
        said.append(f"turned only by its EXIF orientation ({seen.orientation}), which a provider may not heed")
    return f"{name} is sent as it is: {', and '.join(said)}" if said else ""


def _place_of_a_clip(content: bytes) -> bool:
    return content[4:8] == b"ftyp" and (b"\xa9xyz" in content or b"quicktime.location" in content)


# Converting


def _converted(content: bytes, what: str, found: FileType) -> bytes:
    """The picture as PNG, or as JPEG if it comes from a camera and has no alpha."""
    try:
        from PIL import Image, ImageOps
    except ImportError as error:
        raise UsageError(f"{what}; {ADVICE}") from error
    _heif()
    try:
        with Image.open(io.BytesIO(content)) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise UsageError(f"{what} of {opened.width} by {opened.height} pixels, too many to be converted")
            upright: Any = ImageOps.exif_transpose(opened)
    except UsageError:
        raise
    except Exception as error:  # Pillow's readers raise what they like on what is broken or not theirs
        raise UsageError(f"{what} that cannot be converted ({type(error).__name__}); {ADVICE}") from error
    profile = upright.info.get("icc_profile")
    upright.info = {}  # the place is not in EXIF alone
    alpha = upright.mode in {"RGBA", "LA", "PA"}
    if upright.mode not in {"1", "L", "LA", "I;16", "RGB", "RGBA"}:
        upright, profile = upright.convert("RGBA" if alpha or upright.mode == "P" else "RGB"), None
    made = io.BytesIO()
    if found.suffix in {".heic", ".avif"} and not alpha:
        upright.convert("RGB").save(made, "JPEG", quality=QUALITY, icc_profile=profile)
    else:
        upright.save(made, "PNG", icc_profile=profile)
    return made.getvalue()


def _heif() -> None:
    """Let Pillow read HEIC, if what reads it is installed."""
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        return
    register_heif_opener()


# EXIF


class Exif(NamedTuple):
    """What is looked for in EXIF: how the picture is to be turned (0: not said), and whether the place is in it."""

    orientation: int = 0
    place: bool = False


def exif(content: bytes) -> Exif:
    """What the EXIF of a JPEG, PNG or WebP says; of anything else, and where it is broken, nothing."""
    place = b"exif:GPSLatitude" in content  # XMP
    for block in _blocks(content):
        try:
            seen = _directory(block.removeprefix(b"Exif\0\0"))
        except struct.error:
            continue
        return seen._replace(place=seen.place or place)
    return Exif(place=place)


def _directory(block: bytes) -> Exif:
    """The first directory of TIFF."""
    order = {b"II": "<", b"MM": ">"}.get(block[:2])
    if order is None:
        return Exif()
    (start,) = struct.unpack_from(f"{order}I", block, 4)
    (count,) = struct.unpack_from(f"{order}H", block, start)
    found = Exif()
    for index in range(count):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", block, start + 2 + 12 * index)
        if tag == ORIENTATION:
            found = found._replace(orientation=value)
        found = found._replace(place=True) if tag == PLACE else found
    return found


def _blocks(content: bytes) -> Iterator[bytes]:
    """The blocks of EXIF in a file."""
    if content.startswith(b"\xff\xd8"):
        chunks, wanted = _jpeg(content), b"\xe1"
    elif content.startswith(b"\x89PNG"):
        chunks, wanted = _chunks(content, 8, ">"), b"eXIf"
    elif content[8:12] == b"WEBP":
        chunks, wanted = _chunks(content, 12, "<"), b"EXIF"
    else:
        return
    for name, block in chunks:
        if name == wanted and (wanted != b"\xe1" or block.startswith(b"Exif\0\0")):
            yield block


def _jpeg(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The segments of a JPEG before its picture."""
    place = 2
    while content[place : place + 1] == b"\xff" and len(content) >= place + 4 and content[place + 1] != 0xDA:  # noqa: PLR2004 - SOS
        size = int.from_bytes(content[place + 2 : place + 4], "big")
        yield content[place + 1 : place + 2], content[place + 4 : place + 2 + size]
        place += 2 + max(size, 2)


def _chunks(content: bytes, place: int, order: str) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG (length, name, content, sum) or of RIFF (name, length, content, padded to even)."""
    png = order == ">"
    while len(content) >= place + 8:
        name, size = content[place : place + 4], content[place + 4 : place + 8]
        name, size = (size, name) if png else (name, size)
        length = int.from_bytes(size, "big" if png else "little")
        yield name, content[place + 8 : place + 8 + length]
        place += 8 + length + (4 if png else length % 2)
