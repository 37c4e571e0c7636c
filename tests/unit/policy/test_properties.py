"""What must hold for any history of a contact: tried by generated histories on two channels at once."""

import datetime as dt

import msgspec
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from rejoinder.domain.policy import (
    WEB_24H,
    WEB_30D,
    Act,
    ActKind,
    Author,
    Frequency,
    Ledger,
    Outcome,
    Permit,
    PermitKind,
    PersonalData,
    Policy,
    Proposal,
    Purpose,
    Scope,
    Stop,
    StopHow,
    Tally,
    Verdict,
    decide,
    explain,
    standing,
)

START = dt.datetime(2026, 3, 20, 9, tzinfo=dt.UTC)
POLICIES = (WEB_24H, WEB_30D)
CHANNELS = st.sampled_from((0, 1))
PURPOSES = st.sampled_from(tuple(Purpose))
AUTHORS = st.sampled_from(tuple(Author))
TOPICS = st.sampled_from(("deals", "news"))
ZONES = st.sampled_from((None, "Asia/Jakarta", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "No/Where"))
LONG_AGO = dt.timedelta(days=40)
ANSWERS = (ActKind.MESSAGE, ActKind.POSTBACK, ActKind.REACTION, ActKind.CALL, ActKind.LINK)


class Histories(RuleBasedStateMachine):
    """A contact on two web messengers; a plain list remembers what really went out."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.own = [Ledger(), Ledger()]
        self.tally = Tally()
        self.out: dict[str, tuple[int, dt.datetime, Proposal, Verdict]] = {}
        self.kept: list[tuple[int, Proposal]] = []
        self.acts: list[tuple[int, ActKind, dt.datetime]] = []
        self.blocked = [False, False]

    def ledger(self, channel: int) -> Ledger:
        return self.own[channel].beside(self.tally)

    def store(self, channel: int, ledger: Ledger) -> None:
        """Keep a ledger as the store does: in two parts, through JSON."""
        own, tally = ledger.apart()
        self.own[channel] = msgspec.json.decode(msgspec.json.encode(own), type=Ledger)
        self.tally = msgspec.json.decode(msgspec.json.encode(tally), type=Tally)

    @initialize(zone=ZONES, other=ZONES)
    def somewhere(self, zone: str | None, other: str | None) -> None:
        self.own = [Ledger(zone=zone), Ledger(zone=other)]

    @rule(hours=st.integers(0, 100), minutes=st.integers(1, 59))
    def time_passes(self, hours: int, minutes: int) -> None:
        self.now += dt.timedelta(hours=hours, minutes=minutes)

    @rule(channel=CHANNELS, kind=st.sampled_from(tuple(ActKind)), late=st.sampled_from((0, 0, 0, 300)))
    def contact_acts(self, channel: int, kind: ActKind, late: int) -> None:
        at = self.now - dt.timedelta(minutes=late)
        self.acts.append((channel, kind, at))
        self.store(channel, self.ledger(channel).after_act(Act(kind, at)))

    @rule(channel=CHANNELS, topic=TOPICS, frequency=st.sampled_from((None, *Frequency)))
    def contact_subscribes(self, channel: int, topic: str, frequency: Frequency | None) -> None:
        permit = Permit(PermitKind.TOPIC, topic, self.now, frequency=frequency)
        self.store(channel, self.ledger(channel).granted(permit))

    @rule(channel=CHANNELS)
    def contact_agrees(self, channel: int) -> None:
        self.store(channel, self.ledger(channel).granted(Permit(PermitKind.CONSENT, "service", self.now)))

    @rule(channel=CHANNELS, scope=st.sampled_from(("all", "promotional", "topic:deals")))
    def contact_unsubscribes(self, channel: int, scope: str) -> None:
        self.store(channel, self.ledger(channel).stopped(Stop(scope, self.now, StopHow.UNSUBSCRIBE)))

    @rule(channel=CHANNELS, how=st.sampled_from((StopHow.BLOCK, StopHow.MUTE, StopHow.DELETE)))
    def contact_leaves(self, channel: int, how: StopHow) -> None:
        self.blocked[channel] = self.blocked[channel] or how is StopHow.BLOCK
        self.store(channel, self.ledger(channel).stopped(Stop("all", self.now, how)))

    @rule(channel=CHANNELS, scope=st.sampled_from(("all", "promotional", "topic:deals")))
    def contact_returns(self, channel: int, scope: str) -> None:
        if scope == "all":
            self.blocked[channel] = False
        self.store(channel, self.ledger(channel).resumed(scope, self.now))

    @rule(
        channel=CHANNELS,
        purpose=PURPOSES,
        author=AUTHORS,
        topic=TOPICS,
        worth_hours=st.sampled_from((None, 1, 30)),
        asks=st.sampled_from(((), (), (PersonalData.PASSWORD,))),
    )
    def business_proposes(
        self,
        channel: int,
        purpose: Purpose,
        author: Author,
        topic: str,
        worth_hours: int | None,
        asks: tuple[PersonalData, ...],
    ) -> None:
        proposal = Proposal(
            delivery_id=f"d{len(self.kept)}",
            purpose=purpose,
            author=author,
            reason="They asked for it",
            topic=topic if purpose in {Purpose.TOPIC, Purpose.OPT_IN_REQUEST} else None,
            personal_data=asks,
            expires_at=None if worth_hours is None else self.now + dt.timedelta(hours=worth_hours),
        )
        self.kept.append((channel, proposal))
        self.gate(channel, proposal)

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def the_dispatcher_tries_again(self, data: st.DataObject) -> None:
        channel, proposal = data.draw(st.sampled_from(self.kept[-6:]))
        self.gate(channel, proposal)

    @precondition(lambda self: self.out)
    @rule(data=st.data())
    def a_send_did_not_happen(self, data: st.DataObject) -> None:
        delivery_id = data.draw(st.sampled_from(sorted(self.out)))
        channel, at, proposal, verdict = self.out.pop(delivery_id)
        before = self.ledger(channel)
        released = before.released(delivery_id)
        assert released.released(delivery_id) == released
        if at == self.now:
            assert released.after_send(proposal, verdict, at) == before
        self.store(channel, released)

    @rule(channel=CHANNELS)
    def housekeeping_prunes(self, channel: int) -> None:
        self.store(channel, self.ledger(channel).pruned(self.now))

    def gate(self, channel: int, proposal: Proposal) -> None:
        policy, ledger = POLICIES[channel], self.ledger(channel)
        verdict = decide(policy, ledger, proposal, self.now)
        self.check_verdict(policy, ledger, proposal, verdict)
        self.out.pop(proposal.delivery_id, None)
        if verdict.outcome is not Outcome.SEND:
            self.store(channel, ledger.released(proposal.delivery_id))
            return
        self.check_send(channel, proposal, verdict)
        self.out[proposal.delivery_id] = (channel, self.now, proposal, verdict)
        after = ledger.after_send(proposal, verdict, self.now)
        assert after.after_send(proposal, verdict, self.now) == after
        self.store(channel, after)

    def check_verdict(self, policy: Policy, ledger: Ledger, proposal: Proposal, verdict: Verdict) -> None:
        assert decide(policy, ledger, proposal, self.now) == verdict
        assert msgspec.json.decode(msgspec.json.encode(verdict), type=Verdict) == verdict
        assert explain(verdict).text
        fresh = msgspec.json.decode(msgspec.json.encode(policy), type=Policy)
        assert decide(fresh, ledger, proposal, self.now) == verdict
        assert (verdict.until is not None) == (verdict.outcome is Outcome.HOLD)
        assert (verdict.remedy is not None) == (verdict.outcome is Outcome.DROP)
        if verdict.until is not None:
            assert verdict.until > self.now
            later = decide(policy, ledger, proposal, verdict.until)
            assert later.outcome is Outcome.SEND
            assert later.ground == verdict.ground

    def check_send(self, channel: int, proposal: Proposal, verdict: Verdict) -> None:
        assert not self.blocked[channel]
        assert not proposal.personal_data
        assert any(one == channel and kind is not ActKind.VISIT for one, kind, _ in self.acts)
        if verdict.ground == "follow_up":
            assert not self.followed_up(channel, proposal.delivery_id)
        for cap in POLICIES[channel].caps:
            if proposal.purpose in cap.purposes:
                counted = [
                    at
                    for one, at, other, _ in self.out.values()
                    if other.purpose in cap.purposes
                    and other.delivery_id != proposal.delivery_id
                    and (cap.scope is Scope.CONTACT or one == channel)
                    and (not cap.by_topic or other.topic == proposal.topic)
                    and at > self.now - dt.timedelta(seconds=cap.per_s)
                ]
                assert len(counted) < cap.count

    def followed_up(self, channel: int, mine: str) -> bool:
        answered = max(at for one, kind, at in self.acts if one == channel and kind in ANSWERS)
        return any(
            one == channel and verdict.ground == "follow_up" and at >= answered and delivery_id != mine
            for delivery_id, (one, at, _, verdict) in self.out.items()
        )

    @invariant()
    def pruning_changes_no_verdict(self) -> None:
        for channel, policy in enumerate(POLICIES):
            ledger = self.ledger(channel)
            pruned = ledger.pruned(self.now)
            for purpose in Purpose:
                one = Proposal(delivery_id="other", purpose=purpose, author=Author.API, reason="r", topic="deals")
                for at in (self.now, self.now + dt.timedelta(hours=30)):
                    assert decide(policy, ledger, one, at) == decide(policy, pruned, one, at)

    @invariant()
    def the_composer_is_told_what_the_gate_would_say(self) -> None:
        for channel, policy in enumerate(POLICIES):
            ledger = self.ledger(channel)
            reply = Proposal(delivery_id="", purpose=Purpose.REPLY, author=Author.HUMAN)
            shown = standing(policy, ledger, self.now)
            assert shown.verdict == decide(policy, ledger, reply, self.now)
            assert msgspec.json.encode(shown)
            assert all(line.sentence for line in shown.lines)

    @invariant()
    def ledgers_stay_small(self) -> None:
        for ledger in self.own:
            assert len(ledger.uses) <= 8
            assert len(ledger.acts) <= len(ActKind)
            assert all(one.at > self.now - LONG_AGO for one in ledger.pruned(self.now).sent)


Histories.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestHistories = Histories.TestCase
