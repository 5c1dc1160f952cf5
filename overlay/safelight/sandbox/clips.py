"""Small recordings made by hand, byte for byte the same each time: WAV, and MP4 with uncompressed H.264."""

from __future__ import annotations

import io
import math
import struct
import wave
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["melody", "mp4"]

_RATE = 8000
_SCALE = (0, 3, 5, 7, 10, 12, 15)  # minor pentatonic, in semitones
_MATRIX = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
_BLOCK = 16


def melody(seed: bytes, seconds: float = 1.5, *, bare: bool = False) -> bytes:
    """A WAV file with a few notes, chosen by the seed; `bare` without a header, 16 bits a sample, 8 kHz, mono."""
    notes = [220 * 2 ** (_SCALE[byte % len(_SCALE)] / 12) for byte in seed[:6]]
    length = int(_RATE * seconds / len(notes))
    samples = (
        int(9000 * math.sin(2 * math.pi * note * i / _RATE) * (1 - i / length)) for note in notes for i in range(length)
    )
    frames = b"".join(struct.pack("<h", sample) for sample in samples)
    if bare:
        return frames
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setparams((1, 2, _RATE, 0, "NONE", ""))
        file.writeframes(frames)
    return target.getvalue()


def mp4(frames: list[Image.Image], rate: int = 8) -> bytes:
    """An MP4 file that shows the pictures, all of one size with sides that are multiples of 16, `rate` a second."""
    width, height = frames[0].size
    samples = [_nal(_slice(frame)) for frame in frames]
    ftyp = _box(b"ftyp", b"isom", struct.pack(">I", 512), b"isomiso2avc1mp41")
    media = _box(b"mdat", *samples)
    moov = _moov(width, height, [len(sample) for sample in samples], rate, len(ftyp) + 8)
    return ftyp + media + moov


def _box(kind: bytes, *content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + sum(map(len, content)), kind) + b"".join(content)


def _full(kind: bytes, *content: bytes, flags: int = 0) -> bytes:
    return _box(kind, struct.pack(">I", flags), *content)


def _moov(width: int, height: int, sizes: list[int], rate: int, offset: int) -> bytes:
    count = len(sizes)
    mvhd = _full(
        b"mvhd", struct.pack(">4IIH10x", 0, 0, rate, count, 0x10000, 0x100), _MATRIX, bytes(24), struct.pack(">I", 2)
    )
    tkhd = _full(
        b"tkhd",
        struct.pack(">5I8x4H", 0, 0, 1, 0, count, 0, 0, 0, 0),
        _MATRIX,
        struct.pack(">2I", width << 16, height << 16),
        flags=3,
    )
    mdhd = _full(b"mdhd", struct.pack(">4I2H", 0, 0, rate, count, 0x55C4, 0))
    hdlr = _full(b"hdlr", struct.pack(">I4s12x", 0, b"vide"), b"video\0")
    dinf = _box(b"dinf", _full(b"dref", struct.pack(">I", 1), _full(b"url ", flags=1)))
    stbl = _box(
        b"stbl",
        _full(b"stsd", struct.pack(">I", 1), _sample_entry(width, height)),
        _full(b"stts", struct.pack(">3I", 1, count, 1)),
        _full(b"stsc", struct.pack(">4I", 1, 1, count, 1)),
        _full(b"stsz", struct.pack(f">2I{count}I", 0, count, *sizes)),
        _full(b"stco", struct.pack(">2I", 1, offset)),
    )
    minf = _box(b"minf", _full(b"vmhd", bytes(8), flags=1), dinf, stbl)
    return _box(b"moov", mvhd, _box(b"trak", tkhd, _box(b"mdia", mdhd, hdlr, minf)))


def _sample_entry(width: int, height: int) -> bytes:
    sequence, picture = _sequence_parameters(width, height), _picture_parameters()
    avcc = _box(
        b"avcC",
        bytes([1, *sequence[1:4], 0xFF, 0xE1]),
        struct.pack(">H", len(sequence)) + sequence,
        struct.pack(">BH", 1, len(picture)) + picture,
    )
    head = struct.pack(">6xH16x2H2I4xH32xHh", 1, width, height, 0x480000, 0x480000, 1, 24, -1)
    return _box(b"avc1", head, avcc)


def _nal(unit: bytes) -> bytes:
    return struct.pack(">I", len(unit)) + unit


def _exp_golomb(value: int) -> str:
    digits = f"{value + 1:b}"
    return "0" * (len(digits) - 1) + digits


def _pack(bits: str, *, stop: bool = True) -> bytes:
    bits += "1" if stop else ""
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


def _sequence_parameters(width: int, height: int) -> bytes:
    # id, frame numbers of 4 bits, picture order as decoded, 1 reference frame, no gaps, size in blocks
    numbers = "".join(map(_exp_golomb, (0, 0, 2, 1)))
    size = _exp_golomb(width // _BLOCK - 1) + _exp_golomb(height // _BLOCK - 1)
    return b"\x67\x42\xc0\x1e" + _pack(numbers + "0" + size + "1100")


def _picture_parameters() -> bytes:
    # two ids, CAVLC, no field order, one slice group, one reference, no weights, QP 26, no filter control
    zeros = "".join(map(_exp_golomb, (0, 0)))
    return b"\x68" + _pack(zeros + "00" + _exp_golomb(0) * 3 + "000" + _exp_golomb(0) * 3 + "000")


def _slice(frame: Image.Image) -> bytes:
    """One picture, every block sent as it is (ITU-T H.264, I_PCM). No sample is 0, so there is nothing to escape."""
    width, height = frame.size
    studio = [16 + value * 219 // 255 for value in range(256)] + [16 + value * 224 // 255 for value in range(256)] * 2
    luma, blue, red = frame.convert("YCbCr").point(studio).split()
    planes = ((luma, 16), *((plane.reduce(2), 8) for plane in (blue, red)))
    # first block 0, slice of type I, parameters 0, frame 0, IDR id 0, no marking, QP as it is
    unit = bytearray()
    head = _exp_golomb(0) + _exp_golomb(7) + _exp_golomb(0) + "0000" + _exp_golomb(0) + "00" + _exp_golomb(0)
    for y in range(height // _BLOCK):
        for x in range(width // _BLOCK):
            unit += _pack(head + _exp_golomb(25), stop=False)
            head = ""
            for plane, side in planes:
                unit += plane.crop((x * side, y * side, (x + 1) * side, (y + 1) * side)).tobytes()
    return b"\x65" + bytes(unit) + b"\x80"
