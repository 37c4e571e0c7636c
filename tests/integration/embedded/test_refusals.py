"""What it will not do, in words that say what to do."""

import contextlib
import os
import subprocess
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from rejoinder.store.embedded import EmbeddedError, EmbeddedPostgres
from rejoinder.store.embedded import folder as folder_module

Query = Callable[[str, str], Awaitable[object]]


ROOT = os.geteuid() == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 90 MB: room for a new database, and for little else."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = (
        ROOT
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=90m,mode=0700", "rejoinder-test", place],
            check=False,
            capture_output=True,
        ).returncode
    )
    if not mounted:
        pytest.skip("only root may mount a small disk")
    yield place
    subprocess.run(["umount", place], check=True)


def fill(ballast: Path) -> None:
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as out:
        while True:
            out.write(bytes(4096))


async def refusal(folder: Path) -> EmbeddedError:
    with pytest.raises(EmbeddedError) as refused:
        await EmbeddedPostgres(folder).start()
    return refused.value


async def test_a_full_disk_is_named_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "LEAST_FREE_BYTES", 2**62)
    refused = await refusal(tmp_path / "pg")
    assert f"disk that holds {tmp_path / 'pg'} is full" in refused.message
    assert "Free some space" in refused.remedy
    assert not (tmp_path / "pg" / "cluster").exists()


async def test_a_disk_that_fills_while_the_database_is_made_is_named(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch, query: Query
) -> None:
    monkeypatch.setattr(folder_module, "LEAST_FREE_BYTES", 0)
    (small_disk / "ballast").write_bytes(bytes(80_000_000))
    assert "is full" in (await refusal(small_disk / "pg")).message
    (small_disk / "ballast").unlink()
    async with EmbeddedPostgres(small_disk / "pg") as dsn:
        assert await query(dsn, "SELECT 1") == 1


async def test_a_disk_that_fills_while_a_killed_server_recovers_is_named(
    small_disk: Path, monkeypatch: pytest.MonkeyPatch, query: Query
) -> None:
    monkeypatch.setattr(folder_module, "LEAST_FREE_BYTES", 0)
    async with EmbeddedPostgres(small_disk / "pg"):
        pass
    fill(small_disk / "ballast")
    assert "is full" in (await refusal(small_disk / "pg")).message
    (small_disk / "ballast").unlink()
    async with EmbeddedPostgres(small_disk / "pg") as dsn:
        assert await query(dsn, "SELECT 1") == 1


async def test_a_folder_of_another_major_version_is_named_and_left_alone(folder: Path) -> None:
    (folder / "cluster" / "PG_VERSION").write_text("17\n")
    refused = await refusal(folder)
    assert "belongs to PostgreSQL 17; this Rejoinder brings PostgreSQL 18" in refused.message
    assert "rejoinder backup" in refused.remedy
    assert (folder / "cluster" / "PG_VERSION").read_text() == "17\n"


async def test_a_folder_without_a_database_in_its_cluster_is_named(tmp_path: Path) -> None:
    (tmp_path / "pg" / "cluster").mkdir(parents=True)
    assert "holds no database" in (await refusal(tmp_path / "pg")).message


async def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "pg").write_text("")
    assert "is not a folder" in (await refusal(tmp_path / "pg")).message


@pytest.mark.skipif(not ROOT, reason="only root may give a folder away")
async def test_a_folder_of_another_user_is_named_and_left_alone(folder: Path) -> None:
    os.chown(folder, 1, 1)
    refused = await refusal(folder)
    assert "belongs to user daemon, and this is user root" in refused.message
    assert "Run Rejoinder as user daemon" in refused.remedy
    assert folder.stat().st_uid == 1


async def test_a_damaged_database_is_named(folder: Path) -> None:
    control = folder / "cluster" / "global" / "pg_control"
    control.write_bytes(bytes(control.stat().st_size))
    refused = await refusal(folder)
    assert "is damaged" in refused.message
    assert "restore" in refused.remedy
