from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.automatic import Chosen, Kind, choose
from rejoinder.domain.content import Text
from rejoinder.domain.hours import Hours
from rejoinder.domain.location import Location
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.policy import Author, Purpose
from rejoinder.services.automatic.facts import facts_of
from rejoinder.services.automatic.shipped import shipped
from rejoinder.services.locations.open_hours import hours_of
from rejoinder.services.personalize.render import render
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.store import automatic, locations
from rejoinder.store.database import Tx

_REASONS = {
    Kind.WELCOME: "They wrote for the first time.",
    Kind.AWAY: "They wrote outside the opening hours.",
    Kind.WELCOME_BACK: "They came back after a long silence.",
    Kind.FOLLOW_UP: "They have not answered since the day before.",
    Kind.WARNING: "They sent personal data, which was hidden.",
}


class Scene(msgspec.Struct, frozen=True):
    """A conversation, its place with its hours, and the words of each kind that fit it."""

    row: Any
    location: Location | None
    hours: Hours | None
    locale: str
    words: dict[Kind, Chosen]


async def scene(system: System, tx: Tx, conversation_id: UUID) -> Scene:
    """Read what automatic messages in a conversation depend on."""
    row = await automatic.scene(tx, conversation_id)
    location = await locations.read(tx, row["location_id"]) if row["location_id"] else None
    locale = row["locale"] or row["workspace_locale"]
    settings = automatic.settings_in(row)
    return Scene(
        row=row,
        location=location,
        hours=hours_of(location, system.clock(), locale) if location and location.hours else None,
        locale=locale,
        words={
            kind: choose(kind, settings, row["channel_id"], row["location_id"], locale=locale, shipped=shipped()[kind])
            for kind in Kind
        },
    )


async def say(system: System, tx: Tx, where: Scene, kind: Kind, *, key: str, topic: str | None = None) -> UUID | None:
    """Propose an automatic message, in the contact's language; None when its key was proposed before."""
    chosen = where.words[kind]
    row, now = where.row, system.clock()
    facts = facts_of(
        row,
        workspace=row["workspace_name"],
        channel=row["channel_name"],
        location=where.location,
        hours=where.hours,
        now=now,
        locale=chosen.locale or where.locale,
        topic=topic,
    )
    text = render(chosen.text, facts).text
    if not text:
        return None
    outgoing = Outgoing(
        conversation_id=row["id"],
        writer=Writer(kind="bot", name=row["workspace_name"]),
        author=Author.SYSTEM,
        purpose=Purpose.FOLLOW_UP if kind is Kind.FOLLOW_UP else Purpose.REPLY,
        blocks=(Text(text),),
        key=f"{kind}:{key}",
        reason=_REASONS[kind],
        automatic=kind.value,
        zone=where.location.zone if where.location else row["workspace_zone"],
    )
    return await propose(system, tx, outgoing)
