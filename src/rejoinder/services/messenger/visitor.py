"""Who a visitor is: a session of this browser, and perhaps somebody whom the business vouches for."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.channel import Channel
from rejoinder.domain.problem import NotSignedIn
from rejoinder.services.messenger.identity import Vouched, vouched
from rejoinder.services.secrets import hashed, new_token
from rejoinder.services.system import System
from rejoinder.store import contacts, directory, ledgers
from rejoinder.store.database import Tx

SESSION_LASTS = timedelta(days=180)
_TOUCH_EVERY = timedelta(hours=1)


class Visitor(msgspec.Struct, frozen=True):
    """A recognized visitor: their session, identity and contact, in one workspace."""

    workspace_id: UUID
    session_id: UUID
    identity_id: UUID
    contact_id: UUID
    channel_id: UUID
    verified_as: str | None = None


async def recognize(system: System, token: str) -> Visitor:
    """Find the visitor of a session token; raises NotSignedIn when it is unknown, ended or expired."""
    async with system.db.service() as tx:
        row = await directory.visitor_session(tx, hashed(token), system.clock())
    if row is None:
        raise NotSignedIn(
            "session_ended", "This messenger session has ended.", remedy="Boot the messenger again."
        )
    if system.clock() - row["last_seen_at"] > _TOUCH_EVERY:
        async with system.db.service(row["workspace_id"]) as tx:
            await contacts.touch_session(tx, row["id"], system.clock(), system.clock() + SESSION_LASTS)
    return _visitor(row)


def _visitor(row: Any) -> Visitor:
    return Visitor(
        workspace_id=row["workspace_id"],
        session_id=row["id"],
        identity_id=row["identity_id"],
        contact_id=row["contact_id"],
        channel_id=row["channel_id"],
        verified_as=row["verified_as"],
    )


async def returning(system: System, tx: Tx, channel: Channel, token: str | None) -> Visitor | None:
    """Recognize a session of this channel, if there is one still good."""
    if not token:
        return None
    row = await directory.visitor_session(tx, hashed(token), system.clock())
    if row is None or row["channel_id"] != channel.id or row["workspace_id"] != tx.workspace_id:
        return None
    return _visitor(row)


async def arrive(
    system: System, tx: Tx, channel: Channel, *, token: str | None, identity: str | None
) -> tuple[Visitor, str]:
    """Find or make the visitor, signed in when the business vouches for them; returns the session token too.

    What an anonymous visitor said before goes with them when they sign in. A session that was proven to be one person
    never becomes another's: the other gets a session of their own.
    """
    proven = await vouched(system, tx, channel, identity) if identity else None
    visitor = await returning(system, tx, channel, token)
    if visitor and token and (proven is None or visitor.verified_as == proven.subject):
        return await _known(tx, visitor, proven), token
    if visitor and token and proven and visitor.verified_as is None:
        return await _sign_in(system, tx, channel, visitor, proven), token
    return await _newcomer(system, tx, channel, proven)


async def _known(tx: Tx, visitor: Visitor, proven: Vouched | None) -> Visitor:
    if proven:
        await _describe(tx, visitor.contact_id, proven)
    return visitor


async def _newcomer(system: System, tx: Tx, channel: Channel, proven: Vouched | None) -> tuple[Visitor, str]:
    now = system.clock()
    identity = await _identity(system, tx, channel, proven)
    token, token_hash = new_token("rjv_")
    session_id = system.new_id()
    await contacts.add_session(
        tx,
        session_id,
        identity_id=identity["id"],
        channel_id=channel.id,
        token_hash=token_hash,
        verified_as=proven.subject if proven else None,
        now=now,
        expires_at=now + SESSION_LASTS,
    )
    visitor = Visitor(
        workspace_id=tx.workspace_id,
        session_id=session_id,
        identity_id=identity["id"],
        contact_id=identity["contact_id"],
        channel_id=channel.id,
        verified_as=proven.subject if proven else None,
    )
    return visitor, token


async def _identity(system: System, tx: Tx, channel: Channel, proven: Vouched | None) -> Any:
    """Find the identity of a vouched person on this channel, or make one, with its contact where there is none."""
    now = system.clock()
    address = f"user:{proven.subject}" if proven else f"visitor:{system.new_id()}"
    found = await contacts.identity_by_address(tx, channel.id, address)
    if found is None:
        contact_id = await contacts.by_external_id(tx, proven.subject) if proven else None
        if contact_id is None:
            contact_id = system.new_id()
            await contacts.add(
                tx,
                contact_id,
                now=now,
                kind="user" if proven else "visitor",
                external_id=proven.subject if proven else None,
            )
        identity_id = system.new_id()
        await contacts.add_identity(
            tx, identity_id, contact_id=contact_id, channel_id=channel.id, address=address, now=now
        )
        found = {"id": identity_id, "contact_id": contact_id}
    if proven:
        await _describe(tx, found["contact_id"], proven)
    return found


async def _sign_in(system: System, tx: Tx, channel: Channel, visitor: Visitor, proven: Vouched) -> Visitor:
    """Join an anonymous visitor with the person whom they turned out to be."""
    target = await _identity(system, tx, channel, proven)
    source = {"id": visitor.identity_id, "contact_id": visitor.contact_id}
    await _join_ledgers(tx, source, target)
    await contacts.merge(tx, source=source, target=target)
    await contacts.verify_session(tx, visitor.session_id, proven.subject, target["id"])
    return msgspec.structs.replace(
        visitor, identity_id=target["id"], contact_id=target["contact_id"], verified_as=proven.subject
    )


async def _join_ledgers(tx: Tx, source: Any, target: Any) -> None:
    own = await ledgers.lock_many(tx, [source["id"], target["id"]])
    tallies = await ledgers.lock_tallies(tx, [source["contact_id"], target["contact_id"]])
    await ledgers.put(tx, target["id"], own[target["id"]].merged(own[source["id"]]))
    joined = tallies[target["contact_id"]].merged(tallies[source["contact_id"]])
    await ledgers.put_tally(tx, target["contact_id"], joined)


async def _describe(tx: Tx, contact_id: UUID, proven: Vouched) -> None:
    await contacts.describe(
        tx,
        contact_id,
        kind="user",
        name=proven.name,
        email=proven.email,
        phone=proven.phone,
        attributes=proven.traits,
    )
