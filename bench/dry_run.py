"""Seconds that a dry run over a million generated ledgers takes, against reading the same rows and nothing else.

Ledgers differ as real ones do: who wrote when, who got what, who left, who subscribed. The bare side reads the same
text and counts its bytes.
"""

import asyncio
import time
from datetime import UTC, datetime
from typing import Any

import asyncpg

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.services.dry_runs import Asked, read_dry_run, start_dry_run
from rejoinder.store import dry_runs
from world import World, embedded, run, running

MANY = 1_000_000

FILL = """
WITH who AS (SELECT uuidv7() AS contact, uuidv7() AS identity, n,
                    to_char((now() - make_interval(secs => (n::bigint * 7919) % 3456000)) AT TIME ZONE 'UTC',
                            'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS wrote
               FROM generate_series($3::int, $4::int) n),
c AS (INSERT INTO contact (workspace_id, id, kind, first_seen_at, last_seen_at)
      SELECT $1, contact, 'visitor', now(), now() FROM who),
i AS (INSERT INTO identity (workspace_id, id, contact_id, channel_id, address, created_at, last_seen_at)
      SELECT $1, identity, contact, $2, identity::text, now(), now() FROM who),
l AS (INSERT INTO ledger (workspace_id, identity_id, facts)
      SELECT $1, identity, jsonb_strip_nulls(jsonb_build_object(
               'first_act', jsonb_build_object('kind', 'message', 'at', wrote),
               'acts', jsonb_build_array(jsonb_build_object('kind', 'message', 'first', wrote, 'last', wrote)),
               'stops', CASE WHEN n % 50 = 0 THEN jsonb_build_array(
                          jsonb_build_object('scope', 'all', 'at', wrote, 'how', 'unsubscribe')) END,
               'zone', (ARRAY['Asia/Jakarta', 'America/Sao_Paulo', 'Europe/Moscow', NULL])[1 + n % 4]))
        FROM who)
INSERT INTO contact_tally (workspace_id, contact_id, facts)
SELECT $1, contact, CASE WHEN n % 10 = 0 THEN jsonb_build_object('sent', jsonb_build_array(jsonb_build_object(
         'delivery_id', contact, 'at', wrote, 'purpose', 'promotional', 'author', 'api', 'ground', 'window')))
         ELSE '{}' END
  FROM who
"""


async def _fill(world: World, dsn: str) -> None:
    for begins in range(1, MANY + 1, 100_000):
        async with world.parts.db.service(world.workspace_id) as tx:
            await tx.connection.execute(
                FILL, world.workspace_id, world.channel_id, begins, begins + 99_999, timeout=120
            )
    connection = await asyncpg.connect(dsn)
    await connection.execute("ANALYZE")
    await connection.close()


async def _bare(world: World) -> float:
    began, size = time.perf_counter(), 0

    async def take(data: bytes) -> None:
        nonlocal size
        size += len(data)

    async with world.parts.db.service(world.workspace_id) as tx:
        await dry_runs.ledgers(tx, world.channel_id, None, datetime.now(UTC), take)
    assert size > MANY
    return time.perf_counter() - began


async def _ours(world: World) -> tuple[float, dict[str, int]]:
    began = time.perf_counter()
    asked = Asked(reason="Bench", channel_ids=(world.channel_id,))
    owner = Actor("teammate", world.teammate_id, world.workspace_id, "Bench", frozenset(Permission))
    found = await start_dry_run(world.parts, owner, asked)
    while found.state == "running":
        await asyncio.sleep(0.05)
        found = await read_dry_run(world.parts, owner, found.id)
    assert found.state == "done", found.state
    assert found.done == MANY, found.done
    return time.perf_counter() - began, {f"{group.outcome} {group.reason}": group.count for group in found.groups}


async def _measure() -> list[dict[str, Any]]:
    async with embedded() as dsn, running(dsn) as parts:
        world = await World(parts).make()
        await _fill(world, dsn)
        bare, (ours, groups) = await _bare(world), await _ours(world)
        print(f"  {groups}")
    return [
        {
            "name": "dry_run_1m_s",
            "value": round(ours, 1),
            "unit": "s",
            "baseline": round(bare, 1),
            "ratio": round(bare / ours, 2),
        }
    ]


def measure() -> list[dict[str, Any]]:
    """Rehearse a message over a million ledgers."""
    return run(_measure())
