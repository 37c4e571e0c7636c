"""The gate for who is on a page, what acts end, and what is said."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from rejoinder.domain.audience.rule import Op, Property
from rejoinder.domain.campaign.acts import Act, ends, named
from rejoinder.domain.campaign.content import Action, Banner, Content, Slide, Slides, Step, Talk, Tour
from rejoinder.domain.campaign.definition import Goal
from rejoinder.domain.campaign.goal import reaches, revenue
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.survey import Asking, Page, Question, Survey, Thanks
from rejoinder.domain.campaign.texts import actions_in, said_in
from rejoinder.domain.content import Text
from rejoinder.domain.policy import WEB_24H, Ledger, Outcome, PersonalData, Proposal, Purpose, Stop, StopHow, decide
from rejoinder.domain.policy.on_page import asked, judged, on_page

NIGHT = datetime(2026, 12, 1, 23, tzinfo=UTC)


def _asked(purpose: Purpose = Purpose.PROMOTIONAL, number: int = 1, **more: Any) -> Proposal:
    given: dict[str, Any] = {"campaign": "c", "reason": "They are here.", "topic": None, "personal": (), **more}
    return asked(str(number), purpose, **given)


def test_who_is_on_the_page_may_be_shown_something_though_they_never_wrote_and_it_is_night() -> None:
    verdict = judged(WEB_24H, Ledger(), _asked(), NIGHT)
    assert (verdict.outcome, verdict.rule, verdict.reason) == (Outcome.SEND, "visit", "here")
    assert decide(WEB_24H, Ledger(), _asked(), NIGHT).outcome is Outcome.DROP
    assert on_page(WEB_24H) is on_page(WEB_24H)


@pytest.mark.parametrize("how", [StopHow.BLOCK, StopHow.MUTE, StopHow.UNSUBSCRIBE, StopHow.BUSINESS])
def test_who_left_is_shown_nothing(how: StopHow) -> None:
    left = Ledger().stopped(Stop("all", NIGHT - timedelta(days=1), how))
    assert judged(WEB_24H, left, _asked(), NIGHT).outcome is Outcome.DROP


def test_a_topic_is_shown_to_its_subscribers_alone() -> None:
    assert judged(WEB_24H, Ledger(), _asked(Purpose.TOPIC, topic="t"), NIGHT).outcome is Outcome.DROP


def test_caps_count_what_is_shown() -> None:
    ledger = Ledger()
    outcomes = []
    for number in range(4):
        proposal = _asked(number=number)
        verdict = judged(WEB_24H, ledger, proposal, NIGHT)
        outcomes.append(verdict.outcome)
        ledger = ledger.after_send(proposal, verdict, NIGHT) if verdict.outcome is Outcome.SEND else ledger
    assert [one is Outcome.SEND for one in outcomes] == [True, True, True, False]
    wished = _asked(Purpose.REPLY, 9)
    assert judged(WEB_24H, ledger, wished, NIGHT).outcome is Outcome.SEND


def test_nobody_is_asked_for_personal_data() -> None:
    verdict = judged(WEB_24H, Ledger(), _asked(personal=(PersonalData.CARD_NUMBER,)), NIGHT)
    assert (verdict.outcome, verdict.rule) == (Outcome.DROP, "personal_data")


@pytest.mark.parametrize(
    ("act", "kind", "over"),
    [
        (Act.SEEN, Kind.CHAT, False),
        (Act.OPENED, Kind.CHAT, True),
        (Act.OPENED, Kind.SURVEY, False),
        (Act.CLICKED, Kind.BANNER, True),
        (Act.CLICKED, Kind.TOUR, False),
        (Act.DISMISSED, Kind.TOUR, True),
        (Act.COMPLETED, Kind.CAROUSEL, True),
        (Act.ANSWERED, Kind.SURVEY, False),
        (Act.STEP, Kind.TOUR, False),
    ],
)
def test_an_act_ends_what_is_shown_or_not(act: Act, kind: Kind, over: bool) -> None:
    assert ends(act, kind) is over


def test_the_end_of_a_survey_ends_it() -> None:
    assert ends(Act.ANSWERED, Kind.SURVEY, complete=True)


def test_acts_are_known_again_by_what_they_tell() -> None:
    told = [named(Act.CLICKED, "a"), named(Act.CLICKED, ""), named(Act.SEEN, "a")]
    assert told == ["clicked:a", "clicked", "seen"]


PRESS = Action("url", "Go", "https://x.example")
QUESTION = Question("q", Asking.TEXT, "Why?", "In short")


@pytest.mark.parametrize(
    ("content", "said", "presses"),
    [
        (Talk((Text("Hi"),), "News"), "News\nHi", 0),
        (Talk((Text("Hi"),)), "Hi", 0),
        (Banner("Hi", (PRESS,)), "Hi", 1),
        (Slides((Slide("One", "Two", actions=(PRESS,)), Slide("", "Three"))), "One\nTwo\nThree", 1),
        (Tour((Step("One", "Two"),)), "One\nTwo", 0),
        (Survey((Page("a", (QUESTION,)),), (Thanks("Thanks"),)), "Why?\nIn short\nThanks", 0),
    ],
)
def test_all_words_and_presses_are_found(content: Content, said: str, presses: int) -> None:
    assert said_in(content) == said
    assert len(actions_in(content)) == presses


def test_a_goal_is_an_event_with_its_properties_and_its_money() -> None:
    goal = Goal("buy", where=(Property("total", Op.GT, 5.0),), revenue="total")
    assert reaches(goal, NIGHT, {"total": 6})
    assert not reaches(goal, NIGHT, {"total": 5})
    money = [revenue(goal, {"total": amount}) for amount in (6, 6.5, "6", True, None)]
    assert money == [6.0, 6.5, 0.0, 0.0, 0.0]
    assert revenue(Goal("buy"), {"total": 6}) == 0.0
