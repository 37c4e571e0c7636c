"""A contact and the business talking on a channel, as the inbox and the messenger see it."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.message import Author


class ChannelRef(msgspec.Struct, frozen=True):
    """The channel of a conversation."""

    id: UUID
    type: str
    name: str


class LocationRef(msgspec.Struct, frozen=True):
    """The location of a conversation."""

    id: UUID
    name: str
    zone: str


class ContactRef(msgspec.Struct, frozen=True, omit_defaults=True):
    """The contact of a conversation; `kind` is `visitor`, `lead` or `user`."""

    id: UUID
    kind: str
    name: str
    avatar_url: str | None = None
    locale: str | None = None
    city: str | None = None


class Tag(msgspec.Struct, frozen=True):
    """A label on conversations."""

    id: UUID
    name: str
    color: str


class Last(msgspec.Struct, frozen=True):
    """The last thing said."""

    text: str
    kind: str
    at: datetime
    author_name: str
    author_kind: str


class Conversation(msgspec.Struct, frozen=True):
    """A conversation as teammates see it.

    `waiting_since` is the oldest message of the contact that nobody has answered, `answer_by` the moment by which it
    ought to be; `late` when that is past. A closed conversation waits for nobody.
    """

    id: UUID
    channel: ChannelRef
    contact: ContactRef
    identity_id: UUID
    status: str
    created_at: datetime
    updated_at: datetime
    version: int
    subject: str | None = None
    location: LocationRef | None = None
    snoozed_until: datetime | None = None
    assignee_id: UUID | None = None
    team_id: UUID | None = None
    tags: tuple[Tag, ...] = ()
    last: Last | None = None
    unread: bool = False
    waiting_since: datetime | None = None
    answer_by: datetime | None = None
    late: bool = False
    muted: bool = False
    left: bool = False


class ContactConversation(msgspec.Struct, frozen=True, omit_defaults=True):
    """A conversation as the contact sees it in the messenger."""

    id: UUID
    status: str
    updated_at: datetime
    last: Last | None = None
    unread: int = 0
    muted: bool = False
    team: tuple[Author, ...] = ()
    seen_at: datetime | None = None
    left: bool = False
