"""The ledger against a model: whoever claims, dies, stalls and comes back, no row is sent twice."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from safelight.batch.ledger import LEASE, SENDING_LEASE, Claimed, Ledger
from safelight.batch.limits import Limits, Window
from safelight.batch.rows import Entry, Stage
from safelight.batch.stores import file_system, store_of
from safelight.errors import SaveError, UsageError
from tests.batch.ledgers import LEDGERS, emptied
from tests.world import job

OWNERS = ("ann", "bob", "cyd")
OPERATIONS = ("flux-2-pro", "flux-kontext-max")
LIMITS = Limits({"*": Window(4.0), "flux-kontext-max": Window(2.0)})
DEAD = SENDING_LEASE + 1


def entry(key: str, operation: str = "flux-2-pro", text: str = "{}") -> Entry:
    return Entry(key, operation, text)


class Model(RuleBasedStateMachine):
    """Three owners at one ledger. A dict says where each row must stand, and a list what was sent."""

    ledger: Ledger

    @initialize()
    def begin(self) -> None:
        self.now = 1e9
        self.rows: dict[str, str] = {}
        self.operation: dict[str, str] = {}
        self.sent: dict[str, int] = {}
        self.allowed: dict[str, int] = {}
        self.holding: dict[str, list[Claimed]] = {owner: [] for owner in OWNERS}
        self.waiting: dict[str, list[str]] = {owner: [] for owner in OWNERS}

    @rule(number=st.integers(0, 12), operation=st.sampled_from(OPERATIONS))
    def add(self, number: int, operation: str) -> None:
        key = f"row {number}"
        if self.operation.get(key, operation) != operation:
            with pytest.raises(UsageError):
                self.ledger.add([entry("another"), entry(key, operation)])
            return
        assert self.ledger.add([entry(key, operation)]) == (key not in self.rows)
        self.operation[key] = operation
        self.rows.setdefault(key, "waiting")
        self.allowed.setdefault(key, 1)

    @rule(owner=st.sampled_from(OWNERS), most=st.integers(1, 8))
    def claim(self, owner: str, most: int) -> None:
        claim = self.ledger.claim(owner, self.now, LIMITS, most=most)
        for row in claim.rows:
            assert self.rows[row.key] == "waiting"
            self.rows[row.key] = "sending"
        self.holding[owner] += claim.rows

    @rule(owner=st.sampled_from(OWNERS), fate=st.sampled_from(["accepted", "refused", "invalid", "doubtful"]))
    def send(self, owner: str, fate: str) -> None:
        if not self.holding[owner]:
            return
        row = self.holding[owner].pop(0)
        if not self.ledger.owns(owner, row.key):
            return  # it was thought to be gone, and sends nothing
        self.sent[row.key] = self.sent.get(row.key, 0) + (fate in ("accepted", "doubtful"))
        if fate == "accepted":
            self.ledger.accept(owner, row.key, job(id=f"{row.key} {self.sent[row.key]}"), self.now)
            self.rows[row.key] = "running"
            self.waiting[owner].append(row.key)
        elif fate == "refused":
            self.ledger.drop(owner, row.key)
            self.rows[row.key] = "waiting"
        else:
            stage = Stage.FAILED if fate == "invalid" else Stage.DOUBTFUL
            self.ledger.end(row.key, stage, {}, owner=owner)
            self.rows[row.key] = str(stage)

    @rule(owner=st.sampled_from(OWNERS), stage=st.sampled_from([Stage.DONE, Stage.FAILED, Stage.MODERATED]))
    def end(self, owner: str, stage: Stage) -> None:
        if not self.waiting[owner]:
            return
        key = self.waiting[owner].pop(0)
        ticket = job(id=f"{key} {self.sent[key]}")
        self.ledger.end(key, stage, {}, job=ticket, cost=1.0)
        if self.rows[key] == "running":
            self.rows[key] = str(stage)

    @rule(owner=st.sampled_from(OWNERS))
    def live(self, owner: str) -> None:
        """A sign of life, after which it takes over what those who gave none have left."""
        self.ledger.beat(owner, self.now)
        self._see_who_is_gone()
        adopted = self.ledger.adopt(owner, self.now)
        assert all(self.rows[row.key] == "running" and row.ticket for row in adopted)
        self.waiting[owner] += [row.key for row in adopted]

    @rule(owner=st.sampled_from(OWNERS))
    def alone(self, owner: str) -> None:
        """All others have died: their memories are gone too."""
        for other in OWNERS:
            if other != owner:
                self.holding[other].clear()
                self.waiting[other].clear()
        self.ledger.beat(owner, self.now, alone=True)
        held = {row.key for row in self.holding[owner]}
        self.rows = {k: "doubtful" if v == "sending" and k not in held else v for k, v in self.rows.items()}

    @rule(owner=st.sampled_from(OWNERS))
    def die(self, owner: str) -> None:
        self.holding[owner].clear()
        self.waiting[owner].clear()

    @rule(seconds=st.sampled_from([1.0, LEASE + 1, DEAD]))
    def pass_time(self, seconds: float) -> None:
        self.now += seconds

    @rule(number=st.integers(0, 12))
    def retry(self, number: int) -> None:
        """A person asks for another attempt, and may pay twice for what was doubtful."""
        key = f"row {number}"
        again = self.rows.get(key) in ("failed", "moderated", "doubtful")
        assert self.ledger.retry(keys=[key]) == again
        if again:
            self.rows[key] = "waiting"
            self.allowed[key] += 1

    def _see_who_is_gone(self) -> None:
        """What the ledger now says is doubtful was sending, and its owner gave no sign of life for long."""
        for key, state in self.rows.items():
            row = self.ledger.row(key)
            assert row is not None
            if row.state != state:
                assert (state, row.state) == ("sending", "doubtful")
                self.rows[key] = "doubtful"

    @invariant()
    def rows_stand_where_they_must(self) -> None:
        if hasattr(self, "rows"):
            assert {row.key: str(row.state) for row in self.ledger.rows()} == self.rows

    @invariant()
    def nothing_is_sent_more_often_than_a_person_asked(self) -> None:
        if hasattr(self, "rows"):
            assert all(count <= self.allowed[key] for key, count in self.sent.items())

    @invariant()
    def no_more_is_under_way_than_the_limits_allow(self) -> None:
        if hasattr(self, "rows"):
            under = [self.operation[key] for key, state in self.rows.items() if state in ("sending", "running")]
            assert len(under) <= 4
            assert under.count("flux-kontext-max") <= 2


@pytest.mark.parametrize("kind", LEDGERS)
def test_the_ledger_does_what_its_model_does(kind: str) -> None:
    """Any order of adding, claiming, sending, dying, stalling and adopting by three owners."""
    from hypothesis.stateful import run_state_machine_as_test

    with tempfile.TemporaryDirectory() as made, emptied(kind, Path(made)) as fresh:

        class Here(Model):
            def begin(self) -> None:
                self.ledger = Ledger(fresh(), "bfl")
                super().begin()

        Here.begin = initialize()(Here.begin)  # type: ignore[method-assign]
        run_state_machine_as_test(Here, settings=settings(stateful_step_count=40))


@pytest.mark.parametrize("kind", LEDGERS)
def test_a_ticket_that_is_there_is_never_replaced(kind: str, tmp_path: Path) -> None:
    """A second job for a row is told with its ticket, and the first one stays."""
    with emptied(kind, tmp_path) as fresh:
        ledger = Ledger(fresh(), "bfl")
        ledger.add([entry("a")])
        ledger.claim("ann", 0.0, LIMITS, most=1)
        ledger.accept("ann", "a", job(id="first"), 0.0)
        with pytest.raises(SaveError) as caught:
            ledger.accept("bob", "a", job(id="second"), 0.0)
        assert caught.value.job == job(id="second")
        assert ledger.row("a").job == job(id="first")  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", LEDGERS)
def test_the_ticket_of_an_owner_that_was_thought_gone_is_kept(kind: str, tmp_path: Path) -> None:
    """It was doubtful whether a row was accepted; the answer comes late, and the row runs."""
    with emptied(kind, tmp_path) as fresh:
        ledger = Ledger(fresh(), "bfl")
        ledger.add([entry("a")])
        ledger.claim("ann", 0.0, LIMITS, most=1)
        ledger.beat("bob", DEAD)
        assert ledger.tally()[Stage.DOUBTFUL] == 1
        assert not ledger.owns("ann", "a")
        ledger.accept("ann", "a", job(), DEAD)
        assert ledger.tally()[Stage.RUNNING] == 1
        assert [row.key for row in ledger.adopt("bob", DEAD)] == []


@pytest.mark.parametrize("kind", LEDGERS)
def test_the_end_of_an_earlier_job_says_nothing_of_a_later_one(kind: str, tmp_path: Path) -> None:
    """A row that a person has sent again is not ended by whoever still watches its first job."""
    with emptied(kind, tmp_path) as fresh:
        ledger = Ledger(fresh(), "bfl")
        ledger.add([entry("a")])
        ledger.claim("ann", 0.0, LIMITS, most=1)
        ledger.accept("ann", "a", job(id="first"), 0.0)
        ledger.end("a", Stage.FAILED, {}, job=job(id="first"), cost=2.0)
        ledger.retry([Stage.FAILED])
        ledger.claim("bob", 0.0, LIMITS, most=1)
        ledger.end("a", Stage.FAILED, {}, job=job(id="first"))
        assert ledger.tally()[Stage.SENDING] == 1
        ledger.accept("bob", "a", job(id="second"), 0.0)
        ledger.end("a", Stage.DONE, {"files": ["x.png"]}, job=job(id="second"), cost=3.0)
        row = ledger.row("a")
        assert row is not None
        assert (row.state, row.cost, [path.name for path in row.files]) == ("done", 5.0, ["x.png"])


@pytest.mark.parametrize("kind", LEDGERS)
def test_accounts_know_nothing_of_each_other(kind: str, tmp_path: Path) -> None:
    """The same keys may stand for other things, and other limits, in another account of the same store."""
    with emptied(kind, tmp_path) as fresh:
        store = fresh()
        one, two = Ledger(store, "one"), Ledger(store, "two")
        one.add([entry(str(number)) for number in range(9)])
        two.add([entry("1", text='{"prompt": "else"}')])
        assert len(one.claim("ann", 0.0, LIMITS, most=9).rows) == 4
        assert len(two.claim("ann", 0.0, LIMITS, most=9).rows) == 1


@pytest.mark.parametrize("kind", LEDGERS)
def test_rows_come_page_by_page(kind: str, tmp_path: Path) -> None:
    """More rows than a page, in the order in which they were added; those that ended in the order in which they did."""
    with emptied(kind, tmp_path) as fresh:
        ledger = Ledger(fresh(), "bfl")
        ledger.add(Entry(f"{number}", "flux-2-pro", "{}", error="no" if number % 2 else "") for number in range(1203))
        assert [row.key for row in ledger.rows()] == [str(number) for number in range(1203)]
        first = ledger.ended(0)
        second = ledger.ended(first[-1][0])
        assert [row.key for _, row in [*first, *second]] == [str(number) for number in range(1, 1203, 2)]


def test_a_transaction_that_raises_leaves_nothing(tmp_path: Path) -> None:
    """Rows that were added before the one that is refused are not there afterwards."""
    ledger = Ledger(store_of(tmp_path / "run.db"), "bfl")

    def entries() -> Any:
        yield entry("a")
        raise ValueError("no more")

    with pytest.raises(SaveError):
        ledger.add(entries())
    assert [*ledger.rows()] == []


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/me/run.db", "ext4"),
        ("/mnt/my share/x/run.db", "cifs"),
        ("/mnt/my shares/run.db", "ext4"),
        ("/net/deep/run.db", "nfs4"),
        ("/net/deep/local/run.db", "xfs"),
    ],
)
def test_the_file_system_of_a_path_is_that_of_the_nearest_mount(path: str, kind: str) -> None:
    """Mounts within mounts, and names with blanks, as Linux lists them."""
    mounts = r"""22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
40 22 0:50 / /mnt/my\040share rw - cifs //server/share rw
41 22 0:51 / /net rw master:3 - nfs4 server:/ rw
42 41 0:52 / /net/deep/local rw - xfs /dev/vdb rw
nonsense"""
    assert file_system(path, mounts) == kind
