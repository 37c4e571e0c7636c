"""Labels that teammates put on conversations."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.conversation import Tag
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, missing
from rejoinder.services.system import System
from rejoinder.store import segments, tags

Color = Annotated[str, Meta(pattern="^#[0-9a-fA-F]{6}$")]
Name = Annotated[str, Meta(min_length=1, max_length=40, pattern=r"\S")]

#: Colours that a new tag takes in turn when nobody chose one; each reads on light and dark.
COLORS = ("#3390d6", "#2f9e6e", "#c2792b", "#b5516a", "#7a63c9", "#5f7480")


class NewTag(msgspec.Struct, frozen=True):
    """A tag to make."""

    name: Name
    color: Color | None = None


class TagChange(msgspec.Struct, frozen=True):
    """What is to become of a tag; what is left out stays."""

    name: Name | None = None
    color: Color | None = None


async def list_tags(system: System, actor: Actor) -> Page[Tag]:
    """Read every tag, by name."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return Page(items=await tags.every(tx))


async def make_tag(system: System, actor: Actor, new: NewTag) -> Tag:
    """Make a tag; its name is its own in the workspace."""
    actor.must(Permission.REPLY)
    async with system.db.people(actor.workspace_id) as tx:
        color = new.color or COLORS[len(await tags.every(tx)) % len(COLORS)]
        tag = Tag(id=system.new_id(), name=new.name.strip(), color=color)
        if not await tags.add(tx, tag):
            raise _taken()
    return tag


async def change_tag(system: System, actor: Actor, tag_id: UUID, to: TagChange) -> Tag:
    """Rename or recolour a tag, wherever it is."""
    actor.must(Permission.REPLY)
    async with system.db.people(actor.workspace_id) as tx:
        if tag_id not in {tag.id for tag in await tags.every(tx)}:
            raise missing("tag")
        changed = await tags.change(tx, tag_id, to.name and to.name.strip(), to.color)
    if changed is None:
        raise _taken()
    return changed


async def remove_tag(system: System, actor: Actor, tag_id: UUID) -> None:
    """Remove a tag from every conversation that has it."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        if not await tags.remove(tx, tag_id):
            raise missing("tag")
        await segments.fill_anew_where(tx, "conversation")


def _taken() -> Conflict:
    return Conflict("name_taken", "There is a tag of this name.", field="name", remedy="Use that one.")
