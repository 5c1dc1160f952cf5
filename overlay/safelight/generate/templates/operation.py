"""What the tables of operations are made of: the vocabulary shared by every generated package and its users."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from importlib import import_module
from typing import Any, Generic, Literal, NamedTuple, ParamSpec, Self, TypeAlias, TypeVar

from attrs import evolve, field, frozen

P = ParamSpec("P")
InputT = TypeVar("InputT")
ReplyT = TypeVar("ReplyT")
ResultT = TypeVar("ResultT")

Location = Literal["query", "path", "header"]


class Request(dict[str, Any], Generic[ReplyT]):
    """The keyword arguments of `httpx.Client.request` for one request, and the type of what it leads to."""


@cache
def load_model(package: str, model: str) -> Any:
    """A model class of a generated package, imported when it is first asked for."""
    return getattr(import_module(f"{package}.models"), model)


@cache
def load_document(package: str, name: Literal["effective", "tolerant"]) -> dict[str, Any]:
    """The OpenAPI document that a generated package was made from, read once and shared: do not change it.

    `effective` is what the provider is held to; `tolerant` is the looser one that replies are pruned to.
    """
    from importlib.resources import files  # with the first document that is read

    document: dict[str, Any] = json.loads((files(package) / f"{name}.json").read_text("utf-8"))
    return document


class Parameter(NamedTuple):
    """One parameter outside the body: its name on the wire, its name in Python, and its schema's JSON pointer.

    One that can have a single value, such as the version in a header, has it as `constant` and is sent by itself.
    `slashes` says of a place in the path whose values may have slashes how these are sent: `encoded` or `kept`.
    """

    name: str
    argument: str
    location: Location
    required: bool
    pointer: str
    constant: str | None = None
    slashes: Literal["encoded", "kept"] | None = None


class Body(NamedTuple):
    """The body of a request: its schema's JSON pointer and the model that writes it, or the models of a union.

    There are no models where it is no object: a list, or a file.
    """

    pointer: str
    models: tuple[str, ...]
    required: bool
    media_type: str = "application/json"


class Branch(NamedTuple):
    """One shape that a reply may take: its schema's JSON pointer and the model that reads it (None: kept as JSON).

    `error` tells the shapes in which the provider refuses from those in which it answers, whatever the HTTP status.
    """

    pointer: str
    model: str | None
    error: bool = False


def replies(operation: str, models: Mapping[int, tuple[str | None, ...]], errors: AbstractSet[str]) -> Replies:
    """For each status its branches: `operation` is the operation's own pointer, `errors` the models that refuse."""
    return _Declared(operation, models, errors)


class _Declared(Mapping[int, "tuple[Branch, ...]"]):
    """The branches by status, made when they are first asked for: a table has a hundred operations, and one is used."""

    __slots__ = ("_errors", "_made", "_models", "_operation")

    def __init__(self, operation: str, models: Mapping[int, tuple[str | None, ...]], errors: AbstractSet[str]) -> None:
        self._operation, self._models, self._errors = operation, models, errors
        self._made: dict[int, tuple[Branch, ...]] = {}

    def __getitem__(self, status: int) -> tuple[Branch, ...]:
        if status not in self._made:
            names = self._models[status]
            root = f"{self._operation}/responses/{status}/content/application~1json/schema"
            pointers = [root] if len(names) == 1 else [f"{root}/anyOf/{index}" for index in range(len(names))]
            made = zip(pointers, names, strict=True)
            self._made[status] = tuple(Branch(pointer, name, name in self._errors) for pointer, name in made)
        return self._made[status]

    def __contains__(self, status: object) -> bool:
        return status in self._models

    def __iter__(self) -> Iterator[int]:
        return iter(self._models)

    def __len__(self) -> int:
        return len(self._models)


class Link(NamedTuple):
    """Where a submitted job leads, such as to its result: an operation's name, and what fills each parameter.

    That is a JSON pointer into the reply, or a runtime expression of OpenAPI (`$response.header.Operation-Id`,
    `$request.path.owner`, `$request.body#/model`). Of the result, the first fills in the job's id. `body` has likewise
    what fills the members of a body.
    """

    operation: str
    parameters: Mapping[str, str]
    body: Mapping[str, str] | None = None


Replies: TypeAlias = Mapping[int, tuple[Branch, ...]]


@frozen(eq=False, repr=False)
class Operation(Generic[P, ReplyT]):
    """One operation of one provider. `build` takes what the operation takes and gives the request.

    What is `paid` costs money each time that it is received: it makes something, starts a job, or reports usage.
    Under one of the statuses `files` the answer may be a file instead of JSON. `bound` are the parameters that are
    given beforehand, see `at`. `idempotency` is the parameter, or as a JSON pointer the member of the body, that takes
    a key under which a request is done once, however often it is received.
    `deprecated` tells in a sentence that and how it ends, and what takes its place; `retired` is the date of that end.
    `headers` are sent with every request.
    """

    package: str
    id: str
    name: str
    method: str
    path: str
    build: Callable[P, Request[ReplyT]]
    responses: Replies
    files: AbstractSet[int] = frozenset()
    parameters: tuple[Parameter, ...] = ()
    body: Body | None = None
    kind: str | None = None
    paid: bool = False
    unconfirmed: str | None = None
    headers: Mapping[str, str] = field(factory=dict[str, str])
    deprecated: str | None = None
    retired: str | None = None
    idempotency: str | None = None
    bound: Mapping[str, Any] = field(factory=dict[str, Any])

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.package.rpartition('.')[2]} {self.name})"

    def at(self, **arguments: Any) -> Self:
        """The same operation with parameters that it takes beside its body: `create.at(owner="me")`."""
        return evolve(self, bound={**self.bound, **arguments}) if arguments else self

    def document(self, name: Literal["effective", "tolerant"]) -> dict[str, Any]:
        """The document that this operation stands in; see `load_document`."""
        return load_document(self.package, name)

    def load(self, model: str) -> Any:
        """The model class behind a name of this table, imported when it is first asked for."""
        return load_model(self.package, model)


@frozen(eq=False, repr=False)
class Submit(Operation[[InputT], ResultT], Generic[InputT, ResultT]):
    """An operation that starts a job. It leads to the job's result, which is asked for by following `link`.

    `cancel` leads to what cancels a job, `download` to what answers with its file, where there is such an operation.
    """

    link: Link = field(kw_only=True)
    cancel: Link | None = field(kw_only=True, default=None)
    download: Link | None = field(kw_only=True, default=None)


__all__ = ["Body", "Branch", "Link", "Operation", "Parameter", "Request", "Submit", "load_document", "replies"]
