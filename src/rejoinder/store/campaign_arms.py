"""How many people each arm of a campaign has, and what came of them: in all, and what each day added."""

from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.experiment import Counts, Day
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("campaign_arms")


class Came(msgspec.Struct, frozen=True):
    """The totals by arm, and what was new on each day."""

    totals: dict[str, Counts]
    days: list[Day]


async def read(tx: Tx, campaign_id: UUID) -> Came:
    """Read what came of each arm.

    Totals are what is kept of each person; what a day added is what was counted on it. What somebody brings later
    does not change the days before.
    """
    assigned = await tx.rows(_SQL.assigned, tx.workspace_id, campaign_id)
    reached = await tx.rows(_SQL.reached, tx.workspace_id, campaign_id)
    grown = await tx.rows(_SQL.grown, tx.workspace_id, campaign_id)
    totals: dict[str, Counts] = defaultdict(Counts)
    for row in (*assigned, *reached):
        totals[row["arm"]] = totals[row["arm"]].beside(_counts(row))
    daily: dict[date, dict[str, Counts]] = defaultdict(lambda: defaultdict(Counts))
    buyers = [{"arm": row["arm"], "day": row["day"], "buyers": row["buyers"]} for row in reached]
    for row in (*assigned, *grown, *buyers):
        arms = daily[row["day"]]
        arms[row["arm"]] = arms[row["arm"]].beside(_counts(row))
    return Came(dict(totals), [Day(day, dict(arms)) for day, arms in sorted(daily.items())])


def _counts(row: Any) -> Counts:
    known = dict(row)
    return Counts(**{name: known[name] for name in Counts.__struct_fields__ if name in known})
