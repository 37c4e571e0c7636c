"""A campaign because of which too many leave is paused before the platform restricts the business for it (M6)."""

from collections.abc import Mapping
from uuid import UUID

from rejoinder.domain.campaign.kinds import Fact, State
from rejoinder.domain.policy import StopHow
from rejoinder.domain.reputation import WITHIN, Mood, Reputation, reputation
from rejoinder.services.campaigns.life import pause_by_itself
from rejoinder.services.system import System
from rejoinder.store import campaign_traces, campaigns

_HOW = {
    Fact.OPTED_OUT: StopHow.UNSUBSCRIBE,
    Fact.BLOCKED: StopHow.BLOCK,
    Fact.COMPLAINED: StopHow.COMPLAINT,
}


async def look_after_campaigns(system: System) -> None:
    """Judge every live campaign because of which somebody left within seven days."""
    since = system.clock() - WITHIN
    async with system.db.lookup() as tx:
        leaving = await campaign_traces.workspaces_leaving(tx, since)
    for workspace_id in leaving:
        await _judge_all(system, workspace_id)


async def _judge_all(system: System, workspace_id: UUID) -> None:
    async with system.db.service(workspace_id) as tx:
        for campaign_id, people in (await campaign_traces.standing(tx, system.clock() - WITHIN)).items():
            said = _judged(people)
            one = await campaigns.lock(tx, campaign_id) if said.mood is Mood.BAD else None
            if one is not None and one.state is State.LIVE and not _overruled(one.paused_why, said.text):
                await pause_by_itself(system, tx, one, said.text)


def _judged(people: Mapping[str, int]) -> Reputation:
    reached = max(people.get(Fact.SENT, 0), people.get(Fact.SEEN, 0))
    return reputation(reached, {how.value: people[fact] for fact, how in _HOW.items() if people.get(fact)})


def _overruled(before: str | None, now: str) -> bool:
    """Tell whether a teammate let it go on although it stood as it does now."""
    return before == now
