"""Automatic messages as the business set them, and what choosing one depends on."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.automatic import KeptSetting, Setting
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("automatic")
_SETTINGS = msgspec.json.Decoder(list[Setting])


async def every(tx: Tx) -> list[KeptSetting]:
    """Read every setting of the workspace."""
    return [msgspec.convert(dict(row), KeptSetting) for row in await tx.rows(_SQL.list, tx.workspace_id)]


async def put(tx: Tx, id_: UUID, setting: Setting, now: datetime) -> UUID:
    """Keep a setting, in place of one of the same kind, place and language; returns its id."""
    kept: UUID = await tx.value(
        _SQL.put,
        tx.workspace_id,
        id_,
        setting.kind.value,
        setting.channel_id,
        setting.location_id,
        setting.locale,
        setting.enabled,
        setting.text,
        setting.delay_s,
        now,
    )
    return kept


async def remove(tx: Tx, id_: UUID) -> str | None:
    """Remove a setting and tell its kind; None when there was none."""
    kind: str | None = await tx.value(_SQL.remove, tx.workspace_id, id_)
    return kind


async def scene(tx: Tx, conversation_id: UUID) -> Any:
    """Read a conversation with what an automatic message may say of it, and the settings that can matter there."""
    return await tx.row(_SQL.scene, tx.workspace_id, conversation_id)


def settings_in(scene_: Any) -> list[Setting]:
    """Read the settings that were read with a conversation."""
    return _SETTINGS.decode(scene_["settings"])


async def answered_at(tx: Tx, conversation_id: UUID, since: datetime) -> datetime | None:
    """Tell when a teammate last said something after a moment."""
    at: datetime | None = await tx.value(_SQL.answered_at, tx.workspace_id, conversation_id, since)
    return at


async def topic(tx: Tx, identity_id: UUID, until: datetime) -> str | None:
    """Tell how the last talk of an identity up to a moment began."""
    text: str | None = await tx.value(_SQL.topic, tx.workspace_id, identity_id, until)
    return text


async def last_inbound(tx: Tx, conversation_id: UUID) -> Any:
    """Read the contact's last message's id and time."""
    return await tx.row(_SQL.last_inbound, tx.workspace_id, conversation_id)


async def plan_follow_up(tx: Tx, conversation_id: UUID, at: datetime | None) -> None:
    """Note when a silence is to be followed up, or that it is not."""
    await tx.run(_SQL.plan_follow_up, tx.workspace_id, conversation_id, at)


async def workspaces_with_follow_ups_due(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which a silence is to be followed up now."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_with_follow_ups_due, now)]


async def follow_ups_due(tx: Tx, now: datetime) -> list[Any]:
    """Name conversations whose silence is to be followed up now, with their identities."""
    return await tx.rows(_SQL.follow_ups_due, tx.workspace_id, now)
