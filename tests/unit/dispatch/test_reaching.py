"""How many different people an account may write to, and how long the others wait."""

from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest

from rejoinder.domain.policy import (
    Act,
    ActKind,
    Author,
    Ledger,
    Outcome,
    Params,
    Proposal,
    Purpose,
    Reach,
    Scope,
    Verdict,
)
from rejoinder.domain.policy.profiles import WHATSAPP
from rejoinder.domain.policy.reaching import between, concerns, crowded, outside, reaches_in_force

NOW = datetime(2026, 1, 5, 12, tzinfo=UTC)
REACH = WHATSAPP.reaches[0]


def proposal(**more: Any) -> Proposal:
    return Proposal(delivery_id="d", purpose=Purpose.PROMOTIONAL, author=Author.API, **more)


def sends() -> Verdict:
    passed = ("expiry", "marketing_template")
    return Verdict(Outcome.SEND, "marketing_template", "template_allows", Params(), NOW, "whatsapp@2", passed)


@pytest.mark.parametrize(
    ("said", "told", "counts"),
    [
        ("", "", [250]),
        ("automatic", "", [250]),
        ("0", "", [250]),
        ("2000", "", [2000]),
        ("automatic", "2000", [2000]),
        ("250", "2000", [250]),
        ("10000", "2000", [2000]),
        ("unlimited", "2000", [2000]),
        ("250", "unlimited", [250]),
        ("automatic", "unlimited", []),
        ("unlimited", "", []),
    ],
)
def test_the_stricter_of_form_and_provider_says_how_many(said: str, told: str, counts: list[int]) -> None:
    found = reaches_in_force(WHATSAPP, {"messaging_limit": said}, {"messaging_limit": told})

    assert [one.count for one in found] == counts


def test_a_limit_that_no_form_tells_stays() -> None:
    own = msgspec.structs.replace(WHATSAPP, reaches=(msgspec.structs.replace(REACH, setting=""),))

    assert reaches_in_force(own, {}, {}) == own.reaches


def test_only_templates_count() -> None:
    everything = msgspec.structs.replace(REACH, kinds=())

    assert concerns(REACH, proposal(content=("template",)))
    assert not concerns(REACH, proposal(content=("text",)))
    assert concerns(everything, proposal(content=("text",)))


@pytest.mark.parametrize(("hours", "counts"), [(None, True), (23, False), (24, True)])
def test_only_people_whose_window_is_over_count(hours: int | None, counts: bool) -> None:
    ledger = Ledger() if hours is None else Ledger().after_act(Act(ActKind.MESSAGE, NOW - timedelta(hours=hours)))

    assert outside(WHATSAPP, REACH, ledger, NOW) is counts


def test_places_become_free_evenly() -> None:
    assert between(REACH) == timedelta(minutes=5, seconds=45.6)


def test_a_message_waits_for_a_place() -> None:
    until = NOW + timedelta(hours=5)
    held = crowded(WHATSAPP, REACH, sends(), proposal(), until)

    assert (held.outcome, held.rule, held.reason, held.until) == (Outcome.HOLD, "portfolio", "enough_people", until)
    assert held.params == Params(until=until, limit=250, per_s=86_400)


def test_what_is_worth_nothing_by_then_does_not_wait() -> None:
    until = NOW + timedelta(hours=5)
    gone = crowded(WHATSAPP, REACH, sends(), proposal(expires_at=until), until)

    assert (gone.outcome, gone.reason, gone.remedy, gone.ground) == (
        Outcome.DROP,
        "expires_first",
        "propose_later",
        None,
    )


def test_nothing_waits_longer_than_the_policy_lets_it() -> None:
    gone = crowded(WHATSAPP, REACH, sends(), proposal(), NOW + timedelta(days=2, seconds=1))

    assert (gone.outcome, gone.reason) == (Outcome.DROP, "waits_too_long")


@pytest.mark.parametrize("window", ["nowhere", "utility_template"])
def test_a_reach_asks_for_a_window_that_there_is(window: str) -> None:
    wrong = Reach(id="r", count=1, per_s=60, scope=Scope.ACCOUNT, window=window)

    with pytest.raises(ValueError, match="is open"):
        msgspec.structs.replace(WHATSAPP, reaches=(wrong,))
