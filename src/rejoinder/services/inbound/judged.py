"""The provider judged the account, or one of its templates, anew."""

from rejoinder.channels.contract import Account
from rejoinder.channels.events import AccountChanged
from rejoinder.services.channels.keep import announce_channel
from rejoinder.services.channels.limits import keep_limits
from rejoinder.services.system import System
from rejoinder.store import channels, templates


async def judged(system: System, account: Account, event: AccountChanged) -> None:
    """Keep how the account is now and show it."""
    async with system.db.people(account.workspace_id) as tx:
        if event.template:
            await templates.put(tx, account.channel_id, event.template, system.clock())
        if event.limits:
            await keep_limits(system, tx, account.channel_id, event.limits)
        if event.health:
            await channels.set_health(tx, account.channel_id, event.health)
            await announce_channel(system, tx, account.channel_id)
