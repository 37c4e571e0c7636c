"""The policy in force on a channel: its type's rules, made stricter by the workspace where it wants."""

from datetime import datetime
from functools import lru_cache
from uuid import UUID

import msgspec

from rejoinder.domain.channel import Channel
from rejoinder.domain.house_rules import HouseRules, joined
from rejoinder.domain.policy import MARKETING, Pause, Policy, profile, stricter
from rejoinder.domain.reputation import PAUSE_LASTS
from rejoinder.store import channels
from rejoinder.store.database import Tx


async def in_force(tx: Tx, channel_id: UUID) -> Policy:
    """Read the policy of one channel."""
    found = await channels.several(tx, [channel_id])
    return of_channel(found[channel_id])


def of_channel(channel: Channel) -> Policy:
    """Make a channel's policy; the same settings give the same object, whose rules are compiled once."""
    until = channel.marketing_paused_at + PAUSE_LASTS if channel.marketing_paused_at else None
    return _made(channel.policy_id, channel.house_rules, channel.policy_overrides, until)


@lru_cache(maxsize=1_000)
def _made(policy_id: str, of_workspace: HouseRules, of_channel: HouseRules, paused_until: datetime | None) -> Policy:
    policy = profile(policy_id)
    pause = Pause(purposes=MARKETING, until=paused_until) if paused_until else None
    return stricter(policy, msgspec.structs.replace(joined(policy, of_workspace, of_channel), pause=pause))
