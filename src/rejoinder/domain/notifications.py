"""Whom to tell of what, by which way and when: each teammate chooses (P4)."""

import datetime as dt
from enum import StrEnum
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.house_rules import QuietHours
from rejoinder.domain.policy.calendar import instant, quiet_span, zone_or

DIGEST_HOUR = dt.time(8)
_HOUR = dt.timedelta(hours=1)
_DAY = dt.timedelta(days=1)


class Matter(StrEnum):
    """What a teammate is told of."""

    MESSAGE = "message"
    MENTION = "mention"
    ASSIGNED = "assigned"
    DEADLINE = "deadline"


#: What concerns a teammate in person, whatever they chose to hear of.
IN_PERSON = frozenset({Matter.MENTION, Matter.ASSIGNED})


class Preferences(msgspec.Struct, frozen=True):
    """How a teammate wants to be told, and of which conversations (`for`).

    In `quiet` hours nothing sounds or is pushed.
    """

    sound: bool = True
    push: bool = True
    email: Annotated[str, Meta(pattern="^(never|hourly|daily)$")] = "daily"
    about: Annotated[str, Meta(pattern="^(mine|mine_and_unassigned|all)$")] = msgspec.field(
        default="mine_and_unassigned", name="for"
    )
    quiet: QuietHours | None = None


class Reader(msgspec.Struct, frozen=True):
    """A teammate who may be told, and how they stand to a conversation.

    `present` somewhere in the console, `looking` at the very conversation; `zone` is their own or the workspace's.
    """

    id: UUID
    preferences: Preferences
    zone: str
    answers: bool = True
    assigned: bool = False
    unassigned: bool = False
    present: bool = False
    looking: bool = False


class Telling(msgspec.Struct, frozen=True):
    """How one teammate is told: in the page at once, with a sound or not, and later where they have not seen it."""

    reader_id: UUID
    sound: bool
    push_at: dt.datetime | None
    email_at: dt.datetime | None


def telling(reader: Reader, matter: Matter, now: dt.datetime) -> Telling | None:
    """Decide how to tell a teammate, if at all: nobody is told of what they are looking at."""
    if reader.looking or not (matter in IN_PERSON or _concerns(reader)):
        return None
    wanted, quiet = reader.preferences, is_quiet(reader, now)
    return Telling(
        reader_id=reader.id,
        sound=wanted.sound and not quiet,
        push_at=now if wanted.push and not quiet and not reader.present else None,
        email_at=_email_at(reader, now),
    )


def is_quiet(reader: Reader, now: dt.datetime) -> bool:
    """Tell whether it is within a teammate's quiet hours."""
    quiet = reader.preferences.quiet
    if quiet is None or quiet.start == quiet.end:
        return False
    start, end = dt.time.fromisoformat(quiet.start), dt.time.fromisoformat(quiet.end)
    return quiet_span(zone_or(reader.zone, "UTC"), start, end, now).until is not None


def _concerns(reader: Reader) -> bool:
    if reader.assigned:
        return True
    about = reader.preferences.about
    return reader.answers and (about == "all" or (about == "mine_and_unassigned" and reader.unassigned))


def _email_at(reader: Reader, now: dt.datetime) -> dt.datetime | None:
    """Tell when a digest is due: an hour from now, or the next morning where the teammate is."""
    match reader.preferences.email:
        case "hourly":
            return now + _HOUR
        case "daily":
            zone = zone_or(reader.zone, "UTC")
            today = now.astimezone(zone).date()
            mornings = (
                instant(zone, dt.datetime.combine(day, DIGEST_HOUR), later=False) for day in (today, today + _DAY)
            )
            return next(morning for morning in mornings if morning > now)
        case _:
            return None


class Notification(msgspec.Struct, frozen=True):
    """Something that a teammate is told; `title` is the contact's name."""

    id: UUID
    kind: Matter
    title: str
    text: str
    at: dt.datetime
    conversation_id: UUID | None = None
    message_id: UUID | None = None
    seen_at: dt.datetime | None = None
    sound: bool = False
