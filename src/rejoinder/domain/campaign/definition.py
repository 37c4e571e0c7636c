"""A campaign, as its author wrote it down."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.audience.rule import All, Property, Rule
from rejoinder.domain.campaign.content import Content, OnChannel
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.when import Limits, Places, When
from rejoinder.domain.experiment.assign import Key
from rejoinder.domain.policy.words import Purpose

Name = Annotated[str, Meta(min_length=1, max_length=100, pattern=r"\S")]
Reason = Annotated[str, Meta(max_length=300)]


class Wording(msgspec.Struct, frozen=True):
    """The content in one language; `locale` None is for everybody whose language is not there."""

    content: Content
    locale: Annotated[str, Meta(max_length=35)] | None = None


class Variant(msgspec.Struct, frozen=True, omit_defaults=True):
    """One version of what is said; people are shared out by weight."""

    key: Key
    wordings: Annotated[tuple[Wording, ...], Meta(max_length=12)]
    name: Annotated[str, Meta(max_length=80)] = ""
    weight: Annotated[float, Meta(ge=0, le=1_000)] = 1.0
    sender_id: UUID | None = None  # the teammate whose face it has; None is the business itself


class Goal(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the campaign is for: an event within so many days of the message; `revenue` is a property with an amount."""

    event: Annotated[str, Meta(max_length=100)]
    within_days: Annotated[float, Meta(gt=0, le=90)] = 7.0
    where: Annotated[tuple[Property, ...], Meta(max_length=20)] = ()
    revenue: Annotated[str, Meta(max_length=100)] = ""
    currency: Annotated[str, Meta(max_length=3)] = ""
    fewer_is_better: bool = False


class Away(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an in-app campaign says on channels to who is away (I7): not here within so many hours of matching."""

    channel_ids: Annotated[tuple[UUID, ...], Meta(max_length=20)]
    talk: Annotated[tuple[OnChannel, ...], Meta(max_length=20)] = ()
    after_hours: Annotated[float, Meta(ge=0, le=720)] = 24.0


class Definition(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """All that an author decides of a campaign.

    A draft may be incomplete; what is missing is told by `check`, and starting insists on it.
    """

    name: Name
    kind: Kind
    purpose: Purpose = Purpose.PROMOTIONAL
    reason: Reason = ""
    audience: Rule = msgspec.field(default_factory=All)
    when: When = msgspec.field(default_factory=When)
    places: Places = msgspec.field(default_factory=Places)
    limits: Limits = msgspec.field(default_factory=Limits)
    variants: Annotated[tuple[Variant, ...], Meta(max_length=10)] = ()
    control: Annotated[float, Meta(ge=0, le=0.9)] = 0.0
    goal: Goal | None = None
    channel_ids: Annotated[tuple[UUID, ...], Meta(max_length=20)] = ()  # of a message, most wanted first
    topic_id: UUID | None = None
    coupon_list_id: UUID | None = None
    away: Away | None = None
    expires_at: datetime | None = None
