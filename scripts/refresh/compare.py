"""What changed from one document to another, each difference told as breaking or compatible. Pure: no file, no network.

A difference breaks if a program that worked with the client of the older document can stop working, or lose something
that it read. What the tolerant client takes and reports as drift does not break.

| what changed | request | reply |
| --- | --- | --- |
| operation, its address or its authentication gone | breaks | breaks |
| operation, server or optional parameter added | compatible | |
| parameter or field added | breaks if required | compatible: kept among the undeclared |
| parameter or field gone | breaks: what it asked for is ignored or refused | breaks |
| field newly required | breaks | compatible |
| field no longer required | compatible | breaks: without it the older client refuses the object |
| type narrowed | breaks | compatible |
| type widened or another | compatible if widened | breaks: such a value is dropped, or the reply with it |
| null allowed as well | compatible | compatible where the field is optional: absent means the same |
| enum widened | compatible | compatible: kept, and told as drift |
| enum narrowed | breaks | breaks: a value that programs wait for may be renamed |
| enum in place of any value | breaks | compatible |
| any value in place of an enum | compatible | compatible: kept, and told as drift |
| bound tightened | breaks | compatible |
| bound loosened | compatible | breaks: a value beyond the older bound is dropped |
| undeclared fields forbidden, allowed | breaks, compatible | compatible |
| default changed | compatible: the client sends none | |
| body required, or gone | breaks | a JSON body gone under a success breaks |
| status added | | compatible: read as others of its kind |
| success status gone | | breaks |
| anything of an error status | | compatible: it is a typed error, whatever its body |

Names, descriptions, examples and `format` are not compared.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from safelight.generate.documents import METHODS, resolve
from scripts.refresh.schemas import Found, Pair, schema_differences
from scripts.refresh.shapes import Document

JSON = "application/json"
ERROR = 400


class Difference(NamedTuple):
    """One difference: in which operation, where in it, what changed, and whether it breaks users."""

    operation: str
    where: str
    what: str
    breaking: bool


def compare(older: Document, newer: Document) -> list[Difference]:
    """Every difference that a user of the older document can meet, in its order; each once."""
    here, there = operations(older), operations(newer)
    found: dict[Difference, None] = {}
    for name, operation in here.items():
        if name not in there:
            found[Difference(name, "", "operation gone", True)] = None
            continue
        for where, what, breaking in operation_differences(older, newer, operation, there[name]):
            found[Difference(name, where, what, breaking)] = None
    for name in there:
        if name not in here:
            found[Difference(name, "", "operation added", False)] = None
    return list(found)


def operations(document: Document) -> dict[str, dict[str, Any]]:
    """Every operation by method and path; what stands at the path or at the top holds for it too."""
    found = {}
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                inherited = {
                    "servers": item.get("servers", document.get("servers", [])),
                    "security": document.get("security", []),
                }
                parameters = [*item.get("parameters", ()), *item[method].get("parameters", ())]
                operation = {**inherited, **item[method], "path": path, "parameters": parameters}
                found[key_of(method, path)] = operation
    return found


def key_of(method: str, path: str) -> str:
    """What makes an operation the same in two documents: its method and path, whatever its parameters are called."""
    return f"{method.upper()} {re.sub(r'{[^}]*}', '{}', path)}"


def operation_differences(older: Document, newer: Document, a: dict[str, Any], b: dict[str, Any]) -> Found:
    """What changed within one operation."""
    if b.get("deprecated") and not a.get("deprecated"):
        yield "", "deprecated", False
    urls, now = [[server["url"].rstrip("/") for server in each["servers"]] for each in (a, b)]
    if urls and now and urls[0] not in now:
        yield "server", f"{now[0]}, was {urls[0]}", True
    keys, needed = authentication(older, a), authentication(newer, b)
    if keys and needed and not keys & needed:
        yield "authentication", f"{', '.join(sorted(needed))}, was {', '.join(sorted(keys))}", True
    request = Pair(older, newer, "request")
    yield from parameter_differences(request, a, b)
    yield from body_differences(request, resolved(older, a.get("requestBody")), resolved(newer, b.get("requestBody")))
    yield from reply_differences(Pair(older, newer, "reply"), a.get("responses", {}), b.get("responses", {}))


def authentication(document: Document, operation: dict[str, Any]) -> set[str]:
    """The ways in which an operation takes the key."""
    schemes = document.get("components", {}).get("securitySchemes", {})
    named = [schemes[name] for each in operation["security"] for name in each if name in schemes]
    return {
        " ".join(str(scheme[key]) for key in ("type", "scheme", "in", "name") if key in scheme).lower()
        for scheme in named
    }


def resolved(document: Document, node: Any) -> Any:
    """A parameter, body or response with its reference followed."""
    return resolve(dict(document), node["$ref"]) if isinstance(node, Mapping) and "$ref" in node else node


def parameters(document: Document, operation: dict[str, Any]) -> dict[str, Any]:
    """Parameters by location and name; those of the path by their position, whatever they are called."""
    order = re.findall(r"{([^}]*)}", operation["path"])
    found = {}
    for each in (resolved(document, parameter) for parameter in operation["parameters"]):
        name = str(order.index(each["name"])) if each["in"] == "path" else each["name"]
        found[f"{each['in']} {name}"] = each
    return found


def parameter_differences(pair: Pair, a: dict[str, Any], b: dict[str, Any]) -> Found:
    """What changed in the parameters outside the body."""
    here, there = parameters(pair.older, a), parameters(pair.newer, b)
    for name, parameter in here.items():
        if name not in there:
            yield name, "parameter gone", True
            continue
        if there[name].get("required") and not parameter.get("required"):
            yield name, "newly required", True
        elif parameter.get("required") and not there[name].get("required"):
            yield name, "no longer required", False
        yield from schema_differences(pair, (parameter.get("schema", {}),), (there[name].get("schema", {}),), name)
    for name in there:
        if name not in here:
            required = bool(there[name].get("required"))
            yield name, f"{'required' if required else 'optional'} parameter added", required


def media_schema(node: Any) -> Any:
    """The schema of the JSON body of a request or a response, if it has one."""
    return (node or {}).get("content", {}).get(JSON, {}).get("schema")


def body_differences(pair: Pair, a: Any, b: Any) -> Found:
    """What changed in the body of a request."""
    here, there = media_schema(a), media_schema(b)
    required = bool((b or {}).get("required"))
    if here is None or there is None:
        if here is not None:
            yield "request", "JSON body gone", True
        elif there is not None:
            yield "request", f"{'required' if required else 'optional'} JSON body added", required
        return
    if required and not a.get("required"):
        yield "request", "body newly required", True
    yield from whole_body_differences(pair, here, there, "request")


def whole_body_differences(pair: Pair, here: Any, there: Any, where: str) -> Found:
    """What changed in a body: branch by branch if both documents name the same ones, otherwise in all together."""
    a, b = named_branches(here), named_branches(there)
    if len(a) > 1 and a.keys() == b.keys():
        for name in a:
            yield from schema_differences(pair, (a[name],), (b[name],), f"{where} {name}")
    else:
        yield from schema_differences(pair, (here,), (there,), where)


def named_branches(schema: Any) -> dict[str, Any]:
    """The branches of a union by the names of their schemas."""
    union = schema.get("anyOf") or schema.get("oneOf") or ()
    return {
        branch.get("$ref", branch.get("title", str(n))).rpartition("/")[2]: branch for n, branch in enumerate(union)
    }


def reply_differences(pair: Pair, a: Mapping[str, Any], b: Mapping[str, Any]) -> Found:
    """What changed in the replies. Nothing that an error status does breaks: it is a typed error all the same."""
    for status, response in a.items():
        error = not str(status).startswith(("1", "2", "3"))
        where = f"reply {status}"
        if status not in b:
            yield where, "status gone", not error
            continue
        here = media_schema(resolved(pair.older, response))
        there = media_schema(resolved(pair.newer, b[status]))
        if here is None or there is None:
            if here is not there:
                gone = there is None
                yield where, f"JSON body {'gone' if gone else 'added'}", gone and not error
            continue
        for at, what, breaking in whole_body_differences(pair, here, there, where):
            yield at, what, breaking and not error
    for status in b:
        if status not in a:
            yield f"reply {status}", "status added", False
