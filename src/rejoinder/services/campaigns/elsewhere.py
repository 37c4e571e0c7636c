"""Where the gate lets no message of a campaign through, its next channel is tried; each gets one a run."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.kinds import Fact as Became
from rejoinder.services.campaigns import became
from rejoinder.services.campaigns.proposing import Coming, To, come_to
from rejoinder.services.system import System
from rejoinder.store import campaign_going
from rejoinder.store.campaign_timers import Timer
from rejoinder.store.database import Tx


class _Tried(msgspec.Struct, frozen=True):
    """Where it was tried, in which run, and why not there."""

    run: int
    channel_id: UUID
    rule: str


_TRIED = msgspec.json.Decoder(_Tried)


async def come_elsewhere(system: System, tx: Tx, coming: Coming, timers: Sequence[Timer]) -> None:
    """Try the next channels of people; of those who have none left it is noted which rule was in the way."""
    channel_ids = list(coming.campaign.definition.channel_ids)
    groups: dict[int, list[tuple[UUID, _Tried]]] = {}
    for one in timers:
        tried = _TRIED.decode(one.facts)
        after = channel_ids.index(tried.channel_id) + 1 if tried.channel_id in channel_ids else len(channel_ids)
        groups.setdefault(after, []).append((one.contact_id, tried))
    for after, people in groups.items():
        found = await campaign_going.places(tx, [id_ for id_, _ in people], channel_ids[after:])
        there = {one.contact_id for one in found if one.identity_id}
        going = [To(id_, tried.run, None, after) for id_, tried in people if id_ in there]
        if going:
            await come_to(system, tx, coming, going)
        for id_, tried in people:
            if id_ not in there:
                became.note(tx, [(coming.campaign.id, id_)], Became.DROPPED, coming.now, tried.rule)
