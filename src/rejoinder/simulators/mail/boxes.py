"""Mailboxes, in memory: each mail has a number that is never given again."""

import asyncio
import itertools
from datetime import datetime

import msgspec

_numberings = itertools.count(1)


class Letter(msgspec.Struct, frozen=True):
    """One mail as it lies in a mailbox."""

    uid: int
    at: datetime
    raw: bytes


class Mailbox:
    """One mailbox with its mails in their order; `validity` changes when it numbers them anew."""

    def __init__(self, user: str, password: str) -> None:
        self.user = user
        self.password = password
        self.letters: list[Letter] = []
        self.validity = next(_numberings)
        self.next_uid = 1
        #: Somebody has begun to listen.
        self.listened = asyncio.Event()
        self._watchers: set[asyncio.Event] = set()

    def put(self, raw: bytes, at: datetime) -> Letter:
        """Put a mail in, and tell who listens."""
        letter = Letter(self.next_uid, at, raw)
        self.next_uid += 1
        self.letters.append(letter)
        for watcher in self._watchers:
            watcher.set()
        return letter

    def renumber(self) -> None:
        """Give all mails new numbers, as servers do after a repair."""
        self.validity = next(_numberings)
        self.letters = [msgspec.structs.replace(one, uid=number) for number, one in enumerate(self.letters, 1)]
        self.next_uid = len(self.letters) + 1

    def watch(self) -> asyncio.Event:
        """Give an event that is set when a mail comes."""
        watcher = asyncio.Event()
        self._watchers.add(watcher)
        self.listened.set()
        return watcher

    def leave(self, watcher: asyncio.Event) -> None:
        """Watch no longer."""
        self._watchers.discard(watcher)
