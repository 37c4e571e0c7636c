"""Looks at contacts again: who is in which segment now, and when that may change by itself."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.audience import Facts, flips_at, met
from rejoinder.services.segments.announce import announce_segments
from rejoinder.services.segments.book import Book
from rejoinder.services.segments.moved import note_moves
from rejoinder.services.system import System
from rejoinder.store import audiences, campaign_timers, segment_members, segments
from rejoinder.store.database import Tx
from rejoinder.store.segment_members import Pair

#: Nobody is looked at again sooner, whatever a rule says.
SOONEST = timedelta(milliseconds=1)

#: Which segments to look at for each of some contacts.
Work = Mapping[UUID, Iterable[UUID]]


class Found(msgspec.Struct, frozen=True):
    """What is to become of memberships, and when to look again."""

    enters: list[Pair]
    leaves: list[Pair]
    again: dict[Pair, datetime]


async def look_again(system: System, tx: Tx, book: Book, work: Work, now: datetime) -> None:
    """Look at contacts again for the segments that something may matter to, under the workspace's lock of members."""
    wanted = frozenset(id_ for ids in work.values() for id_ in ids)
    if not wanted:
        return
    people = list(work)
    facts = await audiences.facts_of(tx, people, book.needs_of(wanted), now)
    members = await segment_members.of_contacts(tx, people, list(wanted))
    moving = [id_ for id_ in wanted if id_ in book.moving]
    timers = await segment_members.timers_of_contacts(tx, people, moving) if moving else {}
    found = await _steady(tx, judged(book, work, facts, members, timers, now), now)
    entered = await segment_members.enter(tx, found.enters, now)
    left = await segment_members.leave(tx, found.leaves)
    await segment_members.look_at(tx, found.again)
    if entered or left:
        await _moved(system, tx, book, entered, left, now)


async def _steady(tx: Tx, found: Found, now: datetime) -> Found:
    """Keep what is found of contacts whom nobody is joining or erasing."""
    held = await segment_members.hold(tx, {who for _, who in [*found.enters, *found.leaves, *found.again]}, now)
    return Found(
        [pair for pair in found.enters if pair[1] in held],
        [pair for pair in found.leaves if pair[1] in held],
        {pair: at for pair, at in found.again.items() if pair[1] in held},
    )


def judged(
    book: Book,
    work: Work,
    facts: Mapping[UUID, Facts],
    members: set[Pair],
    timers: Mapping[Pair, datetime],
    now: datetime,
) -> Found:
    """Compare who is in with who should be; nobody knows anything of somebody who is gone, or part of another.

    A timer is moved only to an earlier time: one that comes too early finds nothing and is set anew, and somebody who
    does the same thing all day moves none.
    """
    found = Found([], [], {})
    for contact_id, ids in work.items():
        known = facts.get(contact_id)
        ahead = known is not None and any(one.last_at > now for one in known.events.values())
        for id_ in ids:
            pair, rule = (id_, contact_id), book.rules[id_]
            inside = known is not None and met(rule, known, now, book.rules)
            if inside != (pair in members):
                (found.enters if inside else found.leaves).append(pair)
            moves = known is not None and (ahead or id_ in book.moving)
            at = flips_at(rule, known, now, book.rules) if known is not None and moves else None
            if at is not None and (pair not in timers or at < timers[pair]):
                found.again[pair] = max(at, now + SOONEST)
    return found


async def _moved(system: System, tx: Tx, book: Book, entered: list[Pair], left: list[Pair], now: datetime) -> None:
    more: dict[UUID, int] = {}
    for pairs, step in ((entered, 1), (left, -1)):
        for id_, _ in pairs:
            more[id_] = more.get(id_, 0) + step
    await segments.count(tx, more)
    note_moves(system, tx, book, entered, left, now)
    await campaign_timers.entered(tx, [pair for pair in entered if book.saved[pair[0]].hidden], now)
    await announce_segments(system, tx, sorted({id_ for id_, _ in [*entered, *left]}), soon=True)
