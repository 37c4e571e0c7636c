from datetime import timedelta
from typing import Any

from rejoinder.domain.actor import Actor
from rejoinder.domain.problem import NotSignedIn
from rejoinder.services.accounts import sessions
from rejoinder.services.secrets import hashed
from rejoinder.services.system import System
from rejoinder.store import directory, tokens
from rejoinder.store import sessions as kept

TOKEN_PREFIX = "rj_"  # noqa: S105 - what a token begins with, no token
_TOUCH_EVERY = timedelta(minutes=5)


async def by_session(system: System, token: str, ip: str) -> Actor:
    """Find the teammate of a console session; raises NotSignedIn when it has ended."""
    now = system.clock()
    async with system.db.lookup() as tx:
        row = await directory.console_session(tx, hashed(token), now)
    if row is None:
        raise NotSignedIn("not_signed_in", "You are not signed in.", remedy="Sign in again.")
    if now - row["last_seen_at"] > _TOUCH_EVERY:
        async with system.db.service(row["workspace_id"]) as tx:
            await kept.touch(tx, row["id"], row["teammate_id"], now, idle=sessions.IDLE, longest=sessions.LONGEST)
    return _teammate(row, ip)


def _teammate(row: Any, ip: str) -> Actor:
    return Actor(
        kind="teammate",
        id=row["teammate_id"],
        workspace_id=row["workspace_id"],
        name=row["name"],
        permissions=frozenset(row["permissions"]),
        role=row["role_id"],
        session_id=row["id"],
        ip=ip,
    )


async def by_token(system: System, token: str, ip: str) -> Actor:
    """Find the API token; raises NotSignedIn when it is unknown or revoked."""
    now = system.clock()
    async with system.db.lookup() as tx:
        row = await directory.api_token(tx, hashed(token)) if token.startswith(TOKEN_PREFIX) else None
    if row is None:
        raise NotSignedIn(
            "invalid_token", "This API token is unknown or revoked.", remedy="Make one in Settings, API tokens."
        )
    if row["last_used_at"] is None or now - row["last_used_at"] > _TOUCH_EVERY:
        async with system.db.service(row["workspace_id"]) as tx:
            await tokens.touch(tx, row["id"], now)
    return Actor(
        kind="token",
        id=row["id"],
        workspace_id=row["workspace_id"],
        name=row["name"],
        permissions=frozenset(row["permissions"]),
        role=row["role_id"],
        ip=ip,
    )


async def sign_out(system: System, token: str) -> None:
    """End the session of a token, if there is one."""
    now = system.clock()
    async with system.db.lookup() as tx:
        row = await directory.console_session(tx, hashed(token), now)
    if row:
        await sessions.end(system, _teammate(row, ""), row["id"])
