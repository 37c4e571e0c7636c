"""What was refused or left out is kept for a teammate to see, as much as anybody would read."""

from collections.abc import Sequence

from rejoinder.services.collect.collector import Sender
from rejoinder.services.collect.wire import Rejected
from rejoinder.services.system import System
from rejoinder.store import arrivals

_MOST_AT_ONCE = 20


async def keep_refused(system: System, who: Sender, refused: Sequence[tuple[Rejected, bytes]]) -> None:
    """Keep some of the calls that were refused."""
    async with system.db.service(who.workspace_id) as tx:
        for why, raw in refused[:_MOST_AT_ONCE]:
            text = raw.decode(errors="replace")
            await arrivals.add_refused(
                tx, system.new_id(), who.key_id, kind=why.code, why=why.detail, raw=text, at=system.clock()
            )
