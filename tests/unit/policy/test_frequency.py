"""Whatever is proposed, whenever and in whatever order: nobody hears of a topic twice in one of their own periods."""

import datetime as dt
from collections import Counter
from itertools import pairwise

import hypothesis.strategies as st
from hypothesis import given, settings

from rejoinder.domain.policy import (
    WEB_30D,
    Act,
    ActKind,
    Author,
    Frequency,
    Ledger,
    Outcome,
    Permit,
    PermitKind,
    Proposal,
    Purpose,
    decide,
)
from rejoinder.domain.policy.calendar import period, zone_of

START = dt.datetime(2026, 3, 20, 10, tzinfo=dt.UTC)
ZONES = ["Asia/Jakarta", "America/Sao_Paulo", "Europe/Berlin", "Pacific/Auckland", "Pacific/Apia", "UTC"]
HOURS = st.lists(st.integers(0, 40 * 24), min_size=1, max_size=40)


def topic(number: int, key: str = "beans") -> Proposal:
    return Proposal(delivery_id=f"d{number}", purpose=Purpose.TOPIC, author=Author.API, reason="They asked.", topic=key)


@given(hours=HOURS, zone=st.sampled_from(ZONES), frequency=st.sampled_from(list(Frequency)), data=st.data())
@settings(deadline=None)
def test_nobody_hears_more_often_than_subscribed_to(
    hours: list[int], zone: str, frequency: Frequency, data: st.DataObject
) -> None:
    ledger = Ledger(zone=zone).after_act(Act(ActKind.MESSAGE, START))
    ledger = ledger.granted(Permit(PermitKind.TOPIC, "beans", START, frequency=frequency))
    heard: list[dt.datetime] = []
    for number, hour in enumerate(sorted(hours)):
        now = START + dt.timedelta(hours=hour)
        verdict = decide(WEB_30D, ledger, topic(number), now)
        if verdict.outcome is not Outcome.SEND:
            continue
        ledger = ledger.after_send(topic(number), verdict, now)
        if data.draw(st.booleans(), label="the provider refused it"):
            ledger = ledger.released(f"d{number}")
            continue
        heard.append(now)
    periods = Counter(period(frequency, zone_of(zone), at)[0] for at in heard)
    assert all(count == 1 for count in periods.values()), periods
    assert all(earlier < later for earlier, later in pairwise(heard))


@given(hour=st.integers(0, 400), zone=st.sampled_from(ZONES), frequency=st.sampled_from(list(Frequency)))
def test_what_is_held_for_its_period_is_let_through_when_its_time_has_come(
    hour: int, zone: str, frequency: Frequency
) -> None:
    now = START + dt.timedelta(hours=hour)
    ledger = Ledger(zone=zone).after_act(Act(ActKind.MESSAGE, START))
    ledger = ledger.granted(Permit(PermitKind.TOPIC, "beans", START, frequency=frequency))
    first = decide(WEB_30D, ledger, topic(0), now)
    if first.outcome is Outcome.SEND:
        ledger = ledger.after_send(topic(0), first, now)
    second = decide(WEB_30D, ledger, topic(1), now)
    assert second.outcome is not Outcome.SEND or first.outcome is not Outcome.SEND
    if second.outcome is Outcome.HOLD and second.until:
        assert decide(WEB_30D, ledger, topic(1), second.until).outcome is Outcome.SEND
