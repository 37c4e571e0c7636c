"""Public holidays by country and subdivision."""

import datetime as dt
from functools import lru_cache

from rejoinder.domain.location import HolidayRule
from rejoinder.domain.problem import Invalid


def closed_on(rule: HolidayRule, years: range, locale: str = "en") -> dict[dt.date, str]:
    """Return the public holidays on which a place is closed by its rule, with their names; none that nobody knows."""
    if not rule.observe or not rule.country or rule.country not in _known():
        return {}
    days = {
        date: name
        for year in years
        for date, name in _of_year(rule.country, rule.subdivision or None, year, locale.replace("-", "_"))
    }
    return {date: name for date, name in days.items() if date not in rule.open}


def check_rule(rule: HolidayRule) -> None:
    """Insist that the holidays of a country and subdivision are known; raises Invalid when they are not."""
    if not rule.country:
        return
    known = _known()
    if rule.country not in known:
        raise Invalid(
            "unknown_country",
            f"The public holidays of “{rule.country}” are not known.",
            field="holidays.country",
            remedy="Name a country by its two capital letters, or enter special days.",
        )
    if rule.subdivision and rule.subdivision not in known[rule.country]:
        raise Invalid(
            "unknown_subdivision",
            f"“{rule.subdivision}” is no subdivision of {rule.country} with holidays of its own.",
            field="holidays.subdivision",
            remedy=f"Choose one of {', '.join(known[rule.country]) or 'none: leave it out'}.",
        )


@lru_cache(maxsize=1)
def _known() -> dict[str, list[str]]:
    import holidays  # noqa: PLC0415 - loaded only where a place observes holidays: it takes memory

    return holidays.list_supported_countries(include_aliases=False)


@lru_cache(maxsize=500)
def _of_year(country: str, subdivision: str | None, year: int, locale: str) -> tuple[tuple[dt.date, str], ...]:
    import holidays  # noqa: PLC0415 - see _known

    spoken = holidays.country_holidays(country, years=year).supported_languages
    plain = locale.partition("_")[0]
    language = next((one for one in spoken if one == locale or one.partition("_")[0] == plain), None)
    found = holidays.country_holidays(country, subdiv=subdivision, years=year, language=language)
    return tuple(sorted(found.items()))
