from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.services.channels.signalling import show
from rejoinder.services.system import System
from rejoinder.store import conversations


async def look(system: System, actor: Actor, conversation_id: UUID | None) -> None:
    """Tell teammates where one of them looks."""
    if actor.kind == "teammate":
        await system.hub.say(
            actor.workspace_id, type="look", id=actor.id, name=actor.name, conversation_id=conversation_id
        )


async def type_(system: System, actor: Actor, conversation_id: UUID, *, typing: bool) -> None:
    """Tell teammates, and the contact, that a teammate is typing; the contact learns a first name only."""
    if actor.kind != "teammate" or not actor.may(Permission.REPLY):
        return
    async with system.db.people(actor.workspace_id) as tx:
        found = await conversations.view(tx, conversation_id)
    if found is None:
        return
    await system.hub.say(
        actor.workspace_id,
        type="look",
        id=actor.id,
        name=actor.name,
        conversation_id=conversation_id,
        typing=typing,
    )
    if typing:
        await system.hub.say(
            actor.workspace_id,
            type="typing",
            kind="teammate",
            id=actor.id,
            name=actor.name.split(" ")[0],
            conversation_id=conversation_id,
            contact_id=found.contact.id,
        )
        system.hub.aside(show(system, actor.workspace_id, conversation_id, found.identity_id, "typing"))
