"""Connected channels."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

import msgspec

from rejoinder.domain.account import Health
from rejoinder.domain.channel import Channel, ChannelSettings
from rejoinder.domain.house_rules import HouseRules
from rejoinder.store.database import Tx
from rejoinder.store.rows import decoded, encoded
from rejoinder.store.statements import load

_SQL = load("channels")
_SETTINGS = msgspec.json.Decoder(ChannelSettings)
_RULES = msgspec.json.Decoder(HouseRules)
_HEALTH = msgspec.json.Decoder(Health)
_LIMITS = msgspec.json.Decoder(dict[str, str])

T = TypeVar("T")


class Connected(msgspec.Struct, frozen=True):
    """A channel with its sealed secrets, for those who speak with its provider."""

    channel: Channel
    sealed: bytes | None


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
        signed_identity=row["type"] == "web" and row["secrets"] is not None,
        snippet_seen_at=row["snippet_seen_at"],
        snippet_seen_url=row["snippet_seen_url"],
        created_at=row["created_at"],
        address=row["address"],
        health=_HEALTH.decode(row["health"]),
        limits=_LIMITS.decode(row["limits"]),
        rests_until=row["rests_until"],
        first_event_at=row["first_event_at"],
        inspected_at=row["inspected_at"],
        marketing_paused_at=row["marketing_paused_at"],
        marketing_paused_why=row["marketing_paused_why"],
    )


async def read(tx: Tx, id_: UUID) -> Channel | None:
    """Read one channel."""
    row = await tx.row(_SQL.by_id, tx.workspace_id, id_)
    return _channel(row) if row else None


async def several(tx: Tx, ids: list[UUID]) -> dict[UUID, Channel]:
    """Read channels by id, archived ones too."""
    return {row["id"]: _channel(row) for row in await tx.rows(_SQL.of_ids, tx.workspace_id, ids)}


async def connected(tx: Tx, ids: list[UUID]) -> dict[UUID, Connected]:
    """Read channels with their sealed secrets, archived ones too."""
    rows = await tx.rows(_SQL.of_ids, tx.workspace_id, ids)
    return {row["id"]: Connected(_channel(row), row["secrets"]) for row in rows}


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


async def inspected(tx: Tx, id_: UUID, health: Health, address: str | None, now: datetime) -> None:
    """Note how an account was found and what its provider calls it."""
    await tx.run(_SQL.inspected, tx.workspace_id, id_, encoded(health), address, now)


async def set_health(tx: Tx, id_: UUID, health: Health) -> None:
    """Note how an account is."""
    await tx.run(_SQL.set_health, tx.workspace_id, id_, encoded(health))


async def told_limits(tx: Tx, ids: list[UUID], limits: Mapping[str, str]) -> list[UUID]:
    """Note what a provider told of some channels' limits; returns those for which that is new."""
    return [row["id"] for row in await tx.rows(_SQL.told_limits, tx.workspace_id, ids, encoded(limits))]


async def by_account(tx: Tx, type_: str, setting: str, value: str) -> UUID | None:
    """Find the channel whose account is named so in its form."""
    found: UUID | None = await tx.value(_SQL.by_account, tx.workspace_id, type_, setting, value)
    return found


async def heard(tx: Tx, id_: UUID, now: datetime) -> bool:
    """Note that the provider reached us; True when it was the first time."""
    return (await tx.run(_SQL.heard, tx.workspace_id, id_, now)).endswith(" 1")


async def rest(tx: Tx, id_: UUID, until: datetime | None) -> None:
    """Let an account rest, because its provider asked for it."""
    await tx.run(_SQL.rest, tx.workspace_id, id_, until)


async def pause_marketing(tx: Tx, id_: UUID, at: datetime | None, why: str | None) -> None:
    """Pause a channel's promotion, or go on with it."""
    await tx.run(_SQL.pause_marketing, tx.workspace_id, id_, at, why)


async def archive(tx: Tx, id_: UUID, now: datetime) -> None:
    """Take a channel out of use; its conversations stay."""
    await tx.run(_SQL.archive, tx.workspace_id, id_, now)


async def workspace_setting(tx: Tx, name: str, type_: type[T]) -> T | None:
    """Read one of the settings that hold for the whole workspace."""
    return decoded(await tx.value(_SQL.workspace_setting, tx.workspace_id, name), type_)


async def set_workspace_setting(tx: Tx, name: str, value: object) -> None:
    """Keep one of the settings that hold for the whole workspace."""
    await tx.run(_SQL.set_workspace_setting, tx.workspace_id, name, encoded(value))
