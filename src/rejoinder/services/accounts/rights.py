"""Who may give whom which role: nobody hands out more than they have."""

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import ROLES, Permission
from rejoinder.domain.problem import NotAllowed


def must_give(actor: Actor, role: str, field: str = "role") -> None:
    """Raise NotAllowed when a role may do something that the actor may not."""
    more = ROLES[role][1] - actor.permissions
    if more:
        raise NotAllowed(
            "role_too_high",
            f"The role “{role}” may do what you may not: {', '.join(sorted(one.value for one in more))}.",
            field=field,
            remedy="Choose a lower role, or ask an owner.",
        )


def must_own(actor: Actor, role: str) -> None:
    """Raise NotAllowed when somebody who is no owner touches an owner."""
    if role == "owner" and not actor.may(Permission.OWN):
        raise NotAllowed("owners_only", "Only an owner may change an owner.", remedy="Ask an owner.")
