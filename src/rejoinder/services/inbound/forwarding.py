"""One app of a provider sends what happens on all of its accounts to one address: it is passed on to the right one."""

import hmac
from uuid import UUID

from rejoinder.channels.contract import Account
from rejoinder.channels.events import ForAnother, Odd
from rejoinder.services.channels.accounts import account as opened
from rejoinder.services.inbound.odd import keep_odd
from rejoinder.services.system import System
from rejoinder.store import arrivals, channels
from rejoinder.store.database import Tx

_SECRET = "app_secret"  # noqa: S105 - the name of a field


async def for_another(system: System, account: Account, event: ForAnother) -> None:
    """Keep a body for the channel whose account it is about, if the workspace has connected that with the same app."""
    async with system.db.service(account.workspace_id) as tx:
        channel_id = await channels.by_account(tx, event.type, event.setting, event.value)
        if channel_id is not None and await _same_app(system, tx, account, channel_id):
            await arrivals.add(tx, [(system.new_id(), channel_id, event.body)], system.clock())
            return
    why = f"It is for {event.setting} {event.value}, which is not connected here with this app."
    await keep_odd(system, account, Odd(kind="elsewhere", why=why, raw=event.body.decode(errors="replace")))


async def _same_app(system: System, tx: Tx, account: Account, channel_id: UUID) -> bool:
    """Whether what was signed for one channel would have been signed alike for the other."""
    if channel_id == account.channel_id:
        return False
    theirs = (await opened(system, tx, channel_id)).secrets.get(_SECRET, "")
    return bool(theirs) and hmac.compare_digest(theirs.encode(), account.secrets.get(_SECRET, "").encode())
