"""Contacts and their identities."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.contact import Contact, Identity, Talk, Whose
from rejoinder.domain.paging import Cursor
from rejoinder.store import events, stale
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("contacts")
_ATTRIBUTES = msgspec.json.Decoder(dict[str, Any])


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
    await stale.mark(tx, [id_], stale.ANYTHING, now)


async def read(tx: Tx, id_: UUID) -> Any:
    """Read a contact's row."""
    return await tx.row(_SQL.view, tx.workspace_id, id_)


async def several(tx: Tx, ids: list[UUID]) -> list[Contact]:
    """Read contacts with their identities, in the order of `ids`."""
    rows = {row["id"]: row for row in await tx.rows(_SQL.view_many, tx.workspace_id, ids)}
    theirs: dict[UUID, list[Any]] = {}
    for one in await tx.rows(_SQL.identities, tx.workspace_id, ids):
        theirs.setdefault(one["contact_id"], []).append(one)
    return [_contact(rows[id_], theirs.get(id_, [])) for id_ in ids if id_ in rows]


def _contact(row: Any, identities: list[Any]) -> Contact:
    names = ("id", "kind", "first_seen_at", "last_seen_at", "email", "phone", "external_id")
    more = ("avatar_url", "locale", "zone", "city")
    return Contact(
        **{name: row[name] for name in (*names, *more)},
        name=row["name"] or "",
        attributes=_ATTRIBUTES.decode(row["attributes"]),
        blocked=row["shut_out_at"] is not None,
        left=row["blocked_at"] is not None,
        merged_into=row["merged_into"],
        identities=tuple(_identity(one) for one in identities),
    )


def _identity(row: Any) -> Identity:
    names = ("id", "channel_id", "channel_type", "channel_name", "address", "left")
    return Identity(**{name: row[name] for name in names}, label=row["label"] or "")


async def names(tx: Tx, ids: list[UUID]) -> dict[UUID, str]:
    """Read what contacts are called; those of whom nobody knows it are called nothing."""
    return {row["id"]: row["name"] for row in await tx.rows(_SQL.names, tx.workspace_id, ids)}


async def spoken_to(tx: Tx, ids: list[UUID]) -> list[Any]:
    """Read in which language, and on which clock, contacts are spoken to."""
    return await tx.rows(_SQL.spoken_to, tx.workspace_id, ids)


async def at_addresses(tx: Tx, channel_ids: list[UUID], addresses: list[str]) -> list[UUID]:
    """Name the contacts who have one of some addresses on one of some channels."""
    return [row["id"] for row in await tx.rows(_SQL.at_addresses, tx.workspace_id, channel_ids, addresses)]


async def page(tx: Tx, *, query: str | None, before: tuple[datetime, UUID] | None, limit: int) -> list[Cursor]:
    """Name contacts by their places in the list, the last seen first; `query` is a tsquery."""
    at, id_ = before or (None, None)
    if query is None:
        rows = await tx.rows(_SQL.recent, tx.workspace_id, at, id_, limit)
    else:
        rows = await tx.rows(_SQL.matching, tx.workspace_id, at, id_, limit, query)
    return [Cursor(at=row["at"], id=row["id"]) for row in rows]


async def change(tx: Tx, id_: UUID, given: dict[str, str | None], attributes: dict[str, Any]) -> bool:
    """Change what is known of a contact: the fields given, attributes added, those that are null removed."""
    fields = [given.get(name) for name in ("name", "email", "phone", "locale", "zone")]
    row = await tx.row(_SQL.change, tx.workspace_id, id_, list(given), *fields, encoded(attributes))
    return row is not None


async def shut_out(tx: Tx, id_: UUID, at: datetime | None) -> None:
    """Note when the business blocked a contact, or that it does not any more."""
    await tx.run(_SQL.shut_out, tx.workspace_id, id_, at)


async def last_talk(tx: Tx, id_: UUID) -> Talk | None:
    """Read what was last talked about with a contact and is over."""
    row = await tx.row(_SQL.last_talk, tx.workspace_id, id_)
    return Talk(**dict(row)) if row else None


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
    stale.here(tx, id_, now)
    if locale or zone:
        await stale.mark(tx, [id_], "contact", now)


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
    await stale.mark(tx, [id_], "contact")
    if attributes:
        await stale.mark(tx, [id_], "attribute")


async def fill_in(
    tx: Tx,
    id_: UUID,
    *,
    name: str | None,
    email: str | None,
    phone: str | None,
    locale: str | None,
    avatar_url: str | None,
    seen_at: datetime,
) -> None:
    """Fill in what is not known of a contact, and note that they were here."""
    await tx.run(_SQL.fill_in, tx.workspace_id, id_, name, email, phone, locale, avatar_url, seen_at)
    await stale.mark(tx, [id_], "contact", seen_at)
    stale.here(tx, id_, seen_at)


async def with_address(tx: Tx, types: list[str], address: str) -> UUID | None:
    """Find the contact who has an address on a channel of one of some types."""
    found: UUID | None = await tx.value(_SQL.with_address, tx.workspace_id, types, address)
    return found


async def identities(tx: Tx, contact_id: UUID) -> list[Any]:
    """Read a contact's identities, each with its channel's type and name."""
    return await tx.rows(_SQL.identities, tx.workspace_id, [contact_id])


async def add_identity(
    tx: Tx, id_: UUID, *, contact_id: UUID, channel_id: UUID, address: str, now: datetime, label: str | None = None
) -> None:
    """Keep a contact's address on a channel."""
    await tx.run(_SQL.add_identity, tx.workspace_id, id_, contact_id, channel_id, address, label, now)
    await stale.mark(tx, [contact_id], "reach", now)


async def identity(tx: Tx, id_: UUID) -> Any:
    """Read an identity's row."""
    return await tx.row(_SQL.identity, tx.workspace_id, id_)


async def whose(tx: Tx, identity_id: UUID) -> Whose | None:
    """Read an identity with its contact; None when it is gone."""
    return (await whose_many(tx, [identity_id])).get(identity_id)


async def whose_many(tx: Tx, identity_ids: list[UUID]) -> dict[UUID, Whose]:
    """Read identities with their contacts."""
    rows = await tx.rows(_SQL.whose, tx.workspace_id, identity_ids)
    return {row["identity_id"]: Whose(**dict(row)) for row in rows}


async def identity_by_address(tx: Tx, channel_id: UUID, address: str) -> Any:
    """Find an identity by its address on a channel, or by what else its provider calls it."""
    return await tx.row(_SQL.identity_by_address, tx.workspace_id, channel_id, address)


async def add_alias(tx: Tx, channel_id: UUID, alias: str, identity_id: UUID, now: datetime) -> None:
    """Keep what else a provider calls an identity; the name is nobody else's any more."""
    await tx.run(_SQL.add_alias, tx.workspace_id, channel_id, alias, identity_id, now)


async def aliases(tx: Tx, channel_id: UUID, names: list[str]) -> dict[str, str]:
    """Give the addresses of those who are known by other names."""
    rows = await tx.rows(_SQL.aliases, tx.workspace_id, channel_id, names)
    return {row["alias"]: row["address"] for row in rows}


async def readdress(tx: Tx, identity_id: UUID, address: str) -> None:
    """Give an identity another address."""
    await tx.run(_SQL.readdress, tx.workspace_id, identity_id, address)


async def identity_of_contact(tx: Tx, contact_id: UUID, channel_id: UUID) -> Any:
    """Find a contact's first identity on a channel."""
    return await tx.row(_SQL.identity_of_contact, tx.workspace_id, contact_id, channel_id)


async def hold_address(tx: Tx, channel_id: UUID, address: str) -> None:
    """Let nobody else make this identity until the transaction ends."""
    await tx.run(_SQL.hold_address, tx.workspace_id, channel_id, address)


async def lock_deliveries(tx: Tx, identity_id: UUID) -> list[UUID]:
    """Lock everything that is or was on its way to an identity."""
    return [row["id"] for row in await tx.rows(_SQL.lock_deliveries, tx.workspace_id, identity_id)]


async def merge(tx: Tx, *, source: Any, target: Any, deliveries: list[UUID]) -> list[UUID]:
    """Move everything of one identity's contact to another identity's; returns the conversations moved."""
    await tx.run(_SQL.move_deliveries, tx.workspace_id, deliveries, target["id"], target["contact_id"])
    moved = await tx.rows(_SQL.move_conversations, tx.workspace_id, source["id"], target["contact_id"], target["id"])
    ids = [row["id"] for row in moved]
    await tx.run(_SQL.move_messages, tx.workspace_id, ids, target["contact_id"])
    await tx.run(_SQL.take_over, tx.workspace_id, source["contact_id"], target["contact_id"])
    await tx.run(_SQL.merged, tx.workspace_id, source["contact_id"], target["contact_id"])
    await events.move(tx, source["contact_id"], target["contact_id"])
    await stale.mark(tx, [source["contact_id"], target["contact_id"]], stale.ANYTHING)
    return ids


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
    proven_until: datetime | None = None,
) -> None:
    """Keep a visitor's session by the hash of its token."""
    who = (id_, identity_id, channel_id, token_hash, verified_as)
    await tx.run(_SQL.add_session, tx.workspace_id, *who, now, expires_at, proven_until)


async def prove_session(tx: Tx, id_: UUID, until: datetime) -> None:
    """Note until when a session counts as that of whom it was proven to be."""
    await tx.run(_SQL.prove_session, tx.workspace_id, id_, until)


async def end_proofs(tx: Tx, channel_id: UUID) -> None:
    """Let every proven session of a channel be proven anew."""
    await tx.run(_SQL.end_proofs, tx.workspace_id, channel_id)


async def session_now(tx: Tx, id_: UUID) -> Any:
    """Read a session as it is now; None when it has ended."""
    return await tx.row(_SQL.session_now, tx.workspace_id, id_)


async def speaker(tx: Tx, session_id: UUID, client_id: str) -> Any:
    """Read a session as it is now, with its contact and what was said by it under a client id before, if anything."""
    return await tx.row(_SQL.speaker, tx.workspace_id, session_id, client_id)


async def touch_session(tx: Tx, id_: UUID, now: datetime, expires_at: datetime) -> None:
    """Prolong a session that is used."""
    await tx.run(_SQL.touch_session, tx.workspace_id, id_, now, expires_at)


async def revoke_session(tx: Tx, id_: UUID, now: datetime) -> None:
    """End a session."""
    await tx.run(_SQL.revoke_session, tx.workspace_id, id_, now)


async def set_blocked(tx: Tx, id_: UUID, at: datetime | None) -> None:
    """Note when a contact blocked the business, or that they let it write again."""
    await tx.run(_SQL.set_blocked, tx.workspace_id, id_, at)
    await stale.mark(tx, [id_], "reach")


async def set_place(tx: Tx, id_: UUID, place: dict[str, str]) -> None:
    """Note where on the site a contact is, and with what; what is not told stays."""
    if place:
        await tx.run(_SQL.set_place, tx.workspace_id, id_, encoded(place))


async def set_city(tx: Tx, id_: UUID, city: str | None) -> None:
    """Note where a contact is."""
    await tx.run(_SQL.set_city, tx.workspace_id, id_, city)
    await stale.mark(tx, [id_], "contact")
