from collections.abc import Sequence

import msgspec

from rejoinder.domain.campaign.content import Content
from rejoinder.domain.campaign.visit import Chosen, variant_of, worded
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System
from rejoinder.store.campaign_showings import Guest
from rejoinder.store.database import Tx


class Worded(msgspec.Struct, frozen=True):
    """What is said to somebody, in their language; `missing` when a value is not known that it needs."""

    chosen: Chosen
    content: Content
    locale: str | None
    missing: bool = False


async def worded_for(system: System, tx: Tx, visitor: Visitor, guest: Guest, chosen: Sequence[Chosen]) -> list[Worded]:
    """Fill what was chosen for somebody in with what is known of them."""
    return [Worded(one, *worded(variant_of(one.live.definition, one.arm), guest.locale)) for one in chosen]
