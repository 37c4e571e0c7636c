from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services.automatic.facts import known_of, place
from rejoinder.services.personalize.render import Rendered, render
from rejoinder.services.saved_replies.keep import the_reply
from rejoinder.services.system import System
from rejoinder.store import contacts, conversations, locations, saved_replies
from rejoinder.store.database import Tx


class FillIn(msgspec.Struct, frozen=True):
    """For which conversation a reply is wanted."""

    conversation_id: UUID


async def fill_in(system: System, actor: Actor, reply_id: UUID, asked: FillIn) -> Rendered:
    """Fill a reply in for one conversation; `missing` names the variables that have no value there."""
    actor.must(Permission.REPLY)
    async with system.db.people(actor.workspace_id) as tx:
        reply = await the_reply(tx, reply_id)
        facts = await _facts(tx, actor, asked.conversation_id)
        await saved_replies.used(tx, reply_id)
    return render(reply.text, facts)


async def _facts(tx: Tx, actor: Actor, conversation_id: UUID) -> dict[str, Any]:
    conversation = await conversations.view(tx, conversation_id)
    if conversation is None:
        raise missing("conversation")
    location = conversation.location
    return {
        "contact": known_of((await contacts.several(tx, [conversation.contact.id]))[0]),
        "teammate": {"name": actor.name, "first_name": actor.name.partition(" ")[0]},
        "location": place(await locations.read(tx, location.id) if location else None),
        "channel": {"name": conversation.channel.name},
        "conversation": {"tags": [tag.name for tag in conversation.tags], "opened_at": conversation.created_at},
    }
