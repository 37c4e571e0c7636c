"""Contacts of whom something changed that the rule of a segment may look at."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("stale")


async def mark(tx: Tx, contact_ids: Iterable[UUID], what: str, now: datetime) -> None:
    """Note that something changed of contacts, and wake who keeps the segments once this is durable.

    `what` is `event:<name>`, `attribute`, `company`, `place`, or another noun of the rule of an audience.
    """
    await mark_each(tx, {(one, what) for one in contact_ids}, now)


async def mark_each(tx: Tx, changed: Iterable[tuple[UUID, str]], now: datetime) -> None:
    """Note what changed of each of some contacts, all in one statement."""
    pairs = list(changed)
    if pairs:
        contact_ids, whats = zip(*pairs, strict=True)
        await tx.run(_SQL.mark, tx.workspace_id, contact_ids, whats, now)
        tx.wake("facts")


async def mark_members(tx: Tx, company_ids: list[UUID], now: datetime) -> None:
    """Note that something changed of companies, and so of everybody who belongs to them."""
    if company_ids:
        await tx.run(_SQL.mark_members, tx.workspace_id, company_ids, now)
        tx.wake("facts")


async def erase(tx: Tx, contact_ids: list[UUID]) -> None:
    """Forget what changed of contacts who are erased."""
    await tx.run(_SQL.erase, tx.workspace_id, contact_ids)
