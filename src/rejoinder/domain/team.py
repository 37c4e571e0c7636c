"""Who works in the console, as the console shows them."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

Role = Annotated[str, Meta(pattern="^(owner|admin|agent|marketer|viewer)$")]


class Workspace(msgspec.Struct, frozen=True):
    """One business."""

    id: UUID
    name: str
    locale: str
    zone: str
    created_at: datetime


class RoleView(msgspec.Struct, frozen=True):
    """A role and what it may do."""

    role: str
    description: str
    permissions: list[str]


class Teammate(msgspec.Struct, frozen=True):
    """Somebody who works in the console; `status` is `active` or `inactive`."""

    id: UUID
    name: str
    email: str
    role: str
    status: str
    away: bool
    totp: bool
    avatar_url: str | None = None
    last_seen_at: datetime | None = None
    deactivated_at: datetime | None = None


class Me(msgspec.Struct, frozen=True):
    """Who is signed in, where, and what they may do and prefer."""

    teammate: Teammate
    workspace: Workspace
    permissions: list[str]
    preferences: dict[str, Any]


class Session(msgspec.Struct, frozen=True):
    """A browser that a teammate is signed in with."""

    id: UUID
    user_agent: str | None
    ip: str | None
    created_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    current: bool = False


class Team(msgspec.Struct, frozen=True):
    """Teammates who answer together, for some locations or for all."""

    id: UUID
    name: str
    member_ids: list[UUID]
    location_ids: list[UUID]


class Invitation(msgspec.Struct, frozen=True):
    """Somebody was asked to join; `link` is known only when it was just made."""

    id: UUID
    email: str
    role: str
    team_ids: list[UUID]
    created_at: datetime
    expires_at: datetime
    expired: bool
    invited_by: UUID | None = None
    link: str | None = None


class ApiToken(msgspec.Struct, frozen=True):
    """A program's key to the API; `token` is shown only when it was just made."""

    id: UUID
    name: str
    role: str
    hint: str
    created_at: datetime
    created_by: UUID | None = None
    last_used_at: datetime | None = None
    token: str | None = None


class AuditEntry(msgspec.Struct, frozen=True):
    """Who did what, to what, when and from where."""

    id: UUID
    at: datetime
    actor_kind: str
    actor_name: str
    action: str
    detail: dict[str, Any]
    actor_id: UUID | None = None
    subject_kind: str | None = None
    subject_id: str | None = None
    ip: str | None = None
