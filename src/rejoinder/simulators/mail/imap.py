"""A small IMAP4rev1 server (RFC 3501) with IDLE (RFC 2177): as much of it as reading a mailbox takes."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, date, datetime

from rejoinder.simulators.mail.boxes import Letter, Mailbox

Find = Callable[[str, str], Mailbox | None]

_WORD = re.compile(rb'"((?:[^"\\]|\\.)*)"|\(([^()]*)\)|([^\s"()]+)')
_LITERAL = re.compile(rb"\{(\d+)\+?\}$")
LONGEST_LITERAL = 10_000
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@asynccontextmanager
async def serving_imap(find: Find, *, idle: bool = True, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[int]:
    """Serve mailboxes, found by user and password, on a port of this machine; gives the port."""
    talks: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task:
            talks.add(task)
            task.add_done_callback(talks.discard)
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            await Talk(reader, writer, find, idle=idle).run()
        writer.close()

    server = await asyncio.start_server(talk, host, port, limit=1_000_000)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()
        for one in tuple(talks):
            one.cancel()
        await asyncio.gather(*talks, return_exceptions=True)


class Talk:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, find: Find, *, idle: bool) -> None:
        self._reader = reader
        self._writer = writer
        self._find = find
        self._idle = idle
        self._box: Mailbox | None = None
        self._open = False
        self._told = 0

    async def run(self) -> None:
        """Greet, and answer until the other side leaves."""
        self._say(b"* OK ready")
        while True:
            await self._writer.drain()
            line = await self._line()
            if line is None:
                return
            words = _words(line)
            if len(words) < 2:  # noqa: PLR2004 - a tag and a command
                self._say(b"* BAD what is that?")
                continue
            tag, command, given = words[0], words[1].upper(), words[2:]
            if command == b"UID" and given:
                command, given = b"UID " + given[0].upper(), given[1:]
            if await self._done(tag, command, given):
                return

    async def _line(self) -> bytes | None:
        """Read one command with its literals."""
        line = b""
        while True:
            piece = await self._reader.readline()
            if not piece.endswith(b"\n"):
                return None
            line += piece.rstrip(b"\r\n")
            found = _LITERAL.search(line)
            if not found:
                return line
            if int(found[1]) > LONGEST_LITERAL:
                return None
            self._say(b"+ go on")
            await self._writer.drain()
            literal = await self._reader.readexactly(int(found[1]))
            line = line[: found.start()] + b'"' + literal.replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'

    async def _done(self, tag: bytes, command: bytes, given: list[bytes]) -> bool:
        """Answer one command; True when that was the last."""
        if command == b"LOGOUT":
            self._say(b"* BYE until soon", tag + b" OK done")
            await self._writer.drain()
            return True
        if command == b"IDLE" and self._idle and self._open:
            await self._listen(tag)
            return False
        answer = _COMMANDS.get(command)
        needs_login = command not in {b"CAPABILITY", b"NOOP", b"LOGIN"}
        if answer is None:
            self._say(tag + b" BAD " + command + b" is not known")
        elif needs_login and self._box is None:
            self._say(tag + b" NO sign in first")
        elif command.startswith(b"UID") and not self._open:
            self._say(tag + b" BAD open a mailbox first")
        else:
            self._say(tag + b" " + answer(self, given))
        return False

    def _say(self, *lines: bytes) -> None:
        self._writer.write(b"".join(line + b"\r\n" for line in lines))

    def capability(self, _given: list[bytes]) -> bytes:
        """Tell what is known here."""
        self._say(b"* CAPABILITY IMAP4rev1" + (b" IDLE" if self._idle else b""))
        return b"OK done"

    def noop(self, _given: list[bytes]) -> bytes:
        """Do nothing but tell of news."""
        self._say(*self._news())
        return b"OK done"

    def login(self, given: list[bytes]) -> bytes:
        """Sign in."""
        user, password = (one.decode(errors="replace") for one in (*given, b"", b"")[:2])
        self._box = self._find(user, password)
        return b"OK signed in" if self._box else b"NO [AUTHENTICATIONFAILED] Invalid credentials"

    def select(self, given: list[bytes]) -> bytes:
        """Open the mailbox; there is one folder."""
        box = self._mine
        if not given or given[0].upper() != b"INBOX":
            return b"NO [NONEXISTENT] There is no such folder"
        self._open, self._told = True, len(box.letters)
        self._say(
            b"* %d EXISTS" % len(box.letters),
            b"* 0 RECENT",
            rb"* FLAGS (\Seen \Answered \Flagged \Deleted \Draft)",
            b"* OK [UIDVALIDITY %d]" % box.validity,
            b"* OK [UIDNEXT %d]" % box.next_uid,
        )
        return b"OK [READ-ONLY] opened"

    def folders(self, _given: list[bytes]) -> bytes:
        """Name the folders."""
        self._say(rb'* LIST (\HasNoChildren) "/" INBOX')
        return b"OK done"

    def search(self, given: list[bytes]) -> bytes:
        """Find mails: all, those with numbers, those since a day."""
        found = [one.uid for one in self._mine.letters if self._fits(one, [word.upper() for word in given])]
        self._say(b"* SEARCH" + b"".join(b" %d" % uid for uid in found))
        return b"OK done"

    def fetch(self, given: list[bytes]) -> bytes:
        """Give what is asked of mails."""
        wanted = given[1].upper().split() if len(given) > 1 else []
        for number, letter in enumerate(self._mine.letters, 1):
            if given and self._numbered(letter, given[0]):
                items = b" ".join([b"UID %d" % letter.uid, *(_item(name, letter) for name in wanted if name != b"UID")])
                self._say(b"* %d FETCH (%s)" % (number, items))
        return b"OK done"

    async def _listen(self, tag: bytes) -> None:
        """Tell of each mail that comes, until the other side has heard enough."""
        watcher = self._mine.watch()
        self._say(b"+ listening", *self._news())
        await self._writer.drain()
        done = asyncio.create_task(self._reader.readline())
        try:
            while not done.done():
                news = asyncio.create_task(watcher.wait())
                await asyncio.wait({done, news}, return_when=asyncio.FIRST_COMPLETED)
                news.cancel()
                watcher.clear()
                self._say(*self._news())
                await self._writer.drain()
            self._say(tag + (b" OK done" if done.result().strip().upper() == b"DONE" else b" BAD say DONE"))
        finally:
            done.cancel()
            self._mine.leave(watcher)

    def _news(self) -> list[bytes]:
        if not self._open or len(self._mine.letters) == self._told:
            return []
        self._told = len(self._mine.letters)
        return [b"* %d EXISTS" % self._told]

    @property
    def _mine(self) -> Mailbox:
        if self._box is None:
            raise ConnectionError
        return self._box

    def _fits(self, letter: Letter, asked: list[bytes]) -> bool:
        words = iter(asked)
        for word in words:
            if word == b"SINCE" and letter.at.date() < _day(next(words, b"")):
                return False
            if word == b"UID" and not self._numbered(letter, next(words, b"")):
                return False
        return True

    def _numbered(self, letter: Letter, ranges: bytes) -> bool:
        last = self._mine.letters[-1].uid
        for one in ranges.decode("ascii", "replace").split(","):
            first, _, end = one.partition(":")
            ends = [last if end == "*" else int(end) if end.isdigit() else 0 for end in (first, end or first)]
            if min(ends) <= letter.uid <= max(ends):
                return True
        return False


_COMMANDS: dict[bytes, Callable[[Talk, list[bytes]], bytes]] = {
    b"CAPABILITY": Talk.capability,
    b"NOOP": Talk.noop,
    b"LOGIN": Talk.login,
    b"SELECT": Talk.select,
    b"EXAMINE": Talk.select,
    b"LIST": Talk.folders,
    b"UID SEARCH": Talk.search,
    b"UID FETCH": Talk.fetch,
}


def _words(line: bytes) -> list[bytes]:
    found = []
    for quoted, inside, plain in _WORD.findall(line):
        found.append(plain or inside or re.sub(rb"\\(.)", rb"\1", quoted))
    return found


def _day(word: bytes) -> date:
    return datetime.strptime(word.decode("ascii", "replace").title(), "%d-%b-%Y").replace(tzinfo=UTC).date()


def _item(name: bytes, letter: Letter) -> bytes:
    if name == b"INTERNALDATE":
        at = letter.at.astimezone(UTC)
        return f'INTERNALDATE "{at.day:2d}-{_MONTHS[at.month - 1]}-{at:%Y %H:%M:%S} +0000"'.encode()
    if name == b"RFC822.SIZE":
        return b"RFC822.SIZE %d" % len(letter.raw)
    if name == b"FLAGS":
        return b"FLAGS ()"
    if name in {b"BODY.PEEK[]", b"BODY[]"}:
        return b"BODY[] {%d}\r\n" % len(letter.raw) + letter.raw
    if name in {b"BODY.PEEK[HEADER]", b"BODY[HEADER]"}:
        head = letter.raw.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
        return b"BODY[HEADER] {%d}\r\n" % len(head) + head
    return name + b" NIL"
