"""Days played beforehand: the gate is asked as it will be, on copies."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from msgspec.structs import replace

from rejoinder.domain.campaign import rehearsing
from rejoinder.domain.campaign.rehearsing import Diary, Sample, Way, come
from rejoinder.domain.policy import WEB_30D, Act, ActKind, Author, Ledger, Outcome, Policy, Proposal, Purpose, Tally
from rejoinder.domain.policy.rules import Cap

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
EVENING = NOON + timedelta(hours=12)
WROTE = Ledger().after_act(Act(ActKind.MESSAGE, NOON - timedelta(hours=1)))
SILENT = Ledger()


def policy(**more: object) -> Policy:
    return replace(WEB_30D, quiet=(), caps=(), **more)  # type: ignore[arg-type]


def capped(per_s: int) -> Policy:
    cap = Cap(id="once", count=1, per_s=per_s, purposes=(Purpose.PROMOTIONAL,), source=WEB_30D.sources[0])
    return replace(WEB_30D, quiet=(), caps=(cap,))


def way(ledger: Ledger, rules: Policy, number: str = "1") -> Way:
    proposal = Proposal(delivery_id=number, purpose=Purpose.PROMOTIONAL, author=Author.API, reason="They asked.")
    return Way(rules, ledger, proposal)


def test_it_goes_on_the_first_way_that_does_not_refuse_it() -> None:
    came = come([way(SILENT, policy()), way(WROTE, policy())], Tally(), NOON, EVENING)

    assert (came.sent, came.way, came.at) == (True, 1, NOON)
    assert [one.delivery_id for one in came.ledger.contact.sent] == ["1"]


def test_where_all_refuse_it_the_first_one_says_why_and_nothing_is_noted() -> None:
    came = come([way(SILENT, policy()), way(SILENT, policy())], Tally(), NOON, EVENING)

    assert (came.sent, came.way, came.again_at) == (False, 0, None)
    assert came.ledger == SILENT


def test_who_is_held_for_some_hours_gets_it_on_the_same_day() -> None:
    first = come([way(WROTE, capped(3_600))], Tally(), NOON, EVENING)

    second = come([way(first.ledger.apart()[0], capped(3_600), "2")], first.ledger.contact, NOON, EVENING)

    assert second.sent
    assert NOON + timedelta(hours=1) <= second.at < EVENING


def test_who_is_held_until_another_day_is_asked_about_again_then() -> None:
    first = come([way(WROTE, capped(86_400))], Tally(), NOON, EVENING)

    second = come([way(first.ledger.apart()[0], capped(86_400), "2")], first.ledger.contact, NOON, EVENING)

    assert second.verdict.outcome is Outcome.HOLD
    assert second.again_at is not None
    assert second.again_at >= EVENING


def test_nobody_is_asked_about_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsing, "_AGAIN", 0)
    first = come([way(WROTE, capped(3_600))], Tally(), NOON, EVENING)

    second = come([way(first.ledger.apart()[0], capped(3_600), "2")], first.ledger.contact, NOON, EVENING)

    assert second.again_at is not None


def test_a_diary_counts_by_answer_and_reason() -> None:
    diary, who = Diary(date(2026, 12, 1)), [UUID(int=n) for n in range(4)]
    diary.note(who[0], come([way(WROTE, policy())], Tally(), NOON, EVENING))
    diary.note(who[1], come([way(SILENT, policy())], Tally(), NOON, EVENING))
    diary.silent(who[2], "control")
    diary.silent(who[3], "missing_value")

    day = diary.day

    assert day.outcomes == {"send": 1, "drop": 2, "control": 1}
    assert [one.outcome for one in day.groups] == ["send", "drop", "drop", "control"]
    assert (day.groups[0].from_, day.groups[0].examples) == (NOON, [who[0]])
    assert day.groups[-1].why == "They are in the control group, kept out to compare with."


def test_a_small_audience_is_looked_at_whole() -> None:
    sample = Sample(5_000, UUID(int=1))

    assert sample.one_of == 1
    assert sample.has(UUID(int=7))
    assert sample.words == "Everybody in the audience was looked at."
    assert Sample(0, UUID(int=1)).one_of == 1


def test_of_a_large_one_the_same_are_looked_at_each_time_about_as_many_as_meant() -> None:
    sample, people = Sample(100_000, UUID(int=1)), [UUID(int=n << 64) for n in range(20_000)]

    chosen = [one for one in people if sample.has(one)]

    assert sample.one_of == 20
    assert chosen == [one for one in people if sample.has(one)]
    assert 850 < len(chosen) < 1_150
    assert chosen != [one for one in people if Sample(100_000, UUID(int=2)).has(one)]
    assert "Of 100,000 people one in 20 was looked at" in sample.words
