"""What is told: every code has its sentence, every sentence is used, and standing shows what a teammate needs."""

import datetime as dt
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

import rejoinder.domain.policy as gate
from rejoinder.domain.policy import (
    LINES,
    REASONS,
    REMEDIES,
    WEB_24H,
    WEB_30D,
    Act,
    ActKind,
    Author,
    ContentRule,
    Counted,
    Ground,
    GroundKind,
    Ledger,
    Line,
    Needs,
    Outcome,
    Params,
    PermitKind,
    Policy,
    Proposal,
    Purpose,
    Rate,
    Scope,
    Sent,
    Stop,
    StopHow,
    StopRule,
    Tally,
    Use,
    decide,
    explain,
    rules_of,
    sentence,
    standing,
    tag_for,
    why_sent,
)
from rejoinder.domain.policy.sentences import AFTERWARDS, duration, moment, told

MONDAY = dt.datetime(2026, 1, 5, 10, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
OPEN = replace(
    WEB_24H,
    grounds=(
        Ground(
            id="open",
            kind=GroundKind.WINDOW,
            title="Open",
            purposes=(Purpose.REPLY,),
            opened_by=(ActKind.MESSAGE,),
        ),
    ),
)


def wrote() -> Ledger:
    return Ledger(zone="Asia/Jakarta").after_act(Act(ActKind.MESSAGE, MONDAY))


def line(policy: Policy, ledger: Ledger, now: dt.datetime, rule: str) -> Line:
    return next(one for one in standing(policy, ledger, now).lines if one.rule == rule)


def test_every_code_in_the_source_has_a_sentence_and_every_sentence_has_a_code() -> None:
    source = "".join(
        path.read_text() for path in Path(str(gate.__file__)).parent.rglob("*.py") if path.stem != "sentences"
    )
    named = set(re.findall(r"[\"']([a-z_]+)[\"']", source)) | {f"left_{how}" for how in StopHow}
    named |= {f"{verb}_{kind}" for verb in ("no", "needs") for kind in PermitKind}

    for catalogue in (REASONS, REMEDIES, LINES, AFTERWARDS):
        assert set(catalogue) <= named | {"kind_not_allowed", "send_otherwise"}


@pytest.mark.parametrize("template", [*REASONS.values(), *LINES.values()])
def test_every_sentence_can_be_told_with_all_facts_and_with_none(template: str) -> None:
    full = Params(MONDAY, MONDAY + HOUR, 2, 3, 86_400, "news", ("reply", "opt_in_request"), "follow_up")

    for params in (full, Params()):
        told_so = told(template, params, MONDAY + 2 * HOUR, "Asia/Jakarta")
        assert told_so.endswith(".") or template == LINES["stated"]
        assert "{" not in told_so
        assert "None" not in told_so


def test_times_are_told_as_the_clock_in_a_zone_shows_them() -> None:
    assert moment(MONDAY, "Asia/Jakarta") == "Mon 05 Jan 2026, 17:00 (Asia/Jakarta)"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (20, "less than a minute"),
        (60, "1 min"),
        (32_880, "9 h 8 min"),
        (86_400, "1 day"),
        (90_061, "1 day 1 h"),
        (86_460, "1 day 1 min"),
    ],
)
def test_lengths_are_told_in_their_two_largest_units(seconds: int, words: str) -> None:
    assert duration(seconds) == words


def test_a_send_is_explained() -> None:
    reply = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN)

    told_so = explain(decide(WEB_24H, wrote(), reply, MONDAY + HOUR), "Asia/Jakarta")

    assert told_so.headline == "Goes out."
    assert told_so.why == (
        "They wrote 1 h ago; the window is open for another 23 h, until Tue 06 Jan 2026, 17:00 (Asia/Jakarta)."
    )
    assert told_so.instead is None
    assert told_so.policy == "web-24h@1"


def test_a_silent_send_says_so() -> None:
    muted = wrote().stopped(Stop("all", MONDAY, StopHow.MUTE))
    reply = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN)

    assert explain(decide(WEB_24H, muted, reply, MONDAY + HOUR)).headline == "Goes out, without a notification."


def test_a_hold_says_until_when_and_what_it_will_rest_on() -> None:
    late = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.BOT)

    verdict = decide(WEB_24H, wrote(), late, MONDAY + 23 * HOUR - 9 * HOUR)
    assert explain(verdict).text == (
        "Held until Tue 06 Jan 2026, 01:00 (UTC). "
        "It is night where they are (Asia/Jakarta); this goes on Tue 06 Jan 2026, 01:00 (UTC)."
    )

    early = Ledger(zone="Asia/Jakarta").after_act(Act(ActKind.MESSAGE, MONDAY - 10 * HOUR))
    assert sentence(decide(WEB_24H, early, late, MONDAY + 10 * HOUR)).endswith(
        "By then it rests on another ground: follow_up."
    )


def test_a_drop_says_what_would_be_allowed_instead() -> None:
    offer = Proposal(delivery_id="d", purpose=Purpose.PROMOTIONAL, author=Author.API, reason="Sale")

    verdict = decide(WEB_24H, wrote(), offer, MONDAY + 30 * HOUR)

    assert verdict.outcome is Outcome.DROP
    assert explain(verdict).headline == "Not sent."
    assert explain(verdict).instead == "Only an answer may be sent now, nothing promotional."


def test_the_reason_of_an_answer_is_what_the_contact_did() -> None:
    reply = Proposal(delivery_id="d", purpose=Purpose.REPLY, author=Author.HUMAN)

    assert why_sent(reply, wrote()).code == "answers"
    assert why_sent(reply, wrote()).params.at == MONDAY
    stated = why_sent(replace(reply, reason=" You asked "), wrote())
    assert (stated.code, stated.params.key) == ("stated", "You asked")


def test_standing_in_an_open_window() -> None:
    shown = standing(WEB_24H, wrote(), MONDAY + 9 * HOUR + dt.timedelta(minutes=8))

    assert shown.verdict.outcome is Outcome.SEND
    assert shown.window is not None
    assert (shown.window.opened_at, shown.window.closes_at) == (MONDAY, MONDAY + 24 * HOUR)
    assert (shown.window.open, shown.window.length_s) == (True, 86_400)
    assert shown.follow_ups_left == 1
    assert shown.after_said == "After the window, one follow-up until they answer."
    assert shown.lines[1].sentence == "Wrote first, last 9 h 8 min ago."
    assert shown.zone == "Asia/Jakarta"


def test_standing_after_the_window() -> None:
    shown = standing(WEB_24H, wrote(), MONDAY + 40 * HOUR)

    assert shown.verdict.ground == "follow_up"
    assert shown.after == "last_one"
    assert [one.code for one in shown.lines if not one.ok] == ["window_closed"]


def test_standing_when_the_follow_up_is_used() -> None:
    used = replace(wrote(), uses=(Use("d", MONDAY + HOUR, "follow_up"),))

    assert standing(WEB_24H, used, MONDAY + 2 * HOUR).after == "then_nothing"
    shown = standing(WEB_24H, used, MONDAY + 40 * HOUR)
    assert (shown.verdict.outcome, shown.after, shown.follow_ups_left) == (Outcome.DROP, "nothing", 0)
    assert line(WEB_24H, used, MONDAY + 40 * HOUR, "follow_up").code == "follow_up_used"


def test_standing_with_somebody_who_never_wrote() -> None:
    shown = standing(WEB_24H, Ledger(), MONDAY, "Asia/Jakarta")

    assert shown.verdict.reason == "never_started"
    assert shown.window is None
    assert shown.follow_ups_left == 0
    assert [one.code for one in shown.lines[:3]] == ["stays", "wrote_never", "window_never"]


def test_standing_with_somebody_who_left() -> None:
    shown = standing(WEB_24H, wrote().stopped(Stop("all", MONDAY, StopHow.BLOCK)), MONDAY + HOUR)

    assert shown.verdict.reason == "left_block"
    assert (shown.lines[0].ok, shown.lines[0].code) == (False, "left_block")


def test_standing_where_the_channel_stays_open() -> None:
    shown = standing(OPEN, wrote(), MONDAY + 1000 * HOUR)

    assert shown.after == "always"
    assert shown.window is not None
    assert shown.window.closes_at is None
    assert line(OPEN, wrote(), MONDAY, "open").code == "always_open"
    assert not any(one.rule == "follow_up" for one in shown.lines)


def test_standing_of_thirty_days_promises_no_follow_up_after_the_window() -> None:
    assert standing(WEB_30D, wrote(), MONDAY + HOUR).after == "then_nothing"
    shown = standing(WEB_30D, wrote(), MONDAY + 800 * HOUR)
    assert (shown.after, shown.follow_ups_left) == ("nothing", 0)
    assert not any(one.rule == "follow_up" for one in shown.lines)


def test_standing_shows_what_is_used_of_each_cap_and_when_it_frees() -> None:
    sent = (Sent("d", MONDAY, Purpose.PROMOTIONAL, Author.API, "window"),)

    shown = standing(WEB_24H, replace(wrote(), contact=Tally(sent)), MONDAY + HOUR)

    assert [(one.rule, one.used, one.limit) for one in shown.caps] == [
        ("per_day", 1, 3),
        ("per_week", 1, 10),
        ("one_survey_a_day", 0, 1),
    ]
    assert shown.caps[0].resets_at == MONDAY + 24 * HOUR
    assert shown.caps[2].resets_at is None


def test_standing_tells_of_quiet_hours_on_the_contacts_clock() -> None:
    assert line(WEB_24H, wrote(), MONDAY + 5 * HOUR, "quiet_hours").sentence == (
        "Quiet hours until Tue 06 Jan 2026, 08:00 (Asia/Jakarta) (Asia/Jakarta)."
    )
    assert line(WEB_24H, wrote(), MONDAY, "quiet_hours").ok


def test_a_policy_is_told_rule_by_rule_in_plain_words() -> None:
    texts = {one.rule: one.text for one in rules_of(WEB_24H) if one.rule != "stop"}
    stops = [one.text for one in rules_of(WEB_24H) if one.rule == "stop"]

    assert texts["started"].endswith("A business never does.")
    assert texts["reason"] == (
        "Every message states its purpose and its reason; for answers it is what the contact did last."
    )
    assert texts["window"] == (
        "The window that the contact's last message opens. "
        "Carries answers, service messages, offers and surveys; for 1 day, counted from the last of: "
        "a message, a tap on a button, a reaction, a call or a return through an entry link."
    )
    assert "not answers by a person when the contact did something in the last 1 d" in texts["quiet_hours"]
    assert "After a block nothing is sent; the contact alone can take it back." in stops
    assert "After a mute only answers are sent, without a notification; the contact alone can take it back." in stops
    assert len(stops) == len(StopHow)


def test_rules_that_no_shipped_policy_has_are_told_too() -> None:
    rare = Ground(
        id="rare",
        kind=GroundKind.TAG,
        title="Rare",
        purposes=(Purpose.REPLY,),
        authors=(Author.HUMAN,),
        opened_by=(ActKind.AD_MESSAGE,),
        length_s=3600,
        counted=Counted.FIRST,
        tag="T",
        template=True,
        permit=Needs(PermitKind.TOKEN),
    )
    policy = replace(
        OPEN,
        starts=replace(OPEN.starts, permits=(PermitKind.CONSENT,)),
        grounds=(*OPEN.grounds, rare),
        reason_implied=(),
        stops=(StopRule(how=StopHow.UNSUBSCRIBE, still=(Purpose.TRANSACTIONAL,), farewells=1),),
        caps=(replace(OPEN.caps[3], earns=2),),
        content=(
            ContentRule(id="both", reason="r", remedy="m", asks_for=OPEN.content[0].asks_for[:1], kinds=("video",)),
            ContentRule(id="kinds", reason="r", remedy="m", kinds=("video", "audio")),
        ),
        rates=(
            Rate(id="pace", count=5, per_s=1, scope=Scope.CHANNEL),
            Rate(id="video_pace", count=1, per_s=1, scope=Scope.CHANNEL, kinds=("video",)),
        ),
    )

    texts = {one.rule: one.text for one in rules_of(policy)}
    stops = [one.text for one in rules_of(policy) if one.rule == "stop"]

    assert texts["rare"] == (
        "Rare. Carries answers by a person only; for 1 h, counted from the first of: a message after an ad; "
        "with the tag T; with an approved template; with a token of theirs."
    )
    assert "until they leave, counted from the last of: a message" in texts["open"]
    assert "The business may start with a consent of the contact." in texts["started"]
    assert texts["reason"] == "Every message states its purpose and its reason."
    assert texts["kinds"] == "No message may carry video or audio."
    assert texts["both"] == "No message may ask for a card number or carry video."
    assert "an act of the contact earns 2 more" in texts["one_request_a_week"]
    assert texts["pace"] == "At most 5 messages in 1 s for each channel."
    assert texts["video_pace"] == "At most 1 messages with video in 1 s for each channel."
    assert stops[0] == (
        "After an unsubscribe only service messages are sent, but 1 confirmation by the system; "
        "the contact alone can take it back."
    )


def tagged() -> Policy:
    """A policy on which a person may go on answering for a week, as on Messenger."""
    person = Ground(
        id="person",
        kind=GroundKind.TAG,
        title="Answers by a person",
        purposes=(Purpose.REPLY,),
        authors=(Author.HUMAN,),
        opened_by=(ActKind.MESSAGE,),
        length_s=7 * 86_400,
        tag="HUMAN_AGENT",
    )
    window = next(one for one in WEB_24H.grounds if one.id == "window")
    return replace(WEB_24H, grounds=(window, person))


def test_a_person_is_told_that_they_may_go_on_answering_without_naming_a_tag() -> None:
    inside, outside = (standing(tagged(), wrote(), MONDAY + hours * HOUR) for hours in (1, 30))

    assert (inside.verdict.ground, inside.after) == ("window", "then_person")
    assert (outside.verdict.ground, outside.after) == ("person", "person_only")
    assert standing(tagged(), wrote(), MONDAY + 8 * 24 * HOUR).after == "nothing"


def test_a_tag_is_found_for_those_whom_it_is_for() -> None:
    assert tag_for(tagged(), Author.HUMAN, Purpose.REPLY) == "HUMAN_AGENT"
    assert tag_for(tagged(), Author.BOT, Purpose.REPLY) is None
