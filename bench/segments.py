"""How soon fifty live segments are right after an event, at 2,000 events a second, against counting them anew.

Events come from a process of their own, as many as it is told a second; a worker in this process follows. Some of them
are probes, each of a contact who never did it: the lag is from its commit until its membership is seen by somebody
who asks every few milliseconds. The baseline is what asking the database again and again would take at best: one
count of each of the same fifty segments by SQL, on the same data.
"""

import asyncio
import contextlib
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg

from rejoinder import bootstrap
from rejoinder.domain.actor import Actor
from rejoinder.domain.audience import Rule
from rejoinder.domain.audience.rule import All, Attribute, Days, Did, Field, InSegment, Not, Op
from rejoinder.domain.audience.rule import Any as Either
from rejoinder.domain.permissions import Permission
from rejoinder.services.events import months
from rejoinder.services.segments import keep
from rejoinder.services.segments.filling import Fillings
from rejoinder.services.segments.following import follow
from rejoinder.services.system import System
from rejoinder.store import audiences, events, segments
from rejoinder.store.events import Happened
from world import World, embedded, run, running

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "100000"))
RATE = int(os.environ.get("BENCH_RATE", "2000"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "30"))
#: Not counted: connections are made, plans and files come into memory.
WARM_S = 5
#: Events in one transaction, as the collection API writes them.
TOGETHER = 50
#: How many people are there at once, and how much each of them does before somebody else comes.
PRESENT, EACH = 400, 10
PROBES_PER_S = 20
LOOK_EVERY_S = 0.005
NAMES = ("page", "Product Viewed", "Product Added", "Checkout Started", "Order Completed")
PLANS = ("monthly", "yearly", "none")

FILL = """
WITH who AS (
  INSERT INTO contact (workspace_id, id, kind, name, email, attributes, first_seen_at, last_seen_at)
  SELECT $1, gen_random_uuid(), 'user', 'Contact ' || n, 'contact' || n || '@example.com',
         jsonb_build_object('plan', (ARRAY['monthly', 'yearly', 'none'])[1 + n % 3], 'orders', n % 20),
         now() - interval '90 days', now() - make_interval(hours => n % 2000)
    FROM generate_series(1, $2::int) n RETURNING id, last_seen_at),
did AS (
  INSERT INTO event (workspace_id, at, id, contact_id, name, properties, received_at)
  SELECT $1, now() - make_interval(hours => (random() * 1400)::int), gen_random_uuid(), id, name, '{"total": 12.5}',
         now()
    FROM who, unnest($3::text[]) AS name WHERE random() < 0.7
  RETURNING contact_id, name, at),
counted AS (
  INSERT INTO event_count (workspace_id, contact_id, name, count, first_at, last_at)
  SELECT $1, contact_id, name, count(*), min(at), max(at) FROM did GROUP BY contact_id, name)
INSERT INTO event_day (workspace_id, contact_id, name, day, count)
SELECT $1, contact_id, name, (at AT TIME ZONE 'UTC')::date, count(*) FROM did GROUP BY 2, 3, 4
"""


def rules() -> list[Rule]:
    """Make forty-five of the kinds that businesses have."""
    made: list[Rule] = []
    for number, name in enumerate(NAMES):
        made += [Did(name, period=Days(days)) for days in (1, 7, 30)]
        made.append(Did(name, Op.GTE, 3 + number))
        made.append(All((Did(name), Not(Did(name, period=Days(14))))))
        made.append(Did(name, Op.EQ, 0))
    for plan in PLANS:
        made += [Attribute("plan", Op.IS, plan), All((Attribute("plan", Op.IS, plan), Did("page", period=Days(7))))]
        made.append(All((Attribute("orders", Op.GTE, 10), Did("Order Completed", Op.GTE, 2, Days(60)))))
        made.append(Either((Attribute("plan", Op.IS_NOT, plan), Field("email", Op.CONTAINS, "99"))))
    made += [Field("last_seen_at", Op.NOT_WITHIN_LAST, 10 * number) for number in (1, 3, 5)]
    return made


async def _saved(parts: System, owner: Actor) -> UUID:
    """Save fifty segments, five of which rest on others, and one for the probes; fill them."""
    made = [await keep.make_segment(parts, owner, keep.NewSegment(name=f"S{n}", rule=r)) for n, r in enumerate(rules())]
    while len(made) < 49:
        rule = All((InSegment(made[len(made) % 40].id), Not(InSegment(made[(len(made) + 7) % 40].id))))
        made.append(await keep.make_segment(parts, owner, keep.NewSegment(name=f"R{len(made)}", rule=rule)))
    probed = await keep.make_segment(parts, owner, keep.NewSegment(name="Probed", rule=Did("Probe")))
    began = time.perf_counter()
    await Fillings(parts).look()
    print(f"    filled {len(made) + 1} segments in {time.perf_counter() - began:.1f} s", flush=True)
    return probed.id


async def produce(dsn: str, workspace_id: UUID) -> None:
    """Let people do things at the rate, and say when each probe was durable."""
    some = random.Random(1)
    async with running(dsn) as parts:
        async with parts.db.service(workspace_id) as tx:
            people = [
                row["id"] for row in await tx.rows("SELECT id FROM contact WHERE workspace_id = $1", workspace_id)
            ]
        some.shuffle(people)
        probes, begins, done, probed = iter(people), time.time() + 0.2, 0, 0
        present = some.sample(people, PRESENT)
        while (passed := time.time() - begins) < SECONDS + WARM_S:
            await asyncio.sleep(max(0.0, done / RATE - passed))
            now = datetime.now(UTC)
            for _ in range(TOGETHER // EACH):
                present[some.randrange(PRESENT)] = some.choice(people)
            doing = [(some.choice(present), some.choice(NAMES)) for _ in range(TOGETHER)]
            batch = [Happened(parts.new_id(), one, name, "{}", now) for one, name in doing]
            who = next(probes) if probed < passed * PROBES_PER_S else None
            if who:
                probed += 1
                batch.append(Happened(parts.new_id(), who, "Probe", "{}", now))
            async with parts.db.service(workspace_id) as tx:
                events.add_many(tx, batch, now)
            done += TOGETHER
            if who and passed > WARM_S:
                print(f"{who} {time.time()}", flush=True)
        print(f"rate {done / (time.time() - begins)}", flush=True)


async def _follow(parts: System) -> None:
    """Follow as a worker does."""
    while True:
        parts.hub.facts.clear()
        if not await follow(parts):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await parts.hub.facts.wait()


async def _watch(dsn: str, workspace_id: UUID, segment_id: UUID, seen: dict[UUID, float]) -> None:
    connection = await asyncpg.connect(dsn)
    ask = "SELECT contact_id FROM segment_member WHERE workspace_id = $1 AND segment_id = $2"
    while True:
        rows = await connection.fetch(ask, workspace_id, segment_id)
        now = time.time()
        for row in rows:
            seen.setdefault(row[0], now)
        await asyncio.sleep(LOOK_EVERY_S)


async def _lags(parts: System, dsn: str, workspace_id: UUID, probed: UUID) -> tuple[list[float], float]:
    seen: dict[UUID, float] = {}
    tasks = [asyncio.create_task(one) for one in (_follow(parts), _watch(dsn, workspace_id, probed, seen))]
    command = [sys.executable, str(Path(__file__)), dsn, str(workspace_id)]
    producer = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
    told, _ = await producer.communicate()
    assert producer.returncode == 0
    await asyncio.sleep(2)
    for task in tasks:
        task.cancel()
    done = [await asyncio.gather(task, return_exceptions=True) for task in tasks]
    assert all(isinstance(one[0], asyncio.CancelledError) for one in done), done
    lines = [line.split() for line in told.decode().splitlines()]
    sent = {UUID(who): float(at) for who, at in lines if who != "rate"}
    missing = sent.keys() - seen.keys()
    assert not missing, f"{len(missing)} of {len(sent)} were never let in"
    return sorted((seen[who] - at) * 1_000 for who, at in sent.items()), float(lines[-1][1])


async def _counted(parts: System, workspace_id: UUID) -> float:
    async with parts.db.service(workspace_id) as tx:
        all_rules = {one.id: one.rule for one in await segments.in_use(tx)}
        began = time.perf_counter()
        for rule in all_rules.values():
            await audiences.count(tx, rule, parts.clock(), all_rules)
        return (time.perf_counter() - began) * 1_000


async def _measure() -> list[dict[str, Any]]:
    async with embedded() as dsn, running(dsn) as parts:
        world = await World(parts).make()
        await months.look_after(parts)
        owner = Actor("teammate", world.teammate_id, world.workspace_id, "Bench", frozenset(Permission))
        connection = await asyncpg.connect(dsn)
        for _ in range(0, PEOPLE, 50_000):
            await connection.execute(FILL, world.workspace_id, min(PEOPLE, 50_000), list(NAMES))
        await connection.execute("VACUUM ANALYZE")
        probed = await _saved(parts, owner)
        await connection.execute("VACUUM ANALYZE")
        await connection.close()
        bootstrap.all_loaded()
        bare = await _counted(parts, world.workspace_id)
        lags, rate = await _lags(parts, dsn, world.workspace_id, probed)
    p99 = lags[min(len(lags) - 1, int(len(lags) * 0.99))]
    print(f"    median {statistics.median(lags):.0f} ms, most {lags[-1]:.0f} ms, at {rate:,.0f} events/s", flush=True)
    return [
        {
            "name": "segment_lag_ms",
            "value": round(p99),
            "unit": "ms",
            "baseline": round(bare),
            "ratio": round(bare / max(p99, 0.1), 2),
        }
    ]


def measure() -> list[dict[str, Any]]:
    """Follow fifty segments."""
    work: Callable[[], Awaitable[list[dict[str, Any]]]] = _measure
    return run(work())


if __name__ == "__main__":
    asyncio.run(produce(sys.argv[1], UUID(sys.argv[2])))
