"""How a client gets in: the path to the socket, the role and its secret."""

import contextlib
import os
import tempfile
from pathlib import Path
from urllib.parse import quote, urlencode

import asyncpg

from rejoinder.store.embedded.folder import Folder, write_private
from rejoinder.store.embedded.settings import DATABASE, KEEPER, PORT, ROLE

LONGEST_SOCKET_PATH = 103
"""What the shortest of the systems (macOS) leaves for the path of a socket, its closing zero aside."""

CONNECT_SECONDS = 10.0


def dsn(folder: Folder) -> str:
    """Give the address of the product's own database, for asyncpg and for PostgreSQL's programs."""
    return _address(folder, ROLE, folder.secret(ROLE), DATABASE)


async def let_in(folder: Folder) -> None:
    """See that the product's role gets into its database; on the first day, make both."""
    try:
        await _knock(dsn(folder))
    except (asyncpg.InvalidPasswordError, asyncpg.InvalidCatalogNameError):
        await _make_role_and_database(folder)
        await _knock(dsn(folder))


async def answers(folder: Folder) -> bool:
    """Tell whether a server that knows our secret answers; SCRAM proves it both ways."""
    try:
        await _knock(dsn(folder))
    except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError):
        return False
    return True


async def _knock(address: str) -> None:
    connection = await asyncpg.connect(address, timeout=CONNECT_SECONDS, ssl=False)
    await connection.close(timeout=CONNECT_SECONDS)


async def _make_role_and_database(folder: Folder) -> None:
    address = _address(folder, KEEPER, folder.secret(KEEPER), "postgres")
    connection = await asyncpg.connect(address, timeout=CONNECT_SECONDS, ssl=False)
    try:
        if not await connection.fetchval("SELECT 1 FROM pg_roles WHERE rolname = $1", ROLE):
            await connection.execute(f"CREATE ROLE {ROLE}")
        # As on a managed PostgreSQL: it owns its database and makes roles, but is no superuser, so no
        # statement of the product's can read the server's files or run programs.
        secret = await connection.fetchval("SELECT quote_literal($1::text)", folder.secret(ROLE))
        await connection.execute(f"ALTER ROLE {ROLE} LOGIN NOSUPERUSER CREATEROLE CREATEDB BYPASSRLS PASSWORD {secret}")
        await connection.execute(f"ALTER ROLE {ROLE} SET createrole_self_grant = 'set, inherit'")
        if not await connection.fetchval("SELECT 1 FROM pg_database WHERE datname = $1", DATABASE):
            await connection.execute(f"CREATE DATABASE {DATABASE} OWNER {ROLE}")
    finally:
        await connection.close(timeout=CONNECT_SECONDS)


def _address(folder: Folder, role: str, secret: str, database: str) -> str:
    where = urlencode({"host": str(_socket_folder(folder)), "port": PORT})
    return f"postgresql://{quote(role)}:{quote(secret, safe='')}@/{database}?{where}"


def _socket_folder(folder: Folder) -> Path:
    """Find the cluster itself, or a short way to it where its path is too long for a socket."""
    longest = len(os.fsencode(folder.cluster / f".s.PGSQL.{PORT}"))
    return folder.cluster if longest <= LONGEST_SOCKET_PATH else _short_way(folder)


def _short_way(folder: Folder) -> Path:
    with contextlib.suppress(OSError):
        known = Path(folder.short.read_text().strip())
        room = known.parent.lstat()
        ours = room.st_uid == os.geteuid() and room.st_mode & 0o077 == 0
        if ours and known.readlink() == folder.cluster:
            return known
    way = Path(tempfile.mkdtemp(prefix="rejoinder-")) / "c"
    way.symlink_to(folder.cluster)
    write_private(folder.short, f"{way}\n")
    return way
