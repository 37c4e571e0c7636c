from typing import Annotated

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.services import audit
from rejoinder.services.system import System
from rejoinder.store import campaign_showings


class CampaignSettings(msgspec.Struct, frozen=True):
    """How much is shown to one person in-app in a visit, which ends after half an hour without them."""

    most_in_app_per_session: Annotated[int, Meta(ge=0, le=20)]


async def read_settings(system: System, actor: Actor) -> CampaignSettings:
    """Tell how much is shown in a visit."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return CampaignSettings(await campaign_showings.most_in_a_visit(tx))


async def change_settings(system: System, actor: Actor, to: CampaignSettings) -> CampaignSettings:
    """Show so much in a visit from now on."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        await campaign_showings.set_most_in_a_visit(tx, to.most_in_app_per_session)
        detail = msgspec.structs.asdict(to)
        await audit.note(system, tx, actor, "campaign.settings", "workspace", actor.workspace_id, detail)
    return to
