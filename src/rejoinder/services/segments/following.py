"""Follows what changes and what time brings, one workspace at a time, so that segments are right within a moment."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from rejoinder.services.segments.book import Book
from rejoinder.services.segments.looking import look_again
from rejoinder.services.system import System
from rejoinder.store import segment_members, segments, stale

#: How many marks, or timers, are worked off in one transaction.
BATCH = 1_000


async def follow(system: System) -> int:
    """Look again at a batch of contacts of each workspace of whom something changed; returns how many changes."""
    async with system.db.lookup() as tx:
        waiting = await stale.workspaces(tx)
    return sum([await _follow_in(system, workspace_id) for workspace_id in waiting])


async def _follow_in(system: System, workspace_id: UUID) -> int:
    """Take marks out and judge by facts that are read after: what changes later leaves a mark of its own.

    Whoever decides who is in a segment holds the workspace's lock first, so that of two who look at one contact the
    later one has the later facts. A process that dies gives its marks back.
    """
    async with system.db.service(workspace_id) as tx:
        await segments.begin_looking(tx)
        marks = await stale.take(tx, BATCH)
        if marks:
            book = await system.books.open(tx)
            work = _touched(book, [(row["contact_id"], row["what"]) for row in marks])
            await look_again(system, tx, book, work, system.clock())
    return len(marks)


def _touched(book: Book, marks: Iterable[tuple[UUID, str]]) -> dict[UUID, frozenset[UUID]]:
    work: dict[UUID, frozenset[UUID]] = {}
    for contact_id, what in marks:
        ids = book.touched(what)
        if ids:
            work[contact_id] = work.get(contact_id, ids) | ids
    return work


async def keep_time(system: System) -> datetime | None:
    """Look again at whom time may have moved until now; tells when the next one is to be looked at."""
    async with system.db.lookup() as tx:
        due = await segment_members.workspaces_due(tx, system.clock())
    for workspace_id in due:
        while await _keep_time_in(system, workspace_id) == BATCH:
            pass
    async with system.db.lookup() as tx:
        return await segment_members.next_due(tx)


async def _keep_time_in(system: System, workspace_id: UUID) -> int:
    async with system.db.service(workspace_id) as tx:
        await segments.begin_looking(tx)
        now = system.clock()
        pairs = await segment_members.take_due(tx, now, BATCH)
        if pairs:
            book = await system.books.open(tx)
            work: dict[UUID, list[UUID]] = {}
            for segment_id, contact_id in pairs:
                if segment_id in book.rules:
                    work.setdefault(contact_id, []).append(segment_id)
            await look_again(system, tx, book, work, now)
    return len(pairs)
