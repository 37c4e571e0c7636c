from typing import Annotated

from litestar import Controller, get, post

from rejoinder.api import examples
from rejoinder.api.asked import Sys, Who
from rejoinder.services.audiences.preview import Asked, Preview, preview
from rejoinder.services.audiences.vocabulary import Vocabulary, read_vocabulary


class AudiencesController(Controller):
    """Rules over what is known of contacts, while somebody builds them."""

    path = "/api/v1/audiences"
    tags = ("Audiences",)

    @post("/preview", status_code=200)
    async def preview(self, system: Sys, actor: Who, data: Annotated[Asked, examples.AUDIENCE]) -> Preview:
        """Count who meets a rule at this moment, and show some of them."""
        return await preview(system, actor, data)

    @get("/vocabulary")
    async def vocabulary(self, system: Sys, actor: Who) -> Vocabulary:
        """Tell what a rule can ask for here, and by which operators."""
        return await read_vocabulary(system, actor)
