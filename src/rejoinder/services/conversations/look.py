from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services.channels.signalling import show
from rejoinder.services.live.announce import News, announce
from rejoinder.services.notifications.read import Seen
from rejoinder.services.notifications.read import see as see_notifications
from rejoinder.services.system import System
from rejoinder.store import conversations, messages


async def see(system: System, actor: Actor, conversation_id: UUID) -> None:
    """Note that a teammate has read a conversation; the contact sees it when the reader is one who answers."""
    actor.must(Permission.READ)
    if actor.kind == "teammate":
        await see_notifications(system, actor, Seen(conversation_id=conversation_id))
    if not actor.may(Permission.REPLY):
        return
    async with system.db.people(actor.workspace_id) as tx:
        conversation = await conversations.lock(tx, conversation_id)
        if conversation is None:
            raise missing("conversation")
        looked = await conversations.seen_by_team(tx, conversation_id)
        read = await messages.mark_read_by_team(tx, conversation_id)
        if looked or read:
            await announce(system, tx, News(conversations=(conversation_id,), updated=tuple(read)))
    if read:
        system.hub.aside(show(system, actor.workspace_id, conversation_id, conversation["identity_id"], "seen"))
