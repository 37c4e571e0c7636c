"""What teammates are told, and how they want to be."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.notifications import Matter, Notification, Preferences, Telling
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("notifications")
_PREFERENCES = msgspec.json.Decoder(Preferences)


async def readers(tx: Tx, conversation_id: UUID, only: list[UUID] | None) -> list[tuple[Any, Preferences]]:
    """Read the teammates who may be told of a conversation, with their preferences."""
    rows = await tx.rows(_SQL.readers, tx.workspace_id, conversation_id, only)
    return [(row, _PREFERENCES.decode(row["notifications"])) for row in rows]


async def put(
    tx: Tx,
    tellings: list[tuple[UUID, Telling]],
    *,
    matter: Matter,
    conversation_id: UUID,
    message_id: UUID | None,
    text: str,
    now: datetime,
) -> dict[UUID, UUID]:
    """Keep notifications, one unseen one a teammate, conversation and matter; returns their ids by teammate."""
    rows = await tx.rows(
        _SQL.put,
        tx.workspace_id,
        matter.value,
        conversation_id,
        message_id,
        text,
        now,
        [id_ for id_, _ in tellings],
        [one.reader_id for _, one in tellings],
        [one.push_at for _, one in tellings],
        [one.email_at for _, one in tellings],
    )
    return {row["teammate_id"]: row["id"] for row in rows}


async def page(
    tx: Tx, teammate_id: UUID, *, unseen: bool, before: tuple[datetime, UUID] | None, limit: int
) -> list[Notification]:
    """Read what a teammate was told, the newest first."""
    at, id_ = before or (None, None)
    rows = await tx.rows(_SQL.page, tx.workspace_id, teammate_id, unseen, at, id_, limit)
    return [
        Notification(
            id=row["id"],
            kind=Matter(row["kind"]),
            title=row["contact_name"] or "",
            text=row["text"],
            at=row["at"],
            conversation_id=row["conversation_id"],
            message_id=row["message_id"],
            seen_at=row["seen_at"],
        )
        for row in rows
    ]


async def unseen(tx: Tx, teammate_id: UUID) -> int:
    """Count what a teammate has not seen."""
    return int(await tx.value(_SQL.unseen, tx.workspace_id, teammate_id))


async def see(
    tx: Tx, teammate_id: UUID, now: datetime, *, ids: list[UUID] | None = None, conversation_id: UUID | None = None
) -> list[UUID]:
    """Note what a teammate has seen: these, those of a conversation, or all."""
    rows = await tx.rows(_SQL.see, tx.workspace_id, teammate_id, now, ids, conversation_id)
    return [row["id"] for row in rows]


async def preferences(tx: Tx, teammate_id: UUID) -> Preferences:
    """Read how a teammate wants to be told."""
    return _PREFERENCES.decode(await tx.value(_SQL.preferences, tx.workspace_id, teammate_id) or "{}")


async def set_preferences(tx: Tx, teammate_id: UUID, wanted: Preferences) -> None:
    """Keep how a teammate wants to be told."""
    await tx.run(_SQL.set_preferences, tx.workspace_id, teammate_id, encoded(wanted))


async def workspaces_with_pushes_due(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which somebody is to be pushed to now."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_with_pushes_due, now)]


async def claim_pushes(tx: Tx, now: datetime, until: datetime) -> list[Any]:
    """Take due pushes; whoever takes them and vanishes leaves them due again at `until`."""
    return await tx.rows(_SQL.claim_pushes, tx.workspace_id, now, until)


async def pushed(tx: Tx, ids: list[UUID], at: datetime | None) -> None:
    """Note that notifications were pushed, or that there was nobody to push to."""
    await tx.run(_SQL.pushed, tx.workspace_id, ids, at)


async def workspaces_with_emails_due(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which a digest is due now."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_with_emails_due, now)]


async def claim_emails(tx: Tx, now: datetime, until: datetime) -> list[Any]:
    """Take everything that the digests which are due now would tell; it is due again at `until`."""
    return await tx.rows(_SQL.claim_emails, tx.workspace_id, now, until)


async def emailed(tx: Tx, ids: list[UUID], at: datetime | None) -> None:
    """Note that notifications were in a digest, or that nobody is to be written to."""
    await tx.run(_SQL.emailed, tx.workspace_id, ids, at)


async def addressees(tx: Tx, ids: list[UUID]) -> dict[UUID, Any]:
    """Read how to address teammates."""
    return {row["id"]: row for row in await tx.rows(_SQL.addressees, tx.workspace_id, ids)}


async def contact_names(tx: Tx, conversation_ids: list[UUID]) -> dict[UUID, str]:
    """Name the contact of each conversation."""
    rows = await tx.rows(_SQL.contact_names, tx.workspace_id, conversation_ids)
    return {row["id"]: row["name"] or "" for row in rows}


async def forget(tx: Tx, before: datetime) -> None:
    """Remove notifications that nobody looks for any more."""
    await tx.run(_SQL.forget, tx.workspace_id, before)


async def deadlines(tx: Tx, after: datetime, until: datetime, *, last_s: int) -> list[Any]:
    """Read open conversations whose answer is due between two moments and whose last alert was not given.

    That alert is to come `last_s` seconds before the answer is due.
    """
    return await tx.rows(_SQL.deadlines, tx.workspace_id, after, until, float(last_s))


async def alerted(tx: Tx, conversation_id: UUID, at: datetime, before: datetime | None) -> bool:
    """Note that teammates are alerted to a deadline; False when somebody else alerted them since `before`."""
    return await tx.value(_SQL.alerted, tx.workspace_id, conversation_id, at, before) is not None
