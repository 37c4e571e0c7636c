"""What the rules of Messenger, Instagram and WhatsApp need of the model, beside their spec tables."""

import datetime as dt

import pytest
from msgspec.structs import replace

from rejoinder.domain.policy import (
    PROFILES,
    WEB_24H,
    Act,
    ActKind,
    Author,
    Cap,
    ContentRule,
    Ledger,
    LooserError,
    Overrides,
    Permit,
    PermitKind,
    Policy,
    Proposal,
    Purpose,
    Rest,
    RestRule,
    Scope,
    Sent,
    decide,
    rules_of,
    standing,
    stricter,
    token_for,
)
from rejoinder.domain.policy.profiles import INSTAGRAM, MESSENGER, WHATSAPP

MONDAY = dt.datetime(2026, 1, 5, 10, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)
REPLY = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN)
OFFER = Proposal(delivery_id="d", purpose=Purpose.PROMOTIONAL, author=Author.API, reason="They asked")


def commented() -> Ledger:
    permit = Permit(PermitKind.TOKEN, "private_reply", MONDAY, MONDAY + 7 * DAY, 1, token="comment_id:c1")
    return Ledger().after_act(Act(ActKind.COMMENT, MONDAY)).granted(permit)


def test_a_verdict_that_rests_on_a_permit_leads_to_what_the_provider_wants_named() -> None:
    verdict = decide(MESSENGER, commented(), REPLY, MONDAY + HOUR)

    assert token_for(MESSENGER.grounds, commented(), verdict) == "comment_id:c1"


def test_a_verdict_that_rests_on_a_window_names_nothing() -> None:
    ledger = commented().after_act(Act(ActKind.MESSAGE, MONDAY + HOUR))

    assert token_for(MESSENGER.grounds, ledger, decide(MESSENGER, ledger, REPLY, MONDAY + 2 * HOUR)) is None


def test_a_topic_inside_the_window_is_a_plain_message() -> None:
    topic = Permit(PermitKind.TOPIC, "a", MONDAY, token="notification_messages_token:x")
    ledger = Ledger().after_act(Act(ActKind.MESSAGE, MONDAY)).granted(topic)
    news = Proposal(delivery_id="d", purpose=Purpose.TOPIC, author=Author.API, reason="They asked", topic="a")

    tokens = [
        token_for(MESSENGER.grounds, ledger, decide(MESSENGER, ledger, news, MONDAY + later))
        for later in (HOUR, 2 * DAY)
    ]

    assert tokens == [None, "notification_messages_token:x"]


def test_a_verdict_on_a_ground_of_another_policy_names_nothing() -> None:
    verdict = decide(MESSENGER, commented(), REPLY, MONDAY + HOUR)

    assert token_for(INSTAGRAM.grounds[1:], commented(), verdict) is None


def test_of_two_rests_for_one_reason_the_later_end_counts() -> None:
    short, long = Rest("131049", MONDAY, MONDAY + HOUR), Rest("131049", MONDAY, MONDAY + DAY)

    assert Ledger().resting(long).resting(short).rests == (long,)
    assert Ledger().resting(short).merged(Ledger(country="US").resting(long)) == Ledger(rests=(long,), country="US")


def test_a_rest_that_is_over_is_forgotten() -> None:
    ledger = Ledger().resting(Rest("131049", MONDAY, MONDAY + HOUR))

    assert ledger.pruned(MONDAY).rests
    assert not ledger.pruned(MONDAY + HOUR).rests


def test_a_rest_that_nothing_ends_runs_out() -> None:
    stubborn = replace(WEB_24H, rests=(RestRule(id="rest", codes=("x",), purposes=(Purpose.REPLY,)),))
    ledger = Ledger(rests=(Rest("x", MONDAY, MONDAY + DAY),)).after_act(Act(ActKind.MESSAGE, MONDAY + HOUR))

    assert decide(stubborn, ledger, REPLY, MONDAY + 2 * HOUR).until == MONDAY + DAY
    told = next(one.text for one in rules_of(stubborn) if one.rule == "rest")
    assert told == "When the channel asks to leave somebody alone (x), answers wait as long as it says."


def test_the_first_message_after_a_click_belongs_to_that_ad() -> None:
    ledger = Ledger().after_act(Act(ActKind.AD_CLICK, MONDAY, "ad-1")).after_act(Act(ActKind.MESSAGE, MONDAY + HOUR))
    written = next(one for one in ledger.acts if one.kind is ActKind.AD_MESSAGE)

    assert (written.entry, written.first) == ("ad-1", MONDAY + HOUR)
    assert ledger.after_act(Act(ActKind.MESSAGE, MONDAY + 2 * HOUR)).last(ActKind.AD_MESSAGE) == MONDAY + HOUR


def test_a_message_before_the_click_belongs_to_no_ad() -> None:
    ledger = Ledger().after_act(Act(ActKind.AD_CLICK, MONDAY)).after_act(Act(ActKind.MESSAGE, MONDAY - HOUR))

    assert ledger.last(ActKind.AD_MESSAGE) is None


def test_an_answer_to_a_comment_is_for_those_who_commented_last() -> None:
    verdict = decide(replace(MESSENGER, grounds=MESSENGER.grounds[:1]), Ledger(), REPLY, MONDAY)
    assert verdict.reason == "never_started"

    wrote = commented().after_act(Act(ActKind.MESSAGE, MONDAY + HOUR))
    later = decide(replace(MESSENGER, grounds=MESSENGER.grounds[:1]), wrote, REPLY, MONDAY + 2 * HOUR)
    assert (later.rule, later.reason) == ("private_reply", "answers_only")


def test_the_composer_is_told_of_a_private_answer() -> None:
    assert standing(MESSENGER, commented(), MONDAY + 3 * DAY).verdict.ground == "private_reply"


@pytest.mark.parametrize("policy", PROFILES.values(), ids=PROFILES)
def test_caps_and_rates_count_what_rests_on_grounds_that_there_are(policy: Policy) -> None:
    grounds = {ground.id for ground in policy.grounds}

    for cap in policy.caps:
        assert set(cap.grounds) <= grounds, cap.id
    for rate in policy.rates:
        assert set(rate.grounds) <= grounds, rate.id


def test_a_cap_of_one_ground_holds_up_no_other() -> None:
    sent = Sent("earlier", MONDAY - 6 * HOUR, Purpose.PROMOTIONAL, Author.API, "marketing")
    token = Permit(PermitKind.TOKEN, "marketing", MONDAY, token="subscription_token:x")
    today, lately = (
        Ledger(sent=(sent,)).after_act(Act(ActKind.MESSAGE, MONDAY - ago)).granted(token) for ago in (HOUR, 2 * DAY)
    )

    assert decide(MESSENGER, today, OFFER, MONDAY).rule == "window"
    assert decide(MESSENGER, lately, OFFER, MONDAY).rule == "marketing_gap"


@pytest.mark.parametrize(
    ("own", "complaint"),
    [
        (
            Cap(id="gap", count=1, per_s=60, purposes=(Purpose.TOPIC,), scope=Scope.IDENTITY, grounds=("window",)),
            "rest on",
        ),
        (Cap(id="gap", count=1, per_s=60, purposes=(Purpose.TOPIC,), scope=Scope.IDENTITY), ""),
        (
            Cap(
                id="gap",
                count=1,
                per_s=60,
                purposes=(Purpose.TOPIC,),
                scope=Scope.IDENTITY,
                grounds=("subscription", "window"),
            ),
            "",
        ),
    ],
)
def test_a_stricter_cap_counts_as_much_as_the_policys(own: Cap, complaint: str) -> None:
    given = Cap(id="gap", count=1, per_s=60, purposes=(Purpose.TOPIC,), scope=Scope.IDENTITY, grounds=("subscription",))
    policy = replace(WEB_24H, caps=(given,))

    if complaint:
        with pytest.raises(LooserError, match=complaint):
            stricter(policy, Overrides(caps=(own,)))
    else:
        assert stricter(policy, Overrides(caps=(own,))).caps == (own,)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"tags": ()}, "forbid OLD"),
        ({"categories": ()}, "forbid marketing"),
        ({"countries": ("CA",)}, "hold everywhere"),
        ({"countries": ("US",)}, ""),
        ({"countries": ("US", "CA")}, ""),
        ({"countries": ()}, ""),
    ],
)
def test_a_stricter_rule_of_content_forbids_as_much_as_the_policys(
    change: dict[str, tuple[str, ...]], complaint: str
) -> None:
    given = ContentRule(id="own", reason="r", remedy="m", tags=("OLD",), categories=("marketing",), countries=("US",))
    policy = replace(WEB_24H, content=(given,))
    own = replace(given, **change)

    if complaint:
        with pytest.raises(LooserError, match=complaint):
            stricter(policy, Overrides(content=(own,)))
    else:
        assert stricter(policy, Overrides(content=(own,))).content == (own,)


def test_a_rule_for_everywhere_is_not_made_one_for_some_countries() -> None:
    given = ContentRule(id="own", reason="r", remedy="m", tags=("OLD",))
    policy = replace(WEB_24H, content=(given,))

    with pytest.raises(LooserError, match="hold everywhere"):
        stricter(policy, Overrides(content=(replace(given, countries=("US",)),)))


def test_the_rules_are_told_in_plain_words() -> None:
    messenger = {one.rule: one.text for one in rules_of(MESSENGER)}
    whatsapp = {one.rule: one.text for one in rules_of(WHATSAPP)}

    assert messenger["private_reply"] == (
        "One private answer to a comment or a post, within seven days. Carries answers; when the last thing that they "
        "did is a comment or a post on the page; with a token of theirs (private_reply)."
    )
    assert messenger["dead_tags"].startswith("No message may carry the tag CONFIRMED EVENT UPDATE")
    assert messenger["marketing_gap"] == (
        "At most 1 in 12 h to one address, counting topics and offers, "
        "of those that rest on marketing topic or marketing."
    )
    assert messenger["private_replies"].endswith("that rest on private reply in 3600 s for each channel.")
    assert whatsapp["no_marketing_there"] == (
        "No message may be a template of the category marketing where the number is of US."
    )
    assert "with an approved template of the category utility or authentication" in whatsapp["utility_template"]
    assert whatsapp["portfolio"] == (
        "At most 250 different people in 1 day are written to with templates outside their window, for each account, "
        "or as many as the account's form says; who was counted may be written to again, and the others wait."
    )
    assert "until a message, a tap on a button or a call of theirs" in whatsapp["per_user_cap"]


def test_every_platform_has_its_grounds_in_the_order_in_which_they_are_tried() -> None:
    assert [one.id for one in INSTAGRAM.grounds] == [
        "private_reply",
        "window",
        "ad_window",
        "topic_in_window",
        "follow_up",
        "human_agent",
    ]
