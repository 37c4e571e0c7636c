"""Contacts of whom something changed that the rule of a segment may look at."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.needed import ANYTHING as ANYTHING  # noqa: PLC0414 - it is a word of marks
from rejoinder.store.statements import load

_SQL = load("stale")


async def mark(tx: Tx, contact_ids: Iterable[UUID], what: str, now: datetime | None = None) -> None:
    """Note that something changed of contacts, and wake who keeps the segments once this is durable.

    `what` is `event:<name>`, `attribute`, `company`, `place`, `contact`, `subscription`, `reach`, `conversation`,
    `campaign:<id>`, `presence` or ANYTHING. What no segment of the workspace looks at is not kept.
    """
    await mark_each(tx, {(one, what) for one in contact_ids}, now)


async def mark_each(tx: Tx, changed: Iterable[tuple[UUID, str]], now: datetime | None = None) -> None:
    """Note what changed of each of some contacts; a transaction's marks are written at its end, each once."""
    note(tx, changed, now)


def here(tx: Tx, contact_id: UUID, now: datetime) -> None:
    """Note that a contact is here, at most once a minute: who is here does something all the time."""
    if tx.needed.is_due(contact_id, now):
        note(tx, [(contact_id, "presence")], now)
        tx.once_kept(partial(tx.needed.saw, contact_id, now))


async def mark_owners(tx: Tx, identity_ids: list[UUID], what: str) -> None:
    """Note that something changed of whoever has some identities."""
    if identity_ids and await tx.needed.touched(tx, {what}):
        await tx.run(_SQL.mark_owners, tx.workspace_id, identity_ids, what)
        tx.wake("facts")


def note(tx: Tx, changed: Iterable[tuple[UUID, str]], now: datetime | None = None) -> None:
    """Do as `mark_each` where nothing waits; without a time it is that of the statement: it is for their order only."""
    for one in changed:
        tx.stale.setdefault(one, now)
    if tx.stale:
        tx.at_the_end("stale", partial(_write, tx))


async def _write(tx: Tx) -> None:
    """Write the marks that some segment looks at: by then every row that they tell of has been written."""
    marks, tx.stale = tx.stale, {}
    touched = await tx.needed.touched(tx, {what for _, what in marks})
    rows = [(contact_id, what, at) for (contact_id, what), at in marks.items() if what in touched]
    if rows:
        await tx.run(_SQL.mark, tx.workspace_id, *zip(*rows, strict=True))
        tx.wake("facts")


async def take(tx: Tx, limit: int) -> list[Any]:
    """Take the oldest marks out, for good once this transaction commits: rows of contact_id and what."""
    return await tx.rows(_SQL.take, tx.workspace_id, limit)


async def workspaces(tx: Tx) -> list[UUID]:
    """Name the workspaces in which contacts are to be looked at again."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces)]


async def mark_members(tx: Tx, company_ids: list[UUID], now: datetime | None = None) -> None:
    """Note that something changed of companies, and so of everybody who belongs to them."""
    if company_ids and await tx.needed.touched(tx, {"company"}):
        await tx.run(_SQL.mark_members, tx.workspace_id, company_ids, now)
        tx.wake("facts")


async def erase(tx: Tx, contact_ids: list[UUID]) -> None:
    """Forget what changed of contacts who are erased."""
    await tx.run(_SQL.erase, tx.workspace_id, contact_ids)
