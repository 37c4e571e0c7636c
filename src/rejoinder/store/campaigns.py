"""Campaigns: what their authors decided, and how far each has come."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.campaign import Campaign, Figures, Progress
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.figures import Counted, Person
from rejoinder.domain.campaign.kinds import State
from rejoinder.domain.policy import Verdict
from rejoinder.domain.segment import Shown
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("campaigns")
_VERDICT = msgspec.json.Decoder(Verdict)
_DEFINITION = msgspec.json.Decoder(Definition)
_MOMENTS = ("next_at", "started_at", "paused_at", "paused_why", "ended_at", "archived_at")
_NAMES = ("id", "version", "run", *_MOMENTS, "by_name", "created_at", "updated_at")


def _campaign(row: Any) -> Campaign:
    return Campaign(
        **{name: row[name] for name in _NAMES},
        state=State(row["state"]),
        definition=_DEFINITION.decode(row["definition"]),
        progress=Progress(row["reached"], row["aimed"]) if row["run_at"] and not row["run_done_at"] else None,
    )


async def add(tx: Tx, one: Campaign, by: UUID | None) -> None:
    """Keep a new one."""
    said = one.definition
    words = (said.name, said.kind.value, one.state.value, encoded(said))
    await tx.run(_SQL.add, tx.workspace_id, one.id, *words, by, one.by_name, one.created_at, said.expires_at)
    tx.wake("campaigns")


async def read(tx: Tx, id_: UUID) -> Campaign | None:
    """Read one, whatever its state."""
    row = await tx.row(_SQL.read, tx.workspace_id, id_)
    return _campaign(row) if row else None


async def lock(tx: Tx, id_: UUID) -> Campaign | None:
    """Read one that nobody else changes until the transaction ends."""
    row = await tx.row(_SQL.lock, tx.workspace_id, id_)
    return _campaign(row) if row else None


async def several(tx: Tx, ids: list[UUID]) -> list[Campaign]:
    """Read some, in the order of their ids."""
    return [_campaign(row) for row in await tx.rows(_SQL.several, tx.workspace_id, ids)]


async def in_states(tx: Tx, states: list[State], kinds: list[str] | None = None) -> list[Campaign]:
    """Read all that are in some states, in the order of their ids."""
    rows = await tx.rows(_SQL.in_states, tx.workspace_id, [one.value for one in states], kinds)
    return [_campaign(row) for row in rows]


async def page(
    tx: Tx, *, state: str | None, kind: str | None, words: str | None, after: UUID | None, limit: int
) -> list[Campaign]:
    """Read campaigns, the newest first; without a state all that are not archived."""
    rows = await tx.rows(_SQL.page, tx.workspace_id, state, kind, words, after, limit)
    return [_campaign(row) for row in rows]


async def names(tx: Tx, limit: int) -> dict[UUID, str]:
    """Tell what campaigns are called that rules may name, the newest first."""
    return {row["id"]: row["name"] for row in await tx.rows(_SQL.names, tx.workspace_id, limit)}


async def present(tx: Tx, ids: list[UUID]) -> set[UUID]:
    """Tell which of some campaigns are there."""
    return {row["id"] for row in await tx.rows(_SQL.present, tx.workspace_id, ids)}


async def nameable(tx: Tx, campaign_ids: list[UUID]) -> dict[str, frozenset[UUID]]:
    """Tell what there is that a campaign may name: by kind, their ids; of campaigns those that are asked for."""
    found: dict[str, set[UUID]] = {one: set() for one in ("campaigns", "tours", "topics", "coupon_lists", "senders")}
    for row in await tx.rows(_SQL.nameable, tx.workspace_id, campaign_ids):
        found[row["noun"]].add(row["id"])
    return {noun: frozenset(ids) for noun, ids in found.items()}


async def put(tx: Tx, one: Campaign) -> None:
    """Keep one as its author changed it; the version counts up."""
    said = one.definition
    words = (said.name, said.kind.value, encoded(said))
    await tx.run(_SQL.put, tx.workspace_id, one.id, *words, one.next_at, one.updated_at, said.expires_at)
    tx.wake("campaigns")


async def move(tx: Tx, one: Campaign) -> None:
    """Keep where one is in its life."""
    moments = [getattr(one, name) for name in _MOMENTS]
    await tx.run(_SQL.move, tx.workspace_id, one.id, one.state.value, one.run, *moments, one.updated_at)
    tx.wake("campaigns")


async def remove(tx: Tx, id_: UUID) -> None:
    """Remove a draft."""
    await tx.run(_SQL.remove, tx.workspace_id, id_)
    tx.wake("campaigns")


async def figures(tx: Tx, ids: list[UUID]) -> dict[UUID, Figures]:
    """Count people by what came of campaigns, without those who were kept out to compare with."""
    found: dict[UUID, dict[str, int]] = {id_: {} for id_ in ids}
    for row in await tx.rows(_SQL.figures, tx.workspace_id, ids):
        found[row["campaign_id"]][row["fact"]] = row["people"]
    return {id_: _figures(known) for id_, known in found.items()}


def _figures(known: dict[str, int]) -> Figures:
    named = {name: known.get(name, 0) for name in ("sent", "seen", "clicked", "goal")}
    return Figures(**named, people=max(known.get("proposed", 0), named["sent"], named["seen"]))


async def days(tx: Tx, id_: UUID, since: datetime | None, before: datetime | None) -> list[Counted]:
    """Read what came anew of a campaign, day by day."""
    return [Counted(**dict(row)) for row in await tx.rows(_SQL.days, tx.workspace_id, id_, since, before)]


async def rules_told(tx: Tx, id_: UUID) -> dict[str, Verdict]:
    """Read what the gate said of some of a campaign's messages that it held or dropped, by its rules."""
    rows = await tx.rows(_SQL.rules_told, tx.workspace_id, id_)
    return {row["rule"]: _VERDICT.decode(row["body"]) for row in rows}


async def people(
    tx: Tx, id_: UUID, *, fact: str, detail: str, arm: str | None, after: tuple[datetime, UUID] | None, limit: int
) -> list[Person]:
    """Read of whom something is true, in the order in which it came to be."""
    at, contact_id = after or (None, None)
    rows = await tx.rows(_SQL.people, tx.workspace_id, id_, fact, detail, arm, at, contact_id, limit)
    return [_person(row) for row in rows]


def _person(row: Any) -> Person:
    named = {name: row[name] for name in ("first_at", "last_at", "times", "value", "arm")}
    shown = Shown(**{name: row[name] for name in ("id", "name", "email", "kind", "last_seen_at")})
    return Person(contact=shown, **named)
