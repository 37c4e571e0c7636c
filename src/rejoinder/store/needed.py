"""What the live segments of each workspace look at, so that a change which none of them looks at costs nothing."""

import time
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.audience import Needs, needs
from rejoinder.domain.audience.rule import Property, Rule
from rejoinder.domain.campaign.trigger import Trigger
from rejoinder.store.remembered import Remembered
from rejoinder.store.statements import load

_SQL = load("segments")
_TRIGGERS = load("campaigns").triggers
_RULE = msgspec.json.Decoder(Rule)
_WHERE = msgspec.json.Decoder(tuple[Property, ...])

#: How long this process may go by what it has read: as long a filling waits until it begins, so that every change
#: since is marked by then.
LEASE_S = 1.0
#: A contact who is here is looked at again so often, however much they do.
SEEN_EVERY = timedelta(minutes=1)
_REMEMBERED = 100_000

#: What changed of somebody who is new, or has become part of another: whatever a rule looks at.
ANYTHING = "anything"


class Known(msgspec.Struct):
    """What the segments of one workspace look at, as it was read; `touched` remembers the answers."""

    needs: tuple[Needs, ...]
    until: float
    triggers: dict[str, list[Trigger]]
    touched: dict[str, bool] = msgspec.field(default_factory=dict)


class Needed:
    """Knows for a moment which changes matter to some segment of a workspace.

    `forget` lets it read anew at once; that it does so after `lease_s` whether or not it was told is what fillings
    rely on: see ADR 71.
    """

    def __init__(self, lease_s: float = LEASE_S) -> None:
        self.lease_s = lease_s
        #: By the names of events, the campaigns that they are the goal of.
        self.goals: Remembered[Any] = Remembered()
        self._known: dict[UUID, Known] = {}
        self._seen: dict[UUID, datetime] = {}

    def forget(self, workspace_id: UUID) -> None:
        """Read what this workspace's segments look at anew, next time."""
        self._known.pop(workspace_id, None)

    async def touched(self, tx: Any, whats: Iterable[str]) -> set[str]:
        """Choose, of kinds of changes, those that some segment of the transaction's workspace looks at."""
        known = await self._now(tx)
        return {what for what in whats if _touched(known, what)}

    async def triggers(self, tx: Any) -> dict[str, list[Trigger]]:
        """Read what sets campaigns off in the transaction's workspace, by the names of events."""
        return (await self._now(tx)).triggers

    async def _now(self, tx: Any) -> Known:
        known = self._known.get(tx.workspace_id)
        if known is None or known.until <= time.monotonic():
            known = await self._read(tx)
        return known

    def is_due(self, contact_id: UUID, now: datetime) -> bool:
        """Tell whether a contact who is here is to be looked at again: at most once a minute."""
        last = self._seen.get(contact_id)
        return last is None or not timedelta(0) <= now - last < SEEN_EVERY

    def saw(self, contact_id: UUID, now: datetime) -> None:
        """Remember that a contact who is here is looked at again."""
        if len(self._seen) >= _REMEMBERED:
            self._seen.clear()
        self._seen[contact_id] = now

    async def _read(self, tx: Any) -> Known:
        until = time.monotonic() + self.lease_s
        rows = await tx.rows(_SQL.rules, tx.workspace_id)
        rules = {row["id"]: _RULE.decode(row["rule"]) for row in rows}
        triggers: dict[str, list[Trigger]] = {}
        for row in await tx.rows(_TRIGGERS, tx.workspace_id):
            triggers.setdefault(row["event"], []).append(_trigger(row))
        known = Known(tuple(needs(rule, rules) for rule in rules.values()), until, triggers)
        self._known[tx.workspace_id] = known
        return known


def _trigger(row: Any) -> Trigger:
    where = _WHERE.decode(row["where_"]) if row["where_"] else ()
    return Trigger(campaign_id=row["id"], started_at=row["started_at"], where=where, delay_s=row["delay_s"] or 0)


def _touched(known: Known, what: str) -> bool:
    found = known.touched.get(what)
    if found is None:
        if len(known.touched) >= _REMEMBERED:
            known.touched.clear()
        found = any(what == ANYTHING or one.touched_by(what) for one in known.needs)
        known.touched[what] = found
    return found
