from datetime import timedelta

from rejoinder.services.accounts.throttle import KEPT_FOR as TRIES_KEPT_FOR
from rejoinder.services.collect.take_in import MESSAGES_KEPT_FOR
from rejoinder.services.events import months, retention
from rejoinder.services.idempotency import KEPT_FOR as ANSWERS_KEPT_FOR
from rejoinder.services.imports import sweep as imports
from rejoinder.services.live.cursors import KEPT_FOR
from rejoinder.services.pruning import prune
from rejoinder.services.system import System
from rejoinder.services.uploads import remove_given_up
from rejoinder.store import (
    campaign_pointings,
    changes,
    collected,
    directory,
    dry_runs,
    idempotency,
    invitations,
    notifications,
    paces,
    password_resets,
    reached,
    sessions,
    throttle,
)

#: Sessions and invitations that are over can be looked at for as long.
ENDED_KEPT_FOR = timedelta(days=30)
#: What a teammate was told is listed for as long.
TOLD_KEPT_FOR = timedelta(days=60)
#: A dry run can be read again for as long.
DRY_RUNS_KEPT_FOR = timedelta(days=30)
#: A rate that nothing used for as long has every slot free.
RATES_KEPT_FOR = timedelta(days=1)


async def tidy(system: System) -> None:
    """Remove what nobody needs any more: changes, sessions, invitations, links, kept answers, tries, erased files."""
    now = system.clock()
    async with system.db.service() as tx:
        workspaces = await directory.workspaces(tx)
        await throttle.forget(tx, now - TRIES_KEPT_FOR)
    await months.look_after(system)
    # What was kept without waiting for the disk may be gone with PostgreSQL: what events carry is looked up anew.
    system.collector.properties.clear()
    for workspace_id in workspaces:
        async with system.db.service(workspace_id) as tx:
            await changes.forget(tx, now - KEPT_FOR)
            await notifications.forget(tx, now - TOLD_KEPT_FOR)
            await sessions.forget(tx, now - ENDED_KEPT_FOR)
            await invitations.forget(tx, now - ENDED_KEPT_FOR)
            await password_resets.forget(tx, now - ENDED_KEPT_FOR)
            await campaign_pointings.forget(tx, now - ENDED_KEPT_FOR)
            await idempotency.forget(tx, now - ANSWERS_KEPT_FOR)
            await dry_runs.forget(tx, now - DRY_RUNS_KEPT_FOR)
            await paces.forget(tx, now - RATES_KEPT_FOR)
            await reached.forget(tx, now - RATES_KEPT_FOR)
            await collected.forget(tx, now - MESSAGES_KEPT_FOR)
        await remove_given_up(system, workspace_id)
        await prune(system, workspace_id)
        await retention.sweep(system, workspace_id)
        await imports.sweep(system, workspace_id)
