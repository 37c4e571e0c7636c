import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.domain.team import RoleView, Workspace
from rejoinder.domain.zone import checked_zone
from rejoinder.services import audit
from rejoinder.services.setup import Locale, Name
from rejoinder.services.system import System
from rejoinder.store import changes, segments, workspaces
from rejoinder.store.changes import told
from rejoinder.store.database import Tx


class ChangeWorkspace(msgspec.Struct, frozen=True):
    """What to change; what is left out stays."""

    name: Name | None = None
    locale: Locale | None = None
    zone: str | None = None


async def read(system: System, actor: Actor) -> Workspace:
    """Read the workspace."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return await _read(tx)


async def change(system: System, actor: Actor, asked: ChangeWorkspace) -> Workspace:
    """Change the workspace's name, language or zone."""
    actor.must(Permission.SETTINGS)
    wanted = {key: value for key, value in msgspec.structs.asdict(asked).items() if value is not None}
    if asked.zone is not None:
        wanted["zone"] = checked_zone(asked.zone)
    async with system.db.people(actor.workspace_id) as tx:
        before = await _read(tx)
        after = msgspec.structs.replace(before, **wanted)
        await workspaces.change(tx, after)
        if after.zone != before.zone:
            await segments.fill_anew_where(tx, "contact")
        await audit.note(system, tx, actor, "workspace.changed", "workspace", after.id, wanted)
        await changes.record(tx, system.clock(), [told(system.new_id(), "workspace.updated", after)])
    return after


async def roles(system: System, actor: Actor) -> Page[RoleView]:
    """List the roles and what each may do."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return Page(await workspaces.roles(tx))


async def _read(tx: Tx) -> Workspace:
    found = await workspaces.read(tx)
    if found is None:
        raise missing("workspace")
    return found
