"""How many verdicts one core gives in a second, against a function that only builds and returns one.

Two kinds of work, over a batch of different ledgers as the dispatcher has them, at one moment:

* a reply: a teammate's answer inside the window;
* a campaign: an offer inside the window, with quiet hours in ten zones and two caps partly used.

Ledgers are decoded from JSON before the clock starts, since the store measures that. Each figure is the median of
several runs, each paired with a run of the baseline right beside it; the ratio is the median of the pairs' ratios.
"""

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from rejoinder.domain.policy import (
    WEB_24H,
    Act,
    ActKind,
    Author,
    Ledger,
    Outcome,
    Params,
    Policy,
    Proposal,
    Purpose,
    Sent,
    Tally,
    Verdict,
    decide,
)

NOON = dt.datetime(2026, 1, 6, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
BATCH = 1_000
ROUNDS = 20
RUNS = 9
ZONES = (
    "Africa/Cairo",
    "Africa/Lagos",
    "Asia/Dubai",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Europe/Berlin",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Moscow",
    "America/Sao_Paulo",
)
PASSED = ("expiry", "stop", "personal_data", "started", "reason", "window", "quiet_hours")

Decide = Callable[[Policy, Ledger, Proposal, dt.datetime], Verdict]
Work = list[tuple[Ledger, Proposal]]


def measure() -> list[dict[str, object]]:
    """Return the two figures and their baseline."""
    return [
        figure("decide_per_s", replies()),
        figure("decide_campaign_per_s", offers()),
    ]


def figure(name: str, work: Work) -> dict[str, object]:
    """Return one figure with the baseline beside it."""
    assert all(decide(WEB_24H, *one, NOON).outcome is Outcome.SEND for one in work)
    pairs = [(per_second(decide, work), per_second(built, work)) for _ in range(RUNS)]
    return {
        "name": name,
        "value": round(median(value for value, _ in pairs)),
        "unit": "1/s",
        "baseline": round(median(baseline for _, baseline in pairs)),
        "ratio": round(median(value / baseline for value, baseline in pairs), 3),
    }


def built(_policy: Policy, _ledger: Ledger, _proposal: Proposal, now: dt.datetime) -> Verdict:
    """Build and return a verdict of one shape: the least that any gate must do."""
    return Verdict(Outcome.SEND, "window", "window_open", Params(now, now), now, "web-24h@1", PASSED, "window", ())


def per_second(decides: Decide, work: Work) -> float:
    """Return how many verdicts a second a function gives."""
    begun = perf_counter()
    for _ in range(ROUNDS):
        for ledger, proposal in work:
            decides(WEB_24H, ledger, proposal, NOON)
    return ROUNDS * len(work) / (perf_counter() - begun)


def replies() -> Work:
    """Return answers by teammates to a batch of contacts."""
    return [
        (ledger(number), Proposal(delivery_id=f"d{number}", purpose=Purpose.REPLY, author=Author.HUMAN))
        for number in range(BATCH)
    ]


def offers() -> Work:
    """Return a campaign's messages to a batch of contacts."""
    return [
        (
            ledger(number),
            Proposal(
                delivery_id=f"d{number}",
                purpose=Purpose.PROMOTIONAL,
                author=Author.API,
                reason="They asked to hear of the sale",
                campaign="sale",
                expires_at=NOON + 48 * HOUR,
            ),
        )
        for number in range(BATCH)
    ]


def ledger(number: int) -> Ledger:
    """Return a contact who wrote some hours ago and got three messages this week, read as the store reads it."""
    sent = tuple(
        Sent(f"s{number}-{place}", NOON - days * 24 * HOUR, Purpose.TOPIC, Author.API, "subscription", "news")
        for place, days in enumerate((2, 4, 6))
    )
    made = (
        Ledger(zone=ZONES[number % len(ZONES)], sent=sent, contact=Tally(sent))
        .after_act(Act(ActKind.POSTBACK, NOON - (number % 20 + 2) * HOUR))
        .after_act(Act(ActKind.MESSAGE, NOON - (number % 20 + 1) * HOUR))
    )
    return msgspec.json.decode(msgspec.json.encode(made), type=Ledger)


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
