from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.channels.contract import Outbound
from rejoinder.domain.channel import Channel
from rejoinder.domain.policy import Ledger, Outcome, Proposal, Tally, Verdict, decide
from rejoinder.services.live.announce import News, announce
from rejoinder.services.policies import of_channel
from rejoinder.services.system import System
from rejoinder.store import channels, deliveries, ledgers, messages
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Claimed, Moved
from rejoinder.store.messages import Settled

#: How long a claimed delivery may be on its way before its sender counts as vanished.
LEASE = timedelta(seconds=60)


class Ready(msgspec.Struct, frozen=True):
    """A delivery that may be sent now: allowed, its quota taken, its lease running."""

    claimed: Claimed
    channel_type: str
    outbound: Outbound


class Batch(msgspec.Struct, frozen=True):
    """What one claim took: how many deliveries, and those that may go."""

    taken: int
    ready: list[Ready]


async def claim(system: System, workspace_id: UUID) -> Batch:
    """Claim due deliveries, decide each and take its quota, all in one transaction."""
    async with system.db.service(workspace_id) as tx:
        now = system.clock()
        claimed = await deliveries.claim(tx, now, now + LEASE, system.limits.dispatch_batch)
        if not claimed:
            return Batch(taken=0, ready=[])
        found = await channels.several(tx, list({one.channel_id for one in claimed}))
        decided = await _decide(tx, claimed, found, now)
        await _keep(system, tx, decided, now)
        going = [one for one, verdict in decided if verdict.outcome is Outcome.SEND]
        return Batch(taken=len(claimed), ready=await _ready(tx, going, found))


async def _decide(
    tx: Tx, claimed: list[Claimed], found: dict[UUID, Channel], now: datetime
) -> list[tuple[Claimed, Verdict]]:
    proposals = await deliveries.proposals(tx, [one.id for one in claimed])
    own = await ledgers.lock_many(tx, [one.identity_id for one in claimed])
    tallies = await ledgers.lock_tallies(tx, [one.contact_id for one in claimed])
    touched: dict[UUID, Ledger] = {}
    counted: dict[UUID, Tally] = {}
    decided = []
    for one in claimed:
        before = own[one.identity_id].beside(tallies[one.contact_id])
        verdict, after = _decided(found[one.channel_id], before, proposals[one.id], now)
        if after is not before:
            own[one.identity_id], tallies[one.contact_id] = after.apart()
            touched[one.identity_id], counted[one.contact_id] = own[one.identity_id], after.contact
        decided.append((one, verdict))
    await ledgers.put_many(tx, touched)
    await ledgers.put_tallies(tx, counted)
    return decided


def _decided(channel: Channel, ledger: Ledger, proposal: Proposal, now: datetime) -> tuple[Verdict, Ledger]:
    verdict = decide(of_channel(channel), ledger, proposal, now)
    if verdict.outcome is Outcome.SEND:
        return verdict, ledger.after_send(proposal, verdict, now)
    return verdict, ledger.released(proposal.delivery_id)


async def _keep(system: System, tx: Tx, decided: list[tuple[Claimed, Verdict]], now: datetime) -> None:
    await deliveries.keep_verdicts(tx, now, [(one.id, one.attempt, verdict) for one, verdict in decided])
    stayed = [(one, verdict) for one, verdict in decided if verdict.outcome is not Outcome.SEND]
    if not stayed:
        return
    moves = [Moved(one.id, _state(verdict), verdict.until) for one, verdict in stayed]
    await deliveries.put(tx, now, moves)
    settled = [Settled(one.message_id, _state(verdict), verdict.until) for one, verdict in stayed]
    await messages.settle(tx, now, settled)
    await announce(system, tx, News(updated=tuple(one.message_id for one, _ in stayed)))


def _state(verdict: Verdict) -> str:
    return "held" if verdict.outcome is Outcome.HOLD else "dropped"


async def _ready(tx: Tx, going: list[Claimed], found: dict[UUID, Channel]) -> list[Ready]:
    if not going:
        return []
    contents = await deliveries.contents(tx, [one.id for one in going])
    return [_one_ready(tx.workspace_id, one, found[one.channel_id], *contents[one.message_id]) for one in going]


def _one_ready(workspace_id: UUID, one: Claimed, channel: Channel, address: str, blocks: tuple) -> Ready:  # type: ignore[type-arg]
    outbound = Outbound(
        workspace_id=workspace_id,
        delivery_id=one.id,
        message_id=one.message_id,
        channel_id=one.channel_id,
        address=address,
        blocks=blocks,
    )
    return Ready(claimed=one, channel_type=channel.type, outbound=outbound)
