from collections.abc import Iterable
from typing import Any
from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.problem import Invalid
from rejoinder.services.conversations.events import author_of, happened
from rejoinder.services.system import System
from rejoinder.store import conversations, tags
from rejoinder.store.database import Tx


async def label(
    system: System, tx: Tx, actor: Actor, before: Any, *, add: Iterable[UUID], remove: Iterable[UUID]
) -> list[UUID]:
    """Put labels on a locked conversation and take others off; returns the events of it."""
    adding, removing = set(add), set(remove) - set(add)
    if not adding and not removing:
        return []
    known = {tag.id: tag for tag in await tags.every(tx)}
    if not adding <= known.keys():
        raise Invalid("invalid", "There is no such tag.", field="add_tags", remedy="Reload the tags and choose again.")
    had = await conversations.tags_of(tx, before["id"])
    for tag_id in sorted(adding - had):
        await conversations.add_tag(tx, before["id"], tag_id)
    for tag_id in sorted(removing & had):
        await conversations.remove_tag(tx, before["id"], tag_id)
    changed = [("tagged", id_) for id_ in sorted(adding - had)] + [("untagged", id_) for id_ in sorted(removing & had)]
    if changed:
        await conversations.touch(tx, before["id"], system.clock())
    return [
        await happened(system, tx, before, author_of(actor), kind, tag_id=id_, name=known[id_].name)
        for kind, id_ in changed
    ]
