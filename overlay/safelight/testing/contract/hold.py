"""A whole client held to the truth: every check of this folder that is fast enough to be run on a thousand mutants."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

from safelight.provider import Provider
from safelight.testing.contract.clients import client_faults, corrupt_faults
from safelight.testing.contract.declared import declared_faults, enum_faults
from safelight.testing.contract.exchange import exchange_faults
from safelight.testing.contract.mirror import Place
from safelight.testing.contract.replies import probe_faults, row_faults, schema_faults, undeclared_faults
from safelight.testing.contract.requests import body_faults, provider_faults, table_faults, target_faults
from safelight.testing.contract.truth import Truth
from safelight.testing.contract.uploads import upload_class_faults, upload_faults
from safelight_api.operation import Operation, load_document

Checks = Iterator[tuple[str, Iterator[str]]]
Fault = tuple[str, str]  # the check, and what it found
FEW = 5  # models, when one was asked for


def faults(truth: Truth, names: Iterable[str]) -> Iterator[Fault]:
    """What is wrong with the client that can be imported now, as far as these operations go.

    The tables come first, then what every operation shares, then the operations. An exception that no check expects is
    a fault too.
    """
    check = "import"
    try:
        provider = truth.subject.imported()
        chosen = [name for name in truth.operations if name in set(names)]
        for check, found in _checks(truth, provider, chosen):
            for fault in found:
                yield check, fault
    except Exception as error:  # noqa: BLE001 - whatever it is, a mistake is noticed by it
        yield check, f"{type(error).__name__}: {error}"


def _checks(truth: Truth, provider: Provider, names: list[str]) -> Checks:
    yield "provider", provider_faults(provider, truth.effective, frozenset(names))
    yield "provider", provider_faults(provider, load_document(_package(provider), "effective"), frozenset(names))
    yield "lazy", lazy_faults(provider)
    for name in names:
        yield from said_checks(truth, provider, name)
    for name in names:
        yield from _rows(truth, provider, name, first=True)
        yield from request_checks(truth, provider, name)
    yield "client", client_faults(provider)
    yield "corrupt", corrupt_faults(provider)
    yield "enum", list_faults(truth, provider)
    for name in names:
        yield from _exchange(truth, provider, name)
        yield from _probes(truth, provider, name)
        yield from _rows(truth, provider, name, first=False)


def said_checks(truth: Truth, provider: Provider, name: str) -> Checks:
    """An operation is what the document says."""
    yield "table", table_faults(provider.operations[name], truth.operations[name])


def request_checks(truth: Truth, provider: Provider, name: str) -> Checks:
    """Requests of an operation are those that the document allows."""
    operation, expected = provider.operations[name], truth.operations[name]
    yield "request", target_faults(truth, operation, expected)
    yield "request", body_faults(truth, operation, expected)
    yield "request", upload_faults(truth, operation)
    yield "declared", input_class_faults(truth, operation)
    yield "declared", upload_class_faults(truth, operation)


def reply_checks(truth: Truth, provider: Provider, name: str) -> Checks:
    """Replies of an operation are read as they were, and keep every field; by the generated functions, too."""
    for first in (True, False):
        yield from _rows(truth, provider, name, first=first)
    yield from _exchange(truth, provider, name)
    yield from _probes(truth, provider, name)


def _rows(truth: Truth, provider: Provider, name: str, *, first: bool) -> Checks:
    for status in truth.operations[name].replies:
        if truth.is_first(name, status) == first:
            yield "outcome", row_faults(truth, Place(provider, provider.operations[name], status))


def _exchange(truth: Truth, provider: Provider, name: str) -> Checks:
    yield "exchange", exchange_faults(truth, provider, provider.operations[name], truth.operations[name])


def _probes(truth: Truth, provider: Provider, name: str) -> Checks:
    for status in truth.operations[name].replies:
        if truth.is_first(name, status):
            place = Place(provider, provider.operations[name], status)
            yield "probe", probe_faults(truth, place)
            yield "schema", schema_faults(truth, place)
            yield "undeclared", undeclared_faults(place)
        elif truth.is_own(name, status):
            yield "schema", schema_faults(truth, Place(provider, provider.operations[name], status))


def list_faults(truth: Truth, provider: Provider) -> Iterator[str]:
    """Every closed list of values in the generated code is one of the document's."""
    return enum_faults((truth.effective, truth.tolerant), _enum_modules(provider))


def _package(provider: Provider) -> str:
    return next(iter(provider.operations.values())).package


def input_class_faults(truth: Truth, operation: Operation[..., Any]) -> Iterator[str]:
    """The classes of an operation's input, each looked at in the fullest body of its shape."""
    seen: set[type] = set()
    shapes = truth.operations[operation.name].body
    for probe in truth.models(operation.name):
        if operation.body is not None and probe.shape is not None:
            model = operation.load(operation.body.models[probe.shape]).from_dict(probe.value)
            schema = {"$ref": f"#{shapes[probe.shape].pointer}"}
            yield from declared_faults(truth.tolerant, schema, probe.value, model, seen)


def lazy_faults(provider: Provider) -> Iterator[str]:
    """Asking for one model loads the modules that it needs, not all of them."""
    package = _package(provider)
    operation = next(iter(provider.operations.values()))
    operation.load(
        next(branch.model for branches in operation.responses.values() for branch in branches if branch.model)
    )
    loaded = [name for name in sys.modules if name.startswith(f"{package}.models.")]
    if len(loaded) > FEW:
        yield f"{len(loaded)} models loaded for one"


def _enum_modules(provider: Provider) -> dict[str, Any]:
    """The modules that hold a list of values."""
    models = import_module(f"{_package(provider)}.models")
    found = {
        each.name: import_module(f"{models.__name__}.{each.name}") for each in pkgutil.iter_modules(models.__path__)
    }
    return {name: module for name, module in found.items() if any(key.endswith("_VALUES") for key in vars(module))}
