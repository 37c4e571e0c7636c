"""Lists of coupons are made, changed, filled with codes and put away."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType
from msgspec.structs import replace

from rejoinder.domain.actor import Actor
from rejoinder.domain.coupon import Coupon, CouponList, Description, ListName, Refused, sorted_out
from rejoinder.domain.paging import Cursor, Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, missing
from rejoinder.services import audit
from rejoinder.services.system import System
from rejoinder.store import contacts, coupons
from rejoinder.store.database import Tx

AT_ONCE = 10_000
#: How many codes a list may have.
MOST = 1_000_000
Codes = Annotated[tuple[Annotated[str, Meta(max_length=200)], ...], Meta(max_length=AT_ONCE)]


class NewCouponList(msgspec.Struct, frozen=True, kw_only=True):
    """A list to make, with its first codes; after `expires_at` no more are given."""

    name: ListName
    description: Description = ""
    expires_at: datetime | None = None
    codes: Codes = ()


class CouponListChange(msgspec.Struct, frozen=True, kw_only=True):
    """What is to become of a list; what is left out stays."""

    name: ListName | UnsetType = UNSET
    description: Description | UnsetType = UNSET
    expires_at: datetime | UnsetType | None = UNSET


class NewCodes(msgspec.Struct, frozen=True):
    """Codes to add; those that cannot be taken are told, and the others are."""

    codes: Annotated[Codes, Meta(min_length=1)]


class Added(msgspec.Struct, frozen=True):
    """How many codes were new, and which were not taken, and why: `empty`, `too_long`, `spaces`, `twice`, `known`."""

    added: int
    refused: list[Refused]
    coupon_list: CouponList


async def list_lists(
    system: System, actor: Actor, *, archived: bool, after: str | None, limit: int
) -> Page[CouponList]:
    """List lists of coupons, the newest first."""
    actor.must(Permission.READ)
    place = Cursor.read(after)
    async with system.db.people(actor.workspace_id) as tx:
        found = await coupons.lists(tx, archived=archived, before=place.id if place else None, limit=limit + 1)
    last = found[limit - 1] if len(found) > limit else None
    return Page(items=found[:limit], next=Cursor(last.created_at, last.id).write() if last else None)


async def read_list(system: System, actor: Actor, list_id: UUID) -> CouponList:
    """Read a list of coupons."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return await the_list(tx, list_id)


async def make_list(system: System, actor: Actor, new: NewCouponList) -> Added:
    """Make a list of coupons."""
    actor.must(Permission.CAMPAIGNS)
    one = CouponList(
        id=system.new_id(),
        name=new.name.strip(),
        description=new.description.strip(),
        expires_at=new.expires_at,
        created_at=system.clock(),
    )
    async with system.db.people(actor.workspace_id) as tx:
        await _insist_on_name(tx, one)
        await coupons.add_list(tx, one)
        added, refused = await _add(tx, one.id, new.codes)
        await audit.note(system, tx, actor, "coupons.made", "coupon_list", one.id, {"name": one.name, "codes": added})
        return Added(added, refused, await the_list(tx, one.id))


async def change_list(system: System, actor: Actor, list_id: UUID, to: CouponListChange) -> CouponList:
    """Change a list's name, description or end."""
    actor.must(Permission.CAMPAIGNS)
    given: dict[str, Any] = {name: value for name, value in msgspec.structs.asdict(to).items() if value is not UNSET}
    given |= {name: given[name].strip() for name in ("name", "description") if name in given}
    async with system.db.people(actor.workspace_id) as tx:
        one = replace(await the_list(tx, list_id), **given)
        await _insist_on_name(tx, one)
        return await _put(system, tx, actor, "coupons.changed", one)


async def archive_list(system: System, actor: Actor, list_id: UUID) -> CouponList:
    """Put a list away: nobody is given a code of it any more; those that were given can still be used."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await the_list(tx, list_id)
        if one.archived_at:
            return one
        return await _put(system, tx, actor, "coupons.archived", replace(one, archived_at=system.clock()))


async def add_codes(system: System, actor: Actor, list_id: UUID, new: NewCodes) -> Added:
    """Add codes to a list; what cannot be taken is told code by code."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await the_list(tx, list_id)
        if one.archived_at:
            raise Conflict("archived", "This list is put away.", remedy="Make another list.")
        added, refused = await _add(tx, list_id, new.codes)
        await audit.note(system, tx, actor, "coupons.added", "coupon_list", list_id, {"name": one.name, "codes": added})
        return Added(added, refused, await the_list(tx, list_id))


async def list_codes(
    system: System, actor: Actor, list_id: UUID, *, state: str | None, after: str | None, limit: int
) -> Page[Coupon]:
    """List codes in their order, with who has them."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        await the_list(tx, list_id)
        found = await coupons.page(tx, list_id, state=state, after=after, limit=limit + 1)
        names = await contacts.names(tx, [one.contact_id for one in found if one.contact_id])
    items = [replace(one, contact_name=names.get(one.contact_id, "") if one.contact_id else "") for one in found]
    return Page(items=items[:limit], next=items[limit - 1].code if len(items) > limit else None)


async def remove_code(system: System, actor: Actor, list_id: UUID, code: str) -> None:
    """Take a code away that nobody was given."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await the_list(tx, list_id)
        if not await coupons.remove(tx, list_id, code):
            raise Conflict("not_free", "There is no such code, or somebody has it.", remedy="Reload the list.")
        await audit.note(system, tx, actor, "coupons.removed", "coupon_list", list_id, {"name": one.name})


async def _add(tx: Tx, list_id: UUID, given: Codes) -> tuple[int, list[Refused]]:
    codes, refused = sorted_out(given)
    if not codes:
        return 0, refused
    await coupons.hold_list(tx, list_id)
    there = await coupons.known(tx, list_id, codes)
    refused += [Refused(one, "known") for one in codes if one.lower() in there]
    new = [one for one in codes if one.lower() not in there]
    before = await the_list(tx, list_id)
    if before.free + before.given + before.used + len(new) > MOST:
        raise Conflict("full", f"A list has at most {MOST:,} codes.", field="codes", remedy="Make another list.")
    return await coupons.add(tx, list_id, new), refused


async def the_list(tx: Tx, list_id: UUID) -> CouponList:
    """Read a list that must be there."""
    found = await coupons.read_list(tx, list_id)
    if found is None:
        raise missing("list of coupons")
    return found


async def _insist_on_name(tx: Tx, one: CouponList) -> None:
    if await coupons.name_taken(tx, one.name, one.id):
        raise Conflict("name_taken", f"“{one.name}” is another list's name.", field="name", remedy="Choose another.")


async def _put(system: System, tx: Tx, actor: Actor, action: str, one: CouponList) -> CouponList:
    await coupons.change_list(tx, one)
    await audit.note(system, tx, actor, action, "coupon_list", one.id, {"name": one.name})
    return one
