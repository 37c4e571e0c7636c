"""The workers' part of campaigns: begun at their time, brought to some people at a time, whatever is killed."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from msgspec.structs import replace

from rejoinder.domain.audience.rule import Rule
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.kinds import Kind, State
from rejoinder.domain.campaign.schedule import begins_at, may_come_again, next_run, wall_of
from rejoinder.domain.campaign.when import Mode
from rejoinder.services.campaigns.announce import announce_campaigns
from rejoinder.services.campaigns.elsewhere import come_elsewhere
from rejoinder.services.campaigns.life import ended
from rejoinder.services.campaigns.proposing import Coming, To, come_to
from rejoinder.services.campaigns.stopping import tidy
from rejoinder.services.campaigns.times import zone
from rejoinder.services.system import System
from rejoinder.store import audiences, campaign_going, campaign_timers, campaigns, segments
from rejoinder.store.database import Tx


class _Facts(msgspec.Struct, frozen=True):
    """What somebody did that set it off."""

    event: dict[str, Any] | None = None


_FACTS = msgspec.json.Decoder(_Facts)
#: To how many people a campaign comes in one transaction.
CHUNK = 5_000


async def send_campaigns(system: System) -> int:
    """Let campaigns begin, go on and end, workspace by workspace; returns how much there was to do."""
    async with system.db.lookup() as tx:
        waiting = await campaign_going.workspaces(tx, system.clock())
    done = [await _workspace(system, workspace_id) for workspace_id in waiting]
    return sum(done)


async def _workspace(system: System, workspace_id: UUID) -> int:
    async with system.db.service(workspace_id) as tx:
        moved = await _ended(system, tx) + await _begun(system, tx) + await tidy(system, tx)
    async with system.db.service(workspace_id) as tx:
        moved += await _go_on(system, tx)
    async with system.db.service(workspace_id) as tx:
        return moved + await come_later(system, tx)


async def _ended(system: System, tx: Tx) -> int:
    now = system.clock()
    over = [*await campaign_going.expired(tx, now), *await campaign_going.through(tx)]
    for one in await campaigns.several(tx, over):
        await campaigns.move(tx, ended(one, now))
    if over:
        await segments.unfollow(tx, over, now)
        await announce_campaigns(system, tx, over)
    return len(over)


async def _begun(system: System, tx: Tx) -> int:
    due = await campaign_going.due(tx, system.clock())
    for one in await campaigns.several(tx, due):
        await _begin(system, tx, one)
    if due:
        await announce_campaigns(system, tx, due)
    return len(due)


async def _begin(system: System, tx: Tx, one: Campaign) -> None:
    """Let a campaign go: those that go to all who are there begin a run, the others wait for people from now on."""
    now, when = system.clock(), one.definition.when
    next_at: datetime | None = None
    if when.mode is Mode.RECURRING:
        next_at = next_run(when, begins_at(when, one.started_at or now), now, await zone(tx))
    going = one.definition.kind is Kind.MESSAGE and when.mode in {Mode.ONCE, Mode.RECURRING}
    run = one.run + 1 if going or not one.run else one.run
    await campaigns.move(tx, replace(one, state=State.LIVE, run=run, next_at=next_at, updated_at=now))
    if going:
        rules = await rules_of(tx)
        aimed = await audiences.count(tx, one.definition.audience, now, rules)
        await campaign_going.begin(tx, one.id, run, aimed, now)
    await follow(tx, one, now)


async def follow(tx: Tx, one: Campaign, now: datetime) -> None:
    """Let it be known who comes into the audience of a message that goes to whoever does."""
    if one.definition.kind is Kind.MESSAGE and one.definition.when.mode is Mode.ALWAYS:
        await segments.follow(tx, one.id, one.definition.audience, now)


async def rules_of(tx: Tx) -> dict[UUID, Rule]:
    """Read the rules of the segments that an audience may name."""
    return {one.id: one.rule for one in await segments.in_use(tx)}


async def _go_on(system: System, tx: Tx) -> int:
    running = await campaign_going.running(tx)
    if running is None:
        return 0
    campaign_id, place, run_at = running
    (campaign,) = await campaigns.several(tx, [campaign_id])
    said, now = campaign.definition, system.clock()
    found = await audiences.members(tx, said.audience, run_at, await rules_of(tx), place, CHUNK)
    coming = await coming_now(system, tx, campaign, run_at)
    if found:
        await come_to(system, tx, coming, [To(id_, campaign.run) for id_ in found])
    over = len(found) < CHUNK
    await campaign_going.went(tx, campaign_id, found[-1] if found else place, len(found), now if over else None)
    if over or system.told_campaigns.now(tx.workspace_id, [campaign_id], now):
        await announce_campaigns(system, tx, [campaign_id])
    return max(len(found), 1)


async def come_later(system: System, tx: Tx) -> int:
    """Let a campaign come to those whose time for it has come; returns how many those are."""
    timers = await campaign_timers.take(tx, system.clock(), CHUNK)
    if not timers:
        return 0
    (campaign,) = await campaigns.several(tx, [timers[0].campaign_id])
    coming = await coming_now(system, tx, campaign)
    if timers[0].what == campaign_timers.ELSEWHERE:
        await come_elsewhere(system, tx, coming, timers)
        return len(timers)
    wanted = {one.contact_id: _FACTS.decode(one.facts).event for one in timers}
    people = await _still(tx, campaign, wanted, coming.now)
    if people:
        await come_to(system, tx, coming, people)
    return len(timers)


async def _still(tx: Tx, campaign: Campaign, wanted: dict[UUID, dict[str, Any] | None], now: datetime) -> list[To]:
    """Choose those who are in the audience at this moment, and to whom it did not come, or long enough ago."""
    said = campaign.definition
    inside = await audiences.only(tx, said.audience, now, await rules_of(tx), list(wanted))
    had = await campaign_going.had(tx, campaign.id, list(wanted))
    found = []
    for id_, event in wanted.items():
        before = had.get(id_)
        if id_ in inside and (before is None or may_come_again(said.when, before["shown_at"], now)):
            found.append(To(id_, before["run"] + 1 if before else 1, event))
    return found


async def coming_now(system: System, tx: Tx, campaign: Campaign, run_at: datetime | None = None) -> Coming:
    """Tell how a campaign comes to people now."""
    now, here = system.clock(), await zone(tx)
    when = campaign.definition.when
    wall = wall_of(when, begins_at(when, campaign.started_at or now), run_at, here) if run_at else None
    return Coming(campaign, now, here.key, wall)
