import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from rejoinder.domain.policy import (
    MACHINES,
    WEB_24H,
    Act,
    ActKind,
    Author,
    Cap,
    ContentRule,
    Ledger,
    LooserError,
    Outcome,
    Overrides,
    Permit,
    PermitKind,
    PersonalData,
    Proposal,
    Purpose,
    Quiet,
    Scope,
    Sent,
    Spare,
    Tally,
    decide,
    stricter,
)

NOON = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
HOUR_S, DAY_S = 3_600, 86_400
PER_DAY = WEB_24H.caps[0]
ONE_REQUEST = WEB_24H.caps[3]
NIGHT = WEB_24H.quiet[0]
PERSONAL = WEB_24H.content[0]


def test_nothing_overridden_is_the_very_same_policy() -> None:
    assert stricter(WEB_24H, msgspec.json.decode(b"{}", type=Overrides)) is WEB_24H


def test_a_stricter_policy_says_so_in_its_name() -> None:
    assert stricter(WEB_24H, Overrides(name="2026-11", without=("service_consent",))).name == "web-24h@1+2026-11"


def test_a_window_may_be_shorter_and_a_ground_left_out() -> None:
    policy = stricter(WEB_24H, Overrides(lengths_s={"window": HOUR_S}, without=("follow_up",)))
    ledger = Ledger().after_act(Act(ActKind.MESSAGE, NOON))
    reply = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN)

    assert decide(policy, ledger, reply, NOON + dt.timedelta(minutes=59)).outcome is Outcome.SEND
    assert decide(policy, ledger, reply, NOON + dt.timedelta(minutes=60)).reason == "window_closed"


def test_a_limit_may_be_set_where_there_was_none() -> None:
    policy = stricter(WEB_24H, Overrides(lengths_s={"follow_up": 2 * DAY_S}, uses={"window": 3}, patience_s=60))

    assert [(one.length_s, one.uses) for one in policy.grounds if one.id == "follow_up"] == [(2 * DAY_S, 1)]
    assert policy.grounds[0].uses == 3
    assert policy.patience_s == 60


def test_caps_quiet_hours_and_content_rules_come_on_top() -> None:
    policy = stricter(
        WEB_24H,
        Overrides(
            caps=(
                replace(PER_DAY, count=1),
                Cap(id="offers", count=1, per_s=7 * DAY_S, purposes=(Purpose.PROMOTIONAL,)),
            ),
            quiet=(
                replace(NIGHT, start=dt.time(20), end=dt.time(9)),
                Quiet(id="lunch", start=dt.time(12), end=dt.time(13), purposes=(Purpose.TOPIC,)),
            ),
            content=(ContentRule(id="no_video", reason="kind_not_allowed", remedy="send_otherwise", kinds=("video",)),),
            reason_needed=(Purpose.REPLY,),
        ),
    )

    assert (policy.caps[0].id, policy.caps[0].count) == ("per_day", 1)
    assert policy.caps[-1].id == "offers"
    assert [one.id for one in policy.quiet] == ["quiet_hours", "lunch"]
    assert [one.id for one in policy.content] == ["personal_data", "no_video"]
    assert policy.reason_implied == ()


@pytest.mark.parametrize(
    ("overrides", "words"),
    [
        (Overrides(lengths_s={"window": DAY_S + 1}), "'window' may be 86400 at most; 86401 is looser"),
        (Overrides(uses={"follow_up": 2}), "may be 1 at most"),
        (Overrides(patience_s=3 * DAY_S), "patience_s may be"),
        (Overrides(without=("windwo",)), "no ground 'windwo'; name one of"),
        (Overrides(lengths_s={"subscription": 60}), "no window to shorten"),
        (Overrides(caps=(replace(PER_DAY, count=4),)), "count to 3 at most"),
        (Overrides(caps=(replace(PER_DAY, per_s=60),)), "cover 86400 s at least"),
        (Overrides(caps=(replace(PER_DAY, purposes=(Purpose.TOPIC,)),)), "keep the purposes"),
        (Overrides(caps=(replace(PER_DAY, scope=Scope.IDENTITY),)), "over the whole contact"),
        (Overrides(caps=(replace(PER_DAY, by_topic=True),)), "all topics together"),
        (Overrides(caps=(replace(PER_DAY, earns=1),)), "let an act earn 0 at most"),
        (Overrides(quiet=(replace(NIGHT, start=dt.time(22)),)), "cover 21:00 to 08:00"),
        (Overrides(quiet=(replace(NIGHT, end=dt.time(7)),)), "cover 21:00 to 08:00"),
        (Overrides(quiet=(replace(NIGHT, start=dt.time(9), end=dt.time(20)),)), "cover 21:00 to 08:00"),
        (Overrides(quiet=(replace(NIGHT, purposes=(Purpose.TOPIC,)),)), "keep the purposes"),
        (
            Overrides(
                quiet=(
                    replace(
                        NIGHT,
                        spares=(Spare(authors=MACHINES, purposes=(Purpose.TOPIC,), within_s=60),),
                    ),
                )
            ),
            "spare nobody",
        ),
        (Overrides(content=(replace(PERSONAL, asks_for=(PersonalData.PASSWORD,)),)), "forbid card_number"),
        (Overrides(content=(replace(PERSONAL, authors=(Author.BOT,)),)), "keep the authors"),
        (Overrides(content=(replace(PERSONAL, purposes=(Purpose.TOPIC,)),)), "keep the purposes"),
    ],
)
def test_what_would_allow_more_is_refused_in_plain_words(overrides: Overrides, words: str) -> None:
    with pytest.raises(LooserError, match=words):
        stricter(WEB_24H, overrides)


def test_a_cap_may_count_over_the_whole_contact_instead_of_one_address() -> None:
    wider = replace(ONE_REQUEST, scope=Scope.CONTACT, by_topic=False)

    assert stricter(WEB_24H, Overrides(caps=(wider,))).caps[3] == wider


TIMES = st.integers(0, 95).map(lambda quarter: dt.time(quarter // 4, quarter % 4 * 15))
OVERRIDES = st.builds(
    Overrides,
    lengths_s=st.dictionaries(st.sampled_from(("window", "follow_up")), st.integers(HOUR_S, DAY_S), max_size=2),
    without=st.sampled_from(((), ("follow_up",), ("window",), ("subscription",))),
    caps=st.sampled_from(
        (
            (),
            (replace(PER_DAY, count=1),),
            (Cap(id="all", count=2, per_s=3 * DAY_S, purposes=tuple(Purpose)),),
        )
    ),
    quiet=st.lists(
        st.builds(Quiet, id=st.just("own"), start=TIMES, end=TIMES, purposes=st.just(tuple(Purpose))).filter(
            lambda quiet: quiet.start != quiet.end
        ),
        max_size=1,
    ).map(tuple),
    patience_s=st.sampled_from((None, HOUR_S)),
    reason_needed=st.sampled_from(((), (Purpose.REPLY,))),
)


@given(
    overrides=OVERRIDES,
    wrote_hours_ago=st.integers(0, 60),
    sent_hours_ago=st.lists(st.integers(0, 200), max_size=6),
    purpose=st.sampled_from(Purpose),
    author=st.sampled_from(Author),
    hour=st.integers(0, 23),
    zone=st.sampled_from((None, "Asia/Jakarta", "America/New_York")),
)
def test_what_a_stricter_policy_sends_the_policy_would_send_too(
    overrides: Overrides,
    wrote_hours_ago: int,
    sent_hours_ago: list[int],
    purpose: Purpose,
    author: Author,
    hour: int,
    zone: str | None,
) -> None:
    now = NOON + dt.timedelta(hours=hour)
    sent = tuple(
        Sent(f"s{n}", now - dt.timedelta(hours=ago), Purpose.TOPIC, Author.API, "subscription")
        for n, ago in enumerate(sent_hours_ago)
    )
    ledger = Ledger(zone=zone, sent=sent, contact=Tally(sent)).granted(Permit(PermitKind.TOPIC, "a", NOON))
    ledger = ledger.after_act(Act(ActKind.MESSAGE, now - dt.timedelta(hours=wrote_hours_ago)))
    proposal = Proposal(delivery_id="d", purpose=purpose, author=author, reason="", topic="a")

    for one in (proposal, replace(proposal, reason="They asked")):
        strict = decide(stricter(WEB_24H, overrides), ledger, one, now)
        assert strict.outcome is not Outcome.SEND or decide(WEB_24H, ledger, one, now).outcome is Outcome.SEND
