"""Tables as spreadsheets and editors write them: the rows are the same, whatever their file looks like."""

from __future__ import annotations

import codecs
import io
import json
from pathlib import Path

import pytest

from safelight.batch.tables import table
from safelight.cli.table import Table
from safelight.errors import UsageError
from safelight.provider import load_provider

ROWS = [{"id": "1", "prompt": "a, b; c"}, {"id": "2", "prompt": "é"}]
PLAIN = 'id,prompt\n1,"a, b; c"\n2,é\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("p.csv", PLAIN),
        ("p.csv", PLAIN.replace("\n", "\r\n")),
        ("p.csv", 'id;prompt\n1;"a, b; c"\n2;é\n'),
        ("p.csv", 'sep=;\nid;prompt\n1;"a, b; c"\n2;é\n'),
        ("p.csv", "id\tprompt\n1\ta, b; c\n2\té\n"),
        ("p.tsv", "id\tprompt\n1\ta, b; c\n2\té\n"),
        ("p.csv", 'id,prompt,,\n1,"a, b; c",,\n,,,\n  ,\n\n2,é,,,,,\n'),
        ("p.json", json.dumps(ROWS)),
        ("p.json", "\n".join(map(json.dumps, ROWS))),
        ("p.jsonl", "\n\n".join(map(json.dumps, ROWS))),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_a_table_is_read_whatever_wrote_it(name: str, text: str, encoding: str, tmp_path: Path) -> None:
    """Delimiters, line ends, empty lines and columns, marks and encodings of spreadsheets and editors."""
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    assert [*table(str(path))] == ROWS


@pytest.mark.parametrize("text", [PLAIN, PLAIN.replace(",", ";").replace("a; b", "a, b"), json.dumps(ROWS)])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_standard_input_is_what_it_looks_like(text: str, mark: bytes) -> None:
    """Without a name to go by."""
    assert [*table("standard input", io.BytesIO(mark + text.encode()))] == ROWS


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id,prompt\n1,a, b\n", "line 2: 3 cells under 2 columns; a text that holds ',' stands in double quotes"),
        ("id,,prompt\n1,x,a\n", "line 2: 'x' stands under no name of a column"),
        ("id,prompt,id\n", "'id' is there twice"),
        ("", "it is empty"),
    ],
)
def test_what_is_wrong_with_a_table_says_what_to_do(text: str, told: str, tmp_path: Path) -> None:
    """The line, and what helps."""
    path = tmp_path / "p.csv"
    path.write_text(text)
    with pytest.raises(UsageError) as caught:
        [*table(str(path))]
    assert told in str(caught.value)


def test_files_are_found_beside_their_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the command is given; what does not lie there is looked for in the working folder."""
    there, here = tmp_path / "there", tmp_path / "here"
    for folder, name in ((there, "a.txt"), (here, "b.txt")):
        folder.mkdir()
        (folder / name).write_text(f"from {name}")
    (there / "p.csv").write_text("prompt\n@a.txt\n@b.txt\n@@a.txt\n")
    monkeypatch.chdir(here)
    asked = Table(load_provider("bfl"), "flux-2-pro", str(there / "p.csv"), None).asked()
    assert [each.input["prompt"] for each in asked] == ["from a.txt", "from b.txt", "@a.txt"]


def test_an_operation_that_is_none_fails_its_row_alone(tmp_path: Path) -> None:
    """The others are sent."""
    (tmp_path / "p.csv").write_text("prompt,operation\na,flux-2-flex\nb,nope\nc,credits\n")
    asked = [*Table(load_provider("bfl"), "flux-2-pro", str(tmp_path / "p.csv"), None).asked()]
    assert [(each.operation.name, bool(each.problem)) for each in asked] == [
        ("flux-2-flex", False),
        ("flux-2-pro", True),
        ("flux-2-pro", True),
    ]
