"""Where sounds end: MP3 and AAC, which are frames in a row, and FLAC, which says how many samples it has."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from safelight.contract.ends import End, Told, Window
from safelight.contract.media import FileType

_ID3_HEAD = 10
_TAGS = (b"TAG", b"ID3", b"APET", b"LYRI", b"3DI")  # what may follow the last frame

# MP3: ISO/IEC 11172-3, 2.4.2.3, and 13818-3 for the lower rates

_RATES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_KBITS = {
    (3, 3): (0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (3, 2): (0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (3, 1): (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 3): (0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 1): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_NEWEST, _LAYER_1, _LAYER_3 = 3, 3, 1  # as the header numbers versions and layers


def mp3(window: Window, found: FileType) -> Told:
    """Tags, then frames; the first may say how long the file is, as encoders of a variable rate write."""
    start = 0
    while (head := window.at(start, _ID3_HEAD)).startswith(b"ID3"):
        if len(head) < _ID3_HEAD:
            return Told(found, End.CUT)
        start += _ID3_HEAD + sum((byte & 0x7F) << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True))
    if start >= window.size:
        return Told(found, End.RAGGED if start == window.size else End.CUT)
    first = _mp3_frame(window.at(start, 4))
    if start + first > window.size:
        return Told(found, End.RAGGED)
    if stated := _stated(window, start):
        left = start + stated - window.size
        return Told(found, End.WHOLE if left <= 0 else End.CUT if left > first else End.RAGGED)
    return Told(found, _framed(window, start, _mp3_frame))


def _mp3_frame(head: bytes) -> int:
    """The length of the frame that begins so; 0 if none does."""
    if len(head) < 4 or head[0] != 0xFF or head[1] < 0xE0:
        return 0
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    rates = _RATES.get(version, ())
    kbits = _KBITS.get((_NEWEST if version == _NEWEST else 2, layer), ())
    kbit, rate, padding = head[2] >> 4, head[2] >> 2 & 3, head[2] >> 1 & 1
    if not 0 < kbit < len(kbits) or rate >= len(rates):
        return 0
    if layer == _LAYER_1:
        return (12 * kbits[kbit] * 1000 // rates[rate] + padding) * 4
    samples = 576 if layer == _LAYER_3 and version != _NEWEST else 1152
    return samples // 8 * kbits[kbit] * 1000 // rates[rate] + padding


def _stated(window: Window, start: int) -> int:
    """How many bytes of frames the first one says there are; 0 if it does not."""
    first = window.at(start, 200)
    for name in (b"Xing", b"Info"):
        at = first.find(name)
        if at > 0 and first[at + 7 : at + 8] and first[at + 7] & 2:
            return int.from_bytes(first[at + 8 + 4 * (first[at + 7] & 1) :][:4], "big")
    at = first.find(b"VBRI")
    return int.from_bytes(first[at + 10 : at + 14], "big") if at > 0 else 0


def _framed(window: Window, at: int, frame: Callable[[bytes], int]) -> End:
    """The end of a file of frames: none, unless it ends within one."""
    while at < window.size:
        head = window.at(at, 8)
        length = frame(head)
        if not length:
            known = head.startswith(_TAGS)
            return End.RAGGED if len(head) < 8 and not known else End.OPEN
        at += length
    return End.OPEN if at == window.size else End.RAGGED


def aac(window: Window, found: FileType) -> Told:
    """Frames that say how long they are (ADTS, ISO/IEC 13818-7, 6.2)."""
    return Told(found, End.OPEN if window.at(0, 4) == b"ADIF" else _framed(window, 0, _aac_frame))


def _aac_frame(head: bytes) -> int:
    if len(head) < 6 or head[0] != 0xFF or head[1] & 0xF6 != 0xF0:
        return 0
    length = (head[3] & 3) << 11 | head[4] << 3 | head[5] >> 5
    return length if length >= 7 else 0


# FLAC: https://www.rfc-editor.org/rfc/rfc9639

_STREAMINFO = 34
_LARGEST_FRAME = 1 << 17  # searched for where the file does not say how large its frames are
_SEARCHED = 1 << 20
_BLOCKS = {
    1: 192,
    **{code: 576 << (code - 2) for code in range(2, 6)},
    **{code: 256 << (code - 8) for code in range(8, 16)},
}


def flac(window: Window, found: FileType) -> Told:
    """Blocks about the file, then frames; the last of them has the last sample, and ends with its checksum."""
    at, last, largest, samples, least = 4, False, 0, 0, 0
    while not last:
        if len(head := window.at(at, 4)) < 4:
            return Told(found, End.CUT)
        last = bool(head[0] & 0x80)
        length = int.from_bytes(head[1:], "big")
        if at == 4 and (head[0] & 0x7F != 0 or length != _STREAMINFO):
            return Told(found, End.OPEN)
        if at == 4:
            info = window.at(at + 4, _STREAMINFO)
            least, largest = int.from_bytes(info[:2], "big"), int.from_bytes(info[7:10], "big")
            samples = int.from_bytes(info[13:18], "big") & ((1 << 36) - 1)
        at += 4 + length
    if at > window.size or (at == window.size and samples):
        return Told(found, End.CUT)
    if not samples:
        return Told(found, End.OPEN)
    return Told(
        found, _flac_frames(window, max(at, window.size - min(largest or _LARGEST_FRAME, _SEARCHED)), samples, least)
    )


def _flac_frames(window: Window, start: int, samples: int, block: int) -> End:
    """Whether the last frame of a file is there, and whole; what looks like a frame by chance has no checksum."""
    tail = window.at(start, window.size - start)
    at, others = len(tail), False
    while (at := tail.rfind(b"\xff", 0, at)) >= 0:
        reach = _flac_reach(tail[at : at + 16], block)
        if samples <= reach < samples + (1 << 16) and _crc(tail[at:], 16, 0x8005) == 0:
            return End.WHOLE
        others = others or 0 < reach < samples
    return End.CUT if others else End.RAGGED


def _flac_reach(head: bytes, block: int) -> int:
    """How many samples there are up to the end of the frame that begins so; 0 if none does."""
    if len(head) < 6 or head[1] & 0xFE != 0xF8 or head[3] & 1:
        return 0
    first = head[4]
    more = 0 if first < 0x80 else 7 - (first ^ 0xFF).bit_length()
    number = first if not more else first & ((1 << 6 - more) - 1)
    for byte in head[5 : 5 + more]:
        number = number << 6 | byte & 0x3F
    at = 5 + more
    match head[2] >> 4:
        case 6:
            size, at = head[at : at + 1], at + 1
            count = int.from_bytes(size, "big") + 1
        case 7:
            size, at = head[at : at + 2], at + 2
            count = int.from_bytes(size, "big") + 1
        case code:
            count = _BLOCKS.get(code, 0)
    at += {12: 1, 13: 2, 14: 2}.get(head[2] & 0xF, 0)
    if not count or at >= len(head) or _crc(head[: at + 1], 8, 0x07):
        return 0
    return (number if head[1] & 1 else number * block) + count


def _crc(data: bytes, bits: int, polynomial: int) -> int:
    """A checksum; that of data which ends with its own is 0."""
    table, mask, crc = _table(bits, polynomial), (1 << bits) - 1, 0
    for byte in data:
        crc = (crc << 8 ^ table[crc >> (bits - 8) ^ byte]) & mask
    return crc


@cache
def _table(bits: int, polynomial: int) -> list[int]:
    table = []
    for crc in range(256):
        crc <<= bits - 8  # noqa: PLW2901
        for _ in range(8):
            crc = crc << 1 ^ (polynomial if crc >> (bits - 1) & 1 else 0)  # noqa: PLW2901
        table.append(crc & ((1 << bits) - 1))
    return table
