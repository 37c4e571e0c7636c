"""A person whom the business talks with, as teammates see them."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec


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

    `blocked` is set by the business, `left` by the contact.
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
