"""When campaigns go: clocks that jump, months that are short, and everybody's own noon."""

from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain.campaign.schedule import begins_at, due_at, may_come_again, next_run, wall_of
from rejoinder.domain.campaign.when import Mode, When

BERLIN = ZoneInfo("Europe/Berlin")
JAKARTA = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 16, 9, tzinfo=UTC)


def _runs(when: When, begun: datetime, zone: ZoneInfo, many: int) -> list[str]:
    found, after = [], begun
    for _ in range(many):
        after = next_run(when, begun, after, zone)
        found.append(after.astimezone(zone).strftime("%Y-%m-%d %H:%M"))
    return found


def recurring(**given: object) -> When:
    return When(mode=Mode.RECURRING, **given)  # type: ignore[arg-type]


def test_without_a_time_it_begins_at_once() -> None:
    assert begins_at(When(), NOW) == NOW


def test_it_begins_at_its_time_and_at_once_when_that_has_passed() -> None:
    later = datetime(2026, 12, 1, 9, tzinfo=JAKARTA)
    assert begins_at(When(begins_at=later), NOW) == later.astimezone(UTC)
    assert begins_at(When(begins_at=datetime(2026, 1, 1, tzinfo=UTC)), NOW) == NOW


def test_on_own_clocks_it_begins_when_the_first_clock_on_earth_shows_the_time() -> None:
    when = When(begins_at=datetime(2026, 12, 1, 9, tzinfo=UTC), own_zone=True)
    assert begins_at(when, NOW) == datetime(2026, 11, 30, 19, tzinfo=UTC)


def test_days_keep_their_hour_when_clocks_change() -> None:
    begun = datetime(2026, 3, 28, tzinfo=UTC)
    assert _runs(recurring(unit="day", hour=9.5), begun, BERLIN, 3) == [
        "2026-03-28 09:30",
        "2026-03-29 09:30",
        "2026-03-30 09:30",
    ]


def test_an_hour_that_a_clock_jumps_over_is_the_jump_and_one_twice_is_the_first() -> None:
    assert next_run(
        recurring(unit="day", hour=2.5), datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 3, 29, tzinfo=UTC), BERLIN
    ) == datetime(2026, 3, 29, 1, tzinfo=UTC)
    begun = datetime(2026, 10, 24, 22, tzinfo=UTC)
    assert next_run(recurring(unit="day", hour=2.5), begun, begun, BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_weeks_go_on_their_days_every_so_many_weeks() -> None:
    when = recurring(unit="week", every=2, weekdays=(4, 0))
    assert _runs(when, NOW, JAKARTA, 4) == [
        "2026-11-20 09:00",
        "2026-11-30 09:00",
        "2026-12-04 09:00",
        "2026-12-14 09:00",
    ]


def test_weeks_without_days_go_on_the_day_when_it_began() -> None:
    assert _runs(recurring(unit="week"), NOW, JAKARTA, 2) == ["2026-11-23 09:00", "2026-11-30 09:00"]


def test_months_without_the_day_have_their_last_day() -> None:
    begun = datetime(2026, 12, 5, tzinfo=UTC)
    assert _runs(recurring(unit="month", day=31, hour=23.999), begun, JAKARTA, 4) == [
        "2026-12-31 23:59",
        "2027-01-31 23:59",
        "2027-02-28 23:59",
        "2027-03-31 23:59",
    ]


def test_on_own_clocks_each_run_is_when_the_hour_comes_first_anywhere() -> None:
    when = recurring(unit="day", hour=9, own_zone=True)
    begun = datetime(2026, 11, 16, tzinfo=UTC)
    first = next_run(when, begun, begun, JAKARTA)
    assert first == datetime(2026, 11, 16, 19, tzinfo=UTC)
    wall = wall_of(when, begun, first, JAKARTA)
    assert wall == datetime(2026, 11, 17, 9)  # noqa: DTZ001 - a clock on a wall
    assert due_at(wall, BERLIN, first) == datetime(2026, 11, 17, 8, tzinfo=UTC)
    late = datetime(2026, 11, 18, tzinfo=UTC)
    assert due_at(wall, BERLIN, late) == late


def test_a_run_that_is_late_is_still_of_its_day() -> None:
    when = recurring(unit="day", hour=9, own_zone=True)
    begun = datetime(2026, 11, 16, tzinfo=UTC)
    assert wall_of(when, begun, datetime(2026, 11, 16, 23, tzinfo=UTC), JAKARTA) == datetime(2026, 11, 17, 9)  # noqa: DTZ001


def test_nobodys_clock_matters_otherwise() -> None:
    assert wall_of(When(), NOW, NOW, JAKARTA) is None
    assert wall_of(When(own_zone=True), NOW, NOW, JAKARTA) is None
    assert due_at(None, BERLIN, NOW) == NOW
    own = When(begins_at=datetime(2026, 12, 1, 9, tzinfo=UTC), own_zone=True)
    assert wall_of(own, NOW, NOW, JAKARTA) == datetime(2026, 12, 1, 9)  # noqa: DTZ001


def test_an_event_sets_it_off_again_only_when_it_is_said_how_long_after() -> None:
    once, again = When(mode=Mode.EVENT), When(mode=Mode.EVENT, again_days=2)
    day = datetime(2026, 11, 15, 9, tzinfo=UTC)
    assert not may_come_again(once, day, NOW)
    assert not may_come_again(When(mode=Mode.ALWAYS, again_days=0), day, NOW)
    assert not may_come_again(again, day, NOW)
    assert may_come_again(again, datetime(2026, 11, 14, 9, tzinfo=UTC), NOW)
    assert may_come_again(again, None, NOW)


_WHENS = st.builds(
    recurring,
    unit=st.sampled_from(["day", "week", "month"]),
    every=st.integers(1, 5),
    weekdays=st.lists(st.integers(0, 6), max_size=3).map(tuple),
    day=st.integers(1, 31),
    hour=st.floats(0, 23.99),
    own_zone=st.booleans(),
)


@given(_WHENS, st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31)), st.sampled_from([BERLIN, JAKARTA]))  # noqa: DTZ001
def test_runs_only_go_forward(when: When, begun: datetime, zone: ZoneInfo) -> None:
    at = begun.replace(tzinfo=UTC)
    found = [at]
    for _ in range(4):
        found.append(next_run(when, at, found[-1], zone))
    assert all(first < second for first, second in pairwise(found))


@pytest.mark.parametrize("hour", [0, 12.25])
def test_a_run_at_the_moment_itself_is_not_the_next(hour: float) -> None:
    when = recurring(unit="day", hour=hour)
    first = next_run(when, NOW, NOW, JAKARTA)
    assert next_run(when, NOW, first, JAKARTA) > first
