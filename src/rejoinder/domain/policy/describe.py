"""A policy told in plain words, one sentence a rule."""

from collections.abc import Iterator

from msgspec import Struct

from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.rules import (
    EVERYONE,
    Cap,
    ContentRule,
    Ground,
    Needs,
    Quiet,
    Rate,
    Source,
    Spare,
    StopRule,
)
from rejoinder.domain.policy.sentences import duration, listed, phrase
from rejoinder.domain.policy.words import Counted, PermitKind, Scope, StopHow


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
        *(RuleText(rate.id, "rate", _rate(rate), rate.source) for rate in policy.rates),
    )


def _starts(policy: Policy) -> str:
    who = f"The contact starts, with {listed(policy.starts.acts, 'or')}."
    if not policy.starts.permits:
        return f"{who} A business never does."
    return f"{who} The business may start with {listed(policy.starts.permits, 'or')} of the contact."


def _reason(policy: Policy) -> str:
    implied = policy.reason_implied
    free = f"; for {listed(implied)} it is what the contact did last" if implied else ""
    return f"Every message states its purpose and its reason{free}."


def _every_stop(policy: Policy) -> Iterator[StopRule]:
    yield from policy.stops
    told = {rule.how for rule in policy.stops}
    yield from (StopRule(how=how) for how in StopHow if how not in told)


def _stop(rule: StopRule) -> str:
    still = f"only {listed(rule.still)} are sent" if rule.still else "nothing is sent"
    quietly = ", without a notification" if rule.silent else ""
    confirmed = f", but {rule.farewells} confirmation by the system" if rule.farewells else ""
    who = "a teammate" if rule.how is StopHow.BUSINESS else "the contact alone"
    back = f"; {who} can take it back."
    if rule.lifted_by and rule.lifted_for:
        back = f"; {listed(rule.lifted_by, 'or')} later allows {listed(rule.lifted_for)} again."
    return f"After {phrase(rule.how)} {still}{quietly}{confirmed}{back}"


def _content(rule: ContentRule) -> str:
    parts = []
    if rule.asks_for:
        parts.append(f"ask for {listed(rule.asks_for, 'or')}")
    if rule.kinds:
        parts.append(f"carry {listed(rule.kinds, 'or')}")
    return f"No message may {' or '.join(parts)}."


def _ground(ground: Ground) -> str:
    by = "" if ground.authors == EVERYONE else f" by {listed(ground.authors, 'or')} only"
    return f"{ground.title}. Carries {listed(ground.purposes)}{by}{_conditions(ground)}."


def _conditions(ground: Ground) -> str:
    parts = []
    if ground.opened_by:
        which = "first" if ground.counted is Counted.FIRST else "last"
        length = "until they leave" if ground.length_s is None else f"for {duration(ground.length_s)}"
        parts.append(f"{length}, counted from the {which} of: {listed(ground.opened_by, 'or')}")
    if ground.uses is not None:
        parts.append(f"{ground.uses} until they answer")
    if ground.tag is not None:
        parts.append(f"with the tag {ground.tag}")
    if ground.template:
        parts.append("with an approved template")
    if ground.permit is not None:
        parts.append(_permit(ground.permit))
    return "".join(f"; {part}" for part in parts)


def _permit(needs: Needs) -> str:
    if needs.kind is PermitKind.TOPIC:
        return "only what they subscribed to"
    return f"with {phrase(needs.kind)} of theirs" + (f" ({needs.key})" if needs.key else "")


def _cap(cap: Cap) -> str:
    over = {Scope.IDENTITY: "to one address", Scope.CONTACT: "to one person over all channels"}[cap.scope]
    each = " for each topic" if cap.by_topic else ""
    more = f"; an act of the contact earns {cap.earns} more" if cap.earns else ""
    return f"At most {cap.count} in {duration(cap.per_s)} {over}, counting {listed(cap.purposes)}{each}{more}."


def _quiet(quiet: Quiet) -> str:
    hours = f"From {quiet.start:%H:%M} to {quiet.end:%H:%M} where the contact is, {listed(quiet.purposes)} wait"
    return "; ".join([hours, *(_spare(spare) for spare in quiet.spares)]) + "."


def _spare(spare: Spare) -> str:
    who = f"not {listed(spare.purposes)} by {listed(spare.authors, 'or')}"
    return f"{who} when the contact did something in the last {duration(spare.within_s)}"


def _rate(rate: Rate) -> str:
    kinds = f" with {listed(rate.kinds, 'or')}" if rate.kinds else ""
    return f"At most {rate.count} messages{kinds} in {rate.per_s} s for each {phrase(rate.scope)}."
