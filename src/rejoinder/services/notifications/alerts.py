"""Teammates are alerted before the time for an answer passes (P1)."""

from datetime import datetime, timedelta
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
        rows = await notifications.deadlines(tx, now - _LATE_NEWS, until)
    for row in rows:
        if alert_due(row["answer_by"], row["alerted_at"], alerts_s, now):
            async with system.db.service(workspace_id) as tx:
                await _tell(system, tx, row, last=alert_is_last(row["answer_by"], alerts_s, now))


def alert_is_last(answer_by: datetime, alerts_s: tuple[int, ...], now: datetime) -> bool:
    """Tell whether no later alert is to come before a deadline."""
    return now >= answer_by - timedelta(seconds=min(alerts_s))


async def _tell(system: System, tx: Tx, row: Any, *, last: bool) -> None:
    conversation_id: UUID = row["id"]
    locked = await conversations.lock(tx, conversation_id)
    if locked["status"] != "open" or locked["answer_by"] != row["answer_by"]:
        return
    at = row["answer_by"] if last else system.clock()
    if not await notifications.alerted(tx, conversation_id, at, row["alerted_at"]):
        return
    assignee = locked["assignee_id"]
    only = (assignee,) if assignee else None
    await notify(system, tx, About(Matter.DEADLINE, conversation_id, row["last_text"] or "", only=only))
