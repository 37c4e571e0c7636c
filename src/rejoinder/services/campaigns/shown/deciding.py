"""What is shown to somebody now, decided from what is known of them in a few round trips."""

from datetime import timedelta
from uuid import UUID

import msgspec

from rejoinder.domain.audience import Facts
from rejoinder.domain.audience.counting import fits
from rejoinder.domain.campaign.visit import (
    WAITS_ON_PAGE_S,
    Chosen,
    Live,
    Trigger,
    Visit,
    arm_of,
    candidates,
    choose,
    drawn,
    interrupts,
    stays,
    wants,
)
from rejoinder.domain.experiment import CONTROL
from rejoinder.domain.policy import Outcome, Policy
from rejoinder.domain.policy.on_page import judged
from rejoinder.services.campaigns.shown.book import Asked, Showbook
from rejoinder.services.campaigns.shown.giving import Giving, give
from rejoinder.services.campaigns.shown.item import Item, item_of
from rejoinder.services.campaigns.shown.proposing import proposal_of
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.policies import of_channel
from rejoinder.services.system import System
from rejoinder.store import campaign_showings, channels
from rejoinder.store.audiences.loading import facts_of
from rejoinder.store.campaign_showings import Guest, Shown
from rejoinder.store.database import Tx


class Occasion(msgspec.Struct, frozen=True):
    """Why it is decided: somebody came to a page, or did something on the one where they are."""

    url: str | None = None
    did: Trigger | None = None


async def shown_at(system: System, visitor: Visitor, url: str) -> list[Item]:
    """Give all that is to be shown on a page that somebody came to: what is there still, and what is new."""
    book = await system.showbooks.open(system.db, visitor.workspace_id)
    if not book.lives:
        return []
    return await _shown(system, visitor, book, book.at_visit, Occasion(url=url))


async def shown_after(system: System, visitor: Visitor, did: Trigger) -> list[Item]:
    """Give what is to be shown besides, now that somebody has done something."""
    book = await system.showbooks.open(system.db, visitor.workspace_id)
    asked = book.at(did.name)
    if not asked.lives:
        return []
    await _wait(system, visitor, book, did)
    return await _shown(system, visitor, book, asked, Occasion(did=did))


async def _wait(system: System, visitor: Visitor, book: Showbook, did: Trigger) -> None:
    """Note which campaigns what they did brings a good while later."""
    now = system.clock()
    due = {
        one.id: now + timedelta(seconds=one.definition.when.delay_s)
        for one in book.waiting_for(did.name)
        if one.definition.when.delay_s > WAITS_ON_PAGE_S and fits(one.definition.when.where, did.event, Facts(), now)
    }
    if due:
        async with system.db.service(visitor.workspace_id) as tx:
            await campaign_showings.wait(tx, visitor.contact_id, due)


async def _shown(system: System, visitor: Visitor, book: Showbook, asked: Asked, why: Occasion) -> list[Item]:
    async with system.db.reading(visitor.workspace_id) as tx:
        guest = await campaign_showings.guest(tx, visitor.contact_id, visitor.identity_id, system.clock())
        if guest is None:
            return []
        url = guest.url if why.url is None else why.url
        still = _still(book, guest, url)
        visit = _visit(system, visitor, guest, still, url=url, did=why.did)
        chosen = await _chosen(system, tx, visitor, book, asked, guest=guest, visit=visit)
        items = [await _again(system, tx, book, one) for one in still] if why.did is None else []
    if chosen:
        async with system.db.service(visitor.workspace_id) as tx:
            items += await give(system, tx, Giving(visitor, visit, guest, tuple(chosen)))
    return items


async def begun_by_press(system: System, visitor: Visitor, campaign_id: UUID) -> list[Item]:
    """Give a campaign that somebody begins themselves, whoever it is for otherwise: it answers their press."""
    book = await system.showbooks.open(system.db, visitor.workspace_id)
    live = book.lives.get(campaign_id)
    if live is None:
        return []
    async with system.db.service(visitor.workspace_id) as tx:
        guest = await campaign_showings.guest(tx, visitor.contact_id, visitor.identity_id, system.clock())
        if guest is None:
            return []
        for one in guest.shown:
            if one.campaign_id == campaign_id and one.open:
                return [await _again(system, tx, book, one)]
        visit = _visit(system, visitor, guest, [], url=guest.url, did=None)
        past = guest.past.get(campaign_id)
        arm = drawn(live, visitor.contact_id) if past is None or past.arm == CONTROL else past.arm
        return await give(system, tx, Giving(visitor, visit, guest, (Chosen(live, arm),), wished=True))


def _still(book: Showbook, guest: Guest, url: str) -> list[Shown]:
    """Choose what is on the page still: the newest of each kind of place that nobody has ended, and that stays."""
    found: dict[bool, Shown] = {}
    for one in guest.shown:
        live = book.lives.get(one.campaign_id)
        if one.open and live and stays(live.definition, url, guest.device):
            found[interrupts(one.content)] = one
    return list(found.values())


def _visit(
    system: System, visitor: Visitor, guest: Guest, still: list[Shown], *, url: str, did: Trigger | None
) -> Visit:
    there = {interrupts(one.content) for one in still}
    return Visit(
        contact_id=visitor.contact_id,
        now=system.clock(),
        url=url,
        device=guest.device,
        did=did,
        waited=guest.waited,
        shown=len(guest.shown),
        interrupted=True in there,
        bannered=False in there,
    )


async def _again(system: System, tx: Tx, book: Showbook, one: Shown) -> Item:
    definition = book.lives[one.campaign_id].definition
    return await item_of(system, tx, one.id, one.campaign_id, definition, arm=one.arm, content=one.content)


async def _chosen(
    system: System, tx: Tx, visitor: Visitor, book: Showbook, asked: Asked, *, guest: Guest, visit: Visit
) -> list[Chosen]:
    """Choose what is new; what is known of them is read only when something may be."""
    ready = candidates(asked.lives, visit, guest.past)
    if not ready or visit.shown >= book.most or (visit.interrupted and visit.bannered):
        return []
    known = await facts_of(tx, [visitor.contact_id], asked.needs, visit.now)
    channel = await channels.read(tx, visitor.channel_id)
    if visitor.contact_id not in known or channel is None:
        return []
    policy, facts = of_channel(channel), known[visitor.contact_id]
    return choose(
        ready,
        visit,
        lambda live: arm_of(live, visitor.contact_id, guest.past.get(live.id)),
        fitting=lambda live: wants(live, visit, facts, book.rules) and _allowed(system, policy, guest, live, visit),
        most=book.most,
    )


def _allowed(system: System, policy: Policy, guest: Guest, live: Live, visit: Visit) -> bool:
    proposal = proposal_of(live.definition, live.id, system.new_id(), "")
    return judged(policy, guest.ledger, proposal, visit.now).outcome is Outcome.SEND
