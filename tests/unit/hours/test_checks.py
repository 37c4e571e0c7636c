import datetime as dt

import pytest

from rejoinder.domain.hours import Day, Hours, SpecialDay, check, day_hours

MONDAY = dt.date(2026, 1, 5)


@pytest.mark.parametrize(
    ("spells", "fields"),
    [
        ((("09:00", "12:00"), ("13:00", "18:00")), []),
        ((("13:00", "18:00"), ("09:00", "12:00")), []),
        ((("09:00", "12:00"), ("12:00", "18:00")), []),
        ((("20:00", "02:00"),), []),
        ((("00:00", "24:00"),), []),
        ((("09:00", "12:00"), ("11:59", "18:00")), ["hours.mon.1"]),
        ((("11:59", "18:00"), ("09:00", "12:00")), ["hours.mon.0"]),
        ((("20:00", "02:00"), ("23:00", "23:30")), ["hours.mon.1"]),
        ((("09:00", "09:00"),), ["hours.mon.0"]),
        ((("24:00", "02:00"),), ["hours.mon.0"]),
    ],
)
def test_spells_of_a_day_are_stretches_that_do_not_overlap(
    spells: tuple[tuple[str, str], ...], fields: list[str]
) -> None:
    assert [one.field for one in check({Day.MON: spells}, ())] == fields


def test_special_days_are_checked_like_the_week_and_are_there_once() -> None:
    special = (SpecialDay(MONDAY, (("09:00", "09:00"),)), SpecialDay(MONDAY))

    assert [one.field for one in check({}, special)] == ["special_days.0.hours.0", "special_days.1.date"]


def test_a_date_tells_why_its_hours_are_what_they_are() -> None:
    week = {Day.MON: (("13:00", "18:00"), ("09:00", "12:00"))}
    holidays = {MONDAY + dt.timedelta(days=7): "Seollal"}
    special = (SpecialDay(MONDAY + dt.timedelta(days=14), (("10:00", "14:00"),), "Market day"),)
    hours = Hours("Asia/Seoul", week, special, holidays)

    told = [day_hours(hours, MONDAY + dt.timedelta(days=7 * number)) for number in range(3)]

    assert [(one.reason, one.name) for one in told] == [("week", ""), ("holiday", "Seollal"), ("special", "Market day")]
    assert told[0].hours == (("09:00", "12:00"), ("13:00", "18:00"))
    assert day_hours(Hours("Asia/Seoul"), MONDAY).reason == "always"
