"""What only time does to subscriptions: they run out, and shortly before, contacts are asked whether they go on."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from rejoinder.domain.content import OptInRequest
from rejoinder.domain.policy import Author, Outcome, Proposal, Purpose, decide
from rejoinder.services import policies
from rejoinder.services.system import System
from rejoinder.services.topics.requests import propose_request, request_block
from rejoinder.store import contacts, conversations, ledgers, subscriptions, topics
from rejoinder.store.database import Tx

#: When the rules do not let a contact be asked now, it is looked again so much later.
LOOK_AGAIN = timedelta(hours=6)
_MOST = 100
_REASON = "What they subscribed to ends soon."


async def end_due(system: System) -> None:
    """End what has run out, and ask whose subscription is about to, workspace by workspace."""
    async with system.db.service() as tx:
        waiting = await subscriptions.workspaces_with_time_passed(tx, system.clock())
    for workspace_id in waiting:
        async with system.db.service(workspace_id) as tx:
            await subscriptions.expire(tx, system.clock())
            due = await subscriptions.to_renew(tx, system.clock(), _MOST)
        for row in due:
            await _renew(system, workspace_id, row)


async def _renew(system: System, workspace_id: UUID, row: Any) -> None:
    """Ask once, as soon as the policy would let it through; until then look again now and then."""
    async with system.db.service(workspace_id) as tx:
        await ledgers.lock(tx, row["identity_id"])
        now = system.clock()
        subscription = await subscriptions.lock(tx, row["identity_id"], row["topic_id"], now)
        if subscription is None or subscription.renew_at is None or subscription.renew_at > now:
            return
        place = await conversations.current_of_identity(tx, row["identity_id"], closed_too=True)
        block = await _question(tx, row)
        if place is None or block is None or not await _lets_through(system, tx, row, block):
            await subscriptions.ask_again_at(tx, row["identity_id"], row["topic_id"], now + LOOK_AGAIN)
            return
        key = f"renew:{row['identity_id']}:{row['topic_id']}:{row['expires_at'].isoformat()}"
        await propose_request(system, tx, place, block, key=key, reason=_REASON)
        await subscriptions.ask_again_at(tx, row["identity_id"], row["topic_id"], None)


async def _question(tx: Tx, row: Any) -> OptInRequest | None:
    topic = await topics.read(tx, row["topic_id"])
    whose = await contacts.whose(tx, row["identity_id"])
    if topic is None or whose is None or topic.archived_at:
        return None
    return await request_block(tx, topic, whose.locale, ends_at=row["expires_at"])


async def _lets_through(system: System, tx: Tx, row: Any, block: OptInRequest) -> bool:
    policy = await policies.in_force(tx, row["channel_id"])
    ledger = await ledgers.read(tx, row["identity_id"], row["contact_id"])
    proposal = Proposal(
        delivery_id="",
        purpose=Purpose.OPT_IN_REQUEST,
        author=Author.SYSTEM,
        reason=_REASON,
        topic=str(block.topic_id),
    )
    return decide(policy, ledger, proposal, system.clock()).outcome is not Outcome.DROP
