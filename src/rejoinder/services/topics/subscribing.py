"""A contact subscribes, confirms, or ends it: the subscription, its permit in the ledger and its proof in one go."""

from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.consent import ConsentAct, ConsentKind, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.policy import Permit, PermitKind, Stop, StopHow
from rejoinder.domain.topic import SubscriptionState, Topic, to_frequency
from rejoinder.services.campaigns import became
from rejoinder.services.consents.keep import keep_proof
from rejoinder.services.leaving.leave import decide_again
from rejoinder.services.system import System
from rejoinder.store import deliveries, departures, events, ledgers, subscriptions
from rejoinder.store.database import Tx
from rejoinder.store.subscriptions import Kept

#: So long before a subscription runs out its contact is asked whether it goes on.
RENEW_BEFORE = timedelta(days=7)


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody asks to hear of, how often, since when and by what proof.

    `own` is False for what others say of them, such as an import: that takes back no way of leaving. A provider that
    keeps the subscription itself gives a `token`, and perhaps the time at which it ends. One of `many` is not shown to
    teammates as it happens.
    """

    topic: Topic
    often: str
    proof: Proof
    at: datetime
    own: bool = True
    many: bool = False
    token: str | None = None
    expires_at: datetime | None = None


async def subscribe(system: System, tx: Tx, whose: Whose, asked: Asked) -> Kept:
    """Put a subscription in force, in place of what there was; a wish that is newer than this one stays."""
    ledger = await ledgers.lock(tx, whose.identity_id)
    before = await subscriptions.lock(tx, whose.identity_id, asked.topic.id, system.clock())
    goes_on = before is not None and before.state is SubscriptionState.ACTIVE
    act = ConsentAct.RENEWED if goes_on else ConsentAct.GIVEN
    consent_id = await _proven(system, tx, whose, asked, act)
    if before and _newer(before, asked.at):
        return before
    kept = _kept(whose, asked, before, consent_id).at(system.clock())
    permit = Permit(
        PermitKind.TOPIC,
        str(asked.topic.id),
        asked.at,
        kept.expires_at,
        frequency=to_frequency(kept.frequency),
        token=asked.token or "",
    )
    if asked.own and (ledger.stops or (await ledgers.lock_tally(tx, whose.contact_id)).stops):
        tally = (await ledgers.lock_tally(tx, whose.contact_id)).narrowed(asked.at)
        ledger = ledger.narrowed(asked.at).resumed(f"topic:{asked.topic.id}", asked.at)
        await ledgers.put_tally(tx, whose.contact_id, tally)
    await ledgers.put(tx, whose.identity_id, ledger.granted(permit))
    await subscriptions.put(tx, kept)
    await _tell(system, tx, whose, "subscribed", kept, asked.proof.method, quietly=asked.many)
    return kept


def _newer(before: Kept, at: datetime) -> bool:
    newest = max(filter(None, (before.granted_at, before.ended_at)), default=None)
    return newest is not None and newest > at


def _kept(whose: Whose, asked: Asked, before: Kept | None, consent_id: UUID) -> Kept:
    topic = asked.topic
    lasts = timedelta(days=topic.lasts_days) if topic.lasts_days else None
    expires_at = asked.expires_at or (asked.at + lasts if lasts else None)
    goes_on = before is not None and before.state is SubscriptionState.ACTIVE
    return Kept(
        identity_id=whose.identity_id,
        topic_id=topic.id,
        channel_id=whose.channel_id,
        state=SubscriptionState.ACTIVE,
        frequency=topic.chosen(asked.often),
        asked_at=before.asked_at if before else asked.at,
        granted_at=asked.at,
        expires_at=expires_at,
        renewed_at=asked.at if goes_on else None,
        renew_at=expires_at - RENEW_BEFORE if expires_at and not asked.token else None,
        consent_id=consent_id,
        token=asked.token or (before.token if before else None),
    )


async def ask_for(system: System, tx: Tx, whose: Whose, asked: Asked) -> Kept:
    """Keep that somebody asked under an address which they have yet to show is theirs; nothing is sent on it."""
    await ledgers.lock(tx, whose.identity_id)
    before = await subscriptions.lock(tx, whose.identity_id, asked.topic.id, system.clock())
    if before and before.state is SubscriptionState.ACTIVE:
        return before
    consent_id = await _proven(system, tx, whose, asked, ConsentAct.ASKED)
    kept = Kept(
        identity_id=whose.identity_id,
        topic_id=asked.topic.id,
        channel_id=whose.channel_id,
        state=SubscriptionState.PENDING,
        frequency=asked.topic.chosen(asked.often),
        asked_at=asked.at,
        ended_at=before.ended_at if before else None,
        consent_id=consent_id,
    )
    await subscriptions.put(tx, kept)
    return kept


async def unsubscribe(
    system: System, tx: Tx, whose: Whose, topic: Topic, proof: Proof, *, at: datetime, left: bool = True
) -> bool:
    """End a subscription; with `left` it counts as a contact's leaving, after which they are not asked again.

    False when there was none to end: then it is a no to being asked.
    """
    ledger = await ledgers.lock(tx, whose.identity_id)
    before = await subscriptions.lock(tx, whose.identity_id, topic.id, system.clock())
    ledger = ledger.revoked(PermitKind.TOPIC, str(topic.id))
    if left:
        ledger = ledger.stopped(Stop(f"topic:{topic.id}", at, StopHow.UNSUBSCRIBE))
    await ledgers.put(tx, whose.identity_id, ledger)
    asked = Asked(topic=topic, often=before.frequency if before else "", proof=proof, at=at)
    await _proven(system, tx, whose, asked, ConsentAct.WITHDRAWN)
    if before is None or before.state is SubscriptionState.ENDED:
        return False
    ended = msgspec.structs.replace(before, state=SubscriptionState.ENDED, ended_at=at, renew_at=None)
    await subscriptions.put(tx, ended)
    if left:
        await _departed(system, tx, whose, topic, at)
    await _tell(system, tx, whose, "unsubscribed", ended, proof.method)
    return True


async def _departed(system: System, tx: Tx, whose: Whose, topic: Topic, at: datetime) -> None:
    await became.left(tx, whose.identity_id, whose.contact_id, StopHow.UNSUBSCRIBE, at)
    await departures.add(
        tx,
        system.new_id(),
        channel_id=whose.channel_id,
        identity_id=whose.identity_id,
        contact_id=whose.contact_id,
        how=StopHow.UNSUBSCRIBE.value,
        scope=f"topic:{topic.id}",
        at=at,
    )


async def _proven(system: System, tx: Tx, whose: Whose, asked: Asked, act: ConsentAct) -> UUID:
    often = asked.topic.chosen(asked.often)
    return await keep_proof(
        system,
        tx,
        whose,
        asked.proof,
        act=act,
        kind=ConsentKind.TOPIC,
        at=asked.at,
        topic=asked.topic,
        frequency=None if act is ConsentAct.WITHDRAWN else often,
    )


async def _tell(
    system: System, tx: Tx, whose: Whose, what: str, kept: Kept, method: str, *, quietly: bool = False
) -> None:
    """Note it with what the contact did, decide what waits for them again, and show it."""
    now = system.clock()
    properties = {
        "topic_id": str(kept.topic_id),
        "channel_id": str(kept.channel_id),
        "frequency": kept.frequency,
        "method": method,
    }
    at = (kept.granted_at if what == "subscribed" else kept.ended_at) or now
    await events.add(tx, system.new_id(), whose.contact_id, what, properties, at=at, now=now)
    if quietly:
        await deliveries.decide_again(tx, whose.identity_id, now)
    else:
        await decide_again(system, tx, whose, everywhere=False)
