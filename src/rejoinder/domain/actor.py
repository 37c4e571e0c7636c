"""Who acts: a signed-in teammate, an API token, or the system itself."""

from uuid import UUID

import msgspec

from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import NotAllowed


class Actor(msgspec.Struct, frozen=True):
    """Somebody who acts in one workspace, with what they may do there.

    `kind` is `teammate`, `token` or `system`; `session_id` is set for a teammate's console session.
    """

    kind: str
    id: UUID
    workspace_id: UUID
    name: str
    permissions: frozenset[str]
    role: str = ""
    session_id: UUID | None = None
    ip: str = ""

    def may(self, permission: Permission) -> bool:
        """Tell whether this actor may do something."""
        return permission in self.permissions

    def must(self, permission: Permission) -> None:
        """Raise NotAllowed unless this actor may do something."""
        if not self.may(permission):
            raise NotAllowed(
                "not_allowed",
                f"Your role does not include “{permission.value.replace('_', ' ')}”.",
                remedy="Ask an admin of the workspace.",
            )
