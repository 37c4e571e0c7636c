"""How fast a provider takes messages: evenly spaced slots after a small burst, never more than its rate in any window.

A rate of `count` in `per_s` lets `burst` messages go at once and the others at intervals, so that burst and intervals
together stay within `count` wherever a window of `per_s` is laid.
"""

import math
from collections.abc import Mapping
from datetime import datetime, timedelta

from msgspec.structs import replace

from rejoinder.domain.policy import Proposal, Purpose, Rate, Scope

#: The part of a rate that may go at once.
_BURST_PART = 5
#: What an account's form says where the provider sets no limit.
UNLIMITED = "unlimited"
#: What somebody waits for goes before what they were only promised.
_URGENT = frozenset({Purpose.REPLY, Purpose.TRANSACTIONAL, Purpose.FOLLOW_UP})


def lane(purpose: Purpose) -> int:
    """Tell in which of two queues a message waits: 0 for what somebody waits for, 1 for the rest."""
    return 0 if purpose in _URGENT else 1


def slot(next_at: datetime | None, rate: Rate, now: datetime) -> tuple[datetime, datetime]:
    """Take the next free slot of a rate: when it is, and what to remember for the next one."""
    interval, burst = _spacing(rate)
    reached = max(next_at or now, now)
    return max(now, reached - interval * (burst - 1)), reached + interval


def room(next_at: datetime | None, rate: Rate, now: datetime, until: datetime) -> int:
    """Count the slots of a rate that are free until a time, now included."""
    interval, burst = _spacing(rate)
    reached = max(next_at or now, now) - interval * (burst - 1)
    return max(0, (until - reached) // interval + 1)


def concerns(rate: Rate, proposal: Proposal, ground: str | None = None) -> bool:
    """Tell whether a message counts against a rate: by the kinds of content that it carries, and by what it rests on.

    Before the gate has said what that is, every ground is possible.
    """
    if rate.grounds and ground is not None and ground not in rate.grounds:
        return False
    return not rate.kinds or any(kind in rate.kinds for kind in proposal.content)


def in_force(rates: tuple[Rate, ...], settings: Mapping[str, str]) -> tuple[Rate, ...]:
    """Return the rates of one account, whose form may say another count for some, or that there is no limit."""
    return tuple(own for rate in rates if (own := _own(rate, settings.get(rate.setting, "") if rate.setting else "")))


def _own(rate: Rate, said: str) -> Rate | None:
    if said == UNLIMITED:
        return None
    return replace(rate, count=int(said)) if said.isdecimal() and int(said) > 0 else rate


def key(rate: Rate, channel: str, account: str, identity: str) -> str:
    """Name what a rate counts over."""
    if rate.scope is Scope.ACCOUNT:
        return f"account:{account or channel}:{rate.id}"
    if rate.scope is Scope.CHANNEL:
        return f"channel:{channel}:{rate.id}"
    return f"identity:{identity}:{rate.id}"


def _spacing(rate: Rate) -> tuple[timedelta, int]:
    burst = max(1, rate.count // _BURST_PART)
    return timedelta(microseconds=math.ceil(rate.per_s * 1_000_000 / (rate.count - burst + 1))), burst
