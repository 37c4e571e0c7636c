"""Files of whoever was erased go too, unless something else that is kept shows them."""

import contextlib
from uuid import UUID

from rejoinder.services.system import System
from rejoinder.store import attachments
from rejoinder.store.database import Tx

#: How many files are looked at in one transaction.
STEP = 50


async def remove_given_up(system: System, workspace_id: UUID) -> None:
    """Remove the files that were given up: their bytes first, so that a crash leaves no bytes that nobody knows of."""
    more = True
    while more:
        async with system.db.service(workspace_id) as tx:
            found = await attachments.given_up(tx, STEP)
            for file_id in found:
                await _remove(system, tx, file_id)
        more = len(found) == STEP


async def _remove(system: System, tx: Tx, file_id: UUID) -> None:
    if await attachments.named_elsewhere(tx, file_id):
        await attachments.keep_on(tx, file_id)
        return
    with contextlib.suppress(FileNotFoundError):
        await system.files.delete(tx.workspace_id, file_id)
    await attachments.remove(tx, file_id)
