"""What the hard shapes of documents come to for whoever submits, waits and saves."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import httpx
import pytest

from safelight import Client, Job, VirtualClock
from safelight.contract.reply import decode
from safelight.errors import InvalidInput
from safelight.provider import Refusal, record
from safelight.state import Artifact, Pending, Succeeded

from .small import Document, get, post, provider_of, schemas, small, table

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c63600000"
    "00020001"
    "48afa4710000000049454e44ae426082"
)
DONE = {"id": "a", "state": "ready", "file": "https://files.kiln.example/1.png"}
Answer = Callable[[httpx.Request], httpx.Response]


def read(job: Any, reply: Any) -> Any:
    if isinstance(reply.model, bytes):
        return Succeeded(job=job, reply=reply, status="file", artifacts=(Artifact("", "image", data=reply.model),))
    said = record(reply.body)
    known: dict[str, Any] = {"job": job, "reply": reply, "status": str(said.get("state"))}
    if known["status"] != "ready":
        return Pending(**known)
    return Succeeded(**known, artifacts=(Artifact(str(said["file"]), "image"),))


@contextmanager
def client(document: Document, folder: Path, name: str, answer: Answer | None = None) -> Iterator[Any]:
    """A client of a document's provider; `sent` holds what it asked for."""
    sent: list[httpx.Request] = []

    def served(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        if request.url.host == "files.kiln.example":
            return httpx.Response(200, content=PNG)
        if answer is not None:
            return answer(request)
        return httpx.Response(200, json={"id": "a", "state": "new"} if request.method == "POST" else DONE)

    with table(document, folder, name) as operations:
        provider = provider_of(name, operations, read=read, explain=lambda _: Refusal(""))
        transport = httpx.MockTransport(served)
        with Client(provider, api_key="made-up", transport=transport, clock=VirtualClock()) as made:
            made.sent = sent  # type: ignore[attr-defined]
            yield made


def fire(of: Any) -> Any:
    return of.provider.operations["fire-kiln"]


def with_owner(document: Document) -> Document:
    """The submit stands below an owner."""
    owner = {"name": "owner", "in": "path", "required": True, "schema": {"type": "string"}}
    document["paths"]["/{owner}/firings"] = document["paths"].pop("/firings")
    document["paths"]["/{owner}/firings"]["post"]["parameters"] = [owner]
    return document


@pytest.mark.parametrize("given", ["beside", "beforehand"])
def test_a_submit_takes_the_parameters_of_its_path(tmp_path: Path, given: str):
    """Beside the members of a mapping, or beforehand by `at`, as models need it."""
    with client(with_owner(small()), tmp_path, f"kiln_{given}") as kiln:
        operation = fire(kiln)
        order: Any = {"prompt": "x", "owner": "me you"}
        if given == "beforehand":
            operation, order = operation.at(owner="me you"), operation.load("Order")(prompt="x")
        assert kiln.run(operation, order, tmp_path / "out")
        assert str(kiln.sent[0].url) == "https://api.kiln.example/me%20you/firings"
        assert json.loads(kiln.sent[0].content) == {"prompt": "x"}


def test_a_parameter_that_is_missing_is_told_before_anything_is_sent(tmp_path: Path):
    """As any other input is."""
    with client(with_owner(small()), tmp_path, "kiln_missing") as kiln:
        with pytest.raises(InvalidInput, match="owner: required"):
            kiln.submit(fire(kiln), {"prompt": "x"})
        assert not kiln.sent


@pytest.mark.parametrize("said", ["$request.path.owner", "$response.body#/owner", "$response.header.Kiln-Owner"])
def test_a_result_is_asked_for_with_all_that_its_link_gives(tmp_path: Path, said: str):
    """What the poll needs beside the id stands in the ticket, so that any process can ask."""
    document = with_owner(small())
    document["paths"]["/{owner}/firings/{id}"] = document["paths"].pop("/firings/{id}")
    polled = document["paths"]["/{owner}/firings/{id}"]["get"]
    polled["parameters"].append({"name": "owner", "in": "path", "required": True, "schema": {"type": "string"}})
    link = document["paths"]["/{owner}/firings"]["post"]["responses"]["200"]["links"]["result"]
    link["parameters"]["owner"] = said

    def answer(request: httpx.Request) -> httpx.Response:
        told = {"id": "a", "state": "new", "owner": "me"} if request.method == "POST" else DONE
        return httpx.Response(200, json=told, headers={"kiln-owner": "me"})

    name = "kiln_" + said.partition(".")[0].strip("$") + said.rpartition(".")[2].partition("#")[0].replace("-", "_")
    with client(document, tmp_path, name, answer) as kiln:
        job = kiln.submit(fire(kiln), {"prompt": "x", "owner": "me"})
        again = Job.from_json(job.to_json())
        assert kiln.wait(again).artifacts
        assert kiln.sent[-1].url.path == "/me/firings/a"


@pytest.mark.parametrize("odd", [None, 5, "x", [], {"deep": 5}])
def test_what_one_branch_says_nothing_of_breaks_no_model_of_all(tmp_path: Path, odd: Any):
    """One kind of request has a `frame`, and the other allows whatever is called so: what fits no model is left out."""
    frame = {"type": "object", "properties": {"deep": {"type": "object", "properties": {"url": {"type": "string"}}}}}
    kinds = [{"type": "object", "properties": {name: kind}} for name, kind in (("frame", frame), ("size", {}))]
    document = small()
    schemas(document)["State"]["properties"]["request"] = {"anyOf": kinds}
    with client(document, tmp_path, f"kiln_odd_{type(odd).__name__.lower()}") as kiln:
        body = json.dumps({**DONE, "request": {"frame": odd, "size": 3}}).encode()
        reply = decode(kiln.provider, kiln.provider.operation("get-kiln"), 200, {}, body)
        assert reply.model.to_dict()["request"] in ({"size": 3}, {"size": 3, "frame": {}})
        assert reply.drift


def test_an_id_may_stand_in_a_header_or_a_list(tmp_path: Path):
    """Wherever the link says."""
    for name, said in (("kiln_header", "$response.header.Kiln-Id"), ("kiln_list", "$response.body#/0/id")):
        document = small()
        post(document)["responses"]["200"]["links"]["result"]["parameters"]["id"] = said
        content = post(document)["responses"]["200"]["content"]["application/json"]
        content["schema"] = {"type": "array", "items": {"$ref": "#/components/schemas/State"}}

        def answer(request: httpx.Request) -> httpx.Response:
            told: Any = [{"id": "a", "state": "new"}] if request.method == "POST" else DONE
            return httpx.Response(200, json=told, headers={"kiln-id": "a"})

        with client(document, tmp_path, name, answer) as kiln:
            assert kiln.submit(fire(kiln), {"prompt": "x"}).id == "a"


def test_a_constant_header_is_sent_by_itself(tmp_path: Path):
    """With the submit as with each poll; an optional one only if it is given."""
    document = small()
    version = {"name": "Kiln-Version", "in": "header", "required": True, "schema": {"enum": ["2026-01-31"]}}
    trace = {"name": "Kiln-Trace", "in": "header", "schema": {"type": "string"}}
    post(document)["parameters"] = [version, trace]
    get(document)["parameters"].append(copy.deepcopy(version))
    with client(document, tmp_path, "kiln_constant") as kiln:
        kiln.run(fire(kiln), {"prompt": "x", "Kiln-Trace": "t"}, tmp_path / "out")
        assert [each.headers.get("kiln-version") for each in kiln.sent] == ["2026-01-31", "2026-01-31", None]
        assert [each.headers.get("kiln-trace") for each in kiln.sent] == ["t", None, None]


def test_a_poll_is_json_until_it_is_the_file(tmp_path: Path):
    """By its media type, or without one by its first bytes; saved as any other file."""
    document = small()
    get(document)["responses"]["202"] = get(document)["responses"].pop("200")
    get(document)["responses"]["200"] = {"description": "The picture.", "content": {"image/png": {}}}
    polls = iter([httpx.Response(202, json={"id": "a", "state": "new"}), httpx.Response(200, content=PNG)])

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"id": "a", "state": "new"}) if request.method == "POST" else next(polls)

    with client(document, tmp_path, "kiln_poll", answer) as kiln:
        (path,) = kiln.run(fire(kiln), {"prompt": "x"}, tmp_path / "out")
        assert path.read_bytes() == PNG


def upload() -> Document:
    document = small()
    file = {"type": "string", "format": "binary"}
    members = {"prompt": {"type": "string"}, "count": {"type": "integer"}, "image": file}
    schema = {"type": "object", "title": "Upload", "required": ["image"], "properties": members}
    post(document)["requestBody"]["content"] = {"multipart/form-data": {"schema": schema}}
    return document


def parts(request: httpx.Request) -> dict[str, tuple[str | None, str, bytes]]:
    """What an upload holds, read by the standard library."""
    from email.parser import BytesParser
    from email.policy import HTTP

    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = BytesParser(policy=HTTP).parsebytes(head + request.content)
    found = {}
    for each in message.iter_parts():
        name = each.get_param("name", header="content-disposition")
        found[name] = (each.get_filename(), each.get_content_type(), each.get_payload(decode=True))
    return found


def test_an_upload_has_a_part_for_each_field(tmp_path: Path):
    """A file with its name and kind, what is none as text; from a mapping as from a model."""
    (tmp_path / "pot.png").write_bytes(PNG)
    with client(upload(), tmp_path, "kiln_upload") as kiln:
        kiln.submit(fire(kiln), {"prompt": "glaze", "count": 2, "image": tmp_path / "pot.png"})
        given = parts(kiln.sent[0])
        assert given["image"] == ("pot.png", "image/png", PNG)
        assert (given["prompt"][2], given["count"][2]) == (b"glaze", b"2")
        model = fire(kiln).load(fire(kiln).body.models[0])
        file = type(model.from_dict({"image": PNG}).image)
        kiln.submit(fire(kiln), model(image=file(payload=BytesIO(PNG), file_name="pot.png"), prompt="glaze", count=2))
        assert parts(kiln.sent[1])["image"][0::2] == ("pot.png", PNG)
        assert parts(kiln.sent[1])["prompt"][2] == b"glaze"


def test_an_upload_is_held_against_its_document(tmp_path: Path):
    """What is missing is told before anything is sent."""
    with client(upload(), tmp_path, "kiln_upload_held") as kiln:
        with pytest.raises(InvalidInput, match="image"):
            kiln.submit(fire(kiln), {"prompt": "glaze"})
        with pytest.raises(InvalidInput, match="cannot be read"):
            kiln.submit(fire(kiln), {"image": tmp_path / "nowhere.png"})
        assert not kiln.sent


def test_a_body_may_be_a_file_a_form_or_a_list(tmp_path: Path):
    """Each is sent as its kind has it."""
    document = small()
    post(document)["requestBody"]["content"] = {"application/octet-stream": {}}
    with client(document, tmp_path, "kiln_bytes") as kiln:
        kiln.submit(fire(kiln), PNG)
        assert (kiln.sent[0].content, kiln.sent[0].headers["content-type"]) == (PNG, "application/octet-stream")
        with pytest.raises(InvalidInput, match="a file is expected"):
            kiln.submit(fire(kiln), {"prompt": "x"})
    document = small()
    content = post(document)["requestBody"]["content"]
    content["application/x-www-form-urlencoded"] = content.pop("application/json")
    schemas(document)["Order"]["properties"]["tags"] = {"type": "array", "items": {"type": "string"}}
    with client(document, tmp_path, "kiln_form") as kiln:
        kiln.submit(fire(kiln), {"prompt": "a & b", "tags": ["x", "y"]})
        assert kiln.sent[0].content == b"prompt=a+%26+b&tags=x&tags=y"
    document = small()
    post(document)["requestBody"]["content"]["application/json"]["schema"] = {
        "type": "array",
        "items": {"$ref": "#/components/schemas/Order"},
    }
    with client(document, tmp_path, "kiln_orders") as kiln:
        order = fire(kiln).load("Order")
        kiln.submit(fire(kiln), [{"prompt": "x"}, order(prompt="y")])
        assert json.loads(kiln.sent[0].content) == [{"prompt": "x"}, {"prompt": "y"}]
