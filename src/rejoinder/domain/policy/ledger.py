"""The ledger of one identity, and how it changes; nothing here reads a clock or a policy."""

import datetime as dt
from collections import Counter

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.policy.facts import (
    Act,
    Permit,
    Rest,
    Sent,
    Stop,
    Trace,
    Use,
    lift_stops,
    merge_stop,
    narrow_stops,
)
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.tally import NOTHING_RECEIVED, Tally, kept, merged_sent, without
from rejoinder.domain.policy.verdict import Verdict
from rejoinder.domain.policy.words import ActKind, PermitKind, Purpose, StopHow

USES_KEPT = 8  # of each kind; no policy allows more, see Policy
SPENDABLE = (PermitKind.TOKEN, PermitKind.CREDIT)


class Ledger(Struct, frozen=True, omit_defaults=True):
    """What the rules need to know of one identity.

    `contact` is shared by all identities of a contact and is stored beside, see `apart` and `beside`.
    """

    first_act: Act | None = None
    acts: tuple[Trace, ...] = ()
    sent: tuple[Sent, ...] = ()
    uses: tuple[Use, ...] = ()
    permits: tuple[Permit, ...] = ()
    stops: tuple[Stop, ...] = ()
    rests: tuple[Rest, ...] = ()
    zone: str | None = None
    country: str | None = None  # of a telephone number, as ISO 3166 has it
    contact: Tally = NOTHING_RECEIVED

    def last(self, *kinds: ActKind) -> dt.datetime | None:
        """Return when the contact last did one of these, or anything when no kind is named."""
        return max((one.last for one in self.acts if not kinds or one.kind in kinds), default=None)

    def after_act(self, act: Act) -> "Ledger":
        """Return the ledger after an act of the contact: windows open, follow-ups are free again."""
        first = act if self.first_act is None or act.at < self.first_act.at else self.first_act
        changed = replace(self, first_act=first, acts=_traced(self.acts, act))
        ad = self._ad_before(act) if act.kind is ActKind.MESSAGE else None
        if ad is None:
            return changed
        written = replace(act, kind=ActKind.AD_MESSAGE, entry=act.entry or ad.entry)
        return replace(changed, acts=_traced(changed.acts, written))

    def _ad_before(self, act: Act) -> Trace | None:
        """Return the click on an ad that a message is the first one after."""
        clicked = next((one for one in self.acts if one.kind is ActKind.AD_CLICK and one.last <= act.at), None)
        written = self.last(ActKind.AD_MESSAGE)
        return clicked if clicked is not None and (written is None or written < clicked.last) else None

    def after_send(self, proposal: Proposal, verdict: Verdict, now: dt.datetime) -> "Ledger":
        """Return the ledger with what this verdict takes; a delivery decided again counts once.

        An answer that takes nothing leaves no trace, so the ledger of a lively conversation stays small.
        """
        if proposal.purpose is Purpose.REPLY and not verdict.takes:
            return self.released(proposal.delivery_id)
        mine = proposal.delivery_id
        base = self.released(mine)
        sent = Sent(mine, now, proposal.purpose, proposal.author, verdict.ground or "", proposal.topic)
        uses = tuple(Use(mine, now, name[4:]) for name in verdict.takes if name.startswith("use:"))
        return replace(
            base,
            sent=kept((*base.sent, sent), now),
            uses=_newest((*base.uses, *uses)),
            permits=tuple(one.taken(mine) if one.name in verdict.takes else one for one in base.permits),
            contact=base.contact.after_send(sent),
        )

    def released(self, delivery_id: str) -> "Ledger":
        """Return the ledger with everything given back that a delivery took and did not use."""
        if not self._holds(delivery_id):
            return self
        return replace(
            self,
            sent=without(self.sent, delivery_id),
            uses=tuple(use for use in self.uses if use.delivery_id != delivery_id),
            permits=tuple(permit.returned(delivery_id) for permit in self.permits),
            contact=self.contact.released(delivery_id),
        )

    def _holds(self, delivery_id: str) -> bool:
        return (
            any(one.delivery_id == delivery_id for one in (*self.sent, *self.contact.sent))
            or any(use.delivery_id == delivery_id for use in self.uses)
            or any(delivery_id in permit.taken_by for permit in self.permits)
        )

    def granted(self, permit: Permit) -> "Ledger":
        """Return the ledger with a permit; a newer one replaces the older of the same kind and key."""
        others = tuple(one for one in self.permits if one.name != permit.name)
        return replace(self, permits=(*others, permit))

    def revoked(self, kind: PermitKind, key: str) -> "Ledger":
        """Return the ledger without a permit."""
        return replace(self, permits=tuple(one for one in self.permits if one.kind is not kind or one.key != key))

    def resting(self, rest: Rest) -> "Ledger":
        """Return the ledger of an identity that the provider wants left alone; the later end counts."""
        return replace(self, rests=_longest((*self.rests, rest)))

    def stopped(self, stop: Stop) -> "Ledger":
        """Return the ledger of a contact who left."""
        return replace(self, stops=merge_stop(self.stops, stop))

    def resumed(self, scope: str, at: dt.datetime, *hows: StopHow) -> "Ledger":
        """Return the ledger of a contact who came back, from some ways of leaving or from all; later stops stay."""
        return replace(self, stops=lift_stops(self.stops, scope, at, hows))

    def narrowed(self, at: dt.datetime) -> "Ledger":
        """Return the ledger of a contact who had left and asked for one topic; see `narrow_stops`."""
        return replace(self, stops=narrow_stops(self.stops, at), contact=self.contact.narrowed(at))

    def apart(self) -> tuple["Ledger", Tally]:
        """Return the identity's own facts and the contact's, as they are stored."""
        return replace(self, contact=NOTHING_RECEIVED), self.contact

    def beside(self, tally: Tally) -> "Ledger":
        """Return this identity's facts beside its contact's."""
        return replace(self, contact=tally)

    def merged(self, other: "Ledger") -> "Ledger":
        """Return one ledger for two identities that turned out to be one; tallies are merged apart."""
        firsts = [one for one in (self.first_act, other.first_act) if one is not None]
        stops = self.stops
        for stop in other.stops:
            stops = merge_stop(stops, stop)
        return replace(
            self,
            first_act=min(firsts, key=lambda act: act.at, default=None),
            acts=_merged_traces(self.acts, other.acts),
            sent=merged_sent(self.sent, other.sent),
            uses=_newest((*self.uses, *(use for use in other.uses if use not in self.uses))),
            permits=_newer_permits(self.permits, other.permits),
            stops=stops,
            rests=_longest((*self.rests, *other.rests)),
            zone=self.zone or other.zone,
            country=self.country or other.country,
        )

    def pruned(self, now: dt.datetime) -> "Ledger":
        """Return the ledger without what no rule can count any more; no verdict changes."""
        return replace(
            self,
            sent=kept(self.sent, now),
            uses=_newest(self.uses),
            permits=tuple(permit for permit in self.permits if not _spent(permit, now)),
            rests=tuple(rest for rest in self.rests if rest.until > now),
            contact=self.contact.pruned(now),
        )


def _traced(acts: tuple[Trace, ...], act: Act) -> tuple[Trace, ...]:
    for index, trace in enumerate(acts):
        if trace.kind is act.kind:
            return (*acts[:index], trace.after(act), *acts[index + 1 :])
    return (*acts, Trace(act.kind, act.at, act.at, act.entry))


def _merged_traces(ours: tuple[Trace, ...], theirs: tuple[Trace, ...]) -> tuple[Trace, ...]:
    traces = {trace.kind: trace for trace in ours}
    for trace in theirs:
        traces[trace.kind] = traces[trace.kind].merged(trace) if trace.kind in traces else trace
    return tuple(traces.values())


def _newer_permits(ours: tuple[Permit, ...], theirs: tuple[Permit, ...]) -> tuple[Permit, ...]:
    permits = {permit.name: permit for permit in ours}
    for permit in theirs:
        known = permits.get(permit.name)
        if known is None or known.granted_at < permit.granted_at:
            permits[permit.name] = permit
    return tuple(permits.values())


def _longest(rests: tuple[Rest, ...]) -> tuple[Rest, ...]:
    latest = {one.code: one for one in sorted(rests, key=lambda one: one.until)}
    return tuple(latest.values())


def _spent(permit: Permit, now: dt.datetime) -> bool:
    if permit.kind not in SPENDABLE:
        return False
    expired = permit.expires_at is not None and permit.expires_at <= now
    return expired or (permit.uses_left == 0 and not permit.taken_by)


def _newest(uses: tuple[Use, ...]) -> tuple[Use, ...]:
    ordered = sorted(uses, key=lambda use: (use.at, use.delivery_id), reverse=True)
    seen: Counter[str] = Counter()
    chosen = []
    for use in ordered:
        seen[use.of] += 1
        if seen[use.of] <= USES_KEPT:
            chosen.append(use)
    return tuple(reversed(chosen))
