"""Moves addresses between contacts who turn out to be one person, or two."""

from uuid import UUID

from rejoinder.store import events
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("joining")


async def move(tx: Tx, identities: list[UUID], *, source: UUID, target: UUID, came_from: UUID | None) -> list[UUID]:
    """Move addresses with all that was said there; returns the conversations moved."""
    await tx.run(_SQL.move_identities, tx.workspace_id, identities, source, target, came_from)
    await tx.run(_SQL.move_deliveries, tx.workspace_id, identities, target)
    await tx.run(_SQL.move_departures, tx.workspace_id, identities, target)
    moved = await tx.rows(_SQL.move_conversations, tx.workspace_id, identities, target)
    ids = [row["id"] for row in moved]
    await tx.run(_SQL.move_messages, tx.workspace_id, ids, target)
    return ids


async def identities_of(tx: Tx, contact_id: UUID) -> list[UUID]:
    """Name all addresses of a contact."""
    return [row["id"] for row in await tx.rows(_SQL.identities_of, tx.workspace_id, contact_id)]


async def known_as_two(tx: Tx, contact_ids: list[UUID]) -> bool:
    """Tell whether the business's own system knows these contacts by ids of their own."""
    return bool(await tx.value(_SQL.external_ids, tx.workspace_id, contact_ids) > 1)


async def fold(tx: Tx, source_id: UUID, target_id: UUID, contact_id: UUID) -> list[UUID]:
    """Let one identity go up in another, with all that was said there; returns the conversations moved."""
    moved = await tx.rows(_SQL.fold_conversations, tx.workspace_id, source_id, target_id, contact_id)
    ids = [row["id"] for row in moved]
    await tx.run(_SQL.move_messages, tx.workspace_id, ids, contact_id)
    for statement in (_SQL.fold_deliveries, _SQL.fold_departures):
        await tx.run(statement, tx.workspace_id, source_id, target_id, contact_id)
    for statement in (_SQL.fold_sent_parts, _SQL.fold_aliases):
        await tx.run(statement, tx.workspace_id, source_id, target_id)
    await tx.run(_SQL.drop_identity, tx.workspace_id, source_id)
    return ids


async def retire(tx: Tx, gone: UUID, kept: UUID) -> None:
    """Let one contact stand for both; the other keeps what it was, should they be split again.

    The business's own id goes to the one who stays, for no two may have it.
    """
    external_id = await tx.value(_SQL.free_id, tx.workspace_id, gone)
    await tx.run(_SQL.retire, tx.workspace_id, gone, kept, external_id)
    await events.move(tx, gone, kept)


async def came_from(tx: Tx, identity_id: UUID, now_of: UUID) -> UUID | None:
    """Name the contact from whom an address came by a merge, unless they became part of somebody else since."""
    found: UUID | None = await tx.value(_SQL.came_from, tx.workspace_id, identity_id, now_of)
    return found


async def weigh(tx: Tx, contact_id: UUID) -> tuple[int, int]:
    """Count a contact's conversations, and the subscriptions that are in force."""
    row = await tx.row(_SQL.weigh, tx.workspace_id, contact_id)
    return row["conversations"], row["subscriptions"]


async def part(tx: Tx, contact_id: UUID, other_id: UUID) -> None:
    """Let a contact stand for themselves, blocked wherever the other is."""
    await tx.run(_SQL.part, tx.workspace_id, contact_id, other_id)
    await events.give_back(tx, other_id, contact_id)
