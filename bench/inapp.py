"""How long it takes to decide what a visitor is shown, with 200 live campaigns, against asking PostgreSQL who fits.

Each of some visitors comes to a page, where facts are read, audiences are asked, and nearly everybody is shown
something, which the gate judges and which is counted: the figure is of these. Then they come to two more, where it is
there still, and whatever else may be is looked at again: that costs less. One visitor comes after the other.

The baseline asks by SQL whether a visitor is in each of the 200 audiences, on the same data: what deciding without
facts in memory would begin with.
"""

import os
import random
import statistics
import time
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import asyncpg
from msgspec.structs import replace

from rejoinder import bootstrap
from rejoinder.domain.audience.rule import All, Rule
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.content import Banner, Talk
from rejoinder.domain.campaign.definition import Definition, Goal, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind, State
from rejoinder.domain.campaign.when import Limits, Mode, PagePattern, Places, When
from rejoinder.domain.content import Text
from rejoinder.services.campaigns.shown.deciding import shown_at
from rejoinder.services.events import months
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System
from rejoinder.store import audiences, campaigns
from segments import FILL, NAMES, rules
from world import World, embedded, run, running

PEOPLE = int(os.environ.get("BENCH_PEOPLE", "20000"))
VISITORS = int(os.environ.get("BENCH_VISITORS", "1000"))
CAMPAIGNS = 200
PAGES = ("https://shop.example/", "https://shop.example/coffee/beans", "https://shop.example/cart")
#: Of how many visitors PostgreSQL is asked: it takes long enough.
ASKED = 30

IDENTITIES = """
INSERT INTO identity (workspace_id, id, contact_id, channel_id, address, created_at, last_seen_at)
SELECT $1, gen_random_uuid(), id, $2, 'visitor:' || id, now(), now() FROM contact
 WHERE workspace_id = $1 ORDER BY id LIMIT $3
RETURNING id, contact_id
"""


def _definition(number: int, rule: Rule) -> Definition:
    banner = number % 3 == 0
    content = Banner("Free delivery") if banner else Talk((Text("Hello {{ contact.name | default: 'there' }}"),))
    pages = ("/coffee", "/cart", "/")[number % 3]
    return Definition(
        name=f"Campaign {number}",
        kind=Kind.BANNER if banner else Kind.CHAT,
        audience=All((rule,)),
        when=When(mode=Mode.ALWAYS),
        places=Places(pages=(PagePattern("starts_with", pages),) if number % 2 else ()),
        limits=Limits(priority=number % 100),
        variants=(Variant("a", (Wording(content),)), Variant("b", (Wording(content),))),
        control=0.1,
        goal=Goal("Order Completed"),
    )


async def _live(parts: System, world: World) -> list[Rule]:
    found = rules()
    asked = [found[number % len(found)] for number in range(CAMPAIGNS)]
    now = parts.clock()
    async with parts.db.service(world.workspace_id) as tx:
        for number, rule in enumerate(asked):
            definition = _definition(number, rule)
            one = Campaign(
                id=parts.new_id(),
                version=1,
                state=State.DRAFT,
                definition=definition,
                by_name="Bench",
                created_at=now,
                updated_at=now,
            )
            await campaigns.add(tx, one, world.teammate_id)
            await campaigns.move(tx, replace(one, state=State.LIVE, run=1, started_at=now))
    return asked


async def _visitors(connection: Any, world: World) -> list[Visitor]:
    rows = await connection.fetch(IDENTITIES, world.workspace_id, world.channel_id, VISITORS)
    await connection.execute("UPDATE contact SET visit_at = now() - interval '1 minute'")
    await connection.execute(
        'UPDATE workspace SET settings = settings || \'{"campaigns": {"most_in_app_per_session": 3}}\''
    )
    nobody = UUID(int=0)
    return [Visitor(world.workspace_id, nobody, row["id"], row["contact_id"], world.channel_id) for row in rows]


async def _decided(parts: System, visitors: list[Visitor]) -> tuple[list[float], list[float], int]:
    first, later, shown, some = [], [], 0, random.Random(1)
    for visitor in visitors:
        for number, page in enumerate(some.sample(PAGES, len(PAGES))):
            began = time.perf_counter()
            items = await shown_at(parts, visitor, page)
            (later if number else first).append((time.perf_counter() - began) * 1_000)
            shown += len(items)
    return sorted(first), sorted(later), shown


async def _asked(parts: System, visitors: list[Visitor], asked: list[Rule]) -> float:
    times = []
    async with parts.db.reading(visitors[0].workspace_id) as tx:
        for visitor in visitors[:ASKED]:
            began = time.perf_counter()
            for rule in asked:
                await audiences.only(tx, rule, parts.clock(), {}, [visitor.contact_id])
            times.append((time.perf_counter() - began) * 1_000)
    return statistics.median(times)


async def _measure() -> list[dict[str, Any]]:
    async with embedded() as dsn, running(dsn) as parts:
        world = await World(parts).make()
        await months.look_after(parts)
        connection = await asyncpg.connect(dsn)
        await connection.execute(FILL, world.workspace_id, PEOPLE, list(NAMES))
        visitors = await _visitors(connection, world)
        asked = await _live(parts, world)
        await connection.execute("VACUUM ANALYZE")
        await connection.close()
        bootstrap.all_loaded()
        warm, rest = visitors[:50], visitors[50:]
        await _decided(parts, warm)
        times, later, shown = await _decided(parts, rest)
        bare = await _asked(parts, rest, asked)
    p99 = times[int(len(times) * 0.99)]
    print(f"    median {statistics.median(times):.1f} ms, most {times[-1]:.1f} ms, {shown} items", flush=True)
    print(
        f"    later pages: median {statistics.median(later):.1f} ms, p99 {later[int(len(later) * 0.99)]:.1f} ms",
        flush=True,
    )
    return [
        {
            "name": "inapp_decision_ms",
            "value": round(p99, 2),
            "unit": "ms",
            "baseline": round(bare, 1),
            "ratio": round(bare / p99, 2),
        }
    ]


def measure() -> list[dict[str, Any]]:
    """Decide for visitors."""
    work: Callable[[], Awaitable[list[dict[str, Any]]]] = _measure
    return run(work())
