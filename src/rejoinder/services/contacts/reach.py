"""Finds or makes the identity of an address that a business, or a form of its, names on a channel."""

from datetime import datetime
from uuid import UUID

from rejoinder.channels.contract import Account
from rejoinder.channels.events import Profile
from rejoinder.domain.channel import Channel
from rejoinder.domain.contact import Whose
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services.contacts.addresses import normal_address
from rejoinder.services.contacts.identity import the_identity
from rejoinder.services.inbound.people import met
from rejoinder.services.system import System
from rejoinder.store import channels, contacts, locations
from rejoinder.store.database import Tx


async def reach(
    system: System,
    tx: Tx,
    channel_id: UUID,
    address: str,
    *,
    name: str | None = None,
    locale: str | None = None,
    at: datetime | None = None,
) -> Whose:
    """Reach who has an address: where anybody can be written to they are made, elsewhere they have written before."""
    channel = await channels.read(tx, channel_id)
    if channel is None or channel.type not in system.channels:
        raise missing("channel")
    can = system.channels[channel.type].capabilities
    kept = normal_address(can.addressed_by, address, await country_of(tx, channel))
    if can.addressed_by == "id":
        return await _known(tx, channel, kept)
    account = Account(workspace_id=tx.workspace_id, channel_id=channel.id, type=channel.type)
    person = await met(system, tx, account, kept, Profile(name=name, locale=locale), at_or_now(system, at))
    return await the_identity(tx, person.identity_id)


async def country_of(tx: Tx, channel: Channel) -> str | None:
    """Tell in which country a channel's place is, or else the business's first."""
    every = await locations.every(tx)
    own = [one for one in every if one.id == channel.location_id]
    return next((one.country for one in (*own, *every) if one.country), None)


async def _known(tx: Tx, channel: Channel, address: str) -> Whose:
    row = await contacts.identity_by_address(tx, channel.id, address)
    if row is None:
        raise Invalid(
            "unknown_address",
            f"Nobody has written on {channel.name} under this address yet.",
            field="address",
            remedy="There a contact has to write first: give them an entry point.",
        )
    return await the_identity(tx, row["id"])


def at_or_now(system: System, at: datetime | None) -> datetime:
    """Take a time that somebody names, as far as it has come."""
    now = system.clock()
    return min(at, now) if at and at.tzinfo else now
