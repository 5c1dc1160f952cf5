"""aiohttp's connections for what costs nothing, where the extra `fast` is installed: a poll at a fraction of the price.

What is paid goes over a connection that is measured, and what goes over a proxy over one that knows the environment's:
neither comes here.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import httpx
import sniffio

from safelight.contract.reply import Answer
from safelight.errors import NoReply, SafelightError
from safelight.jobs.effects import Send
from safelight.wire.driver import Collected, bare, certificates, headers_of
from safelight.wire.lines import KEEPALIVE_SECONDS

if TYPE_CHECKING:
    import aiohttp


HEAD = 64 * 1024  # bytes of one header, and headers of a reply: about what the other connections take


def quick_lines(kept: int) -> Quick | None:
    """What polls of this event loop go over; None without aiohttp, or where the loop is not asyncio's."""
    if sniffio.current_async_library() != "asyncio" or find_spec("aiohttp") is None:
        return None
    return Quick(kept)


class Quick:
    """A session of aiohttp's: no cookies, no proxies, no redirects, no time-outs but the driver's."""

    def __init__(self, kept: int) -> None:
        self._kept = kept
        self._session: aiohttp.ClientSession | None = None

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None:
            import aiohttp

            with certificates():
                tls = httpx.create_ssl_context()
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._kept, keepalive_timeout=KEEPALIVE_SECONDS, ssl=tls),
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
                auto_decompress=False,
                skip_auto_headers=("user-agent", "content-type"),
                max_line_size=HEAD,
                max_field_size=HEAD,
                max_headers=HEAD,
            )
        return self._session

    async def send(self, effect: Send) -> Answer:
        """Make one exchange; raises `NoReply`. Its deadline is whoever's that asks."""
        try:
            return await self._collected(
                self._opened().request(
                    effect.method,
                    effect.authorization.at(effect.url) if effect.authorization else effect.url,
                    headers=effect.authorization.on(effect.headers) if effect.authorization else effect.headers,
                    data=effect.content or None,
                    allow_redirects=False,
                )
            )
        except SafelightError:
            raise
        except Exception as error:  # noqa: BLE001 - in the words of aiohttp or of its parser
            where = httpx.URL(effect.url).host
            raise NoReply(f"no reply from {where}: {str(error) or type(error).__name__}", sent=True) from bare(error)

    async def _collected(self, request: aiohttp.client._RequestContextManager) -> Answer:
        async with request as response:
            collected = Collected(response.status, headers_of(httpx.Headers(response.raw_headers)))
            async for piece in response.content.iter_any():
                if not collected.add(piece):
                    response.close()
                    break
            return collected.answer()

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
