"""What is shown to somebody who is on a page: what may be, what was, and what they did with it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.content import Content
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.kinds import IN_APP
from rejoinder.domain.campaign.visit import Live, Past
from rejoinder.domain.campaign.when import Mode
from rejoinder.domain.message import Author
from rejoinder.domain.policy import Ledger, Tally, Verdict
from rejoinder.store.database import Tx
from rejoinder.store.messages import avatar
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("campaign_showings")
#: How much is shown in a visit where the workspace says nothing of it.
MOST_IN_A_VISIT = 3


class Person(Past, frozen=True, kw_only=True):
    """What was between one campaign and one person before."""

    campaign_id: UUID


class Shown(msgspec.Struct, frozen=True):
    """Something shown in this visit; `open` while nothing ended it."""

    id: UUID
    campaign_id: UUID
    arm: str
    content: Content
    open: bool


class Guest(msgspec.Struct, frozen=True):
    """All that deciding on the spot takes of somebody, but for the facts that rules look at."""

    ledger: Ledger
    past: dict[UUID, Past]
    shown: tuple[Shown, ...]
    waited: frozenset[UUID]
    url: str
    device: str | None
    locale: str | None
    zone: str | None


class Taking(msgspec.Struct, frozen=True):
    """Somebody is about to be shown a campaign, or would be; `before` is when they were the last time."""

    campaign_id: UUID
    arm: str
    run: int
    goal_until: datetime | None
    before: datetime | None


class NewShowing(msgspec.Struct, frozen=True):
    """One showing, with the gate's verdict on it."""

    id: UUID
    campaign_id: UUID
    arm: str
    locale: str | None
    content: Content
    verdict: Verdict


class Showing(msgspec.Struct, frozen=True):
    """A showing as it stands, under lock."""

    id: UUID
    campaign_id: UUID
    contact_id: UUID
    identity_id: UUID
    arm: str
    locale: str | None
    content: Content
    at: datetime
    seen_at: datetime | None
    ended_at: datetime | None
    acts: dict[str, datetime]
    conversation_id: UUID | None
    definition: Definition
    kind: str


_DEFINITION = msgspec.json.Decoder(Definition)
_CONTENT = msgspec.json.Decoder(Content)
_LEDGER = msgspec.json.Decoder(Ledger)
_TALLY = msgspec.json.Decoder(Tally)
_PEOPLE = msgspec.json.Decoder(tuple[Person, ...])
_SHOWN = msgspec.json.Decoder(tuple[Shown, ...])
_IDS = msgspec.json.Decoder(frozenset[UUID])
_ACTS = msgspec.json.Decoder(dict[str, datetime])


async def live(tx: Tx) -> list[Live]:
    """Read the live campaigns that are shown in-app."""
    rows = await tx.rows(_SQL.live, tx.workspace_id, sorted(IN_APP))
    return [_live(row) for row in rows]


def _live(row: Any) -> Live:
    """Read one; only what comes again and again is new to who saw it the time before."""
    definition = _DEFINITION.decode(row["definition"])
    return Live(row["id"], row["run"] if definition.when.mode is Mode.RECURRING else 1, definition)


async def most_in_a_visit(tx: Tx) -> int:
    """Read how much is shown in one visit."""
    return int(await tx.value(_SQL.most, tx.workspace_id, MOST_IN_A_VISIT))


async def set_most_in_a_visit(tx: Tx, most: int) -> None:
    """Keep how much is shown in one visit."""
    await tx.run(_SQL.set_most, tx.workspace_id, most)
    tx.wake("campaigns")


async def guest(tx: Tx, contact_id: UUID, identity_id: UUID, now: datetime) -> Guest | None:
    """Read who is on a page; None for somebody who is gone, has blocked the business or was shut out."""
    row = await tx.row(_SQL.visitor, tx.workspace_id, contact_id, identity_id, now)
    if row is None:
        return None
    return Guest(
        ledger=_LEDGER.decode(row["ledger"]).beside(_TALLY.decode(row["tally"])),
        past={one.campaign_id: one for one in _PEOPLE.decode(row["people"])},
        shown=_SHOWN.decode(row["shown"]),
        waited=_IDS.decode(row["waited"]),
        url=row["url"] or "",
        device=row["device"],
        locale=row["locale"],
        zone=row["zone"],
    )


async def take(tx: Tx, contact_id: UUID, takings: Sequence[Taking], now: datetime) -> set[UUID]:
    """Note that somebody is shown campaigns now; returns those that are still live and nobody was quicker with."""
    columns = [[getattr(one, name) for one in takings] for name in Taking.__struct_fields__]
    rows = await tx.rows(_SQL.take, tx.workspace_id, contact_id, now, *columns)
    return {row["campaign_id"] for row in rows}


async def add(
    tx: Tx, contact_id: UUID, identity_id: UUID, page: str, showings: Sequence[NewShowing], now: datetime
) -> None:
    """Keep showings, and wait no more for what they waited for."""
    columns: list[list[Any]] = [
        [getattr(one, name) for one in showings] for name in ("id", "campaign_id", "arm", "locale")
    ]
    columns += [[encoded(getattr(one, name)) for one in showings] for name in ("content", "verdict")]
    await tx.run(_SQL.add, tx.workspace_id, contact_id, identity_id, page[:2_000], now, *columns)


async def waited(tx: Tx, contact_id: UUID, campaign_ids: Sequence[UUID]) -> None:
    """Wait no more until something that somebody did is long enough ago."""
    await tx.run(_SQL.waited, tx.workspace_id, contact_id, campaign_ids)


async def wait(tx: Tx, contact_id: UUID, due: dict[UUID, datetime]) -> None:
    """Have campaigns shown to somebody no sooner than then; one that is waited for already keeps its time."""
    await tx.run(_SQL.wait, tx.workspace_id, contact_id, list(due), list(due.values()))


async def lock(tx: Tx, id_: UUID, contact_id: UUID) -> Showing | None:
    """Lock a showing of somebody's own; None where they have none of that id."""
    row = await tx.row(_SQL.lock, tx.workspace_id, id_, contact_id)
    if row is None:
        return None
    read = {"content": _CONTENT, "acts": _ACTS, "definition": _DEFINITION}
    return Showing(**{name: read[name].decode(value) if name in read else value for name, value in row.items()})


async def put(tx: Tx, one: Showing, ended_how: str | None) -> None:
    """Keep a showing as it is now."""
    await tx.run(_SQL.put, tx.workspace_id, one.id, one.seen_at, one.ended_at, ended_how, encoded(one.acts))


async def talked(tx: Tx, id_: UUID, conversation_id: UUID) -> None:
    """Note in which conversation a showing was answered."""
    await tx.run(_SQL.talked, tx.workspace_id, id_, conversation_id)


async def done(tx: Tx, campaign_id: UUID, contact_id: UUID) -> None:
    """Show a campaign to somebody no more: they acted on it."""
    await tx.run(_SQL.done, tx.workspace_id, campaign_id, contact_id)


async def face(tx: Tx, teammate_id: UUID) -> Author | None:
    """Show a teammate as a contact may see them: the first name and the picture."""
    row = await tx.row(_SQL.face, tx.workspace_id, teammate_id)
    return row and Author("teammate", row["name"].partition(" ")[0], avatar_url=avatar(row["avatar_file_id"]))


async def move(tx: Tx, source: UUID, target: UUID) -> None:
    """Give what campaigns were to one contact to another, who turned out to be them."""
    steps = ("join_people", "drop_people", "move_people", "drop_timers", "move_timers", "move_showings", "move_answers")
    for step in steps:
        await tx.run(getattr(_SQL, step), tx.workspace_id, source, target)
