"""Ways of leaving are taken back one by one: who unblocks has not thereby unsubscribed from less."""

from typing import TypeVar

import msgspec

from rejoinder.domain.policy import Ledger, StopHow, Tally

Facts = TypeVar("Facts", Ledger, Tally)


def lifted(facts: Facts, how: StopHow) -> Facts:
    """Return a ledger or a tally without the stops of one way of leaving."""
    return msgspec.structs.replace(facts, stops=tuple(stop for stop in facts.stops if stop.how is not how))
