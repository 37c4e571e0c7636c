"""Reads the files of a message whose channel sends them with it, after its claim and outside any transaction."""

import msgspec

from rejoinder.channels.contract import Outbound
from rejoinder.domain.content import files_of
from rejoinder.services.system import System

#: A longer file is linked to, whatever the channel takes.
LONGEST = 10_000_000


async def carried(system: System, type_: str, outbound: Outbound) -> Outbound:
    """Give an outbound message the bytes of its files; one that is gone is left to its link."""
    if not system.channels[type_].capabilities.whole:
        return outbound
    found = {}
    for file in files_of(outbound.blocks):
        if file.size > LONGEST:
            continue
        try:
            found[file.id] = await system.files.get(outbound.workspace_id, file.id)
        except FileNotFoundError:
            continue
    return msgspec.structs.replace(outbound, files=found)
