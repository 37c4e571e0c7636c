"""Starting, stopping, and what it survives."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from rejoinder.store.embedded import EmbeddedError, EmbeddedPostgres, running, server
from rejoinder.store.embedded.account import give, server_uid
from rejoinder.store.embedded.postmaster import found
from rejoinder.store.embedded.settings import SETTINGS

Query = Callable[[str, str], Awaitable[object]]
KEEP = "INSERT INTO kept VALUES ('here') RETURNING word"
KEPT = "SELECT string_agg(word, ',') FROM kept"

HOLDER = """
import asyncio, sys
from pathlib import Path
from rejoinder.store.embedded import EmbeddedPostgres

async def hold():
    print(await EmbeddedPostgres(Path(sys.argv[1])).start(), flush=True)
    await asyncio.Event().wait()

asyncio.run(hold())
"""


def hold_elsewhere(folder: Path) -> tuple[subprocess.Popen[str], str]:
    holder = subprocess.Popen([sys.executable, "-c", HOLDER, str(folder)], stdout=subprocess.PIPE, text=True)
    assert holder.stdout is not None
    return holder, holder.stdout.readline().strip()


def kill(holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.communicate()


def pid_of(folder: Path) -> int:
    postmaster = found(folder / "cluster")
    assert postmaster is not None
    return postmaster.pid


async def test_a_first_start_makes_an_empty_database_for_a_role_that_is_no_superuser(
    tmp_path: Path, query: Query
) -> None:
    async with EmbeddedPostgres(tmp_path / "a" / "pg") as dsn:
        assert await query(dsn, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == 0
        assert await query(dsn, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user") is False
        assert await query(dsn, "SELECT current_database()") == "rejoinder"
        assert str(await query(dsn, "SHOW server_version")).startswith("18")
        await query(dsn, "DO $$ BEGIN CREATE ROLE reader NOLOGIN; SET ROLE reader; END $$")


async def test_letters_of_every_language_are_letters(folder: Path, query: Query) -> None:
    async with EmbeddedPostgres(folder) as dsn:
        assert await query(dsn, "SELECT lower('ПРИВЕТ, É')") == "привет, é"
        assert await query(dsn, "SELECT to_tsvector('simple', 'Привет, мир') @@ 'мир'::tsquery")


async def test_what_was_committed_is_there_after_a_clean_stop(folder: Path, query: Query) -> None:
    async with EmbeddedPostgres(folder) as dsn:
        await query(dsn, KEEP)
    assert found(folder / "cluster") is None
    assert not (folder / "cluster" / "postmaster.pid").exists()
    async with EmbeddedPostgres(folder) as dsn:
        assert await query(dsn, KEPT) == "here"


async def test_it_comes_back_by_itself_when_postgresql_is_killed(
    folder: Path, query: Query, answers_again: Query
) -> None:
    async with EmbeddedPostgres(folder) as dsn:
        await query(dsn, KEEP)
        for _ in range(3):
            before = pid_of(folder)
            os.kill(before, signal.SIGKILL)
            assert await answers_again(dsn, KEPT) == "here"
            assert pid_of(folder) != before


async def test_it_comes_back_whatever_goes_wrong_while_it_does(
    folder: Path, query: Query, answers_again: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def once(*_: object) -> object:
        tries.append(1)
        if len(tries) == 1:
            raise LookupError("nobody thought of this")
        return None

    async with EmbeddedPostgres(folder) as dsn:
        await query(dsn, KEEP)
        monkeypatch.setattr(server, "found", once)
        os.kill(pid_of(folder), signal.SIGKILL)
        assert await answers_again(dsn, KEPT) == "here"
    assert len(tries) > 1


async def test_it_adopts_the_server_that_a_killed_process_left_running(
    folder: Path, query: Query, answers_again: Query
) -> None:
    holder, dsn = hold_elsewhere(folder)
    await query(dsn, KEEP)
    left = pid_of(folder)
    kill(holder)
    async with EmbeddedPostgres(folder) as dsn:
        assert pid_of(folder) == left
        assert await query(dsn, KEPT) == "here"
        os.kill(left, signal.SIGKILL)
        assert await answers_again(dsn, KEPT) == "here"
    assert found(folder / "cluster") is None


async def test_it_replaces_a_left_server_that_was_started_with_other_settings(
    folder: Path, monkeypatch: pytest.MonkeyPatch, query: Query
) -> None:
    holder, dsn = hold_elsewhere(folder)
    await query(dsn, KEEP)
    left = pid_of(folder)
    kill(holder)
    other = {**SETTINGS, "work_mem": "9MB"}
    monkeypatch.setattr("rejoinder.store.embedded.settings.SETTINGS", other)
    async with EmbeddedPostgres(folder) as dsn:
        assert pid_of(folder) != left
        assert await query(dsn, "SHOW work_mem") == "9MB"
        assert await query(dsn, KEPT) == "here"


async def test_it_starts_after_both_processes_were_killed(folder: Path, query: Query) -> None:
    holder, dsn = hold_elsewhere(folder)
    await query(dsn, KEEP)
    holder.send_signal(signal.SIGSTOP)
    os.kill(pid_of(folder), signal.SIGKILL)
    kill(holder)
    async with EmbeddedPostgres(folder) as dsn:
        assert await query(dsn, KEPT) == "here"


@pytest.mark.parametrize("lock", ["postmaster.pid", ".s.PGSQL.5432.lock"])
@pytest.mark.parametrize("impostor", [1, os.getpid(), 2**22 - 1], ids=["init", "this", "nobody"])
async def test_a_stale_lock_that_names_any_other_process_is_no_hindrance(
    folder: Path, impostor: int, lock: str, query: Query
) -> None:
    rest = ["/proc/self/cwd", "1795333717", "5432", ".", "", " 16073803         9", "ready   ", ""]
    stale = "\n".join([str(impostor), *rest])
    (folder / "cluster" / lock).write_text(stale)
    async with EmbeddedPostgres(folder) as dsn:
        assert await query(dsn, KEPT) is None


async def test_a_moved_folder_is_as_good_as_before(folder: Path, tmp_path: Path, query: Query) -> None:
    async with EmbeddedPostgres(folder) as dsn:
        await query(dsn, KEEP)
    moved = folder.rename(tmp_path / "elsewhere")
    async with EmbeddedPostgres(moved) as dsn:
        assert await query(dsn, KEPT) == "here"


async def test_a_folder_that_was_moved_under_a_left_server_is_as_good_as_before(
    folder: Path, tmp_path: Path, query: Query
) -> None:
    holder, dsn = hold_elsewhere(folder)
    await query(dsn, KEEP)
    kill(holder)
    moved = folder.rename(tmp_path / "elsewhere")
    try:
        async with EmbeddedPostgres(moved) as dsn:
            assert await query(dsn, KEPT) == "here"
    finally:
        left = found(moved / "cluster")
        if left:
            await left.stop()


async def test_a_copy_and_its_original_run_side_by_side(folder: Path, tmp_path: Path, query: Query) -> None:
    twin = tmp_path / "twin"
    shutil.copytree(folder, twin)
    give(twin / "cluster", server_uid(folder / "cluster"))
    holder, dsn = hold_elsewhere(folder)
    original = pid_of(folder)
    try:
        shutil.copy2(folder / "cluster" / "postmaster.pid", twin / "cluster")
        async with EmbeddedPostgres(twin) as other:
            await query(other, KEEP)
            assert await query(dsn, KEPT) is None
            assert pid_of(folder) == original != pid_of(twin)
    finally:
        kill(holder)


async def test_a_path_too_long_for_a_socket_works_all_the_same(folder: Path, tmp_path: Path, query: Query) -> None:
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    deep.mkdir(parents=True)
    long = folder.rename(deep / "pg")
    async with EmbeddedPostgres(long) as first:
        assert await query(first, "SELECT 1") == 1
    async with EmbeddedPostgres(long) as second:
        assert second == first
    short = Path((long / "short").read_text().strip()).parent
    assert short.stat().st_mode & 0o777 == 0o700
    (short / "c").unlink()
    short.rmdir()


async def test_a_start_that_was_interrupted_on_the_first_day_is_begun_anew(tmp_path: Path, query: Query) -> None:
    half = tmp_path / "pg" / "cluster.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("18\n")
    async with EmbeddedPostgres(tmp_path / "pg") as dsn:
        assert await query(dsn, "SELECT 1") == 1
    assert not half.exists()


async def test_a_second_process_is_refused_and_told_who_holds_the_folder(folder: Path, query: Query) -> None:
    holder, dsn = hold_elsewhere(folder)
    try:
        with pytest.raises(EmbeddedError, match=rf"process {holder.pid}\) is using"):
            await EmbeddedPostgres(folder).start()
        assert await query(dsn, "SELECT 1") == 1
    finally:
        kill(holder)


async def test_a_second_process_can_share_the_server_of_the_first(folder: Path) -> None:
    assert await running(folder) is None
    async with EmbeddedPostgres(folder) as dsn:
        assert await running(folder) == dsn
    assert await running(folder) is None


async def test_a_server_that_cannot_come_back_says_why_and_is_tried_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, answers_again: Query
) -> None:
    embedded = EmbeddedPostgres(folder)
    dsn = await embedded.start()
    version = folder / "cluster" / "PG_VERSION"
    version.rename(folder / "aside")
    os.kill(pid_of(folder), signal.SIGKILL)
    monkeypatch.setattr(server, "LONGEST_PAUSE_SECONDS", 0.05)
    while embedded.trouble is None:
        await server.asyncio.sleep(0.01)
    assert "holds no database" in embedded.trouble.message
    (folder / "aside").rename(version)
    assert await answers_again(dsn, "SELECT 1") == 1
    await embedded.stop()
