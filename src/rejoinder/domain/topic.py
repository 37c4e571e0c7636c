"""What a contact may ask to hear about, and that they did."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.channel import Locale
from rejoinder.domain.policy import Frequency

#: What no frequency is called: every message on the topic, when there is one.
AS_IT_HAPPENS = "as_it_happens"
OFTEN = (*(one.value for one in Frequency), AS_IT_HAPPENS)

Often = Annotated[str, Meta(pattern="^(daily|weekly|monthly|as_it_happens)$", examples=["weekly"])]
TopicName = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"\S")]
Description = Annotated[str, Meta(max_length=600)]
TopicKey = Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9_-]{0,59}$", examples=["new-beans"])]

#: What a tap says that is an answer to a request, and one that leaves a topic.
SUBSCRIBE, UNSUBSCRIBE = "subscribe:", "unsubscribe:"


class SubscriptionState(StrEnum):
    """Where a subscription stands: asked for and not confirmed, in force, over by the contact's wish, or by time."""

    PENDING = "pending"
    ACTIVE = "active"
    ENDED = "ended"
    EXPIRED = "expired"


class Topic(msgspec.Struct, frozen=True, kw_only=True):
    """A topic, in the words of each language.

    `channel_ids` are the channels that it may go on, none named means every one; `provider_titles` are what it is
    called at a provider that keeps subscriptions itself. A subscription lasts `lasts_days`, or until it is ended.
    """

    id: UUID
    key: str
    names: dict[Locale, TopicName]
    created_at: datetime
    descriptions: dict[Locale, Description] = {}
    frequencies: tuple[Often, ...] = (AS_IT_HAPPENS,)
    channel_ids: tuple[UUID, ...] = ()
    provider_titles: tuple[str, ...] = ()
    lasts_days: int | None = None
    archived_at: datetime | None = None

    def goes_on(self, channel_id: UUID) -> bool:
        """Whether the topic may go on a channel."""
        return self.archived_at is None and (not self.channel_ids or channel_id in self.channel_ids)

    def chosen(self, often: str | None) -> str:
        """Return how often somebody hears of it: what they chose, else what is offered first."""
        return often if often and often in OFTEN else self.frequencies[0]


class Subscription(msgspec.Struct, frozen=True, kw_only=True):
    """That an identity asked to hear of a topic."""

    identity_id: UUID
    topic_id: UUID
    channel_id: UUID
    state: SubscriptionState
    frequency: Often
    asked_at: datetime
    granted_at: datetime | None = None
    expires_at: datetime | None = None
    renewed_at: datetime | None = None
    ended_at: datetime | None = None
    consent_id: UUID | None = None


class Subscriber(Subscription, frozen=True, kw_only=True):
    """A subscription with who it is; `left` when a stop of theirs holds up everything all the same."""

    contact_id: UUID
    contact_name: str
    channel_type: str
    channel_name: str
    address: str
    topic_key: str
    topic_names: dict[str, str]
    left: bool = False


class Counts(msgspec.Struct, frozen=True):
    """How many subscriptions of a topic there are by state; `reached` are active and of nobody who left."""

    pending: int = 0
    active: int = 0
    ended: int = 0
    expired: int = 0
    reached: int = 0


def to_frequency(often: str) -> Frequency | None:
    """Return what the policy counts by; None for as it happens."""
    return None if often == AS_IT_HAPPENS else Frequency(often)


def from_frequency(frequency: Frequency | str | None) -> str:
    """Name a frequency as people choose it."""
    return AS_IT_HAPPENS if frequency is None else str(frequency)


class Tap(msgspec.Struct, frozen=True):
    """What a tap asks for: to hear of a topic, so often, or no more of it."""

    topic_id: UUID
    subscribes: bool
    often: str = ""


def tap_of(payload: str | None) -> Tap | None:
    """Read a tap's payload; None when it asks for no topic."""
    for begins in (SUBSCRIBE, UNSUBSCRIBE):
        if payload and payload.startswith(begins):
            name, _, often = payload.removeprefix(begins).partition(":")
            try:
                return Tap(UUID(name), begins == SUBSCRIBE, often)
            except ValueError:
                return None
    return None
