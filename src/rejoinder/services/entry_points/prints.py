"""What of an entry point is printed: its code as a picture, and a card with the words of consent."""

import asyncio
import io
from uuid import UUID

import segno

from rejoinder.domain.actor import Actor
from rejoinder.domain.language import LOCALES, in_language, speaks
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services.brand import brand
from rejoinder.services.entry_points.card import Card, pdf
from rejoinder.services.entry_points.keep import address
from rejoinder.services.entry_points.open import find
from rejoinder.services.phrases import phrase
from rejoinder.services.system import System
from rejoinder.store import entry_points, locations

#: How wide one dot of the code is in a picture, in pixels.
DOT = 12


async def code(system: System, slug: str, kind: str) -> bytes | None:
    """Draw the code of an entry point, as SVG or PNG, with the white around it that readers want."""
    if await find(system, slug) is None:
        return None
    return await asyncio.to_thread(_drawn, address(system, slug), kind)


def _drawn(link: str, kind: str) -> bytes:
    out = io.BytesIO()
    made = segno.make(link, error="m", micro=False)
    if kind == "svg":
        made.save(out, kind="svg", border=4, light="#ffffff", xmldecl=False, svgclass=None, lineclass=None)
    else:
        made.save(out, kind="png", border=4, scale=DOT)
    return out.getvalue()


async def read_card(system: System, actor: Actor, id_: UUID, wanted: tuple[str, ...]) -> Card:
    """Tell what stands on the card of an entry point, to show it before it is printed."""
    actor.must(Permission.READ)
    found = await _card(system, actor.workspace_id, id_, wanted)
    if found is None:
        raise missing("entry point")
    return found


def languages(asked: str) -> tuple[str, ...]:
    """Read which of our languages are asked for, with commas between."""
    return tuple(one for one in asked[:100].split(",") if one in LOCALES)


async def card(system: System, slug: str, wanted: tuple[str, ...]) -> bytes | None:
    """Draw the card of an entry point, in some languages, or in each that it has words of consent in."""
    place = await find(system, slug)
    if place is None:
        return None
    drawn = await _card(system, *place, wanted)
    return await asyncio.to_thread(pdf, drawn) if drawn else None


async def _card(system: System, workspace_id: UUID, id_: UUID, wanted: tuple[str, ...]) -> Card | None:
    async with system.db.people(workspace_id) as tx:
        one = await entry_points.read(tx, id_)
        if one is None:
            return None
        business = await brand(system, tx)
        location = await locations.read(tx, one.location_id) if one.location_id else None
    shown = wanted or tuple(one.consent_words) or (business.locale or "en",)
    consents = [in_language(one.consent_words, locale) for locale in shown if one.consent_words]
    there = (location.name, location.address, location.phone) if location else ()
    return Card(
        business=business.name,
        place=tuple(line for line in there if line and line != business.name),
        link=address(system, one.slug),
        scan=_in_pairs([phrase("pages", "scan", locale) for locale in _ours(shown)]),
        consents=tuple(dict.fromkeys(filter(None, consents))),
        accent=business.accent,
    )


def _ours(wanted: tuple[str, ...]) -> list[str]:
    """Choose of our languages those that are wanted, English where none is."""
    return [one for one in LOCALES if any(speaks(one, locale) for locale in wanted)] or ["en"]


def _in_pairs(texts: list[str]) -> tuple[str, ...]:
    return tuple(" · ".join(texts[at : at + 2]) for at in range(0, len(texts), 2))
