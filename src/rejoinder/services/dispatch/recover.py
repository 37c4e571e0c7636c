from uuid import UUID

from rejoinder.channels.contract import Failure, Refused
from rejoinder.services.dispatch.settle import Outcome, keep
from rejoinder.services.system import System
from rejoinder.store import deliveries, handovers
from rejoinder.store.deliveries import Claimed


async def recover(system: System) -> int:
    """Find deliveries whose sender vanished between claim and settle, and settle them without a second send.

    What had not begun goes back in line, and so does everything where the channel recognizes a repeat; of the rest
    nobody knows, and a teammate decides.
    """
    async with system.db.service() as tx:
        workspaces = await deliveries.workspaces_with_lapsed_leases(tx, system.clock())
    found = [await _recover(system, workspace_id) for workspace_id in workspaces]
    return sum(found)


async def _recover(system: System, workspace_id: UUID) -> int:
    async with system.db.service(workspace_id) as tx:
        back = await handovers.take_back(tx, system.clock())
        rows = await deliveries.lapsed(tx, system.clock())
        outcomes = []
        for row in rows:
            if row["type"] in system.channels and system.channels[row["type"]].capabilities.deduplicates:
                await deliveries.force(tx, row["id"], "queued", due_at=system.clock())
                continue
            lost = Refused(Failure.OUTCOME_UNKNOWN, code="sender_vanished")
            outcomes.append(Outcome(_claimed(row), lost))
        await keep(system, tx, outcomes)
    return back + len(rows)


def _claimed(row: object) -> Claimed:
    names = ("id", "message_id", "identity_id", "contact_id", "channel_id", "attempt", "key", "parts_done")
    return Claimed(*(row[name] for name in names))  # type: ignore[index]
