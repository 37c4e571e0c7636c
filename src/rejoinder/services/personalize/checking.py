"""What is wrong with the words of a campaign before anybody gets them."""

from collections.abc import AsyncIterator, Iterator
from functools import partial

from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.remark import Remark
from rejoinder.domain.campaign.wording import each_text
from rejoinder.domain.problem import Invalid
from rejoinder.services.personalize.liquid import Parsed, has_variables, parse
from rejoinder.services.personalize.needed import unknown
from rejoinder.services.system import System
from rejoinder.store import coupons
from rejoinder.store.database import Tx

#: Everybody has these, or what stands for them.
_SURE = ("workspace.name", "count.", "count[", "contact.kind", "contact.first_seen_at", "contact.last_seen_at")


async def remarks(system: System, tx: Tx, definition: Definition) -> list[Remark]:
    """Tell what is wrong with texts and coupons, and which values not everybody will have."""
    found = list(in_words(definition))
    return found + [one async for one in _coupons(system, tx, definition)]


def in_words(definition: Definition) -> Iterator[Remark]:
    """Look at every text for itself."""
    for where, text in _texts(definition):
        if has_variables(text):
            yield from _of_text(where, text, definition)


def _texts(definition: Definition) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for index, variant in enumerate(definition.variants):
        for number, wording in enumerate(variant.wordings):
            path = f"variants[{index}].wordings[{number}].content"
            each_text(wording.content, partial(_keep, found, path))
    return found


def _keep(found: list[tuple[str, str]], path: str, text: str, place: str) -> None:
    found.append((f"{path}.{place}", text))


def _of_text(where: str, text: str, definition: Definition) -> Iterator[Remark]:
    try:
        parsed = parse(text, where)
    except Invalid as error:
        yield Remark(where, f"{error.detail}. {error.remedy}")
        return
    for path in parsed.paths:
        wrong = unknown(path)
        if wrong:
            yield Remark(where, wrong)
        elif path[0] == "coupon" and definition.coupon_list_id is None:
            yield Remark(where, "It has a coupon: choose the list that it is from.")
        elif path[0] == "event" and not definition.when.event:
            yield Remark(where, "Only a campaign that an event triggers knows the event's properties.")
    yield from _unsure(where, parsed)


def _unsure(where: str, parsed: Parsed) -> Iterator[Remark]:
    """Name what not everybody has: a coupon is looked at for itself."""
    unsure = [one for one in sorted(parsed.bare) if not one.startswith((*_SURE, "coupon")) or ".change_percent" in one]
    for one in unsure:
        text = f"Whoever has no {one} does not get it. Give it a default: {{{{ {one} | default: “…” }}}}."
        yield Remark(where, text.replace("“", '"').replace("”", '"'), only_warns=True)


async def _coupons(system: System, tx: Tx, definition: Definition) -> AsyncIterator[Remark]:
    if definition.coupon_list_id is None:
        return
    known = await coupons.read_list(tx, definition.coupon_list_id)
    if known is None or known.archived_at:
        return
    if known.expires_at and known.expires_at <= system.clock():
        yield Remark("coupon_list_id", f"The coupons of “{known.name}” do not hold any more. Choose another list.")
    elif not known.free:
        yield Remark("coupon_list_id", f"No code of “{known.name}” is left. Add some.")
    elif known.low:
        text = f"Codes left in “{known.name}”: {known.free:,}. Whoever comes after them gets nothing."
        yield Remark("coupon_list_id", text, only_warns=True)
