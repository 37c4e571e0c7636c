"""Keeps within how many different people a provider lets an account write to: places are taken as a claim decides."""

from datetime import datetime, timedelta

from rejoinder.domain.channel import Channel
from rejoinder.domain.policy import Ledger, Policy, Reach, Verdict
from rejoinder.domain.policy.reaching import between, concerns, crowded, outside
from rejoinder.services.reaching import account_of, digest, in_force
from rejoinder.store import paces, reached
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Taken
from rejoinder.store.reached import Place


class Crowd:
    """Whom an account has written to outside their windows, within one claim.

    The account's row stays locked until the claim is durable, so no two claims take the last place, whichever of the
    account's channels they are of.
    """

    def __init__(self, channel: Channel, policy: Policy, now: datetime) -> None:
        self._policy, self._now = policy, now
        self._lines = [_Line(one, account_of(channel, one), now) for one in in_force(channel, policy)]

    async def prepare(self, tx: Tx, taken: list[Taken]) -> None:
        """Lock and read what messages may count against."""
        for line in self._lines:
            concerned = [one for one in taken if concerns(line.reach, one.proposal)]
            if concerned:
                await line.read(tx, [digest(one.content.address) for one in concerned])

    def answer(self, one: Taken, ledger: Ledger, verdict: Verdict) -> Verdict:
        """Return the verdict to send as it is where there is a place, or else one that waits for it."""
        for line in self._counting(one, ledger):
            if not line.has_place(digest(one.content.address)):
                return crowded(self._policy, line.reach, verdict, one.proposal, line.wait())
        return verdict

    def take(self, one: Taken, ledger: Ledger) -> None:
        """Count whom a message that goes is for."""
        for line in self._counting(one, ledger):
            line.take(one)

    async def keep(self, tx: Tx) -> None:
        """Keep who was counted."""
        for line in self._lines:
            await line.keep(tx)

    def _counting(self, one: Taken, ledger: Ledger) -> list["_Line"]:
        return [
            line
            for line in self._lines
            if concerns(line.reach, one.proposal) and outside(self._policy, line.reach, ledger, self._now)
        ]


class _Line:
    """One limit of one account: who has a place, and those that wait for one."""

    def __init__(self, reach: Reach, account: str, now: datetime) -> None:
        self.reach, self._account, self._now = reach, account, now
        self._since = now - timedelta(seconds=reach.per_s)
        self._known: set[str] = set()
        self._free = 0
        self._opens = self._tail = now
        self._waiting = 0
        self._taken: dict[str, Place] = {}

    async def read(self, tx: Tx, people: list[str]) -> None:
        self._tail = (await paces.lock(tx, [self._account], self._now))[self._account]
        self._known = await reached.known(tx, self._account, people, self._since)
        counted, oldest = await reached.counted(tx, self._account, self._since)
        self._free = self.reach.count - counted
        self._opens = (oldest or self._now) + timedelta(seconds=self.reach.per_s)

    def has_place(self, person: str) -> bool:
        return person in self._known or self._free > 0

    def take(self, one: Taken) -> None:
        person = digest(one.content.address)
        if person not in self._known:
            self._known.add(person)
            self._free -= 1
        self._taken[person] = Place(person, one.claimed.id)

    def wait(self) -> datetime:
        """Say when to look again: the first when the next place is free, those behind it evenly."""
        self._waiting += 1
        if self._waiting == 1:
            return self._opens
        self._tail = max(self._tail, self._opens) + between(self.reach)
        return self._tail

    async def keep(self, tx: Tx) -> None:
        await reached.keep(tx, self._account, list(self._taken.values()), self._now)
        if self._waiting > 1:
            await paces.put(tx, {self._account: self._tail})
