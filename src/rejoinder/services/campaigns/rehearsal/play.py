"""Plays a campaign's days one after the other, on what is known of people at this moment."""

from collections import defaultdict
from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
import structlog

from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.rehearsing import Day, Diary, Sample
from rejoinder.domain.policy.calendar import instant
from rejoinder.services.campaigns.going import rules_of
from rejoinder.services.campaigns.rehearsal.cast import Cast
from rejoinder.services.campaigns.rehearsal.coming import Coming, Due, notes_of
from rejoinder.services.campaigns.times import zone
from rejoinder.services.system import System
from rejoinder.store import audiences, dry_runs

log = structlog.get_logger()
#: To how many people it comes in one transaction.
CHUNK = 500


async def play(system: System, workspace_id: UUID, id_: UUID, campaign: Campaign, days: int) -> None:
    """Play the coming days; what was played so far can be read all the while."""
    playing = Playing(system, workspace_id, id_, campaign)
    try:
        await playing.begin(days)
        for number in range(days):
            await playing.day(number)
            if not await playing.keep("running"):
                return
        await playing.keep("done")
    except Exception:
        log.exception("a rehearsal failed", rehearsal=str(id_))
        await playing.keep("failed")


class Playing:
    """One rehearsal as it goes on."""

    def __init__(self, system: System, workspace_id: UUID, id_: UUID, campaign: Campaign) -> None:
        self._system, self._workspace_id, self._id, self._campaign = system, workspace_id, id_, campaign
        self._now = system.clock()
        self._days: list[Day] = []
        self._held: dict[int, list[Due]] = defaultdict(list)
        self._sample = Sample(0, id_)
        self._notes: list[str] = []
        self._zone = ZoneInfo("UTC")

    async def begin(self, days: int) -> None:
        """See whom it is for, and when."""
        async with self._system.db.service(self._workspace_id) as tx:
            self._zone = await zone(tx)
            aimed = await audiences.count(tx, self._campaign.definition.audience, self._now, await rules_of(tx))
            self._cast = await Cast.of(self._system, tx, self._campaign, self._zone)
        self._sample = Sample(aimed, self._id)
        self._coming = Coming(
            self._system, self._workspace_id, self._campaign, self._now, self._zone, days, self._sample
        )
        self._notes = [self._sample.words, *notes_of(self._campaign.definition)]

    def _begins(self, number: int) -> datetime:
        """Tell when a day of the business's own clock begins; the first one is under way."""
        day = self._now.astimezone(self._zone).date() + timedelta(days=number)
        return instant(self._zone, datetime.combine(day, time()), later=False) if number else self._now

    async def day(self, number: int) -> None:
        """Play one day: who is new, and who was held until it."""
        begins, ends = self._begins(number), self._begins(number + 1)
        diary = Diary(begins.astimezone(self._zone).date())
        due = [one for one in await self._coming.on(begins, ends) if not self._later(one, ends)]
        due = [*self._held.pop(number, []), *due]
        for at in range(0, len(due), CHUNK):
            async with self._system.db.service(self._workspace_id) as tx:
                await self._cast.know(tx, due[at : at + CHUNK])
            for one in due[at : at + CHUNK]:
                again = self._cast.come(one, diary, ends)
                if again:
                    self._held[self._number(again)].append(msgspec.structs.replace(one, at=again))
        self._days.append(diary.day)

    def _later(self, due: Due, ends: datetime) -> bool:
        """Keep for its day what comes on a later one, as by everybody's own clock."""
        if due.at < ends:
            return False
        self._held[self._number(due.at)].append(due)
        return True

    def _number(self, at: datetime) -> int:
        return (at.astimezone(self._zone).date() - self._now.astimezone(self._zone).date()).days

    async def keep(self, state: str) -> bool:
        """Keep what was played; False when somebody has cancelled it."""
        found = {
            "audience": self._sample.audience,
            "one_of": self._sample.one_of,
            "notes": self._notes,
            "days": self._days,
        }
        async with self._system.db.service(self._workspace_id) as tx:
            now = self._system.clock()
            return await dry_runs.move(tx, self._id, state, found, done=len(self._days), now=now)
