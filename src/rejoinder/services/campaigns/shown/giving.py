"""Shows somebody what was chosen for them: judged once more under lock, counted, kept with its verdict."""

from datetime import datetime, timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.kinds import Fact as What
from rejoinder.domain.campaign.texts import said_in
from rejoinder.domain.campaign.visit import Chosen, Visit
from rejoinder.domain.policy import Ledger, Outcome, Policy
from rejoinder.domain.policy.on_page import judged
from rejoinder.services.campaigns.shown.item import Item, item_of
from rejoinder.services.campaigns.shown.proposing import proposal_of
from rejoinder.services.campaigns.shown.wording import Worded, worded_for
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.policies import in_force
from rejoinder.services.system import System
from rejoinder.store import campaign_facts, campaign_showings, ledgers
from rejoinder.store.campaign_facts import Fact
from rejoinder.store.campaign_showings import Guest, NewShowing, Taking
from rejoinder.store.database import Tx


class Giving(msgspec.Struct, frozen=True):
    """What was chosen for whom; `wished` when they asked for it themselves, by a press."""

    visitor: Visitor
    visit: Visit
    guest: Guest
    chosen: tuple[Chosen, ...]
    wished: bool = False


class Judged(msgspec.Struct, frozen=True):
    """What may be shown, with the ledger after it."""

    showings: tuple[NewShowing, ...]
    ledger: Ledger


async def give(system: System, tx: Tx, giving: Giving) -> list[Item]:
    """Note who is shown what and give the items; what another page of theirs was quicker with is left out."""
    contact_id, now = giving.visitor.contact_id, giving.visit.now
    ledger = await ledgers.lock(tx, giving.visitor.identity_id)
    tally = await ledgers.lock_tally(tx, contact_id)
    taken = await campaign_showings.take(tx, contact_id, [_taking(giving, one) for one in giving.chosen], now)
    chosen = [one for one in giving.chosen if one.live.id in taken]
    campaign_facts.note(tx, [_fact(one, What.CONTROL, contact_id, now) for one in chosen if one.is_control])
    seeing = [one for one in chosen if not one.is_control]
    worded = await worded_for(system, tx, giving.visitor, giving.guest, giving.visit, seeing)
    _note_missing(tx, contact_id, [one for one in worded if one.missing], now)
    policy = await in_force(tx, giving.visitor.channel_id)
    said = [one for one in worded if not one.missing]
    judged_ = _judged(system, policy, ledger.beside(tally), said, giving)
    if not judged_.showings:
        return []
    await _keep(tx, giving, judged_)
    return await _items(system, tx, judged_, said)


def _taking(giving: Giving, one: Chosen) -> Taking:
    goal, past = one.live.definition.goal, giving.guest.past.get(one.live.id)
    until = giving.visit.now + timedelta(days=goal.within_days) if goal else None
    return Taking(one.live.id, one.arm, one.live.run, until, past.shown_at if past else None)


def _fact(one: Chosen, what: What, contact_id: UUID, now: datetime, detail: str = "") -> Fact:
    return Fact(campaign_id=one.live.id, contact_id=contact_id, fact=what, arm=one.arm, at=now, detail=detail)


def _note_missing(tx: Tx, contact_id: UUID, worded: list[Worded], now: datetime) -> None:
    """Note of whom something is not known that a text would have said."""
    campaign_facts.note(tx, [_fact(one.chosen, What.DROPPED, contact_id, now, "missing_value") for one in worded])


def _judged(system: System, policy: Policy, ledger: Ledger, worded: list[Worded], giving: Giving) -> Judged:
    """Ask the gate about each in turn, on the ledger as the one before left it."""
    showings, now = [], giving.visit.now
    for one in worded:
        live, id_ = one.chosen.live, system.new_id()
        proposal = proposal_of(live.definition, live.id, id_, said_in(one.content), wished=giving.wished)
        verdict = judged(policy, ledger, proposal, now)
        if verdict.outcome is Outcome.SEND:
            ledger = ledger.after_send(proposal, verdict, now)
            showings.append(NewShowing(id_, live.id, one.chosen.arm, one.locale, one.content, verdict))
    return Judged(tuple(showings), ledger)


async def _keep(tx: Tx, giving: Giving, one: Judged) -> None:
    visitor, now = giving.visitor, giving.visit.now
    await campaign_showings.add(tx, visitor.contact_id, visitor.identity_id, giving.visit.url, one.showings, now)
    waited = [showing.campaign_id for showing in one.showings if showing.campaign_id in giving.visit.waited]
    if waited:
        await campaign_showings.waited(tx, visitor.contact_id, waited)
    own, tally = one.ledger.apart()
    await ledgers.put(tx, visitor.identity_id, own)
    await ledgers.put_tally(tx, visitor.contact_id, tally)
    sent = {showing.campaign_id for showing in one.showings}
    campaign_facts.note(
        tx,
        [_fact(chosen, What.SENT, visitor.contact_id, now) for chosen in giving.chosen if chosen.live.id in sent],
    )


async def _items(system: System, tx: Tx, one: Judged, worded: list[Worded]) -> list[Item]:
    lives = {known.chosen.live.id: known.chosen.live for known in worded}
    return [
        await item_of(
            system,
            tx,
            showing.id,
            showing.campaign_id,
            lives[showing.campaign_id].definition,
            arm=showing.arm,
            content=showing.content,
        )
        for showing in one.showings
    ]
