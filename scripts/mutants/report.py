"""The score as a table, and the survivors by name."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from safelight.testing.contract.mutants.mutant import Mutant
from safelight.testing.contract.mutants.trial import Verdict


class Score(NamedTuple):
    """What became of the mutants of one sort."""

    sort: str
    verdicts: dict[Mutant, Verdict]

    @property
    def survivors(self) -> list[Mutant]:
        """Those that no check noticed."""
        return [mutant for mutant, verdict in self.verdicts.items() if verdict.check is None]

    @property
    def share(self) -> float:
        """How many of a hundred a check noticed, rounded down: 100 only if it is all of them."""
        tried = len(self.verdicts)
        return int(1000 * (tried - len(self.survivors)) / max(tried, 1)) / 10


def print_report(scores: list[Score], seed: int, seconds: float) -> None:
    """Print the scores by operator, by the check that noticed first, and every survivor."""
    for score in scores:
        print(f"\n{score.sort}: {score.share} % of {len(score.verdicts)} mutants killed (seed {seed})\n")
        tried = Counter(mutant.operator for mutant in score.verdicts)
        alive = Counter(mutant.operator for mutant in score.survivors)
        width = max(map(len, tried), default=0)
        print(f"  {'operator':{width}}  tried  killed")
        for name in sorted(tried):
            print(f"  {name:{width}}  {tried[name]:5}  {tried[name] - alive[name]:6}{'  <' if alive[name] else ''}")
        checks = Counter(verdict.check for verdict in score.verdicts.values() if verdict.check)
        providers = Counter(mutant.provider for mutant in score.verdicts)
        print("\n  first noticed by:", ", ".join(f"{name} {count}" for name, count in checks.most_common()))
        print("  mutants of:", ", ".join(f"{name} {count}" for name, count in sorted(providers.items())))
        print("  survivors:" if score.survivors else "  no survivors")
        print(*(f"    {mutant}\n" for mutant in score.survivors), sep="", end="")
    print(f"\n{sum(len(score.verdicts) for score in scores)} mutants in {seconds:.0f} s")
