"""What may be sent, when: a policy asked about situations that everybody knows, for each purpose."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct

from rejoinder.domain.policy.explain import explain
from rejoinder.domain.policy.facts import Act, Permit, Stop
from rejoinder.domain.policy.gate import decide
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.lines import tag_for
from rejoinder.domain.policy.policy import Policy
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.words import ActKind, Author, PermitKind, Purpose, StopHow

#: A weekday at noon, so that quiet hours are not what is shown.
_NOON = dt.datetime(2026, 1, 7, 12, tzinfo=dt.UTC)
_TOPIC = "topic"
_CONSENTS = ("service", "marketing")


class Cell(Struct, frozen=True):
    """What becomes of a message of one purpose in one situation: how, and why in words."""

    purpose: Purpose
    author: Author
    outcome: str
    ground: str
    why: str
    remedy: str


class Situation(Struct, frozen=True):
    """A situation that a contact is in, and what may be sent in it."""

    key: str
    title: str
    cells: tuple[Cell, ...]


def matrix(policy: Policy) -> tuple[Situation, ...]:
    """Return what may be sent on a channel with this policy in the situations that come up every day."""
    return tuple(Situation(key, title, tuple(_cells(policy, ledger))) for key, title, ledger in _situations(policy))


def _situations(policy: Policy) -> Iterator[tuple[str, str, Ledger]]:
    yield "never_wrote", "They have never written", Ledger()
    yield "hour", "They wrote an hour ago", _wrote(1)
    yield "two_days", "They wrote two days ago", _wrote(48)
    yield "ten_days", "They wrote ten days ago", _wrote(240)
    yield "forty_days", "They wrote forty days ago", _wrote(960)
    yield "subscribed", "Forty days ago, and they subscribed to the topic", _permitted(PermitKind.TOPIC, _TOPIC)
    agreed = _wrote(960)
    for key in (*_CONSENTS, *_keys(policy)):
        agreed = agreed.granted(Permit(PermitKind.CONSENT, key, _NOON - dt.timedelta(days=40)))
    yield "agreed", "Forty days ago, and they agreed to such messages", agreed
    yield "stopped", "They wrote stop", _wrote(1).stopped(Stop("all", _NOON, StopHow.STOP_WORD))
    yield "blocked", "They blocked the business", _wrote(1).stopped(Stop("all", _NOON, StopHow.BLOCK))


def _wrote(hours: int) -> Ledger:
    return Ledger().after_act(Act(ActKind.MESSAGE, _NOON - dt.timedelta(hours=hours)))


def _permitted(kind: PermitKind, key: str) -> Ledger:
    return _wrote(960).granted(Permit(kind, key, _NOON - dt.timedelta(days=40)))


def _keys(policy: Policy) -> Iterator[str]:
    """Name the consents that this very policy asks for."""
    for ground in policy.grounds:
        if ground.permit is not None and ground.permit.kind is PermitKind.CONSENT and ground.permit.key:
            yield ground.permit.key


def _category(policy: Policy, purpose: Purpose) -> str | None:
    """Name the kind of template that one would choose for such a message."""
    carrying = (one for one in policy.grounds if one.template and purpose in one.purposes)
    return next((one.categories[0] for one in carrying if one.categories), None)


def _cells(policy: Policy, ledger: Ledger) -> Iterator[Cell]:
    for purpose in Purpose:
        author = Author.HUMAN if purpose is Purpose.REPLY else Author.API
        proposal = Proposal(
            delivery_id="",
            purpose=purpose,
            author=author,
            reason="As agreed",
            topic=_TOPIC if purpose is Purpose.TOPIC else None,
            template="template" if any(one.template for one in policy.grounds) else None,
            category=_category(policy, purpose),
            tag=tag_for(policy, author, purpose),
        )
        verdict = decide(policy, ledger, proposal, _NOON)
        said = explain(verdict, policy.zone)
        yield Cell(purpose, author, verdict.outcome.value, verdict.ground or "", said.why, said.instead or "")
