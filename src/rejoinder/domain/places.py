"""The places that an account has left for people outside their windows, given away in a dry run."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from msgspec.structs import replace

from rejoinder.domain.policy import Outcome, Params, Policy, Proposal, Reach, Verdict
from rejoinder.domain.policy.reaching import between, crowded
from rejoinder.domain.rehearsal import Group, begun


class Places:
    """How many are left of one limit; who finds none waits behind the others, or would wait too long.

    Everybody counts once: that somebody may have been counted before the dry run began is left out, on the strict side.
    """

    def __init__(self, policy: Policy, reach: Reach, proposal: Proposal, *, left: int, opens: datetime) -> None:
        self._policy, self._reach, self._proposal = policy, reach, proposal
        self._left, self._opens = left, opens
        self._waiting = 0

    def given(self, groups: Iterable[Group], now: datetime) -> Iterator[Group]:
        """Return the groups, those who would find no place apart."""
        for one in groups:
            over = max(0, one.counted - self._left)
            self._left -= one.counted - over
            if one.count > over:
                yield replace(one, count=one.count - over, counted=one.counted - over)
            if over:
                yield from self._without(one, over, now)

    def _without(self, group: Group, over: int, now: datetime) -> Iterator[Group]:
        patience = now + timedelta(seconds=self._policy.patience_s)
        most = max(0, (patience - self._opens) // between(self._reach) + 1)
        waits = min(over, max(0, most - self._waiting))
        examples = group.examples if group.count == over else []
        first, last = self._free(self._waiting), self._free(self._waiting + waits - 1)
        self._waiting += waits
        if waits:
            yield replace(self._verdict(group, first, now), count=waits, examples=examples, from_=first, to=last)
        if over > waits:
            late = self._verdict(group, patience + timedelta(seconds=1), now)
            yield replace(late, count=over - waits, examples=[] if waits else examples)

    def _free(self, turn: int) -> datetime:
        return self._opens + between(self._reach) * turn

    def _verdict(self, group: Group, until: datetime, now: datetime) -> Group:
        sends = Verdict(Outcome.SEND, group.rule, group.reason, Params(), now, group.policy, ())
        return begun(crowded(self._policy, self._reach, sends, self._proposal, until), self._policy)
