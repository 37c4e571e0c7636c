"""Looks at a connected account itself: whether it works, who it is, which templates its provider has approved."""

from uuid import UUID

from rejoinder.channels.contract import Account, Health, HealthState, Inspected
from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel
from rejoinder.domain.permissions import Permission
from rejoinder.services.channels.accounts import account
from rejoinder.services.channels.keep import announce_channel, found, shown
from rejoinder.services.channels.limits import keep_limits
from rejoinder.services.system import System
from rejoinder.store import channels, templates


async def inspect_channel(system: System, actor: Actor, channel_id: UUID) -> Channel:
    """Try an account live, set up what its provider lets us, and keep what was found."""
    actor.must(Permission.CHANNELS)
    return await inspected(system, actor.workspace_id, channel_id)


async def inspected(system: System, workspace_id: UUID, channel_id: UUID) -> Channel:
    """Look at an account outside any transaction, then keep how it is."""
    async with system.db.people(workspace_id) as tx:
        channel = await found(tx, channel_id)
        opened = await account(system, tx, channel_id)
    result = await _looked(system, channel, opened)
    async with system.db.people(workspace_id) as tx:
        now = system.clock()
        await channels.inspected(tx, channel_id, result.health, result.address or None, now)
        if result.health.state is not HealthState.BROKEN:
            await channels.rest(tx, channel_id, None)
        if result.limits:
            await keep_limits(system, tx, channel_id, result.limits)
        for template in result.templates or ():
            await templates.put(tx, channel_id, template, now)
        if result.templates is not None:
            await templates.forget_older(tx, channel_id, now)
        await announce_channel(system, tx, channel_id)
        return shown(system, tx, await found(tx, channel_id))


async def _looked(system: System, channel: Channel, opened: Account) -> Inspected:
    if channel.type not in system.channels:
        text = f"This installation does not know the channel type “{channel.type}”."
        return Inspected(Health(HealthState.BROKEN, "no_such_channel_type", text, "Start a version that does."))
    return await system.channels[channel.type].inspect(opened)
