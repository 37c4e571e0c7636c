"""A tour is built into one wording of a campaign."""

from datetime import datetime
from uuid import UUID

import msgspec
from msgspec.structs import replace

from rejoinder.domain.campaign.content import Tour
from rejoinder.domain.campaign.definition import Definition, Variant, Wording


class Pointing(msgspec.Struct, frozen=True):
    """A link, who made it, and whether it was opened and something was saved through it."""

    id: UUID
    variant: str
    locale: str | None
    url: str
    by_name: str | None
    at: datetime
    expires_at: datetime
    opened_at: datetime | None
    saved_at: datetime | None


def tour_in(definition: Definition, variant: str, locale: str | None) -> Tour | None:
    """Return the tour of a variant in a language; None when the variant is not there."""
    found = next((one for one in definition.variants if one.key == variant), None)
    if found is None:
        return None
    contents = [one.content for one in found.wordings if one.locale == locale]
    return next((one for one in contents if isinstance(one, Tour)), Tour(()))


def with_tour(definition: Definition, variant: str, locale: str | None, tour: Tour) -> Definition:
    """Return the definition in which a variant has this tour in a language."""
    return replace(
        definition,
        variants=tuple(_with(one, locale, tour) if one.key == variant else one for one in definition.variants),
    )


def _with(variant: Variant, locale: str | None, tour: Tour) -> Variant:
    new = Wording(tour, locale)
    kept = tuple(new if one.locale == locale else one for one in variant.wordings)
    return replace(variant, wordings=kept if new in kept else (*kept, new))
