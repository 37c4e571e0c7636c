"""The commands as people type them, on an embedded database."""

import asyncio
import os
import re
import subprocess
import sys
from pathlib import Path

import asyncpg

from rejoinder import bootstrap
from rejoinder.config import Settings
from rejoinder.store.embedded import EmbeddedPostgres
from rejoinder.store.migrations.apply import apply
from seeds import seeded

NAME = "INSERT INTO workspace (id, name, locale, zone, created_at) SELECT gen_random_uuid(), $1, 'en', 'UTC', now()"


def command(folder: Path, *words: str) -> str:
    environment = {"PATH": os.environ["PATH"], "REJOINDER_DATA_DIR": str(folder)}
    program = str(Path(sys.executable).with_name("rejoinder"))
    done = subprocess.run([program, *words], env=environment, capture_output=True, text=True, check=False, timeout=60)
    return f"{done.returncode} {done.stdout}{done.stderr}"


async def name(dsn: str, given: str | None = None) -> str:
    connection = await asyncpg.connect(dsn)
    if given:
        await connection.execute(NAME, given)
    found = str(await connection.fetchval("SELECT string_agg(name, ',') FROM workspace"))
    await connection.close()
    return found


async def test_a_backup_of_a_running_server_is_restored_into_an_empty_folder(tmp_path: Path) -> None:
    file = str(tmp_path / "b.zip")
    async with EmbeddedPostgres(tmp_path / "old" / "postgres") as dsn:
        await apply(dsn)
        await name(dsn, "Kopi Angsa")
        assert (await asyncio.to_thread(command, tmp_path / "old", "backup", file)).startswith("0 ")
        assert await name(dsn) == "Kopi Angsa"
    said = await asyncio.to_thread(command, tmp_path / "new", "restore", file)
    assert said.startswith("0 Restored from ")
    assert "1 rows of" in said
    async with EmbeddedPostgres(tmp_path / "new" / "postgres") as dsn:
        assert await name(dsn) == "Kopi Angsa"
        busy = await asyncio.to_thread(command, tmp_path / "new", "restore", file)
        assert busy.startswith("1 rejoinder: Another Rejoinder")
    again = await asyncio.to_thread(command, tmp_path / "new", "restore", file)
    assert again.startswith("1 rejoinder: The database is not empty")


async def test_whoever_has_the_machine_makes_a_link_for_a_forgotten_password(tmp_path: Path) -> None:
    async with EmbeddedPostgres(tmp_path / "postgres") as dsn:
        settings = Settings(data_dir=str(tmp_path))
        async with bootstrap.system(settings, dsn) as parts:
            seed = await seeded(parts)
    words = ("password", "reset", "--email")
    said = await asyncio.to_thread(command, tmp_path, *words, seed.agent_email)
    assert re.fullmatch(r"0 Kopi Angsa: http://127\.0\.0\.1:8000/reset-password/\S{43}\n", said), said
    unknown = await asyncio.to_thread(command, tmp_path, *words, "nobody@kopi.example")
    assert unknown.startswith("1 rejoinder: No teammate signs in with nobody@kopi.example.")


def test_a_folder_without_a_database_is_named_and_stays_as_it_is(tmp_path: Path) -> None:
    said = command(tmp_path / "typo", "backup", str(tmp_path / "b.zip"))
    assert said.startswith(f"1 rejoinder: There is no database in {tmp_path / 'typo'}")
    assert not list(tmp_path.iterdir())
