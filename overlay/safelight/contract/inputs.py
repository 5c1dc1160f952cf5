"""What an input means, by the schema of its operation: files in the form of their field, and no name that is unknown.

Everything that is sent passes here, from Python as from the command line: a misspelt input, which a provider ignores in
silence, is refused, as is the name of a file where the file was meant. Where the document says that it does not know
every input (`additionalProperties: true`, or `x-open: true`), an unknown one is sent, and noted.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from safelight.contract.attachments import (
    ANYTHING,
    EMBEDDED,
    FORMS,
    LIMITS,
    Attachment,
    Taking,
    attach,
    is_file,
    is_there,
)
from safelight.contract.jsontext import MAX_DEPTH
from safelight.contract.media import sniff
from safelight.contract.schema import UNIONS, allows, resolved, tag_of
from safelight.contract.wording import first_bytes, is_base64, nearest, shown
from safelight.errors import InvalidInput, Problem, UsageError
from safelight_api.operation import Operation, load_document

MARK = "\ufeff"  # an editor's, before the text; a model would be told it
LONGEST_NAME = 1024  # characters that are looked at as the name of a file
_URL = re.compile(r"(?!file:)[a-z][a-z0-9+.-]+:", re.IGNORECASE)  # a single letter is a drive
_DATA_URI = re.compile(r"data:[^,]{0,200};base64,", re.IGNORECASE)
_NAME = re.compile(
    r"file:.*|[@~].*|\.{1,2}[/\\].*|[a-z]:\\.*|.*\\.*"
    r"|.*\.(png|jpe?g|jfif|webp|gif|avif|hei[cf]|bmp|tiff?|svg|mp4|m4v|mov|webm|mkv|avi|mp3|m4a|aac|wav|ogg|opus|flac)",
    re.IGNORECASE | re.DOTALL,
)


class Understood(NamedTuple):
    """An input as it is sent, and what its owner should know of it."""

    fields: dict[str, Any]
    notes: tuple[str, ...]


def understood(operation: Operation[..., Any], body: Mapping[str, Any]) -> Understood:
    """The input as it is sent. Raises `InvalidInput` with what is unknown, and what does not take what it holds."""
    reading = _Reading(operation)
    schema = {} if operation.body is None else {"$ref": f"#{operation.body.pointer}"}
    fields = reading.value([schema], body, "", None)
    if reading.problems:
        raise InvalidInput(f"the input of {operation.name}", tuple(reading.problems))
    return Understood(fields, tuple(dict.fromkeys(reading.notes)))


def holds_file(value: Any, depth: int = 0) -> bool:
    """Whether a file stands anywhere in an input."""
    if depth > MAX_DEPTH:
        return False
    if isinstance(value, Mapping):
        return any(holds_file(item, depth + 1) for item in value.values())
    return any(holds_file(item, depth + 1) for item in value) if isinstance(value, (list, tuple)) else is_file(value)


class _Reading:
    """One walk over an input along its schema."""

    def __init__(self, operation: Operation[..., Any]) -> None:
        self.operation = operation
        self.document = operation.document("effective")
        self.problems: list[Problem] = []
        self.notes: list[str] = []

    def value(self, schemas: list[Any], value: Any, path: str, taking: Taking | None) -> Any:
        """A value as it is sent; `taking` is what the list around it says of files."""
        branches = list(self._branches(schemas, value))
        notes: dict[str, Any] = {}
        for branch in reversed(branches):
            notes.update(branch)
        taking = Taking.of(notes) or taking
        if path.count(".") > MAX_DEPTH:
            raise InvalidInput(
                f"the input of {self.operation.name}", (Problem("", f"it is nested deeper than {MAX_DEPTH} levels"),)
            )
        if isinstance(value, Mapping):
            return self._object(branches, value, path)
        if isinstance(value, (list, tuple)):
            return self._list(branches, value, path, taking)
        if isinstance(value, str) and not isinstance(value, Attachment):
            return self._text(value, path, taking)
        if not is_file(value):
            return self._scalar(value, path, taking)
        kinds = {kind for kind in ("array", "string") for each in branches if "type" in each and allows(each, kind)}
        sent = self._file(value, path, taking, known=any(branches))
        return [sent] if kinds == {"array"} else sent

    def _object(self, branches: list[dict[str, Any]], value: Mapping[str, Any], path: str) -> dict[str, Any]:
        objects = [each for each in branches if allows(each, "object")]
        members = [each.get("properties", {}) for each in objects]
        rest = [each["additionalProperties"] for each in objects if isinstance(each.get("additionalProperties"), dict)]
        sent: dict[str, Any] = {}
        for name, item in value.items():
            where = f"{path}.{name}" if path else str(name)
            below = [each[name] for each in members if name in each]
            if not below and any(members):
                self._unknown(objects, where, {key: each[key] for each in members for key in each})
            sent[name] = self.value(below or rest, item, where, None)
        return sent

    def _unknown(self, objects: list[dict[str, Any]], where: str, known: Mapping[str, Any]) -> None:
        """What no document knows: refused, or noted where it is said that more is taken."""
        around, _, name = where.rpartition(".")
        hint = nearest(name, known)
        if any(is_open(each) for each in objects):
            inner = [key for key, schema in known.items() if is_open(resolved(self.document, schema))]
            there = " or ".join(f"{around}.{key}.{name}".lstrip(".") for key in inner)
            near = hint if hint.endswith("?") else f"; should it be {there}?" if there else ""
            self.notes.append(f"{where} is no input that is known of {self.operation.name}; it is sent as it is{near}")
        else:
            self.problems.append(Problem(where, f"no such input{hint}"))

    def _list(self, branches: list[dict[str, Any]], value: Any, path: str, taking: Taking | None) -> list[Any]:
        items = [each["items"] for each in branches if isinstance(each.get("items"), dict)]
        first = [each["prefixItems"] for each in branches if "prefixItems" in each]
        return [
            self.value([*items, *(each[index] for each in first if index < len(each))], item, f"{path}.{index}", taking)
            for index, item in enumerate(value)
        ]

    def _text(self, text: str, path: str, taking: Taking | None) -> str:
        text = text.removeprefix(MARK) if text.startswith(MARK) else text
        if taking is None:
            return text
        if told := misgiven(text, taking, path):
            self.problems.append(Problem(path, told))
        return reformed(text, taking)

    def _scalar(self, value: Any, path: str, taking: Taking | None) -> Any:
        if isinstance(value, bool | int | str | None) or (isinstance(value, float) and math.isfinite(value)):
            return value
        there = f"a value of type {type(value).__name__}" if not isinstance(value, float) else str(value)
        help_ = "a Path, bytes or an open file" if taking else "a text, a number, a list or a mapping"
        self.problems.append(Problem(path, f"{there} cannot be sent as JSON: give {help_}"))
        return None

    def _file(self, value: Any, path: str, taking: Taking | None, *, known: bool) -> Any:
        if taking is None and not known:
            taking = usual(self.operation.package)
        try:
            if taking is None:
                raise UsageError("this field takes no file; a text is read first, with Path.read_text('utf-8-sig')")
            if not taking.embeds:
                raise UsageError(f"a file cannot be sent here, only {' or '.join(taking.known_forms)}")
            attachment = value if isinstance(value, Attachment) else attach(value, taking)
            sent = attachment.in_form(taking)
        except UsageError as error:
            self.problems.append(Problem(path, str(error)))
            return None
        if attachment.note:
            self.notes.append(f"{path}: {attachment.note}")
        return sent

    def _branches(self, schemas: list[Any], value: Any) -> Iterator[dict[str, Any]]:
        """The schemas and every branch of their unions that a value can be meant for, references followed."""
        waiting = list(schemas)
        while waiting:
            node = waiting.pop(0)
            while isinstance(node, dict) and "$ref" in node:
                beside = {name: item for name, item in node.items() if name != "$ref"}
                if beside:
                    yield beside
                node = resolved(self.document, {"$ref": node["$ref"]})
            if not isinstance(node, dict):
                continue
            yield node
            tag = tag_of(self.document, node) if isinstance(value, Mapping) else None
            if tag is not None and value.get(tag.name) in tag.branches:
                waiting.append(tag.branches[value[tag.name]])
            else:
                waiting += [each for union in UNIONS for each in node.get(union, ())]
            waiting += node.get("allOf", ())


def is_open(schema: Mapping[str, Any]) -> bool:
    """Whether a document says that an object takes more than the members that it names."""
    return schema.get("additionalProperties") not in (None, False) or bool(schema.get("x-open"))


def reformed(text: str, taking: Taking) -> str:
    """A data URI as base64 where only that is taken, and the other way round."""
    forms = taking.known_forms
    if (uri := _DATA_URI.match(text)) is not None:
        return text[uri.end() :] if "base64" in forms and "data-uri" not in forms else text
    if "data-uri" in forms and "base64" not in forms and (found := sniff(first_bytes(text))) is not None:
        return f"data:{found.media_type};base64,{text}"
    return text


def misgiven(text: str, taking: Taking, path: str) -> str:
    """What is wrong with a text in a field that takes files: most likely the file itself was meant."""
    if not text or _URL.match(text):
        return ""
    name = text[:LONGEST_NAME]
    is_name = len(text) <= LONGEST_NAME and (_NAME.fullmatch(text) is not None or is_there(text))
    if not is_name and ("file" in taking.forms or sniff(first_bytes(text)) or is_base64(text)):
        return ""  # of a format that is not known, any text may be one
    if not taking.embeds:
        return f"only {' or '.join(taking.known_forms)} can be given here; got {shown(text)}"
    file = name.removeprefix("file://").lstrip("@") if is_name else "FILE"
    field = next((part for part in reversed(path.split(".")) if not part.isdigit()), path)
    sent = f"to send a file, write {field}=@{file}, or Path({file!r}) in Python"
    return sent if is_name else f"neither a URL nor base64; {sent}; got {shown(text)}"


@cache
def usual(package: str) -> Taking:
    """The form in which most fields of a provider take a file: for a field that its document does not know."""
    forms = Counter(_forms(load_document(package, "effective")))
    form = forms.most_common(1)[0][0] if forms else "base64"
    return Taking(dict.fromkeys(ANYTHING.forms, (form,)), max(LIMITS.values()))


def _forms(node: Any) -> Iterator[str]:
    """The first embedded form of each field of a document that takes a file."""
    if isinstance(node, dict):
        taking = Taking.of(node) if node.keys() & {*FORMS.values()} else None
        yield from [each for each in taking.known_forms if each in EMBEDDED][:1] if taking else ()
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _forms(each)
