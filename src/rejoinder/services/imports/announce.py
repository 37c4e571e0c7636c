from uuid import UUID

import msgspec

from rejoinder.services.system import System
from rejoinder.store import changes, imports
from rejoinder.store.changes import told
from rejoinder.store.database import Tx


async def announce_import(system: System, tx: Tx, id_: UUID) -> None:
    """Show teammates how far an import is: its figures, without what its file holds."""
    one = await imports.read(tx, id_)
    if one:
        shown = msgspec.structs.replace(one, file=None, mapping=None)
        await changes.record(tx, system.clock(), [told(system.new_id(), "import.updated", shown)])
