"""The badge “very responsive”: for the workspace, and for each channel, teammate and location."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.domain.responsiveness import OF, OVER, QUICK, WANTED, Exchange, Responsiveness, responsiveness
from rejoinder.services.reports.answers import By
from rejoinder.services.system import System
from rejoinder.store import answers
from rejoinder.store.answers import Placed


class Badge(msgspec.Struct, frozen=True):
    """How responsive one channel, teammate or location is."""

    id: UUID
    name: str
    responsiveness: Responsiveness


class ResponsivenessReport(msgspec.Struct, frozen=True):
    """How responsive the business is now; `wanted_share` within `within_s` over `over_s` earns the badge."""

    at: datetime
    wanted_share: float
    within_s: int
    over_s: int
    summary: Responsiveness
    lines: dict[By, list[Badge]]


async def responsiveness_report(system: System, actor: Actor) -> ResponsivenessReport:
    """Report how responsive the business is, and what is missing to be very responsive."""
    actor.must(Permission.REPORTS)
    now = system.clock()
    async with system.db.people(actor.workspace_id) as tx:
        placed = await answers.exchanges(tx, now - OVER, now)
        names = await answers.names(tx)
    return ResponsivenessReport(
        at=now,
        wanted_share=WANTED / OF,
        within_s=int(QUICK.total_seconds()),
        over_s=int(OVER.total_seconds()),
        summary=responsiveness((one.exchange for one in placed), now),
        lines={by: _badges(placed, by, names, now) for by in By},
    )


def _badges(placed: list[Placed], by: By, names: dict[UUID, str], now: datetime) -> list[Badge]:
    whose: dict[UUID, list[Exchange]] = defaultdict(list)
    for one in placed:
        id_ = {By.CHANNEL: one.channel_id, By.TEAMMATE: one.teammate_id, By.LOCATION: one.location_id}[by]
        if id_:
            whose[id_].append(one.exchange)
    badges = [Badge(id_, names.get(id_, ""), responsiveness(exchanges, now)) for id_, exchanges in whose.items()]
    return sorted(badges, key=lambda badge: badge.name)
