import shutil
import stat
import zipfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import msgspec
import pytest

from rejoinder.services.upkeep.archive import MANIFEST, Manifest
from rejoinder.services.upkeep.backup import backup
from rejoinder.services.upkeep.installation import Installation, UpkeepError
from rejoinder.services.upkeep.restore import restore
from rejoinder.store import dump

Contents = Callable[[Installation], Awaitable[dict[str, list[str]]]]
Migrated = Callable[[Installation], Awaitable[bool]]


async def refusal(made: Installation, source: Path) -> UpkeepError:
    with pytest.raises(UpkeepError) as refused:
        await restore(made, source)
    return refused.value


def changed(source: Path, target: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(source) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target


def with_manifest(**fields: object) -> Callable[[dict[str, bytes]], None]:
    def change(members: dict[str, bytes]) -> None:
        members[MANIFEST] = msgspec.json.encode({**msgspec.json.decode(members[MANIFEST]), **fields})

    return change


async def test_an_empty_installation_becomes_the_same_as_the_one_backed_up(
    full: Installation, empty: Installation, tmp_path: Path, contents: Contents
) -> None:
    made = await backup(full, tmp_path / "b.zip")
    done = await restore(empty, tmp_path / "b.zip")
    assert done == made
    before, after = await contents(full), await contents(empty)
    assert all(before.values())
    assert after | {"delivery": []} == before | {"delivery": []}
    assert len(after["delivery"]) == len(before["delivery"])
    assert len(made.files) == 2
    for name in made.files:
        place = [UUID(part) for part in name.split("/")]
        assert await empty.files.get(*place) == b"bytes of " + place[0].bytes
    assert empty.key_file.read_bytes() == full.key_file.read_bytes()
    assert stat.S_IMODE(empty.key_file.stat().st_mode) == 0o600


async def test_a_database_that_has_its_tables_but_no_row_counts_as_empty(
    full: Installation, empty: Installation, tmp_path: Path, contents: Contents, migrated: Migrated
) -> None:
    await backup(full, tmp_path / "b.zip")
    await migrated(empty)
    await restore(empty, tmp_path / "b.zip")
    assert (await contents(empty))["message"] == (await contents(full))["message"]


async def test_a_backup_is_not_restored_over_anything(full: Installation, tmp_path: Path, contents: Contents) -> None:
    await backup(full, tmp_path / "b.zip")
    before = await contents(full)
    refused = await refusal(full, tmp_path / "b.zip")
    assert "is not empty" in refused.message
    assert await contents(full) == before


@pytest.mark.parametrize("state", ["queued", "held", "sending"])
async def test_what_waited_to_be_sent_is_settled_as_after_a_crash_and_not_sent_again(
    full: Installation, empty: Installation, tmp_path: Path, state: str
) -> None:
    connection = await asyncpg.connect(full.dsn)
    await connection.execute("UPDATE delivery SET state = $1, lease_until = NULL", state)
    await connection.close()
    await backup(full, tmp_path / "b.zip")
    await restore(empty, tmp_path / "b.zip")
    connection = await asyncpg.connect(empty.dsn)
    rows = await connection.fetch("SELECT state, lease_until < now() AS lapsed FROM delivery")
    await connection.close()
    assert [tuple(row) for row in rows] == [("sending", True)] * 2


async def test_what_was_sent_stays_sent(full: Installation, empty: Installation, tmp_path: Path) -> None:
    connection = await asyncpg.connect(full.dsn)
    await connection.execute("UPDATE delivery SET state = 'sent'")
    await connection.close()
    await backup(full, tmp_path / "b.zip")
    await restore(empty, tmp_path / "b.zip")
    connection = await asyncpg.connect(empty.dsn)
    assert await connection.fetchval("SELECT count(*) FROM delivery WHERE state = 'sent'") == 2
    await connection.close()


@pytest.mark.parametrize("cut", [0.3, 0.9])
async def test_half_a_file_is_refused_and_leaves_nothing_behind(
    full: Installation, empty: Installation, tmp_path: Path, cut: float
) -> None:
    await backup(full, tmp_path / "b.zip")
    whole = (tmp_path / "b.zip").read_bytes()
    (tmp_path / "half.zip").write_bytes(whole[: int(len(whole) * cut)])
    assert "damaged or no backup" in (await refusal(empty, tmp_path / "half.zip")).message
    await restore(empty, tmp_path / "b.zip")


async def test_a_backup_that_lacks_rows_leaves_nothing_behind(
    full: Installation, empty: Installation, tmp_path: Path, contents: Contents
) -> None:
    await backup(full, tmp_path / "b.zip")

    def lose_rows(members: dict[str, bytes]) -> None:
        lines = members["database/verdict.copy"].splitlines(keepends=True)
        members["database/verdict.copy"] = b"".join(lines[1:])

    less = changed(tmp_path / "b.zip", tmp_path / "less.zip", lose_rows)
    assert "says 2 rows of verdict and holds 1" in (await refusal(empty, less)).message
    assert not any((await contents(empty)).values())
    assert not empty.key_file.exists()
    await restore(empty, tmp_path / "b.zip")


@pytest.mark.parametrize(
    ("fields", "message"),
    [({"format": 2}, "of format 2"), ({"format": None}, "of format None"), ({"rows": 3}, "no backup of Rejoinder")],
)
async def test_a_backup_of_another_kind_is_refused(
    full: Installation, empty: Installation, tmp_path: Path, fields: dict[str, object], message: str
) -> None:
    await backup(full, tmp_path / "b.zip")
    other = changed(tmp_path / "b.zip", tmp_path / "other.zip", with_manifest(**fields))
    assert message in (await refusal(empty, other)).message


async def test_a_backup_of_a_newer_program_is_refused(full: Installation, empty: Installation, tmp_path: Path) -> None:
    await backup(full, tmp_path / "b.zip")
    newer = changed(tmp_path / "b.zip", tmp_path / "newer.zip", with_manifest(revision="9999"))
    with pytest.raises(Exception, match="revision 9999"):
        await restore(empty, newer)


async def test_a_file_that_is_not_there_or_no_zip_is_named(empty: Installation, tmp_path: Path) -> None:
    assert "does not exist" in (await refusal(empty, tmp_path / "none.zip")).message
    (tmp_path / "text.zip").write_text("hello")
    assert "damaged or no backup" in (await refusal(empty, tmp_path / "text.zip")).message


async def test_without_its_key_a_backup_is_only_restored_where_that_key_is(
    full: Installation, empty: Installation, tmp_path: Path
) -> None:
    made = await backup(full, tmp_path / "b.zip", with_key=False)
    assert not made.has_key
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert not [name for name in archive.namelist() if full.key() in archive.read(name)]
    assert "another key" in (await refusal(empty, tmp_path / "b.zip")).message
    empty.key_file.write_text("another key of at least thirty-two characters")
    assert "another key" in (await refusal(empty, tmp_path / "b.zip")).message
    shutil.copy(full.key_file, empty.key_file)
    await restore(empty, tmp_path / "b.zip")


async def test_a_backup_is_private_whole_and_overwrites_nothing(full: Installation, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    await backup(full, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    before = target.read_bytes()
    with pytest.raises(UpkeepError, match="is there already"):
        await backup(full, target)
    assert target.read_bytes() == before


async def test_a_backup_that_fails_leaves_no_file(
    full: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> bytes:
        raise OSError("the disk is gone")

    monkeypatch.setattr(type(full.files), "get", fail)
    (tmp_path / "out").mkdir()
    with pytest.raises(OSError, match="the disk is gone"):
        await backup(full, tmp_path / "out" / "b.zip")
    assert not list((tmp_path / "out").iterdir())


async def test_a_kept_file_that_has_vanished_is_told_and_does_not_stop_the_backup(
    full: Installation, empty: Installation, tmp_path: Path
) -> None:
    made = await backup(full, tmp_path / "first.zip")
    await full.files.delete(*(UUID(part) for part in made.files[0].split("/")))
    again = await backup(full, tmp_path / "second.zip")
    assert again.files_lost == made.files[:1]
    assert (await restore(empty, tmp_path / "second.zip")).files == made.files[1:]


async def test_a_backup_is_of_one_moment_while_the_server_goes_on(
    full: Installation, empty: Installation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = dump.read

    async def read_then_go_on(connection: object, table: dump.Table, out: Any) -> int:
        count = await read(connection, table, out)
        if table.name == "workspace":
            other = await asyncpg.connect(full.dsn)
            await other.execute(
                "WITH w AS (INSERT INTO workspace (id, name, locale, zone, created_at)"
                " VALUES (gen_random_uuid(), 'Later', 'en', 'UTC', now()) RETURNING id)"
                " INSERT INTO role (workspace_id, id, description, permissions, built_in)"
                " SELECT id, 'owner', '', '{}', true FROM w"
            )
            await other.close()
        return count

    monkeypatch.setattr(dump, "read", read_then_go_on)
    made = await backup(full, tmp_path / "b.zip")
    assert {rows.count for rows in made.rows} == {2}
    await restore(empty, tmp_path / "b.zip")


async def test_an_empty_database_is_not_worth_a_backup(empty: Installation, tmp_path: Path) -> None:
    with pytest.raises(UpkeepError, match="nothing to back up"):
        await backup(empty, tmp_path / "b.zip")
    assert not (tmp_path / "b.zip").exists()


async def test_the_manifest_tells_what_is_in_the_file(full: Installation, tmp_path: Path) -> None:
    made = await backup(full, tmp_path / "b.zip")
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert msgspec.json.decode(archive.read(MANIFEST), type=Manifest) == made
        assert archive.testzip() is None
        assert {rows.member for rows in made.rows} <= set(archive.namelist())
    assert {rows.count for rows in made.rows} == {2}


async def test_events_in_parts_by_month_are_in_a_backup_once(
    full: Installation, empty: Installation, tmp_path: Path
) -> None:
    connection = await asyncpg.connect(full.dsn)
    await connection.fetchval("SELECT make_event_month('2026-11-16')")
    before = await connection.fetch("SELECT id FROM event ORDER BY id")
    assert await connection.fetchval("SELECT count(*) FROM event_202611") == len(before) > 0
    await connection.close()
    await backup(full, tmp_path / "b.zip")
    await restore(empty, tmp_path / "b.zip")
    connection = await asyncpg.connect(empty.dsn)
    assert await connection.fetch("SELECT id FROM event ORDER BY id") == before
    assert await connection.fetchval("SELECT count(*) FROM event_202611") == len(before)
    await connection.close()
