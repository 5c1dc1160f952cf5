"""From the effective document to the tolerant one: passes that treat every provider alike.

Clients are generated from the tolerant document and replies are pruned to it, so a new value of an enum or a default
that the provider itself refuses never costs anybody a paid job.
"""

from __future__ import annotations

import copy
from typing import Any

from safelight.generate.documents import identifier, operations, resolve
from safelight.generate.passes.links import constant
from safelight.generate.passes.replies import BYTES, JSON
from safelight.generate.passes.unions import join_objects
from safelight.generate.schemas import Schema, component, rewrite_all, rewritten

TAG = "operations"
_TEXTS, _FILES = frozenset({"date", "date-time", "uuid"}), frozenset({"binary"})
PYTHON_TYPES = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    type(None): "null",
    dict: "object",
    list: "array",
}


def tolerant_document(effective: dict[str, Any]) -> dict[str, Any]:
    """Derive the document that clients are generated from."""
    document = copy.deepcopy(effective)
    name_modules(document)
    tell_what_is_unconfirmed(document)
    for _ in join_objects(document):
        pass
    take_files_as_bytes(document)
    take_texts_as_they_are(document)
    set_constants(document)
    tell_what_has_ended(document)
    Responses(document).open()
    require_bodies(document)
    for schema in request_schemas(document):
        drop_defaults(schema)
        merge_array_branches(schema)
        spell_out_const_branches(schema)
    split_mixed_enums(document)
    end_endless_values(document)
    return document


def name_modules(document: dict[str, Any]) -> None:
    """Generated modules carry the names that people know, in one folder, whatever the provider's own ids and tags."""
    ids = {operation.get("operationId"): identifier(operation["x-name"]) for _, _, operation in operations(document)}
    for _, _, operation in operations(document):
        operation["operationId"] = identifier(operation["x-name"])
        operation["tags"] = [TAG]
        for response in operation["responses"].values():
            for link in response.get("links", {}).values():
                link["operationId"] = ids[link["operationId"]]
    document.pop("tags", None)


def tell_what_is_unconfirmed(node: Any) -> None:
    """What is marked `x-unconfirmed` says so in its description, and thereby in the generated docstring."""
    if isinstance(node, dict):
        if isinstance(why := node.get("x-unconfirmed"), str):
            node["description"] = f"{node.get('description', '')} Unconfirmed: {why}.".strip()
        node = list(node.values())
    if isinstance(node, list):
        for item in node:
            tell_what_is_unconfirmed(item)


def take_files_as_bytes(document: dict[str, Any]) -> None:
    """The generator knows few media types of files; where there may be JSON or a file, it is to read JSON."""
    for _, _, operation in operations(document):
        for response in operation["responses"].values():
            content = response.get("content")
            if not content:
                continue
            if JSON in content:
                response["content"] = {JSON: content[JSON]}
            elif not any(kind == BYTES or kind.startswith("text/") for kind in content):
                response["content"] = {BYTES: {"schema": {"type": "string", "format": "binary"}}}
            for kind, media in response["content"].items():
                if kind.startswith("text/"):
                    media["schema"] = {"type": "string"}


def take_texts_as_they_are(document: dict[str, Any]) -> None:
    """Dates and ids stay the texts that they are: real ones are often not of the form, and lose digits on the way."""

    def change(schema: Schema, _: str) -> Schema:
        return without_format(schema, _TEXTS)

    def change_json(schema: Schema, _: str) -> Schema:
        return without_format(schema, _FILES)

    rewrite_all(document, change)
    for _, _, operation in operations(document):
        for holder in (operation.get("requestBody", {}), *operation["responses"].values()):
            if JSON in holder.get("content", {}):
                media = holder["content"][JSON]
                media["schema"] = rewritten(media["schema"], change_json)


def without_format(schema: Schema, formats: frozenset[str]) -> Schema:
    """The schema without its format, if it is one of these."""
    if schema.get("format") not in formats:
        return schema
    return {key: value for key, value in schema.items() if key != "format"}


def set_constants(document: dict[str, Any]) -> None:
    """A required parameter that can have one value has it by itself; any other has no default that would be sent."""
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", ()):
            parameter["schema"].pop("default", None)
            if (value := constant(document, parameter)) is not None:
                parameter["schema"] = {"type": "string", "default": value}


def require_bodies(document: dict[str, Any]) -> None:
    """Whoever calls a generated function gives it its body: the stock code for an absent union asks it for fields."""
    for _, _, operation in operations(document):
        if "requestBody" in operation:
            operation["requestBody"]["required"] = True


def split_mixed_enums(document: dict[str, Any]) -> None:
    """The generator knows enums of texts, or of whole numbers: one of several types is a union, one of others open."""

    def change(schema: Schema, _: str) -> Schema:
        if "enum" not in schema:
            return schema
        types = [json_type(value) for value in schema["enum"]]
        closed = set(types) - {"null"}
        if closed <= {"string"} or closed <= {"integer"}:
            return schema
        rest = {key: value for key, value in schema.items() if key not in ("enum", "type", "title")}
        branches: list[Schema] = []
        for each in dict.fromkeys(types):
            values = [value for value in schema["enum"] if json_type(value) == each]
            branches.append({"type": each, "enum": values} if each in ("string", "integer") else {"type": each})
        return rest | (branches[0] if len(branches) == 1 else {"anyOf": branches})

    rewrite_all(document, change)


def end_endless_values(document: dict[str, Any]) -> None:
    """A value that holds itself without an object between is what it is, where it comes round: there is no class."""
    schemas = document["components"]["schemas"]

    def ended(schema: Any, within: tuple[str, ...]) -> Any:
        if not isinstance(schema, dict) or "properties" in schema:
            return schema
        name = component(schema.get("$ref"))
        if name is not None:
            ended(schemas.get(name), (*within, name)) if name not in within else None
            return {} if name in within else schema
        for key in ("anyOf", "oneOf", "allOf"):
            if key in schema:
                schema[key] = [ended(each, within) for each in schema[key]]
        for key in ("items", "additionalProperties"):
            if key in schema:
                schema[key] = ended(schema[key], within)
        return schema

    for name in list(schemas):
        ended(schemas[name], (name,))


def tell_what_has_ended(document: dict[str, Any]) -> None:
    """What is deprecated or retired says so, and what takes its place: in the table, its description and docstring."""
    for _, _, operation in operations(document):
        if operation.get("deprecated"):
            operation["x-ended"] = ending(operation.get("x-retired", {}), operation.get("x-replacement"))
            operation["description"] = f"{operation['x-ended']} {operation.get('description', '')}".strip()


def ending(notice: dict[str, str], replacement: str | None) -> str:
    """The sentence that tells an operation's end, by the provider's notice if there is one."""
    told = f"Retired from {notice['date']} by its provider's notice, {notice['source']};" if notice else "Deprecated;"
    instead = notice.get("replacement", replacement)
    return f"{told} {f'named instead: {instead}' if instead else 'nothing is named instead'}."


class Responses:
    """Opens every enum and const that a response uses, at the point of use: requests keep theirs."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.seen: set[int] = set()

    def open(self) -> None:
        """Open the responses of every operation in place."""
        for _, _, operation in operations(self.document):
            for response in operation["responses"].values():
                for media in response.get("content", {}).values():
                    title = identifier(operation["x-name"]).title().replace("_", "")
                    media["schema"] = self.opened(media["schema"], f"{title}Response")

    def opened(self, schema: dict[str, Any], title: str) -> dict[str, Any]:
        """The schema to use in place of this one; titled, since the generator names untitled unions by number."""
        target = resolve(self.document, schema["$ref"]) if "$ref" in schema else schema
        if "const" in target:
            return {key: value for key, value in target.items() if key != "const"} | {
                "type": json_type(target["const"])
            }
        if "enum" in target:
            inner = schema if "$ref" in schema else {"title": f"{title}Known", **schema}
            described = {"description": target["description"]} if "description" in target else {}
            return {"title": title, **described, "anyOf": [inner, {"type": enum_type(target)}]}
        if id(target) not in self.seen:
            self.seen.add(id(target))
            self.descend(target, target.get("title", title))
        return schema

    def descend(self, schema: dict[str, Any], title: str) -> None:
        """Open what stands below an object, a list or a union."""
        for name, value in schema.get("properties", {}).items():
            schema["properties"][name] = self.opened(value, title + identifier(name).title().replace("_", ""))
        for key in ("items", "additionalProperties"):
            if isinstance(schema.get(key), dict):
                schema[key] = self.opened(schema[key], f"{title}Item")
        if "anyOf" in schema:
            schema["anyOf"] = [branch for each in schema["anyOf"] for branch in self.opened_branch(each, title)]

    def opened_branch(self, schema: dict[str, Any], title: str) -> list[dict[str, Any]]:
        opened = self.opened(schema, title)
        return opened["anyOf"] if opened is not schema and "anyOf" in opened else [opened]


def json_type(value: Any) -> str:
    """The JSON Schema type of a constant."""
    return PYTHON_TYPES[type(value)]


def enum_type(schema: dict[str, Any]) -> Any:
    """The type that an enum's values have; said by the schema, or read off the values."""
    if "type" in schema:
        return schema["type"]
    types = sorted({json_type(value) for value in schema["enum"]})
    return types[0] if len(types) == 1 else types


def request_schemas(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Every schema that a request body can reach, each once."""
    found: dict[int, dict[str, Any]] = {}

    def visit(schema: Any) -> None:
        if not isinstance(schema, dict) or id(schema) in found:
            return
        found[id(schema)] = schema
        if "$ref" in schema:
            visit(resolve(document, schema["$ref"]))
        for child in (*schema.get("properties", {}).values(), schema.get("items"), schema.get("additionalProperties")):
            visit(child)
        for key in ("anyOf", "oneOf", "allOf", "prefixItems"):
            for child in schema.get(key, ()):
                visit(child)

    for _, _, operation in operations(document):
        for media in operation.get("requestBody", {}).get("content", {}).values():
            visit(media["schema"])
    return list(found.values())


def drop_defaults(schema: dict[str, Any]) -> None:
    """A generated model sends its defaults; only what the user set is to be sent."""
    schema.pop("default", None)


def merge_array_branches(schema: dict[str, Any]) -> None:
    """Two array branches side by side are mistyped by the generator: make them one array of either's items."""
    arrays = [branch for branch in schema.get("anyOf", ()) if branch.get("type") == "array"]
    if len(arrays) > 1:
        items = [branch["items"] if "items" in branch else {"anyOf": branch["prefixItems"]} for branch in arrays]
        merged = {"type": "array", "items": {"anyOf": items}}
        rest = [branch for branch in schema["anyOf"] if branch.get("type") != "array"]
        schema["anyOf"] = [merged, *rest]


def spell_out_const_branches(schema: dict[str, Any]) -> None:
    """In a union the generated `from_dict` refuses whatever is not the const: an enum of one value says the same."""
    for branch in schema.get("anyOf", ()):
        if "const" in branch:
            value = branch.pop("const")
            branch |= {"title": str(value).title(), "type": json_type(value), "enum": [value]}
