"""Files that come as text: base64 in either alphabet, decoded strictly and in steps."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

STEP = 1 << 16
LONGEST_HEAD = 600
_HEAD = r"(?i)\s*data:([^,]{0,500}),"  # compiled when first used, as the others are: few replies hold a file
_OTHER = r"[^A-Za-z0-9+/]"
_SPACES = r"\s+"
_TO_STANDARD = str.maketrans("-_", "+/")


class Encoded(NamedTuple):
    """A file as base64, with or without the head of a data URI, padding and line breaks."""

    text: str

    def __repr__(self) -> str:
        return f"Encoded({len(self.text)} characters)"

    def pieces(self) -> Iterator[bytes]:
        """The file, decoded in steps. Raises `ValueError` that names what is no base64."""
        begin = begin_of(self.text[:LONGEST_HEAD])
        return decoded(self.text[at : at + STEP] for at in range(begin, len(self.text), STEP))


def begin_of(text: str) -> int:
    """Where the base64 begins in a text that begins so. Raises `ValueError` for a data URI of something else."""
    head = re.match(_HEAD, text)
    if head is None:
        return 0
    if not head[1].lower().endswith(";base64"):
        raise ValueError(f"the data URI holds no base64: it begins {text[:40]!r}")
    return head.end()


def decoded(steps: Iterable[str]) -> Iterator[bytes]:
    """What base64 stands for, step by step. Raises `ValueError` that names what is none."""
    left = padding = ""
    for number, step in enumerate(steps):
        code, equals, rest = re.sub(_SPACES, "", step).translate(_TO_STANDARD).partition("=")
        if rest.strip("=") or (padding and code):
            raise ValueError("the base64 goes on after its end")
        if other := re.search(_OTHER, code):
            raise ValueError(f"{other[0]!r} is no base64; it stands in step {number + 1} of {STEP} characters")
        padding = (padding + equals + rest)[:4]
        code = left + code
        whole = len(code) - len(code) % 4
        yield binascii.a2b_base64(code[:whole])
        left = code[whole:]
    if len(left) == 1 or padding not in ("", "=" * (-len(left) % 4)):
        raise ValueError(f"the base64 ends in {left + padding!r}: it is cut, or padded wrongly")
    yield binascii.a2b_base64(left + "=" * (-len(left) % 4))
