from typing import Annotated

from litestar import get
from litestar.params import QueryParameter

from rejoinder.api.asked import Sys, Who
from rejoinder.services import search
from rejoinder.services.search import FoundAll


@get("/api/v1/search", tags=["Search"])
async def search_all(
    system: Sys,
    actor: Who,
    q: Annotated[str, QueryParameter(max_length=200)],
    limit: Annotated[int, QueryParameter(ge=1, le=50)] = 10,
) -> FoundAll:
    """Find contacts, messages and notes by words, in any of the six languages."""
    return await search.search(system, actor, q, limit)
