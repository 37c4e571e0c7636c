"""What a merge of two contacts would make of them, before it is done."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.contact import Contact, joined
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import Stop
from rejoinder.services.contacts.join import the_two
from rejoinder.services.system import System
from rejoinder.store import joining, ledgers
from rejoinder.store.database import Tx


class Side(msgspec.Struct, frozen=True):
    """One of the two, and what comes with them; `stops` are those that hold on every channel."""

    contact: Contact
    conversations: int
    subscriptions: int
    stops: tuple[Stop, ...]


class Foreseen(msgspec.Struct, frozen=True):
    """Who stays, who becomes part of them, and the contact that there will be."""

    kept: Side
    gone: Side
    after: Contact
    stops: tuple[Stop, ...]


async def foresee_merge(system: System, actor: Actor, contact_id: UUID, other_id: UUID) -> Foreseen:
    """Tell what a merge would make of two contacts; it is refused for the same reasons as the merge."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        kept, gone = await the_two(tx, contact_id, other_id)
        tallies = {one.id: await ledgers.tally(tx, one.id) for one in (kept, gone)}
        return Foreseen(
            kept=await _side(tx, kept, tallies[kept.id].stops),
            gone=await _side(tx, gone, tallies[gone.id].stops),
            after=joined(kept, gone),
            stops=tallies[kept.id].merged(tallies[gone.id]).stops,
        )


async def _side(tx: Tx, contact: Contact, stops: tuple[Stop, ...]) -> Side:
    conversations, subscriptions = await joining.weigh(tx, contact.id)
    return Side(contact, conversations, subscriptions, stops)
