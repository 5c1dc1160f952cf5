"""Where pictures end: PNG, JPEG, GIF, BMP, TIFF."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from safelight.contract.ends import End, Told, Window, measured
from safelight.contract.media import FileType

STEP = 1 << 16
MOST_PAGES = 1000
TIFF_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
TIFF_DATA = {273: 279, 324: 325}  # where strips and tiles stand, and how long they are


def png(window: Window, found: FileType) -> Told:
    """Chunks, to the one that is called IEND (https://www.w3.org/TR/png-3/#5Chunk-layout)."""
    at = 8
    while len(head := window.at(at, 8)) == 8:
        length, kind = struct.unpack(">I4s", head)
        if not kind.isalpha():
            return Told(found, End.OPEN)
        at += 12 + length
        if kind == b"IEND":
            return Told(found, End.WHOLE if at <= window.size else End.CUT)
    return Told(found, End.CUT)


def jpeg(window: Window, found: FileType) -> Told:
    """Markers, to the one that ends the image; what follows a scan is searched (ITU-T T.81, B.1.1)."""
    at = 2
    while len(head := window.at(at, 4)) >= 2:
        if head[0] != 0xFF:
            return Told(found, End.OPEN)
        match head[1]:
            case 0xD9:
                return Told(found, End.WHOLE)
            case 0xFF:
                at += 1
            case 0x01 | 0xD0 | 0xD1 | 0xD2 | 0xD3 | 0xD4 | 0xD5 | 0xD6 | 0xD7 | 0xD8:
                at += 2
            case marker:
                length = int.from_bytes(head[2:], "big")
                if len(head) == 4 and length < 2:
                    return Told(found, End.OPEN)
                at += 2 + length
                if marker == 0xDA:
                    at = _after_scan(window, at)
    return Told(found, End.CUT)


_MARKER = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]", re.DOTALL)


def _after_scan(window: Window, at: int) -> int:
    """Where the next marker stands, or the end of the file."""
    while at < window.size:
        step = window.at(at, STEP)
        if found := _MARKER.search(step):
            return at + found.start()
        at += max(1, len(step) - 1)  # a marker may lie across two steps
    return window.size


def gif(window: Window, found: FileType) -> Told:
    """Blocks, to the trailer (https://www.w3.org/Graphics/GIF/spec-gif89a.txt)."""
    at = 13 + _colours(window.at(10, 1))
    while kind := window.at(at, 1):
        match kind:
            case b";":
                return Told(found, End.WHOLE)
            case b"!":
                at = _after_blocks(window, at + 2)
            case b",":
                at = _after_blocks(window, at + 11 + _colours(window.at(at + 9, 1)))
            case _:
                return Told(found, End.OPEN)
    return Told(found, End.CUT)


def _colours(flags: bytes) -> int:
    """How long a table of colours is."""
    return 3 << ((flags[0] & 7) + 1) if flags and flags[0] & 0x80 else 0


def _after_blocks(window: Window, at: int) -> int:
    while (length := window.at(at, 1)) not in (b"", b"\x00"):
        at += 1 + length[0]
    return at + 1


def bmp(window: Window, found: FileType) -> Told:
    """The header states the length, unless it is left out."""
    stated = window.number(2, 4, "little")
    return Told(found, measured(window, stated) if stated else End.OPEN)


def tiff(window: Window, found: FileType) -> Told:
    """The file reaches as far as its directories, their values, strips and tiles (TIFF 6.0)."""
    order = "<" if window.at(0, 1) == b"I" else ">"
    if b"+" in window.at(2, 2):
        return Told(found, End.OPEN)  # BigTIFF
    try:
        reach = max(_reaches(window, order))
    except struct.error:
        return Told(found, End.CUT)
    except ValueError:
        return Told(found, End.OPEN)
    return Told(found, End.WHOLE if reach <= window.size else End.CUT)


def _reaches(window: Window, order: str) -> Iterator[int]:
    """How far each piece of a TIFF file reaches; `struct.error` for one that is cut, `ValueError` for what is none."""
    (at,) = struct.unpack(order + "I", window.at(4, 4))
    for _ in range(MOST_PAGES):
        if not at:
            return
        (count,) = struct.unpack(order + "H", window.at(at, 2))
        yield at + 6 + 12 * count
        values: dict[int, tuple[int, ...]] = {}
        for entry in range(at + 2, at + 2 + 12 * count, 12):
            tag, kind, length = struct.unpack(order + "HHI", window.at(entry, 8))
            if kind not in TIFF_SIZES:
                raise ValueError(kind)
            size = TIFF_SIZES[kind] * length
            place = entry + 8 if size <= 4 else struct.unpack(order + "I", window.at(entry + 8, 4))[0]
            yield place + size
            if (tag in TIFF_DATA or tag in TIFF_DATA.values()) and kind in (3, 4) and place + size <= window.size:
                values[tag] = struct.unpack(f"{order}{length}{'H' if kind == 3 else 'I'}", window.at(place, size))
        for offsets, counts in TIFF_DATA.items():
            for start, length in zip(values.get(offsets, ()), values.get(counts, ()), strict=False):
                yield start + length
        (at,) = struct.unpack(order + "I", window.at(at + 2 + 12 * count, 4))
    raise ValueError(at)
