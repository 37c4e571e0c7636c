"""Who is known by an address, and when something that they did cannot be taken in yet."""

from uuid import UUID

import msgspec

from rejoinder.channels.contract import Account
from rejoinder.store import contacts
from rejoinder.store.database import Tx


class TooEarly(Exception):  # noqa: N818 - no error: it is read again in a moment
    """What an event is about is not known yet, or busy."""


class Person(msgspec.Struct, frozen=True):
    """An identity with its contact, and its address: they may be known by another name."""

    identity_id: UUID
    contact_id: UUID
    address: str
    new: bool = False


async def known(tx: Tx, account: Account, address: str) -> Person | None:
    """Find who has an address, if anybody is known by it."""
    row = await contacts.identity_by_address(tx, account.channel_id, address)
    return Person(row["id"], row["contact_id"], row["address"]) if row else None
