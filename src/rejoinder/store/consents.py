"""The proof of consents: added to, never changed."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.consent import BadRow, Consent, ConsentAct, ConsentKind, Import
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("consents")
_EVIDENCE = msgspec.json.Decoder(dict[str, Any])


_BAD = msgspec.json.Decoder(list[BadRow])


async def add(tx: Tx, one: Consent, address_hash: bytes | None) -> None:
    """Keep an entry."""
    await tx.run(
        _SQL.add,
        tx.workspace_id,
        one.id,
        one.at,
        one.act.value,
        one.kind.value,
        one.topic_id,
        one.topic_name,
        one.frequency,
        one.contact_id,
        one.identity_id,
        one.channel_id,
        one.channel_type,
        one.address,
        address_hash,
        one.words,
        one.locale,
        one.method,
        one.page_url,
        one.entry_point_id,
        one.import_id,
        one.ip,
        one.user_agent,
        encoded(one.evidence),
        one.kept_at,
    )


def _consent(row: Any) -> Consent:
    fields = {**dict(row), "act": ConsentAct(row["act"]), "kind": ConsentKind(row["kind"])}
    return Consent(**{**fields, "evidence": _EVIDENCE.decode(row["evidence"])})


async def page(
    tx: Tx,
    *,
    contact_id: UUID | None = None,
    topic_id: UUID | None = None,
    address_hash: bytes | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    before: tuple[datetime, UUID] | None = None,
    limit: int,
) -> list[Consent]:
    """Read entries, the newest first; an address is shown as long as its identity is known, or where it was kept."""
    place = before or (None, None)
    rows = await tx.rows(_SQL.page, tx.workspace_id, contact_id, topic_id, address_hash, since, until, *place, limit)
    return [_consent(row) for row in rows]


async def read(tx: Tx, id_: UUID) -> Consent | None:
    """Read one entry."""
    row = await tx.row(_SQL.by_id, tx.workspace_id, id_)
    return _consent(row) if row else None


async def add_import(tx: Tx, one: Import, by_id: UUID) -> None:
    """Keep that consents were imported."""
    counts = (one.rows, one.done, encoded(one.bad))
    await tx.run(_SQL.add_import, tx.workspace_id, one.id, one.name, *counts, by_id, one.by_name, one.at)


async def finish_import(tx: Tx, id_: UUID) -> None:
    """Note that every good row of an import was kept."""
    await tx.run(_SQL.finish_import, tx.workspace_id, id_)


async def permits_of_import(tx: Tx, id_: UUID, after: UUID | None, limit: int) -> list[Any]:
    """Read what an import said was agreed to besides topics."""
    return await tx.rows(_SQL.permits_of_import, tx.workspace_id, id_, after, limit)


def _import(row: Any) -> Import:
    return Import(**{**dict(row), "bad": _BAD.decode(row["bad"])})


async def imports(tx: Tx, before: tuple[datetime, UUID] | None, limit: int) -> list[Import]:
    """Read imports, the newest first."""
    rows = await tx.rows(_SQL.imports, tx.workspace_id, *(before or (None, None)), limit)
    return [_import(row) for row in rows]


async def lock_import(tx: Tx, id_: UUID) -> Import | None:
    """Lock an import."""
    row = await tx.row(_SQL.lock_import, tx.workspace_id, id_)
    return _import(row) if row else None


async def undo_import(tx: Tx, id_: UUID, at: datetime, count: int) -> None:
    """Note that an import was undone, and how many subscriptions with it."""
    await tx.run(_SQL.undo_import, tx.workspace_id, id_, at, count)
