"""A pytest plugin: the user's own code against the sandbox, as it stands (`pip install 'safelight[testing]'`).

    from my_bot import draw


    def test_it_asks_for_something_milder_after_moderation(safelight_sandbox, tmp_path):
        safelight_sandbox.scenarios["*dragon*"] = "moderated"
        pictures = draw("a dragon", tmp_path)
        assert [job.order.prompt for job in safelight_sandbox.jobs.values()] == ["a dragon", "a lizard"]
        assert pictures[0].stat().st_size > 0

The fixture `safelight_sandbox` is a `safelight.sandbox.Sandbox` of the test's own. While the test runs, `Client(bfl)`,
`AsyncClient(bfl)`, `api_client(bfl)` and the command line reach it without being told: base URLs, made-up keys and the
clock are its own. It answers in-process and its time is virtual, so that a ten-minute job takes milliseconds; httpx is
answered too where it fetches a result's link.

No request of httpx's or aiohttp's leaves this machine: one for any other host fails the test, whoever makes it and
whenever its client was made. What a test serves itself on loopback may be asked, but is sent no key that was in the
environment: behind it may be a gateway to a real API. Other hosts, and those that may have a real key, are named, with
`*` as in file names, by `safelight_allow_hosts` in the configuration file or `allow_hosts=[...]` in the marker.

`@pytest.mark.safelight_sandbox(...)` on a test, a class or a module takes the options of `Sandbox`, `allow_hosts`, and
`serve=True`: a real port and the clock on the wall, for code that speaks HTTP by other means.

`@pytest.mark.safelight_no_drift` fails a test in which a reply differs from its provider's document;
`safelight_no_drift = true` in the configuration file does so for all tests.
"""

__all__: list[str] = []  # what a test takes comes by pytest: the fixture, and two markers
