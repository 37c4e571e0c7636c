"""Shows a contact at the provider what passes: that a teammate is writing, or has seen."""

import asyncio
from uuid import UUID

import structlog

from rejoinder.channels.contract import Signal
from rejoinder.channels.net import UnreachedError
from rejoinder.services.channels.accounts import account
from rejoinder.services.system import System
from rejoinder.store import contacts, sent_parts

log = structlog.get_logger()

TIMEOUT_S = 5


async def show(system: System, workspace_id: UUID, conversation: UUID, identity: UUID, kind: str) -> None:
    """Show a signal where the channel can; it may be lost."""
    async with system.db.people(workspace_id) as tx:
        row = await contacts.identity(tx, identity)
        opened = await account(system, tx, row["channel_id"]) if row else None
        if opened is None or kind not in _signals(system, opened.type):
            return
        named = await sent_parts.last_heard(tx, conversation)
    channel = system.channels[opened.type]
    try:
        async with asyncio.timeout(TIMEOUT_S):
            await channel.signal(opened, Signal(kind=kind, address=row["address"], provider_id=named))
    except (TimeoutError, UnreachedError) as error:
        log.info("a signal was not shown", channel=opened.type, kind=kind, error=str(error))


def _signals(system: System, type_: str) -> frozenset[str]:
    if type_ == "web" or type_ not in system.channels:
        return frozenset()
    return system.channels[type_].capabilities.signals
