from datetime import timedelta
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.content import Block
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services import audit
from rejoinder.services.accounts import throttle
from rejoinder.services.system import System
from rejoinder.store import messages

#: How often one teammate may look within an hour: enough for work, too little to copy a customer base.
LOOKS = throttle.Rate("reveal", 60, timedelta(hours=1))
ACTION = "message.reveal"
USE = "message"

_BLOCKS = msgspec.json.Decoder(tuple[Block, ...])


class Why(msgspec.Struct, frozen=True):
    """Why somebody looks; it is kept in the audit log."""

    reason: Annotated[str, Meta(max_length=300)] | None = None


class Original(msgspec.Struct, frozen=True):
    """A message as the contact wrote it."""

    blocks: tuple[Block, ...]


async def reveal(system: System, actor: Actor, message_id: UUID, why: Why) -> Original:
    """Show a masked message as it was written; every look is audited."""
    actor.must(Permission.REVEAL)
    await throttle.count(system, (LOOKS, str(actor.id)))
    async with system.db.people(actor.workspace_id) as tx:
        sealed = await messages.original(tx, message_id)
        if sealed is None:
            raise missing("hidden data in this message")
        await audit.note(system, tx, actor, ACTION, "message", message_id, {"reason": why.reason or ""})
    opened = system.vault.open(actor.workspace_id, f"{USE}:{message_id}", sealed)
    return Original(blocks=_BLOCKS.decode(opened))


def sealed_original(system: System, workspace_id: UUID, message_id: UUID, blocks: tuple[Block, ...]) -> bytes:
    """Seal a message as it was written, for this message alone."""
    return system.vault.seal(workspace_id, f"{USE}:{message_id}", msgspec.json.encode(blocks))
