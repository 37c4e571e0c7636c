"""A push service of ours, and a system that knows it and the postbox."""

import base64
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import http_ece
import msgspec
import pytest_asyncio
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from postbox import Postbox
from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.services.system import System
from rejoinder.testing import FixedClock


def plain(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


class Browser:
    """A browser that subscribed to pushes, and reads what arrives for it alone."""

    def __init__(self, endpoint: str) -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._auth = os.urandom(16)
        point = self._key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        keys = {"p256dh": plain(point), "auth": plain(self._auth)}
        self.subscription = {"endpoint": endpoint, "expirationTime": None, "keys": keys}

    def read(self, body: bytes) -> dict[str, Any]:
        decrypted = http_ece.decrypt(body, private_key=self._key, auth_secret=self._auth, version="aes128gcm")
        return msgspec.json.decode(decrypted)


class PushService:
    """Takes pushes, and answers as told."""

    def __init__(self) -> None:
        self.url = ""
        self.answer = 201
        self.got: list[tuple[str, dict[str, str], bytes]] = []

    async def take(self, request: web.Request) -> web.Response:
        self.got.append((request.path, dict(request.headers), await request.read()))
        return web.Response(status=self.answer)

    def browser(self, name: str = "one") -> Browser:
        return Browser(f"{self.url}/push/{name}")


@pytest_asyncio.fixture(loop_scope="session")
async def push_service() -> AsyncIterator[PushService]:
    """A push service on this machine."""
    service = PushService()
    app = web.Application()
    app.router.add_post("/push/{name}", service.take)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    port = runner.addresses[0][1]
    service.url = f"http://127.0.0.1:{port}"
    yield service
    await runner.cleanup()


@pytest_asyncio.fixture(loop_scope="session")
async def told(dsn: str, tmp_path: Path, clock: FixedClock, postbox: Postbox) -> AsyncIterator[System]:
    """A system that may push to this machine and mails to the postbox."""
    settings = Settings(
        data_dir=str(tmp_path),
        database_connections=4,
        allow_private_push=True,
        push_contact="mailto:owner@kopi.example",
        smtp_url=postbox.url,
        mail_from="Kopi Angsa <noreply@kopi.example>",
    )
    async with bootstrap.system(settings, dsn, clock=clock) as parts:
        yield parts
