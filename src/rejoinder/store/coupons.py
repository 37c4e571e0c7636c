"""Lists of coupons, and their codes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
import msgspec

from rejoinder.domain.campaign.kinds import Fact as Kind
from rejoinder.domain.coupon import FEW, Coupon, CouponList
from rejoinder.store import campaign_facts
from rejoinder.store.campaign_facts import Fact
from rejoinder.store.database import Tx
from rejoinder.store.statements import load

_SQL = load("coupons")
#: How often it is tried to give coupons while others give them to the same people.
_TRIES = 3


async def add_list(tx: Tx, one: CouponList) -> None:
    """Keep a new list."""
    await tx.run(_SQL.add_list, tx.workspace_id, one.id, one.name, one.description, one.expires_at, one.created_at)


async def change_list(tx: Tx, one: CouponList) -> None:
    """Keep what became of a list."""
    await tx.run(_SQL.change_list, tx.workspace_id, one.id, one.name, one.description, one.expires_at, one.archived_at)


async def name_taken(tx: Tx, name: str, but: UUID) -> bool:
    """Tell whether another list in use has a name."""
    found: bool = await tx.value(_SQL.name_taken, tx.workspace_id, name, but)
    return found


async def lists(tx: Tx, *, archived: bool, before: UUID | None, limit: int) -> list[CouponList]:
    """Read lists, the newest first."""
    rows = await tx.rows(_SQL.lists, tx.workspace_id, archived, before, limit)
    return await _counted(tx, rows)


async def read_list(tx: Tx, id_: UUID) -> CouponList | None:
    """Read a list."""
    row = await tx.row(_SQL.list, tx.workspace_id, id_)
    return (await _counted(tx, [row]))[0] if row else None


async def _counted(tx: Tx, rows: list[Any]) -> list[CouponList]:
    counts = await tx.rows(_SQL.counts, tx.workspace_id, [row["id"] for row in rows])
    known = {row["list_id"]: dict(row) for row in counts}
    made = []
    for row in rows:
        of = known.get(row["id"], {})
        of.pop("list_id", None)
        made.append(CouponList(**dict(row), **of, low=of.get("free", 0) < FEW))
    return made


async def hold_list(tx: Tx, id_: UUID) -> bool:
    """Let nobody else add codes to a list until the transaction ends; False when there is none."""
    return await tx.value(_SQL.hold_list, tx.workspace_id, id_) is not None


async def head(tx: Tx, id_: UUID) -> CouponList | None:
    """Read a list without counting its codes."""
    row = await tx.row(_SQL.list, tx.workspace_id, id_)
    return CouponList(**dict(row)) if row else None


async def add(tx: Tx, list_id: UUID, codes: list[str]) -> int:
    """Keep new codes; returns how many were new."""
    done = await tx.run(_SQL.add, tx.workspace_id, list_id, codes)
    return int(done.rpartition(" ")[2])


async def known(tx: Tx, list_id: UUID, codes: Sequence[str]) -> set[str]:
    """Return which of these codes, in lower case, a list has."""
    rows = await tx.rows(_SQL.known, tx.workspace_id, list_id, [one.lower() for one in codes])
    return {row["code"] for row in rows}


async def remove(tx: Tx, list_id: UUID, code: str) -> bool:
    """Take a code away that nobody has; False when there is no such."""
    return (await tx.run(_SQL.remove, tx.workspace_id, list_id, code)).endswith(" 1")


async def page(tx: Tx, list_id: UUID, *, state: str | None, after: str | None, limit: int) -> list[Coupon]:
    """Read codes of a list in their order."""
    rows = await tx.rows(_SQL.page, tx.workspace_id, list_id, after, state, limit)
    return [Coupon(**dict(row), state=_state(row)) for row in rows]


def _state(row: Any) -> str:
    return "used" if row["used_at"] else "given" if row["given_at"] else "free"


async def held(tx: Tx, list_id: UUID, contact_ids: list[UUID]) -> dict[UUID, str]:
    """Return the codes of a list that people have."""
    rows = await tx.rows(_SQL.held, tx.workspace_id, list_id, contact_ids)
    return {row["contact_id"]: row["code"] for row in rows}


async def any_free(tx: Tx, list_id: UUID) -> bool:
    """Tell whether a list has a code left."""
    found: bool = await tx.value(_SQL.any_free, tx.workspace_id, list_id)
    return found


async def give(tx: Tx, list_id: UUID, contact_ids: list[UUID], campaign_id: UUID, now: datetime) -> dict[UUID, str]:
    """Give each of some people a code, or the one that they have; who is left out got none, as none was left.

    Two who give to the same person at once find out by the key that holds one code a person: the later one waits, and
    looks again.
    """
    for _ in range(_TRIES):
        await tx.run("SAVEPOINT giving")
        try:
            rows = await tx.rows(_SQL.give, tx.workspace_id, list_id, contact_ids, campaign_id, now)
        except (asyncpg.UniqueViolationError, asyncpg.DeadlockDetectedError):
            await tx.run("ROLLBACK TO SAVEPOINT giving")
        else:
            await tx.run("RELEASE SAVEPOINT giving")
            return {row["contact_id"]: row["code"] for row in rows}
    return await held(tx, list_id, contact_ids)


class Use(msgspec.Struct, frozen=True):
    """A code that somebody used, in lower case, when, and for how much."""

    code: str
    contact_id: UUID
    at: datetime
    value: float


async def use(tx: Tx, uses: Sequence[Use]) -> None:
    """Note that codes were used, for those who have them and the campaigns that gave them.

    Each counts once, whoever names it again.
    """
    first = {one.code: one for one in sorted(uses, key=lambda one: one.at, reverse=True)}
    columns = [[getattr(one, name) for one in first.values()] for name in ("code", "contact_id", "at", "value")]
    used = await tx.rows(_SQL.use, tx.workspace_id, *columns)
    given = [row for row in used if row["campaign_id"] and row["contact_id"]]
    if given:
        campaign_facts.note(tx, await _facts(tx, given))


async def _facts(tx: Tx, given: list[Any]) -> list[Fact]:
    keys = [(row["campaign_id"], row["contact_id"]) for row in given]
    rows = await tx.rows(_SQL.arms, tx.workspace_id, [one for one, _ in keys], [one for _, one in keys])
    arms = {(row["campaign_id"], row["contact_id"]): row["arm"] for row in rows}
    return [
        Fact(
            campaign_id=row["campaign_id"],
            contact_id=row["contact_id"],
            fact=Kind.REDEEMED.value,
            arm=arms.get(key, ""),
            at=row["used_at"],
            value=row["value"],
        )
        for key, row in zip(keys, given, strict=True)
    ]


class Held(msgspec.Struct, frozen=True):
    """A code that somebody was given."""

    code: str
    list_name: str
    campaign_id: UUID | None
    given_at: datetime | None
    used_at: datetime | None
    value: float | None


async def of_people(tx: Tx, contact_ids: list[UUID]) -> list[Held]:
    """Read the codes that contacts were given."""
    return [Held(**dict(row)) for row in await tx.rows(_SQL.of_people, tx.workspace_id, contact_ids)]


async def move(tx: Tx, source: UUID, target: UUID) -> None:
    """Give somebody's codes to whom they turned out to be, but for lists of which those have one."""
    await tx.run(_SQL.move, tx.workspace_id, source, target)


async def erase(tx: Tx, contact_ids: list[UUID]) -> None:
    """Forget whose codes were; they stay given, so that nobody else gets them."""
    await tx.run(_SQL.erase, tx.workspace_id, contact_ids)
