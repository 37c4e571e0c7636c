"""Entry points: links, codes, buttons and boxes through which contacts come."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.channel import Locale
from rejoinder.domain.consent import ConsentKind

SLUG = "^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$"
Slug = Annotated[str, Meta(pattern=SLUG, examples=["cikini-table-4"])]
Ref = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{1,64}$", examples=["table-4"])]
LONGEST_REF = 64
Greeting = Annotated[str, Meta(max_length=300)]
#: No longer than what a request to subscribe may say, so that it can be asked by these very words.
AgreedWords = Annotated[str, Meta(min_length=1, max_length=600, pattern=r"\S")]
SiteUrl = Annotated[str, Meta(max_length=2_000, pattern=r"^https?://[^\s/]+")]


class EntryKind(StrEnum):
    """Where an entry point is put up; each can be opened as a link all the same."""

    LINK = "link"
    CODE = "code"
    BUTTON = "button"
    CHECKBOX = "checkbox"
    EMAIL = "email"


class Device(StrEnum):
    """What an entry point was opened with."""

    PHONE = "phone"
    TABLET = "tablet"
    DESKTOP = "desktop"
    ROBOT = "robot"


#: What browsers and link previews say of themselves, in the order in which it is asked.
_TELLS = (
    (Device.ROBOT, ("bot", "crawl", "spider", "preview", "facebookexternalhit", "slurp", "curl/", "python-")),
    (Device.TABLET, ("ipad", "tablet", "kindle")),
    (Device.PHONE, ("mobi", "iphone")),
    (Device.TABLET, ("android",)),
)


def device_of(user_agent: str) -> Device:
    """Tell with what something was opened; whatever says nothing of itself is no person."""
    said = user_agent.lower()
    if not said:
        return Device.ROBOT
    return next((device for device, tells in _TELLS if any(tell in said for tell in tells)), Device.DESKTOP)


def ref_in(text: str) -> str | None:
    """Read the reference at the end of a message that stood ready to be sent: `Hello! #table-4`."""
    _, mark, ref = text.rstrip().rpartition("#")
    return ref if mark and 0 < len(ref) <= LONGEST_REF and all(one.isalnum() or one in "-_" for one in ref) else None


class EntryPoint(msgspec.Struct, frozen=True, kw_only=True):
    """An entry point: `/l/{slug}` opens the first of its channels that the device has, or lets people choose.

    `ref` is what is carried into the channel, so that who writes is known to have come from here. `greetings` is what
    stands ready to be sent, where a channel takes that. What people agree to by `consent_words` is `consent_kind`.
    `site_url` is a page of the business with the messenger on it.
    """

    id: UUID
    slug: Slug
    name: str
    kind: EntryKind
    ref: Ref
    created_at: datetime
    channel_ids: tuple[UUID, ...] = ()
    location_id: UUID | None = None
    topic_id: UUID | None = None
    consent_kind: ConsentKind | None = None
    consent_words: dict[Locale, AgreedWords] = {}
    greetings: dict[Locale, Greeting] = {}
    site_url: str | None = None
    archived_at: datetime | None = None


class Opened(msgspec.Struct, frozen=True):
    """How often an entry point was opened on a day, by device and by what it led to."""

    day: date
    device: str
    opened: str
    times: int


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """What an entry point brought so far; `lately` is how often it was opened on each of the last days, today last."""

    opened: int = 0
    came: int = 0
    lately: tuple[int, ...] = ()


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who came through an entry point and then wrote, tapped or signed up."""

    identity_id: UUID
    contact_id: UUID
    contact_name: str
    channel_id: UUID
    channel_type: str
    first_at: datetime
    last_at: datetime
    times: int


class CameThrough(msgspec.Struct, frozen=True, kw_only=True):
    """An entry point through which a contact came, and when."""

    entry_point_id: UUID
    name: str
    slug: str
    channel_id: UUID
    first_at: datetime
    last_at: datetime
    times: int


class Statistics(msgspec.Struct, frozen=True, kw_only=True):
    """How many opened an entry point and how many came: in all, by day and by device."""

    opened: int
    came: int
    signed_up: int
    days: list[Opened]
    came_by_day: dict[str, int]
