"""Who may be the same person: contacts that have an email address or a telephone number in common."""

from collections.abc import Iterator
from contextlib import suppress
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.contact import Contact
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Invalid
from rejoinder.services.contacts.addresses import normal_address
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.system import System
from rejoinder.store import channels, contacts, locations
from rejoinder.store.database import Tx
from rejoinder.store.searching import same_email, same_phone

#: More contacts than so many with one address are no duplicates but a mistake in the data.
MOST = 500


class Same(msgspec.Struct, frozen=True, order=True):
    """What two contacts have in common, in the form in which addresses are compared."""

    by: str
    value: str


class Likely(msgspec.Struct, frozen=True):
    """A contact who may be the same person, and why."""

    contact: Contact
    same: list[Same]


async def list_likely(
    system: System, actor: Actor, contact_id: UUID, *, cursor: str | None, limit: int
) -> Page[Likely]:
    """List contacts with an email address or a telephone number of this one's, the last seen first."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    async with system.db.service(actor.workspace_id) as tx:
        contact = await the_contact(tx, contact_id)
        knows = await _Knowing.read(system, tx)
        own = set(knows.of(contact))
        found = await contacts.several(tx, await _candidates(tx, knows, own)) if own else []
    likely = [
        Likely(one, sorted(own.intersection(knows.of(one))))
        for one in sorted(found, key=lambda one: (one.last_seen_at, one.id), reverse=True)
        if one.id != contact_id
        and one.merged_into is None
        and (place is None or (one.last_seen_at, one.id) < place.place)
    ]
    shared = [one for one in likely if one.same]
    return paged(shared[: limit + 1], limit, lambda one: Cursor(one.contact.last_seen_at, one.contact.id))


class _Knowing(msgspec.Struct, frozen=True):
    """By which channels people are known by an address of theirs, and in which country a number is read."""

    by: dict[UUID, str]
    country: str | None

    @staticmethod
    async def read(system: System, tx: Tx) -> "_Knowing":
        every = [one for one in await channels.every(tx) if one.type in system.channels]
        by = {one.id: system.channels[one.type].capabilities.addressed_by for one in every}
        country = next((one.country for one in await locations.every(tx) if one.country), None)
        return _Knowing({id_: how for id_, how in by.items() if how != "id"}, country)

    def of(self, contact: Contact) -> Iterator[Same]:
        """Name what a contact is known by; what is no address at all is left out."""
        theirs = [(self.by[one.channel_id], one.address) for one in contact.identities if one.channel_id in self.by]
        for by, value in (("email", contact.email), ("phone", contact.phone), *theirs):
            if value:
                with suppress(Invalid):
                    yield Same(by, normal_address(by, _written(by, value), self.country))


def _written(by: str, address: str) -> str:
    """Write a number that a provider gives without its plus as people do."""
    return f"+{address}" if by == "phone" and address.isdecimal() and not address.startswith("0") else address


async def _candidates(tx: Tx, knows: _Knowing, own: set[Same]) -> list[UUID]:
    queries = [same_email(one.value) if one.by == "email" else same_phone(one.value) for one in own]
    found: dict[UUID, None] = {}
    for query in queries:
        found |= dict.fromkeys(one.id for one in await contacts.page(tx, query=query, before=None, limit=MOST))
    addresses = [text for one in own for text in (one.value, one.value.removeprefix("+"))]
    found |= dict.fromkeys(await contacts.at_addresses(tx, list(knows.by), addresses))
    return list(found)
