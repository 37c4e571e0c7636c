from datetime import UTC, datetime, timedelta
from uuid import UUID

import msgspec
import pytest

from rejoinder.domain.house_rules import QuietHours
from rejoinder.domain.notifications import Matter, Preferences, Reader, telling

NOON = datetime(2026, 1, 5, 5, tzinfo=UTC)
ME = Reader(UUID(int=1), Preferences(), "Asia/Jakarta", unassigned=True)


PREFERENCES = ("about", "email", "push", "quiet", "sound")


def reader(**change: object) -> Reader:
    wanted = Preferences(
        **{key: change.pop(key) for key in ("about", "email", "push", "quiet", "sound") if key in change}
    )  # type: ignore[arg-type]
    return msgspec.structs.replace(ME, preferences=wanted, **change)


@pytest.mark.parametrize(
    ("about", "assigned", "unassigned", "told"),
    [
        ("mine", True, False, True),
        ("mine", False, True, False),
        ("mine", False, False, False),
        ("mine_and_unassigned", True, False, True),
        ("mine_and_unassigned", False, True, True),
        ("mine_and_unassigned", False, False, False),
        ("all", False, False, True),
    ],
)
def test_each_is_told_of_the_conversations_that_they_chose(
    about: str, assigned: bool, unassigned: bool, told: bool
) -> None:
    one = reader(about=about, assigned=assigned, unassigned=unassigned)

    assert (telling(one, Matter.MESSAGE, NOON) is not None) is told
    assert (telling(one, Matter.DEADLINE, NOON) is not None) is told
    assert telling(one, Matter.MENTION, NOON) is not None
    assert telling(one, Matter.ASSIGNED, NOON) is not None


def test_who_does_not_answer_is_told_only_of_what_is_theirs() -> None:
    assert telling(reader(about="all", answers=False), Matter.MESSAGE, NOON) is None
    assert telling(reader(answers=False, assigned=True), Matter.MESSAGE, NOON) is not None


def test_nobody_is_told_of_what_they_look_at() -> None:
    assert telling(reader(looking=True, present=True), Matter.MENTION, NOON) is None


def test_who_is_here_is_not_pushed_to() -> None:
    here, away = telling(reader(present=True), Matter.MESSAGE, NOON), telling(ME, Matter.MESSAGE, NOON)

    assert here
    assert away
    assert (here.push_at, away.push_at) == (None, NOON)
    assert here.sound


def test_who_turned_sound_and_push_off_gets_neither() -> None:
    told = telling(reader(sound=False, push=False), Matter.MESSAGE, NOON)

    assert told
    assert (told.sound, told.push_at) == (False, None)


@pytest.mark.parametrize(
    ("quiet", "is_quiet"),
    [(("11:00", "13:00"), True), (("22:00", "07:00"), False), (("20:00", "12:30"), True), (("12:00", "12:00"), False)],
)
def test_in_quiet_hours_on_their_own_clock_nothing_sounds_or_is_pushed(quiet: tuple[str, str], is_quiet: bool) -> None:
    told = telling(reader(quiet=QuietHours(*quiet)), Matter.MENTION, NOON)

    assert told
    assert (not told.sound, told.push_at is None) == (is_quiet, is_quiet)
    assert told.email_at


def test_a_digest_is_due_in_an_hour_or_at_eight_in_the_morning_there() -> None:
    hourly = telling(reader(email="hourly"), Matter.MESSAGE, NOON)
    daily = telling(reader(email="daily"), Matter.MESSAGE, NOON)
    early = telling(reader(email="daily"), Matter.MESSAGE, NOON - timedelta(hours=5))
    never = telling(reader(email="never"), Matter.MESSAGE, NOON)

    assert hourly
    assert daily
    assert early
    assert never
    assert hourly.email_at == NOON + timedelta(hours=1)
    assert daily.email_at == datetime(2026, 1, 6, 1, tzinfo=UTC)
    assert early.email_at == datetime(2026, 1, 5, 1, tzinfo=UTC)
    assert never.email_at is None
