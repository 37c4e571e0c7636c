"""A shop's contacts and what they did, the same in PostgreSQL and in DuckDB: all is reckoned from numbers.

Few contacts do most, as everywhere: whose an event is goes by the square of a number.
"""

import os
from typing import Any

CONTACTS = int(os.environ.get("BENCH_CONTACTS", "1000000"))
EVENTS = 20 * CONTACTS
DAYS = 365
SLICE = 1_000_000

#: A number that looks drawn by lot, below a million: what is multiplied stays within 64 bits.
_PRIME = 2_147_483_647
LOT = "(({n}::bigint * {one} + {salt}) % 2147483647 * {two} % 2147483647 % 1000000)"

NAME = """CASE WHEN {lot} < 600000 THEN 'Page Viewed' WHEN {lot} < 800000 THEN 'Product Viewed'
 WHEN {lot} < 900000 THEN 'Added To Cart' WHEN {lot} < 950000 THEN 'Order Completed' ELSE 'Signed In' END"""


def lot(n: str, salt: int) -> str:
    one, two = pow(48_271, 5 * salt + 7, _PRIME), pow(16_807, 3 * salt + 11, _PRIME)
    return LOT.format(n=n, one=one, two=two, salt=salt * 7919)


def one_of(names: tuple[str, ...], number: str) -> str:
    arms = " ".join(f"WHEN {place} THEN '{name}'" for place, name in enumerate(names))
    return f"CASE ({number}) % {len(names)} {arms} END"


PLAN = one_of(("free", "free", "free", "free", "free", "free", "team", "team", "pro", "business"), lot("k", 1))
COUNTRY = one_of(("ID", "BR", "RU", "TH", "CN", "DE", "US", "IN", "GB", "FR"), lot("k", 2))
MAIL = one_of(("gmail.com", "yahoo.com", "example.com", "outlook.com", "mail.ru"), lot("k", 3))
LOCALE = one_of(("id", "pt-BR", "ru", "th", "zh-CN", "en"), lot("k", 4))
KIND = one_of(("visitor", "lead", "user"), lot("k", 5))
CATEGORY = one_of(("coffee", "tea", "cups", "sweets", "machines", "gifts", "milk", "syrup"), lot("n", 12))
#: Seconds before now at which things were.
SIGNED_UP, LAST_SEEN, TRIAL = f"{lot('k', 6)} * 63", f"{lot('k', 7)} * 31", f"{lot('k', 8)} * 5 - 2500000"
ACT = f"({EVENTS} - n)::double precision / {EVENTS} * {DAYS * 86_400}"
#: Contacts have a number of their own; few do most.
WHOSE = f"({CONTACTS} * ({lot('n', 9)} * {lot('n', 9)}) / 1000000000000)"
WHAT = NAME.format(lot=lot("n", 10))
TOTAL = f"({lot('n', 11)} / 5000)"

ID = "(lpad(to_hex({k}), 32, '0'))::uuid"
UTC = "to_char(({at}) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"


def ago(seconds: str) -> str:
    return f"($2::timestamptz - make_interval(secs => {seconds}))"


CONTACT_ROWS = f"""
INSERT INTO contact (workspace_id, id, kind, name, email, locale, zone, attributes, place, first_seen_at, last_seen_at)
SELECT $1, {ID.format(k="k")}, {KIND}, 'Contact ' || k, 'c' || k || '@' || {MAIL}, {LOCALE}, 'Asia/Jakarta',
       jsonb_build_object('plan', {PLAN}, 'mrr', {lot("k", 13)} / 5000, 'vip', {lot("k", 14)} < 20000,
         'signed_up_at', {UTC.format(at=ago(SIGNED_UP))}, 'trial_ends_at', {UTC.format(at=ago(TRIAL))},
         'likes', CASE WHEN {lot("k", 15)} < 300000 THEN '["tea", "cake"]'::jsonb ELSE '["coffee"]'::jsonb END),
       jsonb_build_object('country', {COUNTRY}, 'device', 'phone', 'browser', 'Chrome', 'os', 'Android',
         'url', 'https://shop.example/p/' || k % 1000, 'title', 'Shop'),
       {ago(SIGNED_UP)}, {ago(LAST_SEEN)}
  FROM generate_series($3::bigint, $4::bigint) AS k
"""
EVENT_ROWS = f"""
INSERT INTO event (workspace_id, at, id, contact_id, name, properties, received_at)
SELECT $1, {ago(ACT)}, {ID.format(k="n")}, {ID.format(k=WHOSE)}, {WHAT},
       jsonb_build_object('category', {CATEGORY}, 'total', {TOTAL}), $2
  FROM generate_series($3::bigint, $4::bigint) AS n
"""
COUNTS = """
INSERT INTO event_count (workspace_id, contact_id, name, count, first_at, last_at)
SELECT workspace_id, contact_id, name, count(*), min(at), max(at) FROM event GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""
BY_DAY = """
INSERT INTO event_day (workspace_id, contact_id, name, day, count)
SELECT workspace_id, contact_id, name, (at AT TIME ZONE 'UTC')::date, count(*)
  FROM event GROUP BY 1, 2, 3, 4 ORDER BY 1, 4, 2, 3
"""

#: The same in DuckDB, each value in a column of its own, which is what it is best at.
DUCK_CONTACTS = f"""
CREATE TABLE contact AS
SELECT k AS id, {KIND} AS kind, 'c' || k || '@' || {MAIL} AS email, {LOCALE} AS locale, {PLAN} AS plan,
       {lot("k", 13)} // 5000 AS mrr, {lot("k", 14)} < 20000 AS vip, {COUNTRY} AS country,
       CASE WHEN {lot("k", 15)} < 300000 THEN ['tea', 'cake'] ELSE ['coffee'] END AS likes,
       $now - to_microseconds(({SIGNED_UP}) * 1000000) AS signed_up_at,
       $now - to_microseconds(({LAST_SEEN}) * 1000000) AS last_seen_at,
       $now - to_microseconds(({TRIAL}) * 1000000) AS trial_ends_at
  FROM range(0, {CONTACTS}) AS t(k)
"""
DUCK_EVENTS = f"""
CREATE TABLE event AS
SELECT $now - to_microseconds(round(({ACT}) * 1000000)::bigint) AS "at", {WHOSE.replace(" / ", " // ")} AS contact_id,
       {WHAT} AS name, {CATEGORY} AS category, {TOTAL.replace(" / ", " // ")} AS total
  FROM range(1, {EVENTS + 1}) AS t(n)
"""


async def filled(connection: Any, workspace_id: Any, now: Any) -> None:
    """Fill PostgreSQL, indexes last."""
    await connection.execute("SET synchronous_commit = off; SET work_mem = '512MB'; SET maintenance_work_mem = '512MB'")
    later = await _without(
        connection, ("ix_event_contact", "ix_event_name", "ix_event_count_name", "ix_event_day_name")
    )
    await connection.execute("DROP INDEX ix_contact_search, ix_contact_email")
    for first in range(0, CONTACTS, SLICE):
        await connection.execute(CONTACT_ROWS, workspace_id, now, first, min(first + SLICE, CONTACTS) - 1, timeout=3600)
    for first in range(1, EVENTS + 1, SLICE):
        await connection.execute(EVENT_ROWS, workspace_id, now, first, min(first + SLICE - 1, EVENTS), timeout=3600)
    for statement in (COUNTS, BY_DAY, *later, "VACUUM ANALYZE"):
        await connection.execute(statement, timeout=3600)


async def _without(connection: Any, names: tuple[str, ...]) -> list[str]:
    made = [await connection.fetchval("SELECT pg_get_indexdef($1::text::regclass)", name) for name in names]
    await connection.execute(f"DROP INDEX {', '.join(names)}")
    return [one.replace(" ON ONLY ", " ON ") for one in made]


def duck(now: Any) -> Any:
    """Fill DuckDB, in memory."""
    import duckdb  # noqa: PLC0415 - whoever only makes data for PostgreSQL needs none

    connection = duckdb.connect(":memory:")
    connection.execute("SET threads = 2; SET TimeZone = 'UTC'")
    for statement in (DUCK_CONTACTS, DUCK_EVENTS):
        connection.execute(statement, {"now": now})
    return connection
