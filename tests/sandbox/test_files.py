from __future__ import annotations

import io
import struct
import wave

import pytest
from PIL import Image

from safelight.sandbox.job import Order
from safelight.sandbox.pictures import make

from .conftest import Caller, example


def order(**what):
    known = {"prompt": "a fox", "media": "image", "format": "png", "width": 320, "height": 240, "count": 1, "seed": 1}
    return Order(**{**known, **what})


def boxes(data):
    """The boxes of an MP4 file, by their path."""
    position, found = 0, {}
    while position < len(data):
        size, kind = struct.unpack_from(">I4s", data, position)
        assert 8 <= size <= len(data) - position
        content = data[position + 8 : position + size]
        found[kind.decode()] = content
        if kind in {b"moov", b"trak", b"mdia", b"minf", b"stbl"}:
            found.update(boxes(content))
        position += size
    return found


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp"])
def test_pictures_have_the_format_and_proportions_asked_for(kind):
    """A picture opens as what was asked for, in its proportions."""
    picture = Image.open(io.BytesIO(make(order(format=kind), 0, "title")))
    assert (picture.format, picture.size) == (kind.upper(), (320, 240))


@pytest.mark.parametrize("other", [order(prompt="a hare"), order(seed=2)])
def test_pictures_differ_with_prompt_and_seed(other):
    """Another prompt or another seed is another picture; the same is the same to the byte."""
    make.cache_clear()
    first = make(order(), 0, "title")
    make.cache_clear()
    assert make(order(), 0, "title") == first != make(other, 0, "title") != make(order(), 1, "title")


@pytest.mark.parametrize("prompt", ["", "маяк на закате", "x" * 5000, "\ud800", "[safelight: fails]"])
def test_any_prompt_can_be_drawn(prompt):
    """No prompt is too long, too foreign or too broken."""
    assert make(order(prompt=prompt), 0, "title")


@pytest.mark.parametrize("size", [(16, 512), (512, 16)])
def test_any_proportions_can_be_drawn(size):
    """The slimmest pictures are drawn too."""
    assert Image.open(io.BytesIO(make(order(width=size[0], height=size[1]), 0, "title"))).size == size


def test_videos_are_whole_mp4_files():
    """The boxes of a video are there and agree: as many samples as are listed, where they are said to be."""
    data = make(order(media="video", format="mp4"), 0, "title")
    found = boxes(data)
    assert found["ftyp"].startswith(b"isom")
    assert found["hdlr"][8:12] == b"vide"
    assert found["stsd"][12:16] == b"avc1"
    uniform, count, *sizes = struct.unpack(f">II{len(found['stsz']) // 4 - 3}I", found["stsz"][4:])
    (offset,) = struct.unpack(">I", found["stco"][8:])
    assert (uniform, count, sum(sizes)) == (0, len(sizes), len(found["mdat"]))
    assert data[offset:].startswith(found["mdat"])
    for size in sizes:
        (length,) = struct.unpack_from(">I", data, offset)
        assert (length, data[offset + 4]) == (size - 4, 0x65)
        assert b"\0\0\0" not in data[offset + 5 : offset + size]
        offset += size


def test_recordings_are_wav_files():
    """A recording is as long as it says, and not silent."""
    with wave.open(io.BytesIO(make(order(media="audio", format="wav"), 0, "title"))) as file:
        frames = file.readframes(file.getnframes())
        assert file.getnframes() / file.getframerate() == pytest.approx(1.5, abs=0.01)
    assert any(frames)


@pytest.mark.parametrize(("asked", "media_type"), [("png", "image/png"), ("webp", "image/webp"), (None, "image/jpeg")])
def test_the_format_follows_from_the_request_or_the_document(caller: Caller, asked, media_type):
    """`output_format` decides, or the default that the document has for it."""
    body = {"prompt": "a fox"} | ({"output_format": asked} if asked else {})
    task = caller.finish(caller.submit("bfl", "flux-2-pro", body))
    assert caller.ask("GET", task["result"]["sample"]).headers["content-type"] == media_type


@pytest.mark.parametrize(
    ("provider", "name", "media_type"),
    [
        ("bfl", "flux-3-video", "video/mp4"),
        ("novita", "wan-t2v", "video/mp4"),
        ("novita", "txt2speech", "audio/wav"),
    ],
)
def test_the_kind_of_file_follows_from_the_operation(caller: Caller, provider, name, media_type):
    """Videos come as MP4, recordings as WAV."""
    done = caller.finish(caller.submit(provider, name))
    link = next(link for link in str(done).split("'") if "/files/" in link)
    assert caller.ask("GET", link).headers["content-type"] == media_type


def test_links_die_and_are_renewed(caller: Caller):
    """A link dies after ten minutes with a 403; the next poll has a fresh one; so it says in `se`."""
    url = caller.submit("bfl", "flux-2-pro")
    old = caller.finish(url)["result"]["sample"]
    assert caller.ask("GET", old).status_code == 200
    caller.sandbox.clock.sleep(599)
    assert caller.ask("GET", old).status_code == 200
    caller.sandbox.clock.sleep(2)
    dead = caller.ask("GET", old)
    assert (dead.status_code, dead.headers["content-type"]) == (403, "application/xml")
    new = caller.poll(url).json()["result"]["sample"]
    assert new != old
    assert caller.ask("GET", new).status_code == 200


def test_the_lifetime_of_links_can_be_set(caller: Caller):
    """With a lifetime of its own the sandbox says so and keeps to it."""
    caller.sandbox.link_lifetime = 5
    image = caller.finish(caller.submit("novita", "flux-2-pro"))["images"][0]
    assert image["image_url_ttl"] == "5"
    caller.sandbox.clock.sleep(6)
    assert caller.ask("GET", image["image_url"]).status_code == 403


def test_a_forged_link_leads_nowhere(caller: Caller):
    """Without its signature, or with that of another file, a link is refused."""
    link = caller.finish(caller.submit("bfl", "flux-2-pro"))["result"]["sample"]
    assert caller.ask("GET", link.partition("?")[0]).status_code == 403
    assert caller.ask("GET", link.replace("/0/", "/1/")).status_code == 403


@pytest.mark.parametrize(
    ("name", "body", "kind", "begins"),
    [
        ("minimax-speech-2.6-hd", {"text": "x", "audio_setting": {"format": "pcm"}}, "pcm", b""),
        ("minimax-speech-2.6-hd", {"text": "x", "audio_setting": {"format": "wav"}}, "wav", b"RIFF"),
        ("txt2video", {"extra": {"response_video_type": "gif"}}, "gif", b"GIF8"),
        ("txt2video", {"extra": {"response_video_type": "mp4"}}, "mp4", b"\0\0\0"),
    ],
)
def test_what_is_asked_for_is_what_comes(caller: Caller, name, body, kind, begins):
    """Sound without a header where that is asked for, a GIF where that is, and the answer says so."""
    imitation, member = caller.sandbox.imitations["novita"], "video" if "video" in name else "audio"
    whole = {**example(imitation, imitation.catalogue.named(name)), **body}
    (file,) = caller.finish(caller.submit("novita", name, whole))[f"{member}s"]
    content = caller.ask("GET", file[f"{member}_url"]).content
    assert file[f"{member}_type"] == kind
    assert content.startswith(begins)
    assert len(content) > 1000


def test_headerless_sound_is_that_of_the_recording(caller: Caller):
    """What comes as PCM are the samples of the WAV file, and nothing else."""
    spoken = {"input": "x", "voice": "tongtong"}
    wav, pcm = (
        caller.ask("POST", "novita/v3/glm-tts", json={**spoken, "response_format": each}).content
        for each in ("wav", "pcm")
    )
    assert wav.startswith(b"RIFF")
    assert wav[44:] != pcm  # another draw, another tune
    assert len(wav[44:]) == len(pcm)
