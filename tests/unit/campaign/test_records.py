"""Files in campaigns, what sets them off, what becomes of their messages, and figures that add up."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from rejoinder.domain.audience.rule import Op, Property
from rejoinder.domain.campaign.campaign import Campaign, Figures, summary
from rejoinder.domain.campaign.content import Banner, Content, OnChannel, Slide, Slides, Step, Talk, Tour
from rejoinder.domain.campaign.definition import Away, Definition, Variant, Wording
from rejoinder.domain.campaign.figures import Counted, HeldUp, OnDay, figures
from rejoinder.domain.campaign.files import files_in, with_files
from rejoinder.domain.campaign.kinds import Kind, State
from rejoinder.domain.campaign.traces import may_be_one, run_of, tapped
from rejoinder.domain.campaign.trigger import Trigger, sets_off
from rejoinder.domain.content import Button, Buttons, Card, Carousel, FileRef, Image, QuickReplies, QuickReply, Text

NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)
ID = UUID("0193c0de-0000-7000-8000-000000000001")
FILE = FileRef(id=ID)


@pytest.mark.parametrize(
    ("content", "many"),
    [
        (Talk((Image(FILE),), on=(OnChannel("web", (Image(FILE), Text("Hi"))),)), 2),
        (Slides((Slide(image=FILE), Slide(title="Hi"))), 1),
        (Tour((Step(image=FILE), Step(title="Hi"))), 1),
        (Banner("Hi"), 0),
    ],
)
def test_every_file_is_found_and_changed(content: Content, many: int) -> None:
    said = Definition(name="Beans", kind=Kind.CHAT, variants=(Variant("a", (Wording(content),)),))
    assert len(files_in(said)) == many
    other = FileRef(id=ID, url="/x")
    assert files_in(with_files(said, lambda _: other)) == (other,) * many


def test_files_for_those_who_are_away_are_found_too() -> None:
    away = Away((ID,), (OnChannel("web", (Image(FILE),)),))
    assert files_in(Definition(name="Beans", kind=Kind.CHAT, away=away)) == (FILE,)


def test_a_summary_says_what_a_campaign_is() -> None:
    said = Definition(name="Beans", kind=Kind.POST)
    one = Campaign(id=ID, version=3, state=State.LIVE, definition=said, by_name="Ayu", created_at=NOW, updated_at=NOW)
    short = summary(one, Figures(sent=2))
    assert (short.name, short.kind, short.version, short.figures.sent) == ("Beans", Kind.POST, 3, 2)


def test_an_event_sets_off_what_had_begun_and_asks_for_its_properties() -> None:
    trigger = Trigger(campaign_id=ID, started_at=NOW, where=(Property("cart.total", Op.GTE, 50.0),))
    assert sets_off(trigger, {"cart": {"total": 50}}, "Asia/Jakarta", NOW, NOW)
    assert not sets_off(trigger, {"cart": {"total": 49}}, "Asia/Jakarta", NOW, NOW)
    assert not sets_off(trigger, {"cart": {"total": 50}}, "UTC", datetime(2026, 11, 15, tzinfo=UTC), NOW)


def test_a_delivery_tells_its_campaign_by_its_key() -> None:
    run = run_of(f"campaign:{ID}:4:{ID}:1")
    assert run
    assert (run.campaign_id, run.number) == (ID, 4)
    assert run_of(f"topic:{ID}:{ID}") is None


def test_only_what_answers_nobody_may_be_of_a_campaign() -> None:
    assert may_be_one("promotional")
    assert not may_be_one("reply")
    assert not may_be_one(None)


def test_what_was_tapped_is_known_by_what_it_answers() -> None:
    more, stop = Button("reply", "Tell me more", "more"), Button("reply", "Stop", "stop")
    blocks = (
        Text("Hi"),
        QuickReplies((QuickReply("Yes", "yes"), QuickReply("No"))),
        Buttons((more,)),
        Card("Beans", buttons=(stop,)),
        Carousel((Card("Cups", buttons=(Button("reply", "Buy", "buy"),)),)),
    )
    found = [tapped(blocks, one) for one in ("yes", "No", "more", "stop", "buy", "other")]
    assert found == ["Yes", "No", "Tell me more", "Stop", "Buy", None]


def _counted(day: int, arm: str, fact: str, people: int, detail: str = "", value: float = 0.0) -> Counted:
    return Counted(date(2026, 11, day), arm, fact, detail, people, people * 2, value, value * value)


def test_figures_add_up_days_arms_and_rules() -> None:
    counted = [
        _counted(16, "a", "sent", 5),
        _counted(17, "a", "sent", 2),
        _counted(16, "b", "sent", 4),
        _counted(16, "control", "control", 3),
        _counted(16, "control", "goal", 1, value=9.0),
        _counted(17, "a", "goal", 2, value=30.0),
        _counted(16, "a", "dropped", 4),
        _counted(16, "a", "dropped", 3, "quiet"),
        _counted(16, "a", "held", 1, "quiet"),
        _counted(16, "a", "dropped", 1, "no_channel"),
        _counted(16, "a", "dropped", 1, "strange"),
    ]
    found = figures(counted, {"quiet": "It is night there."})
    totals = {(one.fact, one.detail): one for one in found.totals}
    assert (totals["sent", ""].people, totals["sent", ""].times, totals["sent", ""].arms) == (11, 22, {"a": 7, "b": 4})
    assert (totals["goal", ""].people, totals["goal", ""].value, totals["goal", ""].arms["control"]) == (2, 30.0, 1)
    assert totals["control", ""].people == 3
    assert found.days == [
        OnDay(date(2026, 11, 16), {"sent": 9, "control": 3, "dropped": 4}),
        OnDay(date(2026, 11, 17), {"sent": 2, "goal": 2}),
    ]
    assert found.rules == [
        HeldUp("quiet", "It is night there.", 4),
        HeldUp("no_channel", "They are on none of its channels, or have left them.", 1),
        HeldUp("strange", "", 1),
    ]
