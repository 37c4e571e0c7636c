"""Links by which tours are built on a business's own pages; what opens one is kept as a hash."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.campaign.pointing import Pointing
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("campaign_pointings")


class Place(msgspec.Struct, frozen=True):
    """Which wording of which campaign a link is for, and who made it."""

    campaign_id: UUID
    variant: str
    locale: str | None
    by_id: UUID


class NewPointing(msgspec.Struct, frozen=True, kw_only=True):
    """A link that is made."""

    id: UUID
    place: Place
    secret_hash: bytes
    url: str
    at: datetime
    expires_at: datetime


async def add(tx: Tx, new: NewPointing) -> None:
    """Keep a link that was made."""
    place = new.place
    about = (place.campaign_id, new.secret_hash, place.variant, place.locale, new.url, place.by_id)
    await tx.run(_SQL.add, tx.workspace_id, new.id, *about, new.at, new.expires_at)


async def use_up(tx: Tx, id_: UUID, hashes: tuple[bytes, bytes], now: datetime, until: datetime) -> None:
    """Use a link up where it can still be opened: the first hash opens it, the second is good from now on."""
    await tx.value(_SQL.open, tx.workspace_id, id_, *hashes, now, until)


async def session(tx: Tx, id_: UUID, secret_hash: bytes, now: datetime) -> Place | None:
    """Tell what an opened link is for; None when it has ended, or whoever made it may no longer write campaigns."""
    row = await tx.row(_SQL.session, tx.workspace_id, id_, secret_hash, now)
    return Place(**dict(row)) if row else None


async def saved(tx: Tx, id_: UUID, now: datetime) -> None:
    """Note that something was saved through a link."""
    await tx.run(_SQL.saved, tx.workspace_id, id_, now)


async def page(tx: Tx, campaign_id: UUID, before: UUID | None, limit: int) -> list[Pointing]:
    """Read the links of a campaign, newest first."""
    rows = await tx.rows(_SQL.page, tx.workspace_id, campaign_id, before, limit)
    return [Pointing(**dict(row)) for row in rows]


async def forget(tx: Tx, before: datetime) -> None:
    """Remove links that ended before a time."""
    await tx.run(_SQL.forget, tx.workspace_id, before)
