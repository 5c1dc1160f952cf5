"""Bytes that no server should send: truncated, corrupt, endless or absurdly deep."""

from __future__ import annotations

import gzip

import pytest

from safelight.contract.reply import decode
from safelight.errors import ContractViolation, ReplyError
from safelight.provider import load_provider, provider_names

PROVIDERS = [load_provider(name) for name in provider_names()]
TERRIBLE = [
    b"",
    b" \n",
    b"{",
    b'{"id": "x", "status": "Ready"',
    b"<html><body>502 Bad Gateway</body></html>",
    gzip.compress(b"{}", mtime=0)[:-3],
    b"\xff\xfe",
    '{"id": "x"}'.encode("utf-16"),
    b'\xef\xbb\xbf{"id": "x"}',
    b'{"id": "\xed\xa0\x80"}',
    b"[" * 100_000,
    b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    b"9" * 5_000,
    b'{"id": "x", "status": "Ready", "cost": ' + b"9" * 5_000 + b"}",
    b'{"cost": NaN}',
    b'{"cost": -Infinity}',
    b'{"cost": 1e999}',
    b'{"id": "\\ud800", "status": "\\udfff"}',
    b'{"\\ud800": 1}',
    b"[]",
    b"null",
    b'"text"',
    b"0",
    b'{"task": [[], {}], "images": {"0": []}}',
    b" " * 50_000_000,
]


@pytest.mark.parametrize("body", TERRIBLE, ids=lambda body: repr(body[:20]))
@pytest.mark.parametrize("provider", PROVIDERS, ids=lambda provider: provider.name)
def test_terrible_bytes_give_a_reply_or_an_error(provider, body: bytes) -> None:
    """They are told as errors like any other, with the body as it came and a message of a line."""
    try:
        decode(provider, provider.operation(provider.result), 200, {}, body)
    except ReplyError as error:
        assert not isinstance(error, ContractViolation) or error.body == body
        assert len(str(error)) < 1000
