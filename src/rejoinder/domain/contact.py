"""A person whom the business talks with, as teammates see them."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.entry import CameThrough


class Identity(msgspec.Struct, frozen=True):
    """A contact's address on a channel; `left` when nothing may be sent there."""

    id: UUID
    channel_id: UUID
    channel_type: str
    channel_name: str
    address: str
    label: str
    left: bool


class ContactEvent(msgspec.Struct, frozen=True):
    """Something that a contact did: a page seen, or an event that the business tracks."""

    id: UUID
    name: str
    properties: dict[str, Any]
    at: datetime


class EventCount(msgspec.Struct, frozen=True):
    """How often a contact did something, when first and when last."""

    name: str
    count: int
    first_at: datetime
    last_at: datetime


class ContactKey(msgspec.Struct, frozen=True):
    """By what else a contact is known: an `anonymous` id of a browser, or a `previous` id of the business's."""

    kind: str
    value: str
    at: datetime


class Talk(msgspec.Struct, frozen=True):
    """What was last talked about: the last words of either side in a conversation that is over."""

    conversation_id: UUID
    at: datetime
    status: str
    asked: str = ""
    answered: str = ""
    answered_by: str = ""


class Contact(msgspec.Struct, frozen=True):
    """A contact: `visitor` while anonymous, `lead` once reachable, `user` once identified by the business.

    `blocked` is set by the business, `left` by the contact; `merged_into` is who stands for them since a merge.
    `came_through` is the entry point through which they came first.
    """

    id: UUID
    kind: str
    name: str
    first_seen_at: datetime
    last_seen_at: datetime
    email: str | None = None
    phone: str | None = None
    external_id: str | None = None
    avatar_url: str | None = None
    locale: str | None = None
    zone: str | None = None
    city: str | None = None
    attributes: dict[str, Any] = {}
    blocked: bool = False
    left: bool = False
    identities: tuple[Identity, ...] = ()
    last_talk: Talk | None = None
    merged_into: UUID | None = None
    came_through: CameThrough | None = None


_KINDS = ("visitor", "lead", "user")


def joined(kept: Contact, gone: Contact) -> Contact:
    """Return the one contact whom two become: who stays has the say, and what they lack comes from the other."""
    filled = ("email", "phone", "external_id", "avatar_url", "locale", "zone", "city")
    came = [one.came_through for one in (kept, gone) if one.came_through]
    return msgspec.structs.replace(
        kept,
        **{name: getattr(kept, name) or getattr(gone, name) for name in ("name", *filled)},
        kind=max(kept.kind, gone.kind, key=_KINDS.index),
        first_seen_at=min(kept.first_seen_at, gone.first_seen_at),
        last_seen_at=max(kept.last_seen_at, gone.last_seen_at),
        attributes={**gone.attributes, **kept.attributes},
        blocked=kept.blocked or gone.blocked,
        left=kept.left or gone.left,
        identities=(*kept.identities, *gone.identities),
        last_talk=max((one.last_talk for one in (kept, gone) if one.last_talk), key=lambda it: it.at, default=None),
        came_through=min(came, key=lambda it: it.first_at, default=None),
    )


class Whose(msgspec.Struct, frozen=True):
    """An identity with whose it is, where, and in which language they read."""

    identity_id: UUID
    contact_id: UUID
    channel_id: UUID
    channel_type: str
    address: str
    name: str = ""
    locale: str | None = None
