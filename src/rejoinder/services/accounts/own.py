"""What only a teammate may do about themselves."""

from datetime import timedelta
from typing import Any

from rejoinder.domain.actor import Actor
from rejoinder.domain.problem import NotAllowed
from rejoinder.services.accounts import passwords, throttle
from rejoinder.services.system import System
from rejoinder.store import teammates

_TRIES = throttle.Rate("own-password", 10, timedelta(minutes=15))


def teammate_only(actor: Actor) -> None:
    """Raise NotAllowed unless the actor is a person who is signed in."""
    if actor.kind != "teammate":
        raise NotAllowed(
            "teammates_only", "An API token is nobody's account.", remedy="Sign in as a teammate to do this."
        )


async def confirm_password(system: System, actor: Actor, password: str, field: str = "password") -> Any:
    """Raise NotAllowed unless this is the actor's password; returns what they sign in with."""
    teammate_only(actor)
    await throttle.count(system, (_TRIES, str(actor.id)))
    async with system.db.people(actor.workspace_id) as tx:
        person = await teammates.credentials(tx, actor.id)
    if not await passwords.matches(password, person["password_hash"]):
        raise NotAllowed("wrong_password", "This is not your password.", field=field, remedy="Type it again.")
    return person
