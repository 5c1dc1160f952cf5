"""What a file is and whether it is whole: every kind, cut at every byte, longer than it is, and damaged."""

from __future__ import annotations

import io

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from safelight.contract import ends
from safelight.contract.ends import End, examine
from safelight.contract.media import is_text
from tests.contract.mediafiles import ENDING, ID3, MP3_FRAME, OPEN, drawn, flac, fragments, ogg, saved, webm

FILES = {**ENDING, **OPEN}


def end(content: bytes) -> End | None:
    told = examine(io.BytesIO(content))
    return told and told.end


@pytest.mark.parametrize("name", FILES)
def test_a_whole_file_is_told_as_what_it_is(name: str) -> None:
    """Its suffix and kind are its own: sound in a container for films is sound."""
    content, suffix, kind = FILES[name]
    told = examine(io.BytesIO(content))
    assert told is not None
    assert (told.type.suffix, told.type.kind) == (suffix, kind)
    assert told.type.media_type.startswith(kind)
    assert told.end is (End.WHOLE if name in ENDING else End.OPEN)


@pytest.mark.parametrize("name", ENDING)
def test_no_beginning_of_a_file_is_whole(name: str) -> None:
    """A file that is cut, at whatever byte, is told as cut, or as ragged where writers miscount."""
    content = ENDING[name][0]
    told = [end(content[:length]) for length in range(len(content))]
    assert End.WHOLE not in told
    assert End.CUT in told
    assert End.OPEN not in told[:-20] or name in ("opus", "fragments with an index", "ogg", "ogv")


@pytest.mark.parametrize("name", ["mp3", "mp3 without tags", "aac", "live webm"])
def test_what_is_cut_within_a_piece_is_ragged(name: str) -> None:
    """Of what has no end a cut is seen where it lies within a frame, which is nearly everywhere."""
    content = OPEN[name][0]
    told = [end(content[:length]) for length in range(60, len(content))]
    assert End.WHOLE not in told
    assert told.count(End.RAGGED) > len(told) * 0.8


@pytest.mark.parametrize("behind", [bytes(1), bytes(500), b"<!-- made by nobody -->" * 3, b"\xff" * 9])
@pytest.mark.parametrize("name", [name for name in ENDING if name not in ("flac", "fragments with an index")])
def test_what_stands_behind_a_whole_file_is_no_fault(name: str, behind: bytes) -> None:
    """Padding and comments behind the end are kept, and leave it whole."""
    assert end(ENDING[name][0] + behind) is End.WHOLE


@pytest.mark.parametrize(
    "kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF", "AVIF", "MPO", "ICO", "PPM", "TGA", "PCX"]
)
@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F", "YCbCr"])
def test_every_picture_that_pillow_makes_is_whole(kind: str, mode: str) -> None:
    """Whatever the kind and mode; what is no kind of ours is not told as cut."""
    try:
        content = saved(kind, mode)
    except (OSError, ValueError, KeyError):
        return
    assert end(content) is (None if kind in ("ICO", "PPM", "TGA", "PCX") else End.WHOLE)


@pytest.mark.parametrize("options", [{"compression": "tiff_lzw"}, {"save_all": True, "append_images": [drawn("L")]}])
def test_a_tiff_reaches_as_far_as_its_strips(options: dict[str, object]) -> None:
    """Directories, values and strips are followed; a file that ends before any of them is cut."""
    content = saved("TIFF", **options)
    assert end(content) is End.WHOLE
    assert {end(content[:length]) for length in range(8, len(content) - 16)} == {End.CUT}


@given(st.data(), st.sampled_from(sorted(FILES)))
def test_nothing_foreign_comes_out_whatever_the_bytes(data: st.DataObject, name: str) -> None:
    """A file with some bytes of it changed, cut or repeated is told as something, and raises nothing."""
    content = bytearray(FILES[name][0])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=4))
        if not content:
            break
    assert end(bytes(content)) in (None, *End)


@given(st.sampled_from([content[:16] for content, _, _ in FILES.values()]), st.binary(max_size=300))
@example(ID3[:10].replace(b"\x14", b"\0"), b"\xff\xfb\x90\x64" * 80)
def test_a_beginning_alone_makes_no_whole_file(head: bytes, rest: bytes) -> None:
    """Noise behind the first bytes of a file raises nothing."""
    assert end(head + rest) in (None, *End)


def test_a_hostile_file_is_looked_at_in_a_bounded_number_of_places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Millions of empty pieces are not counted to their end."""
    monkeypatch.setattr(ends, "MOST_LOOKS", 100)
    assert end(b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0tEXt\0\0\0\0" * 1000) is End.OPEN
    assert end(MP3_FRAME * 1000) is End.OPEN


def test_a_flac_that_lacks_frames_is_cut() -> None:
    """The last frame must have the last sample, and its checksum be right."""
    assert end(flac(3, samples=192 * 4)) is End.CUT
    assert end(flac(3)[:-1] + b"\0") in (End.CUT, End.RAGGED)


def test_streams_that_did_not_end_leave_it_open() -> None:
    """An Ogg file at whose last page a stream still runs, and a film that stops between two fragments, may go on."""
    whole = ogg(b"OpusHead", b"\x01vorbis")
    assert end(whole[: whole.rindex(b"OggS")]) is End.OPEN
    assert end(fragments()[: -len(fragments()) // 4]) is End.CUT
    assert end(webm(1, live=True)[:-3]) is End.RAGGED


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        (b"<svg xmlns='x'><path/></svg>\n", End.WHOLE),
        (b"<?xml version='1.0'?>\n<!-- a -->\n<svg><path/></svg>", End.WHOLE),
        (b"<svg xmlns='x'><path/>", End.RAGGED),
        (b"<html><svg></svg></html>", None),
        (b"<?xml version='1.0'?><Error/>", None),
    ],
)
def test_a_drawing_is_a_picture_and_other_xml_is_none(content: bytes, whole: End | None) -> None:
    """SVG is known by its root."""
    assert end(content) is whole


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"gone",
        b"<html>\xe4\xf6\xfc</html>",
        b'{"error": "\xc3',
        "<html>".encode("utf-16"),
        " <html>".encode("utf-16-be"),
        b"\xef\xbb\xbf<Error>",
        b"\x1b[31mno\x1b[0m\n",
    ],
)
def test_text_is_known_as_such(content: bytes) -> None:
    """Pages and messages in any of the usual codings, cut within a character or not."""
    assert is_text(content)


@pytest.mark.parametrize(
    "content", [bytes(9), bytes(range(1, 255)), b"\xff\xfe\x12\x00\x05\x00", b"\x05\x00\xf3\xff" * 9]
)
def test_samples_are_no_text(content: bytes) -> None:
    """Sound without a head, silent or not, is not taken for a page."""
    assert not is_text(content)
