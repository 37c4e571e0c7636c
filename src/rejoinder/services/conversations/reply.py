"""A teammate, or a program through the API, says something in a conversation."""

from datetime import timedelta
from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.domain.content import Block, Text
from rejoinder.domain.message import Message
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import tag_for
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services import policies
from rejoinder.services.channels.preview import insist_it_fits
from rejoinder.services.channels.templates import filled_in
from rejoinder.services.conversations.check import author_in_policy
from rejoinder.services.conversations.events import author_of
from rejoinder.services.conversations.note import take_note
from rejoinder.services.conversations.words import Words
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.services.uploads import kept_files
from rejoinder.store import conversations, ledgers, messages
from rejoinder.store.database import Tx


async def reply(system: System, actor: Actor, conversation_id: UUID, said: Words) -> Message:
    """Write a message into a conversation; the same `client_id` is taken once."""
    actor.must(Permission.REPLY)
    _check(said.blocks)
    async with system.db.people(actor.workspace_id) as tx:
        if said.kind == "note":
            return await take_note(system, tx, actor, conversation_id, said)
        return await _say(system, tx, actor, conversation_id, said)


def _check(blocks: tuple[Block, ...]) -> None:
    if all(isinstance(block, Text) and not block.text.strip() for block in blocks):
        raise Invalid("empty", "The message is empty.", field="blocks", remedy="Write something.")


async def _say(system: System, tx: Tx, actor: Actor, conversation_id: UUID, said: Words) -> Message:
    conversation = await conversations.view(tx, conversation_id)
    if conversation is None:
        raise missing("conversation")
    await ledgers.lock(tx, conversation.identity_id)
    message_id = await messages.by_client(tx, conversation_id, said.client_id)
    if message_id is None:
        blocks = await kept_files(system, tx, said.blocks)
        insist_it_fits(system, conversation.channel.type, blocks)
        blocks = (await filled_in(system, tx, conversation.channel.type, conversation.channel.id, blocks)).blocks
        author = author_in_policy(actor)
        policy = await policies.in_force(tx, conversation.channel.id)
        outgoing = Outgoing(
            conversation_id=conversation_id,
            writer=author_of(actor),
            author=author,
            purpose=said.purpose,
            blocks=blocks,
            tag=said.tag or tag_for(policy, author, said.purpose),
            token=said.token,
            key=f"reply:{conversation_id}:{said.client_id}",
            reason=said.reason,
            client_id=said.client_id,
            due_at=system.clock() + timedelta(seconds=said.delay_s) if said.delay_s else None,
            zone=conversation.location.zone if conversation.location else None,
        )
        message_id = await propose(system, tx, outgoing)
    message = await messages.view(tx, message_id) if message_id else None
    if message is None:
        raise missing("message")
    return message
