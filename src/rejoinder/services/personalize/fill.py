"""A campaign's content made for each of many: in their language, with what is known of them and a coupon of theirs."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.campaign.definition import Definition, Wording
from rejoinder.domain.campaign.wording import variant_of, wording_for
from rejoinder.domain.problem import missing
from rejoinder.services.coupons.give import Given, give
from rejoinder.services.personalize import known
from rejoinder.services.personalize.known import Known
from rejoinder.services.personalize.needed import wanted
from rejoinder.services.personalize.records import Filled, Person
from rejoinder.services.personalize.saying import has_any, say
from rejoinder.services.personalize.values import Code
from rejoinder.services.system import System
from rejoinder.store import workspaces
from rejoinder.store.database import Tx

#: Stands for a code while it is looked whether everything else is there.
_ANY = Code.of("-", None)


async def fill(
    system: System,
    tx: Tx,
    definition: Definition,
    variant_key: str,
    people: Sequence[Person],
    *,
    campaign_id: UUID | None = None,
) -> dict[UUID, Filled]:
    """Make the content of a variant for some people; those who are gone are left out.

    Whoever has something missing must not get it. With a campaign, coupons are given to the others in this transaction;
    without one nothing is taken, and whoever has no coupon yet sees a made-up one.
    """
    variant = variant_of(definition, variant_key)
    if variant is None:
        raise missing("variant")
    here = await workspaces.read(tx) if len(variant.wordings) > 1 else None
    theirs = {one.contact_id: wording_for(variant, one.locale, here.locale if here else None) for one in people}
    special = [one for one in people if has_any(theirs[one.contact_id].content)]
    found = {id_: Filled(one.content, one.locale) for id_, one in theirs.items()}
    if special:
        found |= await _special(system, tx, definition, special, theirs, campaign_id)
        found = {id_: one for id_, one in found.items() if one is not _GONE}
    return found


_GONE = Filled(None)  # type: ignore[arg-type] # never given out


async def _special(
    system: System,
    tx: Tx,
    definition: Definition,
    people: Sequence[Person],
    theirs: Mapping[UUID, Wording],
    campaign_id: UUID | None,
) -> dict[UUID, Filled]:
    """Make it for those to whom it says something of their own."""
    needs = wanted({id(one.content): one.content for one in theirs.values()}.values())
    read = await known.read(system, tx, needs, people)
    saying = _Saying(read, people, theirs)
    if "coupon" not in needs.roots:
        return saying.to_all()
    first = saying.to_all(dict.fromkeys((one.contact_id for one in people), _ANY))
    there = {id_: one for id_, one in first.items() if one is not _GONE}
    ready = [id_ for id_, one in there.items() if campaign_id is None or not one.missing]
    codes = await _codes(system, tx, definition, ready, campaign_id)
    return first | saying.to_all({id_: codes.get(id_) for id_ in ready}, ready)


async def _codes(
    system: System, tx: Tx, definition: Definition, contact_ids: list[UUID], campaign_id: UUID | None
) -> dict[UUID, Code]:
    if definition.coupon_list_id is None or not contact_ids:
        return {}
    given: Given = await give(system, tx, definition.coupon_list_id, contact_ids, campaign_id)
    return {id_: Code.of(code, given.expires_at) for id_, code in given.codes.items()}


class _Saying(Struct, frozen=True):
    """What is known of people, and in which words it is said to each."""

    known: Known
    people: Sequence[Person]
    theirs: Mapping[UUID, Wording]

    def to_all(
        self, codes: Mapping[UUID, Code | None] | None = None, only: Sequence[UUID] | None = None
    ) -> dict[UUID, Filled]:
        """Say it to all, or to some, with the coupons that they have."""
        chosen = None if only is None else set(only)
        return {
            one.contact_id: self._to(one, (codes or {}).get(one.contact_id))
            for one in self.people
            if chosen is None or one.contact_id in chosen
        }

    def _to(self, person: Person, code: Code | None) -> Filled:
        wording, facts = self.theirs[person.contact_id], self.known.of(person)
        if facts is None:
            return _GONE
        values: dict[str, Any] = facts | ({"coupon": code} if code else {})
        content, gaps = say(wording.content, values)
        return Filled(content, wording.locale, gaps)


def without(filled: Filled, *roots: str) -> Filled:
    """Return it without the gaps of some variables, for where those cannot be known beforehand."""
    return replace(filled, missing=tuple(one for one in filled.missing if _root(one.variable) not in roots))


def _root(variable: str) -> str:
    return variable.partition(".")[0].partition("[")[0]
