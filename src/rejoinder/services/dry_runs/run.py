import asyncio
from collections import deque
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

import msgspec
import structlog

from rejoinder.domain.channel import Channel
from rejoinder.domain.places import Places
from rejoinder.domain.policy import Proposal, Reach
from rejoinder.domain.policy.reaching import concerns
from rejoinder.domain.rehearsal import Counts, Group, Question
from rejoinder.services.dry_runs.askers import Askers, askers
from rejoinder.services.policies import of_channel
from rejoinder.services.reaching import Room, account_of, in_force, rooms
from rejoinder.services.system import System
from rejoinder.store import channels, dry_runs

log = structlog.get_logger()

#: From how many ledgers on a second process is worth starting.
MANY = 20_000
AT_ONCE = 2
#: How many bytes of ledgers are asked about at once.
PIECE = 2_000_000
#: Where in a line of ledgers the contact's id stands.
_ID = slice(2, 38)


async def carry_out(
    system: System,
    workspace_id: UUID,
    id_: UUID,
    wanted: dict[UUID, Proposal],
    *,
    topic_id: UUID | None,
    at: datetime | None,
    only: frozenset[bytes] | None = None,
) -> None:
    """Ask the gate about every ledger of some channels; how far it is can be read all the while."""
    counts, now = Counts(), at or system.clock()
    accounts = _Accounts(system, workspace_id, now)
    try:
        async with system.db.service(workspace_id) as tx:
            found = await channels.several(tx, list(wanted))
            row = await dry_runs.read(tx, id_)
        async with askers(AT_ONCE if row["total"] > MANY else 1) as several:
            for channel_id, proposal in wanted.items():
                reaches = await accounts.reaches(found[channel_id], proposal)
                question = Question(of_channel(found[channel_id]), proposal, now, tuple(reaches.values()))
                asking = _Asking(
                    system, workspace_id, id_, channel_id, topic_id, accounts.of(reaches), accounts.rooms, only
                )
                if not await asking.all(counts, question, several):
                    return
        await _keep(system, workspace_id, id_, counts, "done", accounts.rooms)
    except Exception:
        log.exception("a dry run failed", dry_run=str(id_))
        await _keep(system, workspace_id, id_, counts, "failed", accounts.rooms)


class _Accounts:
    """The places of every account that a dry run asks about, some of which several channels share."""

    def __init__(self, system: System, workspace_id: UUID, now: datetime) -> None:
        self._system, self._workspace_id, self._now = system, workspace_id, now
        self._places: dict[str, Places] = {}
        self.rooms: list[Room] = []

    async def reaches(self, channel: Channel, proposal: Proposal) -> dict[str, Reach]:
        """Return the limits of a channel by what they count over, and read the places of those that are new."""
        policy = of_channel(channel)
        found = {account_of(channel, one): one for one in in_force(channel, policy) if concerns(one, proposal)}
        new = {name: one for name, one in found.items() if name not in self._places}
        if new:
            async with self._system.db.service(self._workspace_id) as tx:
                told = {one.rule: one for one in await rooms(tx, channel, policy, self._now)}
            self.rooms += [told[one.id] for one in new.values()]
            for name, one in new.items():
                left, opens = told[one.id].left, told[one.id].opens_at or self._now
                self._places[name] = Places(policy, one, proposal, left=left, opens=opens)
        return found

    def of(self, names: Iterable[str]) -> tuple[Places, ...]:
        """Give the places of some accounts."""
        return tuple(self._places[name] for name in names)


class _Asking(msgspec.Struct, frozen=True):
    """One channel's ledgers, asked about while PostgreSQL reads on."""

    system: System
    workspace_id: UUID
    id: UUID
    channel_id: UUID
    topic_id: UUID | None
    places: tuple[Places, ...]
    rooms: list[Room]
    only: frozenset[bytes] | None = None

    async def all(self, counts: Counts, question: Question, several: Askers) -> bool:
        """Ask about all; False when the dry run was cancelled."""
        pieces: asyncio.Queue[bytes] = asyncio.Queue(maxsize=4)
        reading = asyncio.create_task(self._read(pieces))
        asked: deque[asyncio.Task[list[Group]]] = deque()
        try:
            while piece := await pieces.get():
                asked.append(asyncio.create_task(several.ask(question, piece)))
                if len(asked) > AT_ONCE:
                    counts.add(self._given(await asked.popleft(), question.now))
                    if not await _keep(self.system, self.workspace_id, self.id, counts, "running", self.rooms):
                        return False
            for one in asked:
                counts.add(self._given(await one, question.now))
            await reading
        finally:
            for task in (reading, *asked):
                task.cancel()
        return True

    def _given(self, groups: Iterable[Group], now: datetime) -> Iterable[Group]:
        for one in self.places:
            groups = one.given(groups, now)
        return groups

    async def _read(self, pieces: asyncio.Queue[bytes]) -> None:
        """Put whole lines into the queue, a piece at a time, and an empty piece at the end."""
        kept = bytearray()

        async def take(data: bytes) -> None:
            kept.extend(data)
            if len(kept) >= PIECE:
                whole = kept.rindex(b"\n") + 1
                piece = self._of_these(bytes(kept[:whole]))
                del kept[:whole]
                if piece:
                    await pieces.put(piece)

        try:
            async with self.system.db.service(self.workspace_id) as tx:
                await dry_runs.ledgers(tx, self.channel_id, self.topic_id, self.system.clock(), take)
            if last := self._of_these(bytes(kept)):
                await pieces.put(last)
        finally:
            await pieces.put(b"")

    def _of_these(self, lines: bytes) -> bytes:
        """Keep the lines of those who are meant; each begins with the contact's id."""
        if self.only is None:
            return lines
        return b"".join([line for line in lines.splitlines(keepends=True) if line[_ID] in self.only])


async def _keep(system: System, workspace_id: UUID, id_: UUID, counts: Counts, state: str, rooms: list[Room]) -> bool:
    async with system.db.service(workspace_id) as tx:
        found = {"groups": counts.found, "rooms": rooms}
        return await dry_runs.move(tx, id_, state, found, done=counts.done, now=system.clock())
