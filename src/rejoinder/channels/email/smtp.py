"""Hands one mail to a mail server, and knows at each moment whether it may have been taken."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import aiosmtplib
import msgspec

from rejoinder.channels.contract import Accepted, Account, Failure, Health, HealthState, Refused
from rejoinder.channels.email.failures import refused
from rejoinder.channels.net import Http
from rejoinder.channels.net.dial import dialled

TIMEOUT_S = 15
#: How many connections one server is burdened with at once, and how long a mail waits for one.
AT_ONCE = 8
PATIENCE_S = 5.0
#: How long handing over may take in all; the dispatcher waits a little longer.
OVERALL_S = 22.0
_LASTING = 500
ERRORS = (aiosmtplib.SMTPException, OSError, ValueError)


class Route(msgspec.Struct, frozen=True):
    """Through which server mail goes out."""

    host: str
    port: int
    security: str
    user: str
    password: str
    trusted: bool
    domain: str


def route_of(account: Account, http: Http, base: str = "") -> Route:
    """Read an account's way out; an installation may have set one of its own."""
    settings = account.settings
    user, password = str(settings.get("smtp_user", "")), account.secrets.get("smtp_password", "")
    domain = str(settings["from_address"]).rpartition("@")[2]
    if base:
        there = urlsplit(base)
        return Route(there.hostname or "", there.port or 25, "none", user, password, trusted=True, domain=domain)
    return Route(
        host=str(settings["smtp_host"]),
        port=int(settings["smtp_port"]),
        security=str(settings["smtp_security"]),
        user=user,
        password=password,
        trusted=http.trusts(str(settings["smtp_host"])),
        domain=domain,
    )


class Stage:
    """How far handing over has come: once the mail itself goes over the line, nobody knows until it is answered."""

    handed = False


class Smtp:
    """Mail servers, each burdened with a few connections at a time."""

    def __init__(self) -> None:
        self._lines: dict[tuple[str, str], asyncio.Semaphore] = {}

    async def hand_over(self, route: Route, sender: str, recipient: str, mail: bytes) -> Accepted | Refused:
        """Hand over one mail; what nobody answered after it was sent is unknown, before that it is tried again."""
        line = self._lines.setdefault((route.host, route.user), asyncio.Semaphore(AT_ONCE))
        try:
            async with asyncio.timeout(PATIENCE_S):
                await line.acquire()
        except TimeoutError:
            return Refused(Failure.RETRY_LATER, code="busy", text="The server is busy with others.", retry_after_s=5)
        stage = Stage()
        try:
            async with asyncio.timeout(OVERALL_S):
                return await _handed(route, sender, recipient, mail, stage)
        except ERRORS as error:
            return _read(route, error, handed=stage.handed)
        finally:
            line.release()


async def _handed(route: Route, sender: str, recipient: str, mail: bytes, stage: Stage) -> Accepted | Refused:
    async with connected(route) as client:
        await client.mail(sender)
        await client.rcpt(recipient)
        stage.handed = True
        await client.data(mail)
        return Accepted()


@asynccontextmanager
async def connected(route: Route) -> AsyncIterator[aiosmtplib.SMTP]:
    """Connect and sign in; raises what aiosmtplib does, or OSError."""
    line = await asyncio.to_thread(dialled, route.host, route.port, trusted=route.trusted, timeout_s=TIMEOUT_S)
    line.setblocking(False)  # noqa: FBT003 - the socket's own argument
    client = aiosmtplib.SMTP(
        hostname=route.host,
        sock=line,
        use_tls=route.security == "tls",
        start_tls=False,
        timeout=TIMEOUT_S,
        local_hostname=route.domain,
        tls_context=_tls(),
    )
    try:
        await client.connect()
        if route.security == "starttls":
            await client.starttls()
        if route.user:
            await client.login(route.user, route.password)
        yield client
        with suppress(aiosmtplib.SMTPException, OSError):
            await client.quit()
    finally:
        client.close()


async def tried(route: Route) -> Health | None:
    """Sign in and leave; None when all is well."""
    try:
        async with connected(route):
            return None
    except ERRORS as error:
        why = _read(route, error, handed=False)
    return why.health or Health(
        HealthState.BROKEN, why.code, why.text, "Look at the server, the port and the encryption."
    )


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _read(route: Route, error: BaseException, *, handed: bool) -> Refused:
    """Say what an error means; one without an answer of the server's is known only before the mail was sent."""
    for kind, reads in _READERS:
        if isinstance(error, kind):
            return reads(error)
    lost = Failure.OUTCOME_UNKNOWN if handed else Failure.RETRY_LATER
    return Refused(lost, code="unreached", text=f"{route.host}: {error or 'no answer'}"[:500])


def _sender_refused(error: Any) -> Refused:
    if error.code < _LASTING:
        return refused(error.code, error.message)
    return _broken(str(error.code), error.message, "Send from an address that is this user's.")


def _broken(code: str, text: str, remedy: str = "Look at the server, the port and the encryption.") -> Refused:
    health = Health(HealthState.BROKEN, code, text, remedy)
    return Refused(Failure.CHANNEL_BROKEN, code=code, text=text, health=health)


_READERS: tuple[tuple[type[BaseException], Callable[[Any], Refused]], ...] = (
    (aiosmtplib.SMTPSenderRefused, _sender_refused),
    (
        aiosmtplib.SMTPConnectResponseError,
        lambda error: Refused(Failure.RETRY_LATER, code=str(error.code), text=error.message),
    ),
    (aiosmtplib.SMTPResponseException, lambda error: refused(error.code, error.message)),
    (aiosmtplib.SMTPNotSupported, lambda error: _broken("not_supported", str(error))),
    (
        ssl.SSLCertVerificationError,
        lambda error: _broken("certificate", f"The server cannot prove who it is: {error.verify_message}"),
    ),
)
