from collections.abc import Iterable
from uuid import UUID

from rejoinder.services.system import System
from rejoinder.store import changes, segments
from rejoinder.store.changes import told
from rejoinder.store.database import Tx


async def announce_segments(system: System, tx: Tx, ids: Iterable[UUID], *, soon: bool = False) -> None:
    """Show teammates how segments are now; with `soon`, at most once a second each, in the end as they are then."""
    chosen = system.told.now(tx.workspace_id, ids, system.clock()) if soon else list(ids)
    if chosen:
        found = await segments.several(tx, chosen)
        news = [told(system.new_id(), "segment.updated", one) for one in found]
        await changes.record(tx, system.clock(), news)


async def announce_waiting(system: System) -> None:
    """Show what could not be shown at once."""
    for workspace_id, ids in system.told.waiting().items():
        async with system.db.service(workspace_id) as tx:
            await announce_segments(system, tx, ids, soon=True)
