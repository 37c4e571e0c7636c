"""What is shown to somebody now: order, how often, since when, and to whom."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from rejoinder.domain.audience import Event, Facts
from rejoinder.domain.audience.rule import Attribute, Op, Property
from rejoinder.domain.campaign.content import Banner, Content, Step, Talk, Tour
from rejoinder.domain.campaign.definition import Definition, Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.survey import Asking, Page, Question, Survey, Thanks
from rejoinder.domain.campaign.visit import (
    Live,
    Past,
    Trigger,
    Visit,
    arm_of,
    begun,
    candidates,
    choose,
    drawn,
    interrupts,
    rested,
    stays,
    wants,
)
from rejoinder.domain.campaign.when import Limits, Mode, PagePattern, Places, When
from rejoinder.domain.content import Text
from rejoinder.domain.experiment import CONTROL

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LIA = UUID(int=77)
TALK = Talk((Text("Hi"),))
LINE = Banner("Hi")
ALWAYS = When(mode=Mode.ALWAYS)
CART = When(mode=Mode.EVENT, event="cart", where=(Property("total", Op.GT, 5.0),))


def _survey(place: str) -> Survey:
    pages = (Page("a", (Question("nps", Asking.NPS, "?"),)),)
    return Survey(pages, (Thanks("Thanks"),), place)


def _live(number: int = 1, content: Content = TALK, run: int = 1, **more: Any) -> Live:
    more.setdefault("when", ALWAYS)
    kind = Kind.CHAT if isinstance(content, Talk) else Kind.BANNER
    variants = (Variant("a", (Wording(content),)), Variant("b", (Wording(content),)))
    return Live(UUID(int=number), run, Definition(name="x", kind=kind, variants=variants, **more))


def _visit(**more: Any) -> Visit:
    return Visit(contact_id=LIA, now=NOW, url="https://shop.example/", **more)


def _did(name: str = "cart", **properties: Any) -> Trigger:
    return Trigger(name, Event(NOW, properties))


def _ids(lives: list[Live]) -> list[int]:
    return [one.id.int for one in lives]


def test_the_more_important_come_first_and_then_the_older() -> None:
    lives = [_live(3), _live(1), _live(2, limits=Limits(priority=90))]
    assert _ids(candidates(lives, _visit(), {})) == [2, 1, 3]


def test_what_is_over_elsewhere_or_not_triggered_is_not_asked_about() -> None:
    lives = [
        _live(1, expires_at=NOW),
        _live(2, expires_at=NOW + timedelta(seconds=1)),
        _live(3, places=Places(pages=(PagePattern("is", "/tea"),))),
        _live(4, when=CART),
    ]
    assert _ids(candidates(lives, _visit(), {})) == [2]
    assert _ids(candidates(lives, _visit(did=_did()), {})) == [2, 4]
    assert _ids(candidates(lives, _visit(did=_did("other")), {})) == [2]


def test_a_long_delay_is_waited_for_and_a_short_one_on_the_page() -> None:
    short, long = When(mode=Mode.EVENT, event="cart", delay_s=60), When(mode=Mode.EVENT, event="cart", delay_s=61)
    lives = [_live(1, when=short), _live(2, when=long)]
    assert _ids(candidates(lives, _visit(did=_did()), {})) == [1]
    assert _ids(candidates(lives, _visit(waited=frozenset({UUID(int=2)})), {})) == [2]


@pytest.mark.parametrize(
    ("past", "more", "may"),
    [
        (None, {}, True),
        (Past("a", 1), {}, True),
        (Past("a", 1, 1, NOW - timedelta(hours=4)), {}, True),
        (Past("a", 1, 1, NOW - timedelta(hours=3)), {}, False),
        (Past("a", 1, 3, NOW - timedelta(days=9)), {}, False),
        (Past("a", 1, 1, NOW - timedelta(days=9), done=True), {}, False),
        (Past("a", 1, 3, NOW - timedelta(hours=1), done=True), {"run": 2}, True),
        (Past("a", 1, 3, NOW - timedelta(days=9), done=True), {"when": CART}, False),
        (Past("a", 1, 3, NOW - timedelta(days=2), done=True), {"when": When(mode=Mode.EVENT, again_days=2)}, True),
        (Past("a", 1, 3, NOW - timedelta(days=1), done=True), {"when": When(mode=Mode.EVENT, again_days=2)}, False),
        (Past("a", 1, 3, NOW - timedelta(days=9), done=True), {"when": When(mode=Mode.ALWAYS, again_days=2)}, False),
    ],
)
def test_it_rests_between_two_showings_and_ends(past: Past | None, more: dict[str, Any], may: bool) -> None:
    assert rested(_live(**more), past, NOW) is may


@pytest.mark.parametrize(
    ("when", "zone", "has"),
    [
        (When(), "UTC", True),
        (When(begins_at=NOW), "UTC", True),
        (When(begins_at=NOW + timedelta(seconds=1)), "Asia/Jakarta", False),
        (When(begins_at=NOW + timedelta(hours=7), own_zone=True), "Asia/Jakarta", True),
        (When(begins_at=NOW + timedelta(hours=8), own_zone=True), "Asia/Jakarta", False),
        (When(begins_at=NOW, own_zone=True), "America/New_York", False),
    ],
)
def test_it_begins_at_its_time_on_whose_clock_it_says(when: When, zone: str, has: bool) -> None:
    assert begun(_live(when=when).definition, zone, NOW) is has


def test_it_is_for_its_audience_once_it_has_begun() -> None:
    pro = Attribute("plan", Op.IS, "pro")
    facts = Facts(attributes={"plan": "pro"})
    assert wants(_live(audience=pro), _visit(), facts, {})
    assert not wants(_live(audience=pro), _visit(), Facts(), {})
    later = When(mode=Mode.ALWAYS, begins_at=NOW + timedelta(days=1))
    assert not wants(_live(audience=pro, when=later), _visit(), facts, {})


def test_an_event_must_have_the_properties_that_are_wanted() -> None:
    live = _live(when=CART)
    assert wants(live, _visit(did=_did(total=6)), Facts(), {})
    assert not wants(live, _visit(did=_did(total=5)), Facts(), {})
    assert wants(live, _visit(did=_did(total=5), waited=frozenset({live.id})), Facts(), {})
    assert wants(_live(), _visit(did=_did(total=5)), Facts(), {})


def _chosen(lives: list[Live], visit: Visit, arms: dict[int, str] | None = None, most: int = 9) -> list[int]:
    found = choose(
        lives, visit, lambda one: (arms or {}).get(one.id.int, "a"), fitting=lambda one: one.id.int != 13, most=most
    )
    return [one.live.id.int for one in found]


def test_one_that_interrupts_and_one_banner_are_shown() -> None:
    lives = [_live(13), _live(1), _live(2), _live(3, LINE), _live(4, LINE)]
    assert _chosen(lives, _visit()) == [1, 3]
    assert _chosen(lives, _visit(interrupted=True)) == [3]
    assert _chosen(lives, _visit(bannered=True)) == [1]
    assert _chosen(lives, _visit(shown=1), most=2) == [1]
    assert _chosen(lives, _visit(shown=2), most=2) == []


def test_who_is_kept_out_leaves_the_place_to_the_next() -> None:
    assert _chosen([_live(1), _live(2)], _visit(), {1: CONTROL}) == [1, 2]


def test_somebody_keeps_their_variant_as_long_as_it_is_there() -> None:
    live = _live(control=0.5)
    assert arm_of(live, LIA, Past("b", 1)) == "b"
    assert arm_of(live, LIA, Past(CONTROL, 1)) == CONTROL
    assert arm_of(live, LIA, Past("gone", 1)) == arm_of(live, LIA, None)
    arms = {arm_of(live, UUID(int=number), None) for number in range(50)}
    assert arms == {"a", "b", CONTROL}
    assert {drawn(live, UUID(int=number)) for number in range(50)} == {"a", "b"}


def test_banners_and_surveys_in_banners_interrupt_nobody() -> None:
    assert interrupts(TALK)
    assert interrupts(_survey("corner"))
    assert not interrupts(LINE)
    assert not interrupts(_survey("banner"))


def test_what_is_there_stays_where_it_belongs_and_a_tour_goes_on() -> None:
    tea = Places(pages=(PagePattern("is", "/tea"),))
    chat = _live(places=tea).definition
    tour = Definition(name="x", kind=Kind.TOUR, places=tea, variants=(Variant("a", (Wording(Tour((Step("a"),))),)),))
    assert stays(chat, "https://shop.example/tea", None)
    assert not stays(chat, "https://shop.example/", None)
    assert stays(tour, "https://shop.example/", None)
