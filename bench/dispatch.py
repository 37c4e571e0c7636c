"""Deliveries a second through the whole gate, against a bare claim-and-update loop on the same tables.

Both sides start from the same rows: due deliveries of contacts who wrote within the last day. Ours claims, loads
ledgers, decides, takes quota, keeps verdicts, sends to a channel that only counts, and settles with live changes, as
many batches at once as a worker does; the bare loop claims and marks as sent, by the same batch size. Rounds alternate;
the figures are medians, and the ratio is the median of the ratios of rounds beside each other.
"""

import asyncio
import statistics
import time
from typing import Any

from rejoinder import bootstrap
from rejoinder.channels.contract import Accepted, Account, Outbound
from rejoinder.channels.web.channel import WebChannel
from rejoinder.services.dispatch import dispatch_workspace
from rejoinder.workers.loops import DISPATCH_LANES
from world import World, embedded, run, running, with_channels

ROUND = 8_000
ROUNDS = 5
BATCH = 500


class Counting(WebChannel):
    """A channel that only counts."""

    def __init__(self) -> None:
        self.sent = 0

    async def send(self, account: Account, outbound: Outbound) -> Accepted:  # noqa: ARG002 - the contract's
        self.sent += 1
        return Accepted()


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

#: What is filled, whose statistics only its owner may take: without them PostgreSQL plans as for empty tables.
FILLED = "contact, identity, conversation, message, ledger, contact_tally, delivery, proposal"

BARE = """
UPDATE delivery SET state = 'sending', attempt = attempt + 1 WHERE workspace_id = $1 AND id IN (
  SELECT id FROM delivery
  WHERE workspace_id = $1 AND channel_id = $2 AND state IN ('queued', 'held') AND due_at <= now()
  ORDER BY lane, due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING id
"""
BARE_SETTLE = "UPDATE delivery SET state = 'sent', settled_at = now() WHERE workspace_id = $1 AND id = ANY($2::uuid[])"


async def _fill(world: World) -> None:
    async with world.parts.db.service(world.workspace_id) as tx:
        wrote = world.parts.clock().isoformat().replace("+00:00", "Z")
        await tx.run(FILL, world.workspace_id, world.channel_id, ROUND, wrote)
    async with world.parts.db.pool.acquire() as connection:
        await connection.execute("RESET ROLE")
        await connection.execute(f"ANALYZE {FILLED}")
        await connection.execute("SET ROLE rejoinder_service")


async def ours(world: World) -> float:
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
            rows = await tx.rows(BARE, world.workspace_id, world.channel_id, BATCH)
        async with world.parts.db.service(world.workspace_id) as tx:
            await tx.run(BARE_SETTLE, world.workspace_id, [row["id"] for row in rows])
        done += len(rows)
    return ROUND / (time.perf_counter() - began)


async def _measure() -> list[tuple[float, float]]:
    async with embedded() as dsn, running(dsn, dispatch_batch=BATCH) as plain:
        parts = with_channels(plain, Counting())
        bootstrap.all_loaded()
        pairs = []
        for _ in range(ROUNDS + 1):
            mine = await ours(await World(parts).make())
            pairs.append((mine, await _bare(await World(parts).make())))
        return pairs[1:]


def measure() -> list[dict[str, Any]]:
    pairs = run(_measure())
    return [
        {
            "name": "dispatch_per_s",
            "value": round(statistics.median(ours for ours, _ in pairs)),
            "unit": "1/s",
            "baseline": round(statistics.median(bare for _, bare in pairs)),
            "ratio": round(statistics.median(ours / bare for ours, bare in pairs), 3),
        }
    ]


if __name__ == "__main__":
    print(measure())
