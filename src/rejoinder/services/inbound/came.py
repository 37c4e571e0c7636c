"""Through what a contact came: an ad, or the link, code or button of an entry point."""

from datetime import datetime

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Entry, Spoke
from rejoinder.domain.content import Text
from rejoinder.domain.entry import ref_in
from rejoinder.services.entry_points.arriving import arrive, ask_what_it_asks, by_ref
from rejoinder.services.inbound.known import Person
from rejoinder.services.system import System
from rejoinder.store import contacts, events
from rejoinder.store.database import Tx

#: What stands for a place where the contact's words carry the reference.
_TEXT = "{text}"


async def note_entry(
    system: System, tx: Tx, account: Account, person: Person, entry: Entry | None, at: datetime
) -> None:
    """Keep with the contact through what they came, and count it with the entry point that it was."""
    if entry is None or not (entry.ref or entry.ad_id):
        return
    one = await by_ref(tx, entry.ref) if entry.ref else None
    whose = await contacts.whose(tx, person.identity_id) if one else None
    if one and whose:
        more = {"ad_id": entry.ad_id} if entry.ad_id else {}
        await arrive(system, tx, whose, one, at, **more)
        await ask_what_it_asks(system, tx, whose, one)
        return
    properties = {
        "ref": entry.ref,
        "source": entry.source,
        "ad_id": entry.ad_id,
        "channel_id": str(account.channel_id),
    }
    given = {name: value for name, value in properties.items() if value}
    await events.add(tx, system.new_id(), person.contact_id, "came_through", given, at=at, now=system.clock())


async def entry_of(system: System, tx: Tx, account: Account, event: Spoke) -> Entry | None:
    """Tell through what a message came: what the provider says, else the reference in what stood ready to be sent."""
    if event.entry or _TEXT not in system.channels[account.type].capabilities.link:
        return event.entry
    said = [event.subject or "", *(block.text for block in event.blocks if isinstance(block, Text))]
    for ref in filter(None, map(ref_in, said)):
        if await by_ref(tx, ref):
            return Entry(ref=ref, source="text")
    return None
