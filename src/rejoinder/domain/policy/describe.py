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
    Reach,
    RestRule,
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
        RuleText("pause", "pause", "When too many contacts leave, promotion waits for a day, or until it is resumed."),
        *(RuleText(rest.id, "rest", _rest(rest), rest.source) for rest in policy.rests),
        *(RuleText(quiet.id, "quiet", _quiet(quiet), quiet.source) for quiet in policy.quiet),
        RuleText("patience", "patience", f"What would wait longer than {duration(policy.patience_s)} is dropped."),
        *(RuleText(reach.id, "reach", _reach(reach), reach.source) for reach in policy.reaches),
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
    if rule.tags:
        parts.append(f"carry the tag {listed(rule.tags, 'or')}")
    if rule.categories:
        parts.append(f"be a template of the category {listed(rule.categories, 'or')}")
    where = f" where the number is of {listed(rule.countries, 'or')}" if rule.countries else ""
    return f"No message may {' or '.join(parts)}{where}."


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
        parts.append(f"with an approved template{_of_category(ground)}")
    if ground.answers:
        parts.append(f"when the last thing that they did is {listed(ground.answers, 'or')}")
    if ground.permit is not None:
        parts.append(_permit(ground.permit))
    return "".join(f"; {part}" for part in parts)


def _of_category(ground: Ground) -> str:
    return f" of the category {listed(ground.categories, 'or')}" if ground.categories else ""


def _permit(needs: Needs) -> str:
    if needs.kind is PermitKind.TOPIC:
        return "only what they subscribed to"
    return f"with {phrase(needs.kind)} of theirs" + (f" ({needs.key})" if needs.key else "")


def _cap(cap: Cap) -> str:
    over = {Scope.IDENTITY: "to one address", Scope.CONTACT: "to one person over all channels"}[cap.scope]
    each = " for each topic" if cap.by_topic else ""
    if cap.grounds:
        each += f", of those that rest on {listed(cap.grounds, 'or')}"
    more = f"; an act of the contact earns {cap.earns} more" if cap.earns else ""
    return f"At most {cap.count} in {duration(cap.per_s)} {over}, counting {listed(cap.purposes)}{each}{more}."


def _rest(rest: RestRule) -> str:
    ended = f", until {listed(rest.lifted_by, 'or')} of theirs" if rest.lifted_by else ""
    told = f"When the channel asks to leave somebody alone ({listed(rest.codes, 'or')})"
    return f"{told}, {listed(rest.purposes)} wait as long as it says{ended}."


def _quiet(quiet: Quiet) -> str:
    hours = f"From {quiet.start:%H:%M} to {quiet.end:%H:%M} where the contact is, {listed(quiet.purposes)} wait"
    return "; ".join([hours, *(_spare(spare) for spare in quiet.spares)]) + "."


def _spare(spare: Spare) -> str:
    who = f"not {listed(spare.purposes)} by {listed(spare.authors, 'or')}"
    return f"{who} when the contact did something in the last {duration(spare.within_s)}"


def _rate(rate: Rate) -> str:
    kinds = f" with {listed(rate.kinds, 'or')}" if rate.kinds else ""
    if rate.grounds:
        kinds += f" that rest on {listed(rate.grounds, 'or')}"
    own = ", or what the account's form says" if rate.setting else ""
    return f"At most {rate.count} messages{kinds} in {rate.per_s} s for each {phrase(rate.scope)}{own}."


def _reach(reach: Reach) -> str:
    kinds = f" with {' or '.join(reach.kinds)}s" if reach.kinds else ""
    own = ", or as many as the account's form says" if reach.setting else ""
    return (
        f"At most {reach.count} different people in {duration(reach.per_s)} are written to{kinds} outside their "
        f"window, for each {phrase(reach.scope)}{own}; who was counted may be written to again, and the others wait."
    )
