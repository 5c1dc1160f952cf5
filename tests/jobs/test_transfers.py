"""One transfer over several attempts: it goes on where it stopped only if that is surely the same file."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.errors import NoReply, SaveError
from safelight.jobs.transfers import Transfer

TAG, DATE = {"etag": '"one"'}, {"last-modified": "Wed, 25 Nov 2026 10:00:00 GMT"}


@pytest.fixture
def transfer(tmp_path: Path) -> Iterator[Transfer]:
    made = Transfer(tmp_path, 1000)
    yield made
    made.discard()


def content(transfer: Transfer) -> bytes:
    with transfer.part.reading() as file:
        return file.read()


def begun(transfer: Transfer, **headers: str) -> Transfer:
    """A transfer of ten bytes that broke after four."""
    assert transfer.begins(200, {"content-length": "10", **headers})
    transfer.write(b"0123")
    return transfer


@pytest.mark.parametrize("same", [TAG, DATE, {**TAG, **DATE}])
def test_the_rest_is_asked_for_and_taken(transfer: Transfer, same: dict[str, str]) -> None:
    """With what tells the file from others as the condition; what came before is kept."""
    begun(transfer, **same)
    assert transfer.headers["range"] == "bytes=4-"
    assert transfer.headers["if-range"] in same.values()
    assert transfer.begins(206, {"content-range": "bytes 4-9/10", **same})
    transfer.write(b"456789")
    assert (transfer.lacking(), transfer.measured, content(transfer)) == ("", True, b"0123456789")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"etag": '"one"'},
        {"content-range": "bytes 4-9/10"},
        {"content-range": "bytes 4-9/10", "etag": '"two"'},
        {"content-range": "bytes 4-9/10", "etag": 'W/"one"'},
        {"content-range": "bytes 4-9/11", "etag": '"one"'},
        {"content-range": "bytes 5-9/10", "etag": '"one"'},
        {"content-range": "bytes 4-9/10", "etag": '"one"', "content-encoding": "gzip"},
        {"content-range": "bytes four-9/10", "etag": '"one"'},
    ],
)
def test_a_rest_that_may_be_of_another_file_is_refused(transfer: Transfer, headers: dict[str, str]) -> None:
    """It is begun anew: two files are never joined."""
    assert not begun(transfer, **TAG).begins(206, headers)
    assert "range" not in transfer.headers
    assert transfer.begins(200, {"content-length": "2"})
    transfer.write(b"ab")
    assert (transfer.lacking(), content(transfer)) == ("", b"ab")


@pytest.mark.parametrize("headers", [{}, {"etag": 'W/"one"'}, {**TAG, "content-encoding": "gzip"}])
def test_no_rest_is_asked_for_of_what_cannot_be_known_again(transfer: Transfer, headers: dict[str, str]) -> None:
    """A file without a strong tag or a date, or one that is packed, is begun anew."""
    transfer.begins(200, headers)
    transfer.write(gzip.compress(bytes(99))[:9])
    assert transfer.headers == {"accept-encoding": "identity"}


@pytest.mark.parametrize("status", [200, 416])
def test_a_server_that_gives_no_rest_begins_anew(transfer: Transfer, status: int) -> None:
    """All of it under 200 replaces what came before; 416 lets the next attempt ask for all."""
    if begun(transfer, **TAG).begins(status, {"content-length": "3"}):
        transfer.write(b"new")
        assert content(transfer) == b"new"
    assert status == 200 or (transfer.headers == {"accept-encoding": "identity"} and content(transfer) == b"")


def test_all_of_a_file_under_206_is_taken(transfer: Transfer) -> None:
    """Some servers call the whole a part, though nobody asked for one; a part of it lacks the rest."""
    assert transfer.begins(206, {"content-range": "bytes 0-3/4", "content-length": "4"})
    transfer.write(b"0123")
    assert transfer.lacking() == ""
    assert transfer.begins(206, {"content-range": "bytes 0-3/9", "content-length": "4"})
    transfer.write(b"0123")
    assert transfer.lacking() == "4 of 9 bytes came"


@given(st.binary(max_size=3000), st.lists(st.integers(1, 500)), st.sampled_from([gzip.compress, bytes]))
def test_what_is_packed_is_unpacked_however_it_comes(
    tmp_path_factory: pytest.TempPathFactory, body: bytes, cuts: list[int], pack: Callable[[bytes], bytes]
) -> None:
    """Whole, it is what was packed; cut anywhere, it is told as lacking."""
    transfer = Transfer(tmp_path_factory.getbasetemp(), 10_000)
    packed = pack(body)
    transfer.begins(200, {"content-encoding": "gzip" if pack is gzip.compress else "aws-chunked"})
    rest = packed[:-1]
    for cut in cuts:
        transfer.write(rest[:cut])
        rest = rest[cut:]
    transfer.write(rest)
    assert transfer.lacking() or pack is bytes
    transfer.write(packed[-1:])
    assert content(transfer) == body
    assert transfer.lacking() == ("" if body else "the file is empty")
    transfer.discard()


def test_a_packed_file_meets_its_limit_unpacked(transfer: Transfer) -> None:
    """However small it came."""
    transfer.begins(200, {"content-encoding": "gzip"})
    with pytest.raises(SaveError, match="limit"):
        transfer.write(gzip.compress(bytes(1_000_000)))


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip, br", "gzip, gzip, gzip, gzip"])
def test_a_packing_that_nobody_asked_for_is_no_file(transfer: Transfer, coding: str) -> None:
    """It is told as a reply that broke off, and asked for again."""
    with pytest.raises(NoReply, match="not asked for"):
        transfer.begins(200, {"content-encoding": coding})


def test_damage_within_a_packed_file_is_told(transfer: Transfer) -> None:
    """As a reply that broke off."""
    transfer.begins(200, {"content-encoding": "gzip"})
    with pytest.raises(NoReply, match="damaged"):
        transfer.write(b"no gzip at all")
