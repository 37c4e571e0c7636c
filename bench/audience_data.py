"""A made-up year in PostgreSQL, as `rejoinder demo` makes it, and the same rows in DuckDB.

DuckDB has each value in a column of its own and numbers for ids, which is what it is best at.
"""

import os
import tempfile
import time
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg

from rejoinder.services.demo.scale.asked import Asked, MadeUp
from rejoinder.services.demo.scale.making import make
from rejoinder.services.system import System

CONTACTS = int(os.environ.get("BENCH_CONTACTS", "1000000"))

_CONTACTS = """
SELECT id, email, locale, last_seen_at, place->>'country' AS country, attributes->>'plan' AS plan,
       attributes->>'points' AS points, attributes->>'vip' AS vip, attributes->'likes' AS likes,
       attributes->>'signed_up_at' AS signed_up_at, attributes->>'trial_ends_at' AS trial_ends_at
  FROM contact WHERE workspace_id = '{}'
"""
_EVENTS = """
SELECT contact_id, at, name, properties->>'category' AS category FROM event WHERE workspace_id = '{}'
"""
_DUCK = """
CREATE TABLE known AS SELECT row_number() OVER (ORDER BY id) AS number, * FROM read_csv('{folder}/contact.csv',
  types = {{id: 'UUID', points: 'INTEGER', vip: 'BOOLEAN', last_seen_at: 'TIMESTAMPTZ', likes: 'VARCHAR',
            signed_up_at: 'TIMESTAMPTZ', trial_ends_at: 'TIMESTAMPTZ'}});
CREATE TABLE contact AS SELECT number AS id, * EXCLUDE (id, number, likes), from_json(likes, '["VARCHAR"]') AS likes
  FROM known ORDER BY number;
CREATE TABLE event AS SELECT k.number AS contact_id, e."at", e.name, e.category
  FROM read_csv('{folder}/event.csv', types = {{'contact_id': 'UUID', 'at': 'TIMESTAMPTZ'}}) e
  JOIN known k ON k.id = e.contact_id ORDER BY e."at";
DROP TABLE known;
"""


async def filled(parts: System, until: datetime) -> UUID:
    """Fill PostgreSQL."""
    began = time.perf_counter()
    made = await make(parts, Asked(CONTACTS, until=until), _quiet)
    took = time.perf_counter() - began
    print(f"  {CONTACTS:,} contacts with {made.events:,} events made in {took:.0f} s", flush=True)
    return made.workspace_id


def _quiet(_one: MadeUp, _left_s: float) -> None:
    pass


async def duck(dsn: str, workspace_id: UUID) -> Any:
    """Fill DuckDB, in memory, with what is in PostgreSQL."""
    import duckdb  # noqa: PLC0415 - whoever only makes data for PostgreSQL needs none

    duck_ = duckdb.connect(":memory:")
    duck_.execute("SET threads = 2; SET TimeZone = 'UTC'")
    with tempfile.TemporaryDirectory(prefix="rejoinder-bench-") as folder:
        connection = await asyncpg.connect(dsn)
        for name, query in (("contact", _CONTACTS), ("event", _EVENTS)):
            file = Path(folder) / f"{name}.csv"
            await connection.copy_from_query(query.format(workspace_id), output=file, format="csv", header=True)
        await connection.close()
        duck_.execute(_DUCK.format(folder=folder))
    return duck_
