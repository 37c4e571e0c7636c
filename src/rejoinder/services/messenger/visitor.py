"""Who a visitor is: a session of this browser, and perhaps somebody whom the business vouches for."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.channel import Channel
from rejoinder.domain.message import Author
from rejoinder.domain.problem import NotSignedIn
from rejoinder.services.attributes.learn import learned
from rejoinder.services.contacts.one import Whoever, join_ledgers
from rejoinder.services.conversations.events import happened
from rejoinder.services.leaving.remembered import recall
from rejoinder.services.live.announce import News, announce
from rejoinder.services.messenger.identity import Vouched, vouched
from rejoinder.services.secrets import hashed, new_token
from rejoinder.services.system import System
from rejoinder.store import contacts, conversations, directory, ledgers, stale
from rejoinder.store.database import Tx

SESSION_LASTS = timedelta(days=180)
#: How long after an identity token ran out its session still counts as proven: a page may stay open.
PROOF_LASTS = timedelta(hours=24)
_TOUCH_EVERY = timedelta(hours=1)


class Visitor(msgspec.Struct, frozen=True):
    """A recognized visitor: their session, identity and contact, in one workspace."""

    workspace_id: UUID
    session_id: UUID
    identity_id: UUID
    contact_id: UUID
    channel_id: UUID
    verified_as: str | None = None


class Speaker(msgspec.Struct, frozen=True):
    """A visitor who is about to say something: `said` is the message and conversation where it was said before."""

    visitor: Visitor
    name: str
    blocked_at: datetime | None
    shut_out_at: datetime | None
    said: tuple[UUID, UUID] | None


async def recognize(system: System, token: str) -> Visitor:
    """Find the visitor of a session token; raises NotSignedIn when it is unknown, ended, or to be proven anew."""
    async with system.db.lookup() as tx:
        row = await directory.visitor_session(tx, hashed(token), system.clock())
    if row is None:
        raise NotSignedIn("session_ended", "This messenger session has ended.", remedy="Boot the messenger again.")
    if row["signed_identity"] and (_lapsed(row, system.clock()) if row["verified_as"] else row["signed_in_only"]):
        raise NotSignedIn(
            "identity_required",
            "Who this is has to be shown anew.",
            remedy="Boot the messenger with a fresh identity token.",
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


def _lapsed(row: Any, now: datetime) -> bool:
    """Tell whether it is too long ago that the business vouched for the one whose session this is."""
    proven_until: datetime | None = row["proven_until"]
    return proven_until is None or proven_until < now


async def returning(
    system: System, tx: Tx, channel: Channel, token: str | None, proven: Vouched | None
) -> Visitor | None:
    """Recognize a session of this channel, if there is one still good; one that has to be proven anew is not."""
    if not token:
        return None
    now = system.clock()
    row = await directory.visitor_session(tx, hashed(token), now)
    if row is None or row["channel_id"] != channel.id or row["workspace_id"] != tx.workspace_id:
        return None
    if row["signed_identity"] and row["verified_as"] and proven is None and _lapsed(row, now):
        return None
    return _visitor(row)


async def current(tx: Tx, visitor: Visitor) -> Visitor:
    """Lock the ledger of a visitor who is about to do something, and read who they are now.

    A tab may have signed in since this one was recognized: what it says next belongs to the person it signed in as, and
    a session that has ended meanwhile says nothing more.
    """
    return _visitor(await _locked(tx, visitor, lambda: contacts.session_now(tx, visitor.session_id)))


async def speaking(tx: Tx, visitor: Visitor, client_id: str) -> Speaker:
    """Lock and read as `current` does who is about to say something, and what there is to know of them for that."""
    row = await _locked(tx, visitor, lambda: contacts.speaker(tx, visitor.session_id, client_id))
    said = (row["message_id"], row["conversation_id"]) if row["message_id"] else None
    return Speaker(_visitor(row), row["name"] or "", row["blocked_at"], row["shut_out_at"], said)


async def _locked(tx: Tx, visitor: Visitor, read: Callable[[], Awaitable[Any]]) -> Any:
    """Read a session under the lock of the ledger that is its own by then."""
    await ledgers.lock(tx, visitor.identity_id)
    row = await read()
    if row is not None and row["identity_id"] != visitor.identity_id:
        await ledgers.lock(tx, row["identity_id"])
        row = await read()
    if row is None:
        raise NotSignedIn("session_ended", "This messenger session has ended.", remedy="Boot the messenger again.")
    return row


async def arrive(
    system: System, tx: Tx, channel: Channel, *, token: str | None, identity: str | None
) -> tuple[Visitor, str] | None:
    """Find or make the visitor, signed in when the business vouches for them; returns the session token too.

    None where a channel is only for who has signed in, and nobody has.

    What an anonymous visitor said before goes with them when they sign in, and their session gets a new token: whoever
    knew the old one learns nothing of the person. A session that was proven to be one person never becomes another's;
    the other gets a session of their own.
    """
    proven = await vouched(system, tx, channel, identity) if identity else None
    visitor = await returning(system, tx, channel, token, proven)
    if channel.signed_identity and channel.settings.signed_in_only and not (proven or _is_proven(visitor)):
        return None
    if visitor and token and (proven is None or visitor.verified_as == proven.subject):
        return await _known(system, tx, visitor, proven), token
    if visitor and proven and visitor.verified_as is None:
        return await _sign_in(system, tx, channel, visitor, proven)
    return await _newcomer(system, tx, channel, proven)


async def _known(system: System, tx: Tx, visitor: Visitor, proven: Vouched | None) -> Visitor:
    await ledgers.lock(tx, visitor.identity_id)
    if proven:
        await _describe(system, tx, visitor.contact_id, proven)
        await contacts.prove_session(tx, visitor.session_id, proven.until + PROOF_LASTS)
    return visitor


def _is_proven(visitor: Visitor | None) -> bool:
    return visitor is not None and visitor.verified_as is not None


async def _newcomer(system: System, tx: Tx, channel: Channel, proven: Vouched | None) -> tuple[Visitor, str]:
    identity = await _identity(system, tx, channel, proven)
    await ledgers.lock(tx, identity["id"])
    if proven:
        await _describe(system, tx, identity["contact_id"], proven)
    return await _session(system, tx, channel, identity, proven)


async def _session(
    system: System, tx: Tx, channel: Channel, identity: Any, proven: Vouched | None
) -> tuple[Visitor, str]:
    now = system.clock()
    token, token_hash = new_token("rjv_")
    visitor = Visitor(
        workspace_id=tx.workspace_id,
        session_id=system.new_id(),
        identity_id=identity["id"],
        contact_id=identity["contact_id"],
        channel_id=channel.id,
        verified_as=proven.subject if proven else None,
    )
    await contacts.add_session(
        tx,
        visitor.session_id,
        identity_id=visitor.identity_id,
        channel_id=channel.id,
        token_hash=token_hash,
        verified_as=visitor.verified_as,
        now=now,
        expires_at=now + SESSION_LASTS,
        proven_until=proven.until + PROOF_LASTS if proven else None,
    )
    return visitor, token


async def _identity(system: System, tx: Tx, channel: Channel, proven: Vouched | None) -> Any:
    """Find the identity of a vouched person on this channel, or make one, with its contact where there is none."""
    now = system.clock()
    address = f"user:{proven.subject}" if proven else f"visitor:{system.new_id()}"
    if proven:
        await contacts.hold_address(tx, channel.id, address)
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
        await recall(system, tx, channel.type, channel.id, address, identity_id)
        found = {"id": identity_id, "contact_id": contact_id}
    return found


async def _sign_in(system: System, tx: Tx, channel: Channel, visitor: Visitor, proven: Vouched) -> tuple[Visitor, str]:
    """Join an anonymous visitor with the person whom they turned out to be."""
    deliveries = await contacts.lock_deliveries(tx, visitor.identity_id)
    target = await _identity(system, tx, channel, proven)
    source = {"id": visitor.identity_id, "contact_id": visitor.contact_id}
    here, there = (Whoever(one["id"], one["contact_id"]) for one in (source, target))
    await join_ledgers(tx, here, there)
    await _describe(system, tx, target["contact_id"], proven)
    if await contacts.session_now(tx, visitor.session_id) is None:
        return await _session(system, tx, channel, target, proven)
    moved = await contacts.merge(tx, source=source, target=target, deliveries=deliveries)
    await stale.mark(tx, [visitor.contact_id, target["contact_id"]], "contact", system.clock())
    await contacts.revoke_session(tx, visitor.session_id, system.clock())
    await _tell(system, tx, target["contact_id"], moved)
    return await _session(system, tx, channel, target, proven)


async def _tell(system: System, tx: Tx, contact_id: UUID, moved: list[UUID]) -> None:
    """Say in each conversation that came along whose it is now."""
    by = Author(kind="contact", name="", id=contact_id)
    events = []
    for conversation_id in moved:
        conversation = await conversations.lock(tx, conversation_id)
        events.append(await happened(system, tx, conversation, by, "merged"))
    await announce(system, tx, News(created=tuple(events)))


async def _describe(system: System, tx: Tx, contact_id: UUID, proven: Vouched) -> None:
    told = await learned(tx, proven.traits, system.clock())
    await contacts.describe(
        tx,
        contact_id,
        kind="user",
        name=proven.name,
        email=proven.email,
        phone=proven.phone,
        attributes=told,
    )
