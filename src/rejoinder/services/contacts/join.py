"""Two contacts turn out to be one person, or one to be two: their addresses move, with everything said there."""

from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.contact import Contact
from rejoinder.domain.message import Author
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid
from rejoinder.services import audit
from rejoinder.services.contacts.announce import announce_contact
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.conversations.events import author_of, happened
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.store import contacts, conversations, joining, ledgers, stale
from rejoinder.store.database import Tx


class Other(msgspec.Struct, frozen=True):
    """The contact who is the same person."""

    other_id: UUID


async def merge(system: System, actor: Actor, contact_id: UUID, other: Other) -> Contact:
    """Make two contacts one: this one stays, with every address, conversation and stop of the other's."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        kept, gone = await the_two(tx, contact_id, other.other_id)
        await become_part(system, tx, gone, kept, author_of(actor))
        await audit.note(system, tx, actor, "contact.merged", "contact", kept.id, {"other_id": str(gone.id)})
        return await the_contact(tx, kept.id)


async def become_part(system: System, tx: Tx, gone: Contact, kept: Contact, by: Author) -> None:
    """Let one contact become part of another, with every address, conversation and stop, and all that they did."""
    identities = [one.id for one in gone.identities]
    moved = await _move(tx, identities, source=gone.id, target=kept.id, came_from=gone.id)
    await _join_tallies(tx, source=gone.id, target=kept.id)
    await joining.retire(tx, gone.id, kept.id)
    await stale.mark(tx, [gone.id, kept.id], "contact", system.clock())
    await _tell(system, tx, by, moved, "merged", name=gone.name)
    for one in (kept, gone):
        await announce_contact(system, tx, one.id)


async def the_two(tx: Tx, contact_id: UUID, other_id: UUID) -> tuple[Contact, Contact]:
    """Read two contacts who may be one person; raises Invalid or Conflict when they cannot be."""
    if other_id == contact_id:
        raise Invalid("same_contact", "This is the same contact.", field="other_id", remedy="Choose another one.")
    kept, gone = await the_contact(tx, contact_id), await the_contact(tx, other_id)
    if kept.merged_into or gone.merged_into:
        raise Conflict("merged_already", "One of them is part of another contact by now.", remedy="Reload.")
    _insist_one_person(kept, gone)
    return kept, gone


def _insist_one_person(kept: Contact, gone: Contact) -> None:
    if kept.external_id and gone.external_id:
        raise Conflict(
            "two_users",
            f"Your own system knows them as two: {kept.external_id} and {gone.external_id}.",
            remedy="Merge them there first, or remove the id of one.",
        )


async def split(system: System, actor: Actor, contact_id: UUID, identity_id: UUID) -> Contact:
    """Give one address of a contact back to a contact of its own; returns that one.

    Who came by a merge becomes who they were. What the person received counts for both from now on, and so does what
    they had stopped: nobody gets more because a teammate split a contact.
    """
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        contact = await the_contact(tx, contact_id)
        identity = next((one for one in contact.identities if one.id == identity_id), None)
        if identity is None:
            raise Invalid("not_theirs", "This contact has no such address.", field="identity_id", remedy="Reload.")
        if len(contact.identities) == 1:
            raise Conflict("only_address", "This is their only address.", remedy="There is nothing to split off.")
        own_id = await _own_contact(system, tx, contact, identity_id, label=identity.label)
        moved = await _move(tx, [identity_id], source=contact_id, target=own_id, came_from=None)
        await _join_tallies(tx, source=contact_id, target=own_id)
        await joining.part(tx, own_id, contact_id)
        await stale.mark(tx, [own_id, contact_id], "contact", system.clock())
        await _tell(system, tx, author_of(actor), moved, "split", name=contact.name)
        await audit.note(system, tx, actor, "contact.split", "contact", contact_id, {"new_id": str(own_id)})
        await announce_contact(system, tx, contact_id)
        await announce_contact(system, tx, own_id)
        return await the_contact(tx, own_id)


async def _own_contact(system: System, tx: Tx, contact: Contact, identity_id: UUID, *, label: str) -> UUID:
    """Bring back whom an address came from, or make somebody new."""
    before = await joining.came_from(tx, identity_id, contact.id)
    if before:
        return before
    new_id = system.new_id()
    await contacts.add(tx, new_id, now=system.clock(), kind="lead", name=label or None, locale=contact.locale)
    return new_id


async def _move(tx: Tx, identities: list[UUID], *, source: UUID, target: UUID, came_from: UUID | None) -> list[UUID]:
    """Move addresses with their deliveries, conversations and messages; returns the conversations.

    Locks are taken in the usual order: deliveries, ledgers, tallies, conversations.
    """
    for identity_id in sorted(identities):
        await contacts.lock_deliveries(tx, identity_id)
    await ledgers.lock_many(tx, identities)
    await ledgers.lock_tallies(tx, [source, target])
    return await joining.move(tx, identities, source=source, target=target, came_from=came_from)


async def _join_tallies(tx: Tx, *, source: UUID, target: UUID) -> None:
    tallies = await ledgers.lock_tallies(tx, [source, target])
    await ledgers.put_tally(tx, target, tallies[target].merged(tallies[source]))


async def _tell(system: System, tx: Tx, by: Author, moved: list[UUID], kind: str, *, name: str) -> None:
    events = []
    for conversation_id in moved:
        conversation = await conversations.lock(tx, conversation_id)
        events.append(await happened(system, tx, conversation, by, kind, name=name))
    await announce(system, tx, News(conversations=tuple(moved), created=tuple(events)))
