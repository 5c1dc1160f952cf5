"""`operations`, `call`, the help, and how the command starts."""

from __future__ import annotations

import json
import subprocess
import sys

import httpx
import pytest

import safelight.cli
from safelight.cli.exits import Exit
from safelight.provider import load_provider, provider_names
from tests.cli.conftest import PENDING, RUN, Run, World, reply

COMMANDS = ("operations", "run", "submit", "wait", "call", "sandbox", "inspect", "doctor")

# operations


def test_operations_lists_everything(safelight: Run) -> None:
    """Every operation of every provider, with what it needs and takes; what has ended only where it is asked for."""
    every = {(p, each.name): each for p in provider_names() for each in load_provider(p).operations.values()}
    listed = safelight("operations", "--json").document
    assert {(each["provider"], each["name"]) for each in listed} == {  # type: ignore[index]
        name for name, each in every.items() if each.retired is None
    }
    listed = safelight("operations", "--retired", "--json").document
    assert {(each["provider"], each["name"]) for each in listed} == set(every)  # type: ignore[index]
    ended = safelight("operations", "bfl")
    assert ended.code == 0
    for name in load_provider("bfl").operations:
        assert f"  {name}  " in ended.out
    assert "    needs prompt\n    takes user" in ended.out


def test_operations_of_one_kind(safelight: Run) -> None:
    """`--kind` keeps the operations of this kind; an unknown one names those that there are."""
    listed = safelight("operations", "bfl", "--kind", "edit", "--json").document
    assert {each["kind"] for each in listed} == {"edit"}  # type: ignore[index]
    ended = safelight("operations", "--kind", "imgae")
    assert ended.code == 2
    assert "did you mean image?" in ended.err


def test_operations_describes_one(safelight: Run) -> None:
    """Types, bounds, defaults, descriptions, doubts and an example, as the document has them."""
    out = safelight("operations", "bfl", "flux-pro-1.1").out
    assert "width  integer, 256 to 1440, in steps of 32  default 1024\n    Width in pixels" in out
    assert 'output_format  jpeg, png, webp  default "jpeg"' in out
    assert "safelight run bfl flux-pro-1.1 prompt='a lighthouse at dusk' width=1024" in out
    assert "prompt  text  required" in safelight("operations", "bfl", "flux-2-pro").out
    assert "input_image  text, a picture as base64 or url or @FILE" in safelight("operations", "bfl", "flux-2-pro").out
    assert "default 0" in safelight("operations", "bfl", "flux-2-pro").out
    assert "request.prompt  text, 1 to 1024 characters  required" in safelight("operations", "novita", "txt2img").out
    assert "Not confirmed:" in safelight("operations", "gptunnel", "balance").out
    assert "takes no input" in safelight("operations", "bfl", "credits").out


def test_operations_does_not_ask_anybody(safelight: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """It needs no key; names that are wrong get the nearest."""
    monkeypatch.delenv("BFL_API_KEY")
    assert safelight("operations", "bfl").code == 0
    assert "did you mean flux-2-pro" in safelight("operations", "bfl", "flux2pro").err
    assert "did you mean novita?" in safelight("operations", "novitta").err
    assert world.requests == []


# call


def test_call_prints_the_answer(safelight: Run, world: World) -> None:
    """The provider's own JSON, indented for people and on one line for programs."""
    world.poll = [reply({"credits": 982.5})]
    assert safelight("call", "bfl", "credits").out == '{\n  "credits": 982.5\n}\n'
    assert safelight("call", "bfl", "credits", "--json").out == '{"credits": 982.5}\n'


def test_call_sends_its_parameters(safelight: Run, world: World) -> None:
    """As the document names them."""
    world.poll = [reply({"balance": 7})]
    assert safelight("call", "gptunnel", "balance", "useWalletBalance=true").code == 0
    assert world.requests[0].url.query == b"useWalletBalance=true"


def test_call_tells_drift(safelight: Run, world: World) -> None:
    """On standard error, beside the answer."""
    world.poll = [reply({"balance": 7, "creditLimit": "x"})]
    ended = safelight("call", "gptunnel", "balance")
    assert (ended.code, json.loads(ended.out)["balance"]) == (0, 7)
    assert "drift at /creditLimit" in ended.err


@pytest.mark.parametrize(
    ("answer", "ending"),
    [
        (reply({"detail": "Not authenticated"}, 403), (7, "auth")),
        (reply({"detail": "gone"}, 404), (6, "not_found")),
        (reply({"credits": "many"}), (8, "contract")),
        (reply(b"nonsense"), (8, "not_json")),
        (reply({}, 500), (12, "server")),
        (httpx.ConnectError("no route"), (12, "server")),
        (reply({"detail": "bad"}, 400), (11, "invalid_request")),
    ],
)
def test_call_says_why_it_was_refused(safelight: Run, world: World, answer: object, ending: tuple[int, str]) -> None:
    """The document of a refusal takes the place of the answer."""
    world.poll = [answer]
    ended = safelight("call", "bfl", "credits", "--json", "--timeout", "20")
    assert (ended.code, ended.document["error"]["kind"]) == ending
    assert world.clock.passed <= 20


def test_call_starts_no_job(safelight: Run, world: World) -> None:
    """What starts a job is refused, and told how to run."""
    ended = safelight("call", "bfl", "flux-2-pro", "prompt=x")
    assert (ended.code, world.requests) == (2, [])
    assert "safelight run bfl flux-2-pro" in ended.err


# The help, and the start


def test_help_lists_the_exit_codes(safelight: Run) -> None:
    """All of them, with their meaning, on lines that need no folding at 60 columns."""
    out = safelight("--help").out
    for code in Exit:
        assert f"{code.value:>4}  {code.meaning}" in out
        assert len(code.meaning) <= 52


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_examples(safelight: Run, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    """Examples that fit a narrow terminal."""
    monkeypatch.setenv("COLUMNS", "60")
    ended = safelight(command, "--help")
    assert ended.code == 0
    _, _, examples = ended.out.partition("Examples:")
    assert f"safelight {command}" in examples
    assert command in safelight("--help").out


def test_no_arguments_show_the_help(safelight: Run) -> None:
    """And count as wrong usage."""
    ended = safelight()
    assert ended.code == 2
    assert "Commands" in ended.out + ended.err


def test_version(safelight: Run) -> None:
    """The version alone."""
    from safelight._version import __version__

    assert safelight("--version").out == f"{__version__}\n"


def test_the_package_runs_as_the_command() -> None:
    """`python -m safelight` is `safelight`."""
    done = subprocess.run([sys.executable, "-m", "safelight", "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count(".") == 2


@pytest.mark.parametrize(("command", "told"), [("run", ("--timeout", "--save-timeout")), ("wait", ("--save-timeout",))])
def test_help_says_what_bounds_what(safelight: Run, command: str, told: tuple[str, ...]) -> None:
    """The two time-outs, and that saving is not counted in the first."""
    out = " ".join(safelight(command, "--help").out.split())
    assert all(option in out for option in told)
    assert "saving is not counted" in out


def test_saving_has_a_time_of_its_own(safelight: Run, world: World) -> None:
    """`--save-timeout` ends the saving, and the ticket fetches the files again."""
    world.file = [httpx.Response(503)]
    ended = safelight(*RUN, "--save-timeout", "7")
    assert (ended.code, ended.ticket["id"]) == (9, "job-1")
    assert world.clock.passed <= 7 + 6


def test_help_loads_no_client_and_no_provider() -> None:
    """The command starts quickly: what talks to a provider is loaded with the first command."""
    script = (
        "import sys; from safelight.cli import main; main(['--help']);"
        "sys.exit(','.join(sorted(set(sys.modules) & {'httpx', 'httpcore', 'jsonschema_rs', 'safelight.client'}"
        " | {name for name in sys.modules if name.startswith(('safelight.providers.', 'safelight_api'))})))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.stderr.strip() == ""


@pytest.mark.parametrize("missing", ["typer", "rich"])
def test_without_the_extra_one_line_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    """No trace for who installed the library alone."""
    monkeypatch.setitem(sys.modules, missing, None)  # type: ignore[arg-type]
    monkeypatch.delitem(sys.modules, f"{missing}.text", raising=False)
    for name in [name for name in sys.modules if name.startswith("safelight.cli.")]:
        monkeypatch.delitem(sys.modules, name)
    assert safelight.cli.main(["operations"]) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"the command line needs {missing}")
    assert err.endswith(": pip install 'safelight[cli]'\n")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("safelight run b", "bfl"),
        ("safelight run bfl flux-2-p", "flux-2-pro"),
        ("safelight run bfl flux-2-pro see", "seed="),
        ("safelight call bfl cre", "credits"),
        ("safelight wait nov", "novita"),
        ("safelight inspect bfl - --operation cre", "credits"),
        ("safelight operations bfl flux-kontext-p", "flux-kontext-pro"),
    ],
)
def test_completion_knows_the_names(words: str, found: str) -> None:
    """Providers, operations and inputs."""
    told = _completed(words)
    assert found in told


def test_completion_gives_what_the_command_takes() -> None:
    """`call` starts no job, `run` does nothing else, and a wrong name before gives nothing."""
    assert "flux-2-pro" not in _completed("safelight call bfl flux")
    assert "credits" not in _completed("safelight run bfl cre")
    assert _completed("safelight run bfll flux") == []
    assert _completed("safelight run bfl flux-2-prr see") == []


def _completed(words: str) -> list[str]:
    parts = words.split()
    environment = {"_SAFELIGHT_COMPLETE": "complete_bash", "COMP_WORDS": words, "COMP_CWORD": str(len(parts) - 1)}
    script = "from safelight.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout.split()


def test_colours_are_off_with_no_color(safelight: Run, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """`NO_COLOR` is stronger than `FORCE_COLOR`, and no live display is forced either."""
    world.poll = [reply(PENDING), reply({"id": "job-1", "status": "Error"})]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1;31merror" in safelight(*RUN).err
    monkeypatch.setenv("NO_COLOR", "1")
    err = safelight(*RUN).err
    assert "\x1b[1;31m" not in err
    assert "\x1b[?25l" not in err


def test_an_unwritable_character_is_escaped() -> None:
    """A terminal that knows ASCII alone is no reason to fail."""
    script = "from safelight.cli import main; raise SystemExit(main(['run', 'bfl', 'flux-2-pro', 'é…=x']))"
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
