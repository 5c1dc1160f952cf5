"""Makes mutants of the generated code and of the documents and says which of them no contract check notices.

python -m scripts.mutants [--sort code|documents|stock] [--sample N] [--seed N] [--jobs N]
"""

from __future__ import annotations

import argparse
import sys
import time

from safelight.testing.contract.mutants.choosing import SORTS, choose, tasks
from safelight.testing.contract.mutants.mutant import Mutant
from safelight.testing.contract.mutants.trial import Task, Verdict, try_out, warm, wrong_before
from scripts.mutants.ours import truths
from scripts.mutants.report import Score, print_report
from scripts.mutants.stock import stock_mutants

COUNT = 300
WANTED = 98  # of a hundred


def main() -> int:
    """Run from the command line; 1 if fewer than 98 % of a sort are killed, 2 if there are faults without any."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    sorts_help = "only this sort: stock is what the stock generator gets wrong"
    parser.add_argument("--sort", choices=(*SORTS, "stock"), help=sorts_help)
    parser.add_argument("--sample", type=int, metavar="N", help=f"so many in all (default: {COUNT} of each sort)")
    parser.add_argument("--seed", type=int, default=1, help="chooses other mutants")
    parser.add_argument("--jobs", type=int, default=2, help="processes at a time")
    parser.add_argument("--verbose", action="store_true", help="say of each mutant what noticed it")
    options = parser.parse_args()
    sorts = [options.sort] if options.sort else list(SORTS)
    chosen: list[Mutant] = []
    for index, sort in enumerate(sorts):
        count = options.sample // len(sorts) + (index < options.sample % len(sorts)) if options.sample else COUNT
        chosen += stock_mutants() if sort == "stock" else choose(truths(), sort, count, options.seed)
    started = time.monotonic()
    work = tasks(truths(), chosen, everywhere=False)
    warm(work)
    if not options.sample and options.sort != "stock" and (problems := wrong_before(work, options.jobs)):
        print("There are faults before any mistake is made:", *problems, sep="\n  ")
        return 2
    verdicts = run(work, options.jobs, verbose=options.verbose)
    survivors = [mutant for mutant in chosen if verdicts[mutant].check is None]
    if not options.sample:
        verdicts |= run(tasks(truths(), survivors, everywhere=True), options.jobs, verbose=options.verbose)
    scores = [Score(sort, {m: verdicts[m] for m in chosen if m.sort == sort}) for sort in sorts]
    print_report(scores, options.seed, time.monotonic() - started)
    return 0 if all(score.share >= WANTED for score in scores) else 1


def run(work: list[Task], jobs: int, *, verbose: bool) -> dict[Mutant, Verdict]:
    """Try mutants and collect what became of them."""
    found = {}
    for mutant, verdict in try_out(work, jobs):
        found[mutant] = verdict
        if verbose:
            print(f"{verdict.seconds:5.1f} s  {verdict.check or 'SURVIVED':10}  {mutant}\n         {verdict.fault}")
    return found


if __name__ == "__main__":
    sys.exit(main())
