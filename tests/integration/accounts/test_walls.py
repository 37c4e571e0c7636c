"""Row-level security, tried on every table: the application's own checks are not asked."""

import re
from datetime import UTC, date, datetime
from importlib.resources import files
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from sqlalchemy import BigInteger, Boolean, Date, DateTime, Float, Integer, SmallInteger, Table, Text
from sqlalchemy.dialects.postgresql import ARRAY, BYTEA, JSONB
from sqlalchemy.dialects.postgresql import UUID as PG_UUID

from rejoinder.services.system import System
from rejoinder.store import event_months
from rejoinder.store.database import Tx
from rejoinder.store.statements import parse
from rejoinder.store.tables import WITHOUT_TENANT, metadata

OURS, THEIRS = UUID(int=1), UUID(int=2)
NEW = UUID(int=3)
#: The parts of a table that is split by time.
PART = re.compile(r"event_(rest|\d{6})")
TENANT = [table for table in metadata.sorted_tables if table.name not in WITHOUT_TENANT]

#: Tables whose rows are written once: nobody may change or remove them.
WRITTEN_ONCE = frozenset({"audit", "consent"})
CHANGEABLE = [table for table in TENANT if table.name not in WRITTEN_ONCE]

#: Statements that name no workspace, and why. Everything else must.
NAMELESS = {
    "throttle.sql": "counts tries before anybody is known; its table has no tenant",
    "arrivals.sql:take_turn": "takes a lock named by the workspace, no rows",
    "collected.sql:unhurried": "sets how this transaction commits, no rows",
    "collected.sql:take_turn": "takes a lock named by the workspace, no rows",
    "deliveries.sql:channels_due": "tells which channels have something due, no content",
    "changes.sql:horizon": "asks for a number of transactions, no rows",
    "segments.sql:hold_rules": "takes a lock named by the workspace, no rows",
    "segments.sql:hold_members": "takes a lock named by the workspace, no rows",
    "segments.sql:horizon": "asks for a number of transactions, no rows",
    "segment_members.sql:next_due": "asks for a time, so that whoever keeps time sleeps until then",
    "contacts.sql:hold_address": "takes a lock named by the workspace, no rows",
    "events.sql:share": "takes a lock named by the workspace, no rows",
    "events.sql:alone": "takes a lock named by the workspace, no rows",
    "entry_points.sql:hold_slug": "takes a lock named by the slug, no rows",
    "deliveries.sql:next_due": "asks for a time, so that the dispatcher sleeps until then",
    "deliveries.sql:waiting": "counts for /metrics, which are the whole installation's",
    "event_months.sql": "makes and drops parts of a table, no rows of anybody alone",
    "dump.sql": "a backup holds the whole installation, and runs as no role of its people",
    "inspection.sql": "reads the catalog for `doctor`, no rows",
}


def _column(table: Table) -> str:
    return "id" if table.name == "workspace" else "workspace_id"


def _value(table: Table, column: Any, workspace_id: UUID) -> Any:
    """Make a value; every id is the workspace's own, so that every reference is met."""
    kind = column.type
    if isinstance(kind, PG_UUID):
        return workspace_id
    if isinstance(kind, JSONB):
        return "{}"
    if isinstance(kind, ARRAY):
        return []
    for types, value in (
        ((DateTime,), datetime(2026, 11, 16, tzinfo=UTC)),
        ((Date,), date(2026, 11, 16)),
        ((Boolean,), False),
        ((BYTEA,), b"x"),
        ((Integer, BigInteger, SmallInteger, Float), 1),
        ((Text,), "x"),
    ):
        if isinstance(kind, types):
            return value
    raise AssertionError(f"{table.name}.{column.name} has a type that this test does not know: {kind}")


def _row(table: Table, workspace_id: UUID) -> dict[str, Any]:
    return {
        column.name: _value(table, column, workspace_id)
        for column in table.columns
        if column.computed is None and column.identity is None and column.name != "xid"
    }


async def _insert(tx: Tx, table: Table, row: dict[str, Any]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    places = ", ".join(f"${number}" for number in range(1, len(row) + 1))
    await tx.run(f'INSERT INTO "{table.name}" ({names}) VALUES ({places})', *row.values())


async def _contents(system: System, table: Table, workspace_id: UUID) -> list[Any]:
    async with system.db.service() as tx:
        found = await tx.rows(f'SELECT * FROM "{table.name}" WHERE {_column(table)} = $1', workspace_id)
    return [dict(row) for row in found]


@pytest.fixture
async def walls(system: System) -> System:
    """Two workspaces with one row in every table."""
    async with system.db.service() as tx:
        for workspace_id in (OURS, THEIRS):
            for table in TENANT:
                await _insert(tx, table, _row(table, workspace_id))
    return system


async def test_nothing_of_another_workspace_is_seen_in_any_table(walls: System) -> None:
    for table in TENANT:
        async with walls.db.people(OURS) as tx:
            assert await tx.value(f'SELECT count(*) FROM "{table.name}"') == 1, table.name
            theirs = f'SELECT count(*) FROM "{table.name}" WHERE {_column(table)} = $1'
            assert await tx.value(theirs, THEIRS) == 0, table.name


async def test_nothing_of_another_workspace_is_changed_or_removed_in_any_table(walls: System) -> None:
    for table in reversed(CHANGEABLE):
        before = await _contents(walls, table, THEIRS)
        column = _column(table)
        async with walls.db.people(OURS) as tx:
            changed = f'UPDATE "{table.name}" SET {column} = {column} WHERE {column} = $1'
            assert await tx.run(changed, THEIRS) == "UPDATE 0", table.name
            removed = f'DELETE FROM "{table.name}" WHERE {column} = $1'
            assert await tx.run(removed, THEIRS) == "DELETE 0", table.name
        assert await _contents(walls, table, THEIRS) == before, table.name


async def test_nothing_is_put_into_another_workspace_in_any_table(walls: System) -> None:
    for table in TENANT:
        before = await _contents(walls, table, THEIRS)
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
            async with walls.db.people(OURS) as tx:
                await _insert(tx, table, _row(table, THEIRS))
        assert await _contents(walls, table, THEIRS) == before, table.name


async def test_nothing_is_moved_into_another_workspace_in_any_table(walls: System) -> None:
    for table in CHANGEABLE:
        before = await _contents(walls, table, THEIRS)
        with pytest.raises(asyncpg.InsufficientPrivilegeError, match="row-level security"):
            async with walls.db.people(OURS) as tx:
                await tx.run(f'UPDATE "{table.name}" SET {_column(table)} = $1', NEW)
        assert await _contents(walls, table, THEIRS) == before, table.name


@pytest.mark.parametrize("role", ["rejoinder_people", "rejoinder_service"])
@pytest.mark.parametrize(
    ("name", "attempt"),
    [
        ("audit", "UPDATE audit SET action = 'nothing'"),
        ("audit", "DELETE FROM audit"),
        ("audit", "TRUNCATE audit"),
        ("consent", "UPDATE consent SET words = 'nothing'"),
        ("consent", "DELETE FROM consent"),
        ("consent", "TRUNCATE consent"),
    ],
)
async def test_nobody_rewrites_or_removes_what_is_written_once(
    walls: System, role: str, name: str, attempt: str
) -> None:
    table = next(table for table in TENANT if table.name == name)
    before = await _contents(walls, table, OURS)
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match=f"permission denied for table {name}"):
        await _try(walls, role, f"SET LOCAL rejoinder.workspace_id = '{OURS}'; {attempt}")
    assert await _contents(walls, table, OURS) == before


@pytest.mark.parametrize("name", sorted(WRITTEN_ONCE))
async def test_what_is_written_once_can_still_be_added_to(walls: System, name: str) -> None:
    table = next(table for table in TENANT if table.name == name)
    for by in (walls.db.people(OURS), walls.db.service(OURS)):
        async with by as tx:
            await _insert(tx, table, _row(table, OURS) | {"id": walls.new_id()})
    assert len(await _contents(walls, table, OURS)) == 3


async def test_people_without_a_workspace_see_nothing(walls: System) -> None:
    async with walls.db.pool.acquire() as connection, connection.transaction():
        await connection.execute("SET LOCAL ROLE rejoinder_people")
        for table in TENANT:
            assert await connection.fetchval(f'SELECT count(*) FROM "{table.name}"') == 0, table.name


@pytest.mark.parametrize("role", ["rejoinder_people", "rejoinder_service"])
async def test_neither_role_can_take_the_walls_down(walls: System, role: str) -> None:
    for attempt in (
        "ALTER TABLE message DISABLE ROW LEVEL SECURITY",
        "DROP POLICY people ON message",
        "TRUNCATE message CASCADE",
        "DROP TABLE message",
        "CREATE TABLE more (id int)",
    ):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await _try(walls, role, attempt)


async def _try(system: System, role: str, attempt: str) -> None:
    async with system.db.pool.acquire() as connection, connection.transaction():
        await connection.execute(f"SET LOCAL ROLE {role}")
        await connection.execute(attempt)


async def test_every_tenant_table_is_walled_and_keyed_by_workspace_first(system: System) -> None:
    async with system.db.pool.acquire() as connection:
        there = await connection.fetch(
            "SELECT relname, relrowsecurity FROM pg_class WHERE relnamespace = 'public'::regnamespace"
            " AND relkind IN ('r', 'p') AND relname <> 'alembic_version'"
        )
        keys = await connection.fetch(
            "SELECT i.indrelid::regclass::text AS relname, a.attname FROM pg_index i"
            " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]"
            " JOIN pg_class c ON c.oid = i.indrelid"
            " WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace"
        )
        references = await connection.fetch(
            "SELECT k.conrelid::regclass::text AS relname, a.attname FROM pg_constraint k"
            " JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] WHERE k.contype = 'f'"
        )
    walled = {row["relname"] for row in there if row["relrowsecurity"]}
    assert {row["relname"] for row in there} - walled == WITHOUT_TENANT
    assert {name for name in walled if not PART.fullmatch(name)} == {table.name for table in TENANT}
    for row in [*keys, *references]:
        name = row["relname"].strip('"')
        if name not in WITHOUT_TENANT | {"workspace", "alembic_version"}:
            assert row["attname"] == "workspace_id", (name, row["attname"])


async def test_the_part_of_a_month_is_walled_as_its_whole_is(system: System) -> None:
    async with system.db.service(OURS) as tx:
        assert await event_months.make(tx, datetime(2026, 11, 16, tzinfo=UTC))
    for by in (system.db.people(OURS), system.db.people(THEIRS)):
        async with by as tx:
            await tx.run(
                "INSERT INTO event (workspace_id, at, id, contact_id, name, received_at)"
                " VALUES ($1, '2026-11-16', $1, $1, 'x', now())",
                tx.workspace_id,
            )
    async with system.db.people(OURS) as tx:
        assert await tx.value("SELECT count(*) FROM event_202611") == 1
        assert await tx.value("SELECT count(*) FROM event_rest") == 0
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await event_months.make(tx, datetime(2026, 12, 16, tzinfo=UTC))


def _statements() -> list[tuple[str, str]]:
    found = []
    for path in sorted(files("rejoinder.store").joinpath("sql").iterdir(), key=lambda path: path.name):
        if path.name.endswith(".sql"):
            noun = path.name.removesuffix(".sql")
            texts = parse(noun, path.read_text("utf-8")).texts
            found += [(f"{path.name}:{name}", re.sub(r"--.*", "", text)) for name, text in texts.items()]
    return found


def _names_its_workspace(text: str) -> bool:
    """Tell whether a statement binds $1 to a workspace, or only tells which workspaces have something due."""
    bound = re.search(r"\bworkspace_id = \$1(?!\d)|\bw?\.?id = \$1(?!\d)", text)
    put = re.search(r"INSERT INTO \w+\s*(AS \w+\s*)?\(\s*(workspace_id|id)\b", text) and "$1" in text
    return bool(bound or put)


@pytest.mark.parametrize(("name", "text"), _statements(), ids=lambda value: value if ".sql:" in value else "")
def test_a_statement_names_its_workspace(name: str, text: str) -> None:
    file = name.partition(":")[0]
    if file == "directory.sql" or file in NAMELESS or name in NAMELESS:
        return
    assert _names_its_workspace(text) or _only_tells_which_workspaces(text), name


def _only_tells_which_workspaces(text: str) -> bool:
    """Recognize a plain aggregate over workspaces: all that it gives away is which have something due."""
    selected = re.fullmatch(r"\s*SELECT (DISTINCT )?(\w\.)?workspace_id(.*)", text, re.DOTALL)
    return selected is not None and bool(re.match(r"(, (min|max|count)\([\w.*]+\)( AS \w+)?)*\s+FROM", selected[3]))
