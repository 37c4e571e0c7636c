"""Saved segments, and how far each is filled."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.audience import needs
from rejoinder.domain.audience.rule import Rule
from rejoinder.domain.segment import Segment
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("segments")
_RULE = msgspec.json.Decoder(Rule)


class Saved(msgspec.Struct, frozen=True):
    """A segment in use, as those see it who decide who is in it."""

    id: UUID
    name: str
    version: int
    rule: Rule
    hidden: bool = False


class Filling(msgspec.Struct, frozen=True):
    """A segment that is being filled, up to which contact."""

    saved: Saved
    filled_to: UUID | None


async def in_use(tx: Tx) -> list[Saved]:
    """Read every segment that is not archived, in the order of their ids."""
    return [_saved(row) for row in await tx.rows(_SQL.rules, tx.workspace_id)]


def _saved(row: Any) -> Saved:
    return Saved(row["id"], row["name"], row["version"], _RULE.decode(row["rule"]), row["hidden"])


async def versions(tx: Tx) -> tuple[tuple[UUID, int], ...]:
    """Tell which segments are in use in which versions: as long as it is the same, so are their rules."""
    return tuple([(row["id"], row["version"]) for row in await tx.rows(_SQL.versions, tx.workspace_id)])


async def read(tx: Tx, id_: UUID) -> Segment | None:
    """Read one, archived or not."""
    row = await tx.row(_SQL.read, tx.workspace_id, id_)
    return _segment(row) if row else None


async def several(tx: Tx, ids: list[UUID]) -> list[Segment]:
    """Read some, in the order of their ids."""
    return [_segment(row) for row in await tx.rows(_SQL.several, tx.workspace_id, ids)]


async def page(
    tx: Tx, *, archived: bool, q: str | None, before: tuple[datetime, UUID] | None, limit: int
) -> list[Segment]:
    """Read segments, the newest first; with `q` those whose name holds it."""
    at, id_ = before or (None, None)
    return [_segment(row) for row in await tx.rows(_SQL.page, tx.workspace_id, archived, q, at, id_, limit)]


def _segment(row: Any) -> Segment:
    return Segment(**{**dict(row), "rule": _RULE.decode(row["rule"])})


async def hold_rules(tx: Tx) -> None:
    """Let nobody else change the rule of a segment until the transaction ends: together they could make a circle."""
    await tx.value(_SQL.hold_rules, tx.workspace_id)


async def hold_members(tx: Tx) -> None:
    """Let nobody else decide who is in a segment of this workspace until the transaction ends."""
    await tx.value(_SQL.hold_members, tx.workspace_id)


async def begin_looking(tx: Tx) -> None:
    """Begin to look again at contacts: alone, and without waiting for the disk at the end.

    What a server that loses its power has not written yet comes back as marks and timers, all in one.
    """
    await tx.run("SET LOCAL synchronous_commit = off")
    await hold_members(tx)


async def name_taken(tx: Tx, name: str, id_: UUID) -> bool:
    """Tell whether another segment in use has a name."""
    return bool(await tx.value(_SQL.name_taken, tx.workspace_id, name, id_))


async def add(tx: Tx, one: Segment, by: UUID) -> None:
    """Keep a new one, to be filled."""
    words = (one.name, one.description, encoded(one.rule))
    await tx.run(_SQL.add, tx.workspace_id, one.id, *words, by, one.created_at)
    tx.wake("segments")


async def put(tx: Tx, one: Segment) -> None:
    """Keep one as it is now; who is in it is another matter."""
    words = (one.name, one.description, encoded(one.rule))
    await tx.run(_SQL.put, tx.workspace_id, one.id, *words, one.archived_at, one.updated_at)
    tx.wake("segments")


async def fill_anew(tx: Tx, ids: list[UUID]) -> None:
    """Have segments filled from the first contact on; who is at it stops."""
    await tx.run(_SQL.fill_anew, tx.workspace_id, ids)
    tx.wake("segments")


async def fill_anew_where(tx: Tx, what: str) -> None:
    """Have those segments filled anew that look at what changed of many contacts at once."""
    rules = {one.id: one.rule for one in await in_use(tx)}
    touched = [id_ for id_, rule in rules.items() if needs(rule, rules).touched_by(what)]
    if touched:
        await fill_anew(tx, touched)


async def workspaces_filling(tx: Tx) -> list[UUID]:
    """Name workspaces with segments to fill."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_filling)]


async def filling(tx: Tx) -> list[tuple[UUID, int]]:
    """Name the segments to fill, and their versions."""
    return [(row["id"], row["version"]) for row in await tx.rows(_SQL.filling, tx.workspace_id)]


async def to_fill(tx: Tx, id_: UUID, version: int) -> Filling | None:
    """Read a segment that is being filled; None when it is not, or its rule is another by now."""
    row = await tx.row(_SQL.to_fill, tx.workspace_id, id_, version)
    return Filling(_saved(row), row["filled_to"]) if row else None


async def filled_up_to(tx: Tx, one: Saved, contact_id: UUID, progress: float, more: int) -> bool:
    """Note how far a segment is filled, with how many more; False when its rule is another by now."""
    return bool(await tx.value(_SQL.filled_up_to, tx.workspace_id, one.id, one.version, contact_id, progress, more))


async def filled(tx: Tx, one: Saved, now: datetime, more: int) -> bool:
    """Note that a segment is filled, with how many more; False when its rule is another by now."""
    return bool(await tx.value(_SQL.filled, tx.workspace_id, one.id, one.version, now, more))


async def count(tx: Tx, more: dict[UUID, int]) -> None:
    """Add to how many are in segments."""
    given = {id_: many for id_, many in more.items() if many}
    if given:
        await tx.run(_SQL.count, tx.workspace_id, list(given), list(given.values()))


async def follow(tx: Tx, campaign_id: UUID, rule: Rule, now: datetime) -> None:
    """Let it be known from now on who is in a campaign's audience, as of a segment that nobody is shown."""
    await tx.run(_SQL.follow, tx.workspace_id, campaign_id, encoded(rule), now)
    tx.wake("segments")


async def unfollow(tx: Tx, campaign_ids: list[UUID], now: datetime) -> None:
    """Follow the audiences of campaigns no more."""
    await tx.run(_SQL.unfollow, tx.workspace_id, campaign_ids, now)
    tx.wake("segments")


async def horizon(tx: Tx) -> tuple[int, int]:
    """Tell the oldest transaction that is still open, and the first that has not begun."""
    row = await tx.row(_SQL.horizon)
    return row["oldest"], row["newest"]
