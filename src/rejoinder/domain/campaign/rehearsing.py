"""A campaign played day by day on copies of ledgers, as its workers would bring it to people (X4)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from math import ceil
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.policy import Ledger, Outcome, Policy, Proposal, Tally, Verdict, decide
from rejoinder.domain.rehearsal import Counts, Group, begun

#: How many people are looked at where an audience is larger.
SAMPLE = 5_000
#: How often it is asked again in one day about somebody who is held.
_AGAIN = 4
#: Why somebody gets nothing before the gate is asked, in words.
SILENT: Mapping[str, tuple[str, str]] = {
    "control": ("control", "They are in the control group, kept out to compare with."),
    "missing_value": ("drop", "A value is missing that it says something of."),
    "no_channel": ("drop", "They are on none of its channels, or have left them."),
}


class Way(Struct, frozen=True):
    """A channel on which somebody may get it: its rules, a copy of the identity's own ledger, and the message."""

    policy: Policy
    ledger: Ledger
    proposal: Proposal


class Came(Struct, frozen=True):
    """What the gate says in the end, at which moment, on which of the ways, and what is known after."""

    way: int
    at: dt.datetime
    verdict: Verdict
    ledger: Ledger
    group: Group

    @property
    def sent(self) -> bool:
        """Whether it would be sent."""
        return self.verdict.outcome is Outcome.SEND

    @property
    def again_at(self) -> dt.datetime | None:
        """When it is asked again, for whom it waits."""
        return self.verdict.until if self.verdict.outcome is Outcome.HOLD else None


def come(ways: Sequence[Way], tally: Tally, at: dt.datetime, ends: dt.datetime) -> Came:
    """Bring it to somebody: on the first way that does not refuse it; who is held is asked about until the end."""
    found = _come(ways, tally, at)
    for _ in range(_AGAIN):
        if found.again_at is None or found.again_at >= ends:
            break
        found = _come(ways, tally, found.again_at)
    return found


def _come(ways: Sequence[Way], tally: Tally, at: dt.datetime) -> Came:
    refused: Came | None = None
    for number, way in enumerate(ways):
        ledger = way.ledger.beside(tally)
        verdict = decide(way.policy, ledger, way.proposal, at)
        after = ledger.after_send(way.proposal, verdict, at) if verdict.outcome is Outcome.SEND else ledger
        came = Came(number, at, verdict, after, begun(verdict, way.policy))
        if verdict.outcome is not Outcome.DROP:
            return came
        refused = refused or came
    assert refused is not None  # noqa: S101 - whoever is on no channel is not asked about
    return refused


class Day(Struct, frozen=True):
    """What would happen on one day, by the gate's answer and its reason; each with a few people."""

    date: dt.date
    outcomes: dict[str, int]
    groups: list[Group]


class Diary:
    """Counts what happens on one day."""

    def __init__(self, date: dt.date) -> None:
        self._date = date
        self._counts = Counts()

    def note(self, contact_id: UUID, came: Came) -> None:
        """Count what the gate said of somebody."""
        until = came.again_at or (came.at if came.sent else None)
        self._counts.add([replace(came.group, count=1, examples=[contact_id], from_=until, to=until)])

    def silent(self, contact_id: UUID, rule: str) -> None:
        """Count somebody about whom the gate is not asked."""
        outcome, why = SILENT[rule]
        self._counts.add([Group(outcome, rule, rule, "", why, count=1, examples=[contact_id])])

    @property
    def day(self) -> Day:
        """The day as it is so far."""
        outcomes: dict[str, int] = {}
        for one in self._counts.found:
            outcomes[one.outcome] = outcomes.get(one.outcome, 0) + one.count
        return Day(self._date, outcomes, self._counts.found)


class Sample(Struct, frozen=True):
    """Who is looked at of an audience: everybody, or one of so many, chosen by lot but the same each time."""

    audience: int
    salt: UUID

    @property
    def one_of(self) -> int:
        """For how many people each one stands who is looked at."""
        return max(1, ceil(self.audience / SAMPLE))

    def has(self, contact_id: UUID) -> bool:
        """Tell whether somebody is looked at."""
        if self.one_of == 1:
            return True
        digest = blake2b(contact_id.bytes, key=self.salt.bytes, digest_size=8).digest()
        return int.from_bytes(digest) % self.one_of == 0

    @property
    def words(self) -> str:
        """Say how far the counts can be relied on."""
        if self.one_of == 1:
            return "Everybody in the audience was looked at."
        return (
            f"Of {self.audience:,} people one in {self.one_of:,} was looked at, chosen by lot: each one counted stands "
            f"for {self.one_of:,}. What concerns few of them may be missing."
        )
