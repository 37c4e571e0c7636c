"""Who asked to hear of which topic."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.topic import Counts, Subscriber, Subscription, SubscriptionState, from_frequency, to_frequency
from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("subscriptions")
_TEXTS = msgspec.json.Decoder(dict[str, str])


class Kept(Subscription, frozen=True, kw_only=True):
    """A subscription with what only services need: the provider's token, and when to ask whether it goes on."""

    token: str | None = None
    renew_at: datetime | None = None

    def at(self, now: datetime) -> "Kept":
        """Return it as it is at a time: it may have run out since it was kept, or before."""
        if self.state is not SubscriptionState.ACTIVE or self.expires_at is None or self.expires_at > now:
            return self
        over = SubscriptionState.EXPIRED
        return msgspec.structs.replace(self, state=over, ended_at=self.expires_at, renew_at=None)


class Reached(msgspec.Struct, frozen=True):
    """Somebody who is to hear of a topic."""

    identity_id: UUID
    channel_id: UUID
    contact_id: UUID


_SHOWN = ("identity_id", "topic_id", "channel_id", "asked_at", "granted_at", "expires_at", "renewed_at", "ended_at")


def _fields(row: Any, *more: str) -> dict[str, Any]:
    return {
        **{name: row[name] for name in (*_SHOWN, "consent_id", *more)},
        "state": SubscriptionState(row["state"]),
        "frequency": from_frequency(row["frequency"]),
    }


async def lock(tx: Tx, identity_id: UUID, topic_id: UUID, now: datetime) -> Kept | None:
    """Lock a subscription; the caller holds the identity's ledger, under which each is made."""
    row = await tx.row(_SQL.lock, tx.workspace_id, identity_id, topic_id)
    return Kept(**_fields(row, "token", "renew_at")).at(now) if row else None


async def of_identity(tx: Tx, identity_id: UUID, now: datetime) -> list[Kept]:
    """Read every subscription of an identity, ended ones too."""
    rows = await tx.rows(_SQL.of_identity, tx.workspace_id, identity_id)
    return [Kept(**_fields(row, "token", "renew_at")).at(now) for row in rows]


async def topic_by_token(tx: Tx, identity_id: UUID, token: str) -> UUID | None:
    """Name the topic whose subscription a provider calls by a token."""
    found: UUID | None = await tx.value(_SQL.by_token, tx.workspace_id, identity_id, token)
    return found


async def put(tx: Tx, one: Kept) -> None:
    """Keep a subscription as it is now."""
    frequency = to_frequency(one.frequency)
    await tx.run(
        _SQL.put,
        tx.workspace_id,
        one.identity_id,
        one.topic_id,
        one.channel_id,
        one.state.value,
        frequency and frequency.value,
        one.token,
        one.consent_id,
        one.asked_at,
        one.granted_at,
        one.expires_at,
        one.renewed_at,
        one.renew_at,
        one.ended_at,
    )
    await stale.mark_owners(tx, [one.identity_id], "subscription")


async def page(
    tx: Tx,
    *,
    topic_id: UUID | None = None,
    contact_id: UUID | None = None,
    state: str | None = None,
    channel_id: UUID | None = None,
    frequency: str | None = None,
    after: tuple[UUID, UUID] | None = None,
    limit: int,
    now: datetime,
) -> list[Subscriber]:
    """Read subscriptions with whose they are, in the order of their identities."""
    place = after or (None, None)
    filters = (topic_id, contact_id, state, channel_id, frequency)
    rows = await tx.rows(_SQL.page, tx.workspace_id, *filters, *place, limit, now)
    names = ("contact_id", "contact_name", "channel_type", "channel_name", "address", "topic_key", "left")
    return [Subscriber(**_fields(row, *names), topic_names=_TEXTS.decode(row["topic_names"])) for row in rows]


async def counts(tx: Tx, topic_ids: list[UUID], now: datetime) -> dict[UUID, Counts]:
    """Count subscriptions of topics by state."""
    found: dict[UUID, dict[str, int]] = {id_: {} for id_ in topic_ids}
    for row in await tx.rows(_SQL.counts, tx.workspace_id, topic_ids, now):
        found[row["topic_id"]][row["state"]] = row["all"]
        if row["state"] == SubscriptionState.ACTIVE:
            found[row["topic_id"]]["reached"] = row["reached"]
    return {id_: Counts(**counted) for id_, counted in found.items()}


async def reached_after(
    tx: Tx,
    topic_id: UUID,
    place: UUID | None,
    channel_ids: list[UUID],
    identity_ids: list[UUID],
    limit: int,
    now: datetime,
) -> list[Reached]:
    """Name who is to hear of a topic, after a place; empty lists mean every channel and everybody."""
    rows = await tx.rows(_SQL.reached_after, tx.workspace_id, topic_id, place, channel_ids, identity_ids, limit, now)
    return [Reached(**dict(row)) for row in rows]


async def of_import(tx: Tx, import_id: UUID, limit: int) -> list[tuple[UUID, UUID]]:
    """Name subscriptions that rest on an import and were not changed since."""
    rows = await tx.rows(_SQL.of_import, tx.workspace_id, import_id, limit)
    return [(row["identity_id"], row["topic_id"]) for row in rows]


async def workspaces_with_time_passed(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which subscriptions have run out, or are about to."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_with_time_passed, now)]


async def expire(tx: Tx, now: datetime) -> int:
    """End subscriptions whose time is over; returns how many."""
    ended = await tx.rows(_SQL.expire, tx.workspace_id, now)
    await stale.mark_owners(tx, [row["identity_id"] for row in ended], "subscription")
    return len(ended)


async def to_renew(tx: Tx, now: datetime, limit: int) -> list[Any]:
    """Read subscriptions whose contacts are to be asked whether they go on."""
    return await tx.rows(_SQL.to_renew, tx.workspace_id, now, limit)


async def ask_again_at(tx: Tx, identity_id: UUID, topic_id: UUID, at: datetime | None) -> None:
    """Note when to look again whether a contact may be asked; None when they were."""
    await tx.run(_SQL.renew_at, tx.workspace_id, identity_id, topic_id, at)


async def move(tx: Tx, source_id: UUID, target_id: UUID) -> None:
    """Give an identity's subscriptions to another that it turned out to be; of two for one topic the newer stays."""
    await tx.run(_SQL.forget_older, tx.workspace_id, source_id, target_id)
    await tx.run(_SQL.move, tx.workspace_id, source_id, target_id)
