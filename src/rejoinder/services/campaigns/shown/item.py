from uuid import UUID

import msgspec

from rejoinder.domain.campaign.content import Content, Talk
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.files import content_with
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.visit import WAITS_ON_PAGE_S
from rejoinder.domain.campaign.when import Mode
from rejoinder.domain.message import Author
from rejoinder.services.system import System
from rejoinder.services.uploads import linked
from rejoinder.store import campaign_showings
from rejoinder.store.database import Tx


class Item(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something to show on the page, in the visitor's own words; `id` names the showing in what they do with it.

    `sender` is the teammate whose face it has; without one it comes from the business. `after_s` is how long the page
    waits until it is shown.
    """

    id: UUID
    campaign_id: UUID
    kind: Kind
    content: Content
    sender: Author | None = None
    after_s: float = 0.0
    preview: bool = False


async def item_of(
    system: System, tx: Tx, showing_id: UUID, campaign_id: UUID, definition: Definition, *, arm: str, content: Content
) -> Item:
    """Make the item of one showing; files carry signed links."""
    if isinstance(content, Talk):
        content = msgspec.structs.replace(content, on=())
    sender_id = next((one.sender_id for one in definition.variants if one.key == arm), None)
    return Item(
        id=showing_id,
        campaign_id=campaign_id,
        kind=definition.kind,
        content=content_with(content, lambda file: linked(system, tx.workspace_id, file)),
        sender=await campaign_showings.face(tx, sender_id) if sender_id else None,
        after_s=_after_s(definition),
    )


def _after_s(definition: Definition) -> float:
    when = definition.when
    waits = when.delay_s if when.mode is Mode.EVENT and when.delay_s <= WAITS_ON_PAGE_S else 0
    return definition.places.after_s + waits
