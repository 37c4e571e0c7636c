"""What became of a campaign's messages: noted where deliveries settle, receipts arrive, and contacts act."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from rejoinder.domain.campaign.kinds import Fact as Became
from rejoinder.domain.campaign.traces import LEFT, may_be_one, run_of, tapped
from rejoinder.domain.policy import StopHow
from rejoinder.domain.reputation import WITHIN
from rejoinder.store import campaign_facts, campaign_timers, campaign_traces
from rejoinder.store.campaign_facts import Fact
from rejoinder.store.campaign_timers import ELSEWHERE, Timer
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Claimed
from rejoinder.store.rows import encoded

#: How long an answer counts as one to the campaign, where it has no goal that says so.
ANSWERED_WITHIN = timedelta(days=7)
_LONGEST = timedelta(days=90)


def note(tx: Tx, about: Iterable[tuple[UUID, UUID]], fact: Became, at: datetime, detail: str = "") -> None:
    """Note one fact of people, each with the campaign."""
    facts = [
        Fact(campaign_id=campaign_id, contact_id=contact_id, fact=fact.value, arm="", at=at, detail=detail)
        for campaign_id, contact_id in about
    ]
    campaign_facts.note(tx, facts)


def sent(tx: Tx, claimed: Iterable[Claimed], at: datetime) -> None:
    """Note which of some deliveries that a channel took are of campaigns."""
    note(tx, [(run.campaign_id, one.contact_id) for one in claimed if (run := run_of(one.key))], Became.SENT, at)


def held(tx: Tx, one: Claimed, rule: str, at: datetime) -> None:
    """Note that the gate holds a delivery, and by which rule."""
    run = run_of(one.key)
    if run:
        note(tx, [(run.campaign_id, one.contact_id)], Became.HELD, at, rule)


async def refused(tx: Tx, dropped: Sequence[tuple[Claimed, str]], at: datetime) -> None:
    """Have those reached elsewhere to whom the gate does not let a message, each with the rule."""
    timers = []
    for one, rule in dropped:
        run = run_of(one.key)
        if run:
            facts = encoded({"run": run.number, "channel_id": one.channel_id, "rule": rule})
            timers.append(
                Timer(campaign_id=run.campaign_id, contact_id=one.contact_id, what=ELSEWHERE, due_at=at, facts=facts)
            )
    await campaign_timers.add(tx, timers)


def failed(tx: Tx, one: Claimed, failure: str, at: datetime) -> None:
    """Note that a channel refused a delivery for good."""
    run = run_of(one.key)
    if run:
        note(tx, [(run.campaign_id, one.contact_id)], Became.DROPPED, at, failure)


async def arrived(tx: Tx, messages: Sequence[Any], state: str, at: datetime) -> None:
    """Note which of some messages that were delivered or seen are of campaigns; what was seen was delivered."""
    ids = [one.id for one in messages if one.kind == "out" and may_be_one(one.purpose)]
    about = await campaign_traces.of_messages(tx, ids) if ids else []
    note(tx, about, Became.DELIVERED, at)
    if state == "seen":
        note(tx, about, Became.SEEN, at)


async def answered(tx: Tx, identity_id: UUID, contact_id: UUID, payload: str | None, at: datetime) -> None:
    """Note an answer to the last message of a campaign, or a tap on one of its buttons."""
    last = await campaign_traces.lately(tx, identity_id, at - _LONGEST)
    if last is None:
        return
    within = timedelta(days=last.within_days) if last.within_days else ANSWERED_WITHIN
    if at - last.at > within:
        return
    title = tapped(last.blocks, payload) if payload else None
    fact = Became.REPLIED if title is None else Became.CLICKED
    note(tx, [(last.campaign_id, contact_id)], fact, at, title or "")


async def left(tx: Tx, identity_id: UUID, contact_id: UUID, how: StopHow, at: datetime) -> None:
    """Note that somebody left who had got a message of a campaign within seven days."""
    fact = LEFT.get(how)
    last = await campaign_traces.lately(tx, identity_id, at - WITHIN) if fact else None
    if fact and last:
        note(tx, [(last.campaign_id, contact_id)], fact, at)
