"""The live in-app campaigns of a workspace, as this process has them read until somebody changes one."""

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

import msgspec

from rejoinder.domain.audience import Needs, Rule, needs, together
from rejoinder.domain.campaign.visit import Live
from rejoinder.domain.campaign.when import Mode
from rejoinder.store import campaign_showings, segments
from rejoinder.store.database import Database

#: How long a process goes by what it has read when nobody tells it of a change: what a lost wake costs.
LEASE_S = 30.0
_BOOKS = 1_000
_REMEMBERED = 1_000


class Asked(msgspec.Struct, frozen=True):
    """Campaigns that may be shown on an occasion, and all that their rules look at."""

    lives: tuple[Live, ...] = ()
    needs: Needs = Needs()


NOTHING = Asked()


class Showbook:
    """The campaigns of one workspace, and which of them are asked about on which occasion."""

    def __init__(self, lives: Iterable[Live], rules: Mapping[UUID, Rule], most: int) -> None:
        self.lives = {one.id: one for one in lives}
        self.rules = rules
        self.most = most
        self._needs = {id_: self._needs_of(one) for id_, one in self.lives.items()}
        self._waiting = [one for one in self.lives.values() if one.definition.when.delay_s]
        self.at_visit = self._asked([one for one in self.lives.values() if self._at_visit(one)])
        self._at: dict[str, Asked] = {}

    def at(self, event: str) -> Asked:
        """Name those that an event may bring: those that it triggers, and those whose audience looks at it."""
        found = self._at.get(event)
        if found is None:
            if len(self._at) >= _REMEMBERED:
                self._at.clear()
            found = self._asked([one for one in self.lives.values() if self._by(one, event)])
            self._at[event] = found
        return found

    def waiting_for(self, event: str) -> list[Live]:
        """Name those that an event triggers some time after it."""
        return [one for one in self._waiting if one.definition.when.event == event]

    def _needs_of(self, live: Live) -> Needs:
        return needs(live.definition.audience, self.rules)

    @staticmethod
    def _at_visit(live: Live) -> bool:
        when = live.definition.when
        return when.mode is not Mode.EVENT or when.delay_s > 0

    def _by(self, live: Live, event: str) -> bool:
        when = live.definition.when
        if when.mode is Mode.EVENT:
            return when.event == event
        return self._needs[live.id].touched_by(f"event:{event}")

    def _asked(self, lives: list[Live]) -> Asked:
        return Asked(tuple(lives), together(self._needs[one.id] for one in lives)) if lives else NOTHING


class Showbooks:
    """The books of the workspaces that this process shows something of."""

    def __init__(self, lease_s: float = LEASE_S) -> None:
        self.lease_s = lease_s
        self._books: dict[UUID, tuple[float, Showbook]] = {}
        self._changes: dict[UUID, int] = defaultdict(int)

    def forget(self, workspace_id: UUID) -> None:
        """Read a workspace's campaigns anew, next time."""
        self._changes[workspace_id] += 1
        self._books.pop(workspace_id, None)

    async def open(self, db: Database, workspace_id: UUID) -> Showbook:
        """Give the book of a workspace; without a statement as long as nothing in it has changed."""
        until, book = self._books.get(workspace_id, (0.0, None))
        if book is None or until <= time.monotonic():
            book = await self._read(db, workspace_id)
        return book

    async def _read(self, db: Database, workspace_id: UUID) -> Showbook:
        """Read a book; one of which something changed meanwhile is not kept."""
        before, until = self._changes[workspace_id], time.monotonic() + self.lease_s
        async with db.reading(workspace_id) as tx:
            lives = await campaign_showings.live(tx)
            rules = {one.id: one.rule for one in await segments.in_use(tx)} if lives else {}
            book = Showbook(lives, rules, await campaign_showings.most_in_a_visit(tx) if lives else 0)
        if self._changes[workspace_id] == before:
            if len(self._books) >= _BOOKS:
                self._books.clear()
            self._books[workspace_id] = (until, book)
        return book
