from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.services.system import System
from rejoinder.store import coupons
from rejoinder.store.database import Tx

#: What a preview shows of whoever has no code yet.
EXAMPLE = "EXAMPLE-CODE"


class Given(msgspec.Struct, frozen=True):
    """The code of each person who has one, and until when it holds."""

    codes: dict[UUID, str]
    expires_at: datetime | None = None


async def give(system: System, tx: Tx, list_id: UUID, contact_ids: list[UUID], campaign_id: UUID | None) -> Given:
    """Give each of some people a code of a list, the same again to who has one; nobody is given a code by no campaign.

    Whoever is left out gets none: the list is used up, over, or out of use.
    """
    now, one = system.clock(), await coupons.head(tx, list_id)
    if one is None or one.archived_at or (one.expires_at and one.expires_at <= now):
        return Given({})
    if campaign_id is not None:
        return Given(await coupons.give(tx, list_id, contact_ids, campaign_id, now), one.expires_at)
    codes = await coupons.held(tx, list_id, contact_ids)
    if len(codes) < len(contact_ids) and await coupons.any_free(tx, list_id):
        codes = dict.fromkeys(contact_ids, EXAMPLE) | codes
    return Given(codes, one.expires_at)
