"""The entry that any provider's tests have: what it plans, and how what is not kept is told."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from safelight.cli import main
from safelight.errors import UsageError
from safelight.providers import gptunnel
from safelight.testing import contract
from safelight.testing.contract import plan
from safelight.testing.contract.corpus import Corpus, Row
from safelight.testing.contract.freezing import differences
from safelight.testing.contract.mutants.sample import mutant_faults
from safelight.testing.contract.subject import Subject

FROZEN = Corpus(Path(__file__).parent / "corpus", "gptunnel").rows()
TASK = next(row for row in FROZEN if row.place == "gptunnel-balance-200" and row.valid)
Break = Callable[..., None]


@pytest.fixture
def broken(tmp_path: Path) -> Break:
    """A corpus in which one thing was changed, and the check that has to say so."""

    def run(name: str, rows: list[Row], **folders: list[Row]) -> None:
        Corpus(tmp_path, "gptunnel").write(rows)
        for folder, older in folders.items():
            Corpus(tmp_path / folder, "gptunnel").write(older)
        (check,) = [each for each in contract.checks(gptunnel, corpus=tmp_path, mutants=0) if str(each) == name]
        check()

    return run


def test_every_kind_of_check_is_planned() -> None:
    """Documents, requests, replies, both forms, fresh draws, jobs, frozen replies and mistakes, each by its name."""
    names = {str(check).rpartition(": ")[2] for check in contract.checks(gptunnel, mutants=3)}
    assert {"the documents are valid", "the links lead to results", "the frozen corpus is as it was made"} <= names
    assert {*plan.HELD, *plan.FRESH, "its schemas are read", "sends what schemathesis sends"} <= names
    assert {"blocking and async agree", "a job ends with what it made", "3 mistakes are noticed"} <= names


def test_without_frozen_replies_nothing_is_said_of_them(tmp_path: Path) -> None:
    """A folder that is not there is no fault: the other checks do without."""
    names = {str(check) for check in contract.checks(gptunnel, corpus=tmp_path / "none")}
    assert not {"the frozen corpus is as it was made", f"{contract.MUTANTS} mistakes are noticed"} & names
    assert "balance: replies keep every field" in names


def test_a_changed_decoding_says_what_was_and_what_is(broken: Break) -> None:
    """The provider, the operation, the status, both outcomes, and what to do: on a few short lines."""
    row = TASK._replace(outcome=["Balance", ["/balance"]])
    with pytest.raises(AssertionError) as caught:
        broken("balance: replies keep every field", [row])
    told = str(caught.value)
    assert told.startswith(
        "gptunnel, balance: replies keep every field: 1 faults\n  was Balance, with drift at /balance; "
    )
    assert "is now " in told
    assert ": 200 b'" in told
    assert "`safelight corpus` freezes the replies anew: read the difference first" in told
    assert max(map(len, told.splitlines())) < 500


def test_many_faults_are_told_by_the_first_and_a_number(broken: Break) -> None:
    """A page of them would be read by nobody."""
    rows = [row._replace(outcome="gone") for row in FROZEN if row.place == TASK.place][:30]
    with pytest.raises(AssertionError, match=r"30 faults[\s\S]*and 25 more"):
        broken("balance: replies keep every field", rows)


def test_a_row_that_was_changed_by_hand_is_noticed(tmp_path: Path) -> None:
    """The hash beside the rows is of what was drawn."""
    corpus = Corpus(tmp_path, "gptunnel")
    corpus.write([TASK])
    manifest = tmp_path / "manifest.json"
    corpus.write([TASK._replace(valid=False)])
    other = json.loads(manifest.read_text())
    corpus.write([TASK])
    manifest.write_text(json.dumps(other))
    checks = {str(check): check for check in contract.checks(gptunnel, corpus=tmp_path, mutants=0)}
    with pytest.raises(AssertionError, match=r"not what manifest.json notes; `safelight corpus gptunnel --out"):
        checks["the frozen corpus is as it was made"]()


def test_a_reply_without_rows_is_named(broken: Break) -> None:
    """A new operation has to be frozen, too."""
    with pytest.raises(AssertionError, match=r"no replies are frozen of gptunnel-\S+, [\s\S]*draws them anew"):
        broken("the frozen corpus is as it was made", [TASK])


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b'{"balance": 1}', None),
        (b'{"balance": 1, "creditLimit": "gone"}', None),
        (b"[]", "was Balance, whole; is now "),
    ],
)
def test_what_an_older_document_allowed_is_still_read(broken: Break, body: bytes, told: str | None) -> None:
    """Drift is allowed to it, an error is not."""
    older = {"2026-04": [Row(TASK.place, True, body, ["Balance", []])]}
    if told is None:
        broken("replies of 2026-04 are still read", [TASK], **older)
    else:
        with pytest.raises(AssertionError, match=told):
            broken("replies of 2026-04 are still read", [TASK], **older)


def test_what_drew_other_outcomes_is_told() -> None:
    """Freezing anew says which former replies come to something else."""
    (line,) = differences([TASK], [TASK._replace(outcome="refused")])
    assert line.startswith("gptunnel-balance-200: was ")
    assert "; is now refused: {" in line


def test_a_missing_extra_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """It names what is missing, and what to install."""
    monkeypatch.setitem(sys.modules, "safelight.testing.contract.plan", None)
    monkeypatch.delitem(sys.modules, "safelight.testing.contract.plan")
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    with pytest.raises(UsageError, match=r"^contract tests need hypothesis: pip install 'safelight\[testing\]'$"):
        contract.checks(gptunnel)


def test_mistakes_need_a_module_to_be_made_in(tmp_path: Path) -> None:
    """A provider that no module has cannot be imported with a mistake in it."""
    alone = Subject.of(evolve(gptunnel.PROVIDER, title="alone"))
    assert "give `contract.checks` the module" in next(mutant_faults(alone, tmp_path, 3))


def test_mistakes_that_cannot_be_tried_are_no_success(tmp_path: Path) -> None:
    """Where the process dies, its last words are the fault."""
    known = evolve(Subject.of(gptunnel), module="no_such_module_at_all")
    assert "No module named" in next(mutant_faults(known, tmp_path, 3))


def test_the_command_freezes_and_keeps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Drawn twice, the former replies are in the folder that was named, and nothing comes to anything else."""
    command = ["corpus", "gptunnel", "--out", str(tmp_path), "--examples", "1", "--json"]
    assert main(command) == 0
    assert main([*command, "--keep", "2026-04"]) == 0
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert said[0] == said[1]
    assert said[0]["valid"] > 0
    assert said[0]["changed"] == []
    assert (tmp_path / "2026-04" / "gptunnel.jsonl.gz").exists()
    assert main([*command, "--keep", "../elsewhere"]) == 2
    assert main([*command, "--keep", "2026-04"]) == 2
