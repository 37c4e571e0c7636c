"""What calls say becomes events, facts of contacts, and companies, all of a batch at once."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.services.attributes.vocabulary import Vocabulary
from rejoinder.services.collect.people import Call, People, Person
from rejoinder.services.collect.properties import learn
from rejoinder.services.collect.traits import Told, of_company, taken_apart
from rejoinder.services.system import System
from rejoinder.store import companies, contact_keys, events, stale, told
from rejoinder.store.database import Tx
from rejoinder.store.events import Happened
from rejoinder.store.rows import encoded

#: A contact who is here is noted so often.
_SEEN_EVERY = timedelta(seconds=60)
_CONTACT, _COMPANY = "contact", "company"


class AgainError(Exception):
    """Somebody else made one of the contacts at this moment: read who there is once more."""


class Facts(msgspec.Struct):
    """What a batch says of one contact."""

    fields: dict[str, str] = {}
    attributes: dict[str, Any] = {}
    place: dict[str, str] = {}
    seen_at: datetime | None = None


class Unfitting(msgspec.Struct, frozen=True):
    """A value that could not be had: with which key it came, whose attribute it is, and why."""

    key_id: UUID
    name: str
    why: str


class Applying:
    """One batch of calls, each with whose it is."""

    def __init__(self, system: System, tx: Tx, people: People) -> None:
        self._system = system
        self._tx = tx
        self._people = people
        self._now = system.clock()
        self._facts: dict[UUID, Facts] = {}
        self._happened: list[Happened] = []
        self._carried: list[tuple[str, bytes]] = []
        #: Ids of events count on from one: making each anew took a fifth of the time of a batch.
        self._next = system.new_id().int
        self._companies: dict[str, companies.Told] = {}
        self._members: dict[tuple[UUID, str], None] = {}
        self._first: dict[UUID, datetime] = {}
        self._vocabularies: dict[str, Vocabulary] = {}
        self._changed: set[tuple[UUID, str]] = set()
        self.unfit: dict[tuple[str, str], Unfitting] = {}

    async def take(self, call: Call, person: Person) -> None:
        """Note what one call says."""
        item = call.item
        if person.new:
            self._first.setdefault(person.id, item.at)
        self._around(call, person)
        if item.kind in {"track", "page", "screen"}:
            self._event(call, person)
        elif item.kind == "identify":
            await self._identify(call, person)
        elif item.kind == "group":
            await self._group(call, person, item.what, _traits(call))

    def _event(self, call: Call, person: Person) -> None:
        item = call.item
        self._next += 1
        data = bytes(item.data)
        self._happened.append(Happened(UUID(int=self._next), person.id, item.what, data.decode(), item.at))
        self._carried.append((item.what, data))

    async def _identify(self, call: Call, person: Person) -> None:
        apart = taken_apart(_traits(call))
        facts = self._of(person)
        fields = dict(apart.fields)
        if not call.trusted and person.external_id and not person.new:
            fields = {name: value for name, value in fields.items() if not _theirs(name, person)}
        facts.fields |= fields
        person.email, person.phone = fields.get("email", person.email), fields.get("phone", person.phone)
        facts.attributes |= await self._fitted(_CONTACT, apart, call)
        self._changed.add((person.id, "attribute"))
        if apart.company and (company_id := str(apart.company.get("id") or "").strip()):
            await self._group(call, person, company_id[:200], apart.company)

    async def _group(self, call: Call, person: Person, external_id: str, traits: dict[str, Any]) -> None:
        apart = of_company(traits)
        attributes = await self._fitted(_COMPANY, apart, call)
        self._members[person.id, external_id] = None
        self._changed.add((person.id, "company"))
        before = self._companies.get(external_id)
        if before:
            attributes = {**msgspec.json.decode(before.attributes), **attributes}
        name = apart.fields.get("name") or (before.name if before else None)
        at = call.item.at
        self._companies[external_id] = companies.Told(
            self._system.new_id(), external_id, name, encoded(attributes), max(at, before.at) if before else at
        )

    async def _fitted(self, of: str, apart: Told, call: Call) -> dict[str, Any]:
        if of not in self._vocabularies:
            self._vocabularies[of] = await Vocabulary.read(self._tx, of)
        kept, unfit = self._vocabularies[of].fit(apart.attributes)
        if call.key_id:
            for name, why in (apart.unfit | unfit).items():
                self.unfit.setdefault((of, name), Unfitting(call.key_id, name, why))
        return kept

    def _around(self, call: Call, person: Person) -> None:
        """Note where and when they are here: a server's call does not say that."""
        item = call.item
        if item.place or item.locale or item.zone:
            facts = self._of(person)
            facts.place |= item.place
            for name, value in (("locale", item.locale), ("zone", item.zone)):
                if value:
                    facts.fields[name] = value
            if item.place:
                self._changed.add((person.id, "place"))
        here = not call.trusted or item.kind in {"page", "screen"}
        if here and (person.seen_at is None or item.at - person.seen_at >= _SEEN_EVERY):
            person.seen_at = item.at
            self._of(person).seen_at = item.at

    def _of(self, person: Person) -> Facts:
        return self._facts.setdefault(person.id, Facts())

    @property
    def happened(self) -> Sequence[Happened]:
        """The events so far, in the order of their calls."""
        return self._happened

    async def write(self) -> None:
        """Write everything; raises AgainError."""
        tx, now = self._tx, self._now
        made = [told.Made(one.id, one.kind, one.external_id, self._first.get(one.id, now)) for one in self._people.made]
        if not await told.make(tx, made):
            raise AgainError
        await told.promote(tx, [(one.id, str(one.external_id)) for one in self._people.promoted])
        await contact_keys.add(tx, self._people.keys, now)
        await told.tell(tx, [_row(id_, facts) for id_, facts in self._facts.items()])
        await self._write_companies()
        for vocabulary in self._vocabularies.values():
            await vocabulary.keep(tx, now)
        await learn(self._system, tx, self._carried, now)
        events.add_many(tx, self._happened, now)
        await stale.mark_each(tx, self._changed, now)

    async def _write_companies(self) -> None:
        ids = await companies.tell(self._tx, [self._companies[name] for name in sorted(self._companies)])
        await companies.join(self._tx, [(who, ids[name]) for who, name in self._members], self._now)
        changed = [ids[name] for name, one in self._companies.items() if one.attributes != "{}"]
        await stale.mark_members(self._tx, changed, self._now)


def _row(id_: UUID, facts: Facts) -> told.Told:
    attributes, place = encoded(facts.attributes), encoded(facts.place)
    return told.Told(id=id_, **facts.fields, attributes=attributes, place=place, seen_at=facts.seen_at)


def _traits(call: Call) -> dict[str, Any]:
    traits: dict[str, Any] = msgspec.json.decode(call.item.data)
    return traits


def _theirs(name: str, person: Person) -> bool:
    """Tell whether a public key may not say this: a user's address is the business's to change."""
    return bool((name == "email" and person.email) or (name == "phone" and person.phone))
