"""Why a message has nothing to rest on, and what would be allowed instead."""

import datetime as dt
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from rejoinder.domain.policy.grounds import Footing, answering, permit_key, permit_of, uses_since
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
    nearest = None
    for footing in footings:
        miss = _miss(footing, ledger, proposal, now)
        if nearest is None or miss.nearness > nearest.nearness:
            nearest = miss
    return nearest or Miss(NEVER, "ground", "not_carried", Params(kinds=(proposal.purpose, proposal.author)))


def _miss(footing: Footing, ledger: Ledger, proposal: Proposal, now: dt.datetime) -> Miss:
    ground = footing.ground
    if ground.tag is not None and proposal.tag != ground.tag:
        return Miss(NOT_NAMED, ground.id, "needs_tag", Params(key=ground.tag))
    if ground.template and proposal.template is None:
        return Miss(NOT_NAMED, ground.id, "needs_template", Params())
    if ground.categories and proposal.category not in ground.categories:
        return Miss(NAMED, ground.id, "wrong_category", Params(key=proposal.category, kinds=ground.categories))
    if ground.answers and not answering(ground, ledger):
        return Miss(NOT_NAMED, ground.id, "answers_only", Params(kinds=ground.answers))
    return _permit_miss(ground, ledger, proposal, now) or _time_miss(footing, ledger, proposal)


def _permit_miss(ground: Ground, ledger: Ledger, proposal: Proposal, now: dt.datetime) -> Miss | None:
    if ground.permit is None:
        return None
    key, kind = permit_key(ground.permit, proposal), ground.permit.kind
    if key is None:
        return Miss(NOT_NAMED, ground.id, f"needs_{kind}", Params())
    permit = permit_of(ledger, kind, key)
    named = permit is not None and (permit.token or not ground.permit.token)
    if permit is not None and named and permit.good(proposal.delivery_id, now):
        return None
    ended = permit.expires_at if permit is not None else None
    general = ground.permit.key is not None and not ground.template
    nearness = NO_CONSENT if general else NAMED
    return Miss(nearness, ground.id, f"no_{kind}", Params(ended, key=key))


def _time_miss(footing: Footing, ledger: Ledger, proposal: Proposal) -> Miss:
    ground, at = footing.ground, footing.opened(ledger)
    if at is None:
        return Miss(NEVER, ground.id, "never_opened", Params(kinds=ground.opened_by))
    if ground.uses is not None:
        used = uses_since(ledger, ground.id, at, proposal.delivery_id)
        if len(used) >= ground.uses:
            return Miss(USED, ground.id, "follow_up_used", Params(max(used), limit=ground.uses))
    nearness = NAMED if ground.tag or ground.template else CLOSED
    return Miss(nearness, ground.id, "window_closed", Params(at, at + footing.length))


class Instead(Struct, frozen=True):
    """What could be proposed instead, and what that would rest on; `change` gives None where it changes nothing."""

    code: str
    change: Callable[[Proposal], Proposal | None]
    footings: tuple[Footing, ...]


def instead_of(footings: tuple[Footing, ...], purpose: Purpose, author: Author) -> tuple[Instead, ...]:
    """Return what could be proposed instead of such a message; `footings` are all that the policy has."""
    found = []
    for footing in footings:
        ground = footing.ground
        if ground.kind is GroundKind.TEMPLATE:
            found.append(("use_template", _with_template(ground), purpose, author))
        if ground.tag is not None:
            code = "use_tag" if author is Author.HUMAN else "let_teammate_answer"
            found.append((code, _with_tag(ground.tag), purpose, Author.HUMAN))
    if purpose is Purpose.TOPIC:
        found.append(("ask_to_subscribe", _with(Purpose.OPT_IN_REQUEST, author), Purpose.OPT_IN_REQUEST, author))
    answer = "let_teammate_answer" if purpose is Purpose.REPLY else "answer_only"
    found.append((answer, _with(Purpose.REPLY, Author.HUMAN), Purpose.REPLY, Author.HUMAN))
    found.append(("send_follow_up", _with(Purpose.FOLLOW_UP, author), Purpose.FOLLOW_UP, author))
    ready = [Instead(code, change, _carrying(footings, other, by)) for code, change, other, by in found]
    return tuple(one for one in ready if one.footings)


def remedy_for(insteads: tuple[Instead, ...], ledger: Ledger, proposal: Proposal, now: dt.datetime) -> str:
    """Return the code of what would be allowed instead."""
    for one in insteads:
        other = one.change(proposal)
        if other is not None and any(footing.stands(ledger, other, now) is not None for footing in one.footings):
            return one.code
    return "wait_for_contact"


def _carrying(footings: tuple[Footing, ...], purpose: Purpose, author: Author) -> tuple[Footing, ...]:
    return tuple(one for one in footings if one.carries(purpose, author))


def _with_template(ground: Ground) -> Callable[[Proposal], Proposal | None]:
    category = next(iter(ground.categories), None)
    return lambda asked: None if asked.template is not None else replace(asked, template="any", category=category)


def _with_tag(tag: str) -> Callable[[Proposal], Proposal | None]:
    return lambda asked: None if asked.tag is not None else replace(asked, tag=tag, author=Author.HUMAN)


def _with(purpose: Purpose, author: Author) -> Callable[[Proposal], Proposal | None]:
    return lambda asked: replace(asked, purpose=purpose, author=author)
