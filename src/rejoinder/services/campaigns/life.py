"""A campaign is started, paused, resumed and ended."""

from datetime import datetime
from uuid import UUID

from msgspec.structs import replace

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.kinds import State
from rejoinder.domain.campaign.life import Act, done, may, why_not
from rejoinder.domain.campaign.schedule import begins_at, next_run
from rejoinder.domain.campaign.when import Mode
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict
from rejoinder.services import audit
from rejoinder.services.campaigns.announce import announce_campaigns
from rejoinder.services.campaigns.check import insist_whole
from rejoinder.services.campaigns.keep import locked, note
from rejoinder.services.campaigns.stopping import STEPS, hold_back
from rejoinder.services.campaigns.times import first_run, zone
from rejoinder.services.system import System
from rejoinder.store import campaigns, segments
from rejoinder.store.database import Tx


async def start(system: System, actor: Actor, campaign_id: UUID) -> Campaign:
    """Start a campaign, at once or at its time; refuses with every problem that it has."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await locked(tx, campaign_id)
        if done(Act.START, one.state):
            return one
        _insist(Act.START, one.state)
        await insist_whole(system, tx, one.definition)
        now = system.clock()
        at = await first_run(tx, one.definition.when, now)
        state = State.SCHEDULED if at > now else State.LIVE
        one = replace(one, state=state, started_at=now, next_at=at, updated_at=now)
        return await _moved(system, tx, actor, "campaign.started", one)


async def pause(system: System, actor: Actor, campaign_id: UUID) -> Campaign:
    """Pause a campaign: nothing more goes out, not even what waits already."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await locked(tx, campaign_id)
        if done(Act.PAUSE, one.state):
            return one
        _insist(Act.PAUSE, one.state)
        now = system.clock()
        one = replace(one, state=State.PAUSED, paused_at=now, paused_why=None, updated_at=now)
        one = await _moved(system, tx, actor, "campaign.paused", one)
    for _ in range(STEPS):
        if not await hold_back(system, actor.workspace_id, campaign_id):
            break
    return one


async def resume(system: System, actor: Actor, campaign_id: UUID) -> Campaign:
    """Let a campaign go on where it was paused; a recurring one passes over what it missed."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await locked(tx, campaign_id)
        if done(Act.RESUME, one.state):
            return one
        _insist(Act.RESUME, one.state)
        now, when = system.clock(), one.definition.when
        at = one.next_at
        if at is not None and at <= now and one.run and when.mode is Mode.RECURRING:
            at = next_run(when, begins_at(when, one.started_at or now), now, await zone(tx))
        waits = at is not None and at > now and not one.run
        state = State.SCHEDULED if waits else State.LIVE
        one = replace(one, state=state, next_at=at, paused_at=None, updated_at=now)
        return await _moved(system, tx, actor, "campaign.resumed", one)


async def end(system: System, actor: Actor, campaign_id: UUID) -> Campaign:
    """End a campaign for good: what waits is dropped, what was sent is counted on."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await locked(tx, campaign_id)
        if done(Act.END, one.state):
            return one
        _insist(Act.END, one.state)
        one = ended(one, system.clock())
        await segments.unfollow(tx, [one.id], system.clock())
        return await _moved(system, tx, actor, "campaign.ended", one)


def ended(one: Campaign, now: datetime) -> Campaign:
    """Return a campaign that is over."""
    return replace(one, state=State.ENDED, ended_at=now, next_at=None, paused_at=None, paused_why=None, updated_at=now)


async def pause_by_itself(system: System, tx: Tx, one: Campaign, why: str) -> None:
    """Pause a campaign that does harm, and say why."""
    now = system.clock()
    await campaigns.move(tx, replace(one, state=State.PAUSED, paused_at=now, paused_why=why, updated_at=now))
    await audit.noticed(system, tx, "campaign.paused", "campaign", one.id, {"name": one.definition.name, "why": why})
    await announce_campaigns(system, tx, [one.id])
    tx.wake("due")


async def _moved(system: System, tx: Tx, actor: Actor, action: str, one: Campaign) -> Campaign:
    await campaigns.move(tx, one)
    await note(system, tx, actor, action, one)
    tx.wake("due")
    return one


def _insist(act: Act, state: State) -> None:
    if not may(act, state):
        why, remedy = why_not(state)
        raise Conflict("wrong_state", why, field="state", remedy=remedy)
