"""Approved templates of connected accounts, as the provider last told them."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.account import ApprovedTemplate
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("templates")
_TEMPLATE = msgspec.json.Decoder(ApprovedTemplate)


async def put(tx: Tx, channel_id: UUID, template: ApprovedTemplate, now: datetime) -> None:
    """Keep a template; what is left out, or empty, stays as it was."""
    await tx.run(
        _SQL.put,
        tx.workspace_id,
        channel_id,
        template.name,
        template.language,
        template.status,
        template.category,
        encoded(template),
        now,
    )


async def every(tx: Tx, channel_id: UUID, after: tuple[str, str] | None, limit: int) -> list[ApprovedTemplate]:
    """Read a channel's templates by name and language."""
    name, language = after or (None, None)
    rows = await tx.rows(_SQL.every, tx.workspace_id, channel_id, name, language, limit)
    return [_TEMPLATE.decode(row["body"]) for row in rows]


async def one(tx: Tx, channel_id: UUID, name: str, language: str) -> ApprovedTemplate | None:
    """Read one template."""
    body = await tx.value(_SQL.one, tx.workspace_id, channel_id, name, language)
    return _TEMPLATE.decode(body) if body else None


async def forget_older(tx: Tx, channel_id: UUID, than: datetime) -> None:
    """Forget templates that a whole look at the account did not show again."""
    await tx.run(_SQL.forget_older, tx.workspace_id, channel_id, than)
