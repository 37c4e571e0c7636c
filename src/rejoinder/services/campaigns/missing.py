"""For whom a campaign cannot be made, because it says something of them that is not known."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Invalid
from rejoinder.domain.segment import Shown
from rejoinder.services.campaigns.keep import the_campaign
from rejoinder.services.personalize import Gap, Person, fill, without
from rejoinder.services.system import System
from rejoinder.store import audiences, contacts, segment_members, segments
from rejoinder.store.database import Tx

#: How many people are looked at for one statement, and at most for one page.
CHUNK, MOST = 500, 5_000


class Lacking(msgspec.Struct, frozen=True):
    """Somebody whom it cannot be said to, and the values that are missing for that."""

    contact: Shown
    missing: tuple[Gap, ...]


class Lack(msgspec.Struct, frozen=True):
    """A page of such people, and how many were looked at for it; `next` is where to go on looking."""

    items: list[Lacking]
    looked: int
    next: str | None = None


async def list_missing(
    system: System, actor: Actor, campaign_id: UUID, *, variant: str | None, after: UUID | None, limit: int
) -> Lack:
    """List people of the audience who have no value for something that a variant says.

    What only an event tells is not known beforehand, and left out. A page may be short, or empty, and more follow.
    """
    actor.must(Permission.READ)
    async with system.db.service(actor.workspace_id) as tx:
        definition = (await the_campaign(tx, campaign_id)).definition
        looking = _Looking(system, tx, definition, _key(definition, variant))
        return await looking.page(after, limit)


def _key(definition: Definition, variant: str | None) -> str:
    keys = [one.key for one in definition.variants]
    if not keys or (variant and variant not in keys):
        raise Invalid(
            "unknown_variant", "There is no such variant.", field="variant", remedy="Choose one that is there."
        )
    return variant or keys[0]


class _Looking(msgspec.Struct):
    """Looks through an audience, some people at a time."""

    system: System
    tx: Tx
    definition: Definition
    key: str

    async def page(self, after: UUID | None, limit: int) -> Lack:
        rules = {one.id: one.rule for one in await segments.in_use(self.tx)}
        found: dict[UUID, tuple[Gap, ...]] = {}
        looked, more = 0, True
        while more and len(found) < limit and looked < MOST:
            now = self.system.clock()
            ids = await audiences.members(self.tx, self.definition.audience, now, rules, after, CHUNK)
            more, lacking = len(ids) == CHUNK, await self._lacking(ids)
            for id_ in ids:
                looked, after = looked + 1, id_
                if id_ in lacking:
                    found[id_] = lacking[id_]
                    if len(found) == limit:
                        more = more or id_ != ids[-1]
                        break
        items = [Lacking(one, found[one.id]) for one in await segment_members.shown(self.tx, list(found))]
        return Lack(items, looked, str(after) if more and after else None)

    async def _lacking(self, ids: list[UUID]) -> dict[UUID, tuple[Gap, ...]]:
        people = await people_of(self.tx, ids, self.definition)
        filled = await fill(self.system, self.tx, self.definition, self.key, people)
        known = {id_: without(one, "event", "unsubscribe_url").missing for id_, one in filled.items()}
        return {id_: gaps for id_, gaps in known.items() if gaps}


async def people_of(tx: Tx, ids: list[UUID], definition: Definition) -> list[Person]:
    """Read in which language, and on which clock, contacts are spoken to."""
    channel_id = next(iter(definition.channel_ids), None)
    return [
        Person(contact_id=row["id"], locale=row["locale"], zone=row["zone"], channel_id=channel_id)
        for row in await contacts.spoken_to(tx, ids)
    ]
