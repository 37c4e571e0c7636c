"""What senders of events tell of contacts, many at a time."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.rows import columns_of
from rejoinder.store.statements import load

_SQL = load("told")
_FIELDS = ("name", "email", "phone", "locale", "zone", "city")


class Made(msgspec.Struct, frozen=True):
    """A contact whom nobody knew before."""

    id: UUID
    kind: str
    external_id: str | None
    at: datetime


class Told(msgspec.Struct):
    """What became known of a contact; None leaves what is there, `attributes` and `place` are JSON that is added."""

    id: UUID
    name: str | None = None
    email: str | None = None
    phone: str | None = None
    avatar_url: str | None = None
    locale: str | None = None
    zone: str | None = None
    city: str | None = None
    attributes: str = "{}"
    place: str = "{}"
    seen_at: datetime | None = None


async def make(tx: Tx, made: Sequence[Made]) -> bool:
    """Keep new contacts; False where somebody else made one of them at this moment."""
    if not made:
        return True
    stale.note(tx, [(one.id, stale.ANYTHING) for one in made])
    return len(await tx.rows(_SQL.make, tx.workspace_id, *columns_of(Made, made))) == len(made)


async def promote(tx: Tx, users: Sequence[tuple[UUID, str]]) -> None:
    """Let contacts be users of the business's, by its own ids."""
    if users:
        ids, external_ids = zip(*users, strict=True)
        await tx.run(_SQL.promote, tx.workspace_id, ids, external_ids)
        await stale.mark(tx, ids, "contact")


async def lock(tx: Tx, contact_ids: Sequence[UUID]) -> None:
    """Lock contacts, in one order, before they are told of."""
    await tx.rows(_SQL.lock, tx.workspace_id, contact_ids)


async def tell(tx: Tx, told: Sequence[Told]) -> None:
    """Keep what became known of contacts, each named once."""
    if told:
        await lock(tx, [one.id for one in told])
        await tx.run(_SQL.tell, tx.workspace_id, *columns_of(Told, told))
        stale.note(tx, [(one.id, "contact") for one in told if any(getattr(one, name) for name in _FIELDS)])
        stale.note(tx, [(one.id, "attribute") for one in told if one.attributes != "{}"])
        stale.note(tx, [(one.id, "place") for one in told if one.place != "{}"])
        stale.note(tx, [(one.id, "presence") for one in told if one.seen_at])
