"""A contact left on a channel, or came back: everything that waits for them is decided anew."""

from datetime import timedelta

from rejoinder.channels.contract import Account
from rejoinder.channels.events import CameBack, Left
from rejoinder.domain.policy import Stop
from rejoinder.services.inbound.known import known
from rejoinder.services.leaving.leave import hold, leave
from rejoinder.services.system import System
from rejoinder.services.topics.provided import TOPIC, left_topic, resumed_topic, topic_of_scope
from rejoinder.store import contacts, deliveries, ledgers

A_SECOND = timedelta(microseconds=999_999)


async def left(system: System, account: Account, event: Left) -> None:
    """Stop what a contact no longer wants; who was never known has nothing to stop."""
    at = min(event.at, system.clock())
    async with system.db.people(account.workspace_id) as tx:
        person = await known(tx, account, event.address)
        whose = await contacts.whose(tx, person.identity_id) if person else None
        if whose is None:
            return
        await hold(tx, whose.identity_id, whose.contact_id)
        topic = await topic_of_scope(tx, whose, event.scope) if event.scope.startswith(TOPIC) else None
        if topic:
            await left_topic(system, tx, whose, topic, at)
        else:
            await leave(system, tx, whose, Stop(event.scope, at, event.how))


async def came_back(system: System, account: Account, event: CameBack) -> None:
    """Take back what a contact had stopped.

    Some providers tell whole seconds: what was stopped within that second, by an error of theirs that told of it, came
    before.
    """
    at = min(event.at if event.at.microsecond else event.at + A_SECOND, system.clock())
    async with system.db.people(account.workspace_id) as tx:
        person = await known(tx, account, event.address)
        whose = await contacts.whose(tx, person.identity_id) if person else None
        if whose is None:
            return
        await hold(tx, whose.identity_id, whose.contact_id)
        topic = await topic_of_scope(tx, whose, event.scope) if event.scope.startswith(TOPIC) else None
        if topic:
            await resumed_topic(system, tx, whose, topic, at)
        ledger = await ledgers.lock(tx, whose.identity_id)
        await ledgers.put(tx, whose.identity_id, ledger.resumed(event.scope, at, *event.hows))
        await deliveries.decide_again(tx, whose.identity_id, system.clock())
