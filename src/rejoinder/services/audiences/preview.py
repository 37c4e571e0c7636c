"""How many an audience is at this moment, and some of them, while somebody builds it."""

import time
from typing import Annotated

import asyncpg
import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.audience import Rule, check
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Busy
from rejoinder.domain.segment import Shown
from rejoinder.services.audiences.named import insist_there
from rejoinder.services.system import System
from rejoinder.store import audiences, segment_members, segments
from rejoinder.store.database import Tx

#: How long the database may think about it.
PATIENCE_MS = 5_000


class Asked(msgspec.Struct, frozen=True):
    """A rule, and how many of its people to show."""

    rule: Rule
    limit: Annotated[int, Meta(ge=0, le=20)] = 10


class Preview(msgspec.Struct, frozen=True):
    """How many meet a rule, of how many contacts; some of them; and how long that took."""

    count: int
    total: int
    sample: list[Shown]
    took_ms: int


async def preview(system: System, actor: Actor, asked: Asked) -> Preview:
    """Count an audience, and show some of it."""
    actor.must(Permission.READ)
    check(asked.rule)
    began = time.perf_counter()
    try:
        async with system.db.service(actor.workspace_id) as tx:
            await tx.run(f"SET LOCAL statement_timeout = {PATIENCE_MS}")
            count, total, sample = await _look(system, tx, asked)
    except asyncpg.QueryCanceledError as error:
        raise Busy(
            "too_slow",
            "Counting this audience takes too long.",
            remedy="Ask for fewer conditions, or a shorter period; a segment with this rule is filled all the same.",
            retry_after_s=PATIENCE_MS // 1_000,
        ) from error
    return Preview(count, total, sample, int((time.perf_counter() - began) * 1_000))


async def _look(system: System, tx: Tx, asked: Asked) -> tuple[int, int, list[Shown]]:
    rules = {one.id: one.rule for one in await segments.in_use(tx)}
    await insist_there(tx, asked.rule, rules)
    now = system.clock()
    count = await audiences.count(tx, asked.rule, now, rules)
    ids = await audiences.sample(tx, asked.rule, now, rules, asked.limit) if asked.limit else []
    return count, await audiences.total(tx), await segment_members.shown(tx, list(ids))
