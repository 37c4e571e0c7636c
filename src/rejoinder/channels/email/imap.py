"""Reads a mailbox in its order, and leaves it as it was; each call blocks and is made in a thread."""

import imaplib
import io
import socket
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import imapclient
import msgspec
from imapclient.exceptions import LoginError

from rejoinder.channels.contract import Account, Health, HealthState, UncollectedError
from rejoinder.channels.email.parse import LEFT_OUT, RECEIVED
from rejoinder.channels.net import Http
from rejoinder.channels.net.dial import dialled

TIMEOUT_S = 20
#: A longer mail is noted with its headers alone.
LONGEST = 30_000_000
LONGEST_LINE = 1_000_000
#: How far back is looked when a mailbox has numbered its mails anew; what was read before is known by its name.
_OVERLAP = timedelta(days=2)

ERRORS = (imapclient.IMAPClient.Error, OSError, UnicodeError, ValueError, AssertionError)


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """Up to where a mailbox was read: the numbering's own number, and the last mail's in it."""

    validity: int = 0
    uid: int = 0
    at: str = ""


class Box(msgspec.Struct, frozen=True):
    """Where a mailbox is."""

    host: str
    port: int
    security: str
    user: str
    password: str
    folder: str
    trusted: bool


def box_of(account: Account, http: Http, base: str = "") -> Box:
    """Read an account's mailbox; what is left out is as for sending. An installation may have set its own server."""
    settings, secrets = account.settings, account.secrets
    there = urlsplit(base)
    found = Box(
        host=str(settings["imap_host"]),
        port=int(settings["imap_port"]),
        security=str(settings["imap_security"]),
        user=str(settings.get("imap_user") or settings.get("smtp_user") or settings["from_address"]),
        password=secrets.get("imap_password") or secrets.get("smtp_password", ""),
        folder=str(settings["imap_folder"]),
        trusted=http.trusts(str(settings["imap_host"])),
    )
    if not base:
        return found
    return msgspec.structs.replace(
        found, host=there.hostname or "", port=there.port or 143, security="none", trusted=True
    )


class _Line(imaplib.IMAP4):
    """A connection that goes to no private address by itself, and knows what it was told beyond an answer."""

    def __init__(self, box: Box, tls: ssl.SSLContext | None) -> None:
        self._box = box
        self._tls = tls
        self._over: socket.socket | None = None
        self._heard: io.BufferedReader | None = None
        super().__init__(box.host, box.port, timeout=TIMEOUT_S)

    def _create_socket(self, timeout: float | None) -> Any:
        seconds = timeout or TIMEOUT_S
        line = dialled(self._box.host, self._box.port, trusted=self._box.trusted, timeout_s=seconds)
        return self._tls.wrap_socket(line, server_hostname=self._box.host) if self._tls else line

    @property
    def _stream(self) -> io.BufferedReader:
        if self._heard is None or self._over is not self.sock:  # TLS has begun
            self._over, self._heard = self.sock, self.sock.makefile("rb")
        return self._heard

    def read(self, size: int) -> bytes:
        return self._stream.read(size)

    def readline(self) -> bytes:
        return self._stream.readline(LONGEST_LINE)

    @property
    def told(self) -> bool:
        """Whether something was already read off the wire that nobody has asked for: the socket tells no more of it."""
        self.sock.settimeout(0)
        try:
            return bool(self._stream.peek(1))
        except ssl.SSLWantReadError:
            return False
        finally:
            self.sock.settimeout(TIMEOUT_S)


class _Client(imapclient.IMAPClient):  # type: ignore[misc]
    def __init__(self, box: Box) -> None:
        self._box = box
        super().__init__(box.host, box.port, ssl=box.security == "tls", timeout=TIMEOUT_S)
        self.normalise_times = False

    def _create_IMAP4(self) -> _Line:  # noqa: N802 - the library's name
        return _Line(self._box, ssl.create_default_context() if self.ssl else None)

    @property
    def told(self) -> bool:
        return bool(self._imap.told)


class Mailbox:
    """An open mailbox."""

    def __init__(self, box: Box) -> None:
        """Open it for reading; raises UncollectedError."""
        client = None
        try:
            client = _Client(box)
            if box.security == "starttls":
                client.starttls(ssl.create_default_context())
            client.login(box.user, box.password)
            self._folder = client.select_folder(box.folder, readonly=True)
        except ERRORS as error:
            if client is not None:
                _shut(client)
            raise UncollectedError(_health(box, error)) from error
        self._box = box
        self._client = client
        self._listens = False
        self.idles = bool(client.has_capability("IDLE"))

    @property
    def end(self) -> Place:
        """Where the next mail will be put."""
        return Place(int(self._folder[b"UIDVALIDITY"]), int(self._folder.get(b"UIDNEXT", 1)) - 1)

    def after(self, since: Mapping[str, Any]) -> tuple[Place, list[int]]:
        """Name the mails that came after a place, and the place as this mailbox numbers it."""
        place = msgspec.convert(since, Place)
        if place.validity == self.end.validity:
            return place, sorted(uid for uid in self._found(["UID", f"{place.uid + 1}:*"]) if uid > place.uid)
        when = datetime.fromisoformat(place.at) - _OVERLAP if place.at else datetime.now(UTC)
        return Place(self.end.validity, 0, place.at), sorted(self._found(["SINCE", when.date()]))

    def _found(self, asked: list[Any]) -> list[int]:
        try:
            return list(self._client.search(asked))
        except ERRORS as error:
            raise UncollectedError(_health(self._box, error)) from error

    def take(self, place: Place, uid: int) -> tuple[bytes, Place]:
        """Take one mail with when the mailbox got it; empty when it is gone."""
        try:
            about = self._client.fetch([uid], ["INTERNALDATE", "RFC822.SIZE"]).get(uid)
            if about is None:
                return b"", Place(place.validity, uid, place.at)
            long = about[b"RFC822.SIZE"] > LONGEST
            part = "BODY.PEEK[HEADER]" if long else "BODY.PEEK[]"
            found = self._client.fetch([uid], [part]).get(uid, {})
        except (*ERRORS, KeyError) as error:
            raise UncollectedError(_health(self._box, error)) from error
        body = found.get(b"BODY[HEADER]" if long else b"BODY[]", b"")
        at = about[b"INTERNALDATE"].astimezone(UTC)
        head = f"{RECEIVED}: {at:%a, %d %b %Y %H:%M:%S +0000}\r\n"
        head += f"{LEFT_OUT}: {about[b'RFC822.SIZE']}\r\n" if long else ""
        return (head.encode() + body if body else b""), Place(place.validity, uid, at.isoformat())

    def listen(self) -> int | None:
        """Let the server tell when something comes; returns what to wait on, None when it has told already."""
        try:
            self._client.idle()
            self._listens = True
            return None if self._client.told else int(self._client.socket().fileno())
        except ERRORS as error:
            raise UncollectedError(_health(self._box, error)) from error

    def heed(self) -> None:
        """Hear what the server tells, and go on."""
        try:
            self._listens = False
            self._client.idle_done()
        except ERRORS as error:
            raise UncollectedError(_health(self._box, error)) from error

    def close(self) -> None:
        """Leave; a server that we listen to answers nothing but the end of that."""
        try:
            if self._listens:
                self.heed()
        except UncollectedError:
            return
        _shut(self._client)


def _shut(client: _Client) -> None:
    try:
        client.logout()
    except ERRORS:
        try:
            client.shutdown()
        except ERRORS:
            return


def _health(box: Box, error: BaseException) -> Health:
    """Tell what is wrong with a mailbox, and what to do about it."""
    text = f"{box.host}: {error}"[:500]
    if isinstance(error, LoginError):
        return Health(
            HealthState.BROKEN,
            "imap_refused",
            text,
            "Enter the IMAP user and password again; many providers want a password made for apps.",
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        remedy = "Enter the server's name as its certificate has it."
        return Health(HealthState.BROKEN, "imap_certificate", text, remedy)
    if isinstance(error, imapclient.IMAPClient.Error) and "select" in str(error).lower():
        return Health(HealthState.BROKEN, "imap_folder", text, f"Is there a folder {box.folder}?")
    return Health(HealthState.LIMITED, "imap_unreached", text, "Look at the IMAP server, its port and its encryption.")
