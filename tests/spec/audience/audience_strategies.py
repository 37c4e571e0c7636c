"""Generates rules and what is known of contacts, few of each kind so that they meet often."""

import datetime as dt
from functools import cache
from typing import Any
from uuid import UUID

import hypothesis.strategies as st
from audience_reading import Known, id_of

from rejoinder.domain.audience import CampaignFact, InForce, Rule, Thread, canonical
from rejoinder.domain.audience.fields import COUNTING, FIELDS, OPERATORS, Takes, Type
from rejoinder.domain.audience.rule import (
    All,
    Attribute,
    Between,
    Change,
    Compared,
    Days,
    Did,
    Field,
    InSegment,
    Not,
    Online,
    Op,
    Property,
    Reachable,
    Received,
    Subject,
    Subscribed,
    Talked,
    Which,
)
from rejoinder.domain.audience.rule import (
    Any as Either,
)

#: Around these moments everything happens: a leap day, both changes of clocks, and a common day.
NOWS = (
    dt.datetime(2028, 2, 29, 3, tzinfo=dt.UTC),
    dt.datetime(2026, 3, 29, 0, 30, tzinfo=dt.UTC),
    dt.datetime(2026, 10, 25, 1, tzinfo=dt.UTC),
    dt.datetime(2026, 1, 5, 17, tzinfo=dt.UTC),
)
ZONES = ("Asia/Jakarta", "America/Sao_Paulo", "Europe/Berlin", "Pacific/Kiritimati", "Nowhere/Land", None)
TEXTS = ("pro", "PRO", "team", "İ", "i", "ß", "ẞ", "Чай", "чай", "กา", "", "5", "true", "50%", "pro team")
NAMES = ("a", "b")
EVENTS = ("Ordered", "Viewed")
TYPES = ("web", "email")
SEGMENTS = ("one", "two")
LENGTHS = (0.5, 1.0, 2.0, 7.0, 365.0)
STEPS = (0.0, 0.25, 0.5, 1.0, 2.0, 7.0, 14.0, 365.0, 366.0)
MICROSECOND = dt.timedelta(microseconds=1)

texts = st.sampled_from(TEXTS)
wanted_texts = st.sampled_from([one for one in TEXTS if one])
numbers = st.one_of(
    st.integers(-3, 3), st.sampled_from([0.1, 0.5, 1e-9, 2.5, 1e21]), st.floats(-5, 5, allow_nan=False, width=32)
)


@cache
def near(now: dt.datetime) -> st.SearchStrategy[dt.datetime]:
    """Moments at and around all edges that rules can have."""
    return st.builds(
        lambda days, sign, by: now + sign * dt.timedelta(days=days) + by * MICROSECOND,
        st.sampled_from(STEPS),
        st.sampled_from((-1, -1, -1, 1)),
        st.sampled_from((-1, 0, 0, 1)),
    )


@cache
def dates(now: dt.datetime) -> st.SearchStrategy[str]:
    """Dates as they are kept: moments and days without a time."""
    days = near(now).map(lambda at: f"{at:%Y-%m-%d}T00:00:00.000000Z")
    births = st.sampled_from(("1992-02-29", "1991-02-28", "1990-01-06", "1990-03-29")).map(
        lambda day: f"{day}T00:00:00.000000Z"
    )
    return near(now).map(canonical) | days | births


@cache
def values(now: dt.datetime) -> st.SearchStrategy[Any]:
    """Whatever an attribute or a property may be."""
    scalars = st.none() | st.booleans() | numbers | texts | dates(now)
    return scalars | st.lists(scalars, max_size=3) | st.just({}) | st.just({"a": "pro"})


def _asked_dates(now: dt.datetime) -> st.SearchStrategy[str]:
    return near(now).map(lambda at: f"{at:%Y-%m-%d}") | near(now).map(lambda at: at.isoformat())


def given_to(takes: Takes, now: dt.datetime) -> st.SearchStrategy[Any]:
    """Values that an operator may be given."""
    pairs = st.tuples(near(now), near(now)).map(sorted)
    return {
        Takes.NOTHING: st.none(),
        Takes.TEXT: wanted_texts,
        Takes.TEXTS: st.lists(wanted_texts, min_size=1, max_size=3).map(tuple),
        Takes.NUMBER: numbers,
        Takes.NUMBERS: st.tuples(numbers, numbers).map(lambda pair: tuple(sorted(pair))),
        Takes.DAY: near(now).map(lambda at: f"{at:%Y-%m-%d}"),
        Takes.DATE: _asked_dates(now),
        Takes.DATES: pairs.map(lambda pair: (f"{pair[0]:%Y-%m-%d}", pair[1].isoformat()))
        | pairs.map(lambda pair: tuple(f"{one:%Y-%m-%d}" for one in pair)),
        Takes.DAYS: st.sampled_from(LENGTHS),
        Takes.VALUES: st.lists(wanted_texts | numbers, min_size=1, max_size=3).map(tuple),
    }[takes]


def asked(now: dt.datetime, *types: Type) -> st.SearchStrategy[tuple[Op, Any]]:
    """Operators of some types with values that fit."""
    pairs = [pair for type_ in types for pair in OPERATORS[type_].items()]
    return st.sampled_from(pairs).flatmap(lambda pair: st.tuples(st.just(pair[0]), given_to(pair[1], now)))


@cache
def periods(now: dt.datetime) -> st.SearchStrategy[Any]:
    """Periods, or none."""
    days = st.sampled_from(LENGTHS).map(Days)
    gone = st.sampled_from([(7.0, 1.0), (2.0, 0.5), (365.0, 7.0)]).map(lambda pair: Days(*pair))
    ends = st.tuples(near(now), near(now)).filter(lambda pair: pair[0] != pair[1]).map(sorted)
    between = ends.map(lambda pair: Between(pair[0].isoformat(), pair[1].isoformat()))
    open_ = near(now).map(lambda at: Between(since=at.isoformat())) | near(now).map(
        lambda at: Between(before=f"{at:%Y-%m-%d}")
    )
    return st.none() | days | gone | between | open_


def _counting() -> st.SearchStrategy[Op]:
    return st.sampled_from(sorted(COUNTING))


@cache
def _where(now: dt.datetime) -> st.SearchStrategy[tuple[Property, ...]]:
    one = st.builds(lambda name, pair: Property(name, *pair), st.sampled_from(["a", "b", "a.a"]), asked(now, *Type))
    return st.just(()) | st.lists(one, max_size=2).map(tuple)


def _fields(now: dt.datetime) -> st.SearchStrategy[Rule]:
    return st.sampled_from(sorted(FIELDS)).flatmap(
        lambda name: asked(now, FIELDS[name].type).map(lambda pair: Field(name, *pair))
    )


def _did(now: dt.datetime) -> st.SearchStrategy[Rule]:
    alone = st.sampled_from([(Op.GTE, 1), (Op.EQ, 1), (Op.EQ, 0)])
    return st.builds(
        Did, st.sampled_from(EVENTS), _counting(), st.integers(0, 3), periods(now), _where(now)
    ) | st.builds(
        lambda event, pair, period, where, which: Did(event, *pair, period, where, which),
        st.sampled_from(EVENTS),
        alone,
        periods(now),
        _where(now),
        st.sampled_from([Which.FIRST, Which.LAST]),
    )


@cache
def conditions(now: dt.datetime) -> st.SearchStrategy[Rule]:
    """Single conditions of every kind."""
    attributes = st.builds(
        lambda name, pair, of: Attribute(name, *pair, of=of),
        st.sampled_from(NAMES),
        asked(now, *Type),
        st.sampled_from(Subject),
    )
    compared = st.builds(
        Compared,
        st.sampled_from(EVENTS),
        st.sampled_from(Change),
        st.sampled_from([0.0, 50.0, 100.0, 33.3]),
        st.sampled_from(LENGTHS),
        _where(now),
    )
    types = st.none() | st.sampled_from(TYPES)
    talked = st.builds(
        Talked,
        st.sampled_from(["any", "open", "snoozed", "closed", "waiting"]),
        _counting(),
        st.integers(0, 2),
        types,
        st.none() | st.just(id_of("vip")),
        periods(now),
    )
    received = st.builds(Received, st.just(id_of("spring")), st.sampled_from(["sent", "clicked"]), periods(now))
    return st.one_of(
        attributes,
        _fields(now),
        _did(now),
        compared,
        st.builds(Subscribed, st.just(id_of("news")), types),
        st.builds(Reachable, types),
        st.just(Online()),
        talked,
        received,
    )


@cache
def rules(now: dt.datetime, *, segments: bool = True, depth: int = 2) -> st.SearchStrategy[Rule]:
    """Trees of conditions."""
    leaves = conditions(now)
    if segments:
        leaves |= st.sampled_from([*SEGMENTS, "gone"]).map(lambda name: InSegment(id_of(name)))
    if not depth:
        return leaves
    inner = rules(now, segments=segments, depth=depth - 1)
    together = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(leaves, together.map(All), together.map(Either), inner.map(Not))


@cache
def segments_of(now: dt.datetime) -> st.SearchStrategy[dict[UUID, Rule]]:
    """Two segments that name no other."""
    return st.fixed_dictionaries({id_of(name): rules(now, segments=False) for name in SEGMENTS})


@cache
def knowns(now: dt.datetime) -> st.SearchStrategy[Known]:
    """What may be known of a contact."""
    properties = st.fixed_dictionaries({}, optional={"a": values(now), "b": values(now)})
    fields = st.fixed_dictionaries(
        {"first_seen_at": near(now), "last_seen_at": near(now) | st.just(now - dt.timedelta(minutes=2))},
        optional={
            **dict.fromkeys(("name", "email", "city", "country", "device", "page_url"), texts),
            "blocked": st.booleans(),
            "left": st.booleans(),
            "kind": st.sampled_from(["lead", "user"]),
        },
    )
    reach = st.fixed_dictionaries({"web": st.booleans(), "email": st.booleans()})
    subscribed = st.builds(
        InForce, st.just(id_of("news")), st.sampled_from(TYPES), st.none() | near(now).filter(lambda at: at > now)
    )
    talk = st.builds(
        Thread,
        st.sampled_from(["open", "snoozed", "closed"]),
        st.sampled_from(TYPES),
        near(now),
        st.booleans(),
        st.sampled_from([frozenset(), frozenset({id_of("vip")})]),
    )
    fact = st.builds(CampaignFact, st.just(id_of("spring")), st.sampled_from(["sent", "clicked"]), near(now))
    return st.builds(
        Known,
        fields=fields,
        attributes=st.fixed_dictionaries({}, optional={name: values(now) for name in NAMES}),
        companies=st.lists(st.fixed_dictionaries({}, optional={"a": values(now), "b": values(now)}), max_size=2),
        events=st.lists(st.tuples(st.sampled_from(EVENTS), near(now), properties), max_size=6),
        identities=reach,
        subscriptions=st.lists(subscribed, max_size=1),
        talks=st.lists(talk, max_size=3),
        campaigns=st.lists(fact, max_size=2, unique_by=lambda one: one.what),
        zone=st.sampled_from(ZONES),
    )
