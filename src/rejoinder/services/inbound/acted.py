"""A contact did something that says nothing but counts for the rules: a tap, a reaction, a comment, a permit."""

from datetime import datetime

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Acted, Granted, Noted, Typing
from rejoinder.domain.message import Author
from rejoinder.domain.policy import Act, ActKind, Permit, PermitKind
from rejoinder.services.conversations.events import happened
from rejoinder.services.inbound.came import note_entry
from rejoinder.services.inbound.known import Person, known
from rejoinder.services.inbound.people import met
from rejoinder.services.leaving.leave import hold
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.services.topics.provided import provided
from rejoinder.store import contacts, conversations, deliveries, events, ledgers, sent_parts
from rejoinder.store.database import Tx


async def acted(system: System, account: Account, event: Acted) -> None:
    """Note an act in the ledger: windows open, and what waited for it is decided anew."""
    at = min(event.at, system.clock())
    async with system.db.people(account.workspace_id) as tx:
        person = await met(system, tx, account, event.address, event.profile, at)
        ledger = await ledgers.lock(tx, person.identity_id)
        entry = event.entry.ref or event.entry.ad_id if event.entry else None
        await ledgers.put(tx, person.identity_id, ledger.after_act(Act(event.kind, at, entry)))
        await note_entry(system, tx, account, person, event.entry, at)
        if event.note:
            properties = {"kind": event.kind.value, "text": event.note[:500]}
            now = system.clock()
            await events.add(tx, system.new_id(), person.contact_id, "acted", properties, at=at, now=now)
        await deliveries.decide_again(tx, person.identity_id, system.clock())
        if event.kind is ActKind.REACTION and event.note and event.about:
            await _shown(system, tx, account, person, event.about, event.note)


async def _shown(system: System, tx: Tx, account: Account, person: Person, about: str, note: str) -> None:
    """Show a reaction in the thread of the message that it is about."""
    conversation_id = await sent_parts.conversation(tx, account.channel_id, [about], person.identity_id)
    if conversation_id is None:
        return
    conversation = await conversations.lock(tx, conversation_id)
    by = Author(kind="contact", name="", id=person.contact_id)
    noted = await happened(system, tx, conversation, by, "reacted_by_contact", name=note[:500])
    await announce(system, tx, News(created=(noted,)))


async def granted(system: System, account: Account, event: Granted) -> None:
    """Keep a right to send that a contact gave at the provider; one for a topic is a subscription to it."""
    at = min(event.at, system.clock())
    if event.kind is PermitKind.TOPIC:
        await _subscribed(system, account, event, at)
        return
    permit = Permit(
        kind=event.kind,
        key=event.key,
        granted_at=at,
        expires_at=event.expires_at,
        uses_left=event.uses,
        frequency=event.frequency,
        token=event.token,
    )
    async with system.db.people(account.workspace_id) as tx:
        person = await met(system, tx, account, event.address, event.profile, at)
        ledger = await ledgers.lock(tx, person.identity_id)
        await ledgers.put(tx, person.identity_id, ledger.granted(permit))
        await deliveries.decide_again(tx, person.identity_id, system.clock())


async def _subscribed(system: System, account: Account, event: Granted, at: datetime) -> None:
    async with system.db.people(account.workspace_id) as tx:
        person = await met(system, tx, account, event.address, event.profile, at)
        await hold(tx, person.identity_id, person.contact_id)
        whose = await contacts.whose(tx, person.identity_id)
        if whose:
            await provided(system, tx, whose, event, at)


async def noted(system: System, account: Account, event: Noted) -> None:
    """Remember with a contact what no rule looks at; of somebody who was never known there is nothing to remember."""
    async with system.db.people(account.workspace_id) as tx:
        person = await known(tx, account, event.address)
        if person is not None:
            at, now = min(event.at, system.clock()), system.clock()
            properties = {"channel_id": str(account.channel_id), **event.properties}
            await events.add(tx, system.new_id(), person.contact_id, event.kind, properties, at=at, now=now)


async def typing(system: System, account: Account, event: Typing) -> None:
    """Show teammates that a contact is writing; nothing is kept of it."""
    async with system.db.people(account.workspace_id) as tx:
        person = await known(tx, account, event.address)
        current = await conversations.current_of_identity(tx, person.identity_id, closed_too=False) if person else None
    if current:
        await system.hub.say(account.workspace_id, type="typing", kind="contact", conversation_id=current)
