from rejoinder.services.live.cursors import KEPT_FOR
from rejoinder.services.system import System
from rejoinder.store import changes, directory


async def tidy(system: System) -> None:
    """Remove what nobody can need any more: changes that no live view may resume from."""
    async with system.db.service() as tx:
        workspaces = await directory.workspaces(tx)
    for workspace_id in workspaces:
        async with system.db.service(workspace_id) as tx:
            await changes.forget(tx, system.clock() - KEPT_FOR)
