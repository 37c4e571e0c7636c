"""Slots of a provider's rate."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rejoinder.domain.pacing import concerns, in_force, key, lane, room, slot
from rejoinder.domain.policy import Author, Proposal, Purpose, Rate, Scope

NOW = datetime(2026, 1, 5, tzinfo=UTC)
RATES = st.builds(
    lambda count, per_s: Rate(id="r", count=count, per_s=per_s, scope=Scope.CHANNEL),
    st.integers(1, 400),
    st.integers(1, 60),
)


def taken(rate: Rate, waits: list[int]) -> list[datetime]:
    """Take a slot after each wait, in milliseconds."""
    next_at, now, found = None, NOW, []
    for wait in waits:
        now += timedelta(milliseconds=wait)
        at, next_at = slot(next_at, rate, now)
        found.append(at)
    return found


@given(RATES, st.lists(st.integers(0, 2_000), max_size=300))
def test_no_window_ever_holds_more_than_the_rate(rate: Rate, waits: list[int]) -> None:
    slots = taken(rate, waits)

    for number, begins in enumerate(slots):
        within = [at for at in slots[number:] if at < begins + timedelta(seconds=rate.per_s)]
        assert len(within) <= rate.count


def test_a_few_go_at_once_and_the_others_evenly() -> None:
    rate = Rate(id="r", count=10, per_s=9, scope=Scope.CHANNEL)

    assert [(at - NOW).total_seconds() for at in taken(rate, [0] * 5)] == [0, 0, 1, 2, 3]


def test_one_in_six_seconds_is_one_in_six_seconds() -> None:
    rate = Rate(id="pair", count=1, per_s=6, scope=Scope.IDENTITY)

    assert [(at - NOW).total_seconds() for at in taken(rate, [0, 0, 0])] == [0, 6, 12]


@given(RATES, st.integers(0, 50), st.integers(0, 3_000))
def test_room_is_how_many_slots_can_be_taken(rate: Rate, before: int, ahead: int) -> None:
    next_at = None
    for _ in range(before):
        _, next_at = slot(next_at, rate, NOW)
    until = NOW + timedelta(milliseconds=ahead)

    free, count = next_at, 0
    while count <= rate.count * 4:
        at, free = slot(free, rate, NOW)
        if at > until:
            break
        count += 1

    assert min(room(next_at, rate, NOW, until), rate.count * 4 + 1) == count


def test_a_rate_of_some_kinds_of_content_concerns_only_them() -> None:
    video = Rate(id="media", count=10, per_s=1, scope=Scope.CHANNEL, kinds=("video",))
    said = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN, content=("text",))
    shown = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN, content=("text", "video"))

    assert not concerns(video, said)
    assert concerns(video, shown)
    assert concerns(Rate(id="all", count=1, per_s=1, scope=Scope.CHANNEL), said)


@pytest.mark.parametrize(
    ("scope", "account", "named"),
    [
        (Scope.IDENTITY, "a", "identity:i:r"),
        (Scope.CHANNEL, "a", "channel:c:r"),
        (Scope.ACCOUNT, "a", "account:a:r"),
        (Scope.ACCOUNT, "", "account:c:r"),
    ],
)
def test_a_rate_counts_over_an_address_a_channel_or_all_channels_of_an_account(
    scope: Scope, account: str, named: str
) -> None:
    assert key(Rate(id="r", count=1, per_s=1, scope=scope), "c", account, "i") == named


def test_what_somebody_waits_for_goes_first() -> None:
    assert lane(Purpose.REPLY) < lane(Purpose.PROMOTIONAL)
    assert lane(Purpose.TRANSACTIONAL) < lane(Purpose.TOPIC)


def test_an_accounts_form_may_say_another_rate_or_none() -> None:
    number = Rate(id="number", count=80, per_s=1, scope=Scope.CHANNEL, setting="per_second")
    pair = Rate(id="pair", count=1, per_s=6, scope=Scope.IDENTITY)

    counts = {
        said: [(rate.id, rate.count) for rate in in_force((number, pair), {"per_second": said})]
        for said in ("", "1000", "unlimited", "0", "many")
    }

    usual = [("number", 80), ("pair", 1)]
    assert counts == {
        "": usual,
        "1000": [("number", 1000), ("pair", 1)],
        "unlimited": [("pair", 1)],
        "0": usual,
        "many": usual,
    }


def test_a_rate_of_one_ground_concerns_what_rests_on_it_or_may() -> None:
    rate = Rate(id="private", count=750, per_s=3_600, scope=Scope.CHANNEL, grounds=("private_reply",))
    reply = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN)

    assert concerns(rate, reply)
    assert concerns(rate, reply, "private_reply")
    assert not concerns(rate, reply, "window")
