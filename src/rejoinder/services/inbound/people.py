"""Who speaks: the identity of an address on a channel, and its contact, made where there is none."""

from datetime import datetime
from typing import Any
from uuid import UUID

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Profile
from rejoinder.services.inbound.known import Person, known
from rejoinder.services.inbound.pairing import pair
from rejoinder.services.inbound.whereabouts import country_of, zone_of
from rejoinder.services.leaving.remembered import recall
from rejoinder.services.system import System
from rejoinder.store import contacts, ledgers
from rejoinder.store.database import Tx


async def met(system: System, tx: Tx, account: Account, address: str, profile: Profile, at: datetime) -> Person:
    """Find who has an address, or make their acquaintance; fill in what the provider says of them and nobody else did.

    An address that the provider vouches for, a phone number or an email address, is the same person on every channel
    on which it is the address.
    """
    if profile.also:
        await pair(system, tx, account, address, profile.also, at)
    await contacts.hold_address(tx, account.channel_id, address)
    person = await known(tx, account, address) or await _made(system, tx, account, address, profile, at)
    if person.new and profile.also:
        await contacts.add_alias(tx, account.channel_id, profile.also, person.identity_id, at)
        await recall(system, tx, account.type, account.channel_id, profile.also, person.identity_id)
    await contacts.fill_in(
        tx,
        person.contact_id,
        name=profile.name,
        email=profile.email,
        phone=profile.phone,
        locale=profile.locale,
        avatar_url=profile.avatar_url,
        seen_at=at,
    )
    return person


async def _made(system: System, tx: Tx, account: Account, address: str, profile: Profile, at: datetime) -> Person:
    by = _means(system.channels[account.type].capabilities.addressed_by, address)
    contact_id = await _same_person(system, tx, by, address)
    if contact_id is None:
        contact_id = system.new_id()
        kind = "visitor" if by == "id" and not (profile.email or profile.phone) else "lead"
        await contacts.add(tx, contact_id, now=at, kind=kind, **_address_of(by, address))
    identity_id = system.new_id()
    await contacts.add_identity(
        tx,
        identity_id,
        contact_id=contact_id,
        channel_id=account.channel_id,
        address=address,
        now=at,
        label=profile.username,
    )
    await recall(system, tx, account.type, account.channel_id, address, identity_id)
    if system.channels[account.type].capabilities.addressed_by == "phone":
        await ledgers.set_zone(tx, identity_id, zone_of(address))
        await ledgers.set_country(tx, identity_id, country_of(address))
    return Person(identity_id, contact_id, address, new=True)


def _means(by: str, address: str) -> str:
    """Tell what an address is: where people go by number, a provider may name one who has not shown theirs."""
    return "id" if by == "phone" and not address.startswith("+") else by


async def _same_person(system: System, tx: Tx, by: str, address: str) -> UUID | None:
    if by == "id":
        return None
    types = [one for one in system.channels.types if system.channels[one].capabilities.addressed_by == by]
    return await contacts.with_address(tx, types, address)


def _address_of(by: str, address: str) -> dict[str, Any]:
    return {} if by == "id" else {by: address}
