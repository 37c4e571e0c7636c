"""A client that keeps cookies and says that it is the console, or bears a token."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import msgspec


class Answer(msgspec.Struct, frozen=True):
    """What a server answered."""

    status: int
    body: Any
    headers: Any


class Client:
    """Asks one server; `ip` is the address that a proxy on this machine says it asks for."""

    def __init__(self, session: aiohttp.ClientSession, base_url: str, token: str | None, ip: str | None) -> None:
        self.session = session
        self.base_url = base_url
        self.headers = {"X-Requested-With": "rejoinder"}
        if token:
            self.headers["Authorization"] = f"Bearer {token}"
        if ip:
            self.headers["X-Forwarded-For"] = ip

    async def ask(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> tuple[int, Any]:
        """Ask, and return the status and the decoded answer."""
        answer = await self.answer(method, path, body, headers)
        return answer.status, answer.body

    async def answer(self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None) -> Answer:
        """Ask, and return the whole answer."""
        where = path if path.startswith("/messenger") else f"/api/v1{path}"
        async with self.session.request(
            method, self.base_url + where, json=body, headers={**self.headers, **(headers or {})}
        ) as answer:
            raw = await answer.read()
            return Answer(answer.status, msgspec.json.decode(raw) if raw else None, answer.headers)

    async def sign_in(self, email: str, password: str, **more: Any) -> tuple[int, Any]:
        """Sign in."""
        return await self.ask("POST", "/session", {"email": email, "password": password, **more})


@asynccontextmanager
async def client(base_url: str, *, token: str | None = None, ip: str | None = None) -> AsyncIterator[Client]:
    """Open a client with cookies of its own."""
    timeout = aiohttp.ClientTimeout(total=30)
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True), timeout=timeout) as session:
        yield Client(session, base_url, token, ip)
