"""What must hold of a provider's two documents, whoever wrote them; each check gives the faults it finds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator

from safelight.contract.schema import DocumentName, validator
from safelight.provider import Provider
from safelight.testing.contract.subject import Subject
from safelight_api.operation import Operation, Submit


def document_faults(subject: Subject) -> Iterator[str]:
    """Both documents are valid OpenAPI 3.1."""
    for name in ("effective", "tolerant"):
        document = subject.document(name)
        if not str(document.get("openapi")).startswith("3.1"):
            yield f"{name}.json is OpenAPI {document.get('openapi')}, not 3.1"
        for error in OpenAPIV31SpecValidator(document).iter_errors():
            yield f"{name}.json: {'/'.join(map(str, getattr(error, 'path', ())))}: {error}"


def link_faults(provider: Provider) -> Iterator[str]:
    """The result of every job is asked of an operation that there is, by parameters that it has."""
    if provider.result not in provider.operations:
        yield f"there is no operation {provider.result} to be the result"
    for each in provider.operations.values():
        if not isinstance(each, Submit):
            continue
        if (result := provider.operations.get(each.link.operation)) is None:
            yield f"{each.name} leads to {each.link.operation}, which is no operation"
        elif left := set(each.link.parameters) - {parameter.name for parameter in result.parameters}:
            yield f"{each.name} fills {', '.join(sorted(left))}, which {result.name} does not have"


def host_faults(provider: Provider) -> Iterator[str]:
    """The key goes out by https, and to hosts that are named."""
    if not provider.base_url.startswith("https://"):
        yield f"{provider.base_url} is no https address"
    if not provider.hosts:
        yield "no host may have the key: name one in `hosts`"


def schema_faults(operation: Operation[..., Any]) -> Iterator[str]:
    """Every schema of an operation is found and can be held, every model is there, and every example fits."""
    sent = [parameter.pointer for parameter in operation.parameters]
    sent += [operation.body.pointer] if operation.body else []
    branches = [each for status in operation.responses for each in operation.responses[status]]
    read = [branch.pointer for branch in branches]
    known: tuple[tuple[DocumentName, list[str]], ...] = (("effective", sent + read), ("tolerant", read))
    for name, pointer in ((name, pointer) for name, pointers in known for pointer in pointers):
        try:
            validator(operation.package, name, pointer)
        except Exception as error:  # noqa: BLE001 - whatever a schema can be wrong in
            yield f"{pointer} of {name}.json is no schema: {error}"
    names = {branch.model for branch in branches} | set(operation.body.models if operation.body else ())
    for model in sorted(name for name in names if name):
        try:
            operation.load(model)
        except (AttributeError, ImportError) as error:
            yield f"the model {model} cannot be loaded: {error}"
    yield from _example_faults(operation)


def _example_faults(operation: Operation[..., Any]) -> Iterator[str]:
    node = operation.document("effective")["paths"][operation.path][operation.method.lower()]
    for status in operation.responses:
        media = node["responses"][str(status)]["content"]["application/json"]
        root = operation.responses[status][0].pointer.partition("/anyOf/")[0]
        for name, example in media.get("examples", {}).items():
            for error in validator(operation.package, "effective", root).iter_errors(example.get("value")):
                yield f"the example {name!r} of {status} breaks its schema at {error.instance_path}: {error.message}"
