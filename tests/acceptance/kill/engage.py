"""What is set up and sent in the kill run over events, segments and campaigns."""

import asyncio
import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any
from uuid import UUID

import aiohttp

from acceptance.kill.people import until_answered
from rejoinder.domain.audience.rule import All, Attribute, Days, Did, InSegment, Not, Op, Received, Rule
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.content import Text
from rejoinder.domain.policy.words import Purpose
from rejoinder.services.campaigns import keep as campaigns
from rejoinder.services.campaigns import life
from rejoinder.services.segments import keep as segments
from rejoinder.services.system import System
from seeds import Seed

#: Of so many people one has left us before, one is on no channel, and one did not ask for news.
LEFT_EACH, NOWHERE_EACH, NO_NEWS_EACH = 50, 9, 5
EVENTS_EACH = 6
MOST_IN_A_BATCH = 100
ORDERED, VIEWED, LEFT_BASKET = "Order Completed", "Product Viewed", "Basket Left"
REGULAR = Did(ORDERED, op=Op.GTE, times=3)
LATELY, LONG_AGO = timedelta(seconds=4), timedelta(days=8)
_DAY = timedelta(days=1)

_FILL = """
WITH who AS (SELECT gen_random_uuid() AS contact, gen_random_uuid() AS identity, n,
                    'p-' || to_char(n, 'FM000000') AS external_id
               FROM generate_series(1, $2::int) n),
c AS (INSERT INTO contact (workspace_id, id, kind, external_id, attributes, first_seen_at, last_seen_at)
      SELECT $1, contact, 'user', external_id, jsonb_build_object('news', n % $5::int <> 0), now(), now() FROM who),
t AS (INSERT INTO contact_tally (workspace_id, contact_id, facts) SELECT $1, contact, '{}' FROM who),
i AS (INSERT INTO identity (workspace_id, id, contact_id, channel_id, address, created_at, last_seen_at)
      SELECT $1, identity, contact, CASE WHEN n % 3 = 0 THEN $4::uuid ELSE $3::uuid END,
             '+4477' || to_char(n, 'FM0000000000'), now(), now()
        FROM who WHERE n % $7::int <> 0)
INSERT INTO ledger (workspace_id, identity_id, facts)
SELECT $1, identity, jsonb_build_object('first_act', jsonb_build_object('kind', 'message', 'at', $8::text),
         'acts', jsonb_build_array(jsonb_build_object('kind', 'message', 'first', $8::text, 'last', $8::text)))
       || CASE WHEN n % $6::int = 0 THEN jsonb_build_object('stops', jsonb_build_array(
            jsonb_build_object('scope', 'all', 'at', $8::text, 'how', 'stop_word'))) ELSE '{}' END
  FROM who WHERE n % $7::int <> 0
"""


async def fill(system: System, seed: Seed, channels: dict[str, UUID], many: int) -> None:
    """Make people who have just written on one of two channels, some of whom have left, and some who are on none."""
    wrote = system.clock().isoformat().replace("+00:00", "Z")
    async with system.db.service(seed.workspace_id) as tx:
        on = (channels["whatsapp"], channels["sms"])
        some = (NO_NEWS_EACH, LEFT_EACH, NOWHERE_EACH)
        await tx.connection.execute(_FILL, seed.workspace_id, many, *on, *some, wrote, timeout=300)


async def campaigns_made(system: System, seed: Seed, channels: dict[str, UUID]) -> dict[str, UUID]:
    """Write a campaign of each kind; all but the one that goes once are live at once."""
    whens: dict[str, tuple[When, Rule]] = {
        "once": (When(mode=Mode.ONCE), Attribute("news", Op.IS_TRUE)),
        "always": (When(mode=Mode.ALWAYS), REGULAR),
        "event": (When(mode=Mode.EVENT, event=LEFT_BASKET), All()),
    }
    made = {}
    for name, (when, audience) in whens.items():
        said = _definition(name, when, audience, (channels["whatsapp"], channels["sms"]))
        made[name] = (await campaigns.make_campaign(system, seed.owner, said)).id
        if name != "once":
            await life.start(system, seed.owner, made[name])
    return made


def _definition(name: str, when: When, audience: Rule, channel_ids: tuple[UUID, ...]) -> Definition:
    words = f"Beans are back #{name}-{{{{ contact.external_id | default: 'nobody' }}}}"
    return Definition(
        name=name,
        kind=Kind.MESSAGE,
        purpose=Purpose.TRANSACTIONAL,
        reason="They asked for it.",
        audience=audience,
        when=when,
        variants=tuple([Variant(key, (Wording(Talk((Text(words),))),)) for key in "ab"]),
        control=0.1,
        channel_ids=channel_ids,
    )


async def segments_made(system: System, seed: Seed, once: UUID) -> None:
    """Save segments that events, attributes, campaigns and time alone let people enter and leave."""
    lately = Days(LATELY / _DAY)
    regular = await _segment(system, seed, "Regulars", REGULAR)
    monthly = await _segment(system, seed, "Monthly", Attribute("plan", Op.IS, "monthly"))
    await _segment(system, seed, "Here now", Did(VIEWED, period=lately))
    await _segment(system, seed, "Quiet", All((Did(ORDERED), Not(Did(ORDERED, period=Days(7))))))
    await _segment(system, seed, "Not monthly", All((InSegment(regular), Not(InSegment(monthly)))))
    await _segment(system, seed, "Written to", Received(once))


async def _segment(system: System, seed: Seed, name: str, rule: Rule) -> UUID:
    return (await segments.make_segment(system, seed.owner, segments.NewSegment(name=name, rule=rule))).id


class Sender:
    """A program that sends events in batches, each until it is answered: the same message ids each time."""

    def __init__(self, http: aiohttp.ClientSession, base: str, key: str, people: int) -> None:
        self._http, self._url = http, f"{base}/v1/batch"
        self._head = {"authorization": aiohttp.encode_basic_auth(key, "")}
        self._people, self._dice = people, random.Random(5)
        self.acknowledged: set[str] = set()

    async def send(self, many: int, seconds: float) -> None:
        """Send so many events, spread over some time at least."""
        batches, began = list(self._batches(many)), time.monotonic()
        tasks = []
        for number, batch in enumerate(batches):
            due = began + number * seconds / len(batches)
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            tasks.append(asyncio.create_task(self._post(batch)))
        await asyncio.gather(*tasks)

    async def _post(self, batch: list[dict[str, Any]]) -> None:
        answer = await until_answered(self._http, self._url, {"batch": batch}, self._head)
        assert answer == {"success": True}, answer
        self.acknowledged |= {one["messageId"] for one in batch if one["type"] != "identify"}

    def _batches(self, many: int) -> Iterator[list[dict[str, Any]]]:
        numbers = iter(range(many))
        while batch := [self._call(number) for number in islice(numbers, self._dice.randint(1, MOST_IN_A_BATCH))]:
            yield batch

    def _call(self, number: int) -> dict[str, Any]:
        """Make a call of somebody: one of four is not known yet, and some turn out later who they are."""
        dice, id_ = self._dice.randrange(20), f"m-{number:07d}"
        who = self._dice.randint(1, self._people * 4 // 3)
        user, visitor = {"messageId": id_, "userId": f"p-{who:06d}"}, {"messageId": id_, "anonymousId": f"a-{who:06d}"}
        if dice < 3:
            return {**user, "type": "identify", "traits": {"plan": self._dice.choice(["monthly", "yearly"])}}
        if dice == 3:
            return {**user, **visitor, "type": "identify", "traits": {}}
        if dice == 4:
            return {**visitor, **_did(VIEWED, number)}
        if dice == 5:
            return {**user, **_did(ORDERED, number), "timestamp": (datetime.now(UTC) - LONG_AGO).isoformat()}
        return {**user, **_did(LEFT_BASKET if dice < 9 else VIEWED if dice < 13 else ORDERED, number)}


def _did(event: str, number: int) -> dict[str, Any]:
    return {"type": "track", "event": event, "properties": {"mid": f"m-{number:07d}", "total": number % 90 + 10}}
