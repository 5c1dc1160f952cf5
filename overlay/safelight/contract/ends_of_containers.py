"""Where containers end (RIFF and its like, ISO media, Matroska, Ogg), and whether there are pictures in them."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from typing import NamedTuple

from safelight.contract.ends import End, Told, Window, measured
from safelight.contract.media import FileType

STREAMED = 0x7FFF0000  # lengths from here on are what writers state who do not know them
RIFF_CHUNKS = 64  # looked at before the sound itself


def riff(window: Window, found: FileType) -> Told:
    """RIFF, RF64 and AIFF state their length; a recorder that streams cannot, and says 0 or as much as it can."""
    if window.at(0, 4) == b"RF64":
        return Told(found, measured(window, 8 + window.number(20, 8, "little")) if window.size > 28 else End.CUT)
    stated = window.number(4, 4, "big" if found.suffix == ".aiff" else "little")
    if window.size > 12 and (stated == 0 or stated >= STREAMED > window.size or _sound_is_open(window, found)):
        return Told(found, End.OPEN)
    return Told(found, measured(window, 8 + stated))


def _sound_is_open(window: Window, found: FileType) -> bool:
    """Whether a WAV file leaves the length of its sound open."""
    at = 12
    for _ in range(RIFF_CHUNKS if found.suffix == ".wav" else 0):
        if len(head := window.at(at, 8)) < 8:
            return False
        kind, length = struct.unpack("<4sI", head)
        if kind == b"data":
            return window.size > at + 8 and (length == 0 or length >= STREAMED > window.size)
        at += 8 + length + length % 2
    return False


# ISO media: https://www.iso.org/standard/83102.html, 4.2

_KIND = re.compile(rb"[ -~\xa9][ -~]{3}")
_KNOWN = frozenset({b"moov", b"mdat", b"moof", b"mfra", b"meta", b"free", b"skip", b"sidx", b"styp", b"udta", b"uuid"})
_SOUND = FileType(".m4a", "audio", "audio/mp4")
_AVIF = FileType(".avif", "image", "image/avif")


class Box(NamedTuple):
    """A box of ISO media: its kind, where its content begins, and where it ends (None: with the file)."""

    kind: bytes
    body: int
    end: int | None


def iso(window: Window, found: FileType) -> Told:
    """Boxes in a row: whole if the last one is, and all are there that a file needs."""
    if window.at(0, 2) == b"\xff\x0a":
        return Told(found, End.OPEN)  # JPEG XL without a container
    seen: list[Box] = []
    at = 0
    while at < window.size:
        head = window.at(at, 16)
        has_all = _has_all(window, found, seen)
        if len(head) < 8 or (head[:4] == b"\x00\x00\x00\x01" and len(head) < 16):
            return _iso_told(window, found, seen, End.WHOLE if has_all else End.CUT)
        box = _box(head, at)
        if box is None:
            return _iso_told(window, found, seen, End.WHOLE if has_all else End.OPEN)
        if box.end is None:
            cut = _reach(window, seen) >= window.size  # of a film whose index came first
            return _iso_told(window, found, [*seen, box], End.CUT if cut else End.OPEN)
        if box.end > window.size:
            return _iso_told(window, found, seen, End.WHOLE if has_all and box.kind not in _KNOWN else End.CUT)
        seen.append(box)
        at = box.end
    return _iso_told(window, found, seen, End.WHOLE if _has_all(window, found, seen) else End.RAGGED)


def _box(head: bytes, at: int) -> Box | None:
    """The box that begins so; None if none does."""
    length, kind = struct.unpack(">I4s", head[:8])
    body = at + 8
    if length == 1:
        length, body = int.from_bytes(head[8:16], "big"), at + 16
    if not _KIND.fullmatch(kind) or 0 < length < body - at:
        return None
    return Box(kind, body, at + length if length else None)


def _has_all(window: Window, found: FileType, seen: list[Box]) -> bool:
    """Whether what a file cannot be without has been seen."""
    kinds = {box.kind for box in seen}
    if found.suffix == ".jxl":
        last = [box for box in seen if box.kind == b"jxlp"][-1:]
        return b"jxlc" in kinds or any(window.number(box.body, 1) & 0x80 for box in last)
    if b"moof" in kinds:
        return b"moov" in kinds and seen[-1].kind != b"moof"
    if b"moov" in kinds:
        return b"mdat" in kinds and _reach(window, seen) < window.size
    inner = {kind for box in seen if box.kind == b"meta" for kind, _, _ in _inside(window, box.body + 4, box.end or 0)}
    return b"meta" in kinds and found.kind == "image" and (b"mdat" in kinds or b"idat" in inner)


def _iso_told(window: Window, found: FileType, seen: list[Box], end: End) -> Told:
    """The kind by what the tracks hold; of a film in fragments without an index nobody knows how many there are."""
    kinds = {box.kind for box in seen}
    if end is End.WHOLE and b"moof" in kinds and b"mfra" not in kinds:
        end = End.OPEN
    hands = {window.at(at + 8, 4) for at, _ in _within(window, seen, b"mdia", b"hdlr")}
    if found.kind == "video" and found.suffix != ".mov" and b"soun" in hands and b"vide" not in hands:
        return Told(_SOUND, end)
    if found.suffix == ".heic" and b"avif" in window.at(8, min(window.number(0, 4), 256)):
        return Told(_AVIF, end)
    return Told(found, end)


def _reach(window: Window, seen: list[Box]) -> int:
    """Where the last chunk of any track begins."""
    reach = 0
    for kind, width in ((b"stco", 4), (b"co64", 8)):
        for at, _ in _within(window, seen, b"mdia", b"minf", b"stbl", kind):
            if count := window.number(at + 4, 4):
                reach = max(reach, window.number(at + 8 + width * (count - 1), width))
    return reach


def _within(window: Window, seen: list[Box], *path: bytes) -> Iterator[tuple[int, int]]:
    """Where the boxes at a path below each track of the film stand."""
    for box in seen:
        if box.kind == b"moov" and box.end is not None:
            yield from _below(window, box.body, box.end, (b"trak", *path))


def _below(window: Window, start: int, end: int, path: tuple[bytes, ...]) -> Iterator[tuple[int, int]]:
    for kind, body, stop in _inside(window, start, end):
        if kind == path[0]:
            if len(path) == 1:
                yield body, stop
            else:
                yield from _below(window, body, stop, path[1:])


def _inside(window: Window, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes within a box: kind, content, end."""
    while start + 8 <= end:
        length, kind = struct.unpack(">I4s", window.at(start, 8))
        if length < 8 or start + length > end:
            return
        yield kind, start + 8, start + length
        start += length


# Matroska and WebM: https://www.rfc-editor.org/rfc/rfc8794, https://www.rfc-editor.org/rfc/rfc9559

_HEADER, _SEGMENT, _CLUSTER, _TRACKS, _TRACK = 0x1A45DFA3, 0x18538067, 0x1F43B675, 0x1654AE6B, 0xAE
_DOCTYPE, _TRACK_TYPE, _PICTURES = 0x4282, 0x83, 1
_LONGEST = 12  # an identifier of four bytes and a length of eight


class Element(NamedTuple):
    """An element of EBML: its name, where its content begins, and where it ends (None: it does not say)."""

    name: int
    body: int
    end: int | None


def ebml(window: Window, found: FileType) -> Told:
    """A header and a segment that states its length; one that is streamed is walked, cluster by cluster."""
    header = _element(window, 0)
    segment = _element(window, header.end) if header and header.end else None
    if header is None or header.end is None or segment is None:
        return Told(found, End.CUT if _short(window, header.end if header and header.end else 0) else End.OPEN)
    if segment.name != _SEGMENT:
        return Told(found, End.OPEN)
    end = End.WHOLE if segment.end and segment.end <= window.size else End.CUT
    found = _matroska(window, found, header, segment)
    return Told(found, end if segment.end else _streamed(window, segment.body))


def _streamed(window: Window, at: int) -> End:
    while at < window.size:
        element = _element(window, at)
        if element is None:
            return End.RAGGED if _short(window, at) else End.OPEN
        if element.end is None and element.name != _CLUSTER:
            return End.OPEN
        at = element.end or element.body
    return End.OPEN if at == window.size else End.RAGGED


def _short(window: Window, at: int) -> bool:
    """Whether what begins there may be an element that is cut."""
    return window.size < at + _LONGEST


def _element(window: Window, at: int) -> Element | None:
    """The element that begins there; None if it does not stand there whole."""
    head = window.at(at, _LONGEST)
    if not head or not head[0]:
        return None
    name_length = 9 - head[0].bit_length()
    rest = head[name_length:]
    if not rest or not rest[0]:
        return None
    length = 9 - rest[0].bit_length()
    if len(rest) < length:
        return None
    value = int.from_bytes(rest[:length], "big") & ((1 << 7 * length) - 1)
    body = at + name_length + length
    unknown = value == (1 << 7 * length) - 1
    return Element(int.from_bytes(head[:name_length], "big"), body, None if unknown else body + value)


def _elements(window: Window, start: int, end: int) -> Iterator[Element]:
    while start < min(end, window.size) and (element := _element(window, start)):
        yield element
        if element.end is None:
            return
        start = element.end


def _matroska(window: Window, found: FileType, header: Element, segment: Element) -> FileType:
    """The kind by the tracks, the suffix by what the file calls itself."""
    kinds: set[int] = set()
    for part in _elements(window, segment.body, segment.end or window.size):
        if part.name == _CLUSTER:
            break
        if part.name == _TRACKS and part.end is not None:
            for track in _elements(window, part.body, part.end):
                inner = _elements(window, track.body, track.end or 0) if track.name == _TRACK else ()
                kinds |= {window.number(each.body, 1) for each in inner if each.name == _TRACK_TYPE}
            break
    sound = bool(kinds) and _PICTURES not in kinds
    called = next((each for each in _elements(window, header.body, header.end or 0) if each.name == _DOCTYPE), None)
    if called and called.end and window.at(called.body, min(called.end - called.body, 16)).startswith(b"matroska"):
        found = FileType(".mka" if sound else ".mkv", found.kind, "video/x-matroska")
    return found._replace(kind="audio", media_type=found.media_type.replace("video", "audio")) if sound else found


# Ogg: https://www.rfc-editor.org/rfc/rfc3533

_OGG_HEAD = 27
_BEGINS, _ENDS = 2, 4
_OPUS = FileType(".opus", "audio", "audio/ogg")
_OGV = FileType(".ogv", "video", "video/ogg")


def ogg(window: Window, found: FileType) -> Told:
    """Pages, until each stream that began has had its last one."""
    at, running = 0, set[bytes]()
    while at < window.size:
        head = window.at(at, _OGG_HEAD)
        if not head.startswith(b"OggS"[: len(head)]):
            return Told(found, End.OPEN if running else End.WHOLE)
        table = window.at(at + _OGG_HEAD, head[26]) if len(head) == _OGG_HEAD else b""
        body = at + _OGG_HEAD + len(table)
        if len(head) < _OGG_HEAD or len(table) < head[26] or body + sum(table) > window.size:
            return Told(found, End.CUT)
        if head[5] & _BEGINS:
            running.add(head[14:18])
            found = _ogg_kind(window.at(body, 8), found)
        if head[5] & _ENDS:
            running.discard(head[14:18])
        at = body + sum(table)
    return Told(found, End.OPEN if running else End.WHOLE)


def _ogg_kind(first: bytes, found: FileType) -> FileType:
    """What a stream holds, by its first packet; one film among the streams makes it a film."""
    if first.startswith(b"\x80theora") or found is _OGV:
        return _OGV
    return _OPUS if first.startswith(b"OpusHead") else found
