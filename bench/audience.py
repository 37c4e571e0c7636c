"""How long it takes to count an audience and to show ten of it, p95 over ten typical rules: against DuckDB's counts.

A million contacts and twenty million events, made up as `rejoinder demo` does (BENCH_CONTACTS for another number, with
twenty events each). DuckDB holds the same rows in memory, each value in a column of its own, and only counts; both have
to count the same.
"""

import time
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from audience_data import duck, filled
from rejoinder.domain.audience import Rule
from rejoinder.domain.audience.rule import (
    All,
    Attribute,
    Change,
    Compared,
    Days,
    Did,
    Field,
    Op,
    Property,
    Which,
)
from rejoinder.domain.audience.rule import (
    Any as Either,
)
from rejoinder.services.system import System
from rejoinder.store import audiences
from world import embedded, run, running

ROUNDS, SHOWN = 5, 10
NOW = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)

ORDERED, ADDED, VIEWED = "Order Completed", "Product Added", "Product Viewed"
_SINCE = '"at" > $now - INTERVAL {} AND "at" <= $now'
_MONTH, _TWO, _WEEK, _DAY = (_SINCE.format(one) for one in ("30 DAY", "60 DAY", "7 DAY", "1 DAY"))

_EVER, _LATELY = '"at" <= $now', 'min("at") > $now - INTERVAL 30 DAY'
_COFFEE = f"category = 'coffee' AND {_WEEK}"


def _who(name: str, more: str = "true", having: str = "true") -> str:
    return f"SELECT contact_id FROM event WHERE name = '{name}' AND {more} GROUP BY contact_id HAVING {having}"


_COUNTED = (
    'count(*) FILTER (WHERE "at" > $now - INTERVAL 30 DAY) AS lately,'
    ' count(*) FILTER (WHERE "at" <= $now - INTERVAL 30 DAY) AS before'
)
_MORE = (
    f"id IN (SELECT contact_id FROM (SELECT contact_id, {_COUNTED} FROM event WHERE name = '{ORDERED}' AND {_TWO}"
    " GROUP BY contact_id) WHERE before > 0 AND lately * 100 >= before * 125)"
)

RULES: tuple[tuple[str, Rule, str], ...] = (
    (
        "on a plan, in two countries",
        All((Attribute("plan", Op.IS, "business"), Field("country", Op.ONE_OF, ("ID", "TH")))),
        "plan = 'business' AND country IN ('ID', 'TH')",
    ),
    (
        "ordered twice in a month",
        Did(ORDERED, times=2, period=Days(30)),
        f"id IN ({_who(ORDERED, _MONTH, 'count(*) >= 2')})",
    ),
    (
        "left a basket in the last day",
        All((Did(ADDED, period=Days(1)), Did(ORDERED, Op.EQ, 0, Days(1)))),
        f"id IN ({_who(ADDED, _DAY)}) AND id NOT IN ({_who(ORDERED, _DAY)})",
    ),
    (
        "bought once and was not seen for 200 days",
        All((Field("last_seen_at", Op.NOT_WITHIN_LAST, 200), Did(ORDERED))),
        f"NOT (last_seen_at > $now - INTERVAL 200 DAY AND last_seen_at <= $now) AND id IN ({_who(ORDERED, _EVER)})",
    ),
    (
        "worth much, or important",
        Either((Attribute("vip", Op.IS_TRUE), Attribute("points", Op.GT, 190))),
        "vip OR points > 190",
    ),
    (
        "looked at coffee twice in a week",
        Did(VIEWED, times=2, period=Days(7), where=(Property("category", Op.IS, "coffee"),)),
        f"id IN ({_who(VIEWED, _COFFEE, 'count(*) >= 2')})",
    ),
    (
        "whose trial ends in three days",
        Attribute("trial_ends_at", Op.WITHIN_NEXT, 3),
        "trial_ends_at > $now AND trial_ends_at <= $now + INTERVAL 3 DAY",
    ),
    (
        "orders a quarter more than the month before",
        Compared(ORDERED, Change.MORE, 25, 30),
        _MORE,
    ),
    (
        "reads Indonesian, has a mailbox of a kind, signed up since July",
        All(
            (
                Field("language", Op.IS, "id"),
                Field("email", Op.ENDS_WITH, "@mail.example.com"),
                Attribute("signed_up_at", Op.AFTER, "2026-07-01T00:00:00Z"),
            )
        ),
        "locale = 'id' AND email LIKE '%@mail.example.com' AND signed_up_at > TIMESTAMPTZ '2026-07-01 00:00:00+00'",
    ),
    (
        "ordered for the first time in the last month, and likes tea",
        All((Did(ORDERED, period=Days(30), which=Which.FIRST), Attribute("likes", Op.HAS, ("tea",)))),
        f"list_contains(likes, 'tea') AND id IN ({_who(ORDERED, _EVER, _LATELY)})",
    ),
)


async def _ours(parts: System, workspace_id: UUID) -> dict[str, tuple[int, list[float]]]:
    found = {}
    for name, rule, _ in RULES:
        took = []
        for _ in range(ROUNDS + 1):
            began = time.perf_counter()
            async with parts.db.service(workspace_id) as tx:
                count, some = await audiences.preview(tx, rule, NOW, {}, SHOWN)
            took.append(1000 * (time.perf_counter() - began))
        assert len(some) == min(count, SHOWN)
        found[name] = (count, took[1:])
    return found


def _theirs(connection: Any) -> dict[str, tuple[int, list[float]]]:
    found = {}
    for name, _, where in RULES:
        took = []
        for _ in range(ROUNDS + 1):
            began = time.perf_counter()
            used = {"now": NOW} if "$now" in where else {}
            row = connection.execute(f"SELECT count(*) FROM contact WHERE {where}", used).fetchone()
            took.append(1000 * (time.perf_counter() - began))
        found[name] = (row[0], took[1:])
    return found


def _p95(found: dict[str, tuple[int, list[float]]]) -> float:
    every = sorted(one for _, took in found.values() for one in took)
    return every[int(len(every) * 0.95)]


async def _measure() -> list[dict[str, Any]]:
    async with embedded() as dsn, running(dsn) as parts:
        workspace_id = await filled(parts, NOW)
        ours = await _ours(parts, workspace_id)
        connection = await duck(dsn, workspace_id)
    theirs = _theirs(connection)
    for name, (count, took) in ours.items():
        print(f"  {name}: {count} of them, {min(took):.0f} to {max(took):.0f} ms; DuckDB {min(theirs[name][1]):.0f} ms")
        assert count == theirs[name][0], (name, count, theirs[name][0])
    mine, bare = _p95(ours), _p95(theirs)
    return [
        {
            "name": "audience_preview_ms",
            "value": round(mine, 1),
            "unit": "ms",
            "baseline": round(bare, 1),
            "ratio": round(bare / mine, 2),
        }
    ]


def measure() -> list[dict[str, Any]]:
    """Count ten audiences and show ten of each."""
    return run(_measure())


if __name__ == "__main__":
    for figure in measure():
        print(figure)
