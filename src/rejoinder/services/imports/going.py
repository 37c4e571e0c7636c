"""All imports that go on, a step of each workspace's in turn, so that a large file keeps nobody waiting."""

from uuid import UUID

import structlog

from rejoinder.domain.imports.record import State
from rejoinder.services.collect.applying import AgainError
from rejoinder.services.events.months import make
from rejoinder.services.imports.taking import Step, fail, take_part
from rejoinder.services.imports.undoing import take_back_some
from rejoinder.services.system import System
from rejoinder.store import imports
from rejoinder.store.errors import Deadlock, Unkeepable

log = structlog.get_logger()


async def go_on(system: System) -> int:
    """Take a step of one import in each workspace that has any; returns how many steps were taken."""
    async with system.db.lookup() as tx:
        waiting = await imports.workspaces(tx)
    return sum([await _guarded(system, workspace_id) for workspace_id in waiting])


async def _guarded(system: System, workspace_id: UUID) -> bool:
    """Take a step; trouble in one workspace is none of another's."""
    try:
        return await step(system, workspace_id)
    except (AgainError, Deadlock):
        return True
    except Unkeepable as error:
        log.warning("a part of an import could not be kept", error=str(error))
        return await _give_up(system, workspace_id, str(error))
    except Exception as error:  # noqa: BLE001 - the next round tries it anew
        log.warning("a step of an import failed; it is tried anew", error=repr(error))
        return False


async def step(system: System, workspace_id: UUID) -> bool:
    """Take one step: what it does and where the import stands then are one transaction."""
    over = None
    async with system.db.planned(workspace_id) as tx:
        going = await imports.claim(tx)
        if going is None:
            return False
        if going.one.state is State.UNDOING:
            await take_back_some(system, tx, going.one)
            return True
        done: Step = await take_part(system, tx, going)
        over = going.one.id if done.over else None
    if done.months:
        await make(system, done.months)
    if over:
        await remove_file(system, workspace_id, over)
    return True


async def _give_up(system: System, workspace_id: UUID, why: str) -> bool:
    async with system.db.planned(workspace_id) as tx:
        going = await imports.claim(tx)
        if going:
            await fail(system, tx, going, why)
    return True


async def remove_file(system: System, workspace_id: UUID, import_id: UUID) -> None:
    """Remove the file of an import that is over; where that fails, housekeeping does it."""
    await system.files.delete_parts(workspace_id, import_id)
    async with system.db.service(workspace_id) as tx:
        await imports.without_parts(tx, import_id)
