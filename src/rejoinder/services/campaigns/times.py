"""When a campaign goes, on the business's own clock."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.schedule import begins_at, next_run
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.policy.calendar import zone_of
from rejoinder.store import workspaces
from rejoinder.store.database import Tx

MOMENT = timedelta(microseconds=1)


async def first_run(tx: Tx, when: When, now: datetime) -> datetime:
    """Tell when what is started now goes for the first time."""
    begun = begins_at(when, now)
    if when.mode is not Mode.RECURRING:
        return begun
    return max(now, next_run(when, begun, begun - MOMENT, await zone(tx)))


async def zone(tx: Tx) -> ZoneInfo:
    """Tell the zone that the business's own clock is in."""
    here = await workspaces.read(tx)
    return zone_of(here.zone if here else "UTC")


async def moved_to(tx: Tx, one: Campaign, said: Definition, now: datetime) -> datetime | None:
    """Tell when a campaign goes next that was started, and whose time its author changes."""
    if one.started_at is None or said.when == one.definition.when:
        return one.next_at
    if not one.run:
        return await first_run(tx, said.when, now)
    if said.when.mode is Mode.RECURRING:
        return next_run(said.when, begins_at(said.when, one.started_at), now, await zone(tx))
    return one.next_at
