"""What a text's variables stand for; what is not known is nil, since in Liquid an empty text counts as there."""

from datetime import datetime
from typing import Any

from rejoinder.domain.contact import Contact
from rejoinder.domain.hours import Hours, next_opening
from rejoinder.domain.location import Location
from rejoinder.services.automatic.hours_text import moment_text, week_text

_LONGEST_TOPIC = 80


def facts_of(
    contact: Any,
    *,
    workspace: str,
    channel: str,
    location: Location | None,
    hours: Hours | None,
    now: datetime,
    locale: str,
    topic: str | None = None,
) -> dict[str, Any]:
    """Collect a text's variables; hours are in the text's language and on the contact's own clock."""
    zone = contact["zone"]
    opening = next_opening(hours, now) if hours else None
    return {
        "contact": person(contact),
        "workspace": {"name": workspace},
        "channel": {"name": channel},
        "location": place(location),
        "hours": week_text(hours, now, locale, zone) if hours else None,
        "next_opening": moment_text(hours, opening, now, locale, zone) if hours and opening else None,
        "last_topic": shortened(topic or "") or None,
    }


def person(contact: Any) -> dict[str, Any]:
    """Name what a text may say of a contact."""
    name = contact["name"] or ""
    return {
        "name": name or None,
        "first_name": name.partition(" ")[0] or None,
        "email": contact["email"],
        "phone": contact["phone"],
    }


def known_of(contact: Contact) -> dict[str, Any]:
    """Name all that a teammate's text may say of a contact."""
    return {
        "name": contact.name or None,
        "first_name": contact.name.partition(" ")[0] or None,
        "email": contact.email,
        "phone": contact.phone,
        "city": contact.city,
        "external_id": contact.external_id,
        "attributes": contact.attributes,
    }


def place(location: Location | None) -> dict[str, str | None]:
    """Name what a text may say of a location."""
    fields = ("name", "address", "phone", "email")
    return {field: getattr(location, field, None) or None for field in fields}


def shortened(topic: str) -> str:
    """Shorten what was talked about to its first line, and that to a glance."""
    line = topic.strip().partition("\n")[0]
    return line if len(line) <= _LONGEST_TOPIC else line[: _LONGEST_TOPIC - 1].rstrip() + "…"
