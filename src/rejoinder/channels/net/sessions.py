"""Asks by aiohttp: loaded when somebody is asked for the first time."""

import socket
from functools import lru_cache
from typing import Any, NamedTuple

import aiohttp
from aiohttp import ClientTimeout, DummyCookieJar, ThreadedResolver
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from rejoinder.channels.net.http import Reply, UnreachedError, host_of
from rejoinder.channels.net.public_only import is_public


class Asked(NamedTuple):
    """One request."""

    method: str
    url: str
    data: Any
    headers: dict[str, str]


def opened(*, trusted: bool) -> aiohttp.ClientSession:
    """Open a session; one that is not trusted reaches public addresses only."""
    resolver = None if trusted else PublicOnly()
    connector = aiohttp.TCPConnector(resolver=resolver, limit=128, ttl_dns_cache=60)
    return aiohttp.ClientSession(connector=connector, auto_decompress=True, cookie_jar=DummyCookieJar())


async def answer(session: aiohttp.ClientSession, asked: Asked, *, timeout_s: float, longest: int) -> Reply:
    """Make one request, following no redirect; raises UnreachedError when no whole answer came."""
    try:
        return await _whole(session, asked, _within(timeout_s), longest)
    except aiohttp.ClientConnectorError as error:
        why = f"{host_of(asked.url)} cannot be reached: {error.os_error}"
        raise UnreachedError(why, may_have_arrived=False) from error
    except aiohttp.InvalidURL as error:
        raise UnreachedError("This is no address.", may_have_arrived=False) from error
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        why = f"{host_of(asked.url)} did not answer: {error or 'timeout'}"
        raise UnreachedError(why, may_have_arrived=True) from error


async def _whole(session: aiohttp.ClientSession, asked: Asked, within: ClientTimeout, longest: int) -> Reply:
    method, url, data, headers = asked
    async with session.request(
        method, _read(url), data=data, headers=headers, allow_redirects=False, timeout=within
    ) as found:
        body = bytearray()
        while chunk := await found.content.readany():
            body += chunk
            if len(body) > longest:
                raise UnreachedError(f"{host_of(url)} answered more than {longest} bytes", may_have_arrived=True)
        return Reply(found.status, bytes(body), found.headers)


@lru_cache(maxsize=256)
def _read(url: str) -> URL:
    """Read an address: most messages of an account go to the same one."""
    try:
        return URL(url)
    except ValueError as error:
        raise aiohttp.InvalidURL(url) from error


@lru_cache
def _within(seconds: float) -> ClientTimeout:
    return ClientTimeout(total=seconds)


class PublicOnly(AbstractResolver):
    """Resolves names to public addresses only, so that no name can point into the house."""

    def __init__(self) -> None:
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """Resolve a name; raises OSError when none of its addresses is public."""
        found = [one for one in await self._resolver.resolve(host, port, family) if is_public(one["host"])]
        if not found:
            raise OSError(f"{host} has no public address")
        return found

    async def close(self) -> None:
        """Close what resolves."""
        await self._resolver.close()
