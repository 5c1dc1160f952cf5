"""Names for the classes of a tolerant document, where the generator would give one name to two of them."""

from __future__ import annotations

import re
from typing import Any

from openapi_python_client.strings import pascal_case

from safelight.generate.documents import operations
from safelight.generate.schemas import LISTS, MAPS, Schema, below, component, rewrite_all

Document = dict[str, Any]


class Names:
    """Gives every object and enum a component of its own, under a name that is no other's."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.schemas: dict[str, Any] = document["components"]["schemas"]
        self.taken: set[str] = set()

    def part(self) -> None:
        """Part all names, in place."""
        renamed = {name: self.free(name) for name in self.schemas}
        self.rename(renamed)
        for name in list(self.schemas):
            schema = self.schemas[name]
            schema.pop("title", None)
            self.schemas[name] = self.parted(schema, name, whole=True)
        for _, _, operation in operations(self.document):
            own = pascal_case(operation["operationId"])
            for each in operation.get("parameters", ()):
                each["schema"] = self.parted(each["schema"], f"{own}{pascal_case(each['name'])}")
            for media in operation.get("requestBody", {}).get("content", {}).values():
                media["schema"] = self.parted(media["schema"], f"{own}Body")
            for status, response in operation["responses"].items():
                for media in response.get("content", {}).values():
                    media["schema"] = self.parted(media["schema"], f"{own}Response{status}")

    def free(self, wanted: str) -> str:
        """A class name that is not taken yet, which then is."""
        plain = pascal_case(re.sub(r"\W+", "_", wanted)) or "Schema"
        name, number = plain, 1
        while name.lower() in self.taken:
            number += 1
            name = f"{plain}{number}"
        self.taken.add(name.lower())
        return name

    def rename(self, names: dict[str, str]) -> None:
        """Give components other names, wherever they are referred to."""

        def change(schema: Schema, _: str) -> Schema:
            name = component(schema.get("$ref"))
            return {**schema, "$ref": f"#/components/schemas/{names[name]}"} if name in names else schema

        rewrite_all(self.document, change)
        moved = {names[name]: schema for name, schema in self.schemas.items()}
        self.schemas.clear()
        self.schemas |= moved

    def parted(self, schema: Any, name: str, *, whole: bool = False) -> Any:
        """The schema with a component for each class below it, and for itself unless it is one already."""
        if not isinstance(schema, dict) or "$ref" in schema:
            return schema
        for pointer, child in list(below(schema)):
            keys = pointer.strip("/").split("/")
            word = _word(child, keys)
            holder: Any = schema
            for key in keys[:-1]:
                holder = holder[_plain(key)]
            last: Any = int(keys[-1]) if isinstance(holder, list) else _plain(keys[-1])
            holder[last] = self.parted(child, f"{name}{pascal_case(str(word))}")
        types = schema.get("type")
        if whole or not ("enum" in schema or types == "object" or (isinstance(types, list) and "object" in types)):
            return schema
        if isinstance(types, list) and "enum" not in schema:
            rest = [each for each in types if each != "object"]
            return {"anyOf": [self.parted({**schema, "type": "object"}, name), *({"type": each} for each in rest)]}
        own = self.free(name)
        self.schemas[own] = {key: value for key, value in schema.items() if key != "title"}
        return {"$ref": f"#/components/schemas/{own}"}


def _word(schema: Any, keys: list[str]) -> str:
    """What to call a schema that is no component: by its title, else by where it stands."""
    if isinstance(schema, dict) and schema.get("title"):
        return str(schema["title"])
    if keys[0] in MAPS:
        return keys[1]
    return f"Type{keys[1]}" if keys[0] in LISTS else "Item"


def _plain(key: str) -> str:
    return key.replace("~1", "/").replace("~0", "~")
