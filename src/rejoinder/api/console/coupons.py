from typing import Annotated
from uuid import UUID

from litestar import Controller, delete, get, patch, post
from litestar.params import FromPath, FromQuery, QueryParameter

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.domain.coupon import Coupon, CouponList
from rejoinder.domain.paging import Page
from rejoinder.services.coupons import keep
from rejoinder.services.coupons.keep import Added

Limit = Annotated[int, QueryParameter(ge=1, le=200)]
InState = Annotated[str | None, QueryParameter(name="state", pattern="^(free|given|used)$")]
After = Annotated[str | None, QueryParameter(max_length=64)]


class CouponsController(Controller):
    """Codes that campaigns give away, one a person, and which of them were used."""

    path = "/api/v1/coupon-lists"
    tags = ("Coupons",)

    @get()
    async def lists(
        self,
        system: Sys,
        actor: Who,
        *,
        archived: FromQuery[bool] = False,
        after: FromQuery[str | None] = None,
        limit: Limit = 50,
    ) -> Page[CouponList]:
        """List lists of coupons, the newest first, with how many codes are free, given and used."""
        return await keep.list_lists(system, actor, archived=archived, after=after, limit=limit)

    @post()
    async def make(self, system: Sys, actor: Who, data: Annotated[keep.NewCouponList, examples.COUPON_LIST]) -> Added:
        """Make a list of coupons, with its first codes."""
        return await keep.make_list(system, actor, data)

    @get("/{list_id:uuid}")
    async def one(self, system: Sys, actor: Who, list_id: FromPath[UUID]) -> CouponList:
        """Read a list of coupons."""
        return await keep.read_list(system, actor, list_id)

    @patch("/{list_id:uuid}")
    async def change(
        self,
        system: Sys,
        actor: Who,
        list_id: FromPath[UUID],
        data: Annotated[keep.CouponListChange, examples.COUPON_LIST_CHANGE],
    ) -> CouponList:
        """Change a list's name, description or end."""
        return await keep.change_list(system, actor, list_id, data)

    @delete("/{list_id:uuid}", status_code=200)
    async def archive(self, system: Sys, actor: Who, list_id: FromPath[UUID]) -> CouponList:
        """Put a list away: no more codes of it are given; those that were can still be used."""
        return await keep.archive_list(system, actor, list_id)

    @post("/{list_id:uuid}/codes", status_code=200)
    async def add(
        self, system: Sys, actor: Who, list_id: FromPath[UUID], data: Annotated[keep.NewCodes, examples.COUPON_CODES]
    ) -> Added:
        """Add codes, at most 10,000 at once; those that cannot be taken are told one by one."""
        return await keep.add_codes(system, actor, list_id, data)

    @get("/{list_id:uuid}/coupons")
    async def codes(
        self,
        system: Sys,
        actor: Who,
        list_id: FromPath[UUID],
        *,
        in_state: InState = None,
        after: After = None,
        limit: Limit = 50,
    ) -> Page[Coupon]:
        """List codes in their order: who was given each, by which campaign, and what it was used for."""
        return await keep.list_codes(system, actor, list_id, state=in_state, after=after, limit=limit)

    @delete("/{list_id:uuid}/coupons/{code:str}")
    async def remove(self, system: Sys, actor: Who, list_id: FromPath[UUID], code: FromPath[str]) -> None:
        """Take a code away that nobody was given."""
        await keep.remove_code(system, actor, list_id, code)
