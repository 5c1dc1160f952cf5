"""The score as a table, and the survivors by name."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from scripts.mutants.mutant import Mutant
from scripts.mutants.trial import Verdict


class Score(NamedTuple):
    """What became of the mutants of one sort."""

    sort: str
    verdicts: dict[Mutant, Verdict]

    @property
    def tried(self) -> int:
        """How many there were."""
        return len(self.verdicts)

    @property
    def survivors(self) -> list[Mutant]:
        """Those that no check noticed."""
        return [mutant for mutant, verdict in self.verdicts.items() if verdict.check is None]

    @property
    def killed(self) -> int:
        """How many a check noticed."""
        return self.tried - len(self.survivors)


def print_report(scores: list[Score], seed: int, seconds: float) -> None:
    """Print the scores by operator, by the check that noticed first, and every survivor."""
    for score in scores:
        print(f"\n{score.sort}: {share(score.killed, score.tried)} of {score.tried} mutants killed (seed {seed})\n")
        _table("operator", Counter(mutant.operator for mutant in score.verdicts), _killed(score))
        checks = Counter(str(verdict.check) for verdict in score.verdicts.values() if verdict.check)
        print("\n  first noticed by:", ", ".join(f"{name} {count}" for name, count in checks.most_common()))
        providers = Counter(mutant.provider for mutant in score.verdicts)
        print("  mutants of:", ", ".join(f"{name} {count}" for name, count in sorted(providers.items())))
        print("  survivors:" if score.survivors else "  no survivors")
        for mutant in score.survivors:
            print(f"    {mutant}")
    print(f"\n{sum(score.tried for score in scores)} mutants in {seconds:.0f} s")


def _killed(score: Score) -> Counter[str]:
    return Counter(mutant.operator for mutant, verdict in score.verdicts.items() if verdict.check)


def _table(title: str, tried: Counter[str], killed: Counter[str]) -> None:
    width = max(map(len, [title, *tried]))
    print(f"  {title:{width}}  tried  killed")
    for name in sorted(tried):
        mark = "" if killed[name] == tried[name] else "  <"
        print(f"  {name:{width}}  {tried[name]:5}  {killed[name]:6}{mark}")


def share(part: int, whole: int) -> str:
    """A percentage that is 100 only if it is."""
    return f"{int(1000 * part / whole) / 10 if whole else 0} %"
