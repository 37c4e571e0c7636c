"""A visitor lets the business push to this browser: asked for within a conversation, and never before one."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.channels.contract import Account
from rejoinder.domain.channel import Channel
from rejoinder.domain.consent import ConsentKind, ConsentMethod, Proof, Words
from rejoinder.domain.contact import Whose
from rejoinder.domain.policy import Act, ActKind, Stop, StopHow
from rejoinder.domain.problem import Conflict, NotFound, missing
from rejoinder.domain.topic import SubscriptionState
from rejoinder.services.consents.agree import agree
from rejoinder.services.contacts.identity import the_identity
from rejoinder.services.inbound.known import Person, known
from rejoinder.services.leaving.leave import TAKEN_BACK, hold, leave
from rejoinder.services.messenger.pushes import TYPE, serves
from rejoinder.services.messenger.visitor import Visitor, current
from rejoinder.services.notifications.subscriptions import Subscribe, check_subscription
from rejoinder.services.system import System
from rejoinder.services.topics.place import place_for
from rejoinder.services.topics.subscribing import Asked, subscribe
from rejoinder.store import channels, contacts, conversations, ledgers, push_addresses, subscriptions, topics
from rejoinder.store.database import Tx


class Offer(msgspec.Struct, frozen=True):
    """With what a browser subscribes; no `key` where it is not offered."""

    key: str | None = None


class Wanted(msgspec.Struct, frozen=True):
    """A browser's subscription, with the words that its reader agreed to.

    With `topic_id` it is turned on to hear of a topic there that they have just subscribed to in the messenger.
    """

    subscription: Subscribe
    words: Words
    topic_id: UUID | None = None
    locale: Annotated[str, Meta(max_length=35)] | None = None
    page_url: Annotated[str, Meta(max_length=2_000)] | None = None


class Unwanted(msgspec.Struct, frozen=True):
    """A browser that is to be pushed to no more."""

    endpoint: Annotated[str, Meta(max_length=1_000)]


async def offer(system: System, visitor: Visitor) -> Offer:
    """Tell whether this messenger offers it to a visitor: once they have a conversation."""
    async with system.db.people(visitor.workspace_id) as tx:
        channel = await _offering(system, tx, visitor)
        if channel is None or not await _talks(tx, visitor):
            return Offer()
    return Offer(system.pusher.public_key)


async def turn_on(system: System, visitor: Visitor, wanted: Wanted, user_agent: str | None) -> None:
    """Push to this browser from now on: the address, the permit and the proof of it in one transaction."""
    check_subscription(system, wanted.subscription)
    async with system.db.people(visitor.workspace_id) as tx:
        visitor = await current(tx, visitor)
        channel = await _offering(system, tx, visitor)
        if channel is None:
            raise NotFound("no_push", "This messenger pushes to nobody.", remedy="Connect web push in the console.")
        if not await _talks(tx, visitor):
            raise Conflict("no_conversation", "There is no conversation yet.", remedy="Ask once they have written.")
        person = await _browser(system, tx, channel, visitor, wanted.subscription)
        own = await ledgers.read(tx, visitor.identity_id, visitor.contact_id)
        await ledgers.set_zone(tx, person.identity_id, own.zone)
        await _agreed(system, tx, person, visitor, wanted, user_agent)


async def turn_off(system: System, visitor: Visitor, unwanted: Unwanted) -> None:
    """Push to a browser of the visitor's own no more."""
    async with system.db.people(visitor.workspace_id) as tx:
        visitor = await current(tx, visitor)
        channel = await _offering(system, tx, visitor)
        person = await known(tx, _account(tx, channel), unwanted.endpoint) if channel else None
        if person is None or person.contact_id != visitor.contact_id:
            raise missing("push subscription")
        await hold(tx, person.identity_id, person.contact_id)
        whose = await the_identity(tx, person.identity_id)
        await leave(system, tx, whose, Stop("all", system.clock(), StopHow.UNSUBSCRIBE))
        await push_addresses.gone(tx, [person.identity_id], system.clock())


async def _offering(system: System, tx: Tx, visitor: Visitor) -> Channel | None:
    """Find the web push that this messenger offers: one for it alone goes before one for all."""
    if TYPE not in system.channels:
        return None
    every = await channels.every(tx)
    mine = next((one.key for one in every if one.id == visitor.channel_id), "")
    found = [one for one in every if serves(one, mine)]
    return max(found, key=lambda one: "messenger" in one.settings.account, default=None)


async def _talks(tx: Tx, visitor: Visitor) -> bool:
    return bool(await conversations.of_identity(tx, visitor.identity_id, before=None, limit=1))


async def _browser(system: System, tx: Tx, channel: Channel, visitor: Visitor, wanted: Subscribe) -> Person:
    """Find or make the browser's identity, the visitor's own: one that was somebody else's here is not taken over."""
    await contacts.hold_address(tx, channel.id, wanted.endpoint)
    person = await known(tx, _account(tx, channel), wanted.endpoint)
    if person is None:
        person = Person(system.new_id(), visitor.contact_id, wanted.endpoint, new=True)
        await contacts.add_identity(
            tx,
            person.identity_id,
            contact_id=visitor.contact_id,
            channel_id=channel.id,
            address=wanted.endpoint,
            now=system.clock(),
        )
    if person.contact_id != visitor.contact_id:
        raise Conflict(
            "another_persons_browser",
            "Somebody else is pushed to in this browser.",
            remedy="Unsubscribe it with PushSubscription.unsubscribe(), and subscribe anew.",
        )
    await push_addresses.put(tx, person.identity_id, wanted.keys.p256dh, wanted.keys.auth, system.clock())
    return person


async def _agreed(
    system: System, tx: Tx, person: Person, visitor: Visitor, wanted: Wanted, user_agent: str | None
) -> UUID:
    now = system.clock()
    await hold(tx, person.identity_id, person.contact_id)
    ledger = await ledgers.lock(tx, person.identity_id)
    heard = ledger.after_act(Act(ActKind.OPT_IN, now)).resumed("all", now, *TAKEN_BACK)
    await ledgers.put(tx, person.identity_id, heard)
    whose = await the_identity(tx, person.identity_id)
    proof = Proof(
        method=ConsentMethod.TAP.value,
        words=wanted.words,
        locale=wanted.locale,
        page_url=wanted.page_url,
        user_agent=user_agent,
    )
    await agree(system, tx, whose, ConsentKind.SERVICE, proof, at=now)
    if wanted.topic_id:
        await _hears_of(system, tx, visitor, whose, wanted.topic_id, proof)
    return await place_for(system, tx, whose)


async def _hears_of(system: System, tx: Tx, visitor: Visitor, whose: Whose, topic_id: UUID, proof: Proof) -> None:
    """Subscribe a browser to what its reader is subscribed to in the messenger, as often."""
    topic = await topics.read(tx, topic_id)
    own = await subscriptions.lock(tx, visitor.identity_id, topic_id, system.clock())
    if topic and own and own.state is SubscriptionState.ACTIVE and topic.goes_on(whose.channel_id):
        asked = Asked(topic=topic, often=own.frequency, proof=proof, at=system.clock())
        await subscribe(system, tx, whose, asked)


def _account(tx: Tx, channel: Channel) -> Account:
    return Account(workspace_id=tx.workspace_id, channel_id=channel.id, type=channel.type)
