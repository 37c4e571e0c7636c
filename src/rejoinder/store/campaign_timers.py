"""Who gets a campaign later: who came into its audience, who set it off, and whom it could not reach as it tried."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.trigger import Trigger, sets_off
from rejoinder.store.database import Tx
from rejoinder.store.rows import columns_of
from rejoinder.store.statements import load

_SQL = load("campaign_timers")
_PROPERTIES = msgspec.json.Decoder(dict[str, Any], float_hook=Decimal)

#: What timers wait for.
ENTERED, EVENT, ELSEWHERE = "entered", "event", "elsewhere"
#: What happened longer ago was told late, and sets nothing off any more.
FRESH = timedelta(days=1)


class Timer(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Somebody who is to get a campaign, when, and with which `facts` as JSON."""

    campaign_id: UUID
    contact_id: UUID
    what: str
    due_at: datetime
    facts: str = "{}"


class Happening(msgspec.Struct, frozen=True, gc=False):
    """Something that somebody did, as far as campaigns look at it; `properties` are JSON."""

    contact_id: UUID
    name: str
    properties: str
    at: datetime


async def add(tx: Tx, timers: Sequence[Timer]) -> None:
    """Keep timers; who waits for the same already goes on waiting."""
    if timers:
        await tx.run(_SQL.add, tx.workspace_id, *columns_of(Timer, timers))
        tx.wake("due")


async def entered(tx: Tx, pairs: Iterable[tuple[UUID, UUID]], now: datetime) -> None:
    """Note who came into the audiences of campaigns; each gets it once."""
    columns = [list(column) for column in zip(*pairs, strict=True)]
    if columns:
        await tx.run(_SQL.entered, tx.workspace_id, *columns, now)
        tx.wake("due")


async def set_off(tx: Tx, happened: Sequence[Happening], now: datetime) -> None:
    """Note whose campaigns are set off by what they did."""
    triggers: Mapping[str, Sequence[Trigger]] = await tx.needed.triggers(tx)
    found = [one for one in happened if one.name in triggers and now - one.at < FRESH]
    if not found:
        return
    rows = await tx.rows(_SQL.zones, tx.workspace_id, list({one.contact_id for one in found}))
    zones = {row["id"]: row["zone"] for row in rows}
    timers: dict[tuple[UUID, UUID], Timer] = {}
    for one in found:
        properties = _PROPERTIES.decode(one.properties)
        for trigger in triggers[one.name]:
            if sets_off(trigger, properties, zones.get(one.contact_id) or "UTC", one.at, now):
                timers.setdefault((trigger.campaign_id, one.contact_id), _timer(trigger, one, now))
    await add(tx, list(timers.values()))


def _timer(trigger: Trigger, one: Happening, now: datetime) -> Timer:
    return Timer(
        campaign_id=trigger.campaign_id,
        contact_id=one.contact_id,
        what=EVENT,
        due_at=max(now, one.at + timedelta(seconds=trigger.delay_s)),
        facts=f'{{"event":{one.properties}}}',
    )


async def take(tx: Tx, now: datetime, limit: int) -> list[Timer]:
    """Take due timers out of one live campaign that sends messages, passing over those that others work on."""
    rows = await tx.rows(_SQL.take, tx.workspace_id, now, limit)
    return [Timer(**dict(row)) for row in rows]
