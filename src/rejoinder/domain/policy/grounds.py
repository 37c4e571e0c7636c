"""What a message may rest on: each ground of a policy made into a quick question."""

import datetime as dt
from collections.abc import Callable

from msgspec import Struct

from rejoinder.domain.policy.facts import Permit
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import Ground, Needs
from rejoinder.domain.policy.verdict import NOTHING, Params, Verdict
from rejoinder.domain.policy.words import Author, Counted, PermitKind, Purpose

Stands = Callable[[Ledger, Proposal, dt.datetime], Params | None]
Opened = Callable[[Ledger], dt.datetime | None]
Condition = Callable[[Ledger, Proposal, dt.datetime], bool]


class Footing(Struct, frozen=True):
    """A ground and the question whether it stands: the facts of it, or None; and when it was opened."""

    ground: Ground
    stands: Stands
    opened: Opened
    length: dt.timedelta

    def carries(self, purpose: Purpose, author: Author) -> bool:
        """Whether the ground is meant for such messages at all."""
        return purpose in self.ground.purposes and author in self.ground.authors


def footing_of(ground: Ground) -> Footing:
    """Return the ground, ready to be asked."""
    conditions = tuple(_conditions(ground))
    stretch = _stretch(ground)
    stands = stretch if not conditions else _all(stretch, conditions)
    return Footing(ground, stands, opening(ground), dt.timedelta(seconds=ground.length_s or 0))


def opening(ground: Ground) -> Opened:
    """Return the question when this ground's window was opened, or None."""
    kinds = frozenset(ground.opened_by)
    first = ground.counted is Counted.FIRST

    def opened(ledger: Ledger) -> dt.datetime | None:
        latest = None
        for trace in ledger.acts:
            if trace.kind in kinds:
                at = trace.first if first else trace.last
                if latest is None or at > latest:
                    latest = at
        return latest

    return opened


def permit_key(needs: Needs, proposal: Proposal) -> str | None:
    """Return the key of the permit that a proposal would use."""
    if needs.key is not None:
        return needs.key
    if needs.kind is PermitKind.TOPIC:
        return proposal.topic
    if needs.kind is PermitKind.TEMPLATE:
        return proposal.template
    return proposal.token


def permit_of(ledger: Ledger, kind: PermitKind, key: str | None) -> Permit | None:
    """Return the identity's permit of this kind and key, good or not."""
    return next((one for one in ledger.permits if one.kind is kind and one.key == key), None)


def token_for(grounds: tuple[Ground, ...], ledger: Ledger, verdict: Verdict) -> str | None:
    """Return what a send has to name at the provider, where its verdict rests on a permit that carries it."""
    if not verdict.takes:
        return None
    ground = next((one for one in grounds if one.id == verdict.ground), None)
    if ground is None or ground.permit is None or not ground.permit.token:
        return None
    return next((one.token for one in ledger.permits if one.token and one.name in verdict.takes), None)


def uses_since(ledger: Ledger, of: str, since: dt.datetime | None, mine: str) -> list[dt.datetime]:
    """Return when other deliveries used this up since the contact's last act, that very moment included."""
    uses = ledger.uses
    if not uses:
        return []
    return [use.at for use in uses if use.of == of and use.delivery_id != mine and (since is None or use.at >= since)]


def answering(ground: Ground, ledger: Ledger) -> bool:
    """Whether the last thing that the contact did is one of those that the ground answers."""
    newest = max(ledger.acts, key=lambda trace: trace.last, default=None)
    return newest is not None and newest.kind in ground.answers


def _stretch(ground: Ground) -> Stands:
    if not ground.opened_by:
        return lambda _ledger, _proposal, _now: NOTHING
    opened = opening(ground)
    if ground.length_s is None:
        return lambda ledger, _proposal, _now: None if (at := opened(ledger)) is None else Params(at)
    length = dt.timedelta(seconds=ground.length_s)

    def within(ledger: Ledger, _proposal: Proposal, now: dt.datetime) -> Params | None:
        at = opened(ledger)
        if at is None:
            return None
        closes = at + length
        return Params(at, closes) if now < closes else None

    return within


def _all(stretch: Stands, conditions: tuple[Condition, ...]) -> Stands:
    def stands(ledger: Ledger, proposal: Proposal, now: dt.datetime) -> Params | None:
        for holds in conditions:
            if not holds(ledger, proposal, now):
                return None
        return stretch(ledger, proposal, now)

    return stands


def _conditions(ground: Ground) -> list[Condition]:
    found: list[Condition] = []
    if ground.tag is not None:
        found.append(lambda _ledger, proposal, _now: proposal.tag == ground.tag)
    if ground.template:
        found.append(lambda _ledger, proposal, _now: proposal.template is not None)
    if ground.categories:
        found.append(lambda _ledger, proposal, _now: proposal.category in ground.categories)
    if ground.answers:
        found.append(lambda ledger, _proposal, _now: answering(ground, ledger))
    if ground.permit is not None:
        found.append(_permitted(ground.permit))
    if ground.uses is not None:
        found.append(_unused(ground, ground.uses))
    return found


def _permitted(needs: Needs) -> Condition:
    def permitted(ledger: Ledger, proposal: Proposal, now: dt.datetime) -> bool:
        permit = permit_of(ledger, needs.kind, permit_key(needs, proposal))
        if permit is None or (needs.token and not permit.token):
            return False
        return permit.good(proposal.delivery_id, now)

    return permitted


def _unused(ground: Ground, uses: int) -> Condition:
    opened = opening(ground)

    def unused(ledger: Ledger, proposal: Proposal, _now: dt.datetime) -> bool:
        return len(uses_since(ledger, ground.id, opened(ledger), proposal.delivery_id)) < uses

    return unused
