"""A workspace's own rules on top of a policy: stricter, never looser."""

import datetime as dt
from collections.abc import Callable
from typing import Protocol, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace

from rejoinder.domain.policy.policy import DAY_S, Policy
from rejoinder.domain.policy.rules import Cap, ContentRule, Ground, Pause, Quiet, Spare
from rejoinder.domain.policy.words import Purpose, Scope


class LooserError(ValueError):
    """An override would allow more than the policy does."""


class Overrides(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """What a workspace wants stricter.

    A cap, quiet hours or content rule with an id of the policy's replaces it, any other comes on top.
    """

    name: str = "own"  # told with every verdict, so that it can be traced to the settings of that day
    lengths_s: dict[str, int] = field(default_factory=dict)  # by ground
    uses: dict[str, int] = field(default_factory=dict)  # by ground
    without: tuple[str, ...] = ()  # grounds not to be used at all
    caps: tuple[Cap, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    content: tuple[ContentRule, ...] = ()
    reason_needed: tuple[Purpose, ...] = ()
    patience_s: int | None = None
    pause: Pause | None = None


def stricter(policy: Policy, overrides: Overrides) -> Policy:
    """Return the policy with a workspace's own rules; refuse with `LooserError` what would allow more.

    Where nothing is overridden it is the very same policy.
    """
    if overrides == Overrides(name=overrides.name):
        return policy
    _known(policy, overrides)
    return replace(
        policy,
        overlay=overrides.name,
        grounds=tuple(_shortened(ground, overrides) for ground in policy.grounds if ground.id not in overrides.without),
        caps=_joined(policy.caps, overrides.caps, _check_cap),
        quiet=_joined(policy.quiet, overrides.quiet, _check_quiet),
        content=_joined(policy.content, overrides.content, _check_content),
        reason_implied=tuple(one for one in policy.reason_implied if one not in overrides.reason_needed),
        patience_s=_least("patience_s", policy.patience_s, overrides.patience_s),
        pause=overrides.pause or policy.pause,
    )


def _known(policy: Policy, overrides: Overrides) -> None:
    known = {ground.id for ground in policy.grounds}
    named = {*overrides.lengths_s, *overrides.uses, *overrides.without}
    for stranger in sorted(named - known):
        raise LooserError(f"{policy.id!r} has no ground {stranger!r}; name one of {', '.join(sorted(known))}.")


def _shortened(ground: Ground, overrides: Overrides) -> Ground:
    length = overrides.lengths_s.get(ground.id)
    uses = overrides.uses.get(ground.id)
    if length is not None and not ground.opened_by:
        raise LooserError(f"Ground {ground.id!r} has no window to shorten; leave it out of lengths_s.")
    return replace(
        ground,
        length_s=_least(f"The length of {ground.id!r}", ground.length_s, length),
        uses=_least(f"The uses of {ground.id!r}", ground.uses, uses),
    )


Given = TypeVar("Given", bound=int | None)


def _least(what: str, given: Given, wanted: int | None) -> Given | int:
    if wanted is None:
        return given
    if given is not None and wanted > given:
        raise LooserError(f"{what} may be {given} at most; {wanted} is looser.")
    return wanted


class _Rule(Protocol):
    @property
    def id(self) -> str: ...


Own = TypeVar("Own", bound=_Rule)


def _joined(given: tuple[Own, ...], wanted: tuple[Own, ...], check: Callable[[Own, Own], list[str]]) -> tuple[Own, ...]:
    by_id = {rule.id: rule for rule in given}
    for rule in wanted:
        looser = check(by_id[rule.id], rule) if rule.id in by_id else []
        if looser:
            raise LooserError(f"Rule {rule.id!r} would be looser than the policy's: {'; '.join(looser)}.")
        by_id[rule.id] = rule
    return tuple(by_id.values())


def _complaints(*checks: tuple[bool, str]) -> list[str]:
    return [complaint for fine, complaint in checks if not fine]


def _check_cap(given: Cap, own: Cap) -> list[str]:
    return _complaints(
        (own.count <= given.count, f"count to {given.count} at most"),
        (own.per_s >= given.per_s, f"cover {given.per_s} s at least"),
        (set(given.purposes) <= set(own.purposes), f"keep the purposes {', '.join(given.purposes)}"),
        (own.scope in {given.scope, Scope.CONTACT}, "count over the whole contact, or as the policy does"),
        (given.by_topic or not own.by_topic, "count all topics together"),
        (_covers(own.grounds, given.grounds), "count whatever they rest on, or what the policy counts"),
        (own.earns <= given.earns, f"let an act earn {given.earns} at most"),
    )


def _covers(own: tuple[str, ...], given: tuple[str, ...]) -> bool:
    """Whether a rule that is limited to some, or to nothing when it names none, covers another."""
    return not own or (bool(given) and set(given) <= set(own))


def _check_quiet(given: Quiet, own: Quiet) -> list[str]:
    earlier = _seconds(own.start, given.start)
    covered = earlier + _seconds(given.start, given.end) <= _seconds(own.start, own.end)
    spared = all(any(_within(one, other) for other in given.spares) for one in own.spares)
    return _complaints(
        (covered, f"cover {given.start:%H:%M} to {given.end:%H:%M}"),
        (set(given.purposes) <= set(own.purposes), f"keep the purposes {', '.join(given.purposes)}"),
        (spared, "spare nobody whom the policy does not spare"),
    )


def _seconds(start: dt.time, end: dt.time) -> int:
    def of_day(time: dt.time) -> int:
        return time.hour * 3600 + time.minute * 60 + time.second

    return (of_day(end) - of_day(start)) % DAY_S


def _within(own: Spare, given: Spare) -> bool:
    return (
        set(own.authors) <= set(given.authors)
        and set(own.purposes) <= set(given.purposes)
        and own.within_s <= given.within_s
    )


def _check_content(given: ContentRule, own: ContentRule) -> list[str]:
    return _complaints(
        (set(given.asks_for) <= set(own.asks_for), f"forbid {', '.join(given.asks_for)}"),
        (set(given.kinds) <= set(own.kinds), f"forbid {', '.join(given.kinds)}"),
        (set(given.tags) <= set(own.tags), f"forbid {', '.join(given.tags)}"),
        (set(given.categories) <= set(own.categories), f"forbid {', '.join(given.categories)}"),
        (_covers(own.countries, given.countries), "hold everywhere, or where the policy holds"),
        (set(given.purposes) <= set(own.purposes), f"keep the purposes {', '.join(given.purposes)}"),
        (set(given.authors) <= set(own.authors), f"keep the authors {', '.join(given.authors)}"),
    )
