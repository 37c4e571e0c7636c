from uuid import UUID

from rejoinder.domain.campaign.campaign import Campaign, Summary, summary
from rejoinder.services.system import System
from rejoinder.store import campaigns, changes
from rejoinder.store.changes import told
from rejoinder.store.database import Tx


async def summed(tx: Tx, found: list[Campaign]) -> list[Summary]:
    """Sum campaigns up, with their figures."""
    figures = await campaigns.figures(tx, [one.id for one in found])
    return [summary(one, figures[one.id]) for one in found]


async def announce_campaigns(system: System, tx: Tx, ids: list[UUID]) -> None:
    """Show teammates how campaigns are now."""
    news = await summed(tx, await campaigns.several(tx, ids))
    await changes.record(tx, system.clock(), [told(system.new_id(), "campaign.updated", one) for one in news])
