"""A contact is erased: everything of theirs goes in one transaction, or nothing does."""

import asyncio
from uuid import UUID

import msgspec
import structlog

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, missing
from rejoinder.services import audit
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.leaving.remembered import remember
from rejoinder.services.live.showing import REMOVED
from rejoinder.services.segments.announce import announce_segments
from rejoinder.services.system import System
from rejoinder.services.uploads import remove_given_up
from rejoinder.store import changes, erasing, ledgers, segment_members, segments
from rejoinder.store.changes import Change
from rejoinder.store.database import Tx
from rejoinder.store.erasing import Address
from rejoinder.store.errors import Deadlock

log = structlog.get_logger()

#: What is being handed over to a channel is waited for, and how long in all.
PAUSES_S = (0.1, 0.2, 0.4, 0.8, 1.5, 2.0, 3.0)


async def erase(system: System, actor: Actor, contact_id: UUID) -> None:
    """Erase a contact and whoever has become part of them; raises Conflict while a message to them is on its way.

    What has not left never leaves. What they had stopped goes on for their addresses, and the proof of what they agreed
    to stays (ADR 63).
    """
    actor.must(Permission.CONTACTS)
    actor.must(Permission.SETTINGS)
    for pause in PAUSES_S:
        if await _erased(system, actor, contact_id):
            break
        await asyncio.sleep(pause)
    else:
        raise Conflict(
            "on_its_way",
            "A message to this contact is being handed over at this moment, so nothing was erased.",
            remedy="Try again in a minute.",
        )
    try:
        await remove_given_up(system, actor.workspace_id)
    except Exception:
        log.exception("files of an erased contact stay until housekeeping removes them")


async def _erased(system: System, actor: Actor, contact_id: UUID) -> bool:
    """Erase them unless something is on its way to them, or they are just being changed."""
    try:
        async with system.db.people(actor.workspace_id) as tx:
            contact = await the_contact(tx, contact_id)
            if contact.merged_into:
                raise Conflict(
                    "merged_already",
                    "They are part of another contact by now.",
                    remedy=f"Erase {contact.merged_into}, and they go too.",
                )
            people = await erasing.people(tx, contact_id)
            held = await _held(system, tx, people)
            if held is None:
                return False
            await _take_out(system, tx, actor, contact_id, people=people, held=held)
    except Deadlock:
        return False
    return True


class Held(msgspec.Struct, frozen=True):
    """What is locked: where they are known, and their conversations."""

    known: list[Address]
    talks: list[UUID]


async def _held(system: System, tx: Tx, people: list[UUID]) -> Held | None:
    """Lock all through which something could be sent or come in, in the usual order, and keep what they had stopped.

    None where something is on its way, or an address was given to them or taken from them meanwhile. Whoever is to send
    takes their ledger first, so nothing begins any more.
    """
    known = await erasing.addresses(tx, people)
    ids = [one.id for one in known]
    await erasing.lock_waiting(tx, ids)
    own = await ledgers.lock_many(tx, ids)
    tallies = await ledgers.lock_tallies(tx, people)
    if not await erasing.lock_contacts(tx, people):
        raise missing("contact")
    talks = await erasing.lock_conversations(tx, people)
    if await erasing.on_its_way(tx, ids) or await erasing.addresses(tx, people) != known:
        return None
    by_owner = await erasing.known_by(tx, people)
    await remember(system, tx, known, by_owner, own=own, tallies=list(tallies.values()))
    return Held(known, talks)


async def _take_out(system: System, tx: Tx, actor: Actor, contact_id: UUID, *, people: list[UUID], held: Held) -> None:
    now, talks = system.clock(), held.talks
    await erasing.give_up_files(tx, people, talks, now)
    lost = await segment_members.erase(tx, people)
    messages = await erasing.everything(tx, people, held.known, talks, now)
    await segments.count(tx, {id_: -many for id_, many in lost.items()})
    await announce_segments(system, tx, sorted(lost))
    gone = [Change(system.new_id(), REMOVED, conversation_id=id_, contact_id=contact_id) for id_ in talks]
    await changes.record(tx, now, [*gone, changes.told(system.new_id(), "contact.removed", {"id": contact_id})])
    others = [str(one) for one in people if one != contact_id]
    detail = {"contact": str(contact_id), "conversations": len(talks), "messages": messages, "merged": others}
    await audit.note(system, tx, actor, "contact.erased", "contact", contact_id, detail)
