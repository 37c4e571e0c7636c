from litestar import get

from rejoinder.api.asked import Sys, Who
from rejoinder.domain.paging import Page
from rejoinder.domain.team import RoleView
from rejoinder.services.accounts import workspace


@get("/api/v1/roles", tags=["Team"])
async def list_roles(system: Sys, actor: Who) -> Page[RoleView]:
    """List the roles and what each may do."""
    return await workspace.roles(system, actor)
