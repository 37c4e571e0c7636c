"""What only time makes happen: snoozes that end, silences that are followed up, subscriptions that run out."""

from uuid import UUID

from rejoinder.domain.message import Author, EventNote
from rejoinder.services.automatic.follow_up import follow_up_due
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.services.topics.ending import end_due
from rejoinder.store import conversations, messages
from rejoinder.store.database import Tx
from rejoinder.store.messages import NewMessage


async def run_due(system: System) -> None:
    """Do whatever has become due."""
    async with system.db.service() as tx:
        waiting = await conversations.workspaces_with_snoozes_due(tx, system.clock())
    for workspace_id in waiting:
        await wake_snoozed(system, workspace_id)
    await follow_up_due(system)
    await end_due(system)


async def wake_snoozed(system: System, workspace_id: UUID) -> None:
    """Open the conversations of a workspace whose snooze is over."""
    async with system.db.service(workspace_id) as tx:
        for conversation_id in await conversations.snoozes_due(tx, system.clock()):
            await _wake(system, tx, conversation_id)


async def _wake(system: System, tx: Tx, conversation_id: UUID) -> None:
    row = await conversations.lock(tx, conversation_id)
    now = system.clock()
    if row["status"] != "snoozed" or row["snoozed_until"] is None or row["snoozed_until"] > now:
        return
    await conversations.set_status(tx, conversation_id, "open", until=None, now=now)
    event_id = system.new_id()
    await messages.add(
        tx,
        NewMessage(
            id=event_id,
            conversation_id=conversation_id,
            contact_id=row["contact_id"],
            channel_id=row["channel_id"],
            kind="event",
            author=Author(kind="system", name=""),
            state="kept",
            at=now,
            event=EventNote(kind="woken"),
        ),
    )
    await announce(system, tx, News(conversations=(conversation_id,), created=(event_id,)))
