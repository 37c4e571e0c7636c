import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain.policy import Frequency, UnknownZoneError, zone_of
from rejoinder.domain.policy.calendar import ZONES_KEPT, instant, period, quiet_clock, quiet_span, zone_or

ZONES = (
    "UTC",
    "Asia/Jakarta",
    "Europe/Berlin",
    "America/Sao_Paulo",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Asia/Beirut",
)
BERLIN = ZoneInfo("Europe/Berlin")
MOMENTS = st.integers(1_262_304_000, 1_893_456_000).map(lambda second: dt.datetime.fromtimestamp(second, dt.UTC))
NIGHTS = st.tuples(st.times(), st.times()).filter(lambda night: night[0] != night[1])


def utc(*parts: int) -> dt.datetime:
    return dt.datetime(*parts, tzinfo=dt.UTC)  # type: ignore[misc,arg-type]


def test_a_time_that_clocks_jump_over_is_the_jump() -> None:
    missing = dt.datetime(2026, 3, 29, 2, 30)  # noqa: DTZ001 - a wall clock has no zone

    assert instant(BERLIN, missing, later=False) == instant(BERLIN, missing, later=True) == utc(2026, 3, 29, 1)


def test_a_time_that_clocks_show_twice_is_the_first_or_the_second() -> None:
    twice = dt.datetime(2026, 10, 25, 2, 30)  # noqa: DTZ001 - a wall clock has no zone

    assert instant(BERLIN, twice, later=False) == utc(2026, 10, 25, 0, 30)
    assert instant(BERLIN, twice, later=True) == utc(2026, 10, 25, 1, 30)


def test_a_day_that_a_country_left_out_is_over_at_once() -> None:
    apia = ZoneInfo("Pacific/Apia")
    left_out = dt.datetime(2011, 12, 30, 12)  # noqa: DTZ001 - a wall clock has no zone

    assert instant(apia, left_out, later=True) == utc(2011, 12, 30, 10)


@given(zone=st.sampled_from(ZONES), night=NIGHTS, now=MOMENTS)
def test_it_is_quiet_or_free_for_a_whole_stretch_around_every_moment(
    zone: str, night: tuple[dt.time, dt.time], now: dt.datetime
) -> None:
    span = quiet_span(ZoneInfo(zone), *night, now)

    assert span.begin <= now < span.end
    assert span.until in {None, span.end}
    after = quiet_span(ZoneInfo(zone), *night, span.end)
    assert (after.until is None) != (span.until is None) or after.begin == span.end


@given(zone=st.sampled_from(ZONES), now=MOMENTS)
def test_the_wall_clock_agrees_wherever_clocks_do_not_change(zone: str, now: dt.datetime) -> None:
    local = now.astimezone(ZoneInfo(zone))
    changes = any((local + dt.timedelta(hours=step)).utcoffset() != local.utcoffset() for step in range(-48, 49, 6))

    span = quiet_span(ZoneInfo(zone), dt.time(21), dt.time(8), now)

    assert changes or (span.until is not None) == (local.hour >= 21 or local.hour < 8)


def test_quiet_hours_within_one_day() -> None:
    clock = quiet_clock(dt.time(12), dt.time(14), "UTC")

    assert clock("UTC", utc(2026, 1, 5, 11, 59)) is None
    assert clock("UTC", utc(2026, 1, 5, 12)) == utc(2026, 1, 5, 14)
    assert clock("UTC", utc(2026, 1, 5, 14)) is None
    assert clock("UTC", utc(2026, 1, 4, 13)) == utc(2026, 1, 4, 14)


def test_quiet_hours_end_the_second_time_when_clocks_show_their_end_twice() -> None:
    clock = quiet_clock(dt.time(21), dt.time(2, 30), "Europe/Berlin")

    assert clock("Europe/Berlin", utc(2026, 10, 25, 0, 45)) == utc(2026, 10, 25, 1, 30)


def test_quiet_hours_begin_the_first_time_when_clocks_show_their_beginning_twice() -> None:
    clock = quiet_clock(dt.time(2, 30), dt.time(8), "Europe/Berlin")

    assert clock("Europe/Berlin", utc(2026, 10, 25, 0, 15)) is None
    assert clock("Europe/Berlin", utc(2026, 10, 25, 0, 30)) == utc(2026, 10, 25, 7)


def test_the_clock_forgets_zones_that_strangers_made_up() -> None:
    clock = quiet_clock(dt.time(21), dt.time(8), "Asia/Jakarta")
    night = utc(2026, 1, 5, 15)

    answers = {clock(f"Made/Up{number}", night) for number in range(ZONES_KEPT + 5)}

    assert answers == {utc(2026, 1, 6, 1)}


@given(zone=st.sampled_from(ZONES), frequency=st.sampled_from(Frequency), now=MOMENTS)
def test_calendar_periods_follow_each_other_without_a_gap(zone: str, frequency: Frequency, now: dt.datetime) -> None:
    begins, ends = period(frequency, ZoneInfo(zone), now)

    assert begins <= now < ends
    assert period(frequency, ZoneInfo(zone), ends)[0] == ends
    assert period(frequency, ZoneInfo(zone), begins)[0] == begins


@pytest.mark.parametrize(
    ("frequency", "begins", "ends"),
    [
        (Frequency.DAILY, utc(2026, 2, 10, 17), utc(2026, 2, 11, 17)),
        (Frequency.WEEKLY, utc(2026, 2, 8, 17), utc(2026, 2, 15, 17)),
        (Frequency.MONTHLY, utc(2026, 1, 31, 17), utc(2026, 2, 28, 17)),
    ],
)
def test_days_weeks_and_months_are_the_contacts_own(
    frequency: Frequency, begins: dt.datetime, ends: dt.datetime
) -> None:
    assert period(frequency, ZoneInfo("Asia/Jakarta"), utc(2026, 2, 10, 20)) == (begins, ends)


@pytest.mark.parametrize("name", ["Nowhere/Land", "", "../etc/passwd", "/etc/localtime", "a\0b", "Asia"])
def test_a_zone_that_does_not_exist_is_refused_in_plain_words(name: str) -> None:
    with pytest.raises(UnknownZoneError, match="no IANA time zone"):
        zone_of(name)
    assert zone_or(name, "Asia/Jakarta") == ZoneInfo("Asia/Jakarta")
