"""Fates, faults, rates, clock and tally of the simulators, and a stage that goes on where it ended."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rejoinder.simulators.acting import UnableError, blocks, reads, says, starts
from rejoinder.simulators.cast import staged
from rejoinder.simulators.clock import StageClock
from rejoinder.simulators.fates import Fate, Fates
from rejoinder.simulators.faults import Dice
from rejoinder.simulators.keep import load, save
from rejoinder.simulators.rates import Pace, Rate
from rejoinder.simulators.records import Account, Person, Saying, Tap
from rejoinder.simulators.stage import Mode, Stage
from rejoinder.simulators.tally import Got, Tally

NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)


def everybody() -> tuple[Stage, Person, Account]:
    """Set a stage on which no time passes by itself."""
    stage = staged(clock=StageClock(lambda: NOON), mode=Mode(pace=0))
    return stage, stage.people["rina"], next(stage.of("whatsapp"))


def test_a_fate_is_of_an_address_before_it_is_of_an_ending() -> None:
    fates = Fates()
    fates.by_ending.update({"07": Fate.BLOCKED, "007": Fate.UNREACHABLE})
    fates.set("sms", "+447700900007", Fate.SILENT)

    assert fates.of("sms", "+447700900007") is Fate.SILENT
    assert fates.of("rcs", "+447700900007") is Fate.UNREACHABLE
    assert fates.of("rcs", "+447700900107") is Fate.BLOCKED
    assert fates.of("rcs", "+447700900108") is Fate.WELL
    fates.set("sms", "+447700900007", Fate.WELL)
    assert fates.of("sms", "+447700900007") is Fate.UNREACHABLE


def test_dice_fall_the_same_way_for_the_same_seed_and_never_for_nothing() -> None:
    runs = [[dice.falls(0.4) for _ in range(50)] for dice in (Dice(5), Dice(5), Dice(6))]

    assert runs[0] == runs[1] != runs[2]
    assert not any(Dice(1).falls(0) for _ in range(50))
    assert all(Dice(1).falls(1) for _ in range(50))


def test_a_rate_lets_a_burst_pass_and_then_tells_how_long_to_wait() -> None:
    pace, rate = Pace(), Rate(1, per_s=6, burst=3)

    assert [pace.wait(rate, NOON, "a") for _ in range(3)] == [0, 0, 0]
    assert pace.wait(rate, NOON, "a") == pytest.approx(6)
    assert pace.wait(rate, NOON, "b") == 0
    assert pace.wait(rate, NOON + timedelta(seconds=6), "a") == 0
    assert pace.wait(rate, NOON + timedelta(seconds=6), "a") == pytest.approx(6)


def test_the_clock_stands_moves_and_runs_on_from_where_it_was() -> None:
    now = [NOON]
    clock = StageClock(lambda: now[0])
    clock.stand()
    now[0] += timedelta(hours=1)
    assert clock() == NOON
    clock.advance(timedelta(minutes=5))
    clock.run()
    now[0] += timedelta(minutes=1)
    assert clock() == NOON + timedelta(minutes=6)
    clock.reset()
    assert clock() == now[0]


def test_the_tally_knows_messages_by_their_mark() -> None:
    tally = Tally()
    for text in ("Halo #order-17", "Halo again #order-17", "Halo #order-18"):
        tally.got("sms", "+1", text)
    tally.got("rcs", "+1", "#order-17")

    totals = tally.totals()
    assert (totals.received, totals.distinct, totals.repeated) == (4, 3, 1)
    assert tally.listed(at_least=2, offset=0, limit=10) == [Got("sms", "+1", "order-17", 2)]


def test_the_window_opens_with_what_a_person_says_and_closes_a_day_later() -> None:
    stage, rina, shop = everybody()
    address = rina.addresses["whatsapp"]
    assert not stage.heard(shop, address)
    says(stage, rina, shop, Saying(text="Halo"))
    assert stage.heard(shop, address)
    stage.clock.advance(timedelta(hours=24, seconds=1))
    assert not stage.heard(shop, address)


def test_what_was_suggested_is_gone_when_something_is_said() -> None:
    stage, rina, shop = everybody()
    says(stage, rina, shop, Saying(text="Halo"))
    stage.take(shop, rina.addresses["whatsapp"], "w1", Saying(text="Giling?", quick=(Tap("Ya"),)))
    thread = stage.thread(shop, rina.addresses["whatsapp"])
    assert (thread.unread, thread.said[-1].quick) == (1, (Tap("Ya"),))
    says(stage, rina, shop, Saying(text="Ya"))
    assert (thread.unread, thread.said[-2].quick) == (0, ())


def test_who_blocked_a_business_says_nothing_to_it_until_they_come_back() -> None:
    stage, rina, shop = everybody()
    blocks(stage, rina, shop, on=True)
    with pytest.raises(UnableError):
        says(stage, rina, shop, Saying(text="Halo"))
    starts(stage, rina, shop)
    assert not stage.thread(shop, rina.addresses["whatsapp"]).blocked


def test_what_is_read_is_told_once() -> None:
    stage, rina, shop = everybody()
    says(stage, rina, shop, Saying(text="Halo"))
    stage.take(shop, rina.addresses["whatsapp"], "w1", Saying(text="Selamat pagi"))

    assert [reads(stage, rina, shop), reads(stage, rina, shop)] == [1, 0]
    told = [event["value"].get("statuses") for event in stage.courier.queues[shop.key]]
    assert [one[0]["status"] for one in told if one] == ["read"]


async def test_a_stage_goes_on_where_it_ended(tmp_path: Path) -> None:
    stage, rina, shop = everybody()
    says(stage, rina, shop, Saying(text="Halo", media=(stage.media.keep(b"GIF89a", "a.gif"),)))
    save(stage, tmp_path / "stage.json")
    later = staged()
    load(later, tmp_path / "stage.json")

    found = later.thread(next(later.of("whatsapp")), rina.addresses["whatsapp"])
    assert [(one.text, one.media[0].name) for one in found.said] == [("Halo", "a.gif")]


def test_a_file_that_is_no_stage_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "stage.json").write_text("{")
    stage = staged()
    load(stage, tmp_path / "stage.json")

    assert stage.threads == {}
