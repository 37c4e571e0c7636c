"""Seconds until a message on a topic is proposed to 100,000 subscribers, and what that adds to the process's memory.

The baseline is the rows that each proposal consists of, a message, a delivery and a proposal, inserted one subscriber
after the other by the same connection and nothing else; it is measured on some of them and scaled.
"""

import time
from pathlib import Path
from typing import Any

import asyncpg

from rejoinder.domain.actor import Actor
from rejoinder.domain.content import Text
from rejoinder.domain.permissions import Permission
from rejoinder.services.topics.going import send_on_topics
from rejoinder.services.topics.sending import NewTopicMessage, send_on_topic
from world import World, embedded, run, running

MANY, BARE = 100_000, 5_000

TOPIC = """
INSERT INTO topic (workspace_id, id, key, names, frequencies, channel_ids, created_at)
VALUES ($1, $2, 'news', '{"en": "News"}', '["weekly"]', jsonb_build_array($3::text), now())
"""
FILL = """
WITH who AS (SELECT uuidv7() AS contact, uuidv7() AS identity, uuidv7() AS conversation
               FROM generate_series(1, $4::int)),
c AS (INSERT INTO contact (workspace_id, id, kind, first_seen_at, last_seen_at)
      SELECT $1, contact, 'visitor', now(), now() FROM who),
i AS (INSERT INTO identity (workspace_id, id, contact_id, channel_id, address, created_at, last_seen_at)
      SELECT $1, identity, contact, $2, identity::text, now(), now() FROM who),
v AS (INSERT INTO conversation (workspace_id, id, channel_id, identity_id, contact_id, last_at, created_at, updated_at)
      SELECT $1, conversation, $2, identity, contact, now(), now(), now() FROM who),
l AS (INSERT INTO ledger (workspace_id, identity_id, facts) SELECT $1, identity, '{}' FROM who)
INSERT INTO subscription (workspace_id, identity_id, topic_id, channel_id, state, frequency, asked_at, granted_at)
SELECT $1, identity, $3, $2, 'active', 'weekly', now(), now() FROM who
"""
MESSAGE = """
INSERT INTO message (workspace_id, id, conversation_id, contact_id, channel_id, kind, author_kind, author_name, state,
                     at, created_at)
VALUES ($1, $2, $3, $4, $5, 'out', 'bot', 'Bench', 'queued', now(), now())
"""
DELIVERY = """
INSERT INTO delivery (workspace_id, id, message_id, identity_id, contact_id, channel_id, state, due_at, key, created_at)
VALUES ($1, $2, $2, $3, $4, $5, 'dropped', now(), 'bare:' || $2::uuid, now())
"""
PROPOSAL = "INSERT INTO proposal (workspace_id, delivery_id, body) VALUES ($1, $2, '{}')"
WHO = "SELECT id, identity_id, contact_id FROM conversation WHERE workspace_id = $1 ORDER BY id LIMIT $2"


def _rss_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6


async def _ours(world: World, topic_id: Any) -> tuple[float, float]:
    owner = Actor("teammate", world.teammate_id, world.workspace_id, "Bench", frozenset(Permission))
    new = NewTopicMessage(key="bench", blocks=(Text("Fresh beans are here."),), reason="They asked to hear of news")
    await send_on_topic(world.parts, owner, topic_id, new)
    began, before, most, done = time.perf_counter(), _rss_mb(), 0.0, 0
    while touched := await send_on_topics(world.parts):
        done += touched
        most = max(most, _rss_mb())
        if done % 20_000 == 0:
            print(f"  {done} are proposed", flush=True)
    assert done >= MANY, done
    return time.perf_counter() - began, most - before


async def _bare(world: World) -> float:
    workspace_id, channel_id, parts = world.workspace_id, world.channel_id, world.parts
    async with parts.db.service(workspace_id) as tx:
        who = await tx.rows(WHO, workspace_id, BARE)
    began = time.perf_counter()
    for first in range(0, BARE, 100):
        async with parts.db.service(workspace_id) as tx:
            for place, identity_id, contact_id in who[first : first + 100]:
                id_ = parts.new_id()
                await tx.run(MESSAGE, workspace_id, id_, place, contact_id, channel_id)
                await tx.run(DELIVERY, workspace_id, id_, identity_id, contact_id, channel_id)
                await tx.run(PROPOSAL, workspace_id, id_)
    return (time.perf_counter() - began) / BARE * MANY


async def _measure() -> list[dict[str, Any]]:
    async with embedded() as dsn, running(dsn) as parts:
        world, topic_id = await World(parts).make(), parts.new_id()
        async with parts.db.service(world.workspace_id) as tx:
            await tx.run(TOPIC, world.workspace_id, topic_id, str(world.channel_id))
            fill = (FILL, world.workspace_id, world.channel_id, topic_id, MANY)
            await tx.connection.execute(*fill, timeout=300)
        connection = await asyncpg.connect(dsn)
        await connection.execute("ANALYZE")
        await connection.close()
        bare = await _bare(world)
        ours, grown = await _ours(world, topic_id)
    return [
        {
            "name": "topic_100k_s",
            "value": round(ours, 1),
            "unit": "s",
            "baseline": round(bare, 1),
            "ratio": round(bare / ours, 2),
        },
        {"name": "topic_100k_grown_mb", "value": round(grown, 1), "unit": "MB", "baseline": None, "ratio": None},
    ]


def measure() -> list[dict[str, Any]]:
    return run(_measure())


if __name__ == "__main__":
    for figure in measure():
        print(figure)
