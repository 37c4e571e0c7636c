"""Campaigns on their way to people: which go on, to whom they come, and what is queued for each."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.pacing import lane
from rejoinder.domain.policy import Purpose
from rejoinder.store.database import Tx
from rejoinder.store.rows import columns_of
from rejoinder.store.statements import load

_SQL = load("campaign_going")


class Place(msgspec.Struct, frozen=True, gc=False):
    """Where somebody is reached: the first of a campaign's channels on which they are and that they have not left."""

    contact_id: UUID
    zone: str | None
    locale: str | None
    identity_id: UUID | None
    channel_id: UUID | None


class Queued(msgspec.Struct, frozen=True, gc=False):
    """A message and its delivery for one person; `said` is the number, from 1, of what is said."""

    contact_id: UUID
    identity_id: UUID
    channel_id: UUID
    conversation_id: UUID
    fresh: bool
    subject: str | None
    message_id: UUID
    delivery_id: UUID
    due_at: datetime
    key: str
    proposal: str
    said: int


class Came(msgspec.Struct, frozen=True, gc=False):
    """Somebody to whom a campaign came, or would have; until when what they do counts for its goal."""

    contact_id: UUID
    arm: str
    run: int
    goal_until: datetime | None


class Said(msgspec.Struct, frozen=True):
    """What messages say, as it is kept."""

    blocks: str
    text: str


class By(msgspec.Struct, frozen=True):
    """Who says it, why, and for which campaign."""

    campaign_id: UUID
    purpose: Purpose
    reason: str
    name: str
    id: UUID | None


async def workspaces(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which a campaign has something to do."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces, now)]


async def due(tx: Tx, now: datetime) -> list[UUID]:
    """Name campaigns whose time has come to begin, or to go again."""
    return [row["id"] for row in await tx.rows(_SQL.due, tx.workspace_id, now)]


async def expired(tx: Tx, now: datetime) -> list[UUID]:
    """Name campaigns that are over by themselves."""
    return [row["id"] for row in await tx.rows(_SQL.expired, tx.workspace_id, now)]


async def through(tx: Tx) -> list[UUID]:
    """Name campaigns that went once and have nothing left that waits."""
    return [row["id"] for row in await tx.rows(_SQL.through, tx.workspace_id)]


async def running(tx: Tx) -> tuple[UUID, UUID | None, datetime] | None:
    """Lock a campaign that is on its way, with up to whom it came and when it began; passes over others' work."""
    row = await tx.row(_SQL.running, tx.workspace_id)
    return (row["id"], row["place"], row["run_at"]) if row else None


async def begin(tx: Tx, id_: UUID, run: int, aimed: int | None, now: datetime) -> None:
    """Let a run begin."""
    await tx.run(_SQL.begin, tx.workspace_id, id_, run, aimed, now)


async def went(tx: Tx, id_: UUID, place: UUID | None, many: int, done_at: datetime | None) -> None:
    """Note up to whom a run came, and whether that was all."""
    await tx.run(_SQL.went, tx.workspace_id, id_, place, many, done_at)


async def by_index(tx: Tx) -> None:
    """Find some thousands of people by their keys: a plan that reads whole tables is slower the more there are."""
    await tx.run("SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL jit = off")


async def places(tx: Tx, contact_ids: Sequence[UUID], channel_ids: Sequence[UUID]) -> list[Place]:
    """Find where people are reached, in the order of their ids."""
    rows = await tx.rows(_SQL.places, tx.workspace_id, list(contact_ids), list(channel_ids))
    return [Place(*row) for row in rows]


async def conversations(tx: Tx, wanted: Sequence[tuple[UUID, str | None]]) -> dict[UUID, UUID]:
    """Find the newest conversation of identities, of one with a subject the one about it; by identity."""
    columns = [list(column) for column in zip(*wanted, strict=True)] or [[], []]
    return {row["identity_id"]: row["id"] for row in await tx.rows(_SQL.conversations, tx.workspace_id, *columns)}


async def queue(tx: Tx, by: By, many: Sequence[Queued], said: Sequence[Said], now: datetime) -> int:
    """Queue what is said to people, all in one statement; returns how many keys were new."""
    texts = ([one.blocks for one in said], [one.text for one in said])
    rest = (by.campaign_id, by.purpose.value, by.reason, by.name, by.id, lane(by.purpose))
    found = await tx.value(_SQL.queue, tx.workspace_id, now, *rest, *texts, *columns_of(Queued, many))
    tx.wake("due")
    return int(found)


async def came(tx: Tx, campaign_id: UUID, people: Sequence[Came], now: datetime) -> None:
    """Note whom a campaign came to."""
    await tx.run(_SQL.came, tx.workspace_id, campaign_id, now, *columns_of(Came, people))


async def had(tx: Tx, campaign_id: UUID, contact_ids: Sequence[UUID]) -> dict[UUID, Any]:
    """Read what is kept of people whom a campaign came to before: rows of arm, run and shown_at."""
    rows = await tx.rows(_SQL.had, tx.workspace_id, campaign_id, list(contact_ids))
    return {row["contact_id"]: row for row in rows}
