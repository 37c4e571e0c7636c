from datetime import datetime, timedelta
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from rejoinder.domain.audience import Event
from rejoinder.domain.campaign.visit import Trigger
from rejoinder.domain.problem import Invalid
from rejoinder.services.campaigns.shown.deciding import shown_after, shown_at
from rejoinder.services.campaigns.shown.item import Item
from rejoinder.services.messenger.boot import Page, place_of
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System
from rejoinder.store import contacts, events, stale

_LARGEST = 16_000
_OLDEST = timedelta(days=1)


class Tracked(msgspec.Struct, frozen=True):
    """Something that the visitor did on the business's page."""

    name: Annotated[str, Meta(min_length=1, max_length=100)]
    properties: dict[str, Any] = {}
    at: datetime | None = None


class Answered(msgspec.Struct, frozen=True):
    """What is to be shown for it."""

    items: list[Item] = []


async def track(system: System, visitor: Visitor, did: Tracked) -> Answered:
    """Keep an event, and give what it brings besides what is there."""
    at = await note(system, visitor, did)
    trigger = Trigger(did.name, Event(at, did.properties))
    return Answered(await shown_after(system, visitor, trigger))


async def note(system: System, visitor: Visitor, did: Tracked, place: dict[str, str] | None = None) -> datetime:
    """Keep an event; a time more than a day off is taken as now. `place` is where they are since."""
    if len(msgspec.json.encode(did.properties)) > _LARGEST:
        raise Invalid(
            "too_large", "An event has at most 16 kB of properties.", field="properties", remedy="Send fewer."
        )
    now = system.clock()
    at = did.at if did.at and did.at.tzinfo and abs(now - did.at) < _OLDEST else now
    async with system.db.people(visitor.workspace_id) as tx:
        await events.add(tx, system.new_id(), visitor.contact_id, did.name, did.properties, at=at, now=now)
        await contacts.seen(tx, visitor.contact_id, now)
        if place:
            await contacts.set_place(tx, visitor.contact_id, place)
            await stale.mark(tx, [visitor.contact_id], "place", now)
    return at


async def page(system: System, visitor: Visitor, seen: Page) -> Answered:
    """Keep a page view, and give all that is to be shown there."""
    await note(system, visitor, Tracked(name="page", properties=msgspec.to_builtins(seen)), place_of(seen))
    return Answered(await shown_at(system, visitor, seen.url))


async def end(system: System, visitor: Visitor) -> None:
    """End a browser's session; the conversation stays with the contact."""
    async with system.db.people(visitor.workspace_id) as tx:
        await contacts.revoke_session(tx, visitor.session_id, system.clock())
