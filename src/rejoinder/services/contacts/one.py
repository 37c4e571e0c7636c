"""Two addresses turn out to be one person's at one provider: what was said and asked for there becomes one."""

from uuid import UUID

import msgspec

from rejoinder.domain.message import Author
from rejoinder.services.contacts.announce import announce_contact
from rejoinder.services.conversations.events import happened
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.store import contacts, conversations, deliveries, entry_points, joining, ledgers, stale, subscriptions
from rejoinder.store.database import Tx


class Whoever(msgspec.Struct, frozen=True):
    """An identity with its contact."""

    identity_id: UUID
    contact_id: UUID


class StillSending(Exception):  # noqa: N818 - no error: it is tried again in a moment
    """Something is being handed over to the address that is to go up in the other."""


async def join_ledgers(tx: Tx, source: Whoever, target: Whoever) -> None:
    """Put together what the rules know of both, once: what has been moved is not there to be moved again.

    Every stop of either holds, what either received counts, and of two permits for the same the newer one is kept.
    """
    own = await ledgers.lock_many(tx, [source.identity_id, target.identity_id])
    tallies = await ledgers.lock_tallies(tx, [source.contact_id, target.contact_id])
    await ledgers.put(tx, target.identity_id, own[target.identity_id].merged(own[source.identity_id]))
    if source.contact_id != target.contact_id:
        joined = tallies[target.contact_id].merged(tallies[source.contact_id])
        await ledgers.put_tally(tx, target.contact_id, joined)
    await subscriptions.move(tx, source.identity_id, target.identity_id)
    await entry_points.move_arrivals(tx, source.identity_id, target.identity_id)


async def become_one(system: System, tx: Tx, source: Whoever, target: Whoever) -> None:
    """Let one identity go up in another, and its contact in the other's.

    Where the business's own system knows the two contacts as two, they stay two, and only the address moves. Locks are
    taken in the usual order: deliveries, ledgers, tallies, conversations. Raises StillSending.
    """
    apart = source.contact_id != target.contact_id
    two = apart and await joining.known_as_two(tx, [source.contact_id, target.contact_id])
    others = [] if two or not apart else await joining.identities_of(tx, source.contact_id)
    for identity_id in sorted({source.identity_id, target.identity_id, *others}):
        await contacts.lock_deliveries(tx, identity_id)
    if await deliveries.on_its_way(tx, source.identity_id):
        raise StillSending
    await join_ledgers(tx, source, target)
    moved = await joining.fold(tx, source.identity_id, target.identity_id, target.contact_id)
    others = [one for one in others if one != source.identity_id]
    if others:
        whence = source.contact_id
        moved += await joining.move(tx, others, source=whence, target=target.contact_id, came_from=whence)
    if apart and not two:
        await joining.retire(tx, source.contact_id, target.contact_id)
        await stale.mark(tx, [source.contact_id, target.contact_id], "contact", system.clock())
        await announce_contact(system, tx, source.contact_id)
    await _tell(system, tx, target.contact_id, moved)
    await announce_contact(system, tx, target.contact_id)


async def _tell(system: System, tx: Tx, contact_id: UUID, moved: list[UUID]) -> None:
    """Say in each conversation that came along whose it is now."""
    by = Author(kind="contact", name="", id=contact_id)
    events = []
    for conversation_id in moved:
        conversation = await conversations.lock(tx, conversation_id)
        events.append(await happened(system, tx, conversation, by, "merged"))
    await announce(system, tx, News(conversations=tuple(moved), created=tuple(events)))
