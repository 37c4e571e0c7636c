from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.notifications import Matter, Notification, Preferences, Reader, Telling, telling
from rejoinder.services.system import System
from rejoinder.store import changes, notifications
from rejoinder.store.database import Tx

_LONGEST = 200


class About(msgspec.Struct, frozen=True):
    """What there is to tell of a conversation: to `only` some teammates or to all whom it concerns, never to `by`."""

    matter: Matter
    conversation_id: UUID
    text: str
    message_id: UUID | None = None
    only: tuple[UUID, ...] | None = None
    by: UUID | None = None


async def notify(system: System, tx: Tx, about: About) -> None:
    """Tell teammates, in the transaction in which it happens: in the page at once, by other ways when that is due."""
    if about.only == ():
        return
    found = await notifications.readers(tx, about.conversation_id, list(about.only) if about.only else None)
    tellings = [one for row, wanted in found if (one := _telling(system, tx, about, row, wanted))]
    if not tellings:
        return
    title = found[0][0]["contact_name"] or ""
    kept = await notifications.put(
        tx,
        [(system.new_id(), one) for one in tellings],
        matter=about.matter,
        conversation_id=about.conversation_id,
        message_id=about.message_id,
        text=about.text[:_LONGEST],
        now=system.clock(),
    )
    await _show(system, tx, about, title=title, tellings=tellings, ids=kept)


def _telling(system: System, tx: Tx, about: About, row: Any, wanted: Preferences) -> Telling | None:
    if row["id"] == about.by:
        return None
    looks = system.hub.presence.present(tx.workspace_id)
    look = looks.get(row["id"])
    reader = Reader(
        id=row["id"],
        preferences=wanted,
        zone=row["zone"],
        answers=row["answers"],
        assigned=row["assignee_id"] == row["id"],
        unassigned=row["assignee_id"] is None and (row["team_id"] is None or row["in_team"]),
        present=look is not None,
        looking=look is not None and look.conversation_id == about.conversation_id,
    )
    return telling(reader, about.matter, system.clock())


async def _show(
    system: System, tx: Tx, about: About, *, title: str, tellings: list[Telling], ids: dict[UUID, UUID]
) -> None:
    now = system.clock()
    told = []
    for one in tellings:
        notification = Notification(
            id=ids[one.reader_id],
            kind=about.matter,
            title=title,
            text=about.text[:_LONGEST],
            at=now,
            conversation_id=about.conversation_id,
            message_id=about.message_id,
            sound=one.sound,
        )
        told.append(changes.told(system.new_id(), "notification", notification, teammate_id=one.reader_id))
    await changes.record(tx, now, told)
