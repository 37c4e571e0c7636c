import asyncio
import os
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from rejoinder.services.upkeep import machine
from rejoinder.services.upkeep.doctor import examine
from rejoinder.services.upkeep.finding import Deployment, Finding
from rejoinder.store.files import Files


@pytest.fixture
def sound(tmp_path: Path) -> Deployment:
    """A deployment in which nothing is to mend."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    (folder / "secret.key").write_text("a key of at least thirty-two characters")
    (folder / "secret.key").chmod(0o600)
    return Deployment(
        folder=folder,
        host="127.0.0.1",
        public_url="https://chat.example",
        smtp_url="",
        mail_from="",
        redis_url="",
        given_key="",
        connections=10,
        files=Files(folder / "files", "", b""),
        clock=lambda: datetime.now(UTC),
    )


async def findings(deployment: Deployment, dsn: str | None = None) -> list[Finding]:
    return [finding async for finding in examine(deployment, dsn)]


async def told(deployment: Deployment, subject: str, dsn: str | None = None) -> Finding:
    return next(one for one in await findings(deployment, dsn) if one.subject == subject)


async def test_a_sound_deployment_has_no_problem(sound: Deployment, dsn: str) -> None:
    found = await findings(sound, dsn)
    assert {one.level for one in found} <= {"ok", "note"}
    assert {one.subject for one in found} >= {"data folder", "disk", "secret key", "database", "schema", "clock"}


async def test_every_problem_says_what_to_do(sound: Deployment) -> None:
    broken = replace(
        sound,
        host="0.0.0.0",  # noqa: S104 - nobody listens here
        public_url="http://chat.example",
        smtp_url="smtp://127.0.0.1:1",
        redis_url="redis://127.0.0.1:1",
        given_key="short",
    )
    found = await findings(broken, "postgresql://nobody@127.0.0.1:1/none")
    problems = [one for one in found if one.level == "problem"]
    assert [one.subject for one in problems] == [
        "secret key",
        "public address",
        "mail",
        "database",
        "mail",
        "redis",
    ]
    assert all(one.remedy for one in problems)


async def test_a_data_folder_that_others_may_enter_is_a_problem(sound: Deployment) -> None:
    sound.folder.chmod(0o755)
    found = await told(sound, "data folder")
    assert found.level == "problem"
    assert found.remedy == f"chmod 700 {sound.folder}"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
async def test_a_data_folder_that_cannot_be_written_is_a_problem(sound: Deployment) -> None:
    sound.folder.chmod(0o500)
    assert (await told(sound, "data folder")).level == "problem"


async def test_a_key_that_others_may_read_is_a_problem(sound: Deployment) -> None:
    (sound.folder / "secret.key").chmod(0o644)
    found = await told(sound, "secret key")
    assert found.level == "problem"
    assert stat.S_IMODE((sound.folder / "secret.key").stat().st_mode) == 0o644


async def test_a_deployment_that_never_started_has_notes_but_no_problem(sound: Deployment, tmp_path: Path) -> None:
    new = replace(sound, folder=tmp_path / "new")
    assert {one.level for one in await findings(new)} <= {"ok", "note"}
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(("least", "level"), [("FEW_BYTES", "problem"), ("SCARCE_BYTES", "note")])
async def test_a_disk_that_fills_is_told(
    sound: Deployment, monkeypatch: pytest.MonkeyPatch, least: str, level: str
) -> None:
    monkeypatch.setattr(machine, least, 2**62)
    assert (await told(sound, "disk")).level == level


@pytest.mark.parametrize(
    ("host", "url", "level"),
    [
        ("127.0.0.1", "", "note"),
        ("0.0.0.0", "", "problem"),  # noqa: S104 - nobody listens here
        ("127.0.0.1", "http://chat.example", "problem"),
        ("127.0.0.1", "http://localhost:8000", "ok"),
        ("127.0.0.1", "https://chat.example", "ok"),
    ],
)
async def test_the_address_has_to_be_one_that_visitors_reach_safely(
    sound: Deployment, host: str, url: str, level: str
) -> None:
    assert (await told(replace(sound, host=host, public_url=url), "public address")).level == level


async def test_clocks_that_differ_are_a_problem(sound: Deployment, dsn: str) -> None:
    late = replace(sound, clock=lambda: datetime.now(UTC) - timedelta(seconds=30))
    found = await told(late, "clock", dsn)
    assert found.level == "problem"
    assert "30.0 s apart" in found.message


async def test_more_connections_than_postgresql_has_are_a_problem(sound: Deployment, dsn: str) -> None:
    assert (await told(replace(sound, connections=10_000), "connections", dsn)).level == "problem"


@pytest.mark.parametrize(
    ("statement", "subject", "words"),
    [
        ("UPDATE alembic_version SET version_num = '0000'", "schema", "run `rejoinder migrate`"),
        ("UPDATE alembic_version SET version_num = '9999'", "schema", "or a newer one"),
        ("ALTER TABLE contact DISABLE ROW LEVEL SECURITY", "row-level security", "ENABLE ROW LEVEL SECURITY"),
    ],
)
async def test_a_database_that_does_not_fit_is_a_problem(
    sound: Deployment, dsn: str, statement: str, subject: str, words: str
) -> None:
    connection = await asyncpg.connect(dsn)
    await connection.execute(statement)
    await connection.close()
    found = await told(sound, subject, dsn)
    assert found.level == "problem"
    assert words in found.remedy


async def test_a_store_of_files_that_cannot_be_written_is_a_problem(sound: Deployment) -> None:
    (sound.folder / "files").write_text("not a folder")
    assert (await told(sound, "files")).level == "problem"


async def test_a_probe_leaves_no_file_behind(sound: Deployment) -> None:
    assert (await told(sound, "files")).level == "ok"
    assert not [path for path in (sound.folder / "files").rglob("*") if path.is_file()]


@asynccontextmanager
async def mail_server(greeting: bytes) -> AsyncIterator[int]:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(greeting)
        while line := await reader.readline():
            writer.write(b"221 bye\r\n" if line.startswith(b"QUIT") else b"250 ok\r\n")
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield server.sockets[0].getsockname()[1]


@pytest.mark.parametrize(("greeting", "level"), [(b"220 mail.example\r\n", "ok"), (b"554 go away\r\n", "problem")])
async def test_the_mail_server_is_greeted(sound: Deployment, greeting: bytes, level: str) -> None:
    async with mail_server(greeting) as port:
        mailing = replace(sound, smtp_url=f"smtp://127.0.0.1:{port}", mail_from="shop@chat.example")
        assert (await told(mailing, "mail")).level == level


def test_problems_make_the_command_end_with_1(sound: Deployment) -> None:
    environment: dict[str, Any] = {"REJOINDER_DATA_DIR": str(sound.folder), "PATH": os.environ["PATH"]}
    code, said = run_doctor(environment)
    assert code == 0, said
    code, said = run_doctor({**environment, "REJOINDER_PUBLIC_URL": "http://chat.example"})
    assert code == 1
    assert "→ Put a reverse proxy with a certificate in front" in said
    code, said = run_doctor({**environment, "PORT": "many"})
    assert code == 1
    assert "settings" in said


def run_doctor(environment: dict[str, str]) -> tuple[int, str]:

    command = [str(Path(sys.executable).with_name("rejoinder")), "doctor"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout + done.stderr
