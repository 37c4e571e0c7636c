"""What people answered in surveys."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.survey import Answer
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
