"""What a provider's module has to say: its differences, as data and two functions that read its replies."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from attrs import evolve, field, frozen

from safelight.contract.reply import Refusal
from safelight.entries import GROUP, named
from safelight.errors import UsageError
from safelight.readings import declared, fraction, items, number, path_of, record, text
from safelight_api.operation import Operation, Submit

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from safelight.contract.reply import Reply
    from safelight.job import Job
    from safelight.state import Artifact, State


__all__ = [
    "Provider",
    "ProviderModule",
    "Refusal",
    "at",
    "declared",
    "described",
    "each_provider",
    "fraction",
    "items",
    "load_module",
    "load_provider",
    "number",
    "path_of",
    "provider_names",
    "record",
    "text",
]
BY_PATH = "given by its path"


@frozen(kw_only=True, eq=False, repr=False)
class Provider:
    """One provider.

    `header` carries the key behind `prefix`; or the parameter `query` of the address does, or `cookie`. With `basic`
    the key is `user:password`, and goes as HTTP's basic authentication has it. `hosts` are the hosts of the API that
    may have the key too when the base URL is one of them, `*` standing for one label. `result` names the operation that
    a bare job id is asked of. `polling_url` points to the field of a submit's reply that says where to poll. `grace` is
    how many seconds after a submit the provider may not yet know the job, `may_end_at_once` that a job can be done with
    its submit. `find_out` tells a user what can be done about a submit whose fate is unknown. `webhook` are pointers to
    where a submit may say whom to call at its job's end, `called` to where such a call has the job's id. `active` is
    how many jobs an account may have under way at once, `per_minute` how many it may submit a minute, each by operation
    (`*`: in all). `read` turns the reply of a poll into a state, `explain` an error body into a refusal, `answer` the
    reply of an operation that makes files at once into these. `told` takes from the body of a submit what the ticket
    keeps of it: the price as `cost`, and other facts by name. With `files_with_key` the key goes along for files, too,
    where their links lead to the API's own hosts. `idempotent_for` is how many seconds a provider knows a key again
    under which it does something once: after that it would do it anew.
    """

    name: str
    title: str
    base_url: str
    key_variable: str
    header: str = ""
    prefix: str = ""
    query: str = ""
    cookie: str = ""
    basic: bool = False
    hosts: tuple[str, ...]
    operations: Mapping[str, Operation[..., Any]]
    result: str
    read: Callable[[Job[Any], Reply[Any]], State[Any]]
    explain: Callable[[Any], Refusal]
    find_out: str
    answer: Callable[[Reply[Any]], tuple[Artifact, ...]] | None = None
    told: Callable[[Any], Mapping[str, Any]] | None = None
    polling_url: str | None = None
    grace: float = 5.0
    may_end_at_once: bool = False
    webhook: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    files_with_key: bool = False
    idempotent_for: float = 3600.0
    active: Mapping[str, int] = field(factory=dict)
    per_minute: Mapping[str, int] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        places = [bool(self.header), bool(self.query), bool(self.cookie), self.basic]
        if sum(places) != 1:
            raise UsageError(f"{self.name}: the key goes to one place: header, query, cookie or basic")

    def __repr__(self) -> str:
        return f"Provider({self.name}, {self.base_url})"

    def operation(self, name: str) -> Operation[..., Any]:
        """The operation of this name; raises `UsageError` with the nearest names otherwise."""
        if name in self.operations:
            return self.operations[name]
        path = next((each.path for each in self.operations.values() if isinstance(each, Submit)), "/v1/images")
        if "/" in name:
            written = "/" + name.partition("://")[2].partition("/")[2] if "://" in name else f"/{name}"
            raise UsageError(f"{name!r} is no operation of {self.name}; one is submitted by its path as {written}")
        raise UsageError(
            f"{self.name} has no operation {name!r}{_nearest(name, self.operations)}"
            f" (what its document does not know is submitted by its path, such as {path})"
        )

    def answers_with_files(self, operation: Operation[..., Any]) -> bool:
        """Whether an operation makes files and answers with them at once."""
        return not isinstance(operation, Submit) and operation.kind is not None and self.answer is not None

    def raw(self, path: str, result: str | None = None) -> Submit[Any, Any]:
        """An operation that the document need not know, by its path, submitted unchecked.

        Its result is asked for where the nearest family of that path asks, or where the operation `result` says.
        """
        from safelight.contract.requests import climbs

        if not path.startswith("/") or " " in path or any(map(climbs, path[1:].split("/"))):
            raise UsageError(f"{path!r} is not the path of an operation, such as /v1/flux-2-pro")
        known = [each for each in self.operations.values() if isinstance(each, Submit)]
        results = dict.fromkeys(each.link.operation for each in known)
        if result is not None and result not in results:
            raise UsageError(f"{result!r} gives the result of no job of {self.name}; there are {', '.join(results)}")
        family = [each for each in known if result in (None, each.link.operation)]
        like = max(family, key=lambda each: (_shared(each.path, path), each.link.operation == self.result))
        if like.path == path:
            return evolve(like, id="", name=path, body=None, kind=None, idempotency=None, unconfirmed=BY_PATH)
        unknown: dict[str, Any] = {
            "body": None,
            "kind": None,
            "deprecated": None,
            "retired": None,
            "headers": {},
            "parameters": (),
            "idempotency": None,
        }
        return evolve(like, id="", name=path, path=path, unconfirmed=BY_PATH, **unknown)


def _shared(one: str, other: str) -> int:
    """How many parts two paths share from their beginning."""
    parts = list(zip(one.split("/"), other.split("/"), strict=False))
    return next((index for index, (a, b) in enumerate(parts) if a != b), len(parts))


class ProviderModule(Protocol):
    """A module of `safelight.providers`, used as `from safelight.providers import bfl`."""

    @property
    def PROVIDER(self) -> Provider:  # noqa: N802 - a constant of the module
        """The provider that the module describes."""
        ...


def described(provider: Provider | ProviderModule) -> Provider:
    """The provider itself, of a module as of itself."""
    return provider if isinstance(provider, Provider) else provider.PROVIDER


def _nearest(name: str, known: Mapping[str, Any] | list[str]) -> str:
    """A hint with the nearest names."""
    from safelight.contract.wording import nearest

    return nearest(name, known)


def provider_names() -> list[str]:
    """The providers that there are: ours, and those that installed packages name by an entry point."""
    return sorted(_points())


def load_provider(name: str) -> Provider:
    """The provider of this name; raises `UsageError` with the nearest names, or with what is wrong with its package."""
    return load_module(name).PROVIDER


def load_module(name: str) -> ProviderModule:
    """The module of a provider; raises as `load_provider` does."""
    points = _points()
    if name not in points:
        raise UsageError(f"there is no provider {name!r}{_nearest(name, list(points))}")
    point = points[name]
    try:
        module: ProviderModule = point.load()
        provider: Any = module.PROVIDER
    except Exception as error:
        if _ours(point):
            raise
        raise UsageError(f"the provider {name}{_of(point)} cannot be used: {type(error).__name__}: {error}") from error
    if not isinstance(provider, Provider) or provider.name != name:
        raise UsageError(f"the provider {name}{_of(point)} cannot be used: {point.value} describes another, or none")
    return module


def each_provider(tell: Callable[[UsageError], object]) -> Iterator[Provider]:
    """Every provider that can be used, by name; what is wrong with another is told, and keeps nobody from these."""
    for name in provider_names():
        try:
            yield load_provider(name)
        except UsageError as error:
            tell(error)


def _points() -> dict[str, EntryPoint]:
    """The entry points of all providers: each module of `safelight.providers` is one; its name is nobody else's."""
    import pkgutil
    from importlib.metadata import EntryPoint

    found = {point.name: point for point in named()}
    for module in pkgutil.iter_modules(import_module(GROUP).__path__):
        found[module.name] = EntryPoint(module.name, f"{GROUP}.{module.name}", GROUP)
    return found


def _ours(point: EntryPoint) -> bool:
    return point.value.startswith(f"{GROUP}.")


def _of(point: EntryPoint) -> str:
    return f" of {point.dist.name}" if point.dist is not None else ""


def at(value: Any, pointer: str) -> Any:
    """What stands at a JSON pointer in a value, or None."""
    for part in pointer.strip("/").split("/"):
        if isinstance(value, list) and part.isdecimal():
            value = value[int(part)] if int(part) < len(value) else None
        elif isinstance(value, dict):
            value = value.get(part.replace("~1", "/").replace("~0", "~"))
        else:
            return None
    return value
