"""Caps: how many messages of some purposes a contact may get in a time, and what lets one more through."""

import datetime as dt

from rejoinder.domain.policy.facts import Act, Permit
from rejoinder.domain.policy.grounds import permit_of
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import Cap
from rejoinder.domain.policy.verdict import Params
from rejoinder.domain.policy.waits import Wait
from rejoinder.domain.policy.words import PermitKind, Scope


def cap_wait(cap: Cap) -> Wait:
    """Return the cap, ready to be asked."""
    count, purposes, each, grounds = cap.count, cap.purposes, cap.by_topic, cap.grounds
    whole = cap.scope is not Scope.IDENTITY
    per = dt.timedelta(seconds=cap.per_s)

    def waits(ledger: Ledger, proposal: Proposal, at: dt.datetime) -> Params | None:
        sent = ledger.contact.sent if whole else ledger.sent
        if len(sent) < count:
            return None
        room, since, mine = count, at - per, proposal.delivery_id
        for one in sent:
            if one.at > since and one.purpose in purposes and one.delivery_id != mine:
                if (each and one.topic != proposal.topic) or (grounds and one.ground not in grounds):
                    continue
                room -= 1
        return None if room > 0 else full(ledger, proposal, at)

    def full(ledger: Ledger, proposal: Proposal, at: dt.datetime) -> Params | None:
        if credit(cap, ledger, proposal, at) is not None:
            return None
        times = fills(cap, ledger, at, proposal.delivery_id, proposal.topic)
        return Params(until=times[-count] + per, count=len(times), limit=count, per_s=cap.per_s)

    return Wait(cap.id, "cap_full", waits)


def fills(cap: Cap, ledger: Ledger, at: dt.datetime, mine: str = "", topic: str | None = None) -> list[dt.datetime]:
    """Return when the messages were sent that this cap counts at this time, oldest first."""
    since = at - dt.timedelta(seconds=cap.per_s)
    purposes, each, grounds = cap.purposes, cap.by_topic, cap.grounds
    return sorted(
        one.at
        for one in (ledger.sent if cap.scope is Scope.IDENTITY else ledger.contact.sent)
        if one.at > since and one.purpose in purposes and one.delivery_id != mine
        if (not each or one.topic == topic) and (not grounds or one.ground in grounds)
    )


def credit(cap: Cap, ledger: Ledger, proposal: Proposal, at: dt.datetime) -> str | None:
    """Return the name of an earned permit to go over this cap, if one is left."""
    permit = permit_of(ledger, PermitKind.CREDIT, cap.id) if cap.earns else None
    return permit.name if permit is not None and permit.good(proposal.delivery_id, at) else None


def earned(policy: Policy, act: Act) -> tuple[Permit, ...]:
    """Return the permits to go over a cap that an act of the contact earns; credits do not pile up."""
    return tuple(
        Permit(
            PermitKind.CREDIT,
            cap.id,
            act.at,
            act.at + dt.timedelta(seconds=cap.per_s),
            uses_left=cap.earns,
        )
        for cap in policy.caps
        if cap.earns and act.kind in cap.earned_by
    )


def credits_spent(caps: tuple[Cap, ...], ledger: Ledger, proposal: Proposal, now: dt.datetime) -> tuple[str, ...]:
    """Return the names of the credits that let a proposal go over a full cap."""
    return tuple(
        name
        for cap in caps
        if cap.earns
        and len(fills(cap, ledger, now, proposal.delivery_id, proposal.topic)) >= cap.count
        and (name := credit(cap, ledger, proposal, now)) is not None
    )
