"""Contacts who do things, and the segments that they are in."""

from datetime import datetime, timedelta
from uuid import UUID

from rejoinder.domain.audience import Rule
from rejoinder.domain.audience.rule import All, Attribute, Days, Did, Not, Op
from rejoinder.domain.segment import Segment
from rejoinder.services.segments import keep
from rejoinder.services.segments.filling import Fillings
from rejoinder.services.segments.following import follow, keep_time
from rejoinder.services.system import System
from rejoinder.store import audiences, contacts, events, segment_members, segments
from seeds import Seed

WEEK = Days(7)
BOUGHT = Did("Order Completed")
BOUGHT_LATELY = Did("Order Completed", period=WEEK)
QUIET = All((BOUGHT, Not(BOUGHT_LATELY)))
MONTHLY = Attribute("plan", Op.IS, "monthly")


async def person(system: System, seed: Seed, name: str, **attributes: object) -> UUID:
    """Make a contact."""
    id_ = system.new_id()
    async with system.db.service(seed.workspace_id) as tx:
        await contacts.add(tx, id_, now=system.clock(), name=name, attributes=attributes)
    return id_


async def does(system: System, seed: Seed, contact_id: UUID, name: str, *, at: datetime | None = None) -> None:
    """Let a contact do something."""
    now = system.clock()
    async with system.db.service(seed.workspace_id) as tx:
        await events.add(tx, system.new_id(), contact_id, name, {}, at=at or now, now=now)


async def becomes(system: System, seed: Seed, contact_id: UUID, **attributes: object) -> None:
    """Let something become known of a contact."""
    async with system.db.service(seed.workspace_id) as tx:
        await contacts.describe(tx, contact_id, kind="lead", attributes=attributes)


async def segment(system: System, seed: Seed, rule: Rule, name: str = "Regulars") -> Segment:
    """Save a segment and fill it."""
    made = await keep.make_segment(system, seed.owner, keep.NewSegment(name=name, rule=rule))
    await Fillings(system).look()
    return await keep.read_segment(system, seed.owner, made.id)


async def settle(system: System) -> None:
    """Look at everybody whom something happened to or whose time has come, until nobody is left."""
    while await follow(system):
        pass
    while (due := await keep_time(system)) is not None and due <= system.clock():
        pass


async def inside(system: System, seed: Seed, id_: UUID) -> set[UUID]:
    """Name who is in a segment."""
    async with system.db.people(seed.workspace_id) as tx:
        return {one.contact.id for one in await segment_members.page(tx, id_, before=None, limit=1_000)}


async def recounted(system: System, seed: Seed, id_: UUID) -> set[UUID]:
    """Ask by SQL who should be in a segment."""
    async with system.db.service(seed.workspace_id) as tx:
        rules = {one.id: one.rule for one in await segments.in_use(tx)}
        return set(await audiences.members(tx, rules[id_], system.clock(), rules, None, 10_000))


async def moves(system: System, seed: Seed, contact_id: UUID) -> list[str]:
    """Name what is noted of a contact's entering and leaving, the oldest first."""
    async with system.db.people(seed.workspace_id) as tx:
        found = await events.page(tx, contact_id, before=None, limit=100)
    return [one.name for one in reversed(found) if one.name.startswith("segment_")]


def days(many: float) -> timedelta:
    """Make days."""
    return timedelta(days=many)
