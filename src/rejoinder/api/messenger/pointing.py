from litestar import Controller, post, put
from litestar.params import JSONBody

from rejoinder.api.asked import Sys
from rejoinder.services.campaigns import pointing


class PointingController(Controller):
    """A tour is built on the business's own page."""

    path = "/messenger/v1/pointings"
    tags = ("Messenger",)
    opt = {"once": False}  # noqa: RUF012 - Litestar's own attribute

    @post(status_code=200)
    async def open_link(self, system: Sys, data: JSONBody[pointing.Opening]) -> pointing.Opened:
        """Open a tour by a link, once; `session` opens it again."""
        return await pointing.open_link(system, data)

    @put(status_code=204)
    async def save(self, system: Sys, data: JSONBody[pointing.Built]) -> None:
        """Keep a tour as it was built."""
        await pointing.save_tour(system, data)
