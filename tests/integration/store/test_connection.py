from uuid import uuid4

import asyncpg
import pytest

from rejoinder.store import connection as connection_
from rejoinder.store.connection import Connection

ARRAYS = "SELECT $1::uuid[] AS ids, $2::timestamptz[] AS moments, $3::int[] AS numbers"


async def test_a_second_connection_asks_nothing_about_what_the_first_has_learned(
    dsn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    asks = asyncpg.Connection._introspect_types  # noqa: SLF001 - what is counted

    async def counted(self: asyncpg.Connection, *args: object) -> object:
        asked.append(args)
        return await asks(self, *args)

    monkeypatch.setattr(asyncpg.Connection, "_introspect_types", counted)
    monkeypatch.setattr(connection_, "_known", {})
    for _ in range(3):
        connection = await asyncpg.connect(dsn, connection_class=Connection)
        id_ = uuid4()
        row = await connection.fetchrow(ARRAYS, [id_], [], [1, 2])
        assert (row["ids"], row["moments"], row["numbers"]) == ([id_], [], [1, 2])
        await connection.close()
    assert len(asked) == 1


async def test_a_type_of_a_databases_own_is_asked_for_in_each(dsn: str) -> None:
    connection = await asyncpg.connect(dsn, connection_class=Connection)
    await connection.execute("CREATE TYPE colour AS ENUM ('red', 'blue')")
    assert await connection.fetchval("SELECT $1::colour[]", ["red"]) == ["red"]
    await connection.close()
