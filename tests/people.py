"""Visitors who write, for tests: each is somebody of their own."""

from uuid import UUID

import msgspec

from rejoinder.domain.content import Block, Text
from rejoinder.domain.conversation import Conversation
from rejoinder.services.conversations.reply import reply
from rejoinder.services.conversations.words import Words
from rejoinder.services.dispatch import dispatch
from rejoinder.services.messenger.boot import Boot, Booted, Traits, boot
from rejoinder.services.messenger.talk import Writing, Written, write
from rejoinder.services.messenger.visitor import Visitor, recognize
from rejoinder.services.system import System
from rejoinder.store import conversations
from seeds import Seed


class Guest(msgspec.Struct, frozen=True):
    """A visitor with a messenger open."""

    visitor: Visitor
    booted: Booted


async def arrives(system: System, seed: Seed, name: str | None = None, **given: str) -> Guest:
    """Open the messenger as somebody who was never here."""
    booted = await boot(system, Boot(key=seed.channel.key, traits=Traits(name=name), **given), None)
    return Guest(await recognize(system, booted.session), booted)


async def says(system: System, visitor: Visitor, text: str, conversation_id: UUID | None = None) -> Written:
    """Write one message as a visitor."""
    writing = Writing(client_id=str(system.new_id()), blocks=(Text(text),), conversation_id=conversation_id)
    return await write(system, visitor, writing)


async def wrote(system: System, seed: Seed, text: str, name: str | None = None) -> tuple[Visitor, UUID]:
    """Let somebody new write; returns who, and their conversation."""
    guest = await arrives(system, seed, name)
    written = await says(system, guest.visitor, text)
    return guest.visitor, written.conversation.id


def words(system: System, text: str, **said: object) -> Words:
    """Put words into a teammate's mouth."""
    blocks: tuple[Block, ...] = (Text(text),)
    return Words(client_id=str(system.new_id()), blocks=blocks, **said)  # type: ignore[arg-type]


async def answers(system: System, seed: Seed, conversation_id: UUID, text: str) -> UUID:
    """Answer as the agent, and pass it on; returns the message."""
    message = await reply(system, seed.agent, conversation_id, words(system, text))
    await dispatch(system)
    return message.id


async def conversation(system: System, seed: Seed, id_: UUID) -> Conversation:
    """Read a conversation as it is now."""
    async with system.db.people(seed.workspace_id) as tx:
        found = await conversations.view(tx, id_)
    assert found is not None
    return found
