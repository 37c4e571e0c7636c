"""A workspace itself, its roles, and what it begins with."""

from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.domain.permissions import ROLES
from rejoinder.domain.team import RoleView, Workspace
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("workspaces")
_SETUP_LOCK = 7_203_114_905_118_230_452


async def claim_setup(tx: Tx) -> None:
    """Let nobody else set up a workspace until this transaction ends."""
    await tx.run("SELECT pg_advisory_xact_lock($1)", _SETUP_LOCK)


async def add(tx: Tx, *, name: str, locale: str, zone: str, now: datetime) -> None:
    """Keep a new workspace with the built-in roles."""
    await tx.run(_SQL.add, tx.workspace_id, name, locale, zone, now)
    permissions = [" ".join(sorted(allowed)) for _, allowed in ROLES.values()]
    descriptions = [description for description, _ in ROLES.values()]
    await tx.run(_SQL.add_roles, tx.workspace_id, list(ROLES), descriptions, permissions)


async def add_location(
    tx: Tx,
    id_: UUID,
    *,
    name: str,
    zone: str,
    address: str | None,
    phone: str | None,
    email: str | None,
    country: str | None,
    hours: dict[str, Any],
    holidays: dict[str, Any],
    now: datetime,
) -> None:
    """Keep the first location."""
    await tx.run(
        _SQL.add_location,
        tx.workspace_id,
        id_,
        name,
        zone,
        address,
        phone,
        email,
        country,
        encoded(hours),
        encoded(holidays),
        now,
    )


async def read(tx: Tx) -> Workspace | None:
    """Read the workspace."""
    row = await tx.row(_SQL.read, tx.workspace_id)
    return Workspace(**dict(row)) if row else None


async def change(tx: Tx, workspace: Workspace) -> None:
    """Keep a workspace's changed name, language and zone."""
    await tx.run(_SQL.change, tx.workspace_id, workspace.name, workspace.locale, workspace.zone)


async def roles(tx: Tx) -> list[RoleView]:
    """Read the roles, the one that may do most first."""
    rows = await tx.rows(_SQL.roles, tx.workspace_id)
    found = [RoleView(row["id"], row["description"], sorted(row["permissions"])) for row in rows]
    order = list(ROLES)
    return sorted(found, key=lambda one: order.index(one.role) if one.role in order else len(order))
