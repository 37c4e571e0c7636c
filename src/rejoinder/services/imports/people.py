"""Whose a row is: somebody known by the business's own id, by an email address or by a number, or somebody new."""

from collections.abc import Iterable

import msgspec

from rejoinder.domain.imports.row import Said, Wrong
from rejoinder.domain.time import NewId
from rejoinder.services.collect.people import PREVIOUS, People, Person
from rejoinder.store import contact_keys, import_changes
from rejoinder.store.contact_keys import Found
from rejoinder.store.database import Tx

Places = dict[str, list[Person]]


class Rows(People):
    """Who is named in some rows, and what is to be kept of that."""

    def __init__(self, users: dict[str, Person], emails: Places, phones: Places, new_id: NewId) -> None:
        super().__init__(users, {}, new_id)
        self._emails = emails
        self._phones = phones

    def whose(self, said: Said) -> Person:
        """Find or make whose a row is; raises Wrong where it may be one of several."""
        person = self._found(said)
        person.email = said.email or person.email
        if said.email:
            self._place(self._emails, said.email, person)
        if said.phone:
            self._place(self._phones, said.phone, person)
        return person

    def _found(self, said: Said) -> Person:
        if not said.external_id:
            return self._reached(said, free=False) or self._made(None, "lead")
        user = self._users.get(said.external_id)
        if user:
            return user
        known = self._reached(said, free=True)
        return self._promoted(known, said.external_id) if known else self._user(said.external_id)

    def _reached(self, said: Said, *, free: bool) -> Person | None:
        """Find who has the row's address; `free`, only somebody who has no id of the business's yet."""
        for places, value in ((self._emails, said.email), (self._phones, said.phone)):
            there = [one for one in places.get(value or "", ()) if not (free and one.external_id)]
            fitting = [one for one in there if _agrees(one, said)]
            users = [one for one in fitting if one.external_id]
            one_of = users if len(users) == 1 else fitting
            if len(one_of) > 1:
                why = f"{len(one_of)} contacts have “{value}”."
                raise Wrong("", why, "Add a column with your own ids, or join these contacts first.")
            if one_of:
                return one_of[0]
        return None

    @staticmethod
    def _place(places: Places, value: str, person: Person) -> None:
        there = places.setdefault(value, [])
        if person not in there:
            there.append(person)


def _agrees(person: Person, said: Said) -> bool:
    """Tell whether a row's addresses are not others than somebody has: families share a telephone."""
    return not (said.email and person.email and person.email != said.email)


async def meet(tx: Tx, rows: Iterable[Said], new_id: NewId) -> Rows:
    """Read who is named in rows."""
    told = list(rows)
    external_ids = {one.external_id for one in told if one.external_id}
    known: dict[object, Person] = {}
    users = {one.value: _person(one, known) for one in await contact_keys.keyed(tx, PREVIOUS, external_ids)}
    users |= {one.value: _person(one, known) for one in await contact_keys.users(tx, external_ids)}
    emails = await import_changes.by_email(tx, {one.email for one in told if one.email})
    phones = await import_changes.by_phone(tx, {one.phone for one in told if one.phone})
    return Rows(users, _places(emails, known), _places(phones, known), new_id)


def _places(found: list[Found], known: dict[object, Person]) -> Places:
    places: Places = {}
    for one in found:
        places.setdefault(one.value, []).append(_person(one, known))
    return places


def _person(found: Found, known: dict[object, Person]) -> Person:
    fields = {name: getattr(found, name) for name in Found.__struct_fields__ if name != "value"}
    if found.id not in known:
        known[found.id] = msgspec.convert(fields, Person)
    return known[found.id]
