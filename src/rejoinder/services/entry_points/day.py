"""The business's own day, by which openings are counted."""

from datetime import date

from rejoinder.domain.policy.calendar import zone_or
from rejoinder.services.system import System
from rejoinder.store import workspaces
from rejoinder.store.database import Tx


async def own_day(system: System, tx: Tx) -> date:
    """Tell the business's own day."""
    workspace = await workspaces.read(tx)
    return system.clock().astimezone(zone_or(workspace.zone if workspace else "UTC", "UTC")).date()
