"""The conversation in which something is sent that nobody has just asked in."""

from uuid import UUID

from rejoinder.domain.contact import Whose
from rejoinder.services.system import System
from rejoinder.store import channels, conversations
from rejoinder.store.database import Tx


async def places_for(system: System, tx: Tx, wanted: list[tuple[Whose, str | None]]) -> dict[UUID, UUID]:
    """Find the conversations of many identities, each with its subject, as `place_for` does for one; by identity."""
    plain = [one.identity_id for one, _ in wanted if not _threaded(system, one)]
    found = await conversations.current_of_many(tx, plain) if plain else {}
    for one, subject in wanted:
        if one.identity_id not in found:
            found[one.identity_id] = await place_for(system, tx, one, subject)
    return found


async def place_for(system: System, tx: Tx, whose: Whose, subject: str | None = None) -> UUID:
    """Find an identity's newest conversation, or begin one that no teammate has to look after.

    Where messages have a subject it is the newest one about that subject.
    """
    named = _threaded(system, whose)
    if named:
        current = await conversations.newest_about(tx, whose.identity_id, subject)
    else:
        current = await conversations.current_of_identity(tx, whose.identity_id, closed_too=True)
    if current:
        return current
    begun = system.new_id()
    channel = await channels.read(tx, whose.channel_id)
    await conversations.open_aside(
        tx,
        begun,
        channel_id=whose.channel_id,
        location_id=channel.location_id if channel else None,
        identity_id=whose.identity_id,
        contact_id=whose.contact_id,
        now=system.clock(),
        subject=subject if named else None,
    )
    return begun


def _threaded(system: System, whose: Whose) -> bool:
    return whose.channel_type in system.channels and system.channels[whose.channel_type].capabilities.threaded
