"""Small whole files of every kind, made by hand where no library at hand makes them."""

from __future__ import annotations

import io
import struct
import wave
import zlib
from typing import Any

from PIL import Image

from safelight.sandbox.clips import mp4


def drawn(mode: str = "RGB", size: tuple[int, int] = (16, 16)) -> Image.Image:
    """A picture with something in it."""
    picture = Image.new("RGB", size)
    picture.putdata([(x * 15 % 256, y * 31 % 256, x * y % 256) for y in range(size[1]) for x in range(size[0])])
    return picture.convert(mode)


def saved(kind: str, mode: str = "RGB", **options: Any) -> bytes:
    """A picture as Pillow writes it."""
    target = io.BytesIO()
    drawn(mode).save(target, kind, **options)
    return target.getvalue()


def wav(frames: int = 50) -> bytes:
    """A recording."""
    target = io.BytesIO()
    with wave.open(target, "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(bytes(range(2 * frames)))
    return target.getvalue()


def box(kind: bytes, *content: bytes, large: bool = False) -> bytes:
    """A box of ISO media."""
    body = b"".join(content)
    return (
        struct.pack(">I4sQ", 1, kind, 16 + len(body)) + body
        if large
        else struct.pack(">I4s", 8 + len(body), kind) + body
    )


def track(hand: bytes, offset: int) -> bytes:
    """A track that is played by so much as its kind and one chunk say."""
    handler = box(b"hdlr", bytes(8), hand, bytes(12))
    return box(
        b"trak", box(b"mdia", handler, box(b"minf", box(b"stbl", box(b"stco", struct.pack(">3I", 0, 1, offset)))))
    )


FTYP = box(b"ftyp", b"isom", bytes(4), b"isomiso2mp41")
SAMPLES = bytes(range(200))


def m4a() -> bytes:
    """Sound alone in an MP4 container."""
    return FTYP + box(b"mdat", SAMPLES) + box(b"moov", box(b"mvhd", bytes(100)), track(b"soun", len(FTYP) + 8))


def mp4_in_two_parts() -> bytes:
    """A film whose description comes first, and whose samples lie in two boxes."""
    length = len(box(b"moov", track(b"vide", 0), track(b"soun", 0)))
    first = len(FTYP) + length + 8
    moov = box(b"moov", track(b"vide", first), track(b"soun", first + len(SAMPLES) + 16))
    return FTYP + moov + box(b"mdat", SAMPLES) + box(b"mdat", SAMPLES, large=True)


def heic() -> bytes:
    """What a HEIC picture looks like from outside."""
    return (
        box(b"ftyp", b"heic", bytes(4), b"mif1heic")
        + box(b"meta", bytes(4), box(b"pitm", bytes(6)))
        + box(b"mdat", SAMPLES)
    )


def fragments(*, index: bool = False) -> bytes:
    """A film in fragments, as streams are recorded."""
    moov = box(b"moov", track(b"vide", 0).replace(b"stco", b"skip"), box(b"mvex", bytes(20)))
    part = box(b"moof", bytes(40)) + box(b"mdat", SAMPLES)
    return FTYP + moov + part + part + (box(b"mfra", bytes(16)) if index else b"")


def jxl() -> bytes:
    """What JPEG XL looks like in its container, in two parts."""
    head = box(b"JXL ", b"\r\n\x87\n") + box(b"ftyp", b"jxl ", bytes(4), b"jxl ")
    return head + box(b"jxlp", bytes(4), SAMPLES) + box(b"jxlp", b"\x80\0\0\1", SAMPLES)


def element(name: int, *content: bytes, unknown: bool = False) -> bytes:
    """An element of Matroska."""
    body = b"".join(content)
    length = b"\x01" + b"\xff" * 7 if unknown else (len(body) | 1 << 28).to_bytes(4, "big")
    return name.to_bytes((name.bit_length() + 7) // 8, "big") + length + body


def webm(*kinds: int, doctype: bytes = b"webm", live: bool = False) -> bytes:
    """A film or recording with a track of each kind (1 is a film's, 2 a sound's)."""
    tracks = element(0x1654AE6B, *(element(0xAE, element(0x83, bytes([kind]))) for kind in kinds))
    cluster = element(0x1F43B675, element(0xE7, b"\0"), element(0xA3, SAMPLES), unknown=live)
    head = element(0x1A45DFA3, element(0x4286, b"\1"), element(0x4282, doctype))
    return head + element(0x18538067, element(0x1549A966, bytes(30)), tracks, cluster, cluster, unknown=live)


def page(flags: int, stream: int, content: bytes) -> bytes:
    """A page of Ogg."""
    table = bytes([255] * (len(content) // 255) + [len(content) % 255])
    return b"OggS\0" + struct.pack("<BQIII", flags, 0, stream, 0, 0) + bytes([len(table)]) + table + content


def ogg(*firsts: bytes) -> bytes:
    """Streams side by side, each with its first packet."""
    begun = [page(2, number, first + bytes(20)) for number, first in enumerate(firsts)]
    return b"".join(
        [
            *begun,
            *(page(0, n, SAMPLES * 2) for n in range(len(firsts))),
            *(page(4, n, b"end") for n in range(len(firsts))),
        ]
    )


MP3_FRAME = b"\xff\xfb\x90\x64" + bytes(413)  # 128 kbit/s at 44,100 Hz
ID3 = b"ID3\x04\0\0\0\0\0\x14" + bytes(20)


def mp3(*, tagged: bool = True, counted: bool = False) -> bytes:
    """Frames, with tags and with the count that encoders of a variable rate write."""
    first = MP3_FRAME[:36] + b"Xing\0\0\0\3" + struct.pack(">II", 4, 4 * 417) + MP3_FRAME[52:]
    return (ID3 if tagged else b"") + (first if counted else MP3_FRAME) + MP3_FRAME * 3


def aac() -> bytes:
    """Frames of 60 bytes."""
    return (b"\xff\xf1\x50\x80" + (60 << 5 | 0x1F).to_bytes(2, "big") + b"\xfc" + bytes(53)) * 4


def checksum(data: bytes, bits: int, polynomial: int) -> bytes:
    """A checksum, bit by bit."""
    value = 0
    for byte in data:
        for bit in range(7, -1, -1):
            top = value >> (bits - 1) & 1
            value = value << 1 & (1 << bits) - 1
            value ^= polynomial if top ^ (byte >> bit & 1) else 0
    return value.to_bytes(bits // 8, "big")


def flac(frames: int = 3, *, samples: int | None = None) -> bytes:
    """A recording of silence and its like: 192 samples a frame, each frame as they are."""
    total = 192 * frames if samples is None else samples
    info = struct.pack(">HH", 192, 192) + bytes(6) + (8000 << 44 | 15 << 36 | total).to_bytes(8, "big") + bytes(16)
    made = b"fLaC" + b"\x80" + len(info).to_bytes(3, "big") + info
    for number in range(frames):
        head = b"\xff\xf8\x14\x08" + bytes([number])
        head += checksum(head, 8, 0x07)
        frame = head + b"\x02" + bytes(byte * (number + 3) % 256 for byte in range(2 * 192))
        made += frame + checksum(frame, 16, 0x8005)
    return made


def chunked_png() -> bytes:
    """A PNG of several chunks, with its checksums."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress(b"\0\0")) * 2
        + chunk(b"tEXt", b"a\0b")
        + chunk(b"IEND", b"")
    )


ENDING: dict[str, tuple[bytes, str, str]] = {  # those that have an end of their own, with suffix and kind
    "png": (saved("PNG"), ".png", "image"),
    "png of chunks": (chunked_png(), ".png", "image"),
    "jpeg": (saved("JPEG"), ".jpg", "image"),
    "progressive jpeg": (saved("JPEG", progressive=True, quality=95), ".jpg", "image"),
    "gif": (saved("GIF"), ".gif", "image"),
    "moving gif": (saved("GIF", save_all=True, append_images=[drawn().rotate(9)]), ".gif", "image"),
    "webp": (saved("WEBP"), ".webp", "image"),
    "bmp": (saved("BMP"), ".bmp", "image"),
    "heic": (heic(), ".heic", "image"),
    "jxl": (jxl(), ".jxl", "image"),
    "wav": (wav(), ".wav", "audio"),
    "mp4": (mp4([drawn(), drawn()]), ".mp4", "video"),
    "mp4 in two parts": (mp4_in_two_parts(), ".mp4", "video"),
    "m4a": (m4a(), ".m4a", "audio"),
    "mov": (m4a().replace(b"isom", b"qt  ", 1).replace(b"soun", b"vide"), ".mov", "video"),
    "webm": (webm(1, 2), ".webm", "video"),
    "sound in webm": (webm(2), ".webm", "audio"),
    "mkv": (webm(2, 1, doctype=b"matroska"), ".mkv", "video"),
    "mka": (webm(2, doctype=b"matroska"), ".mka", "audio"),
    "ogg": (ogg(b"\x01vorbis"), ".ogg", "audio"),
    "opus": (ogg(b"OpusHead"), ".opus", "audio"),
    "ogv": (ogg(b"\x80theora", b"\x01vorbis"), ".ogv", "video"),
    "flac": (flac(), ".flac", "audio"),
    "mp3 that counts": (mp3(counted=True), ".mp3", "audio"),
    "fragments with an index": (fragments(index=True), ".mp4", "video"),
}
OPEN: dict[str, tuple[bytes, str, str]] = {  # those that go on until they stop
    "mp3": (mp3(), ".mp3", "audio"),
    "mp3 without tags": (mp3(tagged=False), ".mp3", "audio"),
    "mp3 with a tag behind": (mp3() + b"TAG" + bytes(125), ".mp3", "audio"),
    "aac": (aac(), ".aac", "audio"),
    "live webm": (webm(1, live=True), ".webm", "video"),
    "fragments": (fragments(), ".mp4", "video"),
    "mp4 to the end": (FTYP + box(b"moov", track(b"vide", 99)) + b"\0\0\0\0mdat" + SAMPLES, ".mp4", "video"),
    "streamed wav": (wav()[:4] + b"\xff" * 4 + wav()[8:40] + b"\xff" * 4 + wav()[44:], ".wav", "audio"),
    "wav without lengths": (wav()[:4] + bytes(4) + wav()[8:40] + bytes(4) + wav()[44:], ".wav", "audio"),
    "wav with a head alone": (wav()[:4] + b"\x24\0\0\0" + wav()[8:40] + bytes(4) + wav()[44:], ".wav", "audio"),
    "flac without a count": (flac(samples=0), ".flac", "audio"),
    "bare jxl": (b"\xff\x0a" + SAMPLES, ".jxl", "image"),
}
