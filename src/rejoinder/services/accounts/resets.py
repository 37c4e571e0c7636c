"""A forgotten password: a link that works once, for an hour, and asks for the authenticator's code all the same."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.email import normal
from rejoinder.domain.permissions import ROLES
from rejoinder.domain.problem import Conflict, NotFound
from rejoinder.services import audit
from rejoinder.services.accounts import passwords, sessions, throttle
from rejoinder.services.accounts.me import about
from rejoinder.services.accounts.sign_in import BY_PERSON, SignedIn, actor_of, check_code
from rejoinder.services.accounts.tokens import NOBODY
from rejoinder.services.secrets import hashed, new_token
from rejoinder.services.setup import Asker, Short
from rejoinder.services.system import System
from rejoinder.store import directory, password_resets, teammates
from rejoinder.store import sessions as kept
from rejoinder.store.database import Tx

LASTS = timedelta(hours=1)
BY_ADDRESS = throttle.Rate("reset-address", 20, timedelta(minutes=10))
#: Nobody's mailbox is filled by somebody else.
BY_ACCOUNT = throttle.Rate("reset-account", 3, timedelta(hours=1))
_TAKES_S = 0.3
_TRIES = throttle.Rate("reset-link", 60, timedelta(minutes=10))


class Ways(msgspec.Struct, frozen=True):
    """How somebody gets a link here."""

    by_mail: bool


class Forgotten(msgspec.Struct, frozen=True):
    """Who forgot their password."""

    email: Short


class For(msgspec.Struct, frozen=True):
    """Whom a link is for, and whether it asks for a code too."""

    email: str
    workspace_name: str
    expires_at: datetime
    code_needed: bool


class NewPassword(msgspec.Struct, frozen=True):
    """A link's token, the password that shall be, and a code where the teammate has an authenticator."""

    token: Short
    password: Annotated[str, Meta(max_length=1_000)]
    code: Annotated[str, Meta(max_length=40)] | None = None


class Link(msgspec.Struct, frozen=True):
    """A link for whoever has the machine, and where it leads."""

    workspace_name: str
    url: str


def ways(system: System) -> Ways:
    """Tell how somebody gets a link on this installation."""
    return Ways(by_mail=bool(system.mail.url))


async def ask(system: System, asked: Forgotten, asker: Asker) -> None:
    """Have a link mailed to a teammate; whether there is one with this address is not to be seen."""
    if not system.mail.url:
        raise Conflict(
            "no_mail",
            "This server sends no mail.",
            remedy="Whoever runs it makes a link with: rejoinder password reset --email ADDRESS",
        )
    email = normal(asked.email)
    await throttle.count(system, (BY_ADDRESS, throttle.network(asker.ip)))
    async with _as_long_for_everybody():
        if not await throttle.within(system, BY_ACCOUNT, email):
            return
        async with system.db.service() as tx:
            found = await directory.teammates_by_email(tx, email, None)
        for row in found:
            await _ask(system, row, asker)


@asynccontextmanager
async def _as_long_for_everybody() -> AsyncIterator[None]:
    """Take the same time whoever is asked for: a clock at the other end learns no more than the answer says."""
    answer_at = asyncio.get_running_loop().time() + _TAKES_S
    yield
    await asyncio.sleep(answer_at - asyncio.get_running_loop().time())


async def _ask(system: System, row: Any, asker: Asker) -> None:
    now, actor = system.clock(), actor_of(row, asker)
    async with system.db.people(actor.workspace_id) as tx:
        await password_resets.ask(tx, system.new_id(), actor.id, now, now + LASTS)
        await audit.note(system, tx, actor, "password.reset_asked", "teammate", actor.id)


async def give(system: System, tx: Tx, id_: UUID, teammate_id: UUID) -> str:
    """Make a link's secret, which is known only now; returns the link."""
    token, token_hash = new_token()
    now = system.clock()
    await password_resets.give(tx, id_, teammate_id, token_hash, now=now, expires_at=now + LASTS)
    return f"{system.base_url}/reset-password/{token}"


async def make_links(system: System, address: str) -> list[Link]:
    """Make links for whoever has the machine: one for each workspace in which a teammate has this address."""
    email = normal(address)
    async with system.db.service() as tx:
        found = await directory.teammates_by_email(tx, email, None)
    if not found:
        raise NotFound(
            "no_such_teammate", f"No teammate signs in with {email}.", remedy="See Settings, Teammates, for who does."
        )
    return [await _made(system, row) for row in found]


async def _made(system: System, row: Any) -> Link:
    machine = Actor("system", NOBODY, row["workspace_id"], "command line", frozenset(ROLES["owner"][1]))
    async with system.db.people(machine.workspace_id) as tx:
        url = await give(system, tx, system.new_id(), row["id"])
        await audit.note(system, tx, machine, "password.reset_asked", "teammate", row["id"], {"name": row["name"]})
    return Link(row["workspace_name"], url)


async def look(system: System, token: str, asker: Asker) -> For:
    """Show whom a link is for; raises NotFound when it cannot be used."""
    row = await _row(system, token, asker)
    return For(
        email=row["email"],
        workspace_name=row["workspace_name"],
        expires_at=row["expires_at"],
        code_needed=row["totp_confirmed_at"] is not None,
    )


async def use(system: System, asked: NewPassword, asker: Asker) -> SignedIn:
    """Set a new password, once, sign every other browser out and this one in."""
    row = await _row(system, asked.token, asker)
    passwords.check(asked.password, row["email"])
    await check_code(system, row, asked.code, asker)
    password_hash = await passwords.hashed(asked.password)
    actor, now = actor_of(row, asker), system.clock()
    async with system.db.people(actor.workspace_id) as tx:
        if not await password_resets.use(tx, row["reset_id"], now):
            raise _gone()
        await password_resets.end_others(tx, actor.id, now)
        await teammates.set_password(tx, actor.id, password_hash)
        await kept.revoke_others(tx, actor.id, None, now)
        await audit.note(system, tx, actor, "password.reset", "teammate", actor.id)
        token = await sessions.begin(system, tx, actor, asker)
        me = await about(tx, actor)
    await throttle.forgive(system, (BY_PERSON, f"{row['email']} {throttle.network(asker.ip)}"))
    return SignedIn(token, me)


async def _row(system: System, token: str, asker: Asker) -> Any:
    await throttle.count(system, (_TRIES, throttle.network(asker.ip)))
    async with system.db.service() as tx:
        workspace_id = await directory.workspace_by_password_reset(tx, hashed(token))
    if workspace_id is None:
        raise _gone()
    async with system.db.people(workspace_id) as tx:
        row = await password_resets.by_token(tx, hashed(token), system.clock())
    if row is None:
        raise _gone()
    return row


def _gone() -> NotFound:
    return NotFound("reset_gone", "This link was used or is too old.", remedy="Ask for a new one on the sign-in page.")
