"""The page on which a contact chooses what they want to hear, with no sign-in: what it shows, and what it does."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.consent import ConsentMethod, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.language import in_language
from rejoinder.domain.policy import Ledger, Stop, StopHow, Tally
from rejoinder.domain.topic import OFTEN, SubscriptionState, Topic
from rejoinder.services.brand import Brand, brand
from rejoinder.services.leaving.leave import come_back, hold, leave
from rejoinder.services.leaving.links import PREFERENCES, Named, named_by
from rejoinder.services.phrases import phrase
from rejoinder.services.system import System
from rejoinder.services.topics.subscribing import Asked, subscribe, unsubscribe
from rejoinder.store import contacts, ledgers, subscriptions, topics
from rejoinder.store.database import Tx

_MOST_TOPICS = 100


class Asker(msgspec.Struct, frozen=True):
    """Where a request comes from, for the proof; `languages` are what its browser prefers, the best first."""

    ip: str = ""
    user_agent: str = ""
    languages: tuple[str, ...] = ()
    url: str = ""


class Choice(msgspec.Struct, frozen=True):
    """A topic to choose: how often it is offered, and how often it is heard now; nothing when it is not."""

    id: UUID
    name: str
    description: str
    offered: tuple[str, ...]
    chosen: str = ""


class Choices(msgspec.Struct, frozen=True, kw_only=True):
    """What the page shows; `left` is `all`, `channel` or `promotional` for somebody who left, else empty."""

    brand: Brand
    locale: str | None
    languages: tuple[str | None, ...]
    address: str
    channel: str
    topics: list[Choice]
    left: str = ""
    done: str = ""
    topic: str = ""


class Chosen(msgspec.Struct, frozen=True):
    """What somebody does on the page: `save` with a frequency for each topic, or leave, or come back."""

    action: str
    often: dict[UUID, str] = {}


async def read_page(system: System, text: str, asker: Asker, lang: str | None) -> Choices | None:
    """Read what the page shows; None for a link that is none, or is about nobody any more. Nothing is changed."""
    named = named_by(system, PREFERENCES, text)
    if named is None:
        return None
    async with system.db.people(named.workspace_id) as tx:
        whose = await contacts.whose(tx, named.identity_id)
        return await _shown(system, tx, whose, asker, lang) if whose else None


async def one_click(system: System, text: str, asker: Asker) -> bool:
    """Leave at once what the message was about: its topic, or promotion altogether on this channel (RFC 8058)."""
    named = named_by(system, PREFERENCES, text)
    if named is None:
        return False
    async with system.db.people(named.workspace_id) as tx:
        whose = await contacts.whose(tx, named.identity_id)
        if whose is None:
            return True
        await hold(tx, whose.identity_id, whose.contact_id)
        proof = _proof(asker, whose.locale, ConsentMethod.ONE_CLICK, "List-Unsubscribe=One-Click")
        await _leave_named(system, tx, whose, named, proof)
    return True


async def choose(system: System, text: str, chosen: Chosen, asker: Asker, lang: str | None) -> Choices | None:
    """Do what somebody chose, and show how it is now."""
    named = named_by(system, PREFERENCES, text)
    if named is None:
        return None
    async with system.db.people(named.workspace_id) as tx:
        whose = await contacts.whose(tx, named.identity_id)
        if whose is None:
            return None
        await hold(tx, whose.identity_id, whose.contact_id)
        before = await _shown(system, tx, whose, asker, lang)
        done = await _do(system, tx, whose, before, chosen=chosen, asker=asker)
        return msgspec.structs.replace(await _shown(system, tx, whose, asker, lang), done=done)


async def _leave_named(system: System, tx: Tx, whose: Whose, named: Named, proof: Proof) -> None:
    now = system.clock()
    topic = await topics.read(tx, named.about) if named.about else None
    if topic:
        await unsubscribe(system, tx, whose, topic, proof, at=now)
    else:
        await leave(system, tx, whose, Stop("promotional", now, StopHow.UNSUBSCRIBE), proof=proof)


async def _do(system: System, tx: Tx, whose: Whose, before: Choices, *, chosen: Chosen, asker: Asker) -> str:
    now = system.clock()
    facts = {"business": before.brand.name, "channel": before.channel}
    if chosen.action in {"stop_channel", "stop_all"}:
        proof = _proof(asker, before.locale, ConsentMethod.PAGE, _said(before, chosen.action, **facts))
        stop = Stop("all", now, StopHow.UNSUBSCRIBE)
        await leave(system, tx, whose, stop, proof=proof, everywhere=chosen.action == "stop_all")
        return chosen.action
    if chosen.action == "come_back":
        proof = _proof(asker, before.locale, ConsentMethod.PAGE, _said(before, "come_back"))
        await come_back(system, tx, whose, now, proof=proof)
        return chosen.action
    if chosen.action == "save":
        for one in before.topics:
            await _change(system, tx, whose, before, one, chosen.often.get(one.id, one.chosen), asker, now)
        return chosen.action
    return ""


async def _change(
    system: System,
    tx: Tx,
    whose: Whose,
    before: Choices,
    one: Choice,
    often: str,
    asker: Asker,
    now: datetime,
) -> None:
    topic = await topics.read(tx, one.id)
    if often == one.chosen or topic is None or (often and often not in one.offered):
        return
    label = _said(before, "off") if not often else phrase("topics", often, *before.languages)
    title = _said(before, "preferences_title", business=before.brand.name)
    proof = _proof(asker, before.locale, ConsentMethod.PAGE, f"{title}\n{one.name}: {label}")
    if often:
        await subscribe(system, tx, whose, Asked(topic=topic, often=often, proof=proof, at=now))
    else:
        await unsubscribe(system, tx, whose, topic, proof, at=now)


def _said(shown: Choices, name: str, **facts: str) -> str:
    return phrase("pages", name, *shown.languages, **facts)


def _proof(asker: Asker, locale: str | None, method: ConsentMethod, words: str) -> Proof:
    return Proof(
        method=method,
        words=words,
        locale=locale,
        page_url=asker.url.rpartition("/")[0],  # the link itself is a key to the page
        ip=asker.ip or None,
        user_agent=asker.user_agent or None,
    )


async def _shown(system: System, tx: Tx, whose: Whose, asker: Asker, lang: str | None) -> Choices:
    business = await brand(system, tx)
    languages = tuple(filter(None, (lang, whose.locale, *asker.languages, business.locale)))
    known = {one.topic_id: one for one in await subscriptions.of_identity(tx, whose.identity_id, system.clock())}
    found = await topics.page(tx, archived=False, after=None, limit=_MOST_TOPICS)
    ledger = await ledgers.read(tx, whose.identity_id, whose.contact_id)
    return Choices(
        brand=business,
        locale=languages[0] if languages else None,
        languages=languages,
        address=masked_address(whose.address) if "@" in whose.address or whose.address.startswith("+") else whose.name,
        channel=channel_title(system, whose.channel_type),
        topics=[_choice(topic, known.get(topic.id), languages) for topic in found if topic.goes_on(whose.channel_id)],
        left=_left(ledger),
    )


def _choice(topic: Topic, kept: subscriptions.Kept | None, languages: tuple[str | None, ...]) -> Choice:
    on = kept is not None and kept.state is SubscriptionState.ACTIVE
    chosen = kept.frequency if kept and on else ""
    also = (chosen,) if chosen and chosen not in topic.frequencies else ()
    return Choice(
        id=topic.id,
        name=in_language(topic.names, *languages),
        description=in_language(topic.descriptions, *languages),
        offered=tuple(sorted((*topic.frequencies, *also), key=OFTEN.index)),
        chosen=chosen,
    )


def _left(ledger: Ledger) -> str:
    for name, facts, scope in (
        ("all", ledger.contact, "all"),
        ("channel", ledger, "all"),
        ("promotional", ledger, "promotional"),
    ):
        if _stopped(facts, scope):
            return name
    return ""


def _stopped(facts: Ledger | Tally, scope: str) -> bool:
    return any(stop.scope == scope and stop.how is not StopHow.BUSINESS for stop in facts.stops)


def channel_title(system: System, type_: str) -> str:
    """Name a type of channel as people know it."""
    return (system.channels[type_].capabilities.title if type_ in system.channels else "") or type_


def masked_address(address: str) -> str:
    """Show enough of an address to know it by, and no more: who has the link may not be its owner."""
    name, at, host = address.rpartition("@")
    if at:
        return f"{name[:1]}•••@{host}"
    return f"{address[:3]}•••{address[-2:]}" if len(address) > 5 else "•••"  # noqa: PLR2004 - what is left says nothing
