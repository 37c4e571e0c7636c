"""Why a message has nothing to rest on, and what would be allowed instead."""

import datetime as dt
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.policy.grounds import Footing, opening, permit_key, permit_of, uses_since
from rejoinder.domain.policy.ledger import Ledger
from rejoinder.domain.policy.proposal import Proposal
from rejoinder.domain.policy.rules import Ground
from rejoinder.domain.policy.verdict import Params
from rejoinder.domain.policy.words import Author, GroundKind, Purpose

NOT_NAMED, NEVER, NO_CONSENT, CLOSED, USED, NAMED = range(6)


class Miss(Struct, frozen=True):
    """How near a ground came to carrying a message, and what it lacked."""

    nearness: int
    rule: str
    reason: str
    params: Params


def nearest_miss(footings: tuple[Footing, ...], ledger: Ledger, proposal: Proposal, now: dt.datetime) -> Miss:
    """Return the miss that tells the sender most."""
    misses = [_miss(footing.ground, ledger, proposal, now) for footing in footings]
    if not misses:
        return Miss(NEVER, "ground", "not_carried", Params(kinds=(proposal.purpose, proposal.author)))
    return max(misses, key=lambda miss: miss.nearness)


def _miss(ground: Ground, ledger: Ledger, proposal: Proposal, now: dt.datetime) -> Miss:
    if ground.tag is not None and proposal.tag != ground.tag:
        return Miss(NOT_NAMED, ground.id, "needs_tag", Params(key=ground.tag))
    if ground.template and proposal.template is None:
        return Miss(NOT_NAMED, ground.id, "needs_template", Params())
    return _permit_miss(ground, ledger, proposal, now) or _time_miss(ground, ledger, proposal)


def _permit_miss(ground: Ground, ledger: Ledger, proposal: Proposal, now: dt.datetime) -> Miss | None:
    if ground.permit is None:
        return None
    key, kind = permit_key(ground.permit, proposal), ground.permit.kind
    if key is None:
        return Miss(NOT_NAMED, ground.id, f"needs_{kind}", Params())
    permit = permit_of(ledger, kind, key)
    if permit is not None and permit.good(proposal.delivery_id, now):
        return None
    ended = permit.expires_at if permit is not None else None
    general = ground.permit.key is not None and not ground.template
    nearness = NO_CONSENT if general else NAMED
    return Miss(nearness, ground.id, f"no_{kind}", Params(ended, key=key))


def _time_miss(ground: Ground, ledger: Ledger, proposal: Proposal) -> Miss:
    at = opening(ground)(ledger)
    if at is None:
        return Miss(NEVER, ground.id, "never_opened", Params(kinds=ground.opened_by))
    used = uses_since(ledger, ground.id, at, proposal.delivery_id)
    if ground.uses is not None and len(used) >= ground.uses:
        return Miss(USED, ground.id, "follow_up_used", Params(max(used), limit=ground.uses))
    closed = at + dt.timedelta(seconds=ground.length_s or 0)
    return Miss(NAMED if ground.tag or ground.template else CLOSED, ground.id, "window_closed", Params(at, closed))


def remedy_for(footings: tuple[Footing, ...], ledger: Ledger, proposal: Proposal, now: dt.datetime) -> str:
    """Return the code of what would be allowed instead; `footings` are all that the policy has."""
    for code, other in _alternatives(footings, proposal):
        if any(_stands(footing, ledger, other, now) for footing in footings):
            return code
    return "wait_for_contact"


def _alternatives(footings: tuple[Footing, ...], proposal: Proposal) -> Iterator[tuple[str, Proposal]]:
    for footing in footings:
        ground = footing.ground
        if ground.kind is GroundKind.TEMPLATE and proposal.template is None:
            yield "use_template", replace(proposal, template="any")
        if ground.tag is not None and proposal.tag is None:
            human = proposal.author is Author.HUMAN
            yield (
                "use_tag" if human else "let_teammate_answer",
                replace(proposal, tag=ground.tag, author=Author.HUMAN),
            )
    if proposal.purpose is Purpose.TOPIC:
        yield "ask_to_subscribe", replace(proposal, purpose=Purpose.OPT_IN_REQUEST)
    answer = replace(proposal, purpose=Purpose.REPLY, author=Author.HUMAN)
    yield "let_teammate_answer" if proposal.purpose is Purpose.REPLY else "answer_only", answer
    yield "send_follow_up", replace(proposal, purpose=Purpose.FOLLOW_UP)


def _stands(footing: Footing, ledger: Ledger, other: Proposal, now: dt.datetime) -> bool:
    return footing.carries(other.purpose, other.author) and footing.stands(ledger, other, now) is not None
