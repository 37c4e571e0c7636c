"""How many more people an account may write to outside their windows: told before anything is sent."""

import hashlib
from datetime import datetime, timedelta

import msgspec

from rejoinder.domain.channel import Channel
from rejoinder.domain.policy import Ledger, Outcome, Policy, Proposal, Reach, Verdict
from rejoinder.domain.policy.reaching import concerns, crowded, outside, reaches_in_force
from rejoinder.store import reached
from rejoinder.store.database import Tx


class Room(msgspec.Struct, frozen=True):
    """How many different people an account may write to in `per_s`, how many are left, and who says so.

    `told_by` is `provider`, `form` or `policy`; `opens_at` is when the next place is free, where none is.
    """

    rule: str
    channel_name: str
    limit: int
    left: int
    per_s: int
    told_by: str
    opens_at: datetime | None = None


def in_force(channel: Channel, policy: Policy) -> tuple[Reach, ...]:
    """Return the limits of a channel, as its form and its provider have them."""
    return reaches_in_force(policy, channel.settings.account, channel.limits)


def account_of(channel: Channel, reach: Reach) -> str:
    """Name what a limit counts over: the portfolio, else the channel."""
    return f"reach:{channel.settings.account.get('portfolio') or channel.id}:{reach.id}"


def digest(address: str) -> str:
    """Name somebody so that equal addresses are equal, and nobody is found in it who was erased since."""
    return hashlib.sha256(address.encode()).hexdigest()[:32]


async def rooms(tx: Tx, channel: Channel, policy: Policy, now: datetime) -> list[Room]:
    """Tell how many places each limit of a channel has left."""
    return [await _room(tx, channel, one, now) for one in in_force(channel, policy)]


async def _room(tx: Tx, channel: Channel, reach: Reach, now: datetime) -> Room:
    per = timedelta(seconds=reach.per_s)
    taken, oldest = await reached.counted(tx, account_of(channel, reach), now - per)
    left = max(0, reach.count - taken)
    opens = oldest + per if oldest is not None and not left else None
    told_by = _told_by(channel, reach)
    return Room(reach.id, channel.name, reach.count, left, reach.per_s, told_by, opens)


def _told_by(channel: Channel, reach: Reach) -> str:
    said = str(reach.count)
    if channel.limits.get(reach.setting) == said:
        return "provider"
    return "form" if channel.settings.account.get(reach.setting) == said else "policy"


async def foreseen(
    tx: Tx, channel: Channel, policy: Policy, verdict: Verdict, proposal: Proposal, ledger: Ledger, address: str
) -> tuple[Verdict, Room | None]:
    """Tell what a claim would make of a verdict to send, and how many places are left where the message takes one."""
    if verdict.outcome is not Outcome.SEND:
        return verdict, None
    for reach in in_force(channel, policy):
        if not (concerns(reach, proposal) and outside(policy, reach, ledger, verdict.at)):
            continue
        room = await _room(tx, channel, reach, verdict.at)
        since = verdict.at - timedelta(seconds=reach.per_s)
        known = await reached.known(tx, account_of(channel, reach), [digest(address)], since)
        if known or room.left:
            return verdict, room
        return crowded(policy, reach, verdict, proposal, room.opens_at or verdict.at), room
    return verdict, None
