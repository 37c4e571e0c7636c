"""What each role may do. A permission is named by what one does with it."""

from enum import StrEnum


class Permission(StrEnum):
    """One thing that a teammate or token may be allowed to do."""

    READ = "read"
    REPLY = "reply"
    REVEAL = "reveal"
    CONTACTS = "contacts"
    REPORTS = "reports"
    SAVED_REPLIES = "saved_replies"
    CAMPAIGNS = "campaigns"
    SETTINGS = "settings"
    CHANNELS = "channels"
    TEAM = "team"
    AUDIT = "audit"
    OWN = "own"


_P = Permission

#: The five built-in roles: their description and permissions.
ROLES: dict[str, tuple[str, frozenset[Permission]]] = {
    "owner": ("Everything, and ownership of the workspace itself", frozenset(Permission)),
    "admin": ("Everything but ownership", frozenset(Permission) - {_P.OWN}),
    "agent": (
        "Answers conversations, sees masked personal data when needed",
        frozenset({_P.READ, _P.REPLY, _P.REVEAL, _P.CONTACTS, _P.REPORTS, _P.SAVED_REPLIES}),
    ),
    "marketer": (
        "Writes campaigns and reads conversations",
        frozenset({_P.READ, _P.CONTACTS, _P.REPORTS, _P.SAVED_REPLIES, _P.CAMPAIGNS}),
    ),
    "viewer": ("Reads, and changes nothing", frozenset({_P.READ, _P.REPORTS})),
}
