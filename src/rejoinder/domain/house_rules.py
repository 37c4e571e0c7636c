"""What a business wants stricter than a policy is, for all channels or for one; it can never be looser."""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

import msgspec
from msgspec import Meta

from rejoinder.domain.policy import Cap, Overrides, Policy, Quiet
from rejoinder.domain.policy.policy import DAY_S
from rejoinder.domain.policy.profiles import CAPPED

TimeOfDay = Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["20:00"])]
Count = Annotated[int, Meta(ge=1, le=30)]

#: The cap that keeps marketing messages apart, where a policy has it.
_GAP = "marketing_gap"
_CAPS = {"per_day": DAY_S, "per_week": 7 * DAY_S}


class QuietHours(msgspec.Struct, frozen=True):
    """From when to when messages wait, on the contact's own clock; past midnight when it ends before it starts."""

    start: TimeOfDay
    end: TimeOfDay


class HouseRules(msgspec.Struct, frozen=True, omit_defaults=True):
    """Quiet hours besides the policy's, smaller caps over all campaigns, a shorter window, no follow-up.

    `marketing_gap_s` is the time between two marketing messages where a policy asks for one, as Messenger's does.
    """

    quiet: QuietHours | None = None
    per_day: Count | None = None
    per_week: Count | None = None
    window_s: Annotated[int, Meta(ge=3_600, le=30 * DAY_S)] | None = None
    marketing_gap_s: Annotated[int, Meta(ge=3_600, le=28 * DAY_S)] | None = None
    no_follow_up: bool = False


class Offered(msgspec.Struct, frozen=True):
    """What a policy has that a business may make stricter, besides caps and quiet hours; lengths in seconds."""

    window_s: int | None = None
    marketing_gap_s: int | None = None
    follow_up: bool = False


def offered(policy: Policy) -> Offered:
    """Tell what there is to make stricter in a policy."""
    return Offered(
        window_s=next((one.length_s for one in policy.grounds if one.id == "window"), None),
        marketing_gap_s=next((one.per_s for one in policy.caps if one.id == _GAP), None),
        follow_up=any(one.id == "follow_up" for one in policy.grounds),
    )


def looser(policy: Policy, rules: HouseRules) -> dict[str, str]:
    """Say which of these rules would change nothing, as the policy is stricter: by field, in words."""
    found = {}
    for cap in policy.caps:
        wanted = getattr(rules, cap.id, None) if cap.id in _CAPS else None
        if wanted is not None and wanted > cap.count:
            found[cap.id] = f"The policy allows {cap.count} at most."
    has = offered(policy)
    if rules.window_s and has.window_s is None:
        found["window_s"] = "The policy has no window that could be shorter."
    elif rules.window_s and has.window_s and rules.window_s > has.window_s:
        found["window_s"] = f"The policy's window is {has.window_s // 3_600} hours at most."
    if rules.marketing_gap_s and has.marketing_gap_s and rules.marketing_gap_s < has.marketing_gap_s:
        found["marketing_gap_s"] = f"The policy asks for {has.marketing_gap_s // 3_600} hours at least."
    if rules.quiet and rules.quiet.start == rules.quiet.end:
        found["quiet"] = "Quiet hours start and end at the same time; leave an hour free."
    return found


def joined(policy: Policy, of_workspace: HouseRules, of_channel: HouseRules) -> Overrides:
    """Return what makes a policy as strict as the strictest of the policy, the workspace and the channel."""
    both = (of_workspace, of_channel)
    return Overrides(
        lengths_s=_lengths(policy, both),
        without=tuple(
            ground.id
            for ground in policy.grounds
            if ground.id == "follow_up" and any(rules.no_follow_up for rules in both)
        ),
        caps=(*(cap for name in _CAPS for cap in _cap(policy, name, both)), *_gaps(policy, both)),
        quiet=tuple(
            _quiet(policy, f"{whose}_quiet_hours", rules.quiet)
            for whose, rules in (("house", of_workspace), ("channel", of_channel))
            if rules.quiet
        ),
    )


def _lengths(policy: Policy, both: tuple[HouseRules, ...]) -> dict[str, int]:
    wanted = [rules.window_s for rules in both if rules.window_s]
    return {
        ground.id: min(*wanted, ground.length_s)
        for ground in policy.grounds
        if ground.id == "window" and ground.length_s and wanted
    }


def _cap(policy: Policy, name: str, both: tuple[HouseRules, ...]) -> list[Cap]:
    wanted = [count for rules in both if (count := getattr(rules, name))]
    if not wanted:
        return []
    for cap in policy.caps:
        if cap.id == name:
            return [msgspec.structs.replace(cap, count=min(*wanted, cap.count))]
    return [Cap(id=name, count=min(wanted), per_s=_CAPS[name], purposes=CAPPED)]


def _gaps(policy: Policy, both: tuple[HouseRules, ...]) -> Iterator[Cap]:
    wanted = max((rules.marketing_gap_s or 0 for rules in both), default=0)
    for cap in policy.caps:
        if cap.id == _GAP and wanted > cap.per_s:
            yield msgspec.structs.replace(cap, per_s=wanted)


def _quiet(policy: Policy, name: str, wanted: QuietHours) -> Quiet:
    start, end = dt.time.fromisoformat(wanted.start), dt.time.fromisoformat(wanted.end)
    for quiet in policy.quiet:
        return msgspec.structs.replace(quiet, id=name, start=start, end=end, source=None)
    return Quiet(id=name, start=start, end=end, purposes=CAPPED)
