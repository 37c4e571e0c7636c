"""What a whole contact received, over all identities and channels."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.policy.facts import Sent, Stop, lift_stops, merge_stop, narrow_stops
from rejoinder.domain.policy.words import StopHow

HORIZON = dt.timedelta(days=32)  # the longest cap is 28 days, the longest calendar month 31 and a time zone
KEPT_PER_PURPOSE = 40
KEPT_PER_TOPIC = 8


def kept(sent: Iterable[Sent], now: dt.datetime) -> tuple[Sent, ...]:
    """Return the messages that a cap or a frequency can still count, oldest first."""
    since = now - HORIZON
    seen: Counter[str] = Counter()
    chosen = []
    for one in sorted(sent, key=_age, reverse=True):
        purpose, topic = f"purpose:{one.purpose}", f"topic:{one.topic}"
        seen[purpose] += 1
        if one.topic is not None:
            seen[topic] += 1
        if one.at > since and _counts(seen[purpose], seen[topic]):
            chosen.append(one)
    return tuple(reversed(chosen))


def _age(sent: Sent) -> tuple[dt.datetime, str]:
    return sent.at, sent.delivery_id


def _counts(of_purpose: int, of_topic: int) -> bool:
    return of_purpose <= KEPT_PER_PURPOSE or 0 < of_topic <= KEPT_PER_TOPIC


def without(sent: tuple[Sent, ...], delivery_id: str) -> tuple[Sent, ...]:
    """Return the messages but this delivery's."""
    return tuple(one for one in sent if one.delivery_id != delivery_id)


def merged_sent(ours: tuple[Sent, ...], theirs: tuple[Sent, ...]) -> tuple[Sent, ...]:
    """Return the messages of both, each delivery once, oldest first."""
    return tuple(sorted({one.delivery_id: one for one in (*ours, *theirs)}.values(), key=_age))


class Tally(Struct, frozen=True, omit_defaults=True):
    """What a contact received on all channels, and the stops that hold on all of them."""

    sent: tuple[Sent, ...] = ()
    stops: tuple[Stop, ...] = ()

    def after_send(self, sent: Sent) -> "Tally":
        """Return the tally with this message counted once."""
        return replace(self, sent=kept((*without(self.sent, sent.delivery_id), sent), sent.at))

    def released(self, delivery_id: str) -> "Tally":
        """Return the tally without a message that was definitely not sent."""
        return replace(self, sent=without(self.sent, delivery_id))

    def stopped(self, stop: Stop) -> "Tally":
        """Return the tally of a contact who left on every channel."""
        return replace(self, stops=merge_stop(self.stops, stop))

    def resumed(self, scope: str, at: dt.datetime, *hows: StopHow) -> "Tally":
        """Return the tally of a contact who came back on every channel, from some ways of leaving or from all."""
        return replace(self, stops=lift_stops(self.stops, scope, at, hows))

    def narrowed(self, at: dt.datetime) -> "Tally":
        """Return the tally of a contact who had left every channel and asked for one topic; see `narrow_stops`."""
        return replace(self, stops=narrow_stops(self.stops, at)) if self.stops else self

    def merged(self, other: "Tally") -> "Tally":
        """Return one tally for two contacts who turned out to be one person."""
        stops = self.stops
        for stop in other.stops:
            stops = merge_stop(stops, stop)
        return Tally(merged_sent(self.sent, other.sent), stops)

    def pruned(self, now: dt.datetime) -> "Tally":
        """Return the tally without what no rule can count any more."""
        return replace(self, sent=kept(self.sent, now))


NOTHING_RECEIVED = Tally()  # the very object is what makes a ledger leave it out when it is stored
