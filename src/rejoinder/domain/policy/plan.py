"""A policy's rules for one kind of message, made ready once and asked in a fixed order; see docs/adr/0010."""

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.policy.caps import cap_wait, credits_spent
from rejoinder.domain.policy.grounds import Footing, Stands, permit_key
from rejoinder.domain.policy.hard import Refusal, hard_rules
from rejoinder.domain.policy.leaving import leaving
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.misses import instead_of, nearest_miss, remedy_for
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import Cap, Ground, Needs
from rejoinder.domain.policy.verdict import Params, Verdict
from rejoinder.domain.policy.waits import Wait, free_at, frequency_wait, pause_wait, quiet_wait, rest_wait
from rejoinder.domain.policy.words import Author, GroundKind, Outcome, Purpose

SENT_BECAUSE = {
    GroundKind.WINDOW: "window_open",
    GroundKind.FOLLOW_UP: "follow_up_left",
    GroundKind.TAG: "tag_allows",
    GroundKind.TEMPLATE: "template_allows",
    GroundKind.TOKEN: "token_held",
    GroundKind.TOPIC: "subscribed",
    GroundKind.CONSENT: "consented",
}


class Way(Struct, frozen=True):
    """A ground that can carry a plan's messages, with what a verdict that rests on it says."""

    stands: Stands
    rule: str
    reason: str
    passed: tuple[str, ...]
    takes: tuple[str, ...]
    permit: Needs | None
    waits: tuple[Wait, ...]
    earning: tuple[Cap, ...]


class Plan:
    """All rules of a policy for one purpose and one kind of author."""

    def __init__(self, policy: Policy, footings: tuple[Footing, ...], purpose: Purpose, author: Author) -> None:
        hard = hard_rules(policy, purpose, author)
        self.name = policy.name
        self.stops = policy.stops
        self.patience = dt.timedelta(seconds=policy.patience_s)
        self.passed = tuple(check.rule for check in hard)
        self.refusals = tuple(check.refuses for check in hard if check.refuses is not None)
        pause = policy.pause
        self.pause = (pause_wait(pause),) if pause is not None and purpose in pause.purposes else ()
        self.caps = tuple(cap for cap in policy.caps if purpose in cap.purposes)
        self.others = (
            *(rest_wait(one) for one in policy.rests if purpose in one.purposes),
            *((frequency_wait(policy.zone),) if purpose is Purpose.TOPIC else ()),
            *(quiet_wait(one, author, purpose, policy.zone) for one in policy.quiet if purpose in one.purposes),
        )
        self.insteads = instead_of(footings, purpose, author)
        self.footings = tuple(one for one in footings if one.carries(purpose, author))
        self.ways = tuple(self._way(footing) for footing in self.footings)

    def _way(self, footing: Footing) -> Way:
        ground = footing.ground
        reason = SENT_BECAUSE[ground.kind]
        if ground.kind is GroundKind.WINDOW and ground.length_s is None:
            reason = "always_open"
        uses = (f"use:{ground.id}",) if ground.uses is not None else ()
        caps = self._caps(ground)
        waits = (*self.pause, *(cap_wait(cap) for cap in caps), *self.others)
        return Way(
            footing.stands,
            ground.id,
            reason,
            (*self.passed, ground.id, *(wait.rule for wait in waits)),
            (*uses, *(f"cap:{cap.id}" for cap in caps)),
            ground.permit,
            waits,
            tuple(cap for cap in caps if cap.earns),
        )

    def _caps(self, ground: Ground) -> tuple[Cap, ...]:
        return tuple(cap for cap in self.caps if not cap.grounds or ground.id in cap.grounds)

    def decide(self, ledger: Ledger, proposal: Proposal, now: dt.datetime, *, instead: bool = True) -> Verdict:
        """Return the verdict: hard rules first, then the ground, then what can wait.

        Without `instead` a message that has no ground is not told what would be allowed: that takes as long again.
        """
        for refuses in self.refusals:
            refusal = refuses(ledger, proposal, now)
            if refusal is not None:
                return self._dropped(refusal, self.passed[: self.passed.index(refusal.rule)], now)
        for way in self.ways:
            params = way.stands(ledger, proposal, now)
            if params is not None:
                return self._carried(ledger, proposal, now, way, params)
        miss = nearest_miss(self.footings, ledger, proposal, now)
        remedy = remedy_for(self.insteads, ledger, proposal, now) if instead else None
        return Verdict(Outcome.DROP, miss.rule, miss.reason, miss.params, now, self.name, self.passed, remedy=remedy)

    def _dropped(self, why: Refusal, passed: tuple[str, ...], now: dt.datetime) -> Verdict:
        return Verdict(Outcome.DROP, why.rule, why.reason, why.params, now, self.name, passed, remedy=why.remedy)

    def _carried(self, ledger: Ledger, proposal: Proposal, now: dt.datetime, way: Way, params: Params) -> Verdict:
        for wait in way.waits:
            if wait.waits(ledger, proposal, now) is not None:
                return self._held(ledger, proposal, now, way, params)
        takes = way.takes
        if way.permit is not None or way.earning:
            takes = self._takes(ledger, proposal, now, way)
        verdict = Verdict(Outcome.SEND, way.rule, way.reason, params, now, self.name, way.passed, way.rule, takes)
        if not ledger.stops and not ledger.contact.stops:
            return verdict
        still = leaving(self.stops, ledger, proposal)
        return replace(verdict, takes=takes + still.takes, silent=still.silent)

    def _takes(self, ledger: Ledger, proposal: Proposal, now: dt.datetime, way: Way) -> tuple[str, ...]:
        needs = way.permit
        permit = () if needs is None else (f"{needs.kind}:{permit_key(needs, proposal)}",)
        return (*permit, *way.takes, *credits_spent(way.earning, ledger, proposal, now))

    def _held(self, ledger: Ledger, proposal: Proposal, now: dt.datetime, way: Way, stood: Params) -> Verdict:
        until, wait, params = free_at(way.waits, ledger, proposal, now, self.patience)
        free = (one.rule for one in way.waits if one.waits(ledger, proposal, now) is None)
        passed = (*self.passed, way.rule, *free)
        expires = proposal.expires_at
        if expires is not None and expires <= until:
            why = Refusal(wait.rule, "expires_first", Params(expires, until, key=wait.rule), "propose_later")
            return self._dropped(why, passed, now)
        if until - now > self.patience:
            longest = int(self.patience.total_seconds())
            waited = Params(until=until, per_s=longest, key=wait.rule)
            return self._dropped(Refusal(wait.rule, "waits_too_long", waited, "propose_later"), passed, now)
        later = next((one for one in self.ways if one.stands(ledger, proposal, until)), None)
        if later is None:
            gone = Params(stood.until, until, key=wait.rule)
            return self._dropped(Refusal(way.rule, "gone_by_then", gone, "send_earlier"), passed, now)
        if later is not way:
            params = replace(params, then=later.rule)
        return Verdict(Outcome.HOLD, wait.rule, wait.reason, params, now, self.name, passed, later.rule, until=until)
