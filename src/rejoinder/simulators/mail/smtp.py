"""A small mail server (RFC 5321) that takes mail, or refuses it as it is told to."""

import asyncio
import base64
import binascii
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import msgspec

LONGEST = 30_000_000
_LONGEST_LINE = 100_000


class Verdict(msgspec.Struct, frozen=True):
    """What a reader's mail server answers."""

    code: int
    text: str


OK = Verdict(250, "2.0.0 OK")


class House(msgspec.Struct, frozen=True):
    """How a mail server goes about things: who may sign in, who may send, who is a reader here, and what comes in."""

    signs_in: Callable[[str, str], bool]
    receives: Callable[[str, str], Verdict]
    takes: Callable[[str, tuple[str, ...], bytes], Verdict]
    needs_login: bool = True


@asynccontextmanager
async def serving_smtp(house: House, *, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[int]:
    """Serve on a port of this machine; gives the port."""
    talks: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task:
            talks.add(task)
            task.add_done_callback(talks.discard)
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError, ValueError):
            await Talk(reader, writer, house).run()
        writer.close()

    server = await asyncio.start_server(talk, host, port, limit=_LONGEST_LINE)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        for one in tuple(talks):
            one.cancel()
        await asyncio.gather(*talks, return_exceptions=True)


class Talk:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, house: House) -> None:
        self._reader = reader
        self._writer = writer
        self._house = house
        self._user = ""
        self._sender: str | None = None
        self._readers: list[str] = []

    async def run(self) -> None:
        """Greet, and answer until the other side leaves."""
        self._say(220, "mail.example ready")
        while line := await self._line():
            verb, _, given = line.decode("utf-8", "replace").strip().partition(" ")
            act = _VERBS.get(verb.upper())
            if verb.upper() == "QUIT":
                self._say(221, "2.0.0 bye")
                await self._writer.drain()
                return
            if act is None:
                self._say(502, "5.5.1 not known here")
            else:
                await act(self, given)

    async def _line(self) -> bytes:
        await self._writer.drain()
        return await self._reader.readline()

    def _say(self, code: int, text: str) -> None:
        *first, last = text.split("\n")
        lines = [f"{code}-{one}\r\n" for one in first] + [f"{code} {last}\r\n"]
        self._writer.write("".join(lines).encode())

    async def ehlo(self, _given: str) -> None:
        """Tell what is known here."""
        self._reset()
        self._say(250, f"mail.example\nSIZE {LONGEST}\n8BITMIME\nAUTH PLAIN LOGIN\nENHANCEDSTATUSCODES\nPIPELINING")

    async def helo(self, _given: str) -> None:
        """Greet somebody of the old days."""
        self._reset()
        self._say(250, "mail.example")

    async def auth(self, given: str) -> None:
        """Sign somebody in, by name and password."""
        way, _, begun = given.partition(" ")
        try:
            if way.upper() == "PLAIN":
                _, user, password = (await self._told(begun, "")).split("\0")
            else:
                user = await self._told(begun, "VXNlcm5hbWU6")
                password = await self._told("", "UGFzc3dvcmQ6")
        except (binascii.Error, ValueError):
            self._say(501, "5.5.2 that is no way to sign in")
            return
        if self._house.signs_in(user, password):
            self._user = user
            self._say(235, "2.7.0 signed in")
        else:
            self._say(535, "5.7.8 Authentication credentials invalid")

    async def _told(self, begun: str, question: str) -> str:
        if not begun:
            self._say(334, question)
            begun = (await self._line()).decode().strip()
        return base64.b64decode(begun).decode()

    async def mail(self, given: str) -> None:
        """Hear who sends."""
        if self._house.needs_login and not self._user:
            self._say(530, "5.7.0 Authentication required")
            return
        self._reset()
        self._sender = _address(given)
        self._say(250, "2.1.0 OK")

    async def rcpt(self, given: str) -> None:
        """Hear who is to read it."""
        if self._sender is None:
            self._say(503, "5.5.1 who sends?")
            return
        verdict = self._house.receives(self._sender, _address(given))
        if verdict.code == OK.code:
            self._readers.append(_address(given))
        self._say(verdict.code, verdict.text)

    async def data(self, _given: str) -> None:
        """Take the mail itself."""
        if not self._readers:
            self._say(503, "5.5.1 who is to read it?")
            return
        self._say(354, "go on")
        mail = bytearray()
        while (line := await self._line()) and line.rstrip(b"\r\n") != b".":
            if len(mail) <= LONGEST:
                mail += line[1:] if line.startswith(b".") else line
        if len(mail) > LONGEST:
            verdict = Verdict(552, "5.3.4 Message too big for system")
        else:
            verdict = self._house.takes(self._sender or "", tuple(self._readers), bytes(mail))
        self._reset()
        self._say(verdict.code, verdict.text)

    async def rset(self, _given: str) -> None:
        """Forget what was begun."""
        self._reset()
        self._say(250, "2.0.0 OK")

    async def noop(self, _given: str) -> None:
        """Do nothing."""
        self._say(250, "2.0.0 OK")

    def _reset(self) -> None:
        self._sender, self._readers = None, []


_VERBS = {
    "EHLO": Talk.ehlo,
    "HELO": Talk.helo,
    "AUTH": Talk.auth,
    "MAIL": Talk.mail,
    "RCPT": Talk.rcpt,
    "DATA": Talk.data,
    "RSET": Talk.rset,
    "NOOP": Talk.noop,
}


def _address(given: str) -> str:
    """Read `TO:<somebody@example.com> SIZE=1` and its like."""
    return given.partition("<")[2].partition(">")[0].lower()
