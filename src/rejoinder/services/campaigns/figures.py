"""What came of a campaign: added up, and person by person."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.figures import CampaignFigures, Person, figures
from rejoinder.domain.paging import Cursor, Page, paged
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import explain
from rejoinder.services.campaigns.keep import the_campaign
from rejoinder.services.system import System
from rejoinder.store import campaigns


class Wanted(msgspec.Struct, frozen=True):
    """Of whom to tell: what is true of them, which part of it, and in which arm."""

    fact: str
    detail: str = ""
    arm: str | None = None


async def read_figures(
    system: System, actor: Actor, campaign_id: UUID, *, since: datetime | None, before: datetime | None
) -> CampaignFigures:
    """Tell what came of a campaign, in all or of the people of some days."""
    actor.must(Permission.REPORTS)
    async with system.db.service(actor.workspace_id) as tx:
        await the_campaign(tx, campaign_id)
        counted = await campaigns.days(tx, campaign_id, since, before)
        told = await campaigns.rules_told(tx, campaign_id)
    return figures(counted, {rule: explain(verdict).why for rule, verdict in told.items()})


async def list_people(
    system: System, actor: Actor, campaign_id: UUID, only: Wanted, *, after: str | None, limit: int
) -> Page[Person]:
    """List of whom something is true, in the order in which it came to be."""
    actor.must(Permission.REPORTS)
    place = Cursor.read(after)
    async with system.db.people(actor.workspace_id) as tx:
        await the_campaign(tx, campaign_id)
        found = await campaigns.people(
            tx,
            campaign_id,
            fact=only.fact,
            detail=only.detail,
            arm=only.arm,
            after=place.place if place else None,
            limit=limit + 1,
        )
    return paged(found, limit, lambda one: Cursor(one.first_at, one.contact.id))
