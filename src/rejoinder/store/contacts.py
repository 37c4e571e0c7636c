"""Contacts and their identities."""

from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("contacts")


async def add(
    tx: Tx,
    id_: UUID,
    *,
    now: datetime,
    kind: str = "visitor",
    name: str | None = None,
    email: str | None = None,
    phone: str | None = None,
    external_id: str | None = None,
    locale: str | None = None,
    zone: str | None = None,
    attributes: dict[str, Any] | None = None,
) -> None:
    """Keep a new contact."""
    await tx.run(
        _SQL.add,
        tx.workspace_id,
        id_,
        kind,
        name,
        email,
        phone,
        external_id,
        locale,
        zone,
        encoded(attributes or {}),
        now,
    )


async def read(tx: Tx, id_: UUID) -> Any:
    """Read a contact's row."""
    return await tx.row(_SQL.view, tx.workspace_id, id_)


async def lock(tx: Tx, id_: UUID) -> Any:
    """Lock a contact's row."""
    return await tx.row(_SQL.lock, tx.workspace_id, id_)


async def by_external_id(tx: Tx, external_id: str) -> UUID | None:
    """Find the contact that the business knows by this id."""
    found: UUID | None = await tx.value(_SQL.by_external_id, tx.workspace_id, external_id)
    return found


async def seen(tx: Tx, id_: UUID, now: datetime, *, locale: str | None = None, zone: str | None = None) -> None:
    """Note when a contact was here last, and how they read and where they are."""
    await tx.run(_SQL.seen, tx.workspace_id, id_, now, locale, zone)


async def describe(
    tx: Tx,
    id_: UUID,
    *,
    kind: str,
    name: str | None = None,
    email: str | None = None,
    phone: str | None = None,
    attributes: dict[str, Any] | None = None,
    external_id: str | None = None,
) -> None:
    """Add what became known of a contact; None leaves what is there."""
    await tx.run(
        _SQL.describe,
        tx.workspace_id,
        id_,
        name,
        email,
        phone,
        encoded(attributes or {}),
        kind,
        external_id,
    )


async def identities(tx: Tx, contact_id: UUID) -> list[Any]:
    """Read a contact's identities, each with its channel's type and name."""
    return await tx.rows(_SQL.identities, tx.workspace_id, contact_id)


async def add_identity(
    tx: Tx, id_: UUID, *, contact_id: UUID, channel_id: UUID, address: str, now: datetime, label: str | None = None
) -> None:
    """Keep a contact's address on a channel."""
    await tx.run(_SQL.add_identity, tx.workspace_id, id_, contact_id, channel_id, address, label, now)


async def identity(tx: Tx, id_: UUID) -> Any:
    """Read an identity's row."""
    return await tx.row(_SQL.identity, tx.workspace_id, id_)


async def identity_by_address(tx: Tx, channel_id: UUID, address: str) -> Any:
    """Find an identity by its address on a channel."""
    return await tx.row(_SQL.identity_by_address, tx.workspace_id, channel_id, address)


async def identity_of_contact(tx: Tx, contact_id: UUID, channel_id: UUID) -> Any:
    """Find a contact's first identity on a channel."""
    return await tx.row(_SQL.identity_of_contact, tx.workspace_id, contact_id, channel_id)


async def merge(tx: Tx, *, source: Any, target: Any) -> list[UUID]:
    """Move everything of one identity's contact to another identity's; returns the conversations moved."""
    moved = await tx.rows(
        _SQL.move_conversations, tx.workspace_id, source["id"], target["contact_id"], target["id"]
    )
    ids = [row["id"] for row in moved]
    await tx.run(_SQL.move_messages, tx.workspace_id, ids, target["contact_id"])
    await tx.run(_SQL.move_events, tx.workspace_id, source["contact_id"], target["contact_id"])
    await tx.run(_SQL.move_sessions, tx.workspace_id, source["id"], target["id"])
    await tx.run(_SQL.merged, tx.workspace_id, source["contact_id"], target["contact_id"])
    return ids


async def add_event(
    tx: Tx, id_: UUID, contact_id: UUID, name: str, properties: dict[str, Any], *, at: datetime, now: datetime
) -> None:
    """Keep what a contact did."""
    await tx.run(_SQL.add_event, tx.workspace_id, id_, contact_id, name, encoded(properties), at, now)


async def add_session(
    tx: Tx,
    id_: UUID,
    *,
    identity_id: UUID,
    channel_id: UUID,
    token_hash: bytes,
    verified_as: str | None,
    now: datetime,
    expires_at: datetime,
) -> None:
    """Keep a visitor's session by the hash of its token."""
    await tx.run(
        _SQL.add_session, tx.workspace_id, id_, identity_id, channel_id, token_hash, verified_as, now, expires_at
    )


async def verify_session(tx: Tx, id_: UUID, verified_as: str, identity_id: UUID) -> None:
    """Note who a session is proven to be, and its identity from now on."""
    await tx.run(_SQL.verify_session, tx.workspace_id, id_, verified_as, identity_id)


async def touch_session(tx: Tx, id_: UUID, now: datetime, expires_at: datetime) -> None:
    """Prolong a session that is used."""
    await tx.run(_SQL.touch_session, tx.workspace_id, id_, now, expires_at)


async def revoke_session(tx: Tx, id_: UUID, now: datetime) -> None:
    """End a session."""
    await tx.run(_SQL.revoke_session, tx.workspace_id, id_, now)


async def set_blocked(tx: Tx, id_: UUID, at: datetime | None) -> None:
    """Note when a contact blocked the business, or that they let it write again."""
    await tx.run(_SQL.set_blocked, tx.workspace_id, id_, at)


async def set_city(tx: Tx, id_: UUID, city: str | None) -> None:
    """Note where a contact is."""
    await tx.run(_SQL.set_city, tx.workspace_id, id_, city)
