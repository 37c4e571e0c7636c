"""Who subscribed, as the business sees and changes it: listed, counted, added with proof, changed, ended."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.consent import ConsentMethod, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.paging import Ids, Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.domain.topic import Often, Subscriber, Topic
from rejoinder.services import audit
from rejoinder.services.consents.given import Given, Named, proof_of, whose_of
from rejoinder.services.contacts.reach import at_or_now
from rejoinder.services.leaving.leave import hold
from rejoinder.services.system import System
from rejoinder.services.topics.doubt import doubtful, sign_up
from rejoinder.services.topics.keep import insist_on_channel, the_topic
from rejoinder.services.topics.subscribing import Asked, subscribe, unsubscribe
from rejoinder.store import contacts, subscriptions
from rejoinder.store.database import Tx

Short = Annotated[str, Meta(max_length=200)]


class NewSubscriber(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who asked to hear of a topic: an identity that is known, or an address on a channel.

    On a channel of email addresses the subscription waits until the link in a confirmation mail is followed, unless
    `confirmed` says that the business has seen to that itself.
    """

    proof: Given
    identity_id: UUID | None = None
    channel_id: UUID | None = None
    address: Annotated[str, Meta(min_length=1, max_length=300)] | None = None
    name: Short | None = None
    frequency: Often | None = None
    confirmed: bool = False


class Wanted(msgspec.Struct, frozen=True):
    """Which subscriptions to list."""

    topic_id: UUID | None = None
    contact_id: UUID | None = None
    state: str | None = None
    channel_id: UUID | None = None
    frequency: str | None = None


async def list_subscribers(
    system: System, actor: Actor, only: Wanted, *, cursor: str | None, limit: int
) -> Page[Subscriber]:
    """List subscriptions with whose they are."""
    actor.must(Permission.READ)
    place = Ids.read(cursor)
    after = (place.first, place.second) if place else None
    now = system.clock()
    async with system.db.service(actor.workspace_id) as tx:
        found = await subscriptions.page(tx, **msgspec.structs.asdict(only), after=after, limit=limit + 1, now=now)
    last = found[limit - 1] if len(found) > limit else None
    return Page(items=found[:limit], next=Ids(last.identity_id, last.topic_id).write() if last else None)


async def add_subscriber(system: System, actor: Actor, topic_id: UUID, new: NewSubscriber) -> Subscriber:
    """Subscribe somebody with the proof that they asked for it."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        topic = await the_topic(tx, topic_id, in_use=True)
        named = Named(new.identity_id, new.channel_id, new.address, new.name)
        whose = await whose_of(system, tx, named, new.proof)
        insist_on_channel(topic, whose.channel_id)
        await hold(tx, whose.identity_id, whose.contact_id)
        at = at_or_now(system, new.proof.at)
        proof = proof_of(new.proof, actor)
        asked = Asked(topic=topic, often=new.frequency or "", proof=proof, at=at, own=False)
        if doubtful(system, whose) and not new.confirmed:
            await sign_up(system, tx, whose, asked)
        else:
            await subscribe(system, tx, whose, asked)
        detail = {"topic": topic.key, "identity_id": str(whose.identity_id)}
        await audit.note(system, tx, actor, "subscription.added", "contact", whose.contact_id, detail)
        return await _shown(system, tx, whose, topic)


async def end_subscription(
    system: System, actor: Actor, topic_id: UUID, identity_id: UUID, said: str | None = None
) -> None:
    """End a subscription on behalf of a contact who asked for it, with how they said so; they are not asked again."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        topic = await the_topic(tx, topic_id)
        whose = await contacts.whose(tx, identity_id)
        if whose is None or await subscriptions.lock(tx, identity_id, topic_id, system.clock()) is None:
            raise missing("subscription")
        await hold(tx, whose.identity_id, whose.contact_id)
        evidence = {"by": actor.name, "actor_id": str(actor.id)}
        proof = Proof(method=ConsentMethod.TEAMMATE, words=said or "", locale=whose.locale, evidence=evidence)
        await unsubscribe(system, tx, whose, topic, proof, at=system.clock())
        detail = {"topic": topic.key, "identity_id": str(identity_id)}
        await audit.note(system, tx, actor, "subscription.ended", "contact", whose.contact_id, detail)


async def _shown(system: System, tx: Tx, whose: Whose, topic: Topic) -> Subscriber:
    now = system.clock()
    found = await subscriptions.page(tx, topic_id=topic.id, contact_id=whose.contact_id, limit=100, now=now)
    return next(one for one in found if one.identity_id == whose.identity_id)
