"""Who the people are: from where, known by what, and how long they stay."""

from bisect import bisect_right
from datetime import datetime, timedelta
from itertools import accumulate
from random import Random
from typing import Any

import msgspec

from rejoinder.domain.typed import canonical
from rejoinder.services.demo.scale.rhythm import DAY_S, Rhythm
from rejoinder.services.demo.scale.words import Place, words

#: How many are users, how many are known at all, and how many are important.
_USERS, _KNOWN, _IMPORTANT = 0.6, 0.72, 0.02
VISITOR, LEAD, USER = "visitor", "lead", "user"
PLANS, _PLANS_OFTEN = ("none", "monthly", "yearly", "business"), (60, 84, 97, 100)
LIKES = ("coffee", "tea", "cake", "cups")
_DEVICES = (("phone", "Chrome", "Android"), ("phone", "Safari", "iOS"), ("desktop", "Chrome", "Windows"),
            ("desktop", "Firefox", "Linux"), ("tablet", "Safari", "iOS"))  # fmt: skip
_DEVICES_OFTEN = (48, 72, 90, 96, 100)
#: The first of them came so long ago; each year more come than in the one before.
_OLDEST_S, _BEND = 3 * 365 * DAY_S, 1.6
#: How long they stay on average, how many come once only, and how much the few come who come most.
_STAY_S, _ONCE, _MOST_VISITS = 420 * DAY_S, 0.3, 600
_TAIL, _USUAL, _A_DAY = 1.25, 3.6, 5


class Person(msgspec.Struct, frozen=True):
    """Somebody made up; moments are seconds from the beginning of the year, before it where they are negative."""

    id: str
    kind: str
    name: str | None
    email: str | None
    external_id: str | None
    place: Place
    city: str
    attributes: dict[str, Any]
    around: dict[str, str]
    first: int
    last: int
    visits: int


class Crowd:
    """All of the people, each by a number: who has a lower one came earlier."""

    def __init__(self, count: int, rhythm: Rhythm) -> None:
        self._count, self._rhythm, self._words = count, rhythm, words()
        self._often = list(accumulate(place.weight for place in self._words.places))

    def person(self, some: Random, number: int) -> Person:
        """Make up the next of them."""
        length = self._rhythm.length
        age = _OLDEST_S * (1 - (number + some.random()) / self._count) ** _BEND
        first = min(int(length - age), length - 1)
        last = min(length - 1, int(first + some.expovariate(1 / _STAY_S)))
        many = 1 if some.random() < _ONCE else min(_MOST_VISITS, int(_USUAL * some.paretovariate(_TAIL)))
        place = some.choices(self._words.places, cum_weights=self._often)[0]
        drawn = some.random()
        kind = USER if drawn < _USERS else LEAD if drawn < _KNOWN else VISITOR
        known = kind != VISITOR
        return Person(
            id=numbered(some, (self._rhythm.epoch + first) * 1_000),
            kind=kind,
            name=f"{some.choice(place.given)} {some.choice(place.family)}" if known else None,
            email=f"c{number}@{some.choice(self._words.mailboxes)}" if known else None,
            external_id=f"customer-{number}" if kind == USER else None,
            place=place,
            city=some.choice(place.cities),
            attributes=self._attributes(some, first) if known else {},
            around=self._around(some, place),
            first=first,
            last=last,
            visits=min(many, 1 + _A_DAY * (last - max(first, 0)) // DAY_S),
        )

    def _attributes(self, some: Random, first: int) -> dict[str, Any]:
        signed_up = self._rhythm.begins + timedelta(seconds=first)
        born = datetime(1950, 1, 1) + timedelta(days=some.randrange(20_000))  # noqa: DTZ001 - a day, nowhere
        plan = PLANS[bisect_right(_PLANS_OFTEN, some.randrange(100))]
        found = {
            "plan": plan,
            "points": int(20 * some.paretovariate(1.1)) if plan != "none" else 0,
            "vip": some.random() < _IMPORTANT,
            "likes": some.sample(LIKES, some.randrange(1, 3)),
            "signed_up_at": canonical(signed_up),
            "birthday": f"{born:%Y-%m-%d}T00:00:00.000000Z",
        }
        if plan == "monthly":
            ends = self._rhythm.begins + timedelta(seconds=self._rhythm.length + some.randrange(-60, 30) * DAY_S)
            found["trial_ends_at"] = canonical(ends)
        return found

    def _around(self, some: Random, place: Place) -> dict[str, str]:
        device, browser, system = _DEVICES[bisect_right(_DEVICES_OFTEN, some.randrange(100))]
        category = some.choice(list(self._words.categories))
        return {
            "country": place.country,
            "device": device,
            "browser": browser,
            "os": system,
            "url": f"https://shop.example/{category}",
            "title": category.capitalize(),
        }


def numbered(some: Random, milliseconds: int) -> str:
    """Make a UUIDv7 of a moment, in hexadecimal."""
    drawn = some.getrandbits(74)
    return f"{milliseconds:012x}7{drawn >> 62:03x}{0x8000000000000000 | drawn & 0x3FFFFFFFFFFFFFFF:016x}"
