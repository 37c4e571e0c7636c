"""What somebody did with something shown to them: counted once, and what follows from it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from rejoinder.domain.campaign.acts import DETAILED, Act, ends, named
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.survey import Answer
from rejoinder.domain.campaign.texts import actions_in
from rejoinder.domain.problem import missing
from rejoinder.services.campaigns.shown.answers import take_answers
from rejoinder.services.campaigns.shown.deciding import begun_by_press
from rejoinder.services.campaigns.shown.item import Item
from rejoinder.services.messenger.visitor import Visitor
from rejoinder.services.system import System
from rejoinder.store import campaign_facts, campaign_showings
from rejoinder.store.campaign_facts import Fact
from rejoinder.store.campaign_showings import Showing
from rejoinder.store.database import Tx

Key = Annotated[str, Meta(max_length=40)]


class Doing(msgspec.Struct, frozen=True):
    """What a visitor did; `detail` is what they pressed, or the step that they came to."""

    act: Act
    detail: Annotated[str, Meta(max_length=2_000)] = ""
    answers: Annotated[dict[Key, Answer], Meta(max_length=100)] = {}
    complete: bool = False


class Acted(msgspec.Struct, frozen=True):
    """What is to be shown for it."""

    items: list[Item] = []


async def act(system: System, visitor: Visitor, showing_id: UUID, doing: Doing) -> Acted:
    """Note what a visitor did; told twice it is counted once."""
    async with system.db.people(visitor.workspace_id) as tx:
        showing = await the_showing(tx, visitor, showing_id)
        await _note(system, tx, showing, doing)
    tour = _tour(showing, doing)
    return Acted(await begun_by_press(system, visitor, tour) if tour else [])


async def the_showing(tx: Tx, visitor: Visitor, showing_id: UUID) -> Showing:
    """Lock a showing that must be the visitor's own."""
    found = await campaign_showings.lock(tx, showing_id, visitor.contact_id)
    if found is None:
        raise missing("showing")
    return found


async def _note(system: System, tx: Tx, showing: Showing, doing: Doing) -> None:
    said: list[str] = []
    if doing.act is Act.ANSWERED:
        said = await take_answers(system, tx, showing, doing.answers, complete=doing.complete)
    did = _news(showing, doing, said)
    if did:
        over = ends(doing.act, Kind(showing.kind), complete=doing.complete)
        await did_with(system, tx, showing, did, over=str(doing.act) if over else None)


def _news(showing: Showing, doing: Doing, said: list[str]) -> list[tuple[Act, str]]:
    """List what was not told before; whoever did anything has seen it."""
    if doing.act is Act.ANSWERED:
        done = [(Act.ANSWERED, detail) for detail in said]
        done += [(Act.COMPLETED, "")] if doing.complete else []
    elif doing.act is Act.DISMISSED and showing.ended_at is not None:
        done = []
    else:
        done = [(doing.act, doing.detail[:500] if doing.act in DETAILED else "")]
    known = [(Act.SEEN, ""), *done] if doing.act is not Act.SEEN else done
    return [one for one in known if _key(one) not in showing.acts]


def _key(did: tuple[Act, str]) -> str:
    act_, detail = did
    return f"{act_}:{detail}" if act_ is Act.ANSWERED else named(act_, detail)


async def did_with(
    system: System, tx: Tx, showing: Showing, did: list[tuple[Act, str]], *, over: str | None, mark: str | None = None
) -> None:
    """Keep what was done with a showing and count it; `over` is how it ended, if it did, `mark` is kept besides."""
    now = system.clock()
    campaign_facts.note(tx, [_fact(showing, act_.value, detail, now) for act_, detail in did])
    ended_at = showing.ended_at or (now if over else None)
    keys = [_key(one) for one in did] + ([mark] if mark else [])
    acts = {**showing.acts, **dict.fromkeys(keys, now)}
    changed = replace(showing, acts=acts, seen_at=showing.seen_at or now, ended_at=ended_at)
    await campaign_showings.put(tx, changed, over)
    if over and showing.ended_at is None:
        await campaign_showings.done(tx, showing.campaign_id, showing.contact_id)


def _fact(showing: Showing, fact: str, detail: str, now: datetime) -> Fact:
    return Fact(
        campaign_id=showing.campaign_id,
        contact_id=showing.contact_id,
        fact=fact,
        arm=showing.arm,
        at=now,
        detail=detail,
    )


def _tour(showing: Showing, doing: Doing) -> UUID | None:
    """Name the tour that a press begins."""
    if doing.act is not Act.CLICKED:
        return None
    pressed = next(
        (one for one in actions_in(showing.content) if one.kind == "tour" and doing.detail in {one.title, one.value}),
        None,
    )
    try:
        return UUID(pressed.value) if pressed else None
    except ValueError:
        return None
