"""The pytest plugin, as a user's test suite meets it."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from textwrap import dedent

import pytest

from safelight import testing
from safelight.provider import provider_names

pytest_plugins = ("pytester",)

for module in ("click", "safelight.cli.app", *(f"safelight.providers.{name}" for name in provider_names())):
    import_module(module)  # pytester forgets what was first imported in a test; a process of a user's never does

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


NOT_FROM_HERE = """
    import socket
    import pytest

    @pytest.fixture(autouse=True)
    def names(monkeypatch):
        asked = []
        def getaddrinfo(host, *more, **options):
            asked.append(host)
            raise socket.gaierror("not from here")
        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        yield asked
"""
ASKING = """
    import aiohttp
    import anyio
    import httpcore
    import httpx
    from safelight import AsyncClient, Client
    from safelight.providers import bfl

    class OwnTransport(httpx.HTTPTransport):
        def handle_request(self, request):
            return super().handle_request(request)

    EARLY, EARLY_ASYNC, OWN = httpx.Client(), httpx.AsyncClient(), httpx.Client(transport=OwnTransport())
    BEHIND_A_PROXY = httpx.Client(proxy="http://127.0.0.1:9")

    def httpx_get(url):
        httpx.get(url)

    def early(url):
        EARLY.get(url)

    def own_transport(url):
        OWN.get(url)

    def behind_a_proxy(url):
        BEHIND_A_PROXY.get(url)

    def httpx_async(url):
        anyio.run(EARLY_ASYNC.get, url)

    def connection_pool(url):
        httpcore.request("GET", url)

    def connection_pool_async(url):
        async def run():
            async with httpcore.AsyncConnectionPool() as pool:
                await pool.request("GET", url)
        anyio.run(run)

    def session(url):
        async def run():
            async with aiohttp.ClientSession() as session:
                await session.get(url)
        anyio.run(run)

    def blocking(url):
        with Client(bfl, api_key="made-up", base_url=url, trusted_origins=[url]) as client:
            client.submit_raw("/v1/x", {"prompt": "x"})

    def poll(url):
        with Client(bfl, api_key="made-up", base_url=url, trusted_origins=[url]) as client:
            client.result(client.job("x"))

    def asynchronous(url):
        async def run():
            async with AsyncClient(bfl, api_key="made-up", base_url=url, trusted_origins=[url]) as client:
                await client.submit_raw("/v1/x", {"prompt": "x"})
        anyio.run(run)

    def poll_async(url):
        async def run():
            async with AsyncClient(bfl, api_key="made-up", base_url=url, trusted_origins=[url]) as client:
                await client.result(client.job("x"))
        anyio.run(run)

    WAYS = [httpx_get, early, own_transport, behind_a_proxy, httpx_async, connection_pool, connection_pool_async,
            session, blocking, poll, asynchronous, poll_async]
    HOSTS = ["https://api.bfl.ai", "http://api.bfl.ai", "https://api.bfl.ai:8443", "https://api.ppinfra.com",
             "https://example.com", "http://192.0.2.1", "http://[2001:db8::1]"]
"""


@pytest.mark.parametrize("options", ["", "serve=True"])
def test_no_request_leaves_this_machine(suite: Suite, options: str) -> None:
    """Whoever makes it, whenever its client was made, whatever the host: the test fails, and no name is looked up."""
    result = suite.run(
        f"""
        import pytest
        from asking import HOSTS, WAYS

        pytestmark = pytest.mark.safelight_sandbox({options})

        @pytest.mark.parametrize("url", HOSTS)
        @pytest.mark.parametrize("way", WAYS)
        def test_it(way, url, safelight_sandbox, names):
            with pytest.raises(BaseException, match="a request for .*, not for the sandbox") as caught:
                way(url)
            assert caught.type is pytest.fail.Exception
            assert names == []
        """,
        asking=ASKING,
        conftest=NOT_FROM_HERE,
    )
    result.assert_outcomes(passed=12 * 7)


def test_a_redirect_leaves_this_machine_no_more_than_a_request(suite: Suite) -> None:
    """A server of the test's own may be asked, by all means, but not where it sends one to."""
    suite.run("""
        import http.server, threading
        import aiohttp, anyio, httpx, pytest

        @pytest.fixture
        def own():
            class Leads(http.server.BaseHTTPRequestHandler):
                def do_GET(self):
                    self.send_response(302 if self.path == "/away" else 204)
                    self.send_header("location", "http://example.com/")
                    self.end_headers()
                def log_message(self, *_):
                    pass
            with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Leads) as server:
                thread = threading.Thread(target=server.serve_forever)
                thread.start()
                yield f"http://localhost:{server.server_port}"
                server.shutdown()
                thread.join()

        def by_httpx(url):
            return httpx.get(url, follow_redirects=True, trust_env=False).status_code

        def by_aiohttp(url):
            async def run():
                async with aiohttp.ClientSession() as session, session.get(url) as response:
                    return response.status
            return anyio.run(run)

        @pytest.mark.parametrize("get", [by_httpx, by_aiohttp])
        def test_it(get, own, safelight_sandbox):
            assert get(own) == 204
            with pytest.raises(pytest.fail.Exception, match="a request for example.com"):
                get(f"{own}/away")
    """).assert_outcomes(passed=2)


def test_hosts_can_be_allowed(suite: Suite) -> None:
    """By a line of the configuration for all tests, and by the marker for one: then the request goes on its way."""
    suite.pytester.makeini("[pytest]\nsafelight_allow_hosts =\n    *.example.com")
    suite.run(
        """
        import httpx, pytest

        def looked_up(host):
            with pytest.raises(BaseException, match="not from here|not for the sandbox") as caught:
                httpx.get(f"https://{host}")
            return str(caught.value) == "not from here"

        def test_ini(safelight_sandbox):
            assert looked_up("files.EXAMPLE.com")
            assert not looked_up("example.com")

        @pytest.mark.safelight_sandbox(allow_hosts=["api.bfl.ai"], seed=3)
        def test_marker(safelight_sandbox):
            assert looked_up("api.bfl.ai")
            assert looked_up("www.example.com")
            assert safelight_sandbox.seed == 3
        """,
        conftest=NOT_FROM_HERE,
    ).assert_outcomes(passed=2)


def test_aiohttp_is_told_how_to_reach_a_sandbox(suite: Suite) -> None:
    """A session of aiohttp's own has no transport that could answer in-process: it says what to do instead."""
    suite.run("""
        import aiohttp, anyio, pytest

        async def status(url):
            async with aiohttp.ClientSession() as session, session.get(url) as response:
                return response.status

        def test_in_process(safelight_sandbox):
            with pytest.raises(pytest.fail.Exception, match="serve=True"):
                anyio.run(status, safelight_sandbox.base_url("bfl"))

        @pytest.mark.safelight_sandbox(serve=True)
        def test_served(safelight_sandbox):
            assert anyio.run(status, safelight_sandbox.base_url("bfl")) == 404
    """).assert_outcomes(passed=2)


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
        "import sys, safelight.testing.plugin, safelight.testing.hooks\n"
        "own = ('httpx', 'aiohttp', 'attr', 'starlette', 'safelight')\n"
        "print(*(name for name in sys.modules if name.startswith(own)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.removeprefix("safelight") for name in done.stdout.split()}
    assert loaded == {"", "._version", ".testing", ".testing.plugin", ".testing.hooks", ".testing.names"}


OLD = """
    import sys
    import pytest

    del pytest.StashKey
    sys.exit(pytest.main(sys.argv[1:]))
"""


def test_an_older_pytest_starts_all_the_same(suite: Suite, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it lacks fails those tests alone that ask for it, and they say what to install; markers are known."""
    suite.pytester.makepyfile(
        older=dedent(OLD),
        test_users=dedent("""
            import pytest

            def test_other():
                pass

            def test_sandbox(safelight_sandbox):
                pass

            @pytest.mark.safelight_no_drift
            @pytest.mark.safelight_sandbox(seed=3)
            def test_drift():
                pass
        """),
    )
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # other people's may not stand it
    result = suite.pytester.run(sys.executable, "older.py", "-p", "safelight.testing.plugin", *suite.options)
    result.assert_outcomes(passed=1, errors=2)
    result.stdout.fnmatch_lines(
        ["safelight_sandbox needs a newer pytest than *: pip install *", "safelight_no_drift needs a newer pytest *"]
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
