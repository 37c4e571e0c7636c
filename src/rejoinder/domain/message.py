"""One thing said in a conversation, as teammates and as the contact see it."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block
from rejoinder.domain.policy import Explanation, Verdict


class Author(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who said it: `contact`, `teammate`, `bot`, `system` or `api`."""

    kind: str
    name: str
    id: UUID | None = None
    avatar_url: str | None = None


class Masked(msgspec.Struct, frozen=True):
    """Personal data hidden in a block's text, from `start` to `end` in characters."""

    kind: str
    block: int
    start: int
    end: int


class FailureNote(msgspec.Struct, frozen=True, omit_defaults=True, rename={"failure": "class"}):
    """Why a message did not arrive, in the closed vocabulary and in words."""

    failure: str
    text: str
    code: str = ""
    can_retry: bool = False


class EventNote(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something that happened to a conversation, shown in its thread."""

    kind: str
    detail: dict[str, Any] = {}


class Message(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message, note or event, as teammates see it; `said` tells its verdict in plain words."""

    id: UUID
    conversation_id: UUID
    kind: str
    author: Author
    blocks: tuple[Block, ...]
    at: datetime
    state: str
    client_id: str | None = None
    purpose: str | None = None
    reason: str | None = None
    automatic: str | None = None
    held_until: datetime | None = None
    verdict: Verdict | None = None
    said: Explanation | None = None
    failure: FailureNote | None = None
    masked: tuple[Masked, ...] = ()
    mentions: tuple[UUID, ...] = ()
    event: EventNote | None = None
    payload: str | None = None


class ContactMessage(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message as the contact sees it: no verdicts, notes, purposes or surnames."""

    id: UUID
    conversation_id: UUID
    kind: str
    author: Author
    blocks: tuple[Block, ...]
    at: datetime
    state: str
    client_id: str | None = None
    automatic: bool = False
    event: EventNote | None = None


#: States of an outbound message in which the contact has it.
ARRIVED = frozenset({"sent", "delivered", "seen"})

#: What of a conversation's own history the contact is shown.
SHOWN_EVENTS = frozenset({"closed", "reopened"})


def for_contact(message: Message) -> ContactMessage | None:
    """Show a message as the contact sees it; None when it is not for them."""
    if message.kind == "out" and message.state not in ARRIVED:
        return None
    if message.kind == "note" or (message.kind == "event" and _event(message) not in SHOWN_EVENTS):
        return None
    author = message.author
    shown = Author(kind=author.kind, name=called(author.kind, author.name), avatar_url=author.avatar_url)
    return ContactMessage(
        id=message.id,
        conversation_id=message.conversation_id,
        kind=message.kind,
        author=shown,
        blocks=message.blocks,
        at=message.at,
        state=message.state,
        client_id=message.client_id,
        automatic=message.automatic is not None,
        event=message.event and EventNote(kind=message.event.kind),
    )


def called(kind: str, name: str) -> str:
    """Tell what a contact is told of an author's name: a teammate's first name, and of a business all of it."""
    return name.partition(" ")[0] if kind == "teammate" else name


def _event(message: Message) -> str:
    return message.event.kind if message.event else ""
