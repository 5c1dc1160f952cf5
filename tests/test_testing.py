"""The pytest plugin, as a user's test suite meets it."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path
from textwrap import dedent

import pytest

from safelight import testing
from safelight.provider import load_provider, provider_names

pytest_plugins = ("pytester",)

BOT = """
    from safelight import Client
    from safelight.errors import JobModerated
    from safelight.providers import bfl

    def draw(prompt, folder):
        with Client(bfl) as client:
            try:
                return client.run(bfl.flux_2_pro, {"prompt": prompt}, folder)
            except JobModerated:
                return client.run(bfl.flux_2_pro, {"prompt": prompt.replace("dragon", "lizard")}, folder)
"""
DRIFTING = """
    import httpx
    import pytest
    from safelight import Client, Succeeded
    from safelight.providers import bfl

    def answer(request):
        result = {"sample": "https://delivery.bfl.ai/x.png", "seed": "seven"}
        return httpx.Response(200, json={"id": "abc", "status": "Ready", "result": result})

    def look():
        with Client(bfl, api_key="made-up-key", transport=httpx.MockTransport(answer)) as client:
            assert isinstance(client.result(client.job("abc")), Succeeded)
"""


class Suite:
    """A user's test suite; the plugin is there as if it were installed."""

    def __init__(self, pytester: pytest.Pytester) -> None:
        self.pytester = pytester
        for name in provider_names():
            load_provider(name)  # pytester forgets what was first imported in a run; a process of a user's never does
        installed = any(each.name == "safelight" for each in entry_points(group="pytest11"))
        self.options = () if installed else ("-p", "safelight.testing.plugin")
        self.options += ("-p", "no:cacheprovider", "-W", "error", "--strict-markers", "--strict-config")

    def run(self, code: str, **modules: str) -> pytest.RunResult:
        """Run one file of tests beside modules of the user's."""
        for name, text in {**modules, "test_users": code}.items():
            self.pytester.makepyfile(**{name: dedent(text)})
        return self.pytester.runpytest(*self.options)


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Suite:
    """A suite in a folder of its own, on whose modules Python may forget."""
    monkeypatch.syspath_prepend(str(pytester.path))
    return Suite(pytester)


def test_a_newcomer_s_test_of_eight_lines_passes(suite: Suite) -> None:
    """The example in the docstring: my bot retries after moderation."""
    example = dedent((testing.__doc__ or "").partition("\n\n")[2].partition("\nThe fixture")[0])
    assert len([line for line in example.splitlines() if line]) < 10
    suite.run(example, my_bot=BOT).assert_outcomes(passed=1)


def test_a_bot_that_gives_up_fails_that_test(suite: Suite) -> None:
    """The test of the test: without the retry, it fails."""
    example = dedent((testing.__doc__ or "").partition("\n\n")[2].partition("\nThe fixture")[0])
    suite.run(example, my_bot=BOT.replace("except JobModerated", "except ZeroDivisionError")).assert_outcomes(failed=1)


def test_every_form_of_client_reaches_the_sandbox(suite: Suite) -> None:
    """Blocking, async, generated and command line, made as users make them; a job of ten minutes takes no time."""
    suite.run("""
        import time
        import anyio
        import httpx
        import pytest
        from safelight import AsyncClient, Client, api_client
        from safelight.cli import main
        from safelight.providers import bfl, gptunnel, novita
        from safelight_api.bfl.api.operations import credits_

        pytestmark = pytest.mark.safelight_sandbox(duration=600)
        SWAP = {"sourceImage": "https://example.com/a.png", "faceImage": "https://example.com/b.png"}

        @pytest.fixture(autouse=True)
        def at_once(safelight_sandbox):
            begin = time.monotonic()
            yield
            assert time.monotonic() - begin < 300

        def test_blocking(safelight_sandbox):
            with Client(gptunnel) as client:
                done = client.wait(client.submit(gptunnel.faceswap, SWAP), timeout=900)
            assert safelight_sandbox.clock.monotonic() >= 600
            assert httpx.get(done.artifacts[0].url).content[:4] == b"\\x89PNG"

        def test_async(safelight_sandbox, tmp_path):
            async def run():
                async with AsyncClient(novita) as client, httpx.AsyncClient() as own:
                    done = await client.wait(await client.submit(novita.flux_2_pro, {"prompt": "a fox"}), timeout=900)
                    assert await client.save(done, tmp_path)
                    return await own.get(done.artifacts[0].url)
            assert anyio.run(run).status_code == 200
            assert {job.provider for job in safelight_sandbox.jobs.values()} == {"novita"}

        def test_generated(safelight_sandbox):
            with api_client(bfl) as client:
                assert credits_.sync(client=client).credits_ == 1000
            assert safelight_sandbox.received[-1].path == "/v1/credits"

        def test_generated_async(safelight_sandbox):
            async def run():
                async with api_client(bfl) as client:
                    return await credits_.asyncio(client=client)
            assert anyio.run(run).credits_ == 1000

        def test_command_line(safelight_sandbox, tmp_path):
            assert main(["run", "bfl", "flux-2-pro", "prompt=a duck", "--timeout", "900", "--out", str(tmp_path)]) == 0
            assert [job.order.prompt for job in safelight_sandbox.jobs.values()] == ["a duck"]
    """).assert_outcomes(passed=5)


def test_scenarios_come_from_the_prompt_a_table_or_a_marker(suite: Suite) -> None:
    """Each way of asking for a fault works, and the marker nearest to the test has the last word."""
    suite.run("""
        import pytest
        from safelight import Client
        from safelight.errors import JobFailed
        from safelight.providers import bfl
        from safelight.sandbox import Scenario

        pytestmark = pytest.mark.safelight_sandbox(scenarios={"*fox*": "fails"}, seed=3)

        def ends_badly(prompt):
            with Client(bfl) as client, pytest.raises(JobFailed) as caught:
                client.run(bfl.flux_2_pro, {"prompt": prompt}, "pictures")
            return caught.value.state.reason

        def test_prompt(safelight_sandbox):
            assert ends_badly("a duck [safelight: fails reason=tired]") == "tired"

        def test_table(safelight_sandbox):
            safelight_sandbox.scenarios["*duck*"] = "503@1 fails reason=wet"
            assert ends_badly("a Duck") == "wet"
            safelight_sandbox.scenarios["*duck*"] = Scenario(outcome="fails", reasons=("dry",))
            assert ends_badly("a Duck") == "dry"

        def test_module(safelight_sandbox):
            ends_badly("a fox")

        @pytest.mark.safelight_sandbox(scenarios={"*fox*": "fails reason=red"})
        def test_nearest(safelight_sandbox):
            assert (ends_badly("a fox"), safelight_sandbox.seed) == ("red", 3)
    """).assert_outcomes(passed=4)


def test_a_port_serves_whatever_speaks_http(suite: Suite) -> None:
    """With serve=True there is a real port, for the clients and for the standard library."""
    suite.run("""
        import urllib.request
        import pytest
        from safelight import Client
        from safelight.providers import bfl

        @pytest.mark.safelight_sandbox(serve=True, duration=0.05, not_found_for=0)
        def test_port(safelight_sandbox):
            with Client(bfl) as client:
                done = client.wait(client.submit(bfl.flux_2_pro, {"prompt": "a duck"}), timeout=10)
            with urllib.request.urlopen(done.artifacts[0].url) as reply:
                assert reply.status == 200
    """).assert_outcomes(passed=1)


def test_everything_is_as_before_when_the_test_is_over(suite: Suite) -> None:
    """The next test finds neither a key nor the sandbox, and time passes again."""
    suite.run("""
        import pytest
        from safelight import Client, options
        from safelight.clock import SystemClock
        from safelight.errors import MissingKey
        from safelight.providers import bfl

        def test_one(safelight_sandbox):
            assert Client(bfl).base_url == safelight_sandbox.base_url("bfl")

        def test_two():
            with pytest.raises(MissingKey):
                Client(bfl)
            assert Client(bfl, api_key="made-up").base_url == "https://api.bfl.ai"
            assert options.SystemClock is SystemClock
    """).assert_outcomes(passed=2)


def test_a_client_of_the_real_api_is_stopped(suite: Suite) -> None:
    """A client that was made before the test, with a key of its own, spends no money: its request fails the test."""
    result = suite.run("""
        import anyio
        from safelight import AsyncClient, Client
        from safelight.providers import bfl

        EARLY, EARLY_ASYNC = Client(bfl, api_key="a-real-one"), AsyncClient(bfl, api_key="a-real-one")

        def test_early(safelight_sandbox):
            EARLY.submit(bfl.flux_2_pro, {"prompt": "a duck"})

        def test_early_async(safelight_sandbox):
            async def run():
                await EARLY_ASYNC.submit(bfl.flux_2_pro, {"prompt": "a duck"})
            anyio.run(run)
    """)
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(
        ["*a request for api.bfl.ai, not for the sandbox: was its client made before the test?*"]
    )


def test_drift_fails_a_marked_test_each_time(suite: Suite) -> None:
    """A marked test fails on drift, also where the log has told the place before; an unmarked one does not."""
    result = suite.run(
        """
        import pytest
        from world import look

        def test_unmarked():
            look()

        @pytest.mark.safelight_no_drift
        @pytest.mark.parametrize("time", [1, 2])
        def test_marked(time):
            look()

        @pytest.fixture
        def looked():
            look()

        @pytest.mark.safelight_no_drift
        def test_in_a_fixture(looked):
            pass

        @pytest.mark.safelight_no_drift
        def test_without(safelight_sandbox):
            pass
        """,
        world=DRIFTING,
    )
    result.assert_outcomes(passed=2, failed=3)
    result.stdout.fnmatch_lines(["replies differ from their documents:", "  bfl get-result, /result/seed: expected *"])


def test_drift_can_fail_all_tests(suite: Suite) -> None:
    """One line of configuration does for the whole suite what the marker does for a test."""
    suite.pytester.makeini("[pytest]\nsafelight_no_drift = true")
    suite.run("from world import look\ndef test_it():\n    look()", world=DRIFTING).assert_outcomes(failed=1)


def test_a_test_that_failed_anyway_fails_with_its_own_error(suite: Suite) -> None:
    """Drift is not told over the failure of the test itself."""
    code = (
        "import pytest\nfrom world import look\n@pytest.mark.safelight_no_drift\ndef test_it():\n    look()\n    1 / 0"
    )
    result = suite.run(code, world=DRIFTING)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*ZeroDivisionError*"])


def test_the_plugin_loads_nothing_until_it_is_asked() -> None:
    """Being installed costs other people's test suites nothing: neither httpx nor the clients are imported."""
    code = (
        "import sys, safelight.testing.plugin\n"
        "print([name for name in sys.modules if name.startswith(('httpx', 'attr', 'starlette', 'safelight'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(
        ["safelight._version", "safelight", "safelight.testing", "safelight.testing.plugin"]
    )


def test_what_is_missing_is_named(suite: Suite) -> None:
    """Without the extra, a test that asks for the fixture says what to install."""
    suite.pytester.makeconftest("import sys\nsys.modules['starlette'] = None")
    suite.pytester.makepyfile("def test_it(safelight_sandbox):\n    pass")
    result = suite.pytester.runpytest_subprocess(*suite.options)
    result.stdout.fnmatch_lines(["safelight_sandbox needs starlette: pip install 'safelight[[]testing]'"])


def test_the_readme_s_test_passes(suite: Suite) -> None:
    """What the README shows a newcomer passes as it stands."""
    readme = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    (code,) = (code for code in re.findall(r"```python\n(.*?)```", readme, re.DOTALL) if "def test_" in code)
    suite.run(code).assert_outcomes(passed=1)
