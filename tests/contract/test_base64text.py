"""Base64 as providers write it: either alphabet, padded or not, in lines, behind a head; and nothing else."""

from __future__ import annotations

import base64
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safelight.contract import base64text
from safelight.contract.base64text import Encoded


def decoded(text: str) -> bytes:
    return b"".join(Encoded(text).pieces())


WRITERS = st.sampled_from(
    [
        base64.b64encode,
        base64.urlsafe_b64encode,
        base64.encodebytes,
        lambda content: base64.b64encode(content).rstrip(b"="),
        lambda content: base64.urlsafe_b64encode(content).rstrip(b"="),
        lambda content: b"data:audio/wav;base64," + base64.b64encode(content),
        lambda content: b" DATA:;BASE64," + base64.encodebytes(content),
        lambda content: b"\r\n".join(base64.b64encode(content)[at : at + 1] for at in range(2 * len(content))),
    ]
)


@given(st.binary(max_size=200), WRITERS, st.sampled_from([1, 3, 7, 64, 1 << 16]))
def test_whatever_wrote_it_it_is_read(content: bytes, write: object, step: int) -> None:
    """The bytes come out as they went in, in steps of whatever size."""
    with mock.patch.object(base64text, "STEP", step):
        assert decoded(write(content).decode()) == content  # type: ignore[operator]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a", "cut"),
        ("abcde", "cut"),
        ("ab=", "padded"),
        ("abcd=", "padded"),
        ("a===", "padded"),
        ("ab==ab==", "goes on"),
        ("ab!d", "'!' is no base64"),
        ("https://a.example/x.png", "':' is no base64"),
        ("\xe9\xe9\xe9\xe9", "is no base64"),
        ("\ud800abc", "is no base64"),
        ("data:image/svg+xml,<svg/>", "holds no base64"),
        ("iVBORw0K,iVBORw0K", "',' is no base64"),
    ],
)
def test_what_is_no_base64_is_named(text: str, said: str) -> None:
    """Nothing is silently dropped: the error says which character, or what is wrong with the end."""
    with pytest.raises(ValueError, match=said):
        decoded(text)


def test_a_large_text_is_not_shown() -> None:
    """Its size is."""
    assert repr(Encoded("abcd" * 1000)) == "Encoded(4000 characters)"
