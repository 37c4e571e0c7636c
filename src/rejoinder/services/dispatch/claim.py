from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.policy import Ledger, Outcome, Policy, Tally, Verdict, decide, token_for
from rejoinder.domain.told import told
from rejoinder.services.campaigns import became
from rejoinder.services.dispatch.crowd import Crowd
from rejoinder.services.dispatch.pace import Pacer
from rejoinder.services.dispatch.ready import Decided, Ready, ready
from rejoinder.services.live.announce import News, announce
from rejoinder.services.policies import of_channel
from rejoinder.services.system import System
from rejoinder.store import channels, deliveries, handovers, ledgers, messages
from rejoinder.store.channels import Connected
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Moved, Taken
from rejoinder.store.messages import Settled

#: How long a claimed delivery may be on its way before its sender counts as vanished.
LEASE = timedelta(seconds=60)
#: The most that has begun and is not settled where no repeat is recognized: of so many nobody knows when a sender dies.
AT_RISK = 64


class Batch(msgspec.Struct, frozen=True):
    """What one claim took: how many deliveries, and those that may go."""

    taken: int
    ready: list[Ready]
    #: Where it is kept how many have begun, when more may go than may be at risk.
    handover: UUID | None = None


async def claim(system: System, workspace_id: UUID, channel_id: UUID) -> Batch:
    """Claim due deliveries of a channel, decide each and take its quota and its slot, all in one transaction."""
    async with system.db.steady(workspace_id) as tx:
        now = system.clock()
        connected = (await channels.connected(tx, [channel_id]))[channel_id]
        pacer = Pacer(connected.channel, of_channel(connected.channel), now)
        taken = await _take(system, tx, connected, pacer, now)
        if not taken:
            return Batch(taken=0, ready=[])
        decided = await _decide(tx, taken, connected, pacer, now)
        await _keep(system, tx, decided, now)
        going = [one for one in decided if one.goes]
        found = await ready(system, tx, going, connected)
        return Batch(len(taken), found, await _handover(system, tx, connected, found, now))


async def _handover(system: System, tx: Tx, connected: Connected, found: list[Ready], now: datetime) -> UUID | None:
    """Keep what of a long batch has not begun, unless the channel recognizes a repeat."""
    if len(found) <= AT_RISK or _recognizes(system, connected):
        return None
    id_ = system.new_id()
    await handovers.add(tx, id_, [one.claimed for one in found], begun=AT_RISK, lease_until=now + LEASE)
    return id_


def _recognizes(system: System, connected: Connected) -> bool:
    type_ = connected.channel.type
    return type_ in system.channels and system.channels[type_].capabilities.deduplicates


async def _take(system: System, tx: Tx, connected: Connected, pacer: Pacer, now: datetime) -> list[Taken]:
    """Claim no more than the provider's rate has slots for; where a repeat is harmless, in any order."""
    any_order = _recognizes(system, connected)
    most = system.limits.dispatch_batch
    if not any_order:
        most = min(most, system.speeds.most(connected.channel.id, AT_RISK))
    limit = await pacer.room(tx, most)
    if not limit:
        return []
    lease = now + LEASE
    return await deliveries.claim(tx, connected.channel.id, now, lease, limit=limit, any_order=any_order)


async def _decide(tx: Tx, taken: list[Taken], connected: Connected, pacer: Pacer, now: datetime) -> list[Decided]:
    policy = of_channel(connected.channel)
    crowd = Crowd(connected.channel, policy, now)
    await pacer.prepare(tx, taken)
    await crowd.prepare(tx, taken)
    own = await ledgers.lock_many(tx, [one.claimed.identity_id for one in taken])
    tallies = await ledgers.lock_tallies(tx, [one.claimed.contact_id for one in taken])
    touched: dict[UUID, Ledger] = {}
    counted: dict[UUID, Tally] = {}
    decided, early = [], []
    for one in taken:
        identity_id, contact_id = one.claimed.identity_id, one.claimed.contact_id
        before = own[identity_id].beside(tallies[contact_id])
        verdict, after = _decided(policy, crowd, before, one, now)
        at = pacer.take(one, verdict.ground) if verdict.outcome is Outcome.SEND else now
        if at is None:
            early.append((one.claimed, pacer.free_at(one, verdict.ground)))
            continue
        if verdict.outcome is Outcome.SEND:
            crowd.take(one, before)
        if after is not before:
            own[identity_id], tallies[contact_id] = after.apart()
            touched[identity_id], counted[contact_id] = own[identity_id], after.contact
        decided.append(Decided(one, verdict, at, token_for(policy.grounds, before, verdict)))
    await ledgers.put_many(tx, touched)
    await ledgers.put_tallies(tx, counted)
    await pacer.keep(tx)
    await crowd.keep(tx)
    await deliveries.postpone(tx, early)
    return decided


def _decided(policy: Policy, crowd: Crowd, ledger: Ledger, one: Taken, now: datetime) -> tuple[Verdict, Ledger]:
    verdict = decide(policy, ledger, one.proposal, now)
    if verdict.outcome is Outcome.SEND:
        verdict = crowd.answer(one, ledger, verdict)
    if verdict.outcome is Outcome.SEND:
        return verdict, ledger.after_send(one.proposal, verdict, now)
    return verdict, ledger.released(one.proposal.delivery_id)


async def _keep(system: System, tx: Tx, decided: list[Decided], now: datetime) -> None:
    await deliveries.keep_verdicts(tx, now, [(one.claimed.id, one.claimed.attempt, _kept(one)) for one in decided])
    stayed = [one for one in decided if not one.goes]
    if not stayed:
        return
    moves = [Moved(one.claimed.id, one.claimed.attempt, _state(one.verdict), one.verdict.until) for one in stayed]
    await deliveries.put(tx, now, moves)
    settled = [Settled(one.claimed.message_id, _state(one.verdict), one.verdict.until) for one in stayed]
    await messages.settle(tx, now, settled)
    for one in stayed:
        if one.verdict.outcome is Outcome.HOLD:
            became.held(tx, one.claimed, one.verdict.rule, now)
    dropped = [(one.claimed, one.verdict.rule) for one in stayed if one.verdict.outcome is Outcome.DROP]
    await became.refused(tx, dropped, now)
    await announce(system, tx, News(updated=tuple(one.claimed.message_id for one in stayed)))


def _kept(one: Decided) -> Verdict:
    """Keep what holds a message up in plain words too: it is read each time the thread is."""
    return one.verdict if one.goes else told(one.verdict, one.taken.proposal.zone)


def _state(verdict: Verdict) -> str:
    return "held" if verdict.outcome is Outcome.HOLD else "dropped"
