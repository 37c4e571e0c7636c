from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from rejoinder.channels.net.public_only import refusal

if TYPE_CHECKING:
    from aiohttp import ClientSession

TIMEOUT_S = 20
#: The most that an answer may be long, files apart.
LONGEST_ANSWER = 2_000_000
_JSON = {"content-type": "application/json"}


class Reply(msgspec.Struct, frozen=True):
    """What a server answered; headers are found by their names in lower case."""

    status: int
    body: bytes
    headers: Mapping[str, str] = {}

    def json(self) -> Any:
        """Read the body as JSON; an empty dict when it is none."""
        try:
            return msgspec.json.decode(self.body)
        except msgspec.DecodeError:
            return {}

    @property
    def retry_after_s(self) -> float | None:
        """How long the server asks to wait."""
        try:
            return float(self.headers["retry-after"])
        except (KeyError, ValueError):
            return None


class UnreachedError(Exception):
    """No answer came; `may_have_arrived` when the request may have been acted on all the same."""

    def __init__(self, why: str, *, may_have_arrived: bool) -> None:
        super().__init__(why)
        self.may_have_arrived = may_have_arrived


class Http:
    """HTTP as one channel type uses it.

    `bases` are addresses of providers that the installation itself has set: those may be private ones. Every other
    address is reached only where it is public, whatever its name resolves to.
    """

    def __init__(self, bases: tuple[str, ...] = (), *, allow_private: bool = False) -> None:
        self._origins = {_origin(base) for base in bases}
        self._allow_private = allow_private
        self._sessions: dict[bool, ClientSession] = {}

    async def call(
        self,
        method: str,
        url: str,
        *,
        json: object = None,
        form: Any = None,
        headers: Mapping[str, str] | None = None,
        body: bytes | None = None,
        timeout_s: float = TIMEOUT_S,
        longest: int = LONGEST_ANSWER,
    ) -> Reply:
        """Make one request, following no redirect; raises UnreachedError when no whole answer came."""
        trusted = self._allow_private or _origin(url) in self._origins
        why_not = _refusal(url, trusted=trusted)
        if why_not:
            raise UnreachedError(f"{host_of(url)} is not reached: {why_not}", may_have_arrived=False)
        data = msgspec.json.encode(json) if json is not None else body if body is not None else form
        given = {**(_JSON if json is not None else {}), **(headers or {})}
        return await self._made(method, url, data, given, trusted=trusted, timeout_s=timeout_s, longest=longest)

    async def _made(
        self,
        method: str,
        url: str,
        data: Any,
        headers: dict[str, str],
        *,
        trusted: bool,
        timeout_s: float,
        longest: int,
    ) -> Reply:
        from rejoinder.channels.net import sessions  # noqa: PLC0415 - aiohttp takes 100 ms, and a start asks nobody

        if trusted not in self._sessions:
            self._sessions[trusted] = sessions.opened(trusted=trusted)
        asked = sessions.Asked(method, url, data, headers)
        return await sessions.answer(self._sessions[trusted], asked, timeout_s=timeout_s, longest=longest)

    def trusts(self, host: str) -> bool:
        """Tell whether a host may be a private one: because all may, or because the installation has set it itself."""
        return self._allow_private or host in {host_of(origin) for origin in self._origins}

    async def close(self) -> None:
        """Close every connection."""
        for session in self._sessions.values():
            await session.close()
        self._sessions.clear()


@lru_cache(maxsize=256)
def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


@lru_cache(maxsize=256)
def _refusal(url: str, *, trusted: bool) -> str | None:
    return refusal(url, allow_private=trusted)


def host_of(url: str) -> str:
    """Name whom an address leads to, for people."""
    return urlsplit(url).hostname or "the address"
