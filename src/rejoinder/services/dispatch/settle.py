import random
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.channels.contract import Accepted, Failure, Refused
from rejoinder.domain.message import ARRIVED, FailureNote
from rejoinder.domain.policy import Stop, StopHow
from rejoinder.domain.retry import Fate, fate
from rejoinder.services.dispatch.claim import Ready
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.store import conversations, deliveries, ledgers, messages
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Claimed, Moved
from rejoinder.store.messages import Settled


class Outcome(msgspec.Struct, frozen=True):
    """What the channel said of one delivery."""

    claimed: Claimed
    answer: Accepted | Refused


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


async def settle(system: System, workspace_id: UUID, ready: list[Ready], answers: list[Accepted | Refused]) -> None:
    """Keep what became of deliveries, in one transaction for all of them."""
    outcomes = [Outcome(one.claimed, answer) for one, answer in zip(ready, answers, strict=True)]
    async with system.db.service(workspace_id) as tx:
        await keep(system, tx, outcomes)


async def keep(system: System, tx: Tx, outcomes: list[Outcome]) -> None:
    """Move deliveries and messages to what became of them, give back what was not used, and tell live views."""
    now = system.clock()
    fates = {one.claimed.id: _fate(one) for one in outcomes}
    moves = [_move(one.claimed, fates[one.claimed.id], now) for one in outcomes]
    mine = await deliveries.put(tx, now, moves)
    kept = [one for one in outcomes if one.claimed.id in mine]
    await _give_back(tx, kept, fates, now)
    await messages.settle(tx, now, [_settled(one, fates[one.claimed.id]) for one in kept])
    arrived = [one.claimed.message_id for one in kept if fates[one.claimed.id].state in ARRIVED]
    others = [one.claimed.message_id for one in kept if fates[one.claimed.id].state not in ARRIVED]
    await _tell(system, tx, arrived, others)


def _fate(one: Outcome) -> Fate:
    if isinstance(one.answer, Accepted):
        return Fate(state="sent")
    jitter = random.random()  # noqa: S311 - it spreads load, and keeps no secret
    return fate(one.answer.failure.value, one.claimed.attempt, jitter, one.answer.retry_after_s)


def _move(claimed: Claimed, what: Fate, now: datetime) -> Moved:
    return Moved(claimed.id, claimed.attempt, what.state, now + what.wait if what.wait else None)


def _settled(one: Outcome, what: Fate) -> Settled:
    if isinstance(one.answer, Accepted):
        return Settled(one.claimed.message_id, what.state)
    text, can_retry = _SAID[one.answer.failure]
    failure = FailureNote(
        failure=one.answer.failure.value,
        text=one.answer.text or text,
        code=one.answer.code,
        can_retry=can_retry and what.state != "queued",
    )
    return Settled(one.claimed.message_id, what.state, failure=failure)


async def _give_back(tx: Tx, kept: list[Outcome], fates: dict[UUID, Fate], now: datetime) -> None:
    """Give back quotas of what certainly did not arrive, and note who left; an unknown outcome keeps its quota."""
    failed = [one for one in kept if fates[one.claimed.id].state in {"failed", "queued"}]
    if not failed:
        return
    own = await ledgers.lock_many(tx, [one.claimed.identity_id for one in failed])
    tallies = await ledgers.lock_tallies(tx, [one.claimed.contact_id for one in failed])
    for one in failed:
        identity_id, contact_id = one.claimed.identity_id, one.claimed.contact_id
        ledger = own[identity_id].beside(tallies[contact_id]).released(str(one.claimed.id))
        if isinstance(one.answer, Refused) and one.answer.failure is Failure.OPTED_OUT:
            ledger = ledger.stopped(Stop("all", now, StopHow.PROVIDER))
        own[identity_id], tallies[contact_id] = ledger.apart()
    await ledgers.put_many(tx, own)
    await ledgers.put_tallies(tx, tallies)


async def _tell(system: System, tx: Tx, arrived: list[UUID], others: list[UUID]) -> None:
    if arrived:
        await conversations.reached_contacts(tx, arrived)
    await announce(system, tx, News(arrived=tuple(arrived), updated=tuple(others)))
