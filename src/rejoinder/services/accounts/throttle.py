"""How often somebody may try to get in: counted in the database, so that more processes allow no more tries."""

import hashlib
import ipaddress
import math
from datetime import UTC, datetime, timedelta

import msgspec

from rejoinder.domain.problem import TooMany
from rejoinder.services.system import System
from rejoinder.store import throttle

#: Windows older than this count for nothing.
KEPT_FOR = timedelta(hours=3)


class Rate(msgspec.Struct, frozen=True):
    """At most `limit` tries within any `per`, counted apart from other rates by its name."""

    name: str
    limit: int
    per: timedelta


async def count(system: System, *tries: tuple[Rate, str]) -> None:
    """Count a try against each rate, and raise TooMany when it is one too many."""
    now = system.clock()
    waits = [await _wait(system, rate, who, now) for rate, who in tries]
    if any(waits):
        raise TooMany(
            "too_many_tries",
            "This was tried too often.",
            remedy="Wait a little and try again.",
            retry_after_s=max(waits),
        )


async def within(system: System, rate: Rate, who: str) -> bool:
    """Count a try against a rate; False when it is one too many, for a caller that says nothing of it."""
    return not await _wait(system, rate, who, system.clock())


async def forgive(system: System, *tries: tuple[Rate, str]) -> None:
    """Forget tries that turned out to be their rightful owner's."""
    async with system.db.service() as tx:
        for rate, who in tries:
            await throttle.clear(tx, _subject(rate, who))


async def _wait(system: System, rate: Rate, who: str, now: datetime) -> int:
    """Count one try; returns the seconds to wait, 0 when it is allowed.

    The last window counts by the share of it that is within `per` before now.
    """
    started = _window(now, rate.per)
    async with system.db.service() as tx:
        here, before = await throttle.count(tx, _subject(rate, who), started, started - rate.per)
    left = (started + rate.per - now) / rate.per
    if here + before * left <= rate.limit:
        return 0
    return max(1, math.ceil(left * rate.per.total_seconds()))


def _window(now: datetime, per: timedelta) -> datetime:
    seconds = int(per.total_seconds())
    return datetime.fromtimestamp(int(now.timestamp()) // seconds * seconds, UTC)


def _subject(rate: Rate, who: str) -> str:
    return f"{rate.name}:{hashlib.sha256(who.encode()).hexdigest()[:32]}"


def network(ip: str) -> str:
    """Name whom an address stands for: one IPv4 address, or the /64 that one IPv6 customer has."""
    try:
        address = ipaddress.ip_address(ip)
    except ValueError:
        return ip
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
