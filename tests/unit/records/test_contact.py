"""Two contacts who turn out to be one person."""

import datetime as dt
from uuid import UUID

from rejoinder.domain.contact import Contact, Identity, Talk, joined
from rejoinder.domain.entry import CameThrough

MONDAY, TUESDAY = (dt.datetime(2026, 1, day, tzinfo=dt.UTC) for day in (5, 6))


def identity(number: int) -> Identity:
    return Identity(UUID(int=number), UUID(int=9), "sms", "SMS", "+6281234567890", "", left=False)


def talk(at: dt.datetime) -> Talk:
    return Talk(UUID(int=7), at, "closed")


RINA = Contact(
    UUID(int=1), "visitor", "Rina", TUESDAY, TUESDAY, attributes={"plan": "weekly"}, identities=(identity(1),)
)
LEAD = Contact(
    UUID(int=2),
    "lead",
    "R.",
    MONDAY,
    MONDAY,
    email="rina@example.com",
    attributes={"plan": "monthly", "city": "Bandung"},
    left=True,
    identities=(identity(2),),
)


def test_who_stays_has_the_say_and_what_they_lack_comes_from_the_other() -> None:
    one = joined(RINA, LEAD)

    assert (one.id, one.name, one.email) == (RINA.id, "Rina", "rina@example.com")
    assert one.attributes == {"plan": "weekly", "city": "Bandung"}
    assert one.kind == "lead"
    assert (one.first_seen_at, one.last_seen_at) == (MONDAY, TUESDAY)
    assert [found.id for found in one.identities] == [UUID(int=1), UUID(int=2)]
    assert joined(LEAD, RINA).name == "R."


def test_what_either_stopped_holds_for_both() -> None:
    assert joined(RINA, LEAD).left
    assert not joined(RINA, LEAD).blocked


def test_the_later_of_the_last_talks_is_the_last() -> None:
    early, late = (Contact(UUID(int=3), "lead", "A", MONDAY, MONDAY, last_talk=talk(at)) for at in (MONDAY, TUESDAY))

    assert joined(early, late).last_talk == talk(TUESDAY)
    assert joined(RINA, early).last_talk == talk(MONDAY)
    assert joined(RINA, LEAD).last_talk is None


def test_the_earlier_of_the_entry_points_is_where_they_came_from() -> None:
    monday, tuesday = (
        CameThrough(
            entry_point_id=UUID(int=4), name="N", slug="n", channel_id=UUID(int=9), first_at=at, last_at=at, times=1
        )
        for at in (MONDAY, TUESDAY)
    )
    early, late = (Contact(UUID(int=3), "lead", "A", MONDAY, MONDAY, came_through=came) for came in (monday, tuesday))

    assert joined(late, early).came_through == monday
    assert joined(RINA, late).came_through == tuesday
    assert joined(RINA, LEAD).came_through is None
