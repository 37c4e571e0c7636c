"""How often something happened by a time: events, conversations, and what became of campaigns."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from rejoinder.domain.audience.comparing import exact, meets, turning, turns_by_itself
from rejoinder.domain.audience.facts import Doings, Event, Facts
from rejoinder.domain.audience.rule import Change, Compared, Did, Property, Received, Talked, Which
from rejoinder.domain.audience.windows import Window, turns, window

#: Tells how often by a time.
Times: TypeAlias = Callable[[datetime], int]
OVER = frozenset({"closed"})


def within(moments: list[datetime], stretch: Window) -> int:
    """Count how many of these sorted moments are in a window."""
    return max(0, bisect_right(moments, stretch.until) - bisect_right(moments, stretch.after))


def done(did: Did, facts: Facts) -> Times:
    """Return how often the contact did something, by any time."""
    known = facts.events.get(did.event)
    if known is None:
        return lambda _: 0
    if did.which is not Which.ANY:
        return lambda now: int(_fits_alone(did, known, facts, now))
    if did.period is None and not did.where:
        ahead = [one.at for one in known.events]
        return lambda now: known.count - (len(ahead) - bisect_right(ahead, now))
    times = _windowed(known, did.where, facts)
    return lambda now: times(window(did.period, now), now)


def fits(where: tuple[Property, ...], event: Event, facts: Facts, now: datetime) -> bool:
    """Tell whether an event has these properties."""
    return all(meets(one.op, one.value, at_path(event.properties, one.name), facts.zone, now) for one in where)


def _fits_alone(did: Did, known: Doings, facts: Facts, now: datetime) -> bool:
    """Tell whether the first event, or the last until now, is in the period and has the properties."""
    at = known.first_at if did.which is Which.FIRST else _last(known, now)
    if at is None or at not in window(did.period, now):
        return False
    alike = [one for one in known.events if one.at == at]
    one = alike[0 if did.which is Which.FIRST else -1] if alike else None
    return not did.where or (one is not None and fits(did.where, one, facts, now))


def _last(known: Doings, now: datetime) -> datetime | None:
    if known.last_at <= now:
        return known.last_at
    return max((one.at for one in known.events if one.at <= now), default=None)


def at_path(properties: Any, path: str) -> Any:
    """Return what stands at a path, `product.name`; None where nothing does."""
    for key in path.split("."):
        properties = properties.get(key) if isinstance(properties, Mapping) else None
    return properties


def done_turns(did: Did, facts: Facts, now: datetime) -> Iterator[datetime]:
    """Yield when a count of events may become another one though nothing happens."""
    known = facts.events.get(did.event)
    if known is None:
        return
    for at in {known.first_at, known.last_at, *(one.at for one in known.events)}:
        yield at
        yield from turns(did.period, at)
    yield from _property_turns(did.where, known, facts, now)


def _property_turns(where: tuple[Property, ...], known: Doings, facts: Facts, now: datetime) -> Iterator[datetime]:
    for one in where:
        for event in known.events if turns_by_itself(one.op) else ():
            yield from turning(one.op, one.value, at_path(event.properties, one.name), facts.zone, now)


def moved(compared: Compared, facts: Facts) -> Callable[[datetime], tuple[int, int]]:
    """Return how often the contact did something in the last days, and in as many days before, by any time."""
    known, length = facts.events.get(compared.event), timedelta(days=compared.days)
    times = _windowed(known, compared.where, facts) if known else lambda *_: 0
    return lambda now: (
        times(Window(now - length, now), now),
        times(Window(now - 2 * length, now - length), now),
    )


def _windowed(known: Doings, where: tuple[Property, ...], facts: Facts) -> Callable[[Window, datetime], int]:
    if any(turns_by_itself(one.op) for one in where):
        return lambda stretch, now: within([one.at for one in known.events if fits(where, one, facts, now)], stretch)
    moments = [one.at for one in known.events if fits(where, one, facts, one.at)]
    return lambda stretch, _: within(moments, stretch)


def moved_enough(compared: Compared, now_: int, before: int) -> bool:
    """Tell whether a count moved as much as wanted; never where there was nothing before."""
    percent = exact(compared.percent)
    if compared.change is Change.MORE:
        return before > 0 and now_ * 100 >= before * (100 + percent)
    return before > 0 and now_ * 100 <= before * (100 - percent)


def moved_turns(compared: Compared, facts: Facts, now: datetime) -> Iterator[datetime]:
    """Yield when either count may become another one though nothing happens."""
    known, length = facts.events.get(compared.event), timedelta(days=compared.days)
    if known is not None:
        for one in known.events:
            yield from (one.at, one.at + length, one.at + 2 * length)
        yield from _property_turns(compared.where, known, facts, now)


def talks(talked: Talked, facts: Facts) -> list[datetime]:
    """Return when something was last said in each conversation of a kind, the longest ago first."""
    return sorted(
        one.last_at
        for one in facts.conversations
        if talked.channel_type in {None, one.channel_type}
        and (talked.tag_id is None or talked.tag_id in one.tags)
        and _stands(talked.status, one.status, theirs=one.theirs)
    )


def _stands(wanted: str, status: str, *, theirs: bool) -> bool:
    if wanted == "waiting":
        return theirs and status not in OVER
    return wanted in {"any", status}


def became(received: Received, facts: Facts) -> list[datetime]:
    """Return when it became of a campaign with the contact, the longest ago first."""
    wanted = (received.campaign_id, received.what)
    return sorted(one.at for one in facts.campaigns if (one.campaign_id, one.what) == wanted)
