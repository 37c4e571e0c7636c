"""What contacts did, with how often beside it, so that no rule reads all of it."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.contact import ContactEvent, EventCount
from rejoinder.domain.coupon import NAMED_BY, amount_in, named_in
from rejoinder.store import campaign_facts, campaign_goals, campaign_showings, campaign_timers, coupons, stale
from rejoinder.store.campaign_timers import Happening
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("events")
_PROPERTIES = msgspec.json.Decoder(dict[str, Any])


class Happened(msgspec.Struct, frozen=True, gc=False):
    """Something that a contact did; `properties` are JSON already."""

    id: UUID
    contact_id: UUID
    name: str
    properties: str
    at: datetime


async def add(
    tx: Tx, id_: UUID, contact_id: UUID, name: str, properties: dict[str, Any], *, at: datetime, now: datetime
) -> None:
    """Keep what a contact did."""
    add_many(tx, [Happened(id_, contact_id, name, encoded(properties), at)], now)


def add_many(tx: Tx, happened: Sequence[Happened], now: datetime) -> None:
    """Keep what contacts did, and count it.

    All events of a transaction are written together right before its commit, and their counts in one order (contact,
    name, day): so two that count for the same contacts wait for each other for a moment, and never in a circle.
    """
    waiting: list[Happened] = tx.memory.setdefault(("events", tx.workspace_id), [])
    waiting += happened
    if waiting:
        tx.at_the_end("events", partial(_write, tx, waiting, now))


async def _write(tx: Tx, waiting: list[Happened], now: datetime) -> None:
    """Write for those who are there, or for whom they have become part of; who was erased meanwhile did nothing."""
    happened = waiting[:]
    waiting.clear()
    await tx.value(_SQL.share, tx.workspace_id)
    whose = await _standing(tx, {one.contact_id for one in happened})
    kept = [one for one in happened if one.contact_id in whose]
    if not kept:
        return
    contact_ids = [whose[one.contact_id] for one in kept]
    names = [one.name for one in kept]
    rest = ([one.properties for one in kept], [one.at for one in kept])
    await tx.run(_SQL.add, tx.workspace_id, [one.id for one in kept], contact_ids, names, *rest, now)
    await stale.mark_each(tx, {(who, f"event:{name}") for who, name in zip(contact_ids, names, strict=True)}, now)
    did = [msgspec.structs.replace(one, contact_id=whose[one.contact_id]) for one in kept]
    await campaign_timers.set_off(tx, [Happening(one.contact_id, one.name, one.properties, one.at) for one in did], now)
    await _use_coupons(tx, did)
    await campaign_goals.note_reached(tx, did)


async def _use_coupons(tx: Tx, happened: Sequence[Happened]) -> None:
    """Note which coupons were used; most events name none, and are not even read for it."""
    uses = []
    for one in happened:
        if any(f'"{name}"' in one.properties for name in NAMED_BY):
            properties = _PROPERTIES.decode(one.properties)
            code = named_in(properties)
            uses += [coupons.Use(code, one.contact_id, one.at, amount_in(properties))] if code else []
    if uses:
        await coupons.use(tx, uses)


async def _standing(tx: Tx, asked: set[UUID]) -> dict[UUID, UUID]:
    """Tell who is there, by whom they were asked for as; hardly anybody has become part of another."""
    there = {row["id"] for row in await tx.rows(_SQL.standing, tx.workspace_id, list(asked))}
    whose = {one: one for one in asked if one in there}
    if len(whose) < len(asked):
        gone = list(asked - there)
        whose |= {row["asked"]: row["id"] for row in await tx.rows(_SQL.followed, tx.workspace_id, gone)}
    return whose


async def page(tx: Tx, contact_id: UUID, *, before: tuple[datetime, UUID] | None, limit: int) -> list[ContactEvent]:
    """Read what a contact did, and whoever turned out to be them, newest first."""
    at, event_id = before or (None, None)
    rows = await tx.rows(_SQL.page, tx.workspace_id, contact_id, at, event_id, limit)
    return [ContactEvent(row["id"], row["name"], _PROPERTIES.decode(row["properties"]), row["at"]) for row in rows]


async def counts(tx: Tx, contact_id: UUID) -> list[EventCount]:
    """Read how often a contact did what."""
    return [EventCount(**dict(row)) for row in await tx.rows(_SQL.counts, tx.workspace_id, contact_id)]


async def move(tx: Tx, source: UUID, target: UUID) -> None:
    """Give what one contact did to another, who turned out to be them, with the counts and what they are known by."""
    await tx.value(_SQL.alone, tx.workspace_id)
    await coupons.move(tx, source, target)
    await campaign_showings.move(tx, source, target)
    await campaign_facts.move(tx, source, target)
    for statement in (_SQL.move, _SQL.add_counts_up, _SQL.add_days_up, _SQL.move_keys, _SQL.share_companies):
        await tx.run(statement, tx.workspace_id, source, target)


async def give_back(tx: Tx, holder: UUID, own: UUID) -> None:
    """Give back to a contact what came from them; both are counted anew, from what is still kept."""
    await tx.value(_SQL.alone, tx.workspace_id)
    await tx.run(_SQL.give_back, tx.workspace_id, holder, own)
    await tx.run(_SQL.give_keys_back, tx.workspace_id, holder, own)
    for statement in (_SQL.forget_counts, _SQL.forget_days, _SQL.recount, _SQL.recount_days):
        await tx.run(statement, tx.workspace_id, [holder, own])


async def take_back(tx: Tx, brought: Sequence[tuple[UUID, datetime]], now: datetime) -> int:
    """Remove events, by their ids and times, and count them no more; returns how many were still there."""
    await tx.value(_SQL.alone, tx.workspace_id)
    gone = await tx.rows(_SQL.take_back, tx.workspace_id, *zip(*brought, strict=True))
    counted = Counter((row["contact_id"], row["name"]) for row in gone)
    by_day = Counter((row["contact_id"], row["name"], row["day"]) for row in gone)
    if gone:
        names = list(zip(*counted, strict=True))
        await tx.run(_SQL.count_down, tx.workspace_id, *names, list(counted.values()))
        await tx.run(_SQL.count_days_down, tx.workspace_id, *zip(*by_day, strict=True), list(by_day.values()))
        whose = list({contact_id for contact_id, _ in counted})
        await tx.run(_SQL.forget_none, tx.workspace_id, whose)
        await tx.run(_SQL.forget_no_days, tx.workspace_id, whose)
        await tx.run(_SQL.bound_anew, tx.workspace_id, *names)
        await stale.mark_each(tx, {(contact_id, f"event:{name}") for contact_id, name in counted}, now)
    return len(gone)


async def erase(tx: Tx, contact_ids: list[UUID]) -> None:
    """Remove all that contacts did; nobody is writing more of it by then."""
    await tx.value(_SQL.alone, tx.workspace_id)
    for statement in (_SQL.erase, _SQL.forget_counts, _SQL.forget_days):
        await tx.run(statement, tx.workspace_id, contact_ids)
    await coupons.erase(tx, contact_ids)
    await stale.erase(tx, contact_ids)
