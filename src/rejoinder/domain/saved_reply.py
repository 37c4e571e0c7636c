"""Words that teammates keep at hand."""

from datetime import datetime
from uuid import UUID

import msgspec


class SavedReply(msgspec.Struct, frozen=True):
    """A text with variables, found by its name or by `/` and its shortcut; of one team, or of everybody."""

    id: UUID
    name: str
    shortcut: str
    text: str
    locale: str | None
    team_id: UUID | None
    uses: int
    updated_at: datetime
