"""An answer that is a file, or holds one as base64: too large for memory, it is saved all the same, byte for byte."""

from __future__ import annotations

import base64
import gzip
import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest import mock

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight import AsyncClient, Client, VirtualClock
from safelight.contract.base64text import Encoded
from safelight.errors import SafelightError, SaveError
from safelight.jobs import spilling
from safelight.jobs.spilling import Spill
from safelight.providers import novita
from safelight.state import Artifact
from safelight.wire import driver
from tests.contract.mediafiles import ENDING

KEY = "sk_made_up"
PNG, WAV = ENDING["png"][0], ENDING["wav"][0]
LARGE = 64 * 1024 * 1024
CLEANUP = {"image_file": PNG, "mask_file": PNG}
TTS = {"input": "hello", "voice": "tongtong"}


def run(
    form: str, reply: Any, folder: Path, *, operation: Any = novita.glm_tts, body: Any = TTS, save: bool = True
) -> Any:
    """Run an operation that answers with its file, in one form of client."""
    options: Any = {"api_key": KEY, "transport": httpx.MockTransport(lambda _: reply()), "clock": VirtualClock()}
    if form == "blocking":
        with Client(novita, **options) as client:
            return client.run(operation, body, folder) if save else client.call(operation, body)

    async def main() -> Any:
        async with AsyncClient(novita, **options) as client:
            return await (client.run(operation, body, folder) if save else client.call(operation, body))

    return anyio.run(main)


class Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes in pieces, and is never in memory as a whole."""

    def __init__(self, *pieces: bytes, times: int = 0) -> None:
        self.pieces, self.times = pieces, times

    def __iter__(self) -> Iterator[bytes]:
        yield from self.pieces
        for _ in range(self.times):
            yield bytes(1 << 16)

    async def __aiter__(self) -> Any:
        for piece in self:
            yield piece


def large_wav() -> httpx.Response:
    """A recording of 64 MiB."""
    head = WAV[:4] + (LARGE + 36).to_bytes(4, "little") + WAV[8:40] + LARGE.to_bytes(4, "little")
    return httpx.Response(200, headers={"content-type": "audio/wav"}, stream=Stream(head, times=LARGE >> 16))


FORMS = pytest.mark.parametrize("form", ["blocking", "async"])


@FORMS
def test_a_large_file_is_saved_whole_in_little_memory(form: str, tmp_path: Path) -> None:
    """It goes to disk as it comes, under the limit of files, and leaves nothing beside itself."""
    with mock.patch.object(driver, "MAX_BYTES", 1 << 20):
        tracemalloc.start()
        (path,) = run(form, large_wav, tmp_path)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert path.stat().st_size == LARGE + 44
    assert most < LARGE / 3
    assert sorted(each.suffix for each in tmp_path.iterdir()) == [".json", ".wav"]


@FORMS
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("write", [base64.b64encode, base64.urlsafe_b64encode, base64.encodebytes])
def test_base64_within_json_is_saved_like_it(form: str, packed: bool, write: Any, tmp_path: Path) -> None:
    """Whatever it is escaped and packed like; the rest of the JSON is read as ever."""
    picture = PNG + bytes(300_000) + b"\xff" * 9
    text = json.dumps({"image_type": "png", "image_file": "data:image/png;base64," + write(picture).decode()})
    body = text.replace("/", "\\/").replace("+", "\\u002b").encode()
    headers = {"content-encoding": "gzip"} if packed else {}
    reply = lambda: httpx.Response(200, headers=headers, stream=Stream(gzip.compress(body) if packed else body))  # noqa: E731
    with mock.patch.object(driver, "MAX_BYTES", 1000):
        (path,) = run(form, reply, tmp_path, operation=novita.cleanup, body=CLEANUP)
    assert path.read_bytes() == picture
    assert path.suffix == ".png"


@FORMS
def test_a_file_that_a_call_cannot_hold_is_no_reply(form: str, tmp_path: Path) -> None:
    """A call has nowhere to save it: that it was cut is told, and not hidden."""
    with (
        mock.patch.object(driver, "MAX_BYTES", 1 << 10),
        mock.patch("safelight.contract.reply.MAX_BYTES", 1 << 10),
        pytest.raises(SafelightError, match="more than 1024 bytes"),
    ):
        run(form, large_wav, tmp_path, save=False)


@FORMS
def test_an_answer_without_end_meets_the_limit_of_files(form: str, tmp_path: Path) -> None:
    """Nothing of it is left on disk."""
    with (
        mock.patch.object(driver, "MAX_BYTES", 1 << 10),
        mock.patch.object(Spill.__init__, "__defaults__", (None, 1 << 20)),
        pytest.raises(SaveError, match="limit of 1048576 bytes"),
    ):
        run(form, large_wav, tmp_path)
    assert list(tmp_path.iterdir()) == []


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=9) | st.text('abc\\"/\n\u20ac', min_size=5, max_size=60),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=9), JSON), st.sampled_from([1, 2, 3, 7, 1000]), st.booleans())
def test_long_texts_alone_stay_on_disk(value: Any, step: int, ascii_only: bool) -> None:
    """With every long text put back in its place, the JSON is what came, in steps of whatever size."""
    spill = Spill()
    with mock.patch.object(spilling, "STEP", step), mock.patch.object(spilling, "LONG", 12):
        spill.write(json.dumps(value, ensure_ascii=ascii_only).encode())
        slim = spill.slim().decode()
        for name, (begin, end) in spill._texts.items():
            assert end - begin > 12
            slim = slim.replace(name, spill.read(begin, end - begin).decode())
    assert json.loads(slim) == value


@given(st.binary(min_size=40, max_size=90), st.sampled_from([1, 2, 5, 7, 64]), st.booleans())
def test_a_text_on_disk_is_decoded_in_steps(content: bytes, step: int, escaped: bool) -> None:
    """Also where an escape lies across two of them."""
    text = json.dumps(base64.encodebytes(content).decode())
    text = text.replace("/", "\\/").replace("+", "\\u002B") if escaped else text
    spill = Spill()
    spill.write(b'{"a": %s}' % text.encode())
    with mock.patch.object(spilling, "STEP", step), mock.patch.object(spilling, "LONG", 12):
        name = json.loads(spill.slim())["a"]
        held = spill.resolved(Artifact("", "image", data=Encoded(name))).data
        assert held is not None
        assert not isinstance(held, bytes)
        assert b"".join(held.pieces()) == content


def test_what_is_no_json_has_nothing_slim() -> None:
    """A file is left as it is, and an artifact that is not of it too."""
    spill = Spill()
    assert (spill.slim(), spill.read(0, 9), repr(spill)) == (b"", b"", "Spill(0 bytes)")
    spill.write(PNG)
    assert spill.slim() == b""
    assert b"".join(spill.pieces()) == PNG
    other = Artifact("", "image", data=Encoded("abcd"))
    assert spill.resolved(other) is other


def test_a_folder_that_takes_nothing_is_a_clear_error(tmp_path: Path) -> None:
    """As of a file that is saved."""
    with pytest.raises(SaveError, match="takes no more"):
        Spill(tmp_path / "nowhere").write(b"x")
