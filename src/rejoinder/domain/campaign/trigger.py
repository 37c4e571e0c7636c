"""What sets a campaign off."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.audience.comparing import meets
from rejoinder.domain.audience.counting import at_path
from rejoinder.domain.audience.moments import zone_or_else
from rejoinder.domain.audience.rule import Property


class Trigger(msgspec.Struct, frozen=True, kw_only=True):
    """A campaign that an event with some properties sets off, from when on, and how long after."""

    campaign_id: UUID
    started_at: datetime
    where: tuple[Property, ...] = ()
    delay_s: int = 0


def sets_off(trigger: Trigger, properties: Mapping[str, Any], zone: str, at: datetime, now: datetime) -> bool:
    """Tell whether an event sets a campaign off: one that had begun by then, and that asks for such properties."""
    if at < trigger.started_at:
        return False
    clock = zone_or_else(zone, "UTC")
    return all(meets(one.op, one.value, at_path(properties, one.name), clock, now) for one in trigger.where)
