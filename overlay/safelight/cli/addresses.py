"""Where a ticket's job may be asked, and with which key: the one decision, for every command."""

from __future__ import annotations

import shlex
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from safelight.errors import UsageError
from safelight.trust import Origin, Trust

if TYPE_CHECKING:
    from safelight.job import Job
    from safelight.options import Options
    from safelight.provider import Provider

MADE_UP = "00000000-0000-4000-8000-000000000000"  # of the form that every provider's keys may have


def address_of(provider: Provider, job: Job[Any], given: str | None, trusted: Sequence[str]) -> Options:
    """The base URL at which a job is asked: the one that the user gave, else the ticket's; and the key, if made up.

    A ticket alone never says where the user's key goes: its base URL must be the provider's own, or of an origin that
    the user trusts. A sandbox on this machine is asked all the same, with a made-up key, for any process may listen
    there. Raises `UsageError`.
    """
    if given is not None:
        return {"base_url": given}
    if Trust.of(provider, provider.base_url, trusted).with_key(job.base_url):
        return {"base_url": job.base_url}
    if _here(job.base_url):
        return {"base_url": job.base_url, "api_key": MADE_UP}
    url = shlex.quote(job.base_url)
    raise UsageError(
        f"{job} is not asked: its ticket names {job.base_url}, which is no host of {provider.title}'s, and a ticket "
        f"alone does not say where a key goes; if that is yours, add --base-url {url} or --trust {url}"
    )


def refuse_shared(given: str | None, providers: Collection[str]) -> None:
    """Raise `UsageError` if one base URL is given for several providers: each has a key of its own."""
    if given is not None and len(providers) > 1:
        raise UsageError(
            f"--base-url is of one provider, and these tickets are of {', '.join(sorted(providers))}: name the origins "
            "that are yours with --trust instead, or move the tickets of one provider into a folder of their own"
        )


def _here(url: str) -> bool:
    try:
        return Origin.of(url).loopback
    except ValueError:
        return False
