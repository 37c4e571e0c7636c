"""The proof, as the business reads it and hands it to whoever has a right to see it."""

import csv
import io
from collections.abc import AsyncIterator
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.consent import Consent
from rejoinder.domain.imports.file import guarded
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.services import audit
from rejoinder.services.consents.keep import KNOWN_BY_OWNER, address_hash
from rejoinder.services.contacts.addresses import normal_address
from rejoinder.services.system import System
from rejoinder.store import consents

#: How many entries are read at a time for an export.
CHUNK = 500
COLUMNS = Consent.__struct_fields__


class Wanted(msgspec.Struct, frozen=True):
    """Which entries: of a contact, of an address even when nobody is known by it any more, of a topic, of a time."""

    contact_id: UUID | None = None
    topic_id: UUID | None = None
    address: str | None = None
    since: datetime | None = None
    until: datetime | None = None


async def list_consents(system: System, actor: Actor, only: Wanted, *, cursor: str | None, limit: int) -> Page[Consent]:
    """List entries of the proof, the newest first."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    found = await _page(system, actor, only, place.place if place else None, limit + 1)
    return paged(found, limit, lambda one: Cursor(one.at, one.id))


async def export(system: System, actor: Actor, only: Wanted, *, as_csv: bool) -> AsyncIterator[bytes]:
    """Give every entry as CSV, or as one JSON document a line; that it was taken out is audited."""
    actor.must(Permission.CAMPAIGNS)
    detail = {"format": "csv" if as_csv else "json", **{name: _named(name, given) for name, given in _given(only)}}
    async with system.db.people(actor.workspace_id) as tx:
        await audit.note(system, tx, actor, "consent.exported", "consent", None, detail)
    return _written(system, actor, only, as_csv=as_csv)


async def _written(system: System, actor: Actor, only: Wanted, *, as_csv: bool) -> AsyncIterator[bytes]:
    if as_csv:
        yield _line(COLUMNS)
    before: tuple[datetime, UUID] | None = None
    while True:
        found = await _page(system, actor, only, before, CHUNK)
        if found:
            yield b"".join(_row(one) if as_csv else msgspec.json.encode(one) + b"\n" for one in found)
        if len(found) < CHUNK:
            return
        before = found[-1].at, found[-1].id


def _row(one: Consent) -> bytes:
    plain = msgspec.to_builtins(one)
    return _line([_cell(plain[name]) for name in COLUMNS])


def _cell(value: object) -> str:
    """Write one value; what a spreadsheet would take for a formula is kept from being one."""
    text = "" if value is None else value if isinstance(value, str) else msgspec.json.encode(value).decode()
    return guarded(text)


def _line(cells: object) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow(cells)  # type: ignore[arg-type]
    return out.getvalue().encode()


async def _page(
    system: System, actor: Actor, only: Wanted, before: tuple[datetime, UUID] | None, limit: int
) -> list[Consent]:
    async with system.db.people(actor.workspace_id) as tx:
        return await consents.page(
            tx,
            contact_id=only.contact_id,
            topic_id=only.topic_id,
            address_hash=_hash(system, actor.workspace_id, only.address) if only.address else None,
            since=only.since,
            until=only.until,
            before=before,
            limit=limit,
        )


def _hash(system: System, workspace_id: UUID, address: str) -> bytes:
    """Hash an address as it was kept; one of a type of channel is asked for as `type:address`."""
    kind, _, rest = address.partition(":")
    if rest and kind in system.channels:
        by = system.channels[kind].capabilities.addressed_by
        return address_hash(system, workspace_id, by if by in KNOWN_BY_OWNER else kind, rest)
    by = "email" if "@" in address else "phone"
    return address_hash(system, workspace_id, by, normal_address(by, address, None))


def _named(name: str, given: object) -> str:
    """Say what was asked for; not of whom: the audit outlives a contact who is erased."""
    return "one address" if name == "address" else str(given)


def _given(only: Wanted) -> list[tuple[str, object]]:
    return [(name, value) for name in only.__struct_fields__ if (value := getattr(only, name)) is not None]
