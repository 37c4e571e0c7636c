from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.domain.team import ApiToken, Role
from rejoinder.services import audit
from rejoinder.services.accounts.recognize import TOKEN_PREFIX
from rejoinder.services.accounts.rights import must_give
from rejoinder.services.secrets import new_token
from rejoinder.services.setup import Name
from rejoinder.services.system import System
from rejoinder.store import tokens

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


async def revoke(system: System, actor: Actor, id_: UUID) -> None:
    """End a token at once."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        name = await tokens.revoke(tx, id_, system.clock())
        if name is None:
            raise missing("token")
        await audit.note(system, tx, actor, "token.revoked", "token", id_, {"name": name})
