import datetime as dt

import msgspec
import pytest

from rejoinder.domain.house_rules import HouseRules, Offered, QuietHours, joined, looser, offered
from rejoinder.domain.policy import PROFILES, WEB_24H, WEB_30D, Policy, stricter
from rejoinder.domain.policy.profiles import MESSENGER, TELEGRAM

NONE = HouseRules()
DAY_S = 86_400


def cap(policy: Policy, name: str) -> int:
    return next(one.count for one in policy.caps if one.id == name)


def test_without_house_rules_a_policy_is_itself() -> None:
    for policy in PROFILES.values():
        assert stricter(policy, joined(policy, NONE, NONE)) is policy


def test_the_strictest_of_policy_workspace_and_channel_counts() -> None:
    made = stricter(WEB_24H, joined(WEB_24H, HouseRules(per_day=2, per_week=30), HouseRules(per_day=1, per_week=5)))

    assert (cap(made, "per_day"), cap(made, "per_week")) == (1, 5)
    assert cap(stricter(WEB_24H, joined(WEB_24H, HouseRules(per_day=30), NONE)), "per_day") == cap(WEB_24H, "per_day")


def test_a_window_is_never_longer_than_the_policys() -> None:
    wanted = HouseRules(window_s=3 * DAY_S)
    windows = {
        policy.id: next(one.length_s for one in stricter(policy, joined(policy, wanted, NONE)).grounds)
        for policy in (WEB_24H, WEB_30D)
    }

    assert windows == {"web-24h": DAY_S, "web-30d": 3 * DAY_S}


def test_quiet_hours_of_the_workspace_and_of_a_channel_come_on_top_of_the_policys() -> None:
    house, channel = HouseRules(quiet=QuietHours("19:00", "22:00")), HouseRules(quiet=QuietHours("07:00", "10:00"))
    made = stricter(WEB_24H, joined(WEB_24H, house, channel))

    assert [(one.id, one.start, one.end) for one in made.quiet] == [
        ("quiet_hours", dt.time(21), dt.time(8)),
        ("house_quiet_hours", dt.time(19), dt.time(22)),
        ("channel_quiet_hours", dt.time(7), dt.time(10)),
    ]
    assert made.quiet[1].spares == made.quiet[0].spares


def test_follow_ups_can_be_left_out() -> None:
    made = stricter(WEB_24H, joined(WEB_24H, NONE, HouseRules(no_follow_up=True)))

    assert "follow_up" not in [ground.id for ground in made.grounds]


def test_marketing_messages_may_be_further_apart() -> None:
    made = stricter(MESSENGER, joined(MESSENGER, HouseRules(marketing_gap_s=DAY_S), HouseRules(marketing_gap_s=3_600)))

    assert next(one.per_s for one in made.caps if one.id == "marketing_gap") == DAY_S
    assert stricter(WEB_24H, joined(WEB_24H, HouseRules(marketing_gap_s=DAY_S), NONE)) is WEB_24H
    assert looser(MESSENGER, HouseRules(marketing_gap_s=6 * 3_600)) == {
        "marketing_gap_s": "The policy asks for 12 hours at least."
    }


def test_a_policy_without_caps_and_quiet_hours_gets_them() -> None:
    bare = msgspec.structs.replace(WEB_24H, caps=(), quiet=())
    rules = HouseRules(per_day=2, quiet=QuietHours("19:00", "08:00"))
    made = stricter(bare, joined(bare, rules, NONE))

    assert [(one.id, one.count, one.per_s) for one in made.caps] == [("per_day", 2, DAY_S)]
    assert [one.id for one in made.quiet] == ["house_quiet_hours"]
    assert looser(bare, rules) == {}


def test_a_window_is_not_made_shorter_where_there_is_none() -> None:
    assert offered(TELEGRAM) == Offered()
    assert looser(TELEGRAM, HouseRules(window_s=DAY_S)) == {
        "window_s": "The policy has no window that could be shorter."
    }
    assert stricter(TELEGRAM, joined(TELEGRAM, HouseRules(window_s=DAY_S), NONE)) is TELEGRAM
    assert offered(MESSENGER) == Offered(window_s=DAY_S, marketing_gap_s=DAY_S // 2, follow_up=True)


@pytest.mark.parametrize(
    ("rules", "field"),
    [
        (HouseRules(per_day=4), "per_day"),
        (HouseRules(per_week=11), "per_week"),
        (HouseRules(window_s=DAY_S + 1), "window_s"),
        (HouseRules(quiet=QuietHours("09:00", "09:00")), "quiet"),
    ],
)
def test_what_would_change_nothing_is_named(rules: HouseRules, field: str) -> None:
    assert list(looser(WEB_24H, rules)) == [field]
    assert looser(WEB_24H, HouseRules(per_day=3, per_week=10, window_s=DAY_S)) == {}
