"""Teams, their members and their locations."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from rejoinder.domain.team import Team
from rejoinder.store.database import Tx
from rejoinder.store.rows import ids
from rejoinder.store.statements import load

_SQL = load("teams")


async def every(tx: Tx) -> list[Team]:
    """Read all teams by name."""
    return [Team(**dict(row)) for row in await tx.rows(_SQL.list, tx.workspace_id, None)]


async def read(tx: Tx, id_: UUID) -> Team | None:
    """Read one team."""
    row = await tx.row(_SQL.list, tx.workspace_id, id_)
    return Team(**dict(row)) if row else None


async def lock(tx: Tx, id_: UUID) -> bool:
    """Lock a team; False when there is none."""
    return await tx.value(_SQL.lock, tx.workspace_id, id_) is not None


async def add(tx: Tx, id_: UUID, name: str, now: datetime) -> None:
    """Keep a new team, nobody in it."""
    await tx.run(_SQL.add, tx.workspace_id, id_, name, now)


async def rename(tx: Tx, id_: UUID, name: str) -> None:
    """Give a team another name."""
    await tx.run(_SQL.rename, tx.workspace_id, id_, name)


async def set_members(tx: Tx, id_: UUID, member_ids: Iterable[UUID]) -> None:
    """Make exactly these teammates a team's members."""
    await tx.run(_SQL.clear_members, tx.workspace_id, id_)
    await tx.run(_SQL.add_members, tx.workspace_id, id_, list(member_ids))


async def set_locations(tx: Tx, id_: UUID, location_ids: Iterable[UUID]) -> None:
    """Make a team answer for exactly these locations."""
    await tx.run(_SQL.clear_locations, tx.workspace_id, id_)
    await tx.run(_SQL.add_locations, tx.workspace_id, id_, list(location_ids))


async def join(tx: Tx, teammate_id: UUID, team_ids: Iterable[UUID]) -> None:
    """Let a teammate join those of the teams that there still are."""
    await tx.run(_SQL.join, tx.workspace_id, teammate_id, list(team_ids))


async def remove(tx: Tx, id_: UUID) -> None:
    """Remove a team; what was its own is everybody's."""
    await tx.run(_SQL.leave_conversations, tx.workspace_id, id_)
    await tx.run(_SQL.leave_saved_replies, tx.workspace_id, id_)
    await tx.run(_SQL.remove, tx.workspace_id, id_)


async def unknown(
    tx: Tx, *, teams: Iterable[UUID] = (), members: Iterable[UUID] = (), locations: Iterable[UUID] = ()
) -> set[UUID]:
    """Tell which of these ids name nothing in the workspace."""
    wanted = {_SQL.known: set(teams), _SQL.known_members: set(members), _SQL.known_locations: set(locations)}
    missing: set[UUID] = set()
    for statement, asked in wanted.items():
        missing |= asked - set(ids(await tx.rows(statement, tx.workspace_id, list(asked))))
    return missing
