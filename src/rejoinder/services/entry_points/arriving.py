"""Somebody came through an entry point: it is kept with them, counted, and what it asks for is asked."""

from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from rejoinder.domain.contact import Whose
from rejoinder.domain.entry import EntryPoint
from rejoinder.domain.language import in_language
from rejoinder.domain.topic import SubscriptionState
from rejoinder.services.entry_points.ways import REF_PARAMETER
from rejoinder.services.system import System
from rejoinder.services.topics.requests import propose_request, request_block
from rejoinder.store import contacts, conversations, entry_points, events, subscriptions, topics
from rejoinder.store.database import Tx


async def arrive(system: System, tx: Tx, whose: Whose, one: EntryPoint, at: datetime, **more: Any) -> None:
    """Note that somebody came through an entry point, with what they did."""
    await entry_points.arrived(tx, one.id, whose.identity_id, at)
    properties = {
        "ref": one.ref,
        "source": "entry_point",
        "entry_point_id": str(one.id),
        "entry_point": one.name,
        "channel_id": str(whose.channel_id),
        **more,
    }
    now = system.clock()
    await events.add(tx, system.new_id(), whose.contact_id, "came_through", properties, at=at, now=now)


async def ask_what_it_asks(system: System, tx: Tx, whose: Whose, one: EntryPoint) -> None:
    """Ask who wrote through an entry point of a topic whether they want it, by the words that stand there; once."""
    topic = await topics.read(tx, one.topic_id) if one.topic_id else None
    if topic is None or not topic.goes_on(whose.channel_id):
        return
    known = await subscriptions.of_identity(tx, whose.identity_id, system.clock())
    place = await conversations.current_of_identity(tx, whose.identity_id, closed_too=True)
    if place is None or any(one.topic_id == topic.id and one.state is SubscriptionState.ACTIVE for one in known):
        return
    words = in_language(one.consent_words, whose.locale) or None
    block = await request_block(tx, topic, whose.locale, text=words)
    reason = f"They came through “{one.name}”."
    await propose_request(system, tx, place, block, key=f"entry:{one.id}:{whose.identity_id}", reason=reason)


async def by_ref(tx: Tx, ref: str) -> EntryPoint | None:
    """Find the entry point of a reference, as long as it is in use."""
    one = await entry_points.by_ref(tx, ref)
    return one if one and one.archived_at is None else None


def ref_in_url(url: str) -> str | None:
    """Read the reference in the address of a page of the business, or of our page with the messenger."""
    parts = urlsplit(url)
    given = parse_qs(parts.query).get(REF_PARAMETER, [])
    return given[-1] if given else None


async def came_to_messenger(system: System, tx: Tx, identity_id: UUID, ref: str, at: datetime) -> None:
    """Note that a visitor opened a page with the messenger through an entry point."""
    one = await by_ref(tx, ref)
    whose = await contacts.whose(tx, identity_id) if one else None
    if one and whose:
        await arrive(system, tx, whose, one, at)
