"""What is known of those whom something is said to: read for many in few statements, as far as it is needed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from msgspec import Struct

from rejoinder.domain.audience.facts import Facts
from rejoinder.domain.audience.moments import zone_or_else
from rejoinder.domain.campaign.counted import counted, ever, lately
from rejoinder.domain.company import Company
from rejoinder.domain.location import Location
from rejoinder.services.automatic.facts import place
from rejoinder.services.leaving.links import leave_url
from rejoinder.services.personalize.needed import Wanted
from rejoinder.services.personalize.records import Person
from rejoinder.services.personalize.values import Count, Moment
from rejoinder.services.system import System
from rejoinder.store import audiences, channels, companies, locations, workspaces
from rejoinder.store.database import Tx


class Known(Struct, frozen=True):
    """All that is known, of everybody whom it is said to."""

    wanted: Wanted
    now: datetime
    workspace: str
    people: Mapping[UUID, Facts]
    companies: Mapping[UUID, Company]
    places: Mapping[UUID | None, Location]
    leaving: Mapping[UUID, str]

    def of(self, person: Person) -> dict[str, Any] | None:
        """Give the values for one person; None when they are gone."""
        facts = self.people.get(person.contact_id)
        if facts is None:
            return None
        zone = zone_or_else(person.zone, facts.zone)
        return {
            "contact": _contact(facts),
            "company": _company(self.companies.get(person.contact_id)),
            "event": person.event or {},
            "location": place(self.places.get(person.channel_id)),
            "workspace": {"name": self.workspace},
            "count": self._counts(facts),
            "last": self._lasts(facts, ZoneInfo(zone)),
            "unsubscribe_url": self.leaving.get(person.contact_id),
        }

    def _counts(self, facts: Facts) -> dict[str, Count]:
        return {name: self._count(facts, name) for name in self.wanted.spans}

    def _count(self, facts: Facts, name: str) -> Count:
        known = facts.events.get(name)
        more = {one.key: counted(one, known, self.now) for one in self.wanted.spans[name]}
        return Count(ever(known, self.now), more)

    def _lasts(self, facts: Facts, zone: ZoneInfo) -> dict[str, Moment]:
        found = {}
        for name in self.wanted.lasts:
            known = facts.events.get(name)
            at = lately(known, self.now)
            if known and at:
                properties = next((one.properties for one in reversed(known.events) if one.at == at), {})
                found[name] = Moment.of(at, zone, properties)
        return found


async def read(system: System, tx: Tx, wanted: Wanted, people: Sequence[Person]) -> Known:
    """Read what is wanted of some people."""
    now, ids = system.clock(), [one.contact_id for one in people]
    here = await workspaces.read(tx) if "workspace" in wanted.roots else None
    return Known(
        wanted=wanted,
        now=now,
        workspace=here.name if here else "",
        people=await audiences.facts_of(tx, ids, wanted.needs, now),
        companies=await companies.last_of(tx, ids) if "company" in wanted.roots else {},
        places=await _places(tx, people) if "location" in wanted.roots else {},
        leaving=_leaving(system, tx, people) if "unsubscribe_url" in wanted.roots else {},
    )


async def _places(tx: Tx, people: Sequence[Person]) -> dict[UUID | None, Location]:
    """Return the location of each channel; a business with one location has it everywhere."""
    found = {one.id: one for one in await locations.every(tx)}
    only = next(iter(found.values())) if len(found) == 1 else None
    known = await channels.several(tx, [one for one in {each.channel_id for each in people} if one])
    at = {id_: found.get(one.location_id) if one.location_id else only for id_, one in known.items()} | {None: only}
    return {id_: location for id_, location in at.items() if location}


def _leaving(system: System, tx: Tx, people: Sequence[Person]) -> dict[UUID, str]:
    return {one.contact_id: leave_url(system, tx.workspace_id, one.identity_id) for one in people if one.identity_id}


def _contact(facts: Facts) -> dict[str, Any]:
    first_name = facts.fields.get("name", "").partition(" ")[0]
    return {**facts.fields, "first_name": first_name, "attributes": facts.attributes}


def _company(company: Company | None) -> dict[str, Any]:
    if company is None:
        return {}
    return {"name": company.name, "external_id": company.external_id, "attributes": company.attributes}
