"""Counts, samples and members of audiences."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, Select, func, literal, select
from sqlalchemy.dialects.postgresql import UUID as PG_UUID

from rejoinder.domain.audience.needs import Segments
from rejoinder.domain.audience.rule import Rule
from rejoinder.store.audiences.scope import Scope
from rejoinder.store.audiences.writing import chosen
from rejoinder.store.audiences.zoned import zones_of
from rejoinder.store.compose import Composed, mine
from rejoinder.store.database import Tx
from rejoinder.store.tables import contact

#: Sets are compared in memory, and each statement is planned for its own values. What is looked at is mostly everybody:
#: several processes are worth it, since next to nothing goes from one to another.
_SET_UP = (
    "SET LOCAL work_mem = '64MB'; SET LOCAL plan_cache_mode = force_custom_plan; SET LOCAL jit = off;"
    " SET LOCAL parallel_setup_cost = 200; SET LOCAL parallel_tuple_cost = 0.002"
)
#: How many contacts are looked at for each member that is wanted: at first, and at most.
_STRIDE, _LONGEST = 4, 100_000


async def count(tx: Tx, rule: Rule, now: datetime, segments: Segments) -> int:
    """Count an audience."""
    members_ = (await _chosen(tx, rule, now, segments)).subquery()
    rows = await _run(tx, select(func.count()).select_from(members_))
    number: int = rows[0][0]
    return number


async def total(tx: Tx) -> int:
    """Count all contacts."""
    found: int = await tx.value(
        "SELECT count(*) FROM contact WHERE workspace_id = $1 AND merged_into IS NULL", tx.workspace_id
    )
    return found


async def sample(tx: Tx, rule: Rule, now: datetime, segments: Segments, limit: int) -> list[UUID]:
    """Return some of an audience."""
    found = await _chosen(tx, rule, now, segments)
    return [row["id"] for row in await _run(tx, found.limit(literal(limit, Integer())))]


async def preview(tx: Tx, rule: Rule, now: datetime, segments: Segments, limit: int) -> tuple[int, list[UUID]]:
    """Count an audience and return some of it, by one look at everybody."""
    found = (await _chosen(tx, rule, now, segments)).cte()
    number = select(func.count()).select_from(found).scalar_subquery()
    some = func.array(select(found.c.id).limit(literal(limit, Integer())).scalar_subquery())
    row = (await _run(tx, select(number, some)))[0]
    return row[0], row[1]


async def only(tx: Tx, rule: Rule, now: datetime, segments: Segments, contact_ids: Sequence[UUID]) -> set[UUID]:
    """Return those of these contacts who are in an audience."""
    found = await _chosen(tx, rule, now, segments, Scope(only=list(contact_ids)))
    return {row["id"] for row in await _run(tx, found)}


async def members(tx: Tx, rule: Rule, now: datetime, segments: Segments, after: UUID | None, limit: int) -> list[UUID]:
    """Return a page of an audience in the order of ids, after one; fewer than asked for when these are the last."""
    found: list[UUID] = []
    stride = limit * _STRIDE
    while len(found) < limit:
        upto = await _upto(tx, after, stride)
        scope = Scope(after=after, upto=upto)
        page = (await _chosen(tx, rule, now, segments, scope)).order_by(contact.c.id)
        found += [row["id"] for row in await _run(tx, page.limit(literal(limit - len(found), Integer())))]
        if upto is None:
            break
        after, stride = upto, min(stride * 2, _LONGEST)
    return found


async def _upto(tx: Tx, after: UUID | None, stride: int) -> UUID | None:
    """Return the contact that is so many after another; None when there are no more than that."""
    later = [contact.c.id > literal(after, PG_UUID(as_uuid=True))] if after else []
    place = select(contact.c.id).where(mine(contact), *later).order_by(contact.c.id)
    rows = await _run(tx, place.offset(literal(stride, Integer())).limit(1))
    return rows[0]["id"] if rows else None


async def _chosen(tx: Tx, rule: Rule, now: datetime, segments: Segments, scope: Scope | None = None) -> Select[Any]:
    return chosen(rule, now, segments, await zones_of(tx), scope)


async def _run(tx: Tx, statement: Select[Any]) -> list[Any]:
    await tx.run(_SET_UP)
    return await Composed(statement).rows(tx, {})
