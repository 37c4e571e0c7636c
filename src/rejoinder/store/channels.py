"""Connected channels."""

from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import msgspec

from rejoinder.domain.channel import Channel, ChannelSettings
from rejoinder.domain.house_rules import HouseRules
from rejoinder.store.database import Tx
from rejoinder.store.rows import decoded, encoded
from rejoinder.store.statements import load

_SQL = load("channels")
_SETTINGS = msgspec.json.Decoder(ChannelSettings)
_RULES = msgspec.json.Decoder(HouseRules)

T = TypeVar("T")


def _channel(row: Any) -> Channel:
    return Channel(
        id=row["id"],
        type=row["type"],
        name=row["name"],
        key=row["key"],
        policy_id=row["policy_id"],
        policy_overrides=_RULES.decode(row["policy_overrides"]),
        house_rules=_RULES.decode(row["house_rules"] or "{}"),
        settings=_SETTINGS.decode(row["settings"]),
        location_id=row["location_id"],
        state=row["state"],
        signed_identity=row["secrets"] is not None,
        snippet_seen_at=row["snippet_seen_at"],
        snippet_seen_url=row["snippet_seen_url"],
        created_at=row["created_at"],
    )


async def read(tx: Tx, id_: UUID) -> Channel | None:
    """Read one channel."""
    row = await tx.row(_SQL.by_id, tx.workspace_id, id_)
    return _channel(row) if row else None


async def several(tx: Tx, ids: list[UUID]) -> dict[UUID, Channel]:
    """Read channels by id, archived ones too."""
    return {row["id"]: _channel(row) for row in await tx.rows(_SQL.of_ids, tx.workspace_id, ids)}


async def every(tx: Tx) -> list[Channel]:
    """Read every channel of the workspace."""
    return [_channel(row) for row in await tx.rows(_SQL.list, tx.workspace_id)]


async def add(tx: Tx, channel: Channel) -> None:
    """Keep a new channel."""
    await tx.run(
        _SQL.add,
        tx.workspace_id,
        channel.id,
        channel.type,
        channel.name,
        channel.location_id,
        channel.key,
        channel.policy_id,
        encoded(channel.settings),
        channel.created_at,
    )


async def sealed_secrets(tx: Tx, id_: UUID) -> bytes | None:
    """Read a channel's sealed secrets."""
    row = await tx.row(_SQL.by_id, tx.workspace_id, id_)
    sealed: bytes | None = row["secrets"] if row else None
    return sealed


async def snippet_seen(tx: Tx, id_: UUID, at: datetime, url: str) -> None:
    """Note that the messenger was started on a page of the business."""
    await tx.run(_SQL.snippet_seen, tx.workspace_id, id_, at, url)


async def put(tx: Tx, channel: Channel) -> None:
    """Keep a changed channel."""
    await tx.run(
        _SQL.put,
        tx.workspace_id,
        channel.id,
        channel.name,
        channel.location_id,
        channel.policy_id,
        encoded(channel.policy_overrides),
        encoded(channel.settings),
    )


async def set_secrets(tx: Tx, id_: UUID, sealed: bytes | None) -> None:
    """Keep a channel's sealed secrets, or forget them."""
    await tx.run(_SQL.set_secrets, tx.workspace_id, id_, sealed)


async def archive(tx: Tx, id_: UUID, now: datetime) -> None:
    """Take a channel out of use; its conversations stay."""
    await tx.run(_SQL.archive, tx.workspace_id, id_, now)


async def workspace_setting(tx: Tx, name: str, type_: type[T]) -> T | None:
    """Read one of the settings that hold for the whole workspace."""
    return decoded(await tx.value(_SQL.workspace_setting, tx.workspace_id, name), type_)


async def set_workspace_setting(tx: Tx, name: str, value: object) -> None:
    """Keep one of the settings that hold for the whole workspace."""
    await tx.run(_SQL.set_workspace_setting, tx.workspace_id, name, encoded(value))
