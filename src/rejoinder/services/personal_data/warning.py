"""Whoever sends personal data in a chat is told, once, that they had better not."""

from uuid import UUID

from rejoinder.domain.automatic import Kind
from rejoinder.services.automatic.say import say, scene
from rejoinder.services.system import System
from rejoinder.store.database import Tx


async def warn(system: System, tx: Tx, conversation_id: UUID) -> None:
    """Warn a contact in their language; a conversation is warned in once."""
    where = await scene(system, tx, conversation_id)
    await say(system, tx, where, Kind.WARNING, key=str(conversation_id))
