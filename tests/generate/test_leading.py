"""Where jobs lead, and where keys go, as documents say it: found by paths, words and schemes, and asked about."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from safelight import Cancelled, Client, VirtualClock
from safelight.errors import InvalidInput
from safelight.generate import inferring
from safelight.generate.passes import plain
from safelight.generate.passes.links import CANCEL, DOWNLOAD
from safelight.generate.passes.parameters import idempotency_of, slashes_of
from safelight.reading import explaining, reading
from safelight.sandbox import Sandbox
from safelight.sandbox.world import imitation_of

from .small import Document, get, post, provider_of, schemas, small, table
from .test_adopting import adopted

BODY: Document = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}


def alone() -> Document:
    """The small document without shared parts and without its link."""
    document: Document = json.loads(json.dumps(small()))
    del post(document)["responses"]["200"]["links"]
    return document


def operation(*places: str, words: str = "", body: Document | None = None, **more: Any) -> Document:
    asked = [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in places]
    found: Document = {"parameters": asked, "responses": {"204": {"description": "done"}}, **more}
    found |= {"summary": words} if words else {}
    return found | ({"requestBody": {"content": {"application/json": {"schema": body}}}} if body else {})


def ways(document: Document, name: str = CANCEL) -> list[inferring.Way]:
    (job,) = inferring.jobs(plain(document)[0])
    return [way for way in job.ways if way.name == name]


@pytest.mark.parametrize(
    ("path", "method", "found"),
    [
        ("/firings/{id}/cancel", "post", operation("id")),
        ("/firings/{id}/cancel", "put", operation("id")),
        ("/firings/{firing_id}/abort", "post", operation("firing_id")),
        ("/firings/{id}", "delete", operation("id", words="Cancel or delete a firing")),
        ("/firings/{id}", "delete", operation("id", description="Stops it, if it is under way.")),
        ("/firings/{id}", "patch", operation("id", operationId="terminateFiring")),
        ("/firings/cancel/{id}", "post", operation("id")),
        ("/cancel", "post", operation(body=BODY, operationId="cancelFiring")),
    ],
)
def test_what_cancels_a_job_is_found(path: str, method: str, found: Document) -> None:
    """By its path, its name or its words; the id goes where it is asked for."""
    document = alone()
    document["paths"].setdefault(path, {})[method] = copy.deepcopy(found)
    (way,) = ways(document)
    given = {**way.parameters, **way.body}
    assert (way.path, way.method) == (path, method)
    assert [*given.values()] == ["$response.body#/id"]
    assert bool(way.body) == ("requestBody" in found)


@pytest.mark.parametrize(
    ("path", "method", "found"),
    [
        ("/firings/{id}", "delete", operation("id", words="Delete a firing and its pictures")),
        ("/moulds/{mould_id}/cancel", "post", operation("mould_id")),
        ("/subscription/cancel", "post", operation()),
        ("/firings/{id}/cancellation", "get", operation("id")),
    ],
)
def test_what_is_of_something_else_is_not(path: str, method: str, found: Document) -> None:
    """A deletion, which is asked about; another's; what takes no id."""
    document = alone()
    document["paths"].setdefault(path, {})[method] = copy.deepcopy(found)
    assert ways(document) == []


def test_what_answers_with_the_file_is_found() -> None:
    """An operation below the result that gives bytes; or the result, where its status stands below it."""
    document = alone()
    content = {"200": {"description": "it", "content": {"video/mp4": {"schema": {"type": "string"}}}}}
    document["paths"]["/firings/{id}/content"] = {"get": operation("id") | {"responses": content}}
    assert [way.path for way in ways(document, DOWNLOAD)] == ["/firings/{id}/content"]
    document = alone()
    document["paths"]["/firings/{id}/status"] = {"get": copy.deepcopy(get(document)) | {"operationId": "look"}}
    schemas(document)["Made"] = {"type": "object", "properties": {"file": {"type": "string"}}}
    get(document)["responses"]["200"]["content"]["application/json"]["schema"] = {"$ref": "#/components/schemas/Made"}
    assert [way.path for way in ways(document, DOWNLOAD)] == ["/firings/{id}"]


def test_a_link_of_the_documents_own_is_taken() -> None:
    """Whatever it is called, if it cancels; and nothing is guessed beside it."""
    document = json.loads(json.dumps(small()))
    document["paths"]["/firings/{id}"]["delete"] = operation("id", operationId="stopIt")
    links = post(document)["responses"]["200"]["links"]
    links["giveUp"] = {"operationId": "stopIt", "parameters": {"id": "$response.body#/id"}}
    made, _ = plain(document)
    assert post(made)["responses"]["200"]["links"][CANCEL]["operationId"] == "stopIt"
    assert ways(document) == []


def test_what_is_guessed_is_counted_and_asked_about(tmp_path: Path) -> None:
    """Links and kinds apart, and none where none was guessed."""
    document = alone()
    document["paths"]["/firings/{id}/cancel"] = {"post": operation("id")}
    made = adopted(tmp_path, document)
    assert made.decisions[0].startswith("whether the 2 guessed links and 1 guessed kind are right")
    patch = yaml.safe_load((made.folder / "specs" / "patches" / "pot.yaml").read_text())
    assert "POST /firings/{id}/cancel is taken for what cancels" in patch["actions"][1]["description"]
    linked = json.loads(json.dumps(small()))
    post(linked)["x-kind"] = "image"
    linked["paths"]["/firings/{id}"]["delete"] = operation("id", words="Delete it")
    made = adopted(tmp_path, linked, "jug")
    assert not [each for each in made.decisions if "guessed" in each]
    assert [each for each in made.decisions if each.startswith("whether DELETE /firings/{id} cancels")]


@pytest.mark.parametrize("body", [None, BODY])
def test_a_job_is_cancelled_by_what_was_found(body: Document | None, tmp_path: Path) -> None:
    """In a sandbox that knows the document alone, and says so in its words; with the id in a path or a body."""
    document = alone()
    schemas(document)["State"]["properties"]["state"]["enum"] = ["new", "fired", "put_out", "aborted_by_user"]
    path = "/cancel" if body else "/firings/{id}/cancel"
    document["paths"][path] = {"post": operation(*([] if body else ["id"]), body=body, operationId="cancelFiring")}
    links = {"result": {"operationId": "getKiln", "parameters": {"id": "$response.body#/id"}}}
    links["cancel"] = {"operationId": "cancelFiring"}
    links["cancel"] |= {"requestBody" if body else "parameters": {"id": "$response.body#/id"}}
    post(document)["responses"]["200"]["links"] = links
    name = "kiln_body" if body else "kiln_path"
    with table(document, tmp_path, name) as operations:
        read = reading(status="/state", words={"pending": ["new"], "cancelled": ["aborted_by_user"]}, files={})
        provider = provider_of(name, operations, read=read, explain=explaining("/why"))
        sandbox = Sandbox(clock=VirtualClock(), duration=60)
        sandbox.imitations[name] = imitation_of(name, operations["get-kiln"].package)
        options: Any = {"api_key": "made-up", "base_url": sandbox.base_url(name), "clock": sandbox.clock}
        with Client(provider, transport=sandbox.transport(), **options) as client:
            state = client.cancel(client.submit(operations["fire-kiln"], {"prompt": "x"}))
    assert isinstance(state, Cancelled)
    assert state.status == "aborted_by_user"


@pytest.mark.parametrize(
    ("scheme", "place", "name", "prefix"),
    [
        ({"type": "http", "scheme": "Bearer"}, "header", "authorization", "Bearer "),
        ({"type": "http", "scheme": "Token"}, "header", "authorization", "Token "),
        ({"type": "http", "scheme": "basic"}, "basic", "", ""),
        ({"type": "apiKey", "in": "query", "name": "api_key"}, "query", "api_key", ""),
        ({"type": "apiKey", "in": "cookie", "name": "Session"}, "cookie", "Session", ""),
        ({"type": "apiKey", "in": "header", "name": "X-Api-Key"}, "header", "x-api-key", ""),
    ],
)
def test_the_place_of_a_key_is_its_schemes(scheme: Document, place: str, name: str, prefix: str) -> None:
    """As data of the module."""
    document = small()
    document["components"]["securitySchemes"] = {"key": scheme}
    key = inferring.key(document)
    assert (key.place, key.name, key.prefix, key.certain) == (place, name, prefix, True)


@pytest.mark.parametrize(
    ("said", "prefix"),
    [
        ('API key must be prefixed with "Key ", e.g. Authorization: Key YOUR_API_KEY', "Key "),
        ("Use `Authorization: Token <token>`.", "Token "),
        ("Authorization: ApiKey {key}", "ApiKey "),
        ("Send your key as it is: `Authorization: <key>`", ""),
        ("The key of your account.", ""),
    ],
)
def test_what_stands_before_a_key_is_read_off_its_description(said: str, prefix: str) -> None:
    """Where it is shown."""
    document = small()
    scheme = {"type": "apiKey", "in": "header", "name": "Authorization", "description": said}
    document["components"]["securitySchemes"] = {"key": scheme}
    assert inferring.key(document).prefix == prefix


def test_what_takes_a_key_for_once_is_known_by_its_name() -> None:
    """A header or a member of the body; a patch has the last word."""
    document = plain(json.loads(json.dumps(small())))[0]
    asked = post(document)
    assert idempotency_of(document, asked) is None
    schemas(document)["Order"]["properties"]["idempotencyKey"] = {"type": "string"}
    assert idempotency_of(document, asked) == "/idempotencyKey"
    asked["parameters"] = [{"name": "X-Idempotency-Key", "in": "header", "schema": {"type": "string"}}]
    assert idempotency_of(document, asked) == "X-Idempotency-Key"
    asked["x-idempotency"] = False
    assert idempotency_of(document, asked) is None


@pytest.mark.parametrize(
    ("parameter", "placeholder", "said"),
    [
        ({"schema": {"type": "string"}}, "{app}", None),
        ({"schema": {"type": "string", "pattern": "^[^/]+$"}}, "{app}", None),
        ({"schema": {"type": "string", "example": "me/pots"}}, "{app}", "encoded"),
        ({"schema": {"type": "string", "pattern": "^[a-z]+/[a-z]+$"}}, "{app}", "encoded"),
        ({"schema": {"type": "string"}, "allowReserved": True}, "{app}", "kept"),
        ({"schema": {"type": "string"}}, "{+app}", "kept"),
        ({"schema": {"type": "string"}}, "{app=**}", "kept"),
    ],
)
def test_slashes_in_a_path_are_sent_as_the_document_says(
    parameter: Document, placeholder: str, said: str | None
) -> None:
    """Refused, encoded or kept; what climbs is refused in any case."""
    document = alone()
    path = f"/{placeholder}/firings"
    document["paths"][path] = document["paths"].pop("/firings")
    document["paths"][path]["post"]["parameters"] = [{"name": "app", "in": "path", "required": True, **parameter}]
    made = plain(document)[0]
    (asked,) = next(item for there, item in made["paths"].items() if there.endswith("/firings"))["post"]["parameters"]
    assert slashes_of(made, asked) == said


def test_what_climbs_out_of_a_path_with_slashes_is_refused(tmp_path: Path) -> None:
    """Each part is looked at, and the others are sent."""
    from safelight.contract.requests import target_of

    document = json.loads(json.dumps(small()))
    owner = {"name": "app", "in": "path", "required": True, "schema": {"type": "string", "example": "me/pots"}}
    document["paths"]["/{app}/firings"] = document["paths"].pop("/firings")
    document["paths"]["/{app}/firings"]["post"]["parameters"] = [owner]
    with table(document, tmp_path, "kiln_slashes") as operations:
        submit = operations["fire-kiln"]
        assert target_of(submit, {"app": "me/pots"})[0] == "/me%2Fpots/firings"
        for wrong in ("me/../pots", "me//pots", "/pots", "me/pots?x", "me/%2e%2e/pots", "me/"):
            with pytest.raises(InvalidInput, match="leads out of its place"):
                target_of(submit, {"app": wrong})
