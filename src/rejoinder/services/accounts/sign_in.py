from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.email import normal
from rejoinder.domain.problem import Conflict, FieldProblem, NotSignedIn
from rejoinder.domain.team import Me
from rejoinder.services import audit
from rejoinder.services.accounts import passwords, sessions, throttle, totp
from rejoinder.services.accounts.me import about
from rejoinder.services.accounts.throttle import Rate, network
from rejoinder.services.setup import Asker
from rejoinder.services.system import System
from rejoinder.store import directory, teammates

#: One address may stand for a whole shop; one account at one address is one person.
BY_ADDRESS = Rate("sign-in-address", 60, timedelta(minutes=10))
BY_PERSON = Rate("sign-in-person", 8, timedelta(minutes=15))
BY_ACCOUNT = Rate("sign-in-account", 50, timedelta(hours=1))
BY_CODE = Rate("sign-in-code", 10, timedelta(hours=1))


class SignIn(msgspec.Struct, frozen=True):
    """What somebody signs in with; `workspace_id` chooses where one password opens several workspaces."""

    email: Annotated[str, Meta(max_length=300)]
    password: Annotated[str, Meta(max_length=1_000)]
    code: Annotated[str, Meta(max_length=40)] | None = None
    workspace_id: UUID | None = None


class SignedIn(msgspec.Struct, frozen=True):
    """A new session: its secret token and whose it is."""

    token: str
    me: Me


async def sign_in(system: System, asked: SignIn, asker: Asker) -> SignedIn:
    """Sign a teammate in; raises NotSignedIn, Conflict where there is a choice, TooMany after too many tries."""
    email, address = normal(asked.email), network(asker.ip)
    person = (BY_PERSON, f"{email} {address}")
    await throttle.count(system, (BY_ADDRESS, address), person, (BY_ACCOUNT, email))
    async with system.db.service() as tx:
        found = await directory.teammates_by_email(tx, email, asked.workspace_id)
    row = await _right_one(system, found, asked, asker)
    await check_code(system, row, asked.code, asker)
    await throttle.forgive(system, person, (BY_CODE, str(row["id"])))
    return await _begin(system, row, asked, asker)


async def _right_one(system: System, found: list[Any], asked: SignIn, asker: Asker) -> Any:
    """Choose the account that the password opens."""
    right = [row for row in found if await passwords.matches(asked.password, row["password_hash"])]
    if not found:
        await passwords.matches(asked.password, None)
    if not right:
        for row in found:
            await _note_refusal(system, row, asker, "password")
        raise NotSignedIn("wrong_credentials", "The email or the password is not right.", remedy="Type both again.")
    if len(right) > 1:
        raise Conflict(
            "choose_workspace",
            "This password opens several workspaces.",
            field="workspace_id",
            fields=tuple(FieldProblem(str(row["workspace_id"]), row["workspace_name"]) for row in right),
            remedy="Send the id of one as workspace_id; each is named in fields.",
        )
    return right[0]


async def check_code(system: System, row: Any, code: str | None, asker: Asker) -> None:
    """Use up the code of whoever has an authenticator; raises NotSignedIn when it is missing or wrong."""
    if row["totp_confirmed_at"] is None:
        return
    if not code:
        raise NotSignedIn(
            "totp_required", "A code is needed too.", field="code", remedy="Type the one that your authenticator shows."
        )
    await throttle.count(system, (BY_CODE, str(row["id"])))
    async with system.db.service(row["workspace_id"]) as tx:
        right = await totp.use(system, tx, row, code)
    if not right:
        await _note_refusal(system, row, asker, "code")
        raise NotSignedIn(
            "wrong_code", "This code is not right, or was used.", field="code", remedy="Wait for the next one."
        )


async def _begin(system: System, row: Any, asked: SignIn, asker: Asker) -> SignedIn:
    renewed = await passwords.hashed(asked.password) if passwords.is_outdated(row["password_hash"]) else None
    actor = actor_of(row, asker)
    async with system.db.people(actor.workspace_id) as tx:
        if renewed:
            await teammates.set_password(tx, actor.id, renewed)
        token = await sessions.begin(system, tx, actor, asker)
        return SignedIn(token, await about(tx, actor))


async def _note_refusal(system: System, row: Any, asker: Asker, wrong: str) -> None:
    async with system.db.people(row["workspace_id"]) as tx:
        actor = actor_of(row, asker)
        await audit.note(system, tx, actor, "session.refused", "teammate", actor.id, {"wrong": wrong})


def actor_of(row: Any, asker: Asker) -> Actor:
    """Make an actor of the account that somebody proves to be theirs."""
    return Actor(
        kind="teammate",
        id=row["id"],
        workspace_id=row["workspace_id"],
        name=row["name"],
        permissions=frozenset(row["permissions"]),
        role=row["role_id"],
        ip=asker.ip,
    )
