"""The places that an account has left, given away in a dry run."""

import datetime as dt

import msgspec
import pytest

from rejoinder.domain.places import Places
from rejoinder.domain.policy import Act, ActKind, Author, Ledger, Permit, PermitKind, Proposal, Purpose, Tally
from rejoinder.domain.policy.profiles import WHATSAPP
from rejoinder.domain.rehearsal import Counts, Group, ask

NOON = dt.datetime(2026, 1, 7, 12, tzinfo=dt.UTC)
OFFER = Proposal(
    delivery_id="",
    purpose=Purpose.PROMOTIONAL,
    author=Author.API,
    reason="They asked for offers",
    template="sale",
    category="marketing",
    content=("template",),
)
REACHES = WHATSAPP.reaches
AGREED = Ledger(permits=(Permit(PermitKind.CONSENT, "marketing", NOON),))
WROTE = AGREED.after_act(Act(ActKind.MESSAGE, NOON - dt.timedelta(hours=1)))


def lines(*ledgers: Ledger) -> bytes:
    rows = [msgspec.json.encode([f"0190a000-0000-7000-8000-{n:012d}", one, Tally()]) for n, one in enumerate(ledgers)]
    return b"\n".join(rows) + b"\n"


def places(left: int, opens: dt.datetime = NOON) -> Places:
    return Places(WHATSAPP, REACHES[0], OFFER, left=left, opens=opens)


def group(count: int, counted: int) -> Group:
    return Group("send", "marketing_template", "template_allows", "whatsapp@2", "…", count=count, counted=counted)


def counts(of: Places, *groups: Group) -> list[tuple[str, str, int]]:
    return [(one.outcome, one.reason, one.count) for one in of.given(groups, NOON)]


def test_only_who_is_outside_their_window_takes_a_place() -> None:
    found = ask(lines(AGREED, WROTE, AGREED), WHATSAPP, OFFER, NOON, REACHES)

    assert {one.outcome for one in found} == {"send"}
    assert (sum(one.count for one in found), sum(one.counted for one in found)) == (3, 2)


def test_without_limits_nobody_takes_a_place() -> None:
    (found,) = ask(lines(AGREED), WHATSAPP, OFFER, NOON)

    assert found.counted == 0


def test_pieces_add_up_the_places_that_are_taken() -> None:
    total = Counts()
    for _ in range(2):
        total.add(ask(lines(AGREED), WHATSAPP, OFFER, NOON, REACHES))

    assert [one.counted for one in total.found] == [2]


def test_who_finds_no_place_waits_for_one() -> None:
    assert counts(places(3), group(10, 5)) == [("send", "template_allows", 8), ("hold", "enough_people", 2)]


def test_whoever_finds_a_place_goes() -> None:
    assert counts(places(5), group(3, 3), group(4, 4)) == [
        ("send", "template_allows", 3),
        ("send", "template_allows", 2),
        ("hold", "enough_people", 2),
    ]


def test_all_may_have_to_wait() -> None:
    assert counts(places(0), group(4, 4)) == [("hold", "enough_people", 4)]


def test_those_who_wait_stand_behind_those_of_other_pieces() -> None:
    opens = NOON + dt.timedelta(hours=1)
    there = places(0, opens)
    first, second = [next(iter(there.given([group(count, count)], NOON))) for count in (250, 1)]

    assert (first.from_, second.from_) == (opens, opens + dt.timedelta(days=1))


@pytest.mark.parametrize(("people", "late"), [(501, 0), (502, 1)])
def test_who_would_wait_longer_than_anything_waits_gets_nothing(people: int, late: int) -> None:
    found = {reason: count for _, reason, count in counts(places(0), group(people, people))}

    assert found == {"enough_people": 501} | ({"waits_too_long": late} if late else {})


def test_nobody_waits_where_the_next_place_is_too_far_away() -> None:
    there = places(0, NOON + dt.timedelta(days=3))

    assert counts(there, group(2, 2)) == [("drop", "waits_too_long", 2)]
