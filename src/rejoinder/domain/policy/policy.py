from collections import Counter

from msgspec import Struct

from rejoinder.domain.policy.calendar import zone_of
from rejoinder.domain.policy.ledger import USES_KEPT
from rejoinder.domain.policy.rules import (
    Cap,
    ContentRule,
    Ground,
    Pause,
    Quiet,
    Rate,
    Reach,
    RestRule,
    Signal,
    Source,
    Starts,
    StopRule,
)
from rejoinder.domain.policy.tally import KEPT_PER_PURPOSE, KEPT_PER_TOPIC
from rejoinder.domain.policy.words import Counted, Purpose, Scope

DAY_S = 86_400
LONGEST_CAP_S = 28 * DAY_S
LONGEST_RUN_S = 7 * DAY_S
FIXED_RULES = ("expiry", "stop", "started", "reason", "ground", "frequency", "pause")


class Policy(Struct, frozen=True, omit_defaults=True, kw_only=True, dict=True):
    """A channel type's rules, as readable, versioned data.

    `grounds` are tried in this order and the first that stands carries the message: windows come first,
    what is used up comes last.
    """

    id: str
    version: int
    channel_type: str
    title: str
    summary: str
    starts: Starts
    grounds: tuple[Ground, ...]
    stops: tuple[StopRule, ...] = ()
    content: tuple[ContentRule, ...] = ()
    caps: tuple[Cap, ...] = ()
    quiet: tuple[Quiet, ...] = ()
    rests: tuple[RestRule, ...] = ()
    reason_implied: tuple[Purpose, ...] = (Purpose.REPLY,)
    patience_s: int = 2 * DAY_S  # a message that would wait longer is dropped
    zone: str = "UTC"  # where neither the contact's zone nor the location's is known
    rates: tuple[Rate, ...] = ()
    reaches: tuple[Reach, ...] = ()
    signals: tuple[Signal, ...] = ()
    sources: tuple[Source, ...] = ()
    pause: Pause | None = None
    overlay: str | None = None  # names the workspace's own stricter rules, when there are any

    def __post_init__(self) -> None:
        zone_of(self.zone)
        _check_ids(self)
        for ground in self.grounds:
            _check_ground(ground)
        for cap in self.caps:
            _check_cap(cap)
        for quiet in self.quiet:
            _check_quiet(quiet)
        for reach in self.reaches:
            _check_reach(self, reach)

    @property
    def name(self) -> str:
        """The policy's id and version, as verdicts carry it."""
        return f"{self.id}@{self.version}" + (f"+{self.overlay}" if self.overlay else "")


def _check_ids(policy: Policy) -> None:
    rules = [rule.id for rule in policy.grounds] + [rule.id for rule in policy.content]
    rules += [rule.id for rule in policy.caps] + [rule.id for rule in policy.quiet]
    rules += [rule.id for rule in policy.rests] + [rule.id for rule in policy.reaches]
    twice = [name for name, count in Counter((*FIXED_RULES, *rules)).items() if count > 1]
    if twice:
        raise ValueError(f"Rule ids must be unique in {policy.id!r}; rename one of each: {', '.join(twice)}.")


def _check_ground(ground: Ground) -> None:
    if ground.uses is not None and not 1 <= ground.uses < USES_KEPT:
        raise ValueError(f"Ground {ground.id!r} allows {ground.uses} uses; give 1 to {USES_KEPT - 1}.")
    if ground.length_s is not None and ground.length_s <= 0:
        raise ValueError(f"Ground {ground.id!r} lasts {ground.length_s} s; give a length above 0, or none.")
    first = ground.counted is Counted.FIRST
    if first and (ground.length_s is None or ground.length_s > LONGEST_RUN_S):
        raise ValueError(f"Ground {ground.id!r} counts from the first act; give it a length up to 7 days.")


def _check_cap(cap: Cap) -> None:
    most = (KEPT_PER_TOPIC if cap.by_topic else KEPT_PER_PURPOSE) - 1
    if not 1 <= cap.count <= most:
        raise ValueError(f"Cap {cap.id!r} counts to {cap.count}; give 1 to {most}.")
    if cap.scope not in {Scope.IDENTITY, Scope.CONTACT}:
        raise ValueError(f"Cap {cap.id!r} counts over a {cap.scope}; count over an identity or a contact.")
    if not 0 < cap.per_s <= LONGEST_CAP_S:
        raise ValueError(f"Cap {cap.id!r} covers {cap.per_s} s; give up to 28 days.")


def _check_quiet(quiet: Quiet) -> None:
    if quiet.start == quiet.end:
        raise ValueError(f"Quiet hours {quiet.id!r} start and end at the same time; leave an hour free.")


def _check_reach(policy: Policy, reach: Reach) -> None:
    ground = next((one for one in policy.grounds if one.id == reach.window), None)
    if ground is None or ground.length_s is None:
        raise ValueError(f"Reach {reach.id!r} asks whether {reach.window!r} is open; name a ground that is a window.")
