import random
from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.channels.contract import Accepted, Failure, Health, HealthState, Refused
from rejoinder.domain.message import FailureNote
from rejoinder.domain.policy import Rest, Stop, StopHow
from rejoinder.domain.retry import Fate, fate
from rejoinder.services.campaigns import became
from rejoinder.services.dispatch.ready import Ready
from rejoinder.services.live.announce import News, announce
from rejoinder.services.messenger.telling import tell_browsers
from rejoinder.services.system import System
from rejoinder.store import (
    channels,
    deliveries,
    departures,
    handovers,
    ledgers,
    messages,
    push_addresses,
    reached,
    sent_parts,
)
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Arrived, Claimed, Moved
from rejoinder.store.messages import Settled
from rejoinder.store.sent_parts import SentPart

#: Where a message is put and nobody is told of it, unless their browser is.
MESSENGER = "web"
#: How long an account whose connection is broken is left alone, unless somebody tries it again.
BROKEN_RESTS_S = 300.0


#: What is said of a message that was not begun, because its lease would not have lasted.
NOT_BEGUN = Refused(Failure.RETRY_LATER, code="not_begun", text="Others to this contact took too long.")
#: What is said of a message that the gate lets through no more: it goes back in line, where the gate says why.
STOPPED = Refused(Failure.RETRY_LATER, code="stopped", text="The contact left while it waited.")
#: No provider has refused these: they are due again at once.
_OURS = (NOT_BEGUN, STOPPED)


class Outcome(msgspec.Struct, frozen=True):
    """What a channel said of a delivery that it did not take, or of which nobody knows."""

    claimed: Claimed
    answer: Refused
    #: When its sending began, where it did.
    began_at: datetime | None = None


#: What a failure tells people, and whether trying again by hand can help.
_SAID = {
    Failure.RETRY_LATER: ("The channel was busy; it will be tried again.", False),
    Failure.GIVE_UP: ("The channel refused it.", True),
    Failure.UNREACHABLE: ("This contact cannot be reached there.", True),
    Failure.OPTED_OUT: ("This contact has opted out.", False),
    Failure.WINDOW_CLOSED: ("The channel's window for answering has closed.", True),
    Failure.CHANNEL_BROKEN: ("The channel's connection is broken; check its settings.", True),
    Failure.OUTCOME_UNKNOWN: ("Nobody knows whether it arrived. Ask before you send it again.", True),
}


class Advance(msgspec.Struct, frozen=True):
    """How many of a long batch may begin once these are settled; None when nothing of it is left."""

    handover: UUID
    begun: int | None


async def settle(
    system: System,
    workspace_id: UUID,
    ready: list[Ready],
    answers: list[Accepted | Refused],
    advance: Advance | None = None,
) -> bool:
    """Keep what became of deliveries: of those that arrived in one statement, of the others in a transaction of theirs.

    What did not arrive is given back in the ledgers, which are locked before conversations and messages are. The last
    of the two lets more of a batch begin; False when its sender was taken for vanished, and others have the rest.
    """
    arrived, others, said = [], [], []
    for one, answer in zip(ready, answers, strict=True):
        if isinstance(answer, Accepted):
            arrived.append((one, answer))
            said += [one.claimed.message_id] if one.account.type == MESSENGER else []
        else:
            others.append(Outcome(one.claimed, answer, one.at))
    moved = True
    if arrived:
        async with system.db.steady(workspace_id) as tx:
            await _arrive(system, tx, arrived)
            answered = await push_addresses.of_answers(tx, said) if said else []
            moved = others != [] or await _let_begin(tx, advance)
        if answered:
            await tell_browsers(system, workspace_id, answered)
    if others:
        async with system.db.service(workspace_id) as tx:
            await keep(system, tx, others)
            moved = await _let_begin(tx, advance)
    return moved


async def _let_begin(tx: Tx, advance: Advance | None) -> bool:
    if advance is None:
        return True
    if advance.begun is None:
        await handovers.remove(tx, advance.handover)
        return True
    return await handovers.advance(tx, advance.handover, advance.begun)


async def _arrive(system: System, tx: Tx, arrived: list[tuple[Ready, Accepted]]) -> None:
    rows, parts = [], []
    for one, answer in arrived:
        done = one.claimed.parts_done + len(answer.provider_ids)
        rows.append(Arrived(one.claimed.id, one.claimed.attempt, done, system.new_id()))
        parts += _parts(one.claimed, answer, one.at)
    await deliveries.arrive(tx, system.clock(), rows, parts)
    became.sent(tx, [one.claimed for one, _ in arrived], system.clock())


async def keep(system: System, tx: Tx, outcomes: list[Outcome]) -> None:
    """Move deliveries and messages to what became of them, give back what was not used, and tell live views."""
    now = system.clock()
    fates = {one.claimed.id: _fate(one) for one in outcomes}
    moves = [_move(one, fates[one.claimed.id], now) for one in outcomes]
    mine = await deliveries.put(tx, now, moves)
    if any(one.answer in _OURS for one in outcomes):
        tx.wake("due")
    kept = [one for one in outcomes if one.claimed.id in mine]
    parts = [part for one in kept for part in _parts(one.claimed, one.answer, one.began_at or now)]
    await sent_parts.add(tx, parts)
    await _rest(tx, kept, now)
    gone = [one.claimed.identity_id for one in kept if one.answer.failure is Failure.UNREACHABLE]
    await push_addresses.gone(tx, gone, now)
    await _give_back(system, tx, kept, fates, now)
    await messages.settle(tx, now, [_settled(one, fates[one.claimed.id]) for one in kept])
    await announce(system, tx, News(updated=tuple(one.claimed.message_id for one in kept)))


async def fail(system: System, tx: Tx, one: Outcome) -> None:
    """Settle a message whose delivery has failed for good, whatever the failure; its delivery is locked and moved."""
    now = system.clock()
    gone = Fate(state="failed")
    await _rest(tx, [one], now)
    await _give_back(system, tx, [one], {one.claimed.id: gone}, now)
    await messages.settle(tx, now, [_settled(one, gone)])
    await announce(system, tx, News(updated=(one.claimed.message_id,)))


def _fate(one: Outcome) -> Fate:
    if one.answer in _OURS:
        return Fate(state="queued")
    jitter = random.random()  # noqa: S311 - it spreads load, and keeps no secret
    return fate(one.answer.failure.value, one.claimed.attempt, jitter, one.answer.retry_after_s)


def _move(one: Outcome, what: Fate, now: datetime) -> Moved:
    due_at = now + what.wait if what.wait else None
    done = one.claimed.parts_done + len(one.answer.provider_ids)
    return Moved(one.claimed.id, one.claimed.attempt, what.state, due_at, done)


def _parts(claimed: Claimed, answer: Accepted | Refused, at: datetime) -> list[SentPart]:
    return [
        SentPart(claimed.channel_id, name, claimed.message_id, claimed.identity_id, claimed.parts_done + number, at)
        for number, name in enumerate(answer.provider_ids)
    ]


async def _rest(tx: Tx, kept: list[Outcome], now: datetime) -> None:
    """Let accounts rest whose provider asked for it; nothing of theirs is claimed until then."""
    waits: dict[UUID, float] = {}
    for one in kept:
        if one.answer.rests_s:
            waits[one.claimed.channel_id] = max(one.answer.rests_s, waits.get(one.claimed.channel_id, 0))
        broken = one.answer.failure is Failure.CHANNEL_BROKEN
        if broken:
            waits[one.claimed.channel_id] = max(BROKEN_RESTS_S, waits.get(one.claimed.channel_id, 0))
        if broken or one.answer.health:
            await channels.set_health(tx, one.claimed.channel_id, one.answer.health or _broken(one.answer))
    for channel_id, seconds in waits.items():
        await channels.rest(tx, channel_id, now + timedelta(seconds=seconds))


def _settled(one: Outcome, what: Fate) -> Settled:
    text, can_retry = _SAID[one.answer.failure]
    failure = FailureNote(
        failure=one.answer.failure.value,
        text=one.answer.text or text,
        code=one.answer.code,
        can_retry=can_retry and what.state != "queued",
    )
    return Settled(one.claimed.message_id, what.state, failure=failure)


async def _note_departure(system: System, tx: Tx, claimed: Claimed, scope: str, now: datetime) -> None:
    await became.left(tx, claimed.identity_id, claimed.contact_id, StopHow.PROVIDER, now)
    await departures.add(
        tx,
        system.new_id(),
        channel_id=claimed.channel_id,
        identity_id=claimed.identity_id,
        contact_id=claimed.contact_id,
        how=StopHow.PROVIDER.value,
        scope=scope,
        at=now,
    )


def _broken(why: Refused) -> Health:
    return Health(HealthState.BROKEN, why.code, why.text, "Check the account in Settings, Channels, and try it again.")


async def _give_back(system: System, tx: Tx, kept: list[Outcome], fates: dict[UUID, Fate], now: datetime) -> None:
    """Give back quotas of what certainly did not arrive, and note who left; an unknown outcome keeps its quota."""
    failed = [one for one in kept if fates[one.claimed.id].state in {"failed", "queued"}]
    if not failed:
        return
    own = await ledgers.lock_many(tx, [one.claimed.identity_id for one in failed])
    tallies = await ledgers.lock_tallies(tx, [one.claimed.contact_id for one in failed])
    await reached.give_back(tx, [one.claimed.id for one in failed])
    for one in failed:
        identity_id, contact_id = one.claimed.identity_id, one.claimed.contact_id
        ledger = own[identity_id].beside(tallies[contact_id]).released(str(one.claimed.id))
        if fates[one.claimed.id].state == "failed":
            became.failed(tx, one.claimed, one.answer.failure.value, now)
        if one.answer.failure is Failure.OPTED_OUT:
            ledger = ledger.stopped(Stop(one.answer.scope, now, StopHow.PROVIDER))
            await _note_departure(system, tx, one.claimed, one.answer.scope, now)
        if one.answer.alone_s:
            until = now + timedelta(seconds=one.answer.alone_s)
            ledger = ledger.resting(Rest(one.answer.code, now, until))
        own[identity_id], tallies[contact_id] = ledger.apart()
    await ledgers.put_many(tx, own)
    await ledgers.put_tallies(tx, tallies)
