"""Each file of a job for itself: what is late is waited for, what stalls begun again, what is cut never kept."""

from __future__ import annotations

import json
import os
import time
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from safelight import Client
from safelight.contract.base64text import Encoded
from safelight.contract.reply import Reply
from safelight.errors import NoReply, SaveError, UntrustedURL, UsageError
from safelight.jobs import watching
from safelight.jobs.effects import Fetch, Send
from safelight.jobs.saving import LONGEST, PATIENCE, save
from safelight.provider import load_provider, provider_names
from safelight.state import Artifact, Succeeded
from tests.contract.mediafiles import ENDING, OPEN, aac, m4a, mp3
from tests.world import READY, World, answer, job, lost

PNG, GIF, WAV, MP4 = (ENDING[name][0] for name in ("png", "gif", "wav", "mp4"))
LINK = "https://delivery-us1.bfl.ai/x/sample.png"
SAMPLES = bytes(range(1, 253)) * 9


def success(*files: Artifact | str, **more: Any) -> Succeeded[Any]:
    """A success with these files; a name is a link to a picture."""
    artifacts = tuple(
        each if isinstance(each, Artifact) else Artifact(f"https://f.example/{each}", "image") for each in files
    )
    reply: Reply[Any] = Reply("x", 200, {}, {})
    return Succeeded(job=job(**more), reply=reply, status="Ready", artifacts=artifacts)


def run(world: World, folder: Path, state: Succeeded[Any], **options: Any) -> list[Path]:
    return world.run(save(world.flows(), state, folder, **{"max_bytes": 100_000, **options}))


def by_name(files: dict[str, Any]) -> Callable[[Send | Fetch], Any]:
    """A world in which each file is answered by its name, as often as it is asked for; polls are refused."""
    return lambda effect: files[effect.url.rpartition("/")[2]] if isinstance(effect, Fetch) else answer(500, b"")


def fetched(world: World) -> list[str]:
    return [sent.url.rpartition("/")[2] for sent in world.sent if isinstance(sent, Fetch)]


def left(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.iterdir())


@pytest.mark.parametrize(
    "fault", [answer(404, b""), lost(), answer(200, b"<html>gone</html>"), answer(418, b""), answer(200, PNG[:30])]
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_one_file_that_cannot_be_had_keeps_no_other(tmp_path: Path, fault: Any, place: int) -> None:
    """The others are saved, with a sidecar; then the error names what failed, and holds the rest and the success."""
    state = success("0", "1", "2")
    files = {name: answer(200, PNG) for name in "012"} | {str(place): fault}
    with pytest.raises(SaveError, match=rf"2 of 3 files were saved; file {place + 1} of ") as caught:
        run(World(by_name(files)), tmp_path, state)
    assert len(caught.value.saved) == 2
    assert all(path.read_bytes() == PNG for path in caught.value.saved)
    assert caught.value.result is state
    assert caught.value.job == state.job
    assert left(tmp_path) == [".json", ".png", ".png"]
    sidecar = json.loads(next(tmp_path.glob("*.json")).read_text())
    assert [each["name"] for each in sidecar["files"]] == [path.name for path in caught.value.saved]


def test_each_that_failed_is_named(tmp_path: Path) -> None:
    """With its own reason."""
    files = {"0": answer(404, b""), "1": answer(200, PNG), "2": answer(200, b"{}")}
    with pytest.raises(SaveError, match=r"file 1 .*404.*; file 3 .*something that begins"):
        run(World(by_name(files)), tmp_path, success("0", "1", "2"))


def test_an_address_that_may_not_be_asked_keeps_no_other(tmp_path: Path) -> None:
    """It is a file like the others that cannot be had."""
    state = success(Artifact("http://10.0.0.1/x", "image"), "1")
    with pytest.raises(SaveError, match="is not asked") as caught:
        run(World(by_name({"1": answer(200, PNG)})), tmp_path, state)
    assert len(caught.value.saved) == 1


def test_a_late_file_is_waited_for_after_the_others(tmp_path: Path) -> None:
    """What is not there yet is asked for in rounds, so that no link expires while another is waited for."""
    world = World([answer(404, b""), answer(500, b""), answer(200, PNG), answer(503, b""), answer(200, GIF)])
    paths = run(world, tmp_path, success("0", "1"))
    assert fetched(world) == ["0", "1", "0", "0"]
    assert [path.suffix for path in paths] == [".gif", ".png"]


@pytest.mark.parametrize(
    "status", [400, 401, 403, 404, 410, 408, 409, 416, 423, 425, 429, 500, 502, 503, 520, 202, 204, 304]
)
def test_a_server_that_has_no_file_yet_is_asked_until_the_time_is_up(tmp_path: Path, status: int) -> None:
    """For as long as was given, and no longer; the last word is told."""
    world = World(lambda effect: answer(status, b"") if isinstance(effect, Fetch) else answer(500, b""))
    with pytest.raises(SaveError, match=str(status)):
        run(world, tmp_path, success("0"), timeout=200)
    assert 170 < world.clock.passed <= 200
    files = iter([answer(status, b"")] * 9)
    late = World(lambda effect: next(files, answer(200, PNG)) if isinstance(effect, Fetch) else answer(500, b""))
    assert run(late, tmp_path, success("0"), timeout=200)


def test_without_a_time_out_it_lasts_while_bytes_come(tmp_path: Path) -> None:
    """A link that always breaks is given up after some patience; one by which a little more comes each time is not."""
    world = World(by_name({"0": answer(403, b"")}))
    with pytest.raises(SaveError):
        run(world, tmp_path, success("0"))
    assert PATIENCE - 25 < world.clock.passed <= PATIENCE
    steps = iter(range(20, 10_000, 20))
    slow = World(lambda _: answer(200, PNG[: next(steps)], content_length=str(len(PNG))), takes=PATIENCE / 2)
    assert run(slow, tmp_path, success("0"), stall=PATIENCE)[0].read_bytes() == PNG
    assert slow.clock.passed > PATIENCE


def test_and_an_hour_at_most(tmp_path: Path) -> None:
    """A server that drips is left at last."""
    size = iter(range(1, 10_000))
    world = World(lambda _: answer(200, bytes(next(size)), content_length="99999"), takes=PATIENCE / 2)
    with pytest.raises(SaveError, match="no reply in time"):
        run(world, tmp_path, success("0"), stall=PATIENCE)
    assert LONGEST - PATIENCE < world.clock.passed <= LONGEST


def test_a_transfer_that_stalls_is_begun_again(tmp_path: Path) -> None:
    """After 20 seconds without a byte, or as many as were said."""
    for options, seconds in (({}, 20), ({"stall": 3}, 3)):
        world = World([99, answer(200, PNG)])
        run(world, tmp_path, success("0"), **options)
        assert seconds <= world.clock.passed < seconds + 1
    for wrong in (0, -1, float("nan")):
        with pytest.raises(UsageError, match="seconds without a byte"):
            run(World([]), tmp_path, success("0"), stall=wrong)


def test_it_goes_on_where_it_stopped(tmp_path: Path) -> None:
    """The rest alone is asked for, over a link that was renewed too; what was saved is the file."""
    half = len(PNG) // 2

    def breaks(effect: Send | Fetch) -> Any:
        if isinstance(effect, Send):
            return READY
        if "range" not in effect.transfer.headers:
            effect.transfer.begins(200, {"content-length": str(len(PNG)), "etag": '"a"'})
            effect.transfer.write(PNG[:half])
            raise NoReply("reset", sent=True)
        if not effect.url.startswith(LINK):
            return answer(403, b"")
        assert effect.transfer.headers["range"] == f"bytes={half}-"
        return answer(206, PNG[half:], content_range=f"bytes {half}-{len(PNG) - 1}/{len(PNG)}", etag='"a"')

    world = World(breaks)
    assert run(world, tmp_path, success("0"))[0].read_bytes() == PNG
    assert fetched(world) == ["0", "0", "sample.png"]


@pytest.mark.parametrize("length", [{}, {"content_length": "40"}])
def test_a_file_that_is_cut_is_begun_again_and_never_kept(tmp_path: Path, length: dict[str, str]) -> None:
    """Whether or not the server called the part all of it; one that always ends there is given up soon."""
    assert (
        run(World([answer(200, PNG[:40], **length), answer(200, PNG)]), tmp_path, success("0"))[0].read_bytes() == PNG
    )
    world = World(lambda _: answer(200, PNG[:40], **length))
    with pytest.raises(SaveError, match="not whole: it is image/png of 40 bytes"):
        run(world, tmp_path / "other", success("0"))
    assert len(world.sent) == 3
    assert left(tmp_path / "other") == []


@pytest.mark.parametrize("content", [mp3()[:-9], aac()[:-9]])
def test_a_sound_that_ends_within_a_frame_is_whole_if_the_sender_says_so(tmp_path: Path, content: bytes) -> None:
    """Many do; without a length it is begun again."""
    assert run(World([answer(200, content, content_length=str(len(content)))]), tmp_path, success("0"))
    assert run(World([answer(200, content, transfer_encoding="chunked")]), tmp_path, success("0"))
    assert len(run(World([answer(200, content), answer(200, mp3())]), tmp_path, success("0"))) == 1
    with pytest.raises(SaveError, match="ends within a piece"):
        run(World(lambda _: answer(200, content)), tmp_path, success("0"))


@pytest.mark.parametrize("name", sorted({*ENDING, *OPEN}))
@pytest.mark.parametrize("kind", ["image", "video", "audio"])
def test_what_a_file_is_decides_its_suffix(tmp_path: Path, name: str, kind: Any) -> None:
    """Not what was expected: a GIF for a video is one, and sound in a container for films is sound."""
    content, suffix, _ = {**ENDING, **OPEN}[name]
    (path,) = run(World([answer(200, content)]), tmp_path, success(Artifact("https://f.example/0", kind)))
    assert path.suffix == suffix
    assert json.loads(path.with_suffix(".json").read_text())["files"][0]["bytes"] == len(content)


def test_what_nobody_knows_is_kept_if_all_of_it_came(tmp_path: Path) -> None:
    """It was paid for, and it is no page; without a length nobody can say that it is whole."""
    odd = b"\x01\x02odd\x00" * 20
    (path,) = run(World([answer(200, odd, content_length=str(len(odd)))]), tmp_path, success("0"))
    assert (path.suffix, path.read_bytes()) == (".bin", odd)
    with pytest.raises(SaveError, match="not whole"):
        run(World(lambda _: answer(200, odd)), tmp_path, success("0"))


@pytest.mark.parametrize(
    ("artifact", "inputs", "header"),
    [
        (Artifact("https://f.example/0", "audio", "audio/pcm"), {}, ""),
        (Artifact("https://f.example/0.pcm", "audio"), {}, ""),
        (Artifact("https://f.example/0", "audio"), {"format": "pcm"}, ""),
        (Artifact("https://f.example/0", "audio"), {"response_format": "pcm_16000"}, ""),
        (Artifact("https://f.example/0", "audio"), {}, "audio/L16"),
    ],
)
def test_samples_without_a_head_are_kept_where_they_were_promised(
    tmp_path: Path, artifact: Artifact, inputs: dict[str, Any], header: str
) -> None:
    """By the reply, the link, the input or the server, in any of these places; a page is still none."""
    for content in (SAMPLES, b"\xff\xfb\x90\x64" + SAMPLES, bytes(2000)):
        world = World([answer(200, content, content_type=header)])
        (path,) = run(world, tmp_path, success(artifact, inputs=inputs))
        assert (path.suffix, path.read_bytes()) == (".pcm", content)
    with pytest.raises(SaveError, match="something that begins"):
        run(World([answer(200, b"<html>", content_type=header)]), tmp_path, success(artifact, inputs=inputs))
    (path,) = run(World([answer(200, WAV, content_type=header)]), tmp_path, success(artifact, inputs=inputs))
    assert (path.suffix, path.read_bytes()) == (".wav", WAV)


@pytest.mark.parametrize(
    ("inputs", "header", "known"),
    [
        ({"format": "pcm", "sample_rate": 24000, "channel": 2}, "", (24000, 2)),
        ({"format": "pcm"}, "audio/L16; rate=16000; channels=1", (16000, 1)),
        ({"format": "pcm", "sample_rate": 8000}, 'audio/pcm;channels="1"', (8000, 1)),
    ],
)
def test_samples_of_a_known_rate_get_the_head_of_a_wav_file(
    tmp_path: Path, inputs: dict[str, Any], header: str, known: tuple[int, int]
) -> None:
    """Where channels are known too; the samples stay as they are."""
    state = success(Artifact("https://f.example/0", "audio"), inputs=inputs)
    (path,) = run(World([answer(200, SAMPLES, content_type=header)]), tmp_path, state)
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (*known, 2)
        assert file.readframes(10_000) == SAMPLES
    assert left(tmp_path) == [".json", ".wav"]


def test_what_is_known_of_samples_stands_in_the_sidecar(tmp_path: Path) -> None:
    """A rate alone makes no head, and is not lost."""
    state = success(Artifact("https://f.example/0", "audio"), inputs={"format": "pcm", "sample_rate": 24000})
    (path,) = run(World([answer(200, SAMPLES)]), tmp_path, state)
    assert json.loads(path.with_suffix(".json").read_text())["files"][0]["sample_rate"] == 24000


def test_a_file_that_came_as_text_is_decoded_strictly(tmp_path: Path) -> None:
    """One that is no base64 is told as such, and keeps no other."""
    state = success(Artifact("", "image", data=Encoded("!!")), Artifact("", "image", data=PNG))
    with pytest.raises(SaveError, match=r"1 of 2 .*file 1 .*'!' is no base64") as caught:
        run(World([]), tmp_path, state)
    assert [path.read_bytes() for path in caught.value.saved] == [PNG]
    with pytest.raises(SaveError, match="not whole"):
        run(World([]), tmp_path / "other", success(Artifact("", "image", data=PNG[:40])))


def test_parts_of_killed_processes_are_cleared_away(tmp_path: Path) -> None:
    """By the next save into the folder, when nobody has written to them for an hour; nothing else is."""
    names = (".safelight-old.part", ".safelight-new.part", ".safelight-old.txt", "mine.part")
    for name in names:
        (tmp_path / name).touch()
        if "new" not in name:
            os.utime(tmp_path / name, (time.time() - 3700,) * 2)
    run(World([answer(200, PNG)]), tmp_path, success("0"))
    assert {path.name for path in tmp_path.iterdir()} & set(names) == set(names[1:])


@pytest.mark.parametrize(
    "ids",
    [
        ("AbC", "aBc"),
        ("a", "a-1"),
        ("x.y", "x_y"),
        ("con", "CON"),
        ("e\u0301", "\xe9"),
        ("a.", "a"),
        ("job-1", "job_1"),
    ],
)
def test_two_jobs_never_share_a_name(tmp_path: Path, ids: tuple[str, str]) -> None:
    """Whatever the case, the form or the number of files."""
    names: list[str] = []
    for identity in ids:
        for files in (["0"], ["0", "1"]):
            paths = run(World(lambda _: answer(200, PNG)), tmp_path / identity, success(*files, id=identity))
            names += {path.name.lower() for path in [*paths, next((tmp_path / identity).glob("*.json"))]} - set(names)
    assert len(names) == 2 * 4


def test_a_sound_in_a_film_of_pictures_is_called_sound(tmp_path: Path) -> None:
    """A guess from the link is no promise either."""
    (path,) = run(
        World([answer(200, m4a())]), tmp_path, success(Artifact("https://f.example/0", "video", promised=False))
    )
    assert path.suffix == ".m4a"


def test_a_renewal_that_cannot_be_asked_for_leaves_the_old_links(tmp_path: Path) -> None:
    """Whatever goes wrong with it."""
    for fault in (lost(), UntrustedURL("x", "no"), answer(200, b"<html>")):
        given = iter([answer(403, b""), fault, answer(200, PNG)])
        assert run(World(lambda _, given=given: next(given)), tmp_path, success("0"))


def test_progress_of_the_job_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """At INFO stands what is waited for, and why."""
    caplog.set_level("INFO", "safelight")
    state = watching.success(success("0"))
    run(World(by_name({"0": answer(200, PNG)})), tmp_path, state)
    assert "save: saved, files 1" in caplog.text
    run(World([answer(503, b""), answer(200, PNG)]), tmp_path, state)
    assert "answered 503" in caplog.text


@pytest.mark.parametrize("provider", provider_names())
def test_a_file_that_answers_a_submit_by_path_is_saved_whoever_the_provider_is(provider: str, tmp_path: Path) -> None:
    """No document tells of it, and it needs none: it begins as a file does."""
    served = httpx.MockTransport(lambda _: httpx.Response(200, content=PNG, headers={"content-type": "image/png"}))
    with Client(load_provider(provider), api_key="made-up", transport=served) as client:
        done = client.submit_raw("/v1/new", {"prompt": "x"})
        assert isinstance(done, Succeeded)
        (path,) = client.save(done, tmp_path)
    assert path.suffix == ".png"
    assert path.read_bytes() == PNG
