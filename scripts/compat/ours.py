"""Our client, unmodified, against a mock that others wrote: Prism, fed with each effective document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from safelight import Client
from safelight._version import __version__
from safelight.cli.shapes import example
from safelight.contract.reply import Reply
from safelight.contract.schema import Drift
from safelight.errors import ContractViolation, NotJSON, ReplyError, SafelightError, WaitTimeout
from safelight.provider import Provider, load_provider, provider_names
from safelight_api.operation import Operation, Submit
from scripts.compat.installing import Environment, node
from scripts.compat.prism import PACKAGE, Preferring, mocking
from scripts.compat.row import Result

KEY = "00000000-0000-4000-8000-000000000000"  # made up: Prism asks only that there be one in its place
_GENERATED = 20  # answers that Prism draws from the schema, for each operation that tells a result


@define
class Trial:
    """What a client did against a mock: how often, and what went wrong."""

    client: Client
    transport: Preferring
    done: Counter[str] = field(factory=Counter)
    seen: Counter[str] = field(factory=Counter)
    wrong: list[str] = field(factory=list)

    @property
    def provider(self) -> Provider:
        """The provider that is mocked."""
        return self.client.provider

    def use_everything(self) -> None:
        """Submit each kind of job and look once, and call what answers at once, with the document's own examples."""
        results = {each.name for each in self._results()}
        for operation in self.provider.operations.values():
            if isinstance(operation, Submit):
                self._try(
                    operation, "submits", lambda each: self._look(self.client.submit(each, example(each)).id, each)
                )
            elif operation.kind is not None:
                self._try(operation, "files", lambda each: self.client.make(each, example(each)))
            elif operation.name not in results:
                self._try(operation, "calls", self._call)

    def read_documented(self) -> None:
        """Look at each answer to a poll that the document has an example of: a state, or the error that it tells."""
        for operation, submit in self._results().items():
            for status, name in _examples(operation):
                self.transport.prefer = f"code={status}, example={name}"
                self._read(submit, f"{operation.name} {status} {name}", (ReplyError,), (ContractViolation, NotJSON))
        self.transport.prefer = ""

    def read_generated(self) -> None:
        """Look at answers that Prism draws from the schema: a state, or an error of ours."""
        self.transport.prefer = "dynamic=true"
        for operation, submit in self._results().items():
            for _ in range(_GENERATED):
                self._read(submit, f"{operation.name} generated", (SafelightError,), ())
        self.transport.prefer = ""

    def result(self) -> Result:
        """All of it."""
        told = ", ".join(f"{number} {what}" for what, number in self.done.items())
        states = ", ".join(f"{name} {number}" for name, number in self.seen.most_common())
        did = f"{told}; read {self.seen.total()} answers to polls as {states}"
        if self.wrong:
            return Result(ok=False, did=f"{'; '.join(self.wrong[:3])} ({len(self.wrong)} in all); {did}")
        return Result(ok=bool(self.done["submits"] and self.seen), did=f"{did}; no drift")

    def _results(self) -> dict[Operation[..., Any], Submit[Any, Any]]:
        """The operations that tell results, each with one whose result it tells."""
        submits = (each for each in self.provider.operations.values() if isinstance(each, Submit))
        return {self.provider.operation(each.link.operation): each for each in submits}

    def _try(self, operation: Any, what: str, use: Callable[[Any], object]) -> None:
        try:
            use(operation)
        except SafelightError as error:
            self.wrong.append(f"{type(error).__name__}: {str(error)[:160]}")
        else:
            self.done[what] += 1

    def _look(self, job_id: str, operation: Submit[Any, Any]) -> None:
        """Look once, at the mock: its examples name the polling URLs of the real thing, where no key of ours goes."""
        with suppress(WaitTimeout):
            self.client.wait(self.client.job(job_id, operation=operation.name), timeout=0)

    def _call(self, operation: Operation[..., Any]) -> None:
        body = [example(operation)] if operation.body else []
        self.client.call(operation, *body, **{each.argument: "x" for each in operation.parameters if each.required})

    def _read(
        self, submit: Submit[Any, Any], what: str, told: tuple[type[Exception], ...], never: tuple[type[Exception], ...]
    ) -> None:
        try:
            state = self.client.result(self.client.job("8d6b8e09-fd2b-4df3-9623-411d925de642", operation=submit.name))
        except told as error:
            if isinstance(error, never):
                self.wrong.append(f"{what}: {error}")
            self.seen[type(error).__name__] += 1
        else:
            self.seen[type(state).__name__] += 1


def _examples(operation: Operation[..., Any]) -> Iterator[tuple[str, str]]:
    """The status and the name of each example that a document has of an operation's replies."""
    responses = operation.document("effective")["paths"][operation.path][operation.method.lower()]["responses"]
    for status, response in responses.items():
        for name in response.get("content", {}).get("application/json", {}).get("examples", {}):
            yield status, name


def tried(provider: Provider, base_url: str, transport: Preferring) -> Result:
    """Everything, against one mock."""
    wrong: list[str] = []  # drift too: the mock was made from the very document

    def drifted(reply: Reply[Any], drift: Drift) -> None:
        if not drift.expected.startswith("the job "):  # an example is of one job, whichever is asked for
            wrong.append(f"{reply.operation}: drift at {drift.path}: expected {drift.expected}, got {drift.got}")

    with Client(provider, api_key=KEY, base_url=base_url, transport=transport, on_drift=drifted) as client:
        trial = Trial(client, transport, wrong=wrong)
        trial.use_everything()
        trial.read_documented()
        trial.read_generated()
        return trial.result()


@frozen
class Mocked:
    """One provider, mocked by Prism from its effective document."""

    provider: str

    @property
    def who(self) -> str:
        """Our client."""
        return f"safelight {__version__}"

    @property
    def against(self) -> str:
        """What it is run against."""
        return f"Prism, {self.provider}"

    def install(self, cache: Path) -> Environment:
        """Install Prism below a folder; raises `Unavailable`."""
        return node(cache / "prism", (PACKAGE,))

    def run(self, environment: Environment) -> Result:
        """Use every operation, and read every documented answer to a poll and some that are drawn from the schema."""
        provider, transport = load_provider(self.provider), Preferring()
        package = next(iter(provider.operations.values())).package
        document = Path(__file__).parents[2] / "generated" / package.replace(".", "/") / "effective.json"
        try:
            with mocking(environment, document) as base_url:
                return tried(provider, base_url, transport)
        finally:
            transport.close()


MOCKED = tuple(Mocked(name) for name in provider_names())
