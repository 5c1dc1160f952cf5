"""`safelight batch`: tables in, files and a sheet out, and what the ledger says of them."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from safelight import AsyncClient
from safelight.batch.ledger import Ledger
from safelight.batch.limits import limits_of
from safelight.batch.sheet import OTHER_NAME
from safelight.batch.stores import store_of
from safelight.cli import clients
from safelight.clock import VirtualClock
from safelight.sandbox import Sandbox
from tests.cli.conftest import PNG, Run, World

BATCH = ("batch", "bfl", "flux-2-pro")


@pytest.fixture
def sandbox(world: World, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """The APIs behind every client that a batch makes, in the place of the world that other commands have."""
    assert not world.requests
    clock = VirtualClock()
    made = Sandbox(clock=clock, not_found_for=0)

    def make(provider: Any, **options: Any) -> AsyncClient:
        options = {**options, "clock": clock, "base_url": made.base_url(provider.name)}
        return AsyncClient(provider, transport=made.async_transport(), **options)

    monkeypatch.setattr(clients, "make_async_client", make)
    return made


def write(name: str, *rows: dict[str, Any]) -> Path:
    """A table in the folder of the test."""
    path = Path(name)
    with path.open("w", newline="", encoding="utf-8") as file:
        if path.suffix == ".csv":
            writer = csv.DictWriter(file, [*dict.fromkeys(column for row in rows for column in row)])
            writer.writeheader()
            writer.writerows(rows)
        else:
            file.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def test_a_table_becomes_files_a_sheet_and_a_ledger(sandbox: Sandbox, safelight: Run) -> None:
    """Paths of files on standard output, all else on standard error; exit 0 when each row has its files."""
    table = write("p.csv", {"prompt": "a door, old", "seed": 7, "sku": "d1"}, {"prompt": "a gate", "sku": "g1"})
    ended = safelight(*BATCH, str(table), "--out", "pictures")
    assert ended.code == 0, ended.err
    assert sorted(Path(line).is_file() for line in ended.out.splitlines()) == [True, True]
    assert "done 2" in ended.err
    page = Path("pictures/index.html").read_text("utf-8")
    assert page.count("<figure") == 2
    assert "a door, old" in page
    assert {job.order.prompt: job.body.get("seed") for job in sandbox.jobs.values()} == {
        "a door, old": 7,
        "a gate": None,
    }


def test_the_same_command_resumes_and_tells_only_what_is_new(sandbox: Sandbox, safelight: Run) -> None:
    """Nothing is sent twice; a row that was added is sent, and its path alone is written."""
    table = write("p.csv", {"prompt": "a"}, {"prompt": "b"})
    safelight(*BATCH, str(table))
    assert safelight(*BATCH, str(table)).out == ""
    write("p.csv", {"prompt": "c"}, {"prompt": "b"}, {"prompt": "a"})
    ended = safelight(*BATCH, str(table))
    assert (ended.code, len(ended.out.splitlines()), len(sandbox.jobs)) == (0, 1, 3)


def test_rows_without_files_are_told_with_their_reason(sandbox: Sandbox, safelight: Run) -> None:
    """Exit 14; each says why, doubtful ones with what can be done about them; the document counts them."""
    rows = [
        {"prompt": "fine"},
        {"prompt": "[safelight: moderated reason=Violence]"},
        {"prompt": "[safelight: fails reason=nothing]"},
        {"prompt": "[safelight: 503@submit]"},
        {"prompt": "x", "width": "wide"},
    ]
    table = write("p.csv", *rows)
    ended = safelight(*BATCH, str(table))
    assert ended.code == 14
    for word in ("Violence", "nothing", "width", "may have been accepted", "retry", "compare your credits"):
        assert word in ended.err
    assert "more" not in ended.err
    document = safelight(*BATCH, str(table), "--json").document
    assert document["rows"] == {
        "waiting": 0,
        "sending": 0,
        "running": 0,
        "done": 1,
        "moderated": 1,
        "cancelled": 0,
        "failed": 2,
        "doubtful": 1,
    }
    assert document["cost"] > 0
    assert len(sandbox.jobs) == 4


def test_a_row_is_sent_again_only_by_retry(sandbox: Sandbox, safelight: Run) -> None:
    """`retry --doubtful`, `--failed` or a key: the next run sends those, and no other."""
    table = write("p.csv", {"id": "a", "prompt": "[safelight: 503@submit]"}, {"id": "b", "prompt": "b"})
    assert safelight(*BATCH, str(table)).code == 14
    assert safelight("batch", "retry", ".").code == 2
    assert "0 rows" in safelight("batch", "retry", ".", "b").out
    assert "has no row 'c'" in safelight("batch", "retry", ".", "c").err
    assert "1 row " in safelight("batch", "retry", ".", "--doubtful").out
    assert safelight(*BATCH, str(table)).code == 0
    assert len(sandbox.jobs) == 3
    assert safelight("batch", "retry", ".", "a", "--json").document["waiting"] == {"bfl": 0}


def test_a_budget_that_is_reached_is_an_end_of_its_own(sandbox: Sandbox, safelight: Run) -> None:
    """Exit 15, and the rows that wait are sent under a higher budget."""
    table = write("p.csv", *({"prompt": f"door {number}"} for number in range(12)))
    ended = safelight(*BATCH, str(table), "--budget", "10")
    assert ended.code == 15
    assert "--budget" in ended.err
    sent = len(sandbox.jobs)
    assert 0 < sent < 12
    assert safelight(*BATCH, str(table), "--budget", "1000").code == 0
    assert len(sandbox.jobs) == 12


def test_check_validates_every_row_and_sends_nothing(sandbox: Sandbox, safelight: Run) -> None:
    """What is wrong is told row by row; columns that are carried are named, with what may have been meant."""
    table = write("p.jsonl", {"prompt": "a", "widht": 5}, {"prompt": "b", "seed": "x"}, {"seed": 1})
    ended = safelight(*BATCH, str(table), "--check")
    assert ended.code == 2
    assert "row 2" in ended.err
    assert "seed" in ended.err
    assert "row 3" in ended.err
    assert "did you mean width" in ended.out
    document = safelight(*BATCH, str(table), "--check", "--json").document
    assert document == {"rows": 3, "invalid": 2, "inputs": ["prompt", "seed"], "carried": ["widht"]}
    assert not sandbox.received
    assert not Path("safelight.db").exists()


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_rows_come_from_standard_input_too(form: str, sandbox: Sandbox, safelight: Run) -> None:
    """`-` reads CSV, or JSONL where the first line is an object."""
    table = write(f"p.{form}", {"prompt": "one"}, {"prompt": "two"})
    ended = safelight(*BATCH, "-", stdin=table.read_bytes())
    assert (ended.code, len(sandbox.jobs)) == (0, 2), ended.err


def test_columns_are_read_by_the_grammar_of_the_command_line(sandbox: Sandbox, safelight: Run) -> None:
    """Numbers, files with @, a text that begins with @, and an operation of its own for a row."""
    Path("a.png").write_bytes(PNG)
    Path("prompt.txt").write_text("from a file", "utf-8")
    table = write(
        "p.csv",
        {"prompt": "@prompt.txt", "input_image": "@a.png", "width": "512", "operation": ""},
        {"prompt": "@@home", "input_image": "", "width": "", "operation": "flux-2-flex"},
    )
    ended = safelight(*BATCH, str(table))
    assert ended.code == 0, ended.err
    first, second = sorted(sandbox.jobs.values(), key=lambda job: job.operation.name, reverse=True)
    assert (first.body["prompt"], first.body["width"], len(first.body["input_image"]) > 50) == (
        "from a file",
        512,
        True,
    )
    assert (second.operation.name, second.body) == ("flux-2-flex", {"prompt": "@home"})
    (row, _) = Ledger(store_of("safelight.db"), "bfl").rows()
    assert row.input["input_image"]["safelight:file"] == str(Path("a.png").absolute())


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("p.csv", b"", "first line"),
        ("p.csv", b"prompt,prompt\na,b\n", "each once"),
        ("p.csv", b"prompt\na,b\n", "line 2"),
        ("p.csv", b'prompt\n"open\n', "line"),
        ("p.csv", b"prompt\n\xff\xfe\n", "UTF-8"),
        ("p.jsonl", b'{"prompt": "a"}\n[1]\n', "line 2"),
        ("p.jsonl", b"{nonsense\n", "line 1"),
        ("p.xlsx", b"PK", "csv"),
        ("p.parquet", b"PAR1", ""),
    ],
)
def test_what_is_no_table_is_refused_and_nothing_is_sent(
    name: str, content: bytes, told: str, sandbox: Sandbox, safelight: Run
) -> None:
    """The message names the file and the line, and the ledger has none of its rows."""
    Path(name).write_bytes(content)
    ended = safelight(*BATCH, name)
    assert ended.code == 2
    assert name in ended.err
    assert told in ended.err
    assert not sandbox.received


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("batch", "bfl", "credits", "p.csv"), "makes no files"),
        (("batch", "bfl", "flux-2-prp", "p.csv"), "did you mean"),
        (("batch", "bfk", "flux-2-pro", "p.csv"), "did you mean"),
        ((*BATCH, "missing.csv"), "cannot be read"),
        ((*BATCH, "p.csv", "--key", "sku"), "'sku'"),
        ((*BATCH, "p.csv", "--ledger", "mysql://x"), "postgresql"),
        ((*BATCH, "p.csv", "--out", "p.csv"), "--out"),
        (("batch", "status", "nowhere.db"), "no ledger"),
        (("batch", "results", "nowhere"), "no ledger"),
    ],
)
def test_mistakes_are_told_before_anything_is_sent(
    words: tuple[str, ...], told: str, sandbox: Sandbox, safelight: Run
) -> None:
    """A name that is not there, a column, an address of something else."""
    write("p.csv", {"prompt": "a"})
    ended = safelight(*words)
    assert (ended.code, told in ended.err) == (2, True), ended.err
    assert not sandbox.received


@pytest.mark.usefixtures("sandbox")
def test_the_same_table_is_made_by_two_providers_beside_each_other(safelight: Run) -> None:
    """One folder and ledger, one key each in both; status tells them apart."""
    rows = [{"id": name, "prompt": name, "width": 512, "height": 512} for name in "ab"]
    table = write("p.jsonl", *({**row, "sourceImage": "https://x.org/a.png"} for row in rows))
    assert safelight(*BATCH, str(table)).code == 0
    faces = [{"id": name, "sourceImage": "https://x.org/a.png", "faceImage": "https://x.org/b.png"} for name in "ab"]
    assert safelight("batch", "gptunnel", "faceswap", str(write("f.jsonl", *faces))).code == 0
    assert Path("index.html").read_text("utf-8").count("<figure") == 4
    status = safelight("batch", "status", ".", "--json").document
    assert {name: each["rows"]["done"] for name, each in status["accounts"].items()} == {"bfl": 2, "gptunnel": 2}
    assert "bfl: 2 rows" in safelight("batch", "status", "safelight.db").out


@pytest.mark.usefixtures("sandbox")
def test_results_are_a_table_again(safelight: Run) -> None:
    """CSV with every carried column, JSONL with the inputs; a carried column of a name of ours is kept beside it."""
    write("p.csv", {"prompt": "a, b", "sku": "1", "state": "new"}, {"prompt": 'say "x"', "sku": "", "state": "old"})
    safelight(*BATCH, "p.csv")
    rows = [*csv.DictReader(io.StringIO(safelight("batch", "results", ".").out))]
    assert [(row["state"], row["sku"], row["given_state"]) for row in rows] == [
        ("done", "1", "new"),
        ("done", "", "old"),
    ]
    assert all(Path(row["files"]).is_file() for row in rows)
    lines = [json.loads(line) for line in safelight("batch", "results", ".", "--format", "jsonl").out.splitlines()]
    assert [line["input"]["prompt"] for line in lines] == ["a, b", 'say "x"']
    safelight("batch", "results", ".", "--out", "r.csv")
    assert len(Path("r.csv").read_text("utf-8").splitlines()) == 3
    assert safelight("batch", "results", ".", "--format", "parquet").code == 2


@pytest.mark.usefixtures("sandbox")
def test_the_sheet_is_fit_for_any_prompt_and_asks_nobody(safelight: Run) -> None:
    """Markup in a prompt is shown as text; every link leads to a file beside it; states can be filtered."""
    write("p.csv", {"prompt": "<script>alert(1)</script>"}, {"prompt": '[safelight: moderated] "quoted" & more'})
    safelight(*BATCH, "p.csv", "--out", "my pictures")
    page = Path("my pictures/index.html").read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    links = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert links
    assert all(Path("my pictures", link).is_file() for link in links)
    assert "http" not in page
    assert 'id="moderated"' in page
    assert "body:has(#moderated:not(:checked)) figure.moderated" in page


@pytest.mark.usefixtures("sandbox")
def test_a_page_of_somebody_elses_is_left_alone(safelight: Run) -> None:
    """A folder that has an index.html already keeps it; the sheet stands beside it."""
    Path("index.html").write_text("mine")
    write("p.csv", {"prompt": "a"})
    assert OTHER_NAME in safelight(*BATCH, "p.csv").err
    assert Path("index.html").read_text() == "mine"
    assert Path(OTHER_NAME).is_file()


def test_what_is_under_way_is_told_on_one_line() -> None:
    """Counts, how many at once, how fast, the cost and what is left of time."""
    from safelight.batch.rows import Stage
    from safelight.cli.batch import _Progress

    counted = dict.fromkeys(Stage, 0) | {Stage.WAITING: 8772, Stage.RUNNING: 24, Stage.DONE: 1180, Stage.MODERATED: 11}
    progress = _Progress("bfl", counted)
    progress.began -= 100
    counted[Stage.DONE] += 400
    line = progress.line(counted, 47.2)
    assert re.fullmatch(
        r"bfl: 1,591 of 10,387  done 1,580  moderated 11  waiting 8,772  24 at once  4\.0/s  cost 47\.2  "
        r"36:\d\d min left",
        line,
    ), line
    assert limits_of({}, {}).windows["*"].size == 8
