"""A contact who is known by another address from now on."""

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Moved
from rejoinder.services.inbound.known import known
from rejoinder.services.leaving.remembered import recall
from rejoinder.services.system import System
from rejoinder.store import contacts


async def moved(system: System, account: Account, event: Moved) -> None:
    """Reach a contact by the new address; where somebody has it already, both stay as they are."""
    async with system.db.people(account.workspace_id) as tx:
        person = await known(tx, account, event.address)
        if person is None:
            return
        for address in sorted((event.address, event.to)):
            await contacts.hold_address(tx, account.channel_id, address)
        if await known(tx, account, event.to) is None:
            await contacts.readdress(tx, person.identity_id, event.to)
            await recall(system, tx, account.type, account.channel_id, event.to, person.identity_id)
