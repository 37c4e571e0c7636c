from collections.abc import Sequence

import msgspec

from rejoinder.domain.campaign.content import Content
from rejoinder.domain.campaign.visit import Chosen, Visit
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.personalize import Person, fill
from rejoinder.services.system import System
from rejoinder.store.campaign_showings import Guest
from rejoinder.store.database import Tx


class Worded(msgspec.Struct, frozen=True):
    """What is said to somebody, in their language; `missing` when a value is not known that it needs."""

    chosen: Chosen
    content: Content
    locale: str | None
    missing: bool = False


async def worded_for(
    system: System, tx: Tx, visitor: Visitor, guest: Guest, visit: Visit, chosen: Sequence[Chosen]
) -> list[Worded]:
    """Make what was chosen for somebody; nothing of it for who is gone."""
    person = Person(
        contact_id=visitor.contact_id,
        locale=guest.locale,
        zone=guest.zone,
        event=visit.did.event.properties if visit.did else None,
        channel_id=visitor.channel_id,
        identity_id=visitor.identity_id,
    )
    found = []
    for one in chosen:
        filled = await fill(system, tx, one.live.definition, one.arm, [person], campaign_id=one.live.id)
        made = filled.get(visitor.contact_id)
        if made:
            found.append(Worded(one, made.content, made.locale, bool(made.missing)))
    return found
