"""A provider has two names for somebody, a number and one of its own: whichever it tells, it is the same person."""

from datetime import datetime

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Paired
from rejoinder.services.contacts.one import StillSending, Whoever, become_one
from rejoinder.services.inbound.known import Person, TooEarly, known
from rejoinder.services.inbound.whereabouts import country_of, zone_of
from rejoinder.services.leaving.remembered import recall
from rejoinder.services.system import System
from rejoinder.store import contacts, ledgers
from rejoinder.store.database import Tx


async def paired(system: System, account: Account, event: Paired) -> None:
    """Learn of two names in an event of its own; of somebody who was never known there is nothing to learn."""
    async with system.db.people(account.workspace_id) as tx:
        await pair(system, tx, account, event.address, event.also, event.at)


async def pair(system: System, tx: Tx, account: Account, address: str, also: str, at: datetime) -> None:
    """Learn that an address and another name are one person's, whoever of them is known.

    Who was known by the name alone is reached by the address from now on. Where both are known as somebody, the one who
    has but the name goes up in the other. Raises TooEarly while something is on its way to them.
    """
    if (await contacts.aliases(tx, account.channel_id, [also])).get(also) == address:
        return
    for one in sorted((address, also)):
        await contacts.hold_address(tx, account.channel_id, one)
    by_address, by_name = await known(tx, account, address), await known(tx, account, also)
    if by_address is None and by_name is None:
        return
    if by_address is None and by_name is not None:
        await contacts.readdress(tx, by_name.identity_id, address)
        await recall(system, tx, account.type, account.channel_id, address, by_name.identity_id)
        await ledgers.set_zone(tx, by_name.identity_id, zone_of(address))
        await ledgers.set_country(tx, by_name.identity_id, country_of(address))
    elif by_address is not None and by_name is not None and by_name.address == also:
        await _one(system, tx, by_name, by_address)
    whose = by_address or by_name
    if whose is not None:
        await contacts.add_alias(tx, account.channel_id, also, whose.identity_id, at)
        await recall(system, tx, account.type, account.channel_id, also, whose.identity_id)


async def _one(system: System, tx: Tx, source: Person, target: Person) -> None:
    try:
        await become_one(
            system,
            tx,
            Whoever(source.identity_id, source.contact_id),
            Whoever(target.identity_id, target.contact_id),
        )
    except StillSending as busy:
        raise TooEarly from busy
