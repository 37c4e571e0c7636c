"""A contact who fell silent after our answer is followed up the next day, once, in opening hours (P8)."""

from datetime import datetime, timedelta
from uuid import UUID

from rejoinder.domain.automatic import Kind
from rejoinder.domain.hours import next_opening
from rejoinder.services.automatic.say import Scene, say, scene
from rejoinder.services.system import System
from rejoinder.store import automatic, conversations, ledgers
from rejoinder.store.database import Tx

#: A teammate's answer further back than this is followed up no more.
_LOOK_BACK = timedelta(days=60)


async def follow_up_due(system: System) -> None:
    """Follow up every silence that is due."""
    async with system.db.service() as tx:
        waiting = await automatic.workspaces_with_follow_ups_due(tx, system.clock())
    for workspace_id in waiting:
        async with system.db.service(workspace_id) as tx:
            due = await automatic.follow_ups_due(tx, system.clock())
        for row in due:
            async with system.db.service(workspace_id) as tx:
                await _follow_up(system, tx, row["id"], row["identity_id"])


async def _follow_up(system: System, tx: Tx, conversation_id: UUID, identity_id: UUID) -> None:
    """Follow a silence up, or note when to look again: the first look comes before the time has."""
    await ledgers.lock(tx, identity_id)
    await conversations.lock(tx, conversation_id)
    where = await scene(system, tx, conversation_id)
    due, now = where.row["follow_up_at"], system.clock()
    if due is None or due > now:
        return
    at = await _due_at(tx, where, now)
    await automatic.plan_follow_up(tx, conversation_id, at if at and at > now else None)
    if at and at <= now:
        asked = await automatic.last_inbound(tx, conversation_id)
        await say(system, tx, where, Kind.FOLLOW_UP, key=f"{identity_id}:{asked['id'] if asked else 'never'}")


async def _due_at(tx: Tx, where: Scene, now: datetime) -> datetime | None:
    """Tell when a silence is due: so long after the last answer, in opening hours; None when nobody is silent."""
    row, chosen = where.row, where.words[Kind.FOLLOW_UP]
    ours = row["waiting_since"] is None and row["last_kind"] != "in" and row["left_at"] is None
    answered_at = await automatic.answered_at(tx, row["id"], now - _LOOK_BACK)
    if not ours or row["status"] != "open" or not chosen.text or answered_at is None:
        return None
    wanted = max(answered_at + timedelta(seconds=chosen.delay_s), now)
    return next_opening(where.hours, wanted) if where.hours else wanted
