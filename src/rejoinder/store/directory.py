"""Finds the workspace that a public key, a token or a session belongs to; the only reads across workspaces."""

from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("directory")


async def channel_by_key(tx: Tx, key: str) -> Any:
    """Find a channel by its public key."""
    return await tx.row(_SQL.channel_by_key, key)


async def visitor_session(tx: Tx, token_hash: bytes, now: datetime) -> Any:
    """Find a visitor's live session by the hash of its token."""
    return await tx.row(_SQL.visitor_session, token_hash, now)


async def console_session(tx: Tx, token_hash: bytes, now: datetime) -> Any:
    """Find a teammate's live session by the hash of its token."""
    return await tx.row(_SQL.console_session, token_hash, now)


async def api_token(tx: Tx, token_hash: bytes) -> Any:
    """Find a live API token by its hash."""
    return await tx.row(_SQL.api_token, token_hash)


async def workspaces(tx: Tx) -> list[UUID]:
    """Name every workspace."""
    return [row["id"] for row in await tx.rows(_SQL.workspaces)]


async def workspaces_by_name(tx: Tx, name: str) -> list[UUID]:
    """Name the workspaces of a name; nothing keeps two from having the same."""
    return [row["id"] for row in await tx.rows(_SQL.workspaces_by_name, name)]


async def longest_retention(tx: Tx) -> int | None:
    """Tell for how many days anybody keeps any event at most; None where there is no workspace."""
    days: int | None = await tx.value(_SQL.longest_retention)
    return days


async def write_key(tx: Tx, key: str) -> Any:
    """Find a write key that works."""
    return await tx.row(_SQL.write_key, key)


async def workspace_by_channel(tx: Tx, channel_id: UUID) -> UUID | None:
    """Find the workspace of a channel."""
    found: UUID | None = await tx.value(_SQL.workspace_by_channel, channel_id)
    return found


async def hooked_channel(tx: Tx, channel_id: UUID) -> Any:
    """Find the account that a provider's request is for: its workspace, type, settings and sealed secrets."""
    return await tx.row(_SQL.hooked_channel, channel_id)


async def channels_of_types(tx: Tx, types: list[str]) -> list[tuple[UUID, UUID]]:
    """Name every channel of some types, with its workspace."""
    return [(row["workspace_id"], row["id"]) for row in await tx.rows(_SQL.channels_of_types, types)]


async def teammates_by_email(tx: Tx, email: str, workspace_id: UUID | None) -> list[Any]:
    """Find everybody who may sign in with an address, in one workspace or in all."""
    return await tx.rows(_SQL.teammates_by_email, email, workspace_id)


async def workspace_by_invitation(tx: Tx, token_hash: bytes) -> UUID | None:
    """Find the workspace that an invitation is to."""
    found: UUID | None = await tx.value(_SQL.workspace_by_invitation, token_hash)
    return found


async def workspace_by_password_reset(tx: Tx, token_hash: bytes) -> UUID | None:
    """Find the workspace in which a link sets a new password."""
    found: UUID | None = await tx.value(_SQL.workspace_by_password_reset, token_hash)
    return found


async def entry_point_by_slug(tx: Tx, slug: str) -> Any:
    """Find the entry point that a link's slug names, in use or not: a slug is never given to another."""
    return await tx.row(_SQL.entry_point_by_slug, slug)
