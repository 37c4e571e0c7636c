"""Keeps within the rates of a provider before it complains: slots are taken in the transaction that claims."""

from datetime import datetime, timedelta

from rejoinder.domain.channel import Channel
from rejoinder.domain.pacing import concerns, in_force, key, room, slot
from rejoinder.domain.policy import Policy, Rate
from rejoinder.store import paces
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Taken

#: How far ahead slots are taken: what is claimed is on its way by then.
AHEAD = timedelta(seconds=1)


class Pacer:
    """The rates of one channel within one claim; its rows stay locked until the claim is durable."""

    def __init__(self, channel: Channel, policy: Policy, now: datetime) -> None:
        self._channel = channel
        self._rates = in_force(policy.rates, channel.settings.account)
        self._now = now
        self._next: dict[str, datetime] = {}
        self._taken: dict[str, datetime] = {}

    async def room(self, tx: Tx, most: int) -> int:
        """Tell how many may be claimed: as many as the channel's own rates have slots in the next second."""
        shared = [rate for rate in self._rates if self._is_shared(rate)]
        self._next |= await paces.lock(tx, [self._key(rate, "") for rate in shared], self._now)
        free = [room(self._next[self._key(rate, "")], rate, self._now, self._now + AHEAD) for rate in shared]
        return min([most, *free])

    def _is_shared(self, rate: Rate) -> bool:
        """Whether every message of the channel takes a slot of this rate."""
        return not (rate.kinds or rate.grounds) and self._key(rate, "") == self._key(rate, "other")

    async def prepare(self, tx: Tx, taken: list[Taken]) -> None:
        """Lock every rate that what was claimed may use."""
        keys = {
            self._key(rate, str(one.claimed.identity_id))
            for rate in self._rates
            for one in taken
            if concerns(rate, one.proposal)
        }
        self._next |= await paces.lock(tx, keys - set(self._next), self._now)

    def take(self, one: Taken, ground: str | None) -> datetime | None:
        """Take a slot of every rate that concerns a message; None when the last of them is too far ahead."""
        if not self._rates:
            return self._now
        slots = {
            name: slot(self._next[name], rate, self._now)
            for rate in self._rates
            if concerns(rate, one.proposal, ground) and (name := self._key(rate, str(one.claimed.identity_id)))
        }
        at = max((begins for begins, _ in slots.values()), default=self._now)
        if at > self._now + AHEAD:
            return None
        for name, (_, following) in slots.items():
            self._next[name] = self._taken[name] = following
        return at

    def free_at(self, one: Taken, ground: str | None) -> datetime:
        """Tell when a message that got no slot should be looked at again."""
        identity = str(one.claimed.identity_id)
        names = [(self._key(rate, identity), rate) for rate in self._rates if concerns(rate, one.proposal, ground)]
        return max(slot(self._next[name], rate, self._now)[0] for name, rate in names)

    async def keep(self, tx: Tx) -> None:
        """Keep what was taken."""
        await paces.put(tx, self._taken)

    def _key(self, rate: Rate, identity: str) -> str:
        return key(rate, str(self._channel.id), self._channel.settings.account.get("portfolio", ""), identity)
