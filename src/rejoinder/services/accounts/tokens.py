from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import ROLES, Permission
from rejoinder.domain.problem import NotFound, missing
from rejoinder.domain.team import ApiToken, Role
from rejoinder.services import audit
from rejoinder.services.accounts.recognize import TOKEN_PREFIX
from rejoinder.services.accounts.rights import must_give
from rejoinder.services.secrets import new_token
from rejoinder.services.setup import Name
from rejoinder.services.system import System
from rejoinder.store import directory, tokens

#: Whose id the machine itself has in the audit log.
NOBODY = UUID(int=0)
_HINT = len(TOKEN_PREFIX) + 4


class NewToken(msgspec.Struct, frozen=True):
    """A token to make: what it is for, and what it may do."""

    name: Name
    role: Role


async def list_all(system: System, actor: Actor) -> Page[ApiToken]:
    """List the tokens that work, by what they begin with."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        return Page(await tokens.every(tx))


async def add(system: System, actor: Actor, asked: NewToken) -> ApiToken:
    """Make a token, which is told only now; it may do no more than who makes it."""
    actor.must(Permission.SETTINGS)
    must_give(actor, asked.role)
    text, token_hash = new_token(TOKEN_PREFIX)
    made = ApiToken(
        id=system.new_id(),
        name=asked.name.strip(),
        role=asked.role,
        hint=text[:_HINT],
        created_at=system.clock(),
        created_by=actor.id if actor.kind == "teammate" else None,
        token=text,
    )
    async with system.db.people(actor.workspace_id) as tx:
        await tokens.add(tx, made, token_hash)
        await audit.note(system, tx, actor, "token.made", "token", made.id, {"name": made.name, "role": made.role})
    return made


async def make_token(system: System, asked: NewToken, workspace_id: UUID | None) -> str:
    """Make a token for whoever has the machine; names no workspace where there is only one."""
    async with system.db.service() as tx:
        there = await directory.workspaces(tx)
    if workspace_id is None and len(there) == 1:
        (workspace_id,) = there
    if workspace_id not in there:
        names = ", ".join(str(one) for one in there)
        raise NotFound(
            "which_workspace",
            "There is no such workspace." if workspace_id else "It is not clear which workspace is meant.",
            remedy=f"Name one with --workspace: {names}" if there else "Set up a workspace first, in the console.",
        )
    machine = Actor("system", NOBODY, workspace_id, "command line", frozenset(ROLES["owner"][1]))
    made = await add(system, machine, asked)
    return made.token or ""


async def revoke(system: System, actor: Actor, id_: UUID) -> None:
    """End a token at once."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        name = await tokens.revoke(tx, id_, system.clock())
        if name is None:
            raise missing("token")
        await audit.note(system, tx, actor, "token.revoked", "token", id_, {"name": name})
