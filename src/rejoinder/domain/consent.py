"""The proof that somebody agreed, or took it back: written once, and kept when they are forgotten."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

Words = Annotated[str, Meta(min_length=1, max_length=2_000, pattern=r"\S")]
Method = Annotated[str, Meta(pattern="^[a-z_]{2,40}$", examples=["form"])]


class ConsentAct(StrEnum):
    """What somebody did: asked and has yet to confirm, agreed, agreed anew, or took it back."""

    ASKED = "asked"
    GIVEN = "given"
    RENEWED = "renewed"
    WITHDRAWN = "withdrawn"


class ConsentKind(StrEnum):
    """What was agreed to: a topic, news of what was ordered, promotion, or, where it is taken back, everything."""

    TOPIC = "topic"
    SERVICE = "service"
    MARKETING = "marketing"
    ALL = "all"


class ConsentMethod(StrEnum):
    """How it was said."""

    TAP = "tap"
    WORD = "word"
    FORM = "form"
    DOUBLE_OPT_IN = "double_opt_in"
    PAGE = "page"
    LINK = "link"
    ONE_CLICK = "one_click"
    API = "api"
    IMPORT = "import"
    PROVIDER = "provider"
    TEAMMATE = "teammate"
    IMPORT_UNDONE = "import_undone"


class Proof(msgspec.Struct, frozen=True, kw_only=True):
    """Where, how and by which words somebody said it; `evidence` is whatever else shows it."""

    method: str
    words: str
    locale: str | None = None
    page_url: str | None = None
    entry_point_id: UUID | None = None
    import_id: UUID | None = None
    ip: str | None = None
    user_agent: str | None = None
    evidence: dict[str, Any] = {}


class Consent(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the proof. `contact_id` names nobody any more once the contact is erased, and has no name then.

    `address` is kept where its owner knows it, an email address or a telephone number; every address is kept as a
    keyed hash, by which the proof is found again when somebody asks under that address.
    """

    id: UUID
    at: datetime
    act: ConsentAct
    kind: ConsentKind
    words: str
    method: str
    kept_at: datetime
    topic_id: UUID | None = None
    topic_name: str | None = None
    frequency: str | None = None
    contact_id: UUID | None = None
    contact_name: str | None = None
    identity_id: UUID | None = None
    channel_id: UUID | None = None
    channel_type: str | None = None
    address: str | None = None
    locale: str | None = None
    page_url: str | None = None
    entry_point_id: UUID | None = None
    import_id: UUID | None = None
    ip: str | None = None
    user_agent: str | None = None
    evidence: dict[str, Any] = {}


class BadRow(msgspec.Struct, frozen=True):
    """A row of an import that was left out, counted from 1 without the heading, and what is wrong with it."""

    row: int
    field: str
    message: str


class Import(msgspec.Struct, frozen=True, kw_only=True):
    """Consents that were brought from elsewhere, with the rows that were left out."""

    id: UUID
    name: str
    state: str
    rows: int
    done: int
    bad: list[BadRow]
    by_name: str
    at: datetime
    undone_at: datetime | None = None
    undone: int | None = None
