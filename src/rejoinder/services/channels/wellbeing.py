"""Looks after connected accounts: tries them now and then, and pauses promotion where too many contacts leave (M6)."""

from datetime import timedelta
from uuid import UUID

import structlog

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel
from rejoinder.domain.permissions import Permission
from rejoinder.domain.reputation import PAUSE_LASTS, WITHIN, Mood, Reputation, reputation
from rejoinder.services import audit
from rejoinder.services.channels.inspect import inspected
from rejoinder.services.channels.keep import announce_channel, found, shown
from rejoinder.services.system import System
from rejoinder.store import channels, deliveries, departures, directory
from rejoinder.store.database import Tx

log = structlog.get_logger()

INSPECT_EVERY = timedelta(hours=1)


async def look_after(system: System) -> None:
    """Try accounts that were not tried for an hour, and judge every channel's promotion."""
    types = [name for name in system.channels.types if name != "web"]
    async with system.db.service() as tx:
        accounts = await directory.channels_of_types(tx, types)
    for workspace_id, channel_id in accounts:
        try:
            await _inspect(system, workspace_id, channel_id)
        except Exception as error:  # noqa: BLE001 - one account must not hold up the others
            log.warning("an account could not be looked after", channel=str(channel_id), error=repr(error))
    async with system.db.service() as tx:
        everyone = await directory.channels_of_types(tx, system.channels.types)
    for workspace_id, channel_id in everyone:
        await judge(system, workspace_id, channel_id)


async def _inspect(system: System, workspace_id: UUID, channel_id: UUID) -> None:
    async with system.db.people(workspace_id) as tx:
        channel = await channels.read(tx, channel_id)
    if channel and (channel.inspected_at is None or system.clock() - channel.inspected_at >= INSPECT_EVERY):
        await inspected(system, workspace_id, channel_id)


async def judge(system: System, workspace_id: UUID, channel_id: UUID) -> Reputation:
    """Judge how contacts take a channel's promotion, and pause it for a day where too many leave."""
    async with system.db.people(workspace_id) as tx:
        channel = await found(tx, channel_id)
        said = await _reputation(system, tx, channel_id)
        since = channel.marketing_paused_at
        if said.mood is Mood.BAD and (since is None or system.clock() - since >= PAUSE_LASTS):
            await channels.pause_marketing(tx, channel_id, system.clock(), said.text)
            await audit.noticed(system, tx, "channel.promotion_paused", "channel", channel_id, {"why": said.text})
            await announce_channel(system, tx, channel_id)
    return said


async def read_reputation(system: System, actor: Actor, channel_id: UUID) -> Reputation:
    """Tell how contacts take a channel's promotion."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        await found(tx, channel_id)
        return await _reputation(system, tx, channel_id)


async def _reputation(system: System, tx: Tx, channel_id: UUID) -> Reputation:
    since = system.clock() - WITHIN
    return reputation(
        await deliveries.promoted_to(tx, channel_id, since), await departures.counted(tx, channel_id, since)
    )


async def pause_promotion(system: System, actor: Actor, channel_id: UUID, *, paused: bool) -> Channel:
    """Pause a channel's promotion for a day, or go on with it; what waits is decided anew."""
    actor.must(Permission.CHANNELS)
    async with system.db.people(actor.workspace_id) as tx:
        channel = await found(tx, channel_id)
        at = system.clock() if paused else None
        await channels.pause_marketing(tx, channel_id, at, "A teammate paused it." if paused else None)
        if not paused:
            await deliveries.decide_channel_again(tx, channel_id, system.clock())
        action = "channel.promotion_paused" if paused else "channel.promotion_resumed"
        await audit.note(system, tx, actor, action, "channel", channel_id, {"name": channel.name})
        await announce_channel(system, tx, channel_id)
        return shown(system, tx, await found(tx, channel_id))
