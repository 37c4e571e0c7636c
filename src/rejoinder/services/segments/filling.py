"""Fills segments whose rule is new: who is in them is found step by step, from the first contact to the last."""

import asyncio
import time
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.audience import flips_at, met
from rejoinder.domain.segment import happens_in, moves_by_itself
from rejoinder.services.segments.announce import announce_segments
from rejoinder.services.segments.book import Book
from rejoinder.services.segments.looking import SOONEST
from rejoinder.services.system import System
from rejoinder.store import audiences, campaign_timers, segment_members, segments
from rejoinder.store.database import Tx
from rejoinder.store.segment_members import Pair
from rejoinder.store.segments import Filling

#: How many members are found, and how many contacts are looked at one by one, in one transaction.
MEMBERS, CONTACTS = 5_000, 1_000
_LOOK_EVERY_S = 0.02


class Begun(msgspec.Struct):
    """When this process first saw a segment with a new rule, and which transaction was the next to begin later."""

    at: float
    newest: int | None = None


class Fillings:
    """What this process fills, or helps to fill: each step goes on where the last one ended, whoever did it.

    Until now other processes may have gone by what the segments before looked at, and marked nothing that only a new
    rule looks at. So a filling begins when none does so any more, and no transaction is open that may have: ADR 71.
    """

    def __init__(self, system: System) -> None:
        self._system = system
        self._begun: dict[tuple[UUID, int], Begun] = {}

    async def look(self) -> int:
        """Fill every segment that is to be filled; returns how many steps it took."""
        async with self._system.db.lookup() as tx:
            workspaces = await segments.workspaces_filling(tx)
        steps = 0
        for workspace_id in workspaces:
            async with self._system.db.reading(workspace_id) as tx:
                found = await segments.filling(tx)
            for id_, version in found:
                self._begun.setdefault((id_, version), Begun(time.monotonic()))
            for id_, version in found:
                await self._until_marked(workspace_id, self._begun[id_, version])
                steps += await self._fill(workspace_id, id_, version)
                self._begun.pop((id_, version), None)
        return steps

    async def _until_marked(self, workspace_id: UUID, begun: Begun) -> None:
        """Wait until whatever changes leaves a mark for the new rule."""
        await asyncio.sleep(max(0.0, begun.at + self._system.db.needed.lease_s - time.monotonic()))
        self._system.db.needed.forget(workspace_id)
        while True:
            async with self._system.db.lookup() as tx:
                oldest, newest = await segments.horizon(tx)
            begun.newest = newest if begun.newest is None else begun.newest
            if oldest >= begun.newest:
                return
            await asyncio.sleep(_LOOK_EVERY_S)

    async def _fill(self, workspace_id: UUID, id_: UUID, version: int) -> int:
        steps = 0
        while await fill_on(self._system, workspace_id, id_, version):
            steps += 1
        return steps + 1


async def fill_on(system: System, workspace_id: UUID, id_: UUID, version: int) -> bool:
    """Take one step; True while more are to be taken.

    Nobody else decides meanwhile who is in, so that what is decided last is decided by the newest facts. Whoever is
    found by a rule that is new has not done anything: they enter and leave without an event.
    """
    async with system.db.service(workspace_id) as tx:
        await segments.hold_members(tx)
        one = await segments.to_fill(tx, id_, version)
        if one is None:
            return False
        book = await system.books.open(tx)
        if book.rules.get(id_) != one.saved.rule:
            return True
        step = _by_facts if moves_by_itself(one.saved.rule, book.rules) else _by_sql
        more, up_to = await step(system, tx, book, one)
        done = up_to is None
        if up_to is None:
            await segment_members.mark_ahead(tx, happens_in(one.saved.rule, book.rules), system.clock())
            await segments.filled(tx, one.saved, system.clock(), more)
        else:
            await segments.filled_up_to(tx, one.saved, up_to, await _progress(tx, up_to), more)
        await announce_segments(system, tx, [id_], soon=not done)
    return not done


async def _by_sql(system: System, tx: Tx, book: Book, one: Filling) -> tuple[int, UUID | None]:
    """Find the next members; returns how many more are in, and up to whom, or None when that was all."""
    found = await audiences.members(tx, one.saved.rule, system.clock(), book.rules, one.filled_to, MEMBERS)
    up_to = found[-1] if len(found) == MEMBERS else None
    held = await segment_members.hold(tx, found, system.clock())
    return await _put(system, tx, one, up_to, [id_ for id_ in found if id_ in held]), up_to


async def _by_facts(system: System, tx: Tx, book: Book, one: Filling) -> tuple[int, UUID | None]:
    """Look at the next contacts one by one: of each it is to be known when to look again."""
    people = await segment_members.contacts_after(tx, one.filled_to, CONTACTS)
    up_to = people[-1] if len(people) == CONTACTS else None
    now, rule = system.clock(), one.saved.rule
    facts: Any = await audiences.facts_of(tx, people, book.needs_of(frozenset({one.saved.id})), now) if people else {}
    held = await segment_members.hold(tx, facts, now)
    there = {id_: known for id_, known in facts.items() if id_ in held}
    found = [id_ for id_, known in there.items() if met(rule, known, now, book.rules)]
    more = await _put(system, tx, one, up_to, found)
    again: dict[Pair, datetime] = {}
    for id_, known in there.items():
        at = flips_at(rule, known, now, book.rules)
        if at is not None:
            again[one.saved.id, id_] = max(at, now + SOONEST)
    await segment_members.look_at(tx, again)
    return more, up_to


async def _put(system: System, tx: Tx, one: Filling, up_to: UUID | None, found: list[UUID]) -> int:
    """Let in who was found, and out who was not, up to a place; returns how many more are in."""
    id_ = one.saved.id
    await segment_members.forget_timers_between(tx, id_, one.filled_to, up_to)
    left = await segment_members.leave_others(tx, id_, one.filled_to, up_to, found)
    entered = await segment_members.enter(tx, [(id_, contact_id) for contact_id in found], system.clock())
    if one.saved.hidden:
        await campaign_timers.entered(tx, entered, system.clock())
    return len(entered) - len(left)


async def _progress(tx: Tx, up_to: UUID) -> float:
    """Tell which part is behind: ids are made in order, so that it is about the part of their span."""
    first, last = await segment_members.ends(tx)
    if first is None or last is None or last.int == first.int:
        return 0.0
    return round(min(1.0, max(0.0, (up_to.int - first.int) / (last.int - first.int))), 3)
