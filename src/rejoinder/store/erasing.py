"""Takes everything of a contact out of the database; the caller's transaction makes it whole or undone."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.store import attributes, event_kinds, events, imports
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("erasing")

#: How many messages one statement removes: each ends long before it would be taken for stuck.
STEP = 2_000
#: A shorter address would be found in what is not about it.
_LEAST_ADDRESS = 6


class Address(msgspec.Struct, frozen=True):
    """Where somebody is known: their identity on a channel, by its address or another name of theirs there."""

    id: UUID
    channel_id: UUID
    channel_type: str
    address: str


async def people(tx: Tx, contact_id: UUID) -> list[UUID]:
    """Name a contact and all who have become part of them."""
    return [row["id"] for row in await tx.rows(_SQL.people, tx.workspace_id, contact_id)]


async def addresses(tx: Tx, contact_ids: list[UUID]) -> list[Address]:
    """Read where contacts are known."""
    return [Address(*row) for row in await tx.rows(_SQL.addresses, tx.workspace_id, contact_ids)]


async def known_by(tx: Tx, contact_ids: list[UUID]) -> tuple[set[str], set[str]]:
    """Read the email addresses and the telephone numbers that are noted with contacts."""
    rows = await tx.rows(_SQL.known_by, tx.workspace_id, contact_ids)
    return {row["email"] for row in rows if row["email"]}, {row["phone"] for row in rows if row["phone"]}


async def lock_waiting(tx: Tx, identity_ids: list[UUID]) -> None:
    """Lock what has not left, so that nobody claims it."""
    await tx.rows(_SQL.lock_waiting, tx.workspace_id, identity_ids)


async def lock_contacts(tx: Tx, contact_ids: list[UUID]) -> bool:
    """Lock contacts; False when one of them is gone."""
    return len(await tx.rows(_SQL.lock_contacts, tx.workspace_id, contact_ids)) == len(contact_ids)


async def on_its_way(tx: Tx, identity_ids: list[UUID]) -> bool:
    """Tell whether something is being claimed or handed over, and lock what is not.

    Whoever holds the conversations and the ledgers knows that nothing more begins.
    """
    return bool(await tx.value(_SQL.on_its_way, tx.workspace_id, identity_ids))


async def lock_conversations(tx: Tx, contact_ids: list[UUID]) -> list[UUID]:
    """Lock the conversations of contacts, and name them."""
    return [row["id"] for row in await tx.rows(_SQL.lock_conversations, tx.workspace_id, contact_ids)]


async def give_up_files(tx: Tx, contact_ids: list[UUID], talks: list[UUID], now: datetime) -> None:
    """Mark the files that contacts brought, or that were shown in their conversations."""
    await tx.run(_SQL.give_up_files, tx.workspace_id, contact_ids, talks, now)


async def everything(tx: Tx, contact_ids: list[UUID], known: list[Address], talks: list[UUID], now: datetime) -> int:
    """Remove contacts with all that was said and done; returns how many messages there were."""
    await tx.run(_SQL.changes, tx.workspace_id, contact_ids, talks)
    said = 0
    while removed := _count(await tx.run(_SQL.some_messages, tx.workspace_id, talks, STEP)):
        said += removed
    await tx.run(_SQL.conversations, tx.workspace_id, contact_ids)
    told = [one for one in known if len(one.address) >= _LEAST_ADDRESS]
    places, written = [one.channel_id for one in told], [one.address for one in told]
    await tx.run(_SQL.oddities, tx.workspace_id, places, written)
    await attributes.forget(tx, contact_ids)
    await event_kinds.forget_values(tx, contact_ids, now)
    await tx.run(_SQL.refused, tx.workspace_id, contact_ids)
    await imports.erase(tx, contact_ids)
    await events.erase(tx, contact_ids)
    await tx.run(_SQL.contacts, tx.workspace_id, contact_ids)
    return said


def _count(tag: str) -> int:
    return int(tag.rpartition(" ")[2])
