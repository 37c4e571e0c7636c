from datetime import timedelta

from rejoinder.services.accounts.throttle import KEPT_FOR as TRIES_KEPT_FOR
from rejoinder.services.idempotency import KEPT_FOR as ANSWERS_KEPT_FOR
from rejoinder.services.live.cursors import KEPT_FOR
from rejoinder.services.system import System
from rejoinder.store import changes, directory, idempotency, invitations, notifications, sessions, throttle

#: Sessions and invitations that are over can be looked at for as long.
ENDED_KEPT_FOR = timedelta(days=30)
#: What a teammate was told is listed for as long.
TOLD_KEPT_FOR = timedelta(days=60)


async def tidy(system: System) -> None:
    """Remove what nobody can need any more: old changes, sessions, invitations, kept answers, counted tries."""
    now = system.clock()
    async with system.db.service() as tx:
        workspaces = await directory.workspaces(tx)
        await throttle.forget(tx, now - TRIES_KEPT_FOR)
    for workspace_id in workspaces:
        async with system.db.service(workspace_id) as tx:
            await changes.forget(tx, now - KEPT_FOR)
            await notifications.forget(tx, now - TOLD_KEPT_FOR)
            await sessions.forget(tx, now - ENDED_KEPT_FOR)
            await invitations.forget(tx, now - ENDED_KEPT_FOR)
            await idempotency.forget(tx, now - ANSWERS_KEPT_FOR)
