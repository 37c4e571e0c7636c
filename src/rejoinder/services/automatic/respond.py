from datetime import datetime
from uuid import UUID

from rejoinder.domain.automatic import IN_TALK, Arrival, Kind, greeting
from rejoinder.domain.hours import is_open, next_opening
from rejoinder.domain.policy import Ledger
from rejoinder.domain.policy.profiles import WRITES
from rejoinder.services.automatic.say import Scene, say, scene
from rejoinder.services.system import System
from rejoinder.store import automatic
from rejoinder.store.database import Tx


async def respond(system: System, tx: Tx, conversation_id: UUID, *, at: datetime, before: Ledger) -> UUID | None:
    """Answer a message that has just come in with the automatic message that it calls for, if any.

    Part of the transaction that takes the message in; `before` is the ledger as it was without it. The proposal's key
    makes each happen once: a welcome to an identity, a welcome back to a return, an away message to a closed period.
    """
    where = await scene(system, tx, conversation_id)
    last_wrote_at = before.last(*WRITES)
    is_here = where.hours is None or is_open(where.hours, at)
    answered_at = None if is_here else await automatic.answered_at(tx, conversation_id, at - IN_TALK)
    arrival = Arrival(at=at, open=is_here, last_wrote_at=last_wrote_at, answered_at=answered_at)
    kind = greeting(arrival, where.words)
    if kind is None:
        return None
    topic = None
    if kind is Kind.WELCOME_BACK and last_wrote_at:
        topic = await automatic.topic(tx, where.row["identity_id"], last_wrote_at)
    return await say(system, tx, where, kind, key=_key(kind, where, at, last_wrote_at), topic=topic)


def _key(kind: Kind, where: Scene, at: datetime, last_wrote_at: datetime | None) -> str:
    if kind is Kind.AWAY and where.hours:
        return f"{where.row['id']}:{_period(next_opening(where.hours, at))}"
    if kind is Kind.WELCOME_BACK:
        return f"{where.row['identity_id']}:{_period(last_wrote_at)}"
    return f"{where.row['identity_id']}"


def _period(at: datetime | None) -> str:
    return at.isoformat() if at else "always"
