"""What came of campaigns, person by person, and how many that makes a day."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

import msgspec

from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.rows import columns_of
from rejoinder.store.statements import load

_SQL = load("campaign_facts")


class Fact(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """That something came of a campaign with somebody: `fact` is a `kinds.Fact`, `value` is money.

    Without an `arm` it is the one that is theirs. `detail` tells its parts apart, as which link was clicked; one with a
    detail counts for the whole, which has none.
    """

    campaign_id: UUID
    contact_id: UUID
    fact: str
    arm: str
    at: datetime
    detail: str = ""
    value: float = 0.0


class Known(msgspec.Struct, frozen=True):
    """What came of a campaign with somebody, as they are told of it."""

    campaign: str
    fact: str
    detail: str
    first_at: datetime
    last_at: datetime
    times: int
    value: float


def note(tx: Tx, facts: Sequence[Fact]) -> None:
    """Note what came of campaigns.

    All facts of a transaction are written together right before its commit, in the order of their keys, so that two
    that count for the same people wait for each other for a moment, and never in a circle. What nobody is there for
    any more is not noted; what a person did who turned out to be another is noted of the other.
    """
    if not facts:
        return
    waiting: list[Fact] = tx.memory.setdefault(("campaign_facts", tx.workspace_id), [])
    waiting += facts
    waiting += [msgspec.structs.replace(one, detail="") for one in facts if one.detail]
    stale.note(tx, {(one.contact_id, f"campaign:{one.campaign_id}") for one in facts}, facts[0].at)
    tx.at_the_end("campaign_facts", partial(_write, tx, waiting))


async def _write(tx: Tx, waiting: list[Fact]) -> None:
    facts = waiting[:]
    waiting.clear()
    await tx.run(_SQL.note, tx.workspace_id, *columns_of(Fact, facts))


async def move(tx: Tx, source: UUID, target: UUID) -> None:
    """Give what came of campaigns with one contact to another, who turned out to be them; nobody is counted twice.

    How many people there are of a fact goes down by one where it was true of both.
    """
    await tx.run(_SQL.move, tx.workspace_id, source, target)


async def of_people(tx: Tx, contact_ids: list[UUID]) -> list[Known]:
    """Read what came of campaigns with some contacts."""
    return [Known(**dict(row)) for row in await tx.rows(_SQL.of_people, tx.workspace_id, contact_ids)]
