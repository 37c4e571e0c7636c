"""What came of a campaign, added up."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

import msgspec

from rejoinder.domain.campaign.kinds import Fact
from rejoinder.domain.experiment.assign import CONTROL
from rejoinder.domain.segment import Shown


class Counted(msgspec.Struct, frozen=True):
    """People, times and money of one fact on one day, in one arm; `squares` is by how much their sum grew."""

    day: date
    arm: str
    fact: str
    detail: str
    people: int
    times: int
    value: float
    squares: float


class Total(msgspec.Struct, frozen=True):
    """How many people something is true of; `arms` counts those of each, who were kept out among them."""

    fact: str
    detail: str
    people: int
    times: int
    value: float
    arms: dict[str, int]


class OnDay(msgspec.Struct, frozen=True):
    """How many people of each fact came anew on one day."""

    day: date
    facts: dict[str, int]


class HeldUp(msgspec.Struct, frozen=True):
    """By which rule messages were held or dropped, in plain words, and of how many people."""

    rule: str
    text: str
    people: int


class CampaignFigures(msgspec.Struct, frozen=True):
    """Everything that came of a campaign."""

    totals: list[Total]
    days: list[OnDay]
    rules: list[HeldUp]


class Person(msgspec.Struct, frozen=True):
    """Somebody of whom something is true, since when, and how often."""

    contact: Shown
    first_at: datetime
    last_at: datetime
    times: int
    value: float
    arm: str


#: Why messages were held up, where the gate has not said it.
_WHY = {
    "no_channel": "They are on none of its channels, or have left them.",
    "missing_value": "A value is not known that the message says to them.",
    "give_up": "The channel refused it.",
    "unreachable": "They cannot be reached there any more.",
    "opted_out": "They have opted out at the provider.",
    "window_closed": "The channel's window for writing had closed.",
    "channel_broken": "The channel's connection was broken.",
}
_HELD_UP = frozenset({Fact.HELD, Fact.DROPPED})


def figures(counted: Sequence[Counted], texts: Mapping[str, str]) -> CampaignFigures:
    """Add up what came of a campaign; `texts` says what the gate told of its rules."""
    totals = _totals(counted)
    held_up: dict[str, int] = {}
    for one in totals:
        if one.fact in _HELD_UP and one.detail:
            held_up[one.detail] = held_up.get(one.detail, 0) + one.people
    rules = [HeldUp(rule, texts.get(rule) or _WHY.get(rule, ""), people) for rule, people in held_up.items()]
    return CampaignFigures(totals, _days(counted), sorted(rules, key=lambda one: (-one.people, one.rule)))


def _totals(counted: Iterable[Counted]) -> list[Total]:
    groups: dict[tuple[str, str], list[Counted]] = {}
    for one in counted:
        groups.setdefault((one.fact, one.detail), []).append(one)
    return [_total(*key, groups[key]) for key in sorted(groups)]


def _total(fact: str, detail: str, group: list[Counted]) -> Total:
    theirs = [one for one in group if _counts(one)]
    arms: dict[str, int] = {}
    for one in group:
        arms[one.arm] = arms.get(one.arm, 0) + one.people
    people, times = sum(one.people for one in theirs), sum(one.times for one in theirs)
    return Total(fact, detail, people, times, sum(one.value for one in theirs), arms)


def _counts(one: Counted) -> bool:
    """Tell whether it is of those who got it; who was kept out counts only as that."""
    return one.arm != CONTROL or one.fact == Fact.CONTROL


def _days(counted: Iterable[Counted]) -> list[OnDay]:
    found: dict[date, dict[str, int]] = {}
    for one in counted:
        if not one.detail and _counts(one):
            facts = found.setdefault(one.day, {})
            facts[one.fact] = facts.get(one.fact, 0) + one.people
    return [OnDay(day, found[day]) for day in sorted(found)]
