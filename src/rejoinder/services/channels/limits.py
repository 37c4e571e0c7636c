"""What a provider tells of an account's limits, which the claim keeps to."""

from collections.abc import Mapping
from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel
from rejoinder.domain.permissions import Permission
from rejoinder.services.channels.keep import announce_channel, found
from rejoinder.services.policies import of_channel
from rejoinder.services.reaching import Room, rooms
from rejoinder.services.system import System
from rejoinder.store import channels, deliveries
from rejoinder.store.database import Tx


async def read_rooms(system: System, actor: Actor, channel_id: UUID) -> list[Room]:
    """Tell how many people a channel may still write to where its provider counts them."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        channel = await found(tx, channel_id)
        return await rooms(tx, channel, of_channel(channel), system.clock())


async def keep_limits(system: System, tx: Tx, channel_id: UUID, limits: Mapping[str, str]) -> None:
    """Note the limits of a channel and of all that share them, and let what waits for a place be decided again."""
    known = await channels.every(tx)
    told = next((one for one in known if one.id == channel_id), None)
    sharing = [one.id for one in known if told is not None and _shares(told, one)]
    for one in await channels.told_limits(tx, sharing, limits):
        await deliveries.decide_channel_again(tx, one, system.clock())
        await announce_channel(system, tx, one)


def _shares(told: Channel, other: Channel) -> bool:
    portfolio = told.settings.account.get("portfolio")
    return told.id == other.id or (
        bool(portfolio) and told.type == other.type and other.settings.account.get("portfolio") == portfolio
    )
