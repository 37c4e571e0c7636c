"""What could not be read is kept for a teammate to see."""

from typing import Any

import msgspec

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Odd
from rejoinder.services.system import System
from rejoinder.store import arrivals


async def keep_odd(system: System, account: Account, event: Odd) -> None:
    """Keep something odd with what is known of it."""
    async with system.db.service(account.workspace_id) as tx:
        await arrivals.add_oddity(
            tx,
            system.new_id(),
            account.channel_id,
            kind=event.kind,
            why=event.why,
            raw=_text(event.raw),
            at=system.clock(),
        )


def _text(raw: Any) -> str:
    if isinstance(raw, str):
        return raw
    try:
        return msgspec.json.format(msgspec.json.encode(raw), indent=2).decode()
    except (TypeError, msgspec.MsgspecError):
        return repr(raw)
