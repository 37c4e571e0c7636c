from datetime import UTC, date, datetime

import pytest

from rejoinder.domain.hours import DAYS, Day, Hours, SpecialDay
from rejoinder.services.automatic.hours_text import moment_text, week_text

NOW = datetime(2026, 1, 5, 4, tzinfo=UTC)
OFFICE = dict.fromkeys(DAYS[:5], (("09:00", "17:00"),))
JAKARTA = Hours("Asia/Jakarta", OFFICE)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "Mon–Fri 09:00–17:00, Sat–Sun closed (WIB)"),
        ("id-ID", "Sen–Jum 09:00–17:00, Sab–Min tutup (WIB)"),
        ("pt", "seg.–sex. 09:00–17:00, sáb.–dom. fechado (WIB)"),
        ("ru", "пн–пт 09:00–17:00, сб–вс закрыто (WIB)"),
        ("th", "จ.–ศ. 09:00–17:00, ส.–อา. ปิด (WIB)"),
        ("zh-CN", "周一–周五 09:00–17:00，周六–周日 休息 (WIB)"),
        ("sw", "Mon–Fri 09:00–17:00, Sat–Sun closed (WIB)"),
    ],
)
def test_a_week_is_told_in_each_language(locale: str, text: str) -> None:
    assert week_text(JAKARTA, NOW, locale, None) == text


def test_hours_are_told_on_the_contacts_own_clock() -> None:
    assert week_text(JAKARTA, NOW, "en", "Asia/Kolkata") == "Mon–Fri 07:30–15:30, Sat–Sun closed (IST)"
    assert week_text(JAKARTA, NOW, "en", "America/Sao_Paulo").endswith("(UTC-03:00)")
    assert week_text(JAKARTA, NOW, "en", "No/Where") == week_text(JAKARTA, NOW, "en", None)


def test_lunch_breaks_nights_and_special_days_are_told_where_they_fall() -> None:
    week = {Day.MON: (("09:00", "12:00"), ("13:00", "17:00")), Day.SAT: (("20:00", "02:00"),)}
    hours = Hours("Asia/Jakarta", week, (SpecialDay(date(2026, 1, 7), (("18:00", "24:00"),)),))

    assert week_text(hours, NOW, "en", None) == (
        "Mon 09:00–12:00, 13:00–17:00, Tue closed, Wed 18:00–24:00, Thu–Fri closed, Sat 20:00–02:00, Sun closed (WIB)"
    )


def test_around_the_clock_is_said_so_and_a_day_off_is_not_hidden_by_it() -> None:
    always = Hours("Asia/Jakarta", dict.fromkeys(DAYS, (("00:00", "24:00"),)))
    but_wednesday = Hours("Asia/Jakarta", always.week, (SpecialDay(date(2026, 1, 7)),))

    assert week_text(always, NOW, "id", None) == "24 jam"
    assert week_text(but_wednesday, NOW, "en", None) == ("Mon–Tue 00:00–24:00, Wed closed, Thu–Sun 00:00–24:00 (WIB)")


def test_a_moment_is_told_by_its_day_and_from_a_week_on_by_its_date() -> None:
    assert moment_text(JAKARTA, datetime(2026, 1, 6, 2, tzinfo=UTC), NOW, "en", None) == "Tue 09:00 (WIB)"
    assert moment_text(JAKARTA, datetime(2026, 2, 3, 2, tzinfo=UTC), NOW, "pt-BR", None) == "3 de fev. 09:00 (WIB)"
    assert moment_text(JAKARTA, datetime(2026, 1, 6, 2, tzinfo=UTC), NOW, "zh-CN", "Asia/Tokyo") == "周二 11:00 (JST)"
