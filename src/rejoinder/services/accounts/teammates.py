from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, missing
from rejoinder.domain.team import Role, Teammate
from rejoinder.services import audit
from rejoinder.services.accounts import totp
from rejoinder.services.accounts.let_go import let_go, let_in_again
from rejoinder.services.accounts.rights import must_give, must_own
from rejoinder.services.system import System
from rejoinder.store import changes, teammates
from rejoinder.store.changes import told
from rejoinder.store.database import Tx


class ChangeTeammate(msgspec.Struct, frozen=True):
    """What to change; `totp: false` lets somebody who lost their authenticator in with the password alone."""

    role: Role | None = None
    active: bool | None = None
    totp: bool | None = None


async def list_all(system: System, actor: Actor) -> Page[Teammate]:
    """List everybody who works here, or did."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return Page(await teammates.every(tx))


async def change(system: System, actor: Actor, id_: UUID, asked: ChangeTeammate) -> Teammate:
    """Give a teammate another role, let them in no more, or again; an owner always remains."""
    actor.must(Permission.TEAM)
    async with system.db.people(actor.workspace_id) as tx:
        owners = await teammates.lock_owners(tx)
        before = await teammates.lock(tx, id_)
        if before is None:
            raise missing("teammate")
        role = asked.role or before["role"]
        active = before["active"] if asked.active is None else asked.active
        must_own(actor, before["role"])
        if role != before["role"] or (active and not before["active"]):
            must_give(actor, role)
        _keep_an_owner(owners, id_, stays=active and role == "owner")
        await teammates.set_rights(tx, id_, role=role, active=active, now=system.clock())
        if before["active"] and not active:
            await let_go(system, tx, actor, before)
        if active and not before["active"]:
            await let_in_again(system, tx, actor, before)
        if asked.totp is False:
            await totp.reset(system, actor, tx, id_)
        await _note(system, tx, actor, before, {"role": role, "active": active})
        return await announce(system, tx, id_)


def _keep_an_owner(owners: set[UUID], id_: UUID, *, stays: bool) -> None:
    if owners == {id_} and not stays:
        raise Conflict(
            "last_owner", "This is the last owner of the workspace.", remedy="Make somebody else an owner first."
        )


async def _note(system: System, tx: Tx, actor: Actor, before: Any, after: dict[str, object]) -> None:
    changed = {key: {"from": before[key], "to": value} for key, value in after.items() if before[key] != value}
    if changed:
        await audit.note(
            system, tx, actor, "teammate.changed", "teammate", before["id"], {"name": before["name"], **changed}
        )


async def announce(system: System, tx: Tx, id_: UUID) -> Teammate:
    """Show a changed teammate to everybody in the console; returns them."""
    person = await teammates.read(tx, id_)
    if person is None:
        raise missing("teammate")
    await changes.record(tx, system.clock(), [told(system.new_id(), "teammate.updated", person)])
    return person
