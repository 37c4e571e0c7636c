"""A short thing that the system itself says in answer to what a contact just did."""

from uuid import UUID

from rejoinder.domain.content import Text
from rejoinder.domain.message import Author as Writer
from rejoinder.domain.policy import Author, Purpose
from rejoinder.services.propose import Outgoing, propose
from rejoinder.services.system import System
from rejoinder.store.database import Tx


async def remark(
    system: System, tx: Tx, conversation_id: UUID, text: str, *, business: str, key: str, automatic: str
) -> UUID | None:
    """Propose it under its key; the gate decides whether it goes, as of everything."""
    outgoing = Outgoing(
        conversation_id=conversation_id,
        writer=Writer(kind="bot", name=business),
        author=Author.SYSTEM,
        purpose=Purpose.REPLY,
        blocks=(Text(text),),
        key=f"{automatic}:{key}",
        automatic=automatic,
    )
    return await propose(system, tx, outgoing)
