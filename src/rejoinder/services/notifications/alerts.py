"""Teammates are alerted before the time for an answer passes (P1)."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from rejoinder.domain.answering import ALERTS, alert_due
from rejoinder.domain.notifications import Matter
from rejoinder.services.notifications.notify import About, notify
from rejoinder.services.system import System
from rejoinder.store import channels, conversations, directory, notifications
from rejoinder.store.database import Tx

#: A deadline that passed so long ago is no news to anybody.
_LATE_NEWS = timedelta(hours=1)


async def alert(system: System) -> None:
    """Tell teammates of every answer that is due soon."""
    async with system.db.service() as tx:
        workspaces = await directory.workspaces(tx)
    for workspace_id in workspaces:
        await _alert(system, workspace_id)


async def _alert(system: System, workspace_id: UUID) -> None:
    now = system.clock()
    async with system.db.service(workspace_id) as tx:
        alerts_s = await channels.workspace_setting(tx, "alerts_s", tuple[int, ...]) or ALERTS
        until = now + timedelta(seconds=max(alerts_s))
        rows = await notifications.deadlines(tx, now - _LATE_NEWS, until, last_s=min(alerts_s))
    for row in rows:
        if alert_due(row["answer_by"], row["alerted_at"], alerts_s, now):
            async with system.db.service(workspace_id) as tx:
                await _tell(system, tx, row)


async def _tell(system: System, tx: Tx, row: Any) -> None:
    conversation_id: UUID = row["id"]
    locked = await conversations.lock(tx, conversation_id)
    if locked["status"] != "open" or locked["answer_by"] != row["answer_by"]:
        return
    if not await notifications.alerted(tx, conversation_id, system.clock(), row["alerted_at"]):
        return
    assignee = locked["assignee_id"]
    only = (assignee,) if assignee else None
    await notify(system, tx, About(Matter.DEADLINE, conversation_id, row["last_text"] or "", only=only))
