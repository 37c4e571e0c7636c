"""Goals of campaigns that were reached: who was shown one, or was kept out to compare with, did what it is for."""

import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.definition import Goal
from rejoinder.domain.campaign.goal import reaches, revenue
from rejoinder.domain.campaign.kinds import Fact as What
from rejoinder.store import campaign_facts
from rejoinder.store.campaign_facts import Fact
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("campaign_goals")
_GOAL = msgspec.json.Decoder(Goal)
_PROPERTIES = msgspec.json.Decoder(dict[str, Any])


class Did(Protocol):
    """Something that a contact did; `properties` are JSON already."""

    @property
    def contact_id(self) -> UUID:
        """Who did it."""

    @property
    def name(self) -> str:
        """What they did."""

    @property
    def properties(self) -> str:
        """What is told of it."""

    @property
    def at(self) -> datetime:
        """When they did it."""


async def note_reached(tx: Tx, did: Sequence[Did]) -> None:
    """Note goals that were reached; events that no campaign is for cost nothing."""
    known = tx.needed.goals.get(tx.workspace_id) or await _read(tx)
    hits: list[tuple[UUID, UUID, datetime, float]] = []
    for one in did:
        hits += _hits(one, known[one.name]) if one.name in known else []
    if hits:
        columns = [list(column) for column in zip(*sorted(hits), strict=True)]
        rows = await tx.rows(_SQL.reach, tx.workspace_id, *columns)
        campaign_facts.note(tx, [Fact(fact=What.GOAL, **dict(row)) for row in rows])


def _hits(one: Did, goals: Sequence[tuple[UUID, Goal]]) -> list[tuple[UUID, UUID, datetime, float]]:
    properties = _PROPERTIES.decode(one.properties)
    return [
        (campaign_id, one.contact_id, one.at, revenue(goal, properties))
        for campaign_id, goal in goals
        if reaches(goal, one.at, properties)
    ]


async def _read(tx: Tx) -> Mapping[str, list[tuple[UUID, Goal]]]:
    begun = time.monotonic()
    found: dict[str, list[tuple[UUID, Goal]]] = {}
    for row in await tx.rows(_SQL.open, tx.workspace_id):
        goal = _GOAL.decode(row["goal"])
        found.setdefault(goal.event, []).append((row["id"], goal))
    tx.needed.goals.put(tx.workspace_id, found, begun)
    return found
