"""A rehearsal is kept as a dry run is: it goes on by itself, and can be read while it does."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.kinds import IN_APP
from rejoinder.domain.campaign.rehearsing import Day
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.services.campaigns.check import checked
from rejoinder.services.campaigns.keep import the_campaign
from rejoinder.services.campaigns.rehearsal.play import play
from rejoinder.services.dry_runs.asked import GIVEN_UP_AFTER, Person
from rejoinder.services.system import System
from rejoinder.store import contacts, dry_runs
from rejoinder.store.database import Tx

MOST_DAYS = 60


class Asked(msgspec.Struct, frozen=True):
    """How many days are played, today among them."""

    days: Annotated[int, Meta(ge=1, le=MOST_DAYS)] = 28


class Rehearsal(msgspec.Struct, frozen=True, kw_only=True):
    """A rehearsal: how many days were played of those asked for, and what would happen on each.

    Where an audience is large, people are chosen by lot, and each one counted stands for `one_of`; `notes` say what was
    taken for granted. `people` are the examples by name.
    """

    id: UUID
    campaign_id: UUID
    state: str
    done: int
    total: int
    audience: int
    one_of: int
    notes: list[str]
    days: list[Day]
    by_name: str
    created_at: datetime
    finished_at: datetime | None = None
    people: list[Person] = []


class _What(msgspec.Struct, frozen=True):
    campaign_id: UUID
    days: int


class _Kept(msgspec.Struct, frozen=True):
    """As it is asked for in the place of a dry run; an estimate is not listed with those."""

    rehearsal: _What | None = None
    estimate: bool = True


class _Found(msgspec.Struct, frozen=True):
    audience: int = 0
    one_of: int = 1
    notes: list[str] = []
    days: list[Day] = []


_KEPT, _FOUND = msgspec.json.Decoder(_Kept), msgspec.json.Decoder(_Found)


async def start_rehearsal(system: System, actor: Actor, campaign_id: UUID, asked: Asked) -> Rehearsal:
    """Begin a rehearsal; nothing is sent, taken or given."""
    actor.must(Permission.CAMPAIGNS)
    id_ = system.new_id()
    async with system.db.service(actor.workspace_id) as tx:
        campaign = await the_campaign(tx, campaign_id)
        await _insist_playable(system, tx, campaign)
        kept = _Kept(_What(campaign_id, asked.days))
        await dry_runs.add(tx, id_, kept, total=asked.days, by_name=actor.name, now=system.clock())
    system.hub.aside(play(system, actor.workspace_id, id_, campaign, asked.days))
    return await read_rehearsal(system, actor, id_)


async def _insist_playable(system: System, tx: Tx, campaign: Campaign) -> None:
    if campaign.definition.kind in IN_APP:
        raise Conflict(
            "shown_at_visits",
            "It is shown to whoever visits, and nobody knows beforehand who will.",
            remedy="Look at its audience instead: everybody in it may see it.",
        )
    problems = (await checked(system, tx, campaign.definition)).problems
    if problems:
        why = f"It cannot be played as it is: {problems[0].text}"
        raise Invalid("incomplete", why, field=problems[0].field, remedy="Put that right first.")


async def read_rehearsal(system: System, actor: Actor, id_: UUID) -> Rehearsal:
    """Read a rehearsal, finished or not."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        found = _shown(await _row(tx, id_), system.clock())
        examples = {one for day in found.days for group in day.groups for one in group.examples}
        names = await contacts.names(tx, list(examples))
    return msgspec.structs.replace(found, people=[Person(one, name) for one, name in names.items()])


async def cancel_rehearsal(system: System, actor: Actor, id_: UUID) -> Rehearsal:
    """End a rehearsal that goes on."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        await _row(tx, id_)
        if not await dry_runs.cancel(tx, id_, system.clock()):
            raise Conflict("not_running", "This rehearsal is over.", remedy="Start another.")
    return await read_rehearsal(system, actor, id_)


async def _row(tx: Tx, id_: UUID) -> Any:
    row = await dry_runs.read(tx, id_)
    if row is None or _KEPT.decode(row["asked"]).rehearsal is None:
        raise missing("rehearsal")
    return row


def _shown(row: Any, now: datetime) -> Rehearsal:
    what, found = _KEPT.decode(row["asked"]).rehearsal, _FOUND.decode(row["found"])
    given_up = row["state"] == "running" and now - row["moved_at"] > GIVEN_UP_AFTER
    return Rehearsal(
        id=row["id"],
        campaign_id=what.campaign_id if what else row["id"],
        state="failed" if given_up else row["state"],
        done=row["done"],
        total=row["total"],
        audience=found.audience,
        one_of=found.one_of,
        notes=found.notes,
        days=found.days,
        by_name=row["by_name"],
        created_at=row["created_at"],
        finished_at=row["finished_at"],
    )
