"""A policy told in plain words, one sentence a rule."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.rules import EVERYONE, Cap, ContentRule, Ground, Quiet, Source, Spare, StopRule
from rejoinder.domain.policy.sentences import duration
from rejoinder.domain.policy.words import Counted, Scope, StopHow


class RuleText(Struct, frozen=True, omit_defaults=True):
    """One rule in words, with where it was read."""

    rule: str
    kind: str
    text: str
    source: Source | None = None


def rules_of(policy: Policy) -> tuple[RuleText, ...]:
    """Return all rules of a policy in words, in the order in which they are asked."""
    return (
        RuleText("expiry", "expiry", "A message that is no longer worth sending is dropped."),
        *(RuleText("stop", "stop", _stop(rule), rule.source) for rule in _every_stop(policy)),
        *(RuleText(rule.id, "content", _content(rule), rule.source) for rule in policy.content),
        RuleText("started", "started", _starts(policy), policy.starts.source),
        RuleText("reason", "reason", _reason(policy)),
        *(RuleText(ground.id, ground.kind, _ground(ground), ground.source) for ground in policy.grounds),
        *(RuleText(cap.id, "cap", _cap(cap), cap.source) for cap in policy.caps),
        RuleText("frequency", "frequency", "Nobody hears of a topic more often than subscribed to."),
        *(RuleText(quiet.id, "quiet", _quiet(quiet), quiet.source) for quiet in policy.quiet),
        RuleText("patience", "patience", f"What would wait longer than {duration(policy.patience_s)} is dropped."),
        *(
            RuleText(rate.id, "rate", f"At most {rate.count} in {rate.per_s} s for each {rate.scope}.", rate.source)
            for rate in policy.rates
        ),
    )


def words(names: Iterable[str]) -> str:
    """Return names of a vocabulary as a list in a sentence."""
    told = [name.replace("_", " ") for name in names]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"


def _starts(policy: Policy) -> str:
    who = f"The contact starts, by one of: {words(policy.starts.acts)}."
    if not policy.starts.permits:
        return f"{who} A business never does."
    return f"{who} The business may start with a {words(policy.starts.permits)} of the contact."


def _reason(policy: Policy) -> str:
    implied = policy.reason_implied
    free = f"; for {words(implied)} it is what the contact did last" if implied else ""
    return f"Every message states its purpose and its reason{free}."


def _every_stop(policy: Policy) -> Iterator[StopRule]:
    yield from policy.stops
    told = {rule.how for rule in policy.stops}
    yield from (StopRule(how=how) for how in StopHow if how not in told)


def _stop(rule: StopRule) -> str:
    parts = [f"After {words([rule.how])} nothing is sent"]
    if rule.still:
        quietly = ", without a notification" if rule.silent else ""
        parts = [f"After {words([rule.how])} only {words(rule.still)} is sent{quietly}"]
    if rule.farewells:
        parts.append(f"but {rule.farewells} confirmation by the system")
    if rule.lifted_by and rule.lifted_for:
        parts.append(f"until a later {words(rule.lifted_by)} allows {words(rule.lifted_for)} again")
    else:
        parts.append("until the contact takes it back")
    return f"{', '.join(parts)}."


def _content(rule: ContentRule) -> str:
    parts = []
    if rule.asks_for:
        parts.append(f"ask for {words(rule.asks_for)}")
    if rule.kinds:
        parts.append(f"carry {words(rule.kinds)}")
    return f"No message may {' or '.join(parts)}."


def _ground(ground: Ground) -> str:
    return f"{ground.title}: {words(ground.purposes)}{_authors(ground)}{_conditions(ground)}."


def _authors(ground: Ground) -> str:
    return "" if ground.authors == EVERYONE else f" by {words(ground.authors)} only"


def _conditions(ground: Ground) -> str:
    parts = []
    if ground.opened_by:
        which = "first" if ground.counted is Counted.FIRST else "last"
        length = "until they leave" if ground.length_s is None else f"for {duration(ground.length_s)}"
        parts.append(f"{length}, from the {which} {words(ground.opened_by)}")
    if ground.uses is not None:
        parts.append(f"{ground.uses} until they answer")
    if ground.tag is not None:
        parts.append(f"with the tag {ground.tag}")
    if ground.template:
        parts.append("with an approved template")
    if ground.permit is not None:
        key = f" {ground.permit.key}" if ground.permit.key else ""
        parts.append(f"with a {words([ground.permit.kind])}{key} of theirs")
    return f"; {'; '.join(parts)}" if parts else ""


def _cap(cap: Cap) -> str:
    over = {Scope.IDENTITY: "to one address", Scope.CONTACT: "to one person over all channels"}[cap.scope]
    each = " of one topic" if cap.by_topic else ""
    more = f"; each act of the contact earns {cap.earns} more" if cap.earns else ""
    return f"At most {cap.count} of {words(cap.purposes)}{each} in {duration(cap.per_s)} {over}{more}."


def _quiet(quiet: Quiet) -> str:
    hours = f"From {quiet.start:%H:%M} to {quiet.end:%H:%M} where the contact is, {words(quiet.purposes)} wait"
    return "; ".join([hours, *(_spare(spare) for spare in quiet.spares)]) + "."


def _spare(spare: Spare) -> str:
    who = f"not {words(spare.purposes)} by {words(spare.authors)}"
    return f"{who} to an act of the last {duration(spare.within_s)}"
