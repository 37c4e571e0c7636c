"""Events a second from a client's batches to rows with their counts, against a bare COPY of the same rows.

Ours takes batches over HTTP, keeps each before it is answered, and a worker in the same process takes them in: message
ids recognized, contacts found, counted by contact, name and day, contacts marked as changed, and fifty live segments
follow. It is measured from the first request until the last event is there. The baseline is COPY, a request's rows at
a time and each committed, into a table with the columns and indexes of the table of events, by as many connections.
Both are told of the same contacts.
"""

import asyncio
import json
import os
import random
import statistics
import time
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import aiohttp
import asyncpg
import msgspec

from live import server
from segments import rules

EVENTS = int(os.environ.get("BENCH_EVENTS", "100000"))
PEOPLE = 20_000
BATCH = 250
CONNECTIONS = 8
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
NAMES = ("page", "Product Viewed", "Product Added", "Checkout Started", "Order Completed")
KEY = "bench-write-key"
#: How many live segments follow the events meanwhile.
SEGMENTS = int(os.environ.get("BENCH_SEGMENTS", "50"))
#: Entering and leaving segments are events too.
_SENT = "SELECT count(*) FROM event WHERE name = ANY($1::text[])"


def batched(rows: list[Any]) -> list[list[Any]]:
    return [rows[begin : begin + BATCH] for begin in range(0, len(rows), BATCH)]


def calls(turn: int) -> list[dict[str, Any]]:
    """Make events of people at random, in the last hours."""
    some, now = random.Random(turn), datetime.now(UTC)
    return [
        {
            "type": "track",
            "event": some.choice(NAMES),
            "userId": f"user-{some.randrange(PEOPLE)}",
            "messageId": f"{turn}-{number}",
            "timestamp": (now - timedelta(seconds=some.randrange(20_000))).isoformat(),
            "properties": {
                "sku": f"sku-{some.randrange(400)}",
                "price": some.randrange(9_000) / 100,
                "currency": "EUR",
            },
            "context": {"library": {"name": "bench", "version": "1"}},
        }
        for number in range(EVENTS)
    ]


async def ours(at: dict[str, Any], connection: asyncpg.Connection, turn: int) -> float:
    bodies = [json.dumps({"batch": list(some)}).encode() for some in batched(calls(turn))]
    before = await connection.fetchval(_SENT, NAMES)
    waiting = iter(bodies)
    login = {"Authorization": f"Basic {b64encode(f'{KEY}:'.encode()).decode()}", "Content-Type": "application/json"}
    async with aiohttp.ClientSession(headers=login) as http:

        async def send() -> None:
            for body in waiting:
                async with http.post(f"{at['base']}/v1/batch", data=body) as answer:
                    assert answer.status == 200, await answer.text()
                    await answer.read()

        began = time.perf_counter()
        await asyncio.gather(*[send() for _ in range(CONNECTIONS)])
    while await connection.fetchval("SELECT EXISTS (SELECT FROM collected)"):  # noqa: ASYNC110 - another process takes in
        await asyncio.sleep(0.01)
    took = time.perf_counter() - began
    there = await connection.fetchval(_SENT, NAMES) - before
    marks = await connection.fetchval("SELECT count(*) FROM stale_contact")
    print(f"    {marks:,} marks for the segments wait at the end", flush=True)
    assert there == EVENTS, f"{there} of {EVENTS} events are there"
    return EVENTS / took


async def bare(at: dict[str, Any], turn: int) -> float:
    workspace = UUID(at["workspace_id"])
    rows = [
        (
            workspace,
            datetime.fromisoformat(one["timestamp"]),
            uuid4(),
            uuid4(),
            one["event"],
            json.dumps(one["properties"]),
        )
        for one in calls(turn)
    ]
    now = datetime.now(UTC)
    waiting = iter([[(*row, now) for row in some] for some in batched(rows)])
    columns = ["workspace_id", "at", "id", "contact_id", "name", "properties", "received_at"]
    connections = [await asyncpg.connect(at["dsn"]) for _ in range(CONNECTIONS)]

    async def copy(connection: asyncpg.Connection) -> None:
        for some in waiting:
            await connection.copy_records_to_table("bare_event", records=some, columns=columns)

    began = time.perf_counter()
    await asyncio.gather(*map(copy, connections))
    took = time.perf_counter() - began
    for one in connections:
        await one.close()
    return EVENTS / took


async def _prepared(at: dict[str, Any], connection: asyncpg.Connection) -> None:
    workspace = UUID(at["workspace_id"])
    await connection.execute(
        "INSERT INTO write_key (workspace_id, id, name, key, trusted, created_at)"
        " VALUES ($1, gen_random_uuid(), 'Bench', $2, true, now())",
        workspace,
        KEY,
    )
    await connection.execute(
        "WITH made AS (INSERT INTO contact (workspace_id, id, kind, external_id, first_seen_at, last_seen_at)"
        " SELECT $1, gen_random_uuid(), 'user', 'user-' || n, now(), now() FROM generate_series(0, $2::int - 1) n"
        " RETURNING id) INSERT INTO contact_tally (workspace_id, contact_id, facts) SELECT $1, id, '{}' FROM made",
        workspace,
        PEOPLE,
    )
    await connection.execute(
        "CREATE TABLE bare_event (LIKE event INCLUDING DEFAULTS, PRIMARY KEY (workspace_id, at, id));"
        " CREATE INDEX ON bare_event (workspace_id, contact_id, at, id);"
        " CREATE INDEX ON bare_event (workspace_id, name, at)"
    )
    await connection.execute("VACUUM ANALYZE")
    await _segments(connection, workspace)


async def _segments(connection: asyncpg.Connection, workspace: UUID) -> None:
    """Save segments, and wait until the server has filled them."""
    every = rules()
    chosen = [msgspec.json.encode(every[number % len(every)]).decode() for number in range(SEGMENTS)]
    await connection.execute(
        "INSERT INTO segment (workspace_id, id, name, rule, created_at, updated_at)"
        " SELECT $1, gen_random_uuid(), 'Segment ' || n, rule, now(), now()"
        " FROM unnest($2::jsonb[]) WITH ORDINALITY AS v(rule, n)",
        workspace,
        chosen,
    )
    while await connection.fetchval("SELECT EXISTS (SELECT FROM segment WHERE state = 'filling')"):  # noqa: ASYNC110
        await asyncio.sleep(0.1)


async def _measure() -> list[tuple[float, float]]:
    async with server("--workers") as at:
        connection = await asyncpg.connect(at["dsn"])
        await _prepared(at, connection)
        pairs = []
        for turn in range(ROUNDS + 1):
            pairs.append((await ours(at, connection, turn), await bare(at, turn)))
            print(f"    {pairs[-1][0]:,.0f} against {pairs[-1][1]:,.0f}", flush=True)
        await connection.close()
        return pairs[1:]


def measure() -> list[dict[str, Any]]:
    pairs = asyncio.run(_measure())
    return [
        {
            "name": "ingest_events_per_s",
            "value": round(statistics.median(mine for mine, _ in pairs)),
            "unit": "1/s",
            "baseline": round(statistics.median(bare for _, bare in pairs)),
            "ratio": round(statistics.median(mine / bare for mine, bare in pairs), 2),
        }
    ]
