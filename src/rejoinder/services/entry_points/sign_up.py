"""Somebody agrees on a page of the business, by a box or a button; the address is theirs once they have shown it."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.channel import Channel
from rejoinder.domain.consent import ConsentKind, ConsentMethod, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.entry import EntryPoint, device_of
from rejoinder.domain.language import in_language
from rejoinder.domain.policy import Act, ActKind
from rejoinder.domain.problem import Invalid, missing
from rejoinder.domain.topic import Often, SubscriptionState
from rejoinder.services.consents.agree import agree
from rejoinder.services.consents.keep import addressed_by
from rejoinder.services.contacts.addresses import normal_address
from rejoinder.services.contacts.reach import country_of, reach
from rejoinder.services.entry_points.arriving import arrive
from rejoinder.services.entry_points.keep import the_entry_point
from rejoinder.services.entry_points.open import find
from rejoinder.services.leaving.leave import hold
from rejoinder.services.leaving.links import ENTRY, named_by
from rejoinder.services.leaving.page import Asker
from rejoinder.services.system import System
from rejoinder.services.topics.doubt import sign_up
from rejoinder.services.topics.keep import the_topic
from rejoinder.services.topics.subscribing import Asked, subscribe
from rejoinder.store import channels, contacts, ledgers
from rejoinder.store.database import Tx

#: What people type, in the order in which it is looked for.
TYPED = ("email", "phone")


class SignUp(msgspec.Struct, frozen=True, kw_only=True):
    """What a page of the business hands on: who it is, and the very words that stood beside the box."""

    words: Annotated[str, Meta(min_length=1, max_length=2_000, pattern=r"\S")]
    email: Annotated[str, Meta(max_length=254)] = ""
    phone: Annotated[str, Meta(max_length=40)] = ""
    name: Annotated[str, Meta(max_length=200)] = ""
    locale: Annotated[str, Meta(max_length=35)] | None = None
    frequency: Often | None = None
    page_url: Annotated[str, Meta(max_length=2_000)] | None = None


class SignedUp(msgspec.Struct, frozen=True):
    """What became of it: `pending` until the address is confirmed, else `active`."""

    state: str


async def sign_up_at(system: System, slug: str, said: SignUp, asker: Asker) -> SignedUp:
    """Take a sign-up under an address that was typed in: it waits until its owner confirms it."""
    place = await find(system, slug)
    if place is None:
        raise missing("entry point")
    async with system.db.people(place[0]) as tx:
        one = await _open(tx, place[1])
        channel, address = await _reached_by(system, tx, one, said)
        whose = await reach(system, tx, channel.id, address, name=said.name or None, locale=said.locale)
        await hold(tx, whose.identity_id, whose.contact_id)
        proof = _proof(one, said, asker)
        if one.topic_id:
            state = await _topic(system, tx, whose, one.topic_id, said, proof)
        else:
            state = await _service(system, tx, whose, one, proof)
        await arrive(system, tx, whose, one, system.clock(), device=device_of(asker.user_agent).value)
        return SignedUp(state)


async def agree_by_link(system: System, slug: str, key: str, asker: Asker, languages: tuple[str | None, ...]) -> bool:
    """Take the consent of somebody who pressed the button behind a link that was sent to them: it counts at once."""
    place, named = await find(system, slug), named_by(system, ENTRY, key)
    if place is None or named is None or named.about != place[1] or named.workspace_id != place[0]:
        return False
    async with system.db.people(place[0]) as tx:
        one = await _open(tx, place[1])
        whose = await contacts.whose(tx, named.identity_id)
        words = in_language(one.consent_words, *languages)
        if whose is None or not one.consent_kind or not words:
            return False
        await hold(tx, whose.identity_id, whose.contact_id)
        said = SignUp(words=words, locale=next(filter(None, languages), None))
        proof = msgspec.structs.replace(_proof(one, said, asker), method=ConsentMethod.LINK, page_url=f"/l/{slug}")
        if one.topic_id:
            topic = await the_topic(tx, one.topic_id, in_use=True)
            await subscribe(system, tx, whose, Asked(topic=topic, often="", proof=proof, at=system.clock()))
        else:
            await agree(system, tx, whose, one.consent_kind, proof, at=system.clock())
        return True


async def _open(tx: Tx, id_: UUID) -> EntryPoint:
    one = await the_entry_point(tx, id_)
    if one.archived_at:
        raise missing("entry point")
    return one


async def _reached_by(system: System, tx: Tx, one: EntryPoint, said: SignUp) -> tuple[Channel, str]:
    """Choose the channel that fits what was typed: the entry point's order decides, where both were."""
    known = {channel.id: channel for channel in await channels.every(tx) if channel.state == "active"}
    wanted = [known[id_] for id_ in one.channel_ids if id_ in known] if one.channel_ids else list(known.values())
    for channel in wanted:
        by = addressed_by(system, channel.type)
        typed = getattr(said, by, "") if by in TYPED else ""
        if typed.strip():
            return channel, normal_address(by, typed, await country_of(tx, channel), by)
    raise Invalid(
        "no_address",
        "There is no address here that this entry point can write to.",
        field="email",
        remedy="Send email or phone, and give the entry point a channel for it.",
    )


def _proof(one: EntryPoint, said: SignUp, asker: Asker) -> Proof:
    offered = in_language(one.consent_words, said.locale)
    evidence = {"entry_point": one.slug, "same_words": said.words.strip() == offered.strip(), "offered": offered}
    return Proof(
        method=ConsentMethod.FORM,
        words=said.words.strip(),
        locale=said.locale,
        page_url=said.page_url,
        entry_point_id=one.id,
        ip=asker.ip or None,
        user_agent=asker.user_agent or None,
        evidence=evidence,
    )


async def _topic(system: System, tx: Tx, whose: Whose, topic_id: UUID, said: SignUp, proof: Proof) -> str:
    topic = await the_topic(tx, topic_id, in_use=True)
    asked = Asked(topic=topic, often=said.frequency or "", proof=proof, at=system.clock())
    return (await sign_up(system, tx, whose, asked)).state.value


async def _service(system: System, tx: Tx, whose: Whose, one: EntryPoint, proof: Proof) -> str:
    """Take the wish to hear of an order, which counts at once: nothing is sent on it that was not ordered."""
    if one.consent_kind is not ConsentKind.SERVICE:
        raise Invalid(
            "no_consent",
            "This entry point asks for nothing.",
            field="words",
            remedy="Name what it asks for in Settings.",
        )
    now = system.clock()
    ledger = await ledgers.lock(tx, whose.identity_id)
    await ledgers.put(tx, whose.identity_id, ledger.after_act(Act(ActKind.OPT_IN, now)))
    await agree(system, tx, whose, ConsentKind.SERVICE, proof, at=now, own=False)
    return SubscriptionState.ACTIVE.value
