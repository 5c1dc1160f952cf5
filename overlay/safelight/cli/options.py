"""The arguments and options that several commands share, each described once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from safelight.cli import completion

HERE = Path()
LONGEST = 1e6  # seconds; what clocks and sockets can count


def bounded(seconds: float | None) -> float | None:
    """A number of seconds; raises `typer.BadParameter` for what is none."""
    if seconds is not None and not 0 <= seconds <= LONGEST:
        raise typer.BadParameter(f"a number of seconds from 0 to {LONGEST:.0f} is expected")
    return seconds


WHICH = "bfl, or another that `safelight operations` lists."

Provider = Annotated[str, typer.Argument(metavar="PROVIDER", help=WHICH, autocompletion=completion.providers)]
MaybeProvider = Annotated[
    str | None, typer.Argument(metavar="PROVIDER", help=WHICH, autocompletion=completion.providers)
]
Operation = Annotated[
    str,
    typer.Argument(
        metavar="OPERATION", help="A name that `safelight operations` lists.", autocompletion=completion.operations
    ),
]
MaybeOperation = Annotated[
    str | None,
    typer.Option(
        "--operation",
        metavar="NAME",
        help="A name that `safelight operations` lists.",
        autocompletion=completion.operations,
    ),
]
Result = Annotated[
    str | None,
    typer.Option(
        "--result", metavar="NAME", help="The operation that gives the result, where it was given by its path."
    ),
]
Words = Annotated[
    list[str] | None,
    typer.Argument(metavar="[KEY=VALUE]...", help="The inputs.", autocompletion=completion.inputs),
]
Out = Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder to save into.")]
Json = Annotated[
    bool, typer.Option("--json", help="Print one JSON document on standard output, and nothing else there.")
]
BaseUrl = Annotated[
    str | None,
    typer.Option("--base-url", metavar="URL", help="Ask this address: the sandbox, or a compatible host."),
]
Timeout = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        help="Give up after so long, submit and wait together; the job goes on. Saving is not counted.",
        callback=bounded,
    ),
]
SubmitTimeout = Annotated[
    float | None,
    typer.Option("--timeout", metavar="SECONDS", help="Give up submitting after so long.", callback=bounded),
]
WaitTimeout = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        help="Give up waiting after so long, 0 looks once; the job goes on. Saving is not counted.",
        callback=bounded,
    ),
]
CallTimeout = Annotated[
    float | None,
    typer.Option("--timeout", metavar="SECONDS", help="Give up after so long.", callback=bounded),
]
SaveTimeout = Annotated[
    float | None,
    typer.Option(
        "--save-timeout",
        metavar="SECONDS",
        help="Give up saving after so long (else an hour, and while bytes come); the ticket fetches the files again.",
        callback=bounded,
    ),
]
Trusted = Annotated[
    list[str] | None,
    typer.Option(
        "--trust",
        metavar="URL",
        envvar="SAFELIGHT_TRUST",
        help="An origin of yours that may have the key where a ticket or a reply names it. Can be given several times.",
    ),
]
Tickets = Annotated[
    Path | None,
    typer.Option(
        "--tickets", metavar="DIR", help="Note each job in this folder before its submit, until its files are saved."
    ),
]
OpenTickets = Annotated[
    Path | None,
    typer.Option("--tickets", metavar="DIR", help="The folder of tickets: without a job, all that are open there."),
]
MaybeId = Annotated[str | None, typer.Argument(metavar="ID", help="The id of the job.")]
Ticket = Annotated[
    str | None, typer.Option("--ticket", metavar="FILE", help="A ticket that submit printed; - for standard input.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Refuse any reply that differs from the document.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say what is waited for, and why.")]
Debug = Annotated[bool, typer.Option("--debug", help="Show the trace of an error.")]

Document = Annotated[Path, typer.Argument(metavar="DOCUMENT", help="OpenAPI 3, JSON or YAML.", exists=True)]
Name = Annotated[str, typer.Option("--name", metavar="NAME", help="What to call the provider: acme.")]
Folder = Annotated[Path | None, typer.Option("--out", "-o", metavar="DIR", help="The folder to make (safelight-NAME).")]
Adopted = Annotated[Path, typer.Argument(metavar="[FOLDER]", help="An adopted folder.", exists=True, file_okay=False)]
Check = Annotated[bool, typer.Option("--check", help="Change nothing; exit 1 and name what differs.")]

CORPUS = Path("tests") / "corpus"
Corpus = Annotated[
    Path, typer.Option("--out", "-o", metavar="DIR", help="The folder of frozen replies, beside the contract test.")
]
Examples = Annotated[
    int, typer.Option("--examples", metavar="N", min=1, help="How many valid replies are drawn for each schema.")
]
Keep = Annotated[
    str | None,
    typer.Option("--keep", metavar="NAME", help="Keep the former replies in a folder of this name: 2026-04."),
]
