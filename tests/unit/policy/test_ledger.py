import datetime as dt

import msgspec
import pytest

from rejoinder.domain.policy import (
    WEB_24H,
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
    Sent,
    Stop,
    StopHow,
    Tally,
    Use,
    decide,
    lasting,
)

NOON = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
DAY = dt.timedelta(days=1)


def wrote(at: dt.datetime = NOON) -> Ledger:
    return Ledger().after_act(Act(ActKind.MESSAGE, at))


def follow_up(delivery_id: str = "d1") -> Proposal:
    return Proposal(delivery_id=delivery_id, purpose=Purpose.FOLLOW_UP, author=Author.SYSTEM, reason="They fell silent")


def sent(ledger: Ledger, proposal: Proposal, at: dt.datetime) -> Ledger:
    verdict = decide(WEB_24H, ledger, proposal, at)
    assert verdict.outcome is Outcome.SEND
    return ledger.after_send(proposal, verdict, at)


def test_a_ledger_survives_being_stored_in_two_parts() -> None:
    ledger = sent(wrote().stopped(Stop("topic:a", NOON, StopHow.UNSUBSCRIBE)), follow_up(), NOON + HOUR)

    own, tally = ledger.apart()
    stored = msgspec.json.encode(own), msgspec.json.encode(tally)
    read = msgspec.json.decode(stored[0], type=Ledger).beside(msgspec.json.decode(stored[1], type=Tally))

    assert read == ledger
    assert own.contact == Tally()
    assert b"contact" not in stored[0]


def test_an_empty_ledger_is_an_empty_object() -> None:
    assert msgspec.json.encode(Ledger()) == b"{}"
    assert msgspec.json.decode(b"{}", type=Ledger) == Ledger()


def test_the_first_act_stays_the_earliest_in_whatever_order_acts_arrive() -> None:
    ledger = wrote(NOON).after_act(Act(ActKind.MESSAGE, NOON - HOUR)).after_act(Act(ActKind.CALL, NOON + HOUR))

    assert ledger.first_act == Act(ActKind.MESSAGE, NOON - HOUR)
    assert ledger.last(ActKind.MESSAGE) == NOON
    assert ledger.last() == NOON + HOUR
    assert ledger.last(ActKind.REACTION) is None


def test_an_act_of_an_earlier_run_that_arrives_late_does_not_lengthen_the_present_one() -> None:
    ledger = Ledger().after_act(Act(ActKind.AD_MESSAGE, NOON)).after_act(Act(ActKind.AD_MESSAGE, NOON - 8 * DAY))

    assert ledger.acts[0].first == NOON


def test_only_the_first_message_after_an_ad_click_counts_as_the_ads() -> None:
    ledger = Ledger().after_act(Act(ActKind.AD_CLICK, NOON))
    ledger = ledger.after_act(Act(ActKind.MESSAGE, NOON - HOUR))
    assert ledger.last(ActKind.AD_MESSAGE) is None

    ledger = ledger.after_act(Act(ActKind.MESSAGE, NOON + HOUR)).after_act(Act(ActKind.MESSAGE, NOON + DAY))
    assert ledger.last(ActKind.AD_MESSAGE) == NOON + HOUR


def test_an_answer_in_the_window_leaves_no_trace() -> None:
    ledger = wrote()
    reply = Proposal(delivery_id="d1", purpose=Purpose.REPLY, author=Author.HUMAN)

    assert sent(ledger, reply, NOON + HOUR) is ledger


def test_an_answer_after_the_window_takes_the_follow_up() -> None:
    reply = Proposal(delivery_id="d1", purpose=Purpose.REPLY, author=Author.HUMAN)

    ledger = sent(wrote(), reply, NOON + DAY)

    assert ledger.uses == (Use("d1", NOON + DAY, "follow_up"),)
    assert [one.purpose for one in ledger.sent] == [Purpose.REPLY]


def test_a_send_is_counted_for_the_identity_and_for_the_whole_contact() -> None:
    ledger = sent(wrote(), follow_up(), NOON + HOUR)

    expected = Sent("d1", NOON + HOUR, Purpose.FOLLOW_UP, Author.SYSTEM, "follow_up")
    assert ledger.sent == ledger.contact.sent == (expected,)


def test_a_service_message_is_counted_even_where_no_cap_counts_it_since_another_channels_may() -> None:
    news = Proposal(delivery_id="d1", purpose=Purpose.TRANSACTIONAL, author=Author.API, reason="Shipped")

    ledger = sent(wrote(), news, NOON + HOUR)

    assert [one.purpose for one in ledger.contact.sent] == [Purpose.TRANSACTIONAL]


def test_a_delivery_that_is_sent_again_later_counts_once_and_at_its_later_time() -> None:
    once = sent(wrote(), follow_up(), NOON + HOUR)

    again = sent(once, follow_up(), NOON + 2 * HOUR)

    assert [one.at for one in again.sent] == [NOON + 2 * HOUR]
    assert [use.at for use in again.uses] == [NOON + 2 * HOUR]
    assert len(again.contact.sent) == 1


def test_a_retry_that_finds_the_window_open_again_gives_the_follow_up_back() -> None:
    reply = Proposal(delivery_id="d1", purpose=Purpose.REPLY, author=Author.HUMAN)
    taken = sent(wrote(), reply, NOON + DAY)
    answered = taken.after_act(Act(ActKind.MESSAGE, NOON + DAY + HOUR))

    again = sent(answered, reply, NOON + DAY + 2 * HOUR)

    assert again.uses == again.sent == again.contact.sent == ()


def test_what_was_not_sent_is_given_back_once() -> None:
    ledger = sent(wrote(), follow_up(), NOON + HOUR)

    released = ledger.released("d1")

    assert released == wrote()
    assert released.released("d1") is released


@pytest.mark.parametrize("kind", [PermitKind.TOKEN, PermitKind.CREDIT])
def test_a_permit_with_uses_is_taken_once_and_given_back_once(kind: PermitKind) -> None:
    permit = Permit(kind, "k", NOON, uses_left=2)

    taken = permit.taken("d1")

    assert taken.uses_left == 1
    assert taken.taken("d1") == taken
    assert taken.returned("d1") == permit
    assert permit.returned("d1") == permit


def test_a_used_up_permit_is_still_good_for_the_delivery_that_took_it() -> None:
    taken = Permit(PermitKind.TOKEN, "k", NOON, uses_left=1).taken("d1")

    assert taken.good("d1", NOON)
    assert not taken.good("d2", NOON)


def test_a_permit_without_uses_is_never_used_up() -> None:
    permit = Permit(PermitKind.TOPIC, "a", NOON, NOON + DAY)

    assert permit.taken("d1") is permit
    assert permit.returned("d1") is permit
    assert permit.good("d1", NOON + DAY - HOUR)
    assert not permit.good("d1", NOON + DAY)


def test_a_new_permit_replaces_the_old_one_of_its_name() -> None:
    weekly = Permit(PermitKind.TOPIC, "a", NOON, frequency=Frequency.WEEKLY)
    daily = Permit(PermitKind.TOPIC, "a", NOON + HOUR, frequency=Frequency.DAILY)
    other = Permit(PermitKind.TOPIC, "b", NOON)

    ledger = Ledger().granted(weekly).granted(other).granted(daily)

    assert ledger.permits == (other, daily)
    assert ledger.revoked(PermitKind.TOPIC, "a").permits == (other,)


def test_of_the_same_stop_only_the_latest_is_kept() -> None:
    early, late = Stop("all", NOON, StopHow.BLOCK), Stop("all", NOON + HOUR, StopHow.BLOCK)

    assert Ledger().stopped(early).stopped(late).stops == (late,)
    assert Ledger().stopped(late).stopped(early).stops == (late,)
    assert Ledger().stopped(late).stopped(late).stops == (late,)


def test_coming_back_lifts_what_came_before_and_nothing_else() -> None:
    muted = Stop("all", NOON, StopHow.MUTE)
    later = Stop("all", NOON + 2 * HOUR, StopHow.BLOCK)
    topic = Stop("topic:a", NOON, StopHow.UNSUBSCRIBE)

    ledger = Ledger().stopped(muted).stopped(later).stopped(topic).resumed("all", NOON + HOUR)

    assert ledger.stops == (later, topic)


def test_taking_back_one_way_of_leaving_leaves_the_others() -> None:
    muted, blocked = Stop("all", NOON, StopHow.MUTE), Stop("all", NOON, StopHow.BLOCK)
    ledger = Ledger().stopped(muted).stopped(blocked)

    assert ledger.resumed("all", NOON, StopHow.MUTE).stops == (blocked,)
    assert Tally(ledger.sent, ledger.stops).resumed("all", NOON, StopHow.BLOCK).stops == (muted,)


def test_a_contact_who_comes_back_does_not_lift_a_teammates_block_nor_a_teammate_the_contacts_own() -> None:
    theirs, ours = Stop("all", NOON, StopHow.STOP_WORD), Stop("all", NOON, StopHow.BUSINESS)
    ledger = Ledger().stopped(theirs).stopped(ours)

    assert ledger.resumed("all", NOON).stops == (ours,)
    assert ledger.resumed("all", NOON, StopHow.BUSINESS).stops == (theirs,)


def test_pruning_keeps_the_follow_up_that_still_counts_after_months() -> None:
    ledger = sent(wrote(), follow_up(), NOON + HOUR)
    months_later = NOON + 100 * DAY

    pruned = ledger.pruned(months_later)

    assert pruned.sent == pruned.contact.sent == ()
    assert decide(WEB_24H, pruned, follow_up("d2"), months_later).reason == "follow_up_used"


def test_pruning_keeps_what_a_monthly_topic_and_a_cap_of_28_days_still_count() -> None:
    month = dt.datetime(2026, 1, 1, 0, 5, tzinfo=dt.UTC)
    sent_then = Sent("d1", month, Purpose.TOPIC, Author.API, "subscription", "a")
    ledger = Ledger(sent=(sent_then,)).after_act(Act(ActKind.MESSAGE, month))
    ledger = ledger.granted(Permit(PermitKind.TOPIC, "a", month, frequency=Frequency.MONTHLY))
    last_day = dt.datetime(2026, 1, 31, 23, tzinfo=dt.UTC)
    news = Proposal(delivery_id="d2", purpose=Purpose.TOPIC, author=Author.API, reason="News", topic="a")

    pruned = ledger.pruned(last_day)

    assert pruned == ledger
    assert decide(WEB_24H, pruned, news, last_day).outcome is Outcome.HOLD
    assert ledger.pruned(last_day + 2 * DAY).sent == ()


def test_pruning_drops_tokens_that_nobody_can_use_and_keeps_ended_subscriptions() -> None:
    expired = Permit(PermitKind.TOKEN, "expired", NOON, NOON + HOUR, uses_left=1)
    used = Permit(PermitKind.TOKEN, "used", NOON, uses_left=0)
    held = Permit(PermitKind.TOKEN, "held", NOON, uses_left=1).taken("d1")
    good = Permit(PermitKind.TOKEN, "good", NOON, uses_left=1)
    ended = Permit(PermitKind.TOPIC, "a", NOON, NOON + HOUR)
    ledger = Ledger(permits=(expired, used, held, good, ended))

    assert ledger.pruned(NOON + DAY).permits == (held, good, ended)


def test_uses_are_kept_by_kind_so_that_one_kind_cannot_push_out_another() -> None:
    farewell = Use("d0", NOON, "farewell")
    many = tuple(Use(f"d{number}", NOON + number * HOUR, "follow_up") for number in range(1, 20))

    pruned = Ledger(uses=(farewell, *many)).pruned(NOON)

    assert pruned.uses == (farewell, *many[-8:])


def test_a_tally_is_bounded_by_purpose_and_keeps_a_few_of_every_topic() -> None:
    offers = [Sent(f"o{n}", NOON + n * HOUR, Purpose.TOPIC, Author.API, "t", "deals") for n in range(100)]
    rare = Sent("r", NOON, Purpose.TOPIC, Author.API, "t", "news")

    kept = Tally((*offers, rare)).pruned(NOON + 100 * HOUR).sent

    assert len(kept) == 41
    assert kept[0] == rare
    assert kept[1:] == tuple(offers[-40:])


def test_two_contacts_that_are_one_person_share_one_tally() -> None:
    one = Sent("d1", NOON, Purpose.TOPIC, Author.API, "t")
    two = Sent("d2", NOON - HOUR, Purpose.TOPIC, Author.API, "t")
    stop = Stop("all", NOON, StopHow.UNSUBSCRIBE)

    merged = Tally((one,)).merged(Tally((one, two)).stopped(stop))

    assert merged == Tally((two, one), (stop,))
    assert merged.resumed("all", NOON).stops == ()


def test_two_identities_that_are_one_share_one_ledger() -> None:
    ours = sent(wrote(NOON), follow_up("d1"), NOON + HOUR)
    ours = ours.granted(Permit(PermitKind.TOPIC, "a", NOON)).granted(Permit(PermitKind.TOPIC, "b", NOON + HOUR))
    theirs = wrote(NOON - DAY).after_act(Act(ActKind.CALL, NOON)).stopped(Stop("all", NOON, StopHow.MUTE))
    theirs = theirs.granted(Permit(PermitKind.TOPIC, "a", NOON + HOUR)).granted(Permit(PermitKind.TOPIC, "b", NOON))
    theirs = msgspec.structs.replace(theirs.granted(Permit(PermitKind.TOPIC, "c", NOON)), zone="Asia/Jakarta")

    merged = ours.merged(theirs)

    assert merged.first_act == Act(ActKind.MESSAGE, NOON - DAY)
    assert merged.last(ActKind.MESSAGE) == NOON
    assert merged.last(ActKind.CALL) == NOON
    assert merged.uses == ours.uses
    assert merged.sent == ours.sent
    assert merged.stops == theirs.stops
    assert merged.zone == "Asia/Jakarta"
    granted = {permit.key: permit.granted_at for permit in merged.permits}
    assert granted == {"a": NOON + HOUR, "b": NOON + HOUR, "c": NOON}
    assert merged.merged(Ledger()) == merged
    assert Ledger().merged(Ledger()) == Ledger()


def test_the_traces_of_two_identities_are_one_run_only_when_they_meet() -> None:
    early = Ledger().after_act(Act(ActKind.AD_MESSAGE, NOON))
    soon = Ledger().after_act(Act(ActKind.AD_MESSAGE, NOON + DAY))
    late = Ledger().after_act(Act(ActKind.AD_MESSAGE, NOON + 9 * DAY))

    assert early.merged(soon).acts[0].first == NOON
    assert late.merged(early).acts[0].first == NOON + 9 * DAY


def test_what_a_contact_stopped_outlives_them_and_a_block_by_the_business_does_not() -> None:
    word, block = Stop("all", NOON, StopHow.STOP_WORD), Stop("all", NOON, StopHow.BUSINESS)
    later = Stop("all", NOON + HOUR, StopHow.STOP_WORD)
    assert lasting((word, block), (later,)) == (later,)
    assert lasting() == ()
