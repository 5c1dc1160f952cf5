"""What is generated of how Safelight is held: the promises, from ARCHITECTURE.md, and the table of faults."""

from __future__ import annotations

from collections.abc import Iterator

from tests.faults.table import FAULTS, Fault

STAGES = {"submit": "While a job is submitted", "poll": "While it is waited for", "file": "While its files are saved"}
SAVED = "the file is saved, whole"


def pages(architecture: str) -> Iterator[tuple[str, str]]:
    """The page of the promises and that of the faults."""
    promises = architecture.partition("## The promises")[2].partition("\n## ")[0].partition("\n")[2]
    told = "Each promise is kept in one place, and a test walks everything that stands beside the case it was made for."
    yield "held/promises.md", f"# Promises\n\n{told}\n{promises}"
    yield "held/faults.md", "\n".join(_faults())


def _faults() -> Iterator[str]:
    yield from ("# Faults", "")
    yield (
        f"{len(FAULTS)} ways in which a server misbehaves, over real sockets, against each provider, blocking and "
        "asynchronous. `make faults` runs them and prints what came of each; a test fails if it is anything else than "
        "what stands here, if a deadline is missed, if a submit is sent twice, or if an error has no ticket."
    )
    for stage, heading in STAGES.items():
        yield from ("", f"## {heading}", "", "| what is done to the client | what must come of it |", "| --- | --- |")
        yield from (
            f"| {each.name.partition(':')[2] or each.name} | {_wanted(each)} |"
            for each in FAULTS
            if each.stage == stage
        )
    yield ""


def _wanted(fault: Fault) -> str:
    if fault.want == "saved":
        return SAVED
    wanted = fault.want if isinstance(fault.want, tuple) else (fault.want,)
    return " or ".join(f"`{each.__name__}`" for each in wanted)
