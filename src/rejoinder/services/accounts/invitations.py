from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.email import normal
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import ROLES, Permission
from rejoinder.domain.problem import Conflict, FieldProblem, Invalid, NotFound, missing
from rejoinder.domain.team import Invitation, Role
from rejoinder.services import audit
from rejoinder.services.accounts import passwords, sessions, throttle
from rejoinder.services.accounts.me import about
from rejoinder.services.accounts.rights import must_give
from rejoinder.services.accounts.sign_in import SignedIn
from rejoinder.services.accounts.teammates import announce
from rejoinder.services.secrets import hashed, new_token
from rejoinder.services.setup import Asker, Name, Short
from rejoinder.services.system import System
from rejoinder.store import directory, invitations, teammates, teams
from rejoinder.store.database import Tx

LASTS = timedelta(days=7)
_TRIES = throttle.Rate("invitation", 60, timedelta(minutes=10))


class Invite(msgspec.Struct, frozen=True):
    """Whom to ask to join, as what, and in which teams."""

    email: Short
    role: Role
    team_ids: Annotated[list[UUID], Meta(max_length=50)] = msgspec.field(default_factory=list)


class Invited(msgspec.Struct, frozen=True):
    """What an invitation says to whoever opens its link."""

    email: str
    role: str
    workspace_name: str
    expires_at: datetime
    invited_by: str | None


class Accept(msgspec.Struct, frozen=True):
    """What somebody joins with."""

    token: Short
    name: Name
    password: str


async def list_waiting(system: System, actor: Actor) -> Page[Invitation]:
    """List who was asked to join and has not."""
    actor.must(Permission.TEAM)
    async with system.db.people(actor.workspace_id) as tx:
        return Page(await invitations.waiting(tx, system.clock()))


async def invite(system: System, actor: Actor, asked: Invite) -> Invitation:
    """Ask somebody to join; the link is told only now, and replaces one that the address had before."""
    actor.must(Permission.TEAM)
    must_give(actor, asked.role)
    email, now = normal(asked.email), system.clock()
    token, token_hash = new_token()
    invitation = Invitation(
        id=system.new_id(),
        email=email,
        role=asked.role,
        team_ids=list(dict.fromkeys(asked.team_ids)),
        created_at=now,
        expires_at=now + LASTS,
        expired=False,
        invited_by=actor.id if actor.kind == "teammate" else None,
        link=f"{system.base_url}/invitations/{token}",
    )
    async with system.db.people(actor.workspace_id) as tx:
        await _check(tx, invitation)
        await invitations.revoke_of(tx, email, now)
        await invitations.add(tx, invitation, token_hash)
        detail = {"email": email, "role": asked.role}
        await audit.note(system, tx, actor, "invitation.made", "invitation", invitation.id, detail)
    return invitation


async def _check(tx: Tx, invitation: Invitation) -> None:
    there = await teammates.by_email(tx, invitation.email)
    if there:
        raise _known(there, invitation.email)
    if await teams.unknown(tx, teams=invitation.team_ids):
        raise Invalid("unknown_team", "There is no such team.", field="team_ids", remedy="Reload the list of teams.")


def _known(there: Any, email: str) -> Conflict:
    """Say that an address is a teammate's, or was one's: `fields` then names whom to let in again."""
    if there["active"]:
        detail = f"{there['name']} signs in with {email} already."
        return Conflict("is_teammate", detail, field="email", remedy="To change what they may do, change their role.")
    return Conflict(
        "was_teammate",
        f"{there['name']} worked here with {email} before.",
        field="email",
        fields=(FieldProblem(str(there["id"]), there["name"]),),
        remedy="Let them in again: their id is named in fields.",
    )


async def revoke(system: System, actor: Actor, id_: UUID) -> None:
    """Take an invitation back."""
    actor.must(Permission.TEAM)
    async with system.db.people(actor.workspace_id) as tx:
        email = await invitations.revoke(tx, id_, system.clock())
        if email is None:
            raise missing("invitation")
        await audit.note(system, tx, actor, "invitation.revoked", "invitation", id_, {"email": email})


async def look(system: System, token: str, asker: Asker) -> Invited:
    """Show what an invitation says; raises NotFound when it cannot be accepted."""
    workspace_id = await _workspace(system, token, asker)
    async with system.db.people(workspace_id) as tx:
        row = await invitations.by_token(tx, hashed(token), system.clock())
    if row is None:
        raise _gone()
    return Invited(**dict(row))


async def accept(system: System, asked: Accept, asker: Asker) -> SignedIn:
    """Join with an invitation, once, and be signed in."""
    invited = await look(system, asked.token, asker)
    passwords.check(asked.password, invited.email)
    password_hash = await passwords.hashed(asked.password)
    workspace_id = await _workspace(system, asked.token, asker)
    async with system.db.people(workspace_id) as tx:
        row = await invitations.accept(tx, hashed(asked.token), system.clock())
        if row is None:
            raise _gone()
        actor = await _join(system, tx, row, asked.name.strip(), password_hash)
        actor = msgspec.structs.replace(actor, ip=asker.ip)
        detail = {"email": row["email"], "role": row["role"]}
        await audit.note(system, tx, actor, "invitation.accepted", "invitation", row["id"], detail)
        token = await sessions.begin(system, tx, actor, asker)
        return SignedIn(token, await about(tx, actor))


async def _join(system: System, tx: Tx, row: Any, name: str, password_hash: str) -> Actor:
    role, id_ = row["role"], system.new_id()
    added = await teammates.add(
        tx,
        id_,
        email=row["email"],
        name=name,
        role=role,
        password_hash=password_hash,
        locale=None,
        now=system.clock(),
    )
    if not added:
        raise Conflict("is_teammate", "You are a teammate already.", remedy="Sign in.")
    await teams.join(tx, id_, row["team_ids"])
    await announce(system, tx, id_)
    permissions = frozenset(one.value for one in ROLES[role][1])
    return Actor("teammate", id_, tx.workspace_id, name, permissions, role=role)


async def _workspace(system: System, token: str, asker: Asker) -> UUID:
    await throttle.count(system, (_TRIES, throttle.network(asker.ip)))
    async with system.db.service() as tx:
        found = await directory.workspace_by_invitation(tx, hashed(token))
    if found is None:
        raise _gone()
    return found


def _gone() -> NotFound:
    return NotFound(
        "invitation_gone",
        "This invitation was used, taken back or is too old.",
        remedy="Ask whoever invited you for a new link.",
    )
