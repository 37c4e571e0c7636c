"""What is learned of a message later: that it could not be delivered after all, or that it did arrive."""

from datetime import datetime
from uuid import UUID

from rejoinder.channels.contract import Account, Refused
from rejoinder.domain.fitting import fit
from rejoinder.services.dispatch.settle import Outcome, fail
from rejoinder.services.system import System
from rejoinder.store import deliveries, messages
from rejoinder.store.database import Tx
from rejoinder.store.deliveries import Arrived, Claimed
from rejoinder.store.sent_parts import SentPart

#: A failure changes only what is not known to have arrived.
_OPEN = frozenset({"sent", "unknown"})
#: It arrives when its provider tells so by our own name for it, whoever had it and has not said so yet.
_UNTOLD = frozenset({"sending", "unknown"})


async def failed_late(system: System, tx: Tx, message_id: UUID, why: Refused) -> None:
    """Settle a message as failed that counted as sent: what it took is given back, and a teammate sees why."""
    row = await deliveries.by_message(tx, message_id)
    if row is None or row["state"] not in _OPEN or row["message_state"] in {"delivered", "seen"}:
        return
    whom = (row["identity_id"], row["contact_id"], row["channel_id"])
    claimed = Claimed(row["id"], message_id, *whom, attempt=row["attempt"], key="")
    await deliveries.force(tx, row["id"], "failed", settled_at=system.clock())
    await fail(system, tx, Outcome(claimed, why))


async def arrived_late(
    system: System, tx: Tx, account: Account, delivery_id: UUID, provider_id: str, at: datetime
) -> list[UUID]:
    """Settle a message as sent of which nobody knew whether it arrived; returns it, where it is one message there too.

    Of several parts one tells nothing of the others, so such a message stays with whoever has it, or with a teammate.
    """
    message_id = await deliveries.message_of(tx, delivery_id)
    row = await deliveries.by_message(tx, message_id) if message_id else None
    if row is None or message_id is None or row["channel_id"] != account.channel_id:
        return []
    if row["state"] in _UNTOLD and await _alone(system, tx, account, message_id):
        await deliveries.force(tx, delivery_id, "sending")
        arrived = Arrived(delivery_id, row["attempt"], 1, system.new_id())
        part = SentPart(account.channel_id, provider_id, message_id, row["identity_id"], 0, min(at, system.clock()))
        await deliveries.arrive(tx, system.clock(), [arrived], [part])
        return [message_id]
    return []


async def _alone(system: System, tx: Tx, account: Account, message_id: UUID) -> bool:
    message = await messages.view(tx, message_id)
    can = system.channels[account.type].capabilities
    return message is not None and len(fit(message.blocks, can.blocks, can.limits)) == 1
