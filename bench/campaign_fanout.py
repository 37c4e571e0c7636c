"""How many people a second a campaign comes to: from its audience to deliveries in the queue, in resumable chunks.

A million contacts (BENCH_CONTACTS for another number), two variants and a tenth kept out. The baseline is the same rows
(conversations, messages, deliveries, proposals, who it came to and what came of it) by one bare INSERT SELECT each, in
one transaction, of a second workspace with as many people.
"""

import os
import time
from typing import Any

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.content import Text
from rejoinder.domain.permissions import Permission
from rejoinder.services.campaigns import keep, life
from rejoinder.services.campaigns.going import send_campaigns
from world import World, embedded, run, running

MANY = int(os.environ.get("BENCH_CONTACTS", "1000000"))
PATIENCE_S = 1_800

FILL = """
WITH who AS (SELECT uuidv7() AS contact, uuidv7() AS identity FROM generate_series(1, $3::int)),
c AS (INSERT INTO contact (workspace_id, id, kind, first_seen_at, last_seen_at)
      SELECT $1, contact, 'user', now(), now() FROM who)
INSERT INTO identity (workspace_id, id, contact_id, channel_id, address, created_at, last_seen_at)
SELECT $1, identity, contact, $2, identity::text, now(), now() FROM who
"""
WORDS = ("Fresh beans are here: come and try them.", "The new harvest has arrived, and it is a sweet one.")
PROPOSED = """
CREATE TEMP TABLE going ON COMMIT DROP AS
SELECT i.id AS identity, i.contact_id AS contact, i.channel_id AS channel, uuidv7() AS conversation,
       uuidv7() AS message, uuidv7() AS delivery, random() < 0.1 AS control
  FROM identity i WHERE i.workspace_id = $1 ORDER BY contact_id
"""
BARE = (
    """INSERT INTO conversation (workspace_id, id, channel_id, identity_id, contact_id, status, last_at, created_at,
                                 updated_at, closed_at, last_text, last_kind, last_author, last_author_kind)
       SELECT $1, conversation, channel, identity, contact, 'closed', now(), now(), now(), now(), $3, 'out', 'Bench',
              'api' FROM going WHERE NOT control AND $2::uuid IS NOT NULL""",
    """INSERT INTO message (workspace_id, id, conversation_id, contact_id, channel_id, kind, author_kind, author_name,
                            blocks, text, purpose, reason, state, at, created_at)
       SELECT $1, message, conversation, contact, channel, 'out', 'api', 'Bench',
              jsonb_build_array(jsonb_build_object('type', 'text', 'text', $3::text)), $3, 'promotional', 'Bench',
              'queued', now(), now() FROM going WHERE NOT control AND $2::uuid IS NOT NULL""",
    """INSERT INTO delivery (workspace_id, id, message_id, identity_id, contact_id, channel_id, state, due_at, key,
                             created_at, lane, campaign_id)
       SELECT $1, delivery, message, identity, contact, channel, 'queued', now(),
              'campaign:' || $2::uuid || ':1:' || contact, now(), 1, $2 FROM going WHERE NOT control
          AND $3::text IS NOT NULL""",
    """INSERT INTO proposal (workspace_id, delivery_id, body)
       SELECT $1, delivery, '{"delivery_id":"' || delivery || '","purpose":"promotional","author":"api",'
              '"reason":"Bench",'
              '"key":"campaign:' || $2::uuid || ':1:' || contact || '","campaign":"' || $2 || '","zone":"UTC"}'
         FROM going WHERE NOT control AND $3::text IS NOT NULL""",
    """INSERT INTO campaign_person (workspace_id, campaign_id, contact_id, arm, run, at, shown_at)
       SELECT $1, $2, contact, 'a', 1, now(), now() FROM going WHERE $3::text IS NOT NULL""",
    """INSERT INTO campaign_fact (workspace_id, campaign_id, contact_id, fact, arm, first_at, last_at)
       SELECT $1, $2, contact, 'proposed', 'a', now(), now() FROM going WHERE $3::text IS NOT NULL""",
)


def _definition(world: World) -> Definition:
    variants = tuple(Variant(key, (Wording(Talk((Text(text),))),)) for key, text in zip("ab", WORDS, strict=True))
    return Definition(
        name="Bench",
        kind=Kind.MESSAGE,
        reason="Bench",
        variants=variants,
        control=0.1,
        channel_ids=(world.channel_id,),
    )


def _owner(world: World) -> Actor:
    return Actor("teammate", world.teammate_id, world.workspace_id, "Bench", frozenset(Permission))


async def _filled(world: World) -> World:
    await world.make()
    async with world.parts.db.service(world.workspace_id) as tx:
        await tx.connection.execute(FILL, world.workspace_id, world.channel_id, MANY, timeout=PATIENCE_S)
    async with world.parts.db.lookup() as tx:
        await tx.connection.execute("RESET ROLE; ANALYZE; SET ROLE rejoinder_service", timeout=PATIENCE_S)
    return world


async def _ours(world: World) -> float:
    one = await keep.make_campaign(world.parts, _owner(world), _definition(world))
    await life.start(world.parts, _owner(world), one.id)
    began, done = time.perf_counter(), 0
    while (await keep.read_campaign(world.parts, _owner(world), one.id)).progress or not done:
        done += await send_campaigns(world.parts)
    took = time.perf_counter() - began
    await life.pause(world.parts, _owner(world), one.id)
    return took


async def _bare(world: World) -> float:
    one = await keep.make_campaign(world.parts, _owner(world), _definition(world))
    began = time.perf_counter()
    async with world.parts.db.service(world.workspace_id) as tx:
        await tx.connection.execute(PROPOSED.replace("$1", f"'{world.workspace_id}'"), timeout=PATIENCE_S)
        for statement in BARE:
            await tx.connection.execute(statement, world.workspace_id, one.id, WORDS[0], timeout=PATIENCE_S)
    return time.perf_counter() - began


async def _measure() -> list[dict[str, Any]]:
    async with embedded() as dsn, running(dsn) as parts:
        ours = await _ours(await _filled(World(parts)))
        bare = await _bare(await _filled(World(parts)))
    return [
        {
            "name": "campaign_fanout_per_s",
            "value": round(MANY / ours),
            "unit": "people/s",
            "baseline": round(MANY / bare),
            "ratio": round(bare / ours, 2),
        }
    ]


def measure() -> list[dict[str, Any]]:
    return run(_measure())


if __name__ == "__main__":
    for figure in measure():
        print(figure)
