"""What a business wants stricter than a policy is, for all channels or for one; it can never be looser."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from rejoinder.domain.policy import Cap, Overrides, Policy, Quiet
from rejoinder.domain.policy.policy import DAY_S
from rejoinder.domain.policy.profiles import CAPPED

TimeOfDay = Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["20:00"])]
Count = Annotated[int, Meta(ge=1, le=30)]

_CAPS = {"per_day": DAY_S, "per_week": 7 * DAY_S}


class QuietHours(msgspec.Struct, frozen=True):
    """From when to when messages wait, on the contact's own clock; past midnight when it ends before it starts."""

    start: TimeOfDay
    end: TimeOfDay


class HouseRules(msgspec.Struct, frozen=True, omit_defaults=True):
    """Quiet hours besides the policy's, smaller caps over all campaigns, a shorter window, no follow-up."""

    quiet: QuietHours | None = None
    per_day: Count | None = None
    per_week: Count | None = None
    window_s: Annotated[int, Meta(ge=3_600, le=30 * DAY_S)] | None = None
    no_follow_up: bool = False


def looser(policy: Policy, rules: HouseRules) -> dict[str, str]:
    """Say which of these rules would change nothing, as the policy is stricter: by field, in words."""
    found = {}
    for cap in policy.caps:
        wanted = getattr(rules, cap.id, None) if cap.id in _CAPS else None
        if wanted is not None and wanted > cap.count:
            found[cap.id] = f"The policy allows {cap.count} at most."
    for ground in policy.grounds:
        if ground.id == "window" and ground.length_s and rules.window_s and rules.window_s > ground.length_s:
            found["window_s"] = f"The policy's window is {ground.length_s // 3_600} hours at most."
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
        caps=tuple(cap for name in _CAPS for cap in _cap(policy, name, both)),
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


def _quiet(policy: Policy, name: str, wanted: QuietHours) -> Quiet:
    start, end = dt.time.fromisoformat(wanted.start), dt.time.fromisoformat(wanted.end)
    for quiet in policy.quiet:
        return msgspec.structs.replace(quiet, id=name, start=start, end=end, source=None)
    return Quiet(id=name, start=start, end=end, purposes=CAPPED)
