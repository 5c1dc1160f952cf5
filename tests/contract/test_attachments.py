"""Files as inputs: measured before they are read, named for what they are, put into the form of their field."""

from __future__ import annotations

import base64
import copy
import io
import os
import pickle
import socket
import struct
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from safelight import attach, picture
from safelight.contract.attachments import LIMITS, Taking
from safelight.contract.media import sniff
from safelight.contract.photographs import Exif, exif
from safelight.contract.requests import meant
from safelight.errors import InvalidInput, UsageError
from safelight.provider import load_provider

PNG = b"\x89PNG\r\n\x1a\n" + bytes(64)
MP4 = b"\0\0\0\x18ftypmp42" + bytes(64)
WAV = b"RIFF\0\0\0\0WAVE" + bytes(64)
ORIENTATION, PLACE = 0x0112, 0x8825


def code(content: bytes) -> str:
    return base64.b64encode(content).decode()


def sent(provider: str, operation: str, body: Any) -> dict[str, Any]:
    return meant(load_provider(provider).operation(operation), body).fields


def notes(provider: str, operation: str, body: Any) -> tuple[str, ...]:
    return meant(load_provider(provider).operation(operation), body).notes


# What is read


class Endless(io.RawIOBase):
    """An open file that never ends, and counts what it gave."""

    def __init__(self) -> None:
        self.given = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0
        self.given += size
        return PNG[:size] if self.given == size and size < len(PNG) else b"\x89PNG\r\n\x1a\n".ljust(size, b"\0")


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def a_socket(folder: Path) -> Path:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(str(folder / "socket"))
    return folder / "socket"


def a_sparse_file(folder: Path) -> Path:
    with (folder / "sparse.png").open("wb") as file:
        file.write(PNG)
        file.truncate(1 << 36)
    return folder / "sparse.png"


def a_link(target: Path) -> Path:
    link = target.parent / "link.png" if os.access(target.parent, os.W_OK) else Path("link.png")
    link.symlink_to(target)
    return link


SOURCES = {
    "a pipe": a_pipe,
    "a link to a pipe": lambda folder: a_link(a_pipe(folder)),
    "a socket": a_socket,
    "a directory": lambda folder: folder,
    "a device": lambda _: Path("/dev/zero"),
    "a link to a device": lambda folder: (folder / "link").symlink_to("/dev/zero") or folder / "link",
    "a sparse file": a_sparse_file,
    "a link to a sparse file": lambda folder: a_link(a_sparse_file(folder)),
    "an open sparse file": lambda folder: a_sparse_file(folder).open("rb"),
    "an open device": lambda _: Path("/dev/zero").open("rb"),  # noqa: SIM115 - closed with the test
    "an open file without end": lambda _: Endless(),
    "nothing": lambda folder: folder / "nowhere.png",
    "a loop of links": lambda folder: (folder / "loop").symlink_to(folder / "loop") or folder / "loop",
    "too many bytes": lambda _: PNG + bytes(LIMITS["image"]),
    "a text": lambda _: io.StringIO("text"),
    "a closed file": lambda _: closed(io.BytesIO(PNG)),
}


def closed(file: io.BytesIO) -> io.BytesIO:
    file.close()
    return file


USES: dict[str, Any] = {
    "picture": picture,
    "attach": attach,
    "submit": lambda given: sent("bfl", "flux-2-pro", {"prompt": "x", "input_image": given}),
}


@pytest.mark.skipif(sys.platform == "win32", reason="pipes, sockets and devices are files elsewhere")
@pytest.mark.parametrize("use", USES)
def test_an_open_pipe_is_not_waited_for(use: str) -> None:
    """Nor a socket: nobody knows when something comes, and no time-out would end it."""
    reading, writing = os.pipe()
    here, there = socket.socketpair()
    with here, there, os.fdopen(reading, "rb") as pipe, os.fdopen(writing, "wb"), here.makefile("rb") as end:
        for given, sort in ((pipe, "pipe"), (end, "socket")):
            with pytest.raises(UsageError, match=f"it is a {sort}, and only a regular file is; give bytes"):
                USES[use](given)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes, sockets and devices are files elsewhere")
@pytest.mark.parametrize("use", ["picture", "attach", "submit"])
@pytest.mark.parametrize("source", SOURCES)
def test_what_has_no_end_or_is_too_large_is_never_read(
    source: str, use: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a regular file is read, no more of it than can be sent, and what it is instead is said."""
    monkeypatch.chdir(tmp_path)
    given: Any = SOURCES[source](tmp_path)
    with ExitStack() as after:
        after.callback(getattr(given, "close", int))
        with pytest.raises(UsageError) as caught:
            USES[use](given)
    assert not isinstance(given, Endless) or given.given <= LIMITS["video"] + (1 << 20)
    if source.removeprefix("a link to ") in {"a pipe", "a socket", "a directory", "a device"}:
        assert f"it is {source.removeprefix('a link to ')}" in str(caught.value)
    elif "sparse" in source:
        assert "64 GiB, and at most" in str(caught.value)


def test_a_limit_of_the_field_is_in_the_message(tmp_path: Path) -> None:
    """The size, and what may be sent: the field's own limit, else the largest that any provider takes of the kind."""
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(MP4)
    os.truncate(clip, 60 * 1024**2)
    with pytest.raises(InvalidInput, match=r"input_video: clip.mp4 is too large: 60 MiB, and at most 50 MiB"):
        sent("bfl", "video-upscale-v1", {"input_video": clip})
    assert Taking.of({"x-video": "url", "x-max-bytes": 7}) == Taking({"video": ("url",)}, 7)


def test_a_file_comes_from_anywhere(tmp_path: Path) -> None:
    """A path, its name, bytes, a view of them and an open file at its place are the same."""
    file = tmp_path / "a.mp4"
    file.write_bytes(MP4)
    with file.open("rb") as opened, file.open("rb", buffering=0) as raw:
        sources: list[Any] = [file, str(file), MP4, bytearray(MP4), memoryview(MP4), io.BytesIO(MP4), opened, raw]
        assert {str(attach(source)) for source in sources} == {code(MP4)}
    made = attach(MP4)
    assert repr(made) == f"Attachment(video/mp4, {len(MP4)} bytes)"
    for copied in (copy.deepcopy(made), pickle.loads(pickle.dumps(made))):  # noqa: S301 - of our own making
        assert (copied, copied.content, copied.kind) == (made, MP4, "video")


# What is sent


def test_clips_and_files_of_any_format_are_sent_as_their_field_takes_them() -> None:
    """A clip, and a bundle that is no medium at all."""
    assert sent("bfl", "video-upscale-v1", {"input_video": MP4}) == {"input_video": code(MP4)}
    bundle = {"mode": "draft_enhance", "draft_cache": b"\0\1\2"}
    assert sent("bfl", "flux-3-video", bundle) == {"mode": "draft_enhance", "draft_cache": code(b"\0\1\2")}
    assert sent("bfl", "flux-3-video", {**bundle, "draft_cache": "a-mark"})["draft_cache"] == "a-mark"


def test_several_files_go_into_a_list_and_one_does_too(tmp_path: Path) -> None:
    """Paths, bytes and links mixed; a pair of a place and a picture; a tuple."""
    file = tmp_path / "a.png"
    file.write_bytes(PNG)
    given = {"prompt": "x", "images": (file, PNG, "https://a.example/a.png")}
    assert sent("bfl", "flux-3-image", given)["images"] == [code(PNG), code(PNG), "https://a.example/a.png"]
    frames = {"mode": "i2v", "prompt": "x", "keyframes": [[0, file], [24, PNG]]}
    assert sent("bfl", "flux-3-video", frames)["keyframes"] == [[0, code(PNG)], [24, code(PNG)]]
    uri = f"data:image/png;base64,{code(PNG)}"
    assert sent("gptunnel", "media-v2", {"model": "x", "inputs": {"image": file}})["inputs"] == {"image": [uri]}


def test_a_field_that_no_document_knows_takes_the_form_that_its_neighbours_take() -> None:
    """A clip for an open set of inputs is a data URI at GPTunnel."""
    given = {"model": "kling-v3", "inputs": {"video": [MP4]}}
    assert sent("gptunnel", "media-v2", given)["inputs"] == {"video": [f"data:video/mp4;base64,{code(MP4)}"]}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (MP4, "input_image: this is a clip (MP4), and this field takes a picture"),
        (WAV, "input_image: this is a sound (WAV), and this field takes a picture"),
        (b"<html>", "input_image: this is no picture: it is a web page (HTML)"),
        (
            b"<?xml version='1.0'?><svg/>",
            "input_image: this is no picture: it is a drawing (SVG); save it as PNG or JPEG",
        ),
        (b"%PDF-1.7", "input_image: this is no picture: it is a document (PDF)"),
        (b"neither", "input_image: this is no picture: it begins b'neither'"),
        (b"", "input_image: this is no picture: it is empty"),
        (attach(MP4), "input_image: this is a clip, and this field takes a picture"),
    ],
)
def test_a_file_of_the_wrong_kind_is_refused_by_its_name(content: Any, said: str) -> None:
    """What it is, and what the field takes."""
    with pytest.raises(InvalidInput) as caught:
        sent("bfl", "flux-2-pro", {"prompt": "x", "input_image": content})
    assert said in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "photo.png", "./photo.png", "../a/photo.JPG", "~/photo.heic", r"C:\pictures\photo.png", "C:/a/photo.webp",
        "file:///a/photo.png", "@photo.png", "there", "clip.mp4", "not base64", "a-", "/a/photo.tiff",
    ],
)  # fmt: skip
def test_the_name_of_a_file_is_not_sent_in_its_place(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A path that is given as text is refused, with the word that sends the file; so is what can be nothing else."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "there").touch()
    with pytest.raises(InvalidInput, match=r"input_image: .*write input_image=@") as caught:
        sent("bfl", "flux-2-pro", {"prompt": "x", "input_image": text})
    assert len(caught.value.problems) == 1
    with pytest.raises(InvalidInput, match=r"images.0: only url can be given here"):
        sent("novita", "flux-2-pro", {"prompt": "x", "images": [text]})


@pytest.mark.parametrize(
    "text",
    [
        "", "https://a.example/photo.png", "HTTP://a.example/photo.png", "s3://bucket/photo.png",
        code(PNG), code(PNG).replace("+", "-").replace("/", "_"), "QUJD",
        code(bytes(9999)),
    ],
)  # fmt: skip
def test_what_is_no_name_is_sent_as_it_is(text: str) -> None:
    """An address of any kind, a data URI, base64 in either alphabet."""
    assert sent("bfl", "flux-2-pro", {"prompt": "x", "input_image": text})["input_image"] == text


def test_base64_that_is_given_as_text_takes_the_form_of_its_field() -> None:
    """A data URI becomes base64 where only that is taken, and the other way round; else it stays."""
    uri = f"data:image/png;base64,{code(PNG)}"
    assert sent("bfl", "flux-2-pro", {"prompt": "x", "input_image": uri})["input_image"] == code(PNG)
    swap = sent("gptunnel", "faceswap", {"sourceImage": code(PNG), "faceImage": uri})
    assert swap == {"sourceImage": uri, "faceImage": uri}


def test_a_mark_before_a_text_is_not_sent() -> None:
    """The mark of an editor is no part of a prompt, at any depth; one within it stays."""
    assert sent("bfl", "flux-2-pro", {"prompt": "\ufeffa \ufeff duck"}) == {"prompt": "a \ufeff duck"}
    assert sent("novita", "img2img", {"request": {"prompt": "\ufeffx"}}) == {"request": {"prompt": "x"}}


# What a camera writes


def photograph(form: str, *, size: tuple[int, int] = (4, 2), place: bool = True) -> bytes:
    """A small picture that is to be turned by a quarter, and knows where it was taken."""
    image = Image.new("RGB", size, "red")
    said = Image.Exif()
    said[ORIENTATION] = 6
    if place:
        said.get_ifd(PLACE)[1] = "N"
    made = io.BytesIO()
    if form == "HEIF":
        from pillow_heif import register_heif_opener

        register_heif_opener()
    image.save(made, form, **({} if form == "BMP" else {"exif": said.tobytes()}))
    return made.getvalue()


@pytest.mark.parametrize(
    ("form", "name", "becomes"),
    [("HEIF", "HEIC", "JPEG"), ("AVIF", "AVIF", "JPEG"), ("BMP", "BMP", "PNG"), ("TIFF", "TIFF", "PNG")],
)
def test_what_providers_do_not_take_is_converted(form: str, name: str, becomes: str, tmp_path: Path) -> None:
    """Upright, without the place where it was taken, and told."""
    file = tmp_path / "a.photo"
    file.write_bytes(photograph(form))
    made = picture(file)
    with Image.open(io.BytesIO(made.content)) as image:
        assert image.format == becomes
        assert image.size == ((4, 2) if form == "BMP" else (2, 4))
        assert not image.getexif()
        assert "xmp" not in image.info
    (note,) = notes("bfl", "flux-2-pro", {"prompt": "x", "input_image": file})
    assert note == f"input_image: a.photo was converted from {name} to {becomes}, without its EXIF"


@pytest.mark.parametrize("form", ["HEIF", "AVIF", "BMP", "TIFF"])
def test_without_what_converts_it_a_picture_is_named_for_what_it_is(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says what it is, and what to do."""
    content = photograph(form)
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(UsageError, match=rf"a picture in {form.replace('HEIF', 'HEIC')}; .*'safelight\[convert\]'"):
        picture(content)


@pytest.mark.parametrize(
    "content", [b"BM\0\0\0\0\0\0\0\0" + bytes(40), b"\0\0\0\x18ftypheic" + bytes(90), b"\xff\x0a" + bytes(90)]
)
def test_a_picture_that_cannot_be_converted_is_an_error_of_ours(content: bytes) -> None:
    """Whatever Pillow raises."""
    with pytest.raises(UsageError, match=r"a picture in (BMP|HEIC|JPEG XL) that cannot be converted"):
        picture(content)


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_picture_of_too_many_pixels_is_not_unpacked() -> None:
    """Its size is looked at first."""
    for side in (10_001, 60_000):
        head = struct.pack("<IiiHHIIiiII", 40, side, side, 1, 24, 0, 0, 0, 0, 0, 0)
        with pytest.raises(UsageError, match=r"BMP (of 10001 by 10001 pixels, too many|that cannot)"):
            picture(b"BM" + struct.pack("<IHHI", 54, 0, 0, 54) + head)


@pytest.mark.parametrize("brand", [b"avif", b"avis", b"mif1\0\0\0\0mif1avif"])
def test_a_picture_is_named_by_the_brands_of_its_file(brand: bytes) -> None:
    """The first brand may be that of the container alone."""
    found = sniff(b"\0\0\0\x20ftyp" + brand + bytes(30))
    assert found is not None
    assert found.suffix == ".avif"


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_is_sent_as_it_is_says_what_it_gives_away(form: str) -> None:
    """The place where it was taken, and an orientation that the provider may not heed."""
    content = photograph(form)
    assert exif(content) == Exif(6, place=True)
    (note,) = notes("bfl", "flux-2-pro", {"prompt": "x", "input_image": content})
    assert "GPS" in note
    assert "EXIF orientation (6)" in note
    assert notes("bfl", "flux-2-pro", {"prompt": "x", "input_image": PNG}) == ()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_broken_exif_is_none(form: str) -> None:
    """Cut or changed at any byte, it is read to its end or not at all."""
    content = photograph(form)
    for place in range(12, len(content)):
        exif(content[:place])
        exif(content[:place] + b"\xff" + content[place + 1 :])
