"""Who is signed in, and what they change about themselves."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.problem import Invalid, missing
from rejoinder.domain.team import Me
from rejoinder.domain.zone import checked_zone
from rejoinder.services import audit
from rejoinder.services.accounts import passwords
from rejoinder.services.accounts.own import confirm_password, teammate_only
from rejoinder.services.accounts.teammates import announce
from rejoinder.services.setup import Locale, Name
from rejoinder.services.system import System
from rejoinder.store import sessions, teammates, workspaces
from rejoinder.store.database import Tx

_MOST_BYTES = 8_000
Value = str | int | float | bool | None


class ChangeMe(msgspec.Struct, frozen=True):
    """What to change; what is left out stays, and a preference of null is forgotten."""

    name: Name | None = None
    away: bool | None = None
    locale: Locale | None = None
    undo_seconds: Annotated[int, Meta(ge=0, le=60)] | None = None
    preferences: dict[Annotated[str, Meta(min_length=1, max_length=60)], Value | list[str]] = msgspec.field(
        default_factory=dict
    )


async def read(system: System, actor: Actor) -> Me:
    """Tell who is signed in."""
    teammate_only(actor)
    async with system.db.people(actor.workspace_id) as tx:
        return await about(tx, actor)


async def change(system: System, actor: Actor, asked: ChangeMe) -> Me:
    """Change the actor's own name, language, presence and preferences."""
    teammate_only(actor)
    wanted: dict[str, Any] = dict(asked.preferences)
    if asked.undo_seconds is not None:
        wanted["undo_seconds"] = asked.undo_seconds
    if wanted.get("zone") is not None:
        wanted["zone"] = checked_zone(str(wanted["zone"]), "preferences.zone")
    async with system.db.people(actor.workspace_id) as tx:
        name = asked.name.strip() if asked.name else None
        await teammates.describe(tx, actor.id, name=name, away=asked.away, locale=asked.locale, preferences_=wanted)
        if len(msgspec.json.encode(await teammates.preferences(tx, actor.id))) > _MOST_BYTES:
            raise Invalid("too_many_preferences", "These are too many preferences.", field="preferences")
        if name or asked.away is not None:
            await announce(system, tx, actor.id)
        return await about(tx, actor)


async def change_password(system: System, actor: Actor, current: str, new: str) -> None:
    """Change the actor's password and sign their other browsers out."""
    person = await confirm_password(system, actor, current, "current")
    passwords.check(new, person["email"], "new")
    password_hash = await passwords.hashed(new)
    async with system.db.people(actor.workspace_id) as tx:
        await teammates.set_password(tx, actor.id, password_hash)
        await sessions.revoke_others(tx, actor.id, actor.session_id, system.clock())
        await audit.note(system, tx, actor, "password.changed", "teammate", actor.id)


async def about(tx: Tx, actor: Actor) -> Me:
    """Describe a teammate to themselves."""
    person, workspace = await teammates.read(tx, actor.id), await workspaces.read(tx)
    if person is None or workspace is None:
        raise missing("teammate")
    return Me(
        teammate=person,
        workspace=workspace,
        permissions=sorted(actor.permissions),
        preferences=await teammates.preferences(tx, actor.id),
    )
