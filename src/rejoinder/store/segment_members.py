"""Who is in which segment, and when time alone may change that."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.domain.segment import Member, Membership, Shown
from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("segment_members")

#: A segment and a contact.
Pair = tuple[UUID, UUID]


async def contacts_after(tx: Tx, after: UUID | None, limit: int) -> list[UUID]:
    """Name contacts in the order of their ids, from a place on."""
    return [row["id"] for row in await tx.rows(_SQL.contacts_after, tx.workspace_id, after, limit)]


async def ends(tx: Tx) -> tuple[UUID | None, UUID | None]:
    """Name the first and the last contact."""
    row = await tx.row(_SQL.ends, tx.workspace_id)
    return row["first"], row["last"]


async def of_contacts(tx: Tx, contact_ids: Sequence[UUID], ids: Sequence[UUID]) -> set[Pair]:
    """Tell which of some segments contacts are in."""
    return {(row[0], row[1]) for row in await tx.rows(_SQL.of_contacts, tx.workspace_id, contact_ids, ids)}


async def timers_of_contacts(tx: Tx, contact_ids: Sequence[UUID], ids: Sequence[UUID]) -> dict[Pair, datetime]:
    """Tell when contacts are looked at again for some segments."""
    rows = await tx.rows(_SQL.timers_of_contacts, tx.workspace_id, contact_ids, ids)
    return {(row[0], row[1]): row[2] for row in rows}


async def hold(tx: Tx, contact_ids: Iterable[UUID], now: datetime) -> set[UUID]:
    """Let contacts stay until the transaction ends; those who just go, or are joined, are looked at again after.

    Nobody is waited for: who joins or erases contacts holds them, and waits for others meanwhile.
    """
    wanted = set(contact_ids)
    held = {row["id"] for row in await tx.rows(_SQL.hold, tx.workspace_id, list(wanted))} if wanted else set()
    stale.note(tx, [(id_, stale.ANYTHING) for id_ in wanted - held], now)
    return held


async def enter(tx: Tx, pairs: Sequence[Pair], now: datetime) -> list[Pair]:
    """Let contacts who are held into segments; returns those who were not in."""
    return _pairs(await tx.rows(_SQL.enter, tx.workspace_id, *_columns(pairs), now)) if pairs else []


async def leave(tx: Tx, pairs: Sequence[Pair]) -> list[Pair]:
    """Let contacts out of segments; returns those who were in."""
    return _pairs(await tx.rows(_SQL.leave, tx.workspace_id, *_columns(pairs))) if pairs else []


async def leave_others(
    tx: Tx, segment_id: UUID, after: UUID | None, up_to: UUID | None, but: Sequence[UUID]
) -> list[UUID]:
    """Let out of a segment who is between two places and not among some; returns who was in."""
    rows = await tx.rows(_SQL.leave_others, tx.workspace_id, segment_id, after, up_to, but)
    return [row["contact_id"] for row in rows]


async def erase(tx: Tx, contact_ids: list[UUID]) -> Counter[UUID]:
    """Let contacts who are erased out of everything, without a trace; returns how many each segment lost."""
    return Counter(row["segment_id"] for row in await tx.rows(_SQL.erase, tx.workspace_id, contact_ids))


async def look_at(tx: Tx, when: Mapping[Pair, datetime]) -> None:
    """Look at contacts again for segments at some time, instead of when it was meant to be."""
    if when:
        await tx.run(_SQL.look_at, tx.workspace_id, *_columns(list(when)), list(when.values()))
        tx.wake("timers")


async def mark_ahead(tx: Tx, names: list[str], now: datetime) -> None:
    """Have contacts looked at again who did some of these in a time that has not come yet."""
    if names:
        await tx.run(_SQL.mark_ahead, tx.workspace_id, names, now)
        tx.wake("facts")


async def forget_timers_between(tx: Tx, segment_id: UUID, after: UUID | None, up_to: UUID | None) -> None:
    """Forget when to look again at whoever is between two places."""
    await tx.run(_SQL.forget_timers_between, tx.workspace_id, segment_id, after, up_to)


async def take_due(tx: Tx, now: datetime, limit: int) -> list[Pair]:
    """Take out whom to look at now, the longest overdue first."""
    return _pairs(await tx.rows(_SQL.take_due, tx.workspace_id, now, limit))


async def workspaces_due(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which somebody is to be looked at now."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_due, now)]


async def next_due(tx: Tx) -> datetime | None:
    """Tell when the next contact is to be looked at, wherever that is."""
    at: datetime | None = await tx.value(_SQL.next_due)
    return at


async def page(tx: Tx, segment_id: UUID, *, before: tuple[datetime, UUID] | None, limit: int) -> list[Member]:
    """Read who is in a segment, who entered last first."""
    at, id_ = before or (None, None)
    rows = await tx.rows(_SQL.page, tx.workspace_id, segment_id, at, id_, limit)
    return [Member(Shown(*[row[name] for name in Shown.__struct_fields__]), row["entered_at"]) for row in rows]


async def entered_at(tx: Tx, segment_id: UUID, contact_id: UUID) -> datetime | None:
    """Tell since when a contact is in a segment; None when they are not."""
    at: datetime | None = await tx.value(_SQL.entered_at, tx.workspace_id, segment_id, contact_id)
    return at


async def segments_of(tx: Tx, contact_id: UUID, *, after: UUID | None, limit: int) -> list[Membership]:
    """Read which segments a contact is in, in the order of their ids."""
    rows = await tx.rows(_SQL.segments_of, tx.workspace_id, contact_id, after, limit)
    return [Membership(**dict(row)) for row in rows]


async def shown(tx: Tx, ids: list[UUID]) -> list[Shown]:
    """Read contacts as lists show them, in the order of `ids`."""
    rows = {row["id"]: Shown(**dict(row)) for row in await tx.rows(_SQL.shown, tx.workspace_id, ids)}
    return [rows[id_] for id_ in ids if id_ in rows]


def _columns(pairs: Sequence[Pair]) -> tuple[list[UUID], list[UUID]]:
    return [segment_id for segment_id, _ in pairs], [contact_id for _, contact_id in pairs]


def _pairs(rows: Sequence[Any]) -> list[Pair]:
    return [(row["segment_id"], row["contact_id"]) for row in rows]
