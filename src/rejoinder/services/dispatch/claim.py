from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.channels.contract import Outbound
from rejoinder.domain.channel import Channel
from rejoinder.domain.policy import Ledger, Outcome, Proposal, Tally, Verdict, decide
from rejoinder.domain.told import told
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


class Decided(msgspec.Struct, frozen=True):
    """A claimed delivery, what the gate said of it, and the zone in which that is told."""

    claimed: Claimed
    verdict: Verdict
    zone: str | None

    @property
    def goes(self) -> bool:
        """Whether it may be sent now."""
        return self.verdict.outcome is Outcome.SEND


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
        going = [one.claimed for one in decided if one.goes]
        return Batch(taken=len(claimed), ready=await _ready(tx, going, found))


async def _decide(tx: Tx, claimed: list[Claimed], found: dict[UUID, Channel], now: datetime) -> list[Decided]:
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
        decided.append(Decided(one, verdict, proposals[one.id].zone))
    await ledgers.put_many(tx, touched)
    await ledgers.put_tallies(tx, counted)
    return decided


def _decided(channel: Channel, ledger: Ledger, proposal: Proposal, now: datetime) -> tuple[Verdict, Ledger]:
    verdict = decide(of_channel(channel), ledger, proposal, now)
    if verdict.outcome is Outcome.SEND:
        return verdict, ledger.after_send(proposal, verdict, now)
    return verdict, ledger.released(proposal.delivery_id)


async def _keep(system: System, tx: Tx, decided: list[Decided], now: datetime) -> None:
    await deliveries.keep_verdicts(tx, now, [(one.claimed.id, one.claimed.attempt, _kept(one)) for one in decided])
    stayed = [one for one in decided if not one.goes]
    if not stayed:
        return
    moves = [Moved(one.claimed.id, one.claimed.attempt, _state(one.verdict), one.verdict.until) for one in stayed]
    await deliveries.put(tx, now, moves)
    settled = [Settled(one.claimed.message_id, _state(one.verdict), one.verdict.until) for one in stayed]
    await messages.settle(tx, now, settled)
    await announce(system, tx, News(updated=tuple(one.claimed.message_id for one in stayed)))


def _kept(one: Decided) -> Verdict:
    """Keep what holds a message up in plain words too: it is read each time the thread is."""
    return one.verdict if one.goes else told(one.verdict, one.zone)


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
