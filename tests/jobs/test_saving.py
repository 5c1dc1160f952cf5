"""Saving: whole files under safe names or none, over links that die and transfers that break."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.contract.media import sniff
from safelight.errors import SaveError
from safelight.jobs import files, watching
from safelight.jobs.effects import Fetch
from safelight.jobs.files import Part, make_folder, safe_stem
from safelight.jobs.saving import save
from safelight.state import Succeeded
from tests.world import READY, World, answer, job, lost, poll

PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(100)
LINK = "https://delivery-us1.bfl.ai/x/sample.png"


def done(body: Any = READY, **more: Any) -> Succeeded[Any]:
    world = World([body])
    state = world.run(watching.look_once(world.flows(), job(**more)))
    assert isinstance(state, Succeeded)
    return state


def run(world: World, folder: Path, state: Succeeded[Any] | None = None, **options: Any) -> list[Path]:
    more = {"timeout": 60.0, "max_bytes": 10_000, **options}
    return world.run(save(world.flows(), state or done(), folder, **more))


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_and_its_sidecar_are_saved(tmp_path: Path) -> None:
    """The name comes from the job, the suffix from the bytes; the sidecar says what made the file."""
    state = done(poll("Ready", cost=6.0, result={"sample": LINK, "seed": 42}), inputs={"prompt": "a duck"})
    world = World([answer(200, PNG, content_length=str(len(PNG)))])
    (path,) = run(world, tmp_path / "new" / "folder", state)
    assert path.read_bytes() == PNG
    assert left(path.parent) == ["bfl-flux-2-pro-abc.json", "bfl-flux-2-pro-abc.png"]
    facts = json.loads((path.parent / "bfl-flux-2-pro-abc.json").read_text())
    assert (facts["prompt"], facts["seed"], facts["cost"], facts["ticket"]["id"]) == ("a duck", 42, 6.0, "abc")
    assert facts["files"][0]["sha256"] == hashlib.sha256(PNG).hexdigest()
    assert isinstance(world.sent[0], Fetch)


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_dead_link_is_renewed_by_polling(tmp_path: Path, status: int) -> None:
    """An expired link is asked for again, once an attempt, and the fresh one is used."""
    fresh = poll("Ready", result={"sample": f"{LINK}?fresh"})
    world = World([answer(status, b""), fresh, answer(200, PNG)])
    assert run(world, tmp_path)
    assert [sent.url for sent in world.sent if isinstance(sent, Fetch)] == [LINK, f"{LINK}?fresh"]


@pytest.mark.parametrize("state", [poll("Pending"), poll("Error"), answer(200, b"<html>")])
def test_a_job_that_cannot_say_where_its_file_is_now_is_asked_again(tmp_path: Path, state: Any) -> None:
    """While no fresh link is to be had, the old one is tried again, and then the next poll's."""
    world = World([answer(404, b""), state, answer(404, b""), READY, answer(200, PNG)])
    assert run(world, tmp_path)


def test_a_job_that_lost_a_file_meanwhile_keeps_its_old_links(tmp_path: Path) -> None:
    """A renewal with another number of files is not mixed with the first."""
    images = [{"image_url": f"https://files.example/{n}", "image_type": "png"} for n in (1, 2)]
    body = {"task": {"status": "TASK_STATUS_SUCCEED"}}
    world = World([answer(200, {**body, "images": images})])
    state = world.run(watching.look_once(world.flows("novita"), job("novita", "txt2img")))
    assert isinstance(state, Succeeded)
    world = World([answer(404, b""), answer(200, {**body, "images": images[:1]}), answer(200, PNG), answer(200, PNG)])
    assert len(world.run(save(world.flows("novita"), state, tmp_path, timeout=60, max_bytes=9999))) == 2


def test_a_link_that_cannot_be_renewed_is_an_error_that_keeps_the_ticket(tmp_path: Path) -> None:
    """When polling again does not help either, the error says so and carries the ticket."""
    world = World(lambda effect: answer(403, b"") if isinstance(effect, Fetch) else answer(500, b""))
    with pytest.raises(SaveError, match="403") as caught:
        run(world, tmp_path)
    assert caught.value.job == job()
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    "fault",
    [
        lost(),
        answer(503, b""),
        answer(408, b""),
        answer(425, b""),
        answer(429, b"", retry_after="2"),
        answer(200, PNG, content_length="500"),
        answer(200, b""),
    ],
)
def test_a_broken_transfer_is_begun_again(tmp_path: Path, fault: Any) -> None:
    """A transfer that breaks, is short, empty or refused for the moment is repeated."""
    assert run(World([fault, answer(200, PNG)]), tmp_path)
    assert left(tmp_path) == ["bfl-flux-2-pro-abc.json", "bfl-flux-2-pro-abc.png"]


def test_a_save_ends_in_time(tmp_path: Path) -> None:
    """What stays broken is an error before the deadline, and nothing is left behind."""
    world = World(lambda _: lost())
    with pytest.raises(SaveError, match="broke"):
        run(world, tmp_path, timeout=4.0)
    assert world.clock.passed <= 4
    assert left(tmp_path) == []


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (answer(200, b"<html>expired</html>"), "something that begins"),
        (answer(200, b'{"error": "expired"}'), "something that begins"),
        (answer(200, b"\xff\xfe<\0h\0t\0m\0l\0>\0"), "something that begins"),
        (answer(200, b"Access denied"), "something that begins"),
        (answer(418, b""), "418"),
        (answer(200, PNG + bytes(20_000)), "limit"),
    ],
)
def test_what_was_not_promised_is_an_error_and_no_picture(tmp_path: Path, given: Any, said: str) -> None:
    """A page or message under 200, a refusal or a body without end are told, and nothing is kept."""
    with pytest.raises(SaveError, match=said):
        run(World([given]), tmp_path)
    assert left(tmp_path) == []


def test_a_guessed_kind_takes_what_comes(tmp_path: Path) -> None:
    """Where the provider did not say what it makes, any picture, video or sound is as good."""
    world = World([answer(200, {"code": 0, "id": "m", "status": "done", "url": "https://files.example/1"})])
    state = world.run(watching.look_once(world.flows("gptunnel"), job("gptunnel", "media", id="m")))
    assert isinstance(state, Succeeded)
    world = World([answer(200, MP4)])
    (path,) = world.run(save(world.flows("gptunnel"), state, tmp_path, timeout=9, max_bytes=9999))
    assert path.suffix == ".mp4"


def test_what_a_media_task_made_is_found_wherever_it_stands() -> None:
    """Songs, files and links of GPTunnel's media; an item that names nothing is none."""
    songs = {
        "code": 0,
        "id": "m",
        "status": "done",
        "result": [{"audio_url": "https://f.example/1"}, {"status": "done"}],
    }
    for operation, body, kinds in (
        ("media", songs, ["audio"]),
        ("media-v2", {"id": "m", "status": "done", "result": [{"url": "https://f.example/x.mp4"}, {}]}, ["video"]),
    ):
        world = World([answer(200, body)])
        state = world.run(watching.look_once(world.flows("gptunnel"), job("gptunnel", operation, id="m")))
        assert isinstance(state, Succeeded)
        assert [each.kind for each in state.artifacts] == kinds


def test_several_files_are_numbered_and_what_was_saved_is_told(tmp_path: Path) -> None:
    """Files are saved in order; when one fails, the error names those that are there."""
    images = [{"image_url": f"https://files.example/{n}", "image_type": "png"} for n in (1, 2)]
    world = World([answer(200, {"task": {"status": "TASK_STATUS_SUCCEED"}, "images": images})])
    state = world.run(watching.look_once(world.flows("novita"), job("novita", "txt2img")))
    assert isinstance(state, Succeeded)
    world = World([answer(200, PNG), answer(200, b"<html>")])
    with pytest.raises(SaveError) as caught:
        world.run(save(world.flows("novita"), state, tmp_path, timeout=9, max_bytes=9999))
    assert [path.name for path in caught.value.saved] == ["novita-txt2img-abc-1.png"]
    world = World([answer(200, PNG), answer(200, PNG)])
    paths = world.run(save(world.flows("novita"), state, tmp_path, timeout=9, max_bytes=9999))
    assert [path.name for path in paths] == ["novita-txt2img-abc-1.png", "novita-txt2img-abc-2.png"]


@pytest.mark.parametrize(
    "url",
    [
        "http://files.example/x",
        "https://127.0.0.1/x",
        "https://10.0.0.8/x",
        "https://169.254.169.254/x",
        "https://[::1]/x",
    ]
    + ["https://localhost/x", "file:///etc/passwd", "https://user:pw@files.example/x", "https://0.0.0.0/x"]
    + ["https://2130706433/x", "https://0x7f.1/x", "https://[::ffff:127.0.0.1]/x", "https://a.localhost/x"]
    + [
        "https://localhost\u3002/x",
        "https://127\uff0e0\uff0e0\uff0e1/x",
        "https://ip6-localhost/x",
        "https://224.0.0.1/x",
    ]
    + ["https://[64:ff9b::7f00:1]/x", "https://[2002:7f00:1::]/x", "https://[fe80::1]/x"],
)
def test_a_file_is_fetched_from_a_public_https_address_only(tmp_path: Path, url: str) -> None:
    """Private, link-local and plain addresses that a reply names are refused, also behind a redirect."""
    with pytest.raises(SaveError, match="is not asked"):
        run(World([]), tmp_path, done(poll("Ready", result={"sample": url})))
    with pytest.raises(SaveError, match="is not asked"):
        run(World([answer(302, b"", location=url)]), tmp_path)
    assert left(tmp_path) == []


def test_a_redirect_to_a_public_address_is_followed(tmp_path: Path) -> None:
    """A redirect of the file's server is followed; a circle of them is a fault."""
    assert run(World([answer(302, b"", location="https://cdn.example/y"), answer(200, PNG)]), tmp_path)
    with pytest.raises(SaveError, match="redirects"):
        run(World(lambda _: answer(302, b"", location="/x")), tmp_path)


def test_a_full_disk_is_a_clear_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No space left, while writing or while syncing, is a `SaveError` with the ticket, and leaves no part behind."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SaveError, match="No space left") as caught:
        run(World([answer(200, PNG)]), tmp_path)
    assert caught.value.job == job()
    assert left(tmp_path) == []
    part = Part(tmp_path, 100_000)
    os.close(part._file.fileno())
    with pytest.raises(SaveError, match="takes no more"):
        part.write(bytes(50_000))
    part.discard()


def test_a_folder_that_cannot_be_is_a_clear_error(tmp_path: Path) -> None:
    """A folder that cannot be made or written is told by name."""
    (tmp_path / "file").touch()
    with pytest.raises(SaveError, match="cannot be made"):
        make_folder(tmp_path / "file" / "below")
    with pytest.raises(SaveError, match="no file can be written"):
        Part(tmp_path / "nowhere", 10)


TRICKY = st.sampled_from(
    ["a", "a-1", "A", "con", "x.y", "x_y", "x", "y", "x-y", "1", "-", ".", "..", "a.", "e\u0301", "\xe9", "", "1" * 10]
    + [
        "0123abcd-0123-4567-89ab-0123456789ab",
        "0123abcd-0123-4567-89ab",
        "0123456789ab",
        "a" * 200,
        "a" * 201,
        "\ud800",
    ]
)
NAMED = st.tuples(
    st.sampled_from(["bfl", "novita", "a-b", "a", "CON"]), TRICKY | st.text(max_size=9), TRICKY | st.text()
)


@given(NAMED, NAMED, st.sampled_from(["", "-1", "-2", "-10"]), st.sampled_from(["", "-1", "-2", "-10"]))
def test_names_are_safe_everywhere_and_keep_jobs_apart(
    one: tuple[str, str, str], other: tuple[str, str, str], number: str, another: str
) -> None:
    """Whatever a provider calls its jobs, each file has a short and plain name, which in no case is another job's."""
    name = safe_stem(*one) + number
    assert len(name) < 145
    assert re.fullmatch(r"[a-z0-9]([a-z0-9._-]*[a-z0-9])?", name)
    assert one == other or name != safe_stem(*other) + another


def test_plain_ids_stay_as_they_are() -> None:
    """A job whose id is a lower-case UUID, or hexadecimal, is called by it; digests are for the others."""
    for identity in ("8d6b8e09-0123-4567-89ab-0123456789ab", "0123456789abcdef01234567", "abc"):
        assert safe_stem("bfl", "flux-pro-1.1-ultra", identity) == f"bfl-flux-pro-1.1-ultra-{identity}"


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt ", "audio/wav"),
        (b"GIF89a", "image/gif"),
        (MP4, "video/mp4"),
        (b"ID3\x04", "audio/mpeg"),
        (b"<!doctype html>", None),
        (b"", None),
        (b"\0\0\0\x20ftypheic", "image/heic"),
        (b"\0\0\0\x20ftypqt  ", "video/quicktime"),
        (b"II*\0", "image/tiff"),
        (b"\xff\xf1\x50\x80", "audio/aac"),
        (b"\0\0\0\x0cJXL \r\n\x87\n", "image/jxl"),
    ],
)
def test_files_are_known_by_their_first_bytes(head: bytes, media_type: str | None) -> None:
    """The suffix follows the bytes, never the claim."""
    found = sniff(head)
    assert (found and found.media_type) == media_type


def test_a_part_is_not_left_where_folders_cannot_be_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a folder cannot be synced, the file is still committed."""
    monkeypatch.setattr(files, "FOLDERS_SYNC", False)
    part = Part(tmp_path, 10)
    part.write(b"x")
    assert part.commit("x").read_bytes() == b"x"
