"""What is sent in the outward kill run: accounts of four simulated providers, and many people who wrote to each."""

from typing import Any
from uuid import UUID

import msgspec

from rejoinder.services.channels import keep
from rejoinder.services.system import System
from rejoinder.simulators.cast import accounts
from rejoinder.simulators.records import Account
from seeds import Seed

#: Of a hundred deliveries, how many go to each provider: as many as its rate takes in the same time.
SHARES = {"whatsapp": 55, "messenger": 20, "sms": 20, "telegram": 5}
#: Rates that these providers grant on request.
FASTER = {"whatsapp": "1000", "messenger": "300", "sms": "300"}
#: One person of a hundred wants nothing more, and the provider says so.
ENDINGS = {"49": "opted_out"}
#: Of so many people one has left us before, and must get nothing.
LEFT_EACH = 50

_FILL = """
WITH who AS (SELECT gen_random_uuid() AS contact, gen_random_uuid() AS identity, gen_random_uuid() AS conversation,
                    gen_random_uuid() AS message, gen_random_uuid() AS delivery,
                    $6 || to_char(n, 'FM0000000000') AS address, $5 || '-' || to_char(n, 'FM000000') AS mark,
                    n % $7::int = 0 AS has_left
               FROM generate_series(1, $3::int) n),
c AS (INSERT INTO contact (workspace_id, id, kind, first_seen_at, last_seen_at)
      SELECT $1, contact, 'lead', now(), now() FROM who),
i AS (INSERT INTO identity (workspace_id, id, contact_id, channel_id, address, created_at, last_seen_at)
      SELECT $1, identity, contact, $2, address, now(), now() FROM who),
v AS (INSERT INTO conversation (workspace_id, id, channel_id, identity_id, contact_id, last_at, created_at, updated_at)
      SELECT $1, conversation, $2, identity, contact, now(), now(), now() FROM who),
m AS (INSERT INTO message (workspace_id, id, conversation_id, contact_id, channel_id, kind, author_kind, author_name,
                           blocks, text, state, purpose, at, created_at)
      SELECT $1, message, conversation, contact, $2, 'out', 'api', 'Kill run',
             jsonb_build_array(jsonb_build_object('type', 'text', 'text', 'Halo #' || mark)), mark, 'queued', 'reply',
             now(), now() FROM who),
l AS (INSERT INTO ledger (workspace_id, identity_id, facts)
      SELECT $1, identity, jsonb_build_object('first_act', jsonb_build_object('kind', 'message', 'at', $4::text),
               'acts', jsonb_build_array(jsonb_build_object('kind', 'message', 'first', $4::text, 'last', $4::text)))
             || CASE WHEN has_left THEN jsonb_build_object('stops', jsonb_build_array(
                  jsonb_build_object('scope', 'all', 'at', $4::text, 'how', 'stop_word'))) ELSE '{}' END
        FROM who),
t AS (INSERT INTO contact_tally (workspace_id, contact_id, facts) SELECT $1, contact, '{}' FROM who),
d AS (INSERT INTO delivery (workspace_id, id, message_id, identity_id, contact_id, channel_id, state, due_at, key,
                            created_at, lane)
      SELECT $1, delivery, message, identity, contact, $2, 'queued', now(), mark, now(), 0 FROM who)
INSERT INTO proposal (workspace_id, delivery_id, body)
SELECT $1, delivery,
       jsonb_build_object('delivery_id', delivery, 'purpose', 'reply', 'author', 'human', 'key', mark)::text
  FROM who
"""
_PREFIXES = {"whatsapp": "+4477", "sms": "+4478", "messenger": "9", "telegram": "8"}


async def connected(system: System, seed: Seed) -> dict[str, UUID]:
    """Connect the simulated accounts."""
    found = {}
    for one in accounts():
        if one.provider in SHARES:
            found[one.provider] = (await keep.add_channel(system, seed.owner, _new(one))).id
    return found


def _new(one: Account) -> keep.NewChannel:
    settings = {name: str(value) for name, value in one.settings.items()}
    if one.provider in FASTER:
        settings["per_second"] = FASTER[one.provider]
    body: dict[str, Any] = {
        "name": one.name,
        "type": one.provider,
        "settings": {"account": settings},
        "secrets": dict(one.secrets),
    }
    return msgspec.convert(body, keep.NewChannel)


async def fill(system: System, seed: Seed, channels: dict[str, UUID], many: int) -> dict[str, int]:
    """Queue messages to people who have just written, shared out over the providers; returns how many each gets."""
    wrote = system.clock().isoformat().replace("+00:00", "Z")
    shares = {name: many * share // 100 for name, share in SHARES.items()}
    for name, count in shares.items():
        async with system.db.service(seed.workspace_id) as tx:
            given = (seed.workspace_id, channels[name], count, wrote, name, _PREFIXES[name], LEFT_EACH)
            await tx.connection.execute(_FILL, *given, timeout=300)
    return shares
