"""Tags, templates, tokens, ad windows and topics on the platforms that have them, judged by a plain account.

The account knows nothing of ledgers or rules as data: it writes down what the contact did and what went out, and says
in a few lines what the platforms' documents say.
"""

import datetime as dt
from collections import Counter

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule
from msgspec import Struct

from rejoinder.domain.policy import (
    PROFILES,
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
    Stop,
    StopHow,
    Verdict,
    decide,
)

NOON = dt.datetime(2026, 3, 16, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
CHANNELS = st.sampled_from(("messenger", "whatsapp"))
OPENS = {
    "messenger": {
        ActKind.MESSAGE,
        ActKind.POSTBACK,
        ActKind.REACTION,
        ActKind.LINK,
        ActKind.COMMENT,
        ActKind.VISITOR_POST,
        ActKind.AD_MESSAGE,
    },
    "whatsapp": {ActKind.MESSAGE, ActKind.POSTBACK, ActKind.CALL},
}
ACTS = (ActKind.MESSAGE, ActKind.POSTBACK, ActKind.REACTION, ActKind.CALL, ActKind.AD_MESSAGE, ActKind.VISIT)
MARKETING = {Purpose.TOPIC, Purpose.PROMOTIONAL, Purpose.SURVEY, Purpose.OPT_IN_REQUEST}


class Out(Struct, frozen=True):
    """Something that went out."""

    channel: str
    at: dt.datetime
    proposal: Proposal
    verdict: Verdict


class PlatformHistories(RuleBasedStateMachine):
    """A contact on Messenger and on WhatsApp."""

    def __init__(self) -> None:
        super().__init__()
        self.now = NOON
        self.ledgers = {name: Ledger(zone="UTC") for name in ("messenger", "whatsapp")}
        self.did: list[tuple[str, ActKind, dt.datetime]] = []
        self.left: dict[str, dt.datetime] = {}
        self.tokens: Counter[str] = Counter()
        self.agreed: set[tuple[str, str]] = set()
        self.subscribed: dict[tuple[str, str], Frequency | None] = {}
        self.out: dict[str, Out] = {}
        self.asked: list[tuple[str, Proposal]] = []
        self.ad: str | None = None
        self.ad_began: dt.datetime | None = None
        self.ad_last: dt.datetime | None = None

    @rule(hours=st.sampled_from((1, 7, 23, 24, 25, 72, 144, 168)), minutes=st.sampled_from((1, 30)))
    def time_passes(self, hours: int, minutes: int) -> None:
        self.now += dt.timedelta(hours=hours, minutes=minutes)

    @rule(channel=CHANNELS, kind=st.sampled_from(ACTS), entry=st.sampled_from((None, "ad-1", "ad-2")))
    def contact_acts(self, channel: str, kind: ActKind, entry: str | None) -> None:
        if channel in self.left:
            return
        self.did.append((channel, kind, self.now))
        if (channel, kind) == ("messenger", ActKind.AD_MESSAGE):
            self.came_through(entry)
        self.ledgers[channel] = self.ledgers[channel].after_act(Act(kind, self.now, entry))

    def came_through(self, entry: str | None) -> None:
        """Begin a new week where the ad is another one, or was not heard of for a week."""
        quiet = self.ad_last is None or self.now - self.ad_last >= 7 * DAY
        if quiet or entry not in {None, self.ad}:
            self.ad_began, self.ad = self.now, entry
        self.ad_last = self.now

    @rule(channel=CHANNELS, uses=st.integers(1, 2))
    def contact_gives_a_token(self, channel: str, uses: int) -> None:
        key = f"otn-{len(self.tokens)}"
        self.tokens[key] = uses
        permit = Permit(PermitKind.TOKEN, key, self.now, uses_left=uses, token="t")
        self.ledgers[channel] = self.ledgers[channel].granted(permit)

    @rule(channel=CHANNELS, key=st.sampled_from(("service", "marketing")))
    def contact_agrees(self, channel: str, key: str) -> None:
        self.agreed.add((channel, key))
        self.ledgers[channel] = self.ledgers[channel].granted(Permit(PermitKind.CONSENT, key, self.now))

    @rule(channel=CHANNELS, frequency=st.sampled_from((None, *Frequency)))
    def contact_subscribes(self, channel: str, frequency: Frequency | None) -> None:
        self.subscribed[channel, "deals"] = frequency
        permit = Permit(PermitKind.TOPIC, "deals", self.now, frequency=frequency, token="t")
        self.ledgers[channel] = self.ledgers[channel].granted(permit)

    @rule(channel=CHANNELS)
    def contact_blocks(self, channel: str) -> None:
        self.left.setdefault(channel, self.now)
        self.ledgers[channel] = self.ledgers[channel].stopped(Stop("all", self.now, StopHow.BLOCK))

    @precondition(lambda self: self.left)
    @rule()
    def contact_comes_back(self) -> None:
        for channel in self.left:
            self.ledgers[channel] = self.ledgers[channel].resumed("all", self.now)
        self.left.clear()

    @rule(channel=CHANNELS, hours=st.sampled_from((1, 23, 24, 25, 144, 168)), author=st.sampled_from(tuple(Author)))
    def an_answer_comes_late(self, channel: str, hours: int, author: Author) -> None:
        """The commonest case of all, at the edges of the platforms' windows."""
        self.contact_acts(channel, ActKind.MESSAGE, None)
        self.now += dt.timedelta(hours=hours, minutes=30)
        proposal = Proposal(delivery_id=f"d{len(self.asked)}", purpose=Purpose.REPLY, author=author, tag="HUMAN_AGENT")
        self.asked.append((channel, proposal))
        self.gate(channel, proposal)

    @rule(hours=st.sampled_from((25, 144, 168)))
    def somebody_from_an_ad_is_written_to(self, hours: int) -> None:
        """A run that began with an ad goes on, and is long past its week."""
        self.contact_acts("messenger", ActKind.AD_MESSAGE, "ad-1")
        for _ in range(2):
            self.now += dt.timedelta(hours=hours, minutes=1)
            proposal = Proposal(
                delivery_id=f"d{len(self.asked)}", purpose=Purpose.PROMOTIONAL, author=Author.API, reason="New"
            )
            self.asked.append(("messenger", proposal))
            self.gate("messenger", proposal)
            self.contact_acts("messenger", ActKind.AD_MESSAGE, "ad-1")

    @rule(
        channel=CHANNELS,
        purpose=st.sampled_from(tuple(Purpose)),
        author=st.sampled_from(tuple(Author)),
        tag=st.sampled_from((None, None, "HUMAN_AGENT", "ACCOUNT_UPDATE")),
        category=st.sampled_from((None, None, "utility", "marketing")),
        token=st.integers(0, 3),
    )
    def business_proposes(
        self, channel: str, purpose: Purpose, author: Author, tag: str | None, category: str | None, token: int
    ) -> None:
        proposal = Proposal(
            delivery_id=f"d{len(self.asked)}",
            purpose=purpose,
            author=author,
            reason="They asked for it",
            topic="deals" if purpose in {Purpose.TOPIC, Purpose.OPT_IN_REQUEST} else None,
            tag=tag,
            template="order" if category else None,
            category=category,
            token=f"otn-{token}",
        )
        self.asked.append((channel, proposal))
        self.gate(channel, proposal)

    @precondition(lambda self: self.asked)
    @rule(data=st.data())
    def the_dispatcher_tries_again(self, data: st.DataObject) -> None:
        self.gate(*data.draw(st.sampled_from(self.asked[-5:])))

    @precondition(lambda self: self.out)
    @rule(data=st.data())
    def a_receipt_says_that_it_did_not_arrive(self, data: st.DataObject) -> None:
        name = data.draw(st.sampled_from(sorted(self.out)))
        gone = self.out.pop(name)
        self.ledgers[gone.channel] = self.ledgers[gone.channel].released(name)

    def gate(self, channel: str, proposal: Proposal) -> None:
        self.out.pop(proposal.delivery_id, None)
        ledger = self.ledgers[channel]
        verdict = decide(PROFILES[channel], ledger, proposal, self.now)
        if verdict.outcome is not Outcome.SEND:
            self.ledgers[channel] = ledger.released(proposal.delivery_id)
            return
        self.judge(channel, proposal, verdict)
        self.out[proposal.delivery_id] = Out(channel, self.now, proposal, verdict)
        self.ledgers[channel] = ledger.after_send(proposal, verdict, self.now)

    def judge(self, channel: str, proposal: Proposal, verdict: Verdict) -> None:
        """Say of something that goes out whether the platform's documents allow it."""
        assert channel not in self.left, "they blocked the business"
        if self.within(channel, DAY):
            return
        if channel == "messenger":
            self.judge_messenger(proposal, verdict)
        else:
            assert proposal.template, "outside the window WhatsApp takes approved templates alone"
            assert proposal.category != "marketing" or proposal.purpose in MARKETING
            needed = "service" if proposal.category == "utility" and proposal.purpose not in MARKETING else "marketing"
            assert (channel, needed) in self.agreed or proposal.purpose is Purpose.TOPIC
        if proposal.purpose is Purpose.TOPIC:
            self.judge_topic(channel, proposal)

    def judge_messenger(self, proposal: Proposal, verdict: Verdict) -> None:
        assert proposal.tag != "ACCOUNT_UPDATE" or verdict.ground != "human_agent", "this tag is dead"
        if verdict.ground == "human_agent":
            assert (proposal.tag, proposal.author) == ("HUMAN_AGENT", Author.HUMAN)
            assert self.within("messenger", 7 * DAY), "a person has seven days"
        elif verdict.ground == "ad_window":
            assert self.ad_began is not None, "nobody came through an ad"
            assert self.now - self.ad_began < 7 * DAY, "seven days from the first message after an ad"
        elif verdict.ground == "one_time":
            used = sum(
                one.verdict.ground == "one_time" and one.proposal.token == proposal.token for one in self.out.values()
            )
            assert used < self.tokens[proposal.token or ""], "a token is good for so many messages"
        elif verdict.ground == "utility":
            assert proposal.category == "utility"
            assert proposal.purpose is Purpose.TRANSACTIONAL
        else:
            assert verdict.ground in {"marketing", "marketing_topic", "subscription", "private_reply", "follow_up"}

    def judge_topic(self, channel: str, proposal: Proposal) -> None:
        assert (channel, "deals") in self.subscribed, "they never asked for this topic"
        frequency = self.subscribed[channel, "deals"]
        if frequency is None:
            return
        before = [
            one.at
            for one in self.out.values()
            if one.channel == channel and one.proposal.topic == proposal.topic and one.proposal.purpose is Purpose.TOPIC
        ]
        assert not any(_same_period(frequency, at, self.now) for at in before), "no more than they subscribed to"

    def of(self, channel: str, kinds: set[ActKind]) -> list[dt.datetime]:
        return [at for one, kind, at in self.did if one == channel and kind in kinds]

    def within(self, channel: str, length: dt.timedelta) -> bool:
        """Tell whether the contact's last act that opens a window is less than `length` ago."""
        return any(self.now - at < length for at in self.of(channel, OPENS[channel]))


def _same_period(frequency: Frequency, one: dt.datetime, other: dt.datetime) -> bool:
    """Tell whether two times are in one day, week or month of the calendar, in UTC."""
    if frequency is Frequency.DAILY:
        return one.date() == other.date()
    if frequency is Frequency.WEEKLY:
        return one.isocalendar()[:2] == other.isocalendar()[:2]
    return (one.year, one.month) == (other.year, other.month)


PlatformHistories.TestCase.settings = settings(max_examples=120, stateful_step_count=40, deadline=None)
TestPlatformHistories = PlatformHistories.TestCase
