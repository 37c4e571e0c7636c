"""Entry points, how often each was opened, and who came through them."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.consent import ConsentKind
from rejoinder.domain.entry import Arrival, CameThrough, Counts, EntryKind, EntryPoint, Opened
from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("entry_points")
_TEXTS = msgspec.json.Decoder(dict[str, str])
_IDS = msgspec.json.Decoder(tuple[UUID, ...])


def _entry_point(row: Any) -> EntryPoint:
    names = ("id", "slug", "name", "location_id", "topic_id", "ref", "site_url", "created_at", "archived_at")
    return EntryPoint(
        **{name: row[name] for name in names},
        kind=EntryKind(row["kind"]),
        channel_ids=_IDS.decode(row["channel_ids"]),
        consent_kind=ConsentKind(row["consent_kind"]) if row["consent_kind"] else None,
        consent_words=_TEXTS.decode(row["consent_words"]),
        greetings=_TEXTS.decode(row["greetings"]),
    )


async def page(
    tx: Tx, *, archived: bool, before: UUID | None, location_id: UUID | None, q: str | None, limit: int
) -> list[EntryPoint]:
    """Read entry points, the newest first; `q` is looked for in names, slugs and references."""
    rows = await tx.rows(_SQL.page, tx.workspace_id, archived, before, location_id, q, limit)
    return [_entry_point(row) for row in rows]


async def counts(tx: Tx, ids: Sequence[UUID], days: Sequence[date]) -> dict[UUID, Counts]:
    """Count what entry points brought so far, and how often each was opened on some days in a row."""
    lately: dict[UUID, dict[date, int]] = {}
    for row in await tx.rows(_SQL.lately, tx.workspace_id, list(ids), days[0], days[-1]):
        lately.setdefault(row["entry_point_id"], {})[row["day"]] = row["times"]
    rows = await tx.rows(_SQL.counts, tx.workspace_id, list(ids))
    return {
        row["id"]: Counts(
            opened=row["opened"],
            came=row["came"],
            lately=tuple(lately.get(row["id"], {}).get(day, 0) for day in days),
        )
        for row in rows
    }


async def read(tx: Tx, id_: UUID) -> EntryPoint | None:
    """Read one entry point."""
    row = await tx.row(_SQL.read, tx.workspace_id, id_)
    return _entry_point(row) if row else None


async def by_ref(tx: Tx, ref: str) -> EntryPoint | None:
    """Find the entry point that a reference names."""
    row = await tx.row(_SQL.by_ref, tx.workspace_id, ref)
    return _entry_point(row) if row else None


async def hold_slug(tx: Tx, slug: str) -> None:
    """Let nobody else take a slug until the transaction ends."""
    await tx.run(_SQL.hold_slug, slug)


async def add(tx: Tx, one: EntryPoint) -> bool:
    """Keep a new entry point; False when its reference is taken."""
    row = await tx.row(_SQL.add, tx.workspace_id, one.id, one.slug, *_values(one), one.created_at)
    return row is not None


async def put(tx: Tx, one: EntryPoint) -> bool:
    """Keep a changed entry point; False when its reference is taken."""
    return await tx.row(_SQL.put, tx.workspace_id, one.id, *_values(one)) is not None


def _values(one: EntryPoint) -> tuple[Any, ...]:
    kind = one.consent_kind.value if one.consent_kind else None
    return (
        one.name,
        one.kind.value,
        encoded(one.channel_ids),
        one.location_id,
        one.topic_id,
        kind,
        encoded(one.consent_words),
        encoded(one.greetings),
        one.ref,
        one.site_url,
    )


async def archive(tx: Tx, id_: UUID, at: datetime | None) -> None:
    """Take an entry point out of use, or into it again."""
    await tx.run(_SQL.archive, tx.workspace_id, id_, at)


async def opened(tx: Tx, id_: UUID, *, day: date, device: str, led_to: str, times: int = 1) -> None:
    """Count openings; nothing is kept of who it was."""
    await tx.run(_SQL.opened, tx.workspace_id, id_, day, device, led_to, times)


async def visits(tx: Tx, id_: UUID, since: date, until: date) -> list[Opened]:
    """Read how often an entry point was opened on the days between two, both included."""
    return [Opened(**dict(row)) for row in await tx.rows(_SQL.visits, tx.workspace_id, id_, since, until)]


async def totals(tx: Tx, id_: UUID) -> tuple[int, int, int]:
    """Count how often it was opened by people, who came, and who signed up."""
    statements = (_SQL.opened_in_all, _SQL.came_in_all, _SQL.signed_up)
    opened_, came, signed = [await tx.value(one, tx.workspace_id, id_) for one in statements]
    return opened_, came, signed


async def came_by_day(tx: Tx, id_: UUID, since: date, until: date) -> dict[str, int]:
    """Count who came for the first time, by the workspace's own day."""
    rows = await tx.rows(_SQL.came_by_day, tx.workspace_id, id_, since, until)
    return {row["day"].isoformat(): row["count"] for row in rows}


async def arrived(tx: Tx, id_: UUID, identity_id: UUID, at: datetime) -> None:
    """Note that somebody came through an entry point."""
    await tx.run(_SQL.arrived, tx.workspace_id, id_, identity_id, at)
    await stale.mark_owners(tx, [identity_id], "contact")


async def arrivals(tx: Tx, id_: UUID, before: tuple[datetime, UUID] | None, limit: int) -> list[Arrival]:
    """Read who came through an entry point, the newest first."""
    rows = await tx.rows(_SQL.arrivals, tx.workspace_id, id_, *(before or (None, None)), limit)
    return [Arrival(**dict(row)) for row in rows]


async def of_contact(tx: Tx, contact_id: UUID, limit: int = 100) -> list[CameThrough]:
    """Read through which entry points a contact came, the first one first."""
    return [CameThrough(**dict(row)) for row in await tx.rows(_SQL.of_contact, tx.workspace_id, contact_id, limit)]


async def move_arrivals(tx: Tx, source_id: UUID, target_id: UUID) -> None:
    """Give what an identity came through to another that it turned out to be."""
    await tx.run(_SQL.join_arrivals, tx.workspace_id, source_id, target_id)
    await tx.run(_SQL.forget_arrivals, tx.workspace_id, source_id)
