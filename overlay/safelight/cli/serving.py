"""`sandbox`: the APIs on this machine, and how to use them from another terminal."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from rich.text import Text

from safelight.cli.addresses import MADE_UP
from safelight.cli.finding import living_first
from safelight.cli.listing import command
from safelight.errors import UsageError
from safelight.provider import load_provider
from safelight_api.operation import Submit

if TYPE_CHECKING:
    from safelight.cli.session import Session
    from safelight.provider import Provider


def sandbox(session: Session, port: int, **options: Any) -> None:
    """Serve until Ctrl-C or SIGTERM; raises `UsageError` without the extra, a free port, or a readable table."""
    from safelight.sandbox.scenario import ScenarioError

    try:
        import_module("safelight.sandbox.server").run(port=port, ready=lambda urls: _ready(session, urls), **options)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("safelight"):
            raise
        raise UsageError(f"the sandbox needs {error.name or error}: pip install 'safelight[sandbox]'") from error
    except ScenarioError as error:
        raise UsageError(f"--scenarios: {error}") from error
    except OSError as error:
        raise UsageError(f"port {port} cannot be used: {error.strerror or error}; --port 0 takes a free one") from error
    session.note("the sandbox has ended")


def _ready(session: Session, urls: Mapping[str, str]) -> None:
    """Show where the APIs are, and a command to begin with."""
    session.document({"base_urls": dict(urls)})
    session.say(Text("The sandbox is ready. Nothing in it costs anything; Ctrl-C ends it.\n"))
    width = max(map(len, urls))
    for name, url in urls.items():
        session.say(Text.assemble("  ", (f"{name:{width}}", "bold cyan"), f"  {url}"))
    session.say(Text.assemble("\nIn another terminal, with a made-up key and one of these commands:\n"))
    for name, url in urls.items():
        provider = load_provider(name)
        first = first_submit(provider)
        if first is not None:
            session.say(f"  export {provider.key_variable}={MADE_UP}")
            session.say(f"  {command(provider, first)} --base-url {url}\n")


def first_submit(provider: Provider) -> Submit[Any, Any] | None:
    """The operation to begin with: the first that starts a job and has not ended."""
    return next((each for each in living_first(provider) if isinstance(each, Submit)), None)
