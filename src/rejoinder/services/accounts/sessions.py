"""Browsers that a teammate is signed in with."""

from datetime import timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.problem import missing
from rejoinder.domain.team import Session
from rejoinder.services import audit
from rejoinder.services.accounts.own import teammate_only
from rejoinder.services.secrets import new_token
from rejoinder.services.setup import Asker
from rejoinder.services.system import System
from rejoinder.store import sessions
from rejoinder.store.database import Tx

#: A session ends when it was not used for this long, and in any case after the longest time.
IDLE = timedelta(days=14)
LONGEST = timedelta(days=90)
_LONGEST_NAME = 300


async def begin(system: System, tx: Tx, actor: Actor, asker: Asker) -> str:
    """Sign a teammate in with one more browser; returns the session's token."""
    token, token_hash = new_token()
    now = system.clock()
    await sessions.add(
        tx,
        system.new_id(),
        teammate_id=actor.id,
        token_hash=token_hash,
        user_agent=(asker.user_agent or "")[:_LONGEST_NAME] or None,
        ip=asker.ip or None,
        now=now,
        expires_at=now + IDLE,
    )
    await audit.note(system, tx, actor, "session.started", "teammate", actor.id)
    return token


async def list_own(system: System, actor: Actor) -> Page[Session]:
    """List the browsers that the actor is signed in with; `current` is the one that asks."""
    teammate_only(actor)
    async with system.db.people(actor.workspace_id) as tx:
        found = await sessions.live(tx, actor.id, system.clock())
    return Page([msgspec.structs.replace(one, current=one.id == actor.session_id) for one in found])


async def end(system: System, actor: Actor, session_id: UUID | None) -> None:
    """Sign one of the actor's own browsers out."""
    teammate_only(actor)
    async with system.db.people(actor.workspace_id) as tx:
        if session_id is None or not await sessions.revoke(tx, actor.id, session_id, system.clock()):
            raise missing("session")
        await audit.note(system, tx, actor, "session.ended", "session", session_id)


async def end_others(system: System, actor: Actor) -> None:
    """Sign all of the actor's other browsers out."""
    teammate_only(actor)
    async with system.db.people(actor.workspace_id) as tx:
        await sessions.revoke_others(tx, actor.id, actor.session_id, system.clock())
        await audit.note(system, tx, actor, "session.others_ended", "teammate", actor.id)
