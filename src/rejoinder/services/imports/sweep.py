"""What is kept of imports for a while only: files that nobody went on with, and how an import can be taken back."""

from datetime import timedelta
from uuid import UUID

from rejoinder.services.imports.going import remove_file
from rejoinder.services.system import System
from rejoinder.store import import_changes, imports
from rejoinder.store.imports import KEPT_FOR

READING_FOR, DRAFT_FOR = timedelta(days=1), timedelta(days=7)
_STEP = 5_000


async def sweep(system: System, workspace_id: UUID) -> None:
    """Remove files of imports that are over or given up, and forget what those changed whose time is over."""
    now = system.clock()
    async with system.db.service(workspace_id) as tx:
        given_up = await imports.given_up(tx, now - READING_FOR, now - DRAFT_FOR)
        over = await imports.with_parts(tx)
        past = await imports.past(tx, now - KEPT_FOR)
    for id_ in given_up:
        await system.files.delete_parts(workspace_id, id_)
        async with system.db.service(workspace_id) as tx:
            await imports.remove(tx, id_)
    for id_ in over:
        await remove_file(system, workspace_id, id_)
    for id_ in past:
        while await _forget_some(system, workspace_id, id_):
            pass


async def _forget_some(system: System, workspace_id: UUID, import_id: UUID) -> bool:
    async with system.db.service(workspace_id) as tx:
        more = bool(await import_changes.some_events(tx, import_id, _STEP))
        more = bool(await import_changes.some(tx, import_id, _STEP)) or more
        return await imports.forget_bad(tx, import_id, _STEP) or more
