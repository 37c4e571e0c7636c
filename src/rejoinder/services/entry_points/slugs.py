"""Whether a slug can be had, asked while it is typed."""

import secrets

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.services.entry_points.keep import address
from rejoinder.services.system import System
from rejoinder.store import directory

_LONGEST = 60
_TRIES = range(2, 10)


class SlugState(msgspec.Struct, frozen=True):
    """A slug with the address that it makes; `instead` is a free one like it where it is taken."""

    slug: str
    url: str
    free: bool
    instead: str | None = None


async def look_up_slug(system: System, actor: Actor, slug: str) -> SlugState:
    """Tell whether nothing has a slug, or ever had, in this installation."""
    actor.must(Permission.CAMPAIGNS)
    if await _free(system, slug):
        return SlugState(slug, address(system, slug), free=True)
    return SlugState(slug, address(system, slug), free=False, instead=await _like(system, slug))


async def _free(system: System, slug: str) -> bool:
    async with system.db.lookup() as tx:
        return await directory.entry_point_by_slug(tx, slug) is None


async def _like(system: System, slug: str) -> str:
    for number in _TRIES:
        found = _ending(slug, str(number))
        if await _free(system, found):
            return found
    return _ending(slug, secrets.token_hex(3))


def _ending(slug: str, end: str) -> str:
    return f"{slug[: _LONGEST - len(end) - 1].rstrip('-')}-{end}"
