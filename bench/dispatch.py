"""Deliveries a second through the whole gate, against a bare claim-and-update loop on the same tables.

Both sides start from the same rows: due deliveries of contacts who wrote within the last day. Ours claims, loads
ledgers, decides, takes quota, keeps verdicts, sends to a channel that only counts, and settles with live changes, two
batches at once as a worker does; the bare loop claims and marks as sent, by the same batch size. Rounds alternate; the
ratio is of the medians.
"""

import asyncio
import statistics
import time
from typing import Any

from rejoinder.channels.contract import Accepted, Capabilities, Outbound
from rejoinder.services.dispatch import dispatch_workspace
from rejoinder.workers.loops import DISPATCH_LANES
from world import World, embedded, running, with_channels

ROUND = 4_000
ROUNDS = 3
BATCH = 500


class Counting:
    """A channel that only counts."""

    type = "web"
    capabilities = Capabilities(blocks=frozenset({"text"}), deduplicates=True)

    def __init__(self) -> None:
        self.sent = 0

    async def send(self, outbound: Outbound) -> Accepted:
        self.sent += 1
        return Accepted(str(outbound.message_id))


FILL = """
WITH who AS (SELECT gen_random_uuid() AS contact, gen_random_uuid() AS identity, gen_random_uuid() AS conversation,
                    gen_random_uuid() AS message, gen_random_uuid() AS delivery, n FROM generate_series(1, $3) n),
c AS (INSERT INTO contact (workspace_id, id, kind, first_seen_at, last_seen_at)
      SELECT $1, contact, 'visitor', now(), now() FROM who),
i AS (INSERT INTO identity (workspace_id, id, contact_id, channel_id, address, created_at, last_seen_at)
      SELECT $1, identity, contact, $2, identity::text, now(), now() FROM who),
v AS (INSERT INTO conversation (workspace_id, id, channel_id, identity_id, contact_id, last_at, created_at, updated_at)
      SELECT $1, conversation, $2, identity, contact, now(), now(), now() FROM who),
m AS (INSERT INTO message (workspace_id, id, conversation_id, contact_id, channel_id, kind, author_kind, author_name,
                           blocks, text, state, purpose, at, created_at)
      SELECT $1, message, conversation, contact, $2, 'out', 'bot', 'Bench', '[{"type":"text","text":"Hello"}]',
             'Hello', 'queued', 'reply', now(), now() FROM who),
l AS (INSERT INTO ledger (workspace_id, identity_id, facts)
      SELECT $1, identity, jsonb_build_object(
               'first_act', jsonb_build_object('kind', 'message', 'at', $4::text),
               'acts', jsonb_build_array(jsonb_build_object('kind', 'message', 'first', $4::text, 'last', $4::text)))
        FROM who),
t AS (INSERT INTO contact_tally (workspace_id, contact_id, facts) SELECT $1, contact, '{}' FROM who),
d AS (INSERT INTO delivery (workspace_id, id, message_id, identity_id, contact_id, channel_id, state, due_at, key,
                            created_at)
      SELECT $1, delivery, message, identity, contact, $2, 'queued', now() - interval '1 second', delivery::text, now()
        FROM who)
INSERT INTO proposal (workspace_id, delivery_id, body)
SELECT $1, delivery,
       jsonb_build_object('delivery_id', delivery, 'purpose', 'reply', 'author', 'human', 'key', 'k')::text
  FROM who
"""

BARE = """
UPDATE delivery SET state = 'sending', attempt = attempt + 1 WHERE workspace_id = $1 AND id IN (
  SELECT id FROM delivery WHERE workspace_id = $1 AND state IN ('queued', 'held') AND due_at <= now()
  ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING id
"""
BARE_SETTLE = "UPDATE delivery SET state = 'sent', settled_at = now() WHERE workspace_id = $1 AND id = ANY($2::uuid[])"


async def _fill(world: World) -> None:
    async with world.parts.db.service(world.workspace_id) as tx:
        wrote = world.parts.clock().isoformat().replace("+00:00", "Z")
        await tx.run(FILL, world.workspace_id, world.channel_id, ROUND, wrote)
    async with world.parts.db.pool.acquire() as connection:
        await connection.execute("ANALYZE delivery, message, ledger, conversation, contact, identity, proposal")


async def _ours(world: World) -> float:
    await _fill(world)
    began = time.perf_counter()
    await asyncio.gather(*(_lane(world) for _ in range(DISPATCH_LANES)))
    return ROUND / (time.perf_counter() - began)


async def _lane(world: World) -> None:
    while await dispatch_workspace(world.parts, world.workspace_id):
        pass


async def _bare(world: World) -> float:
    await _fill(world)
    began = time.perf_counter()
    done = 0
    while done < ROUND:
        async with world.parts.db.service(world.workspace_id) as tx:
            rows = await tx.rows(BARE, world.workspace_id, BATCH)
        async with world.parts.db.service(world.workspace_id) as tx:
            await tx.run(BARE_SETTLE, world.workspace_id, [row["id"] for row in rows])
        done += len(rows)
    return ROUND / (time.perf_counter() - began)


async def _measure() -> tuple[float, float]:
    async with embedded() as dsn, running(dsn, dispatch_batch=BATCH) as plain:
        parts = with_channels(plain, Counting())
        ours, bare = [], []
        for number in range(ROUNDS + 1):
            world = await World(parts).make()
            a = await _ours(world)
            b = await _bare(await World(parts).make())
            if number:
                ours.append(a)
                bare.append(b)
        return statistics.median(ours), statistics.median(bare)


def measure() -> list[dict[str, Any]]:
    ours, bare = asyncio.run(_measure())
    return [
        {
            "name": "dispatch_per_s",
            "value": round(ours),
            "unit": "1/s",
            "baseline": round(bare),
            "ratio": round(ours / bare, 3),
        }
    ]


if __name__ == "__main__":
    print(measure())
