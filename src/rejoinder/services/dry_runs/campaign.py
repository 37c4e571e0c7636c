"""A campaign is rehearsed like any message: to who is in its audience at this moment."""

from uuid import UUID

from msgspec.structs import replace

from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services.dry_runs.proposed import Asked
from rejoinder.services.system import System
from rejoinder.store import audiences, campaigns, segments
from rejoinder.store.database import Tx

#: How many of an audience are read at once.
_PAGE = 50_000


async def as_asked(tx: Tx, asked: Asked) -> Asked:
    """Ask what a campaign would propose, where one is named: its first variant in the words for everybody."""
    if asked.campaign_id is None:
        return asked
    said = await _said(tx, asked.campaign_id)
    talk = next((one.content for variant in said.variants for one in variant.wordings), None)
    if not isinstance(talk, Talk) or not said.channel_ids:
        why = "Only messages on channels are rehearsed, once it is written what they say."
        raise Invalid("not_a_message", why, field="campaign_id", remedy="Write it, and choose its channels.")
    return replace(
        asked,
        purpose=said.purpose,
        reason=said.reason,
        blocks=talk.blocks,
        channel_ids=said.channel_ids,
        topic_id=said.topic_id,
        subscribers_only=False,
    )


async def audience_of(system: System, tx: Tx, asked: Asked) -> frozenset[bytes] | None:
    """Read who is in the audience of a campaign, as their ids are written; None where everybody is meant."""
    if asked.campaign_id is None:
        return None
    rule = (await _said(tx, asked.campaign_id)).audience
    rules = {one.id: one.rule for one in await segments.in_use(tx)}
    found: set[bytes] = set()
    place: UUID | None = None
    while page := await audiences.members(tx, rule, system.clock(), rules, place, _PAGE):
        found.update(str(one).encode() for one in page)
        place = page[-1]
    return frozenset(found)


async def _said(tx: Tx, campaign_id: UUID) -> Definition:
    one = await campaigns.read(tx, campaign_id)
    if one is None:
        raise missing("campaign")
    return one.definition
