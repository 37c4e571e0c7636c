"""What people answered in surveys."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.results import Row, Words
from rejoinder.domain.campaign.survey import Answer
from rejoinder.domain.segment import Shown
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("survey_answers")
_ANSWERS = msgspec.json.Decoder(dict[str, Answer])


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody has answered so far, in a showing or in a conversation."""

    id: UUID
    campaign_id: UUID
    contact_id: UUID
    arm: str
    answers: Mapping[str, Answer]
    complete: bool
    at: datetime
    locale: str | None = None
    showing_id: UUID | None = None
    conversation_id: UUID | None = None


async def of_showing(tx: Tx, showing_id: UUID) -> tuple[UUID, dict[str, Answer], bool] | None:
    """Read what was answered in a showing, which is locked by then: its id, the answers, whether they are complete."""
    row = await tx.row(_SQL.of_showing, tx.workspace_id, showing_id)
    return row and (row["id"], _ANSWERS.decode(row["answers"]), row["complete"])


async def put(tx: Tx, given: Given) -> None:
    """Keep what somebody has answered."""
    whose = (given.id, given.campaign_id, given.contact_id, given.showing_id, given.conversation_id)
    rest = (given.arm, given.locale, encoded(given.answers), given.complete, given.at)
    await tx.run(_SQL.put, tx.workspace_id, *whose, *rest)


async def page(tx: Tx, campaign_id: UUID, *, before: UUID | None, limit: int) -> list[Row]:
    """Read answers, the newest first."""
    rows = await tx.rows(_SQL.page, tx.workspace_id, campaign_id, before, limit)
    return [_row(row) for row in rows]


def _row(row: Any) -> Row:
    own = {name: row[name] for name in ("id", "arm", "locale", "complete", "at", "updated_at", "conversation_id")}
    who = Shown(row["contact_id"], row["name"] or "", row["email"], row["kind"], row["last_seen_at"])
    return Row(contact=who, answers=_ANSWERS.decode(row["answers"]), **own)


async def words(tx: Tx, campaign_id: UUID, question: str, *, before: UUID | None, limit: int) -> list[Words]:
    """Read what people wrote in answer to a question, the newest first."""
    rows = await tx.rows(_SQL.written, tx.workspace_id, campaign_id, question, before, limit)
    return [Words(row["id"], row["contact_id"], row["name"] or "", row["at"], row["text"]) for row in rows]


class Totals(msgspec.Struct, frozen=True):
    """Answers of a time, counted: people, by question, by answer, and numbers by day."""

    people: int
    complete: int
    answered: dict[str, int]
    counts: dict[str, dict[str, int]]
    days: dict[str, list[tuple[date, str, int]]]


async def totals(
    tx: Tx, campaign_id: UUID, *, texts: list[str], numbers: list[str], since: datetime | None, before: datetime | None
) -> Totals:
    """Count the answers of a time; texts are not counted one by one, and numbers by day too."""
    stretch = (since, before)
    row = await tx.row(_SQL.totals, tx.workspace_id, campaign_id, *stretch)
    answered = await tx.rows(_SQL.answered, tx.workspace_id, campaign_id, *stretch)
    counts: dict[str, dict[str, int]] = {}
    for one in await tx.rows(_SQL.counts, tx.workspace_id, campaign_id, texts, *stretch):
        counts.setdefault(one["question"], {})[one["answer"]] = one["people"]
    days: dict[str, list[tuple[date, str, int]]] = {}
    for one in await tx.rows(_SQL.days, tx.workspace_id, campaign_id, numbers, *stretch):
        days.setdefault(one["question"], []).append((one["day"], one["answer"], one["people"]))
    return Totals(row["people"], row["complete"], {one["question"]: one["people"] for one in answered}, counts, days)


async def of_conversation(
    tx: Tx, campaign_id: UUID, contact_id: UUID, conversation_id: UUID
) -> tuple[UUID, dict[str, Answer]] | None:
    """Lock what was answered in a conversation and is not complete: its id and the answers."""
    row = await tx.row(_SQL.of_conversation, tx.workspace_id, campaign_id, contact_id, conversation_id)
    return row and (row["id"], _ANSWERS.decode(row["answers"]))


async def arm_of(tx: Tx, campaign_id: UUID, contact_id: UUID) -> str | None:
    """Tell which variant of a campaign somebody has."""
    found: str | None = await tx.value(_SQL.arm_of, tx.workspace_id, campaign_id, contact_id)
    return found
