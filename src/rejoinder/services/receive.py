"""In: what a contact says or does reaches the workspace, once, and is durable before anybody is told so."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.answering import ANSWER_WITHIN
from rejoinder.domain.campaign.by_message import tapped_in
from rejoinder.domain.content import Block, plain_text
from rejoinder.domain.message import Author, Masked
from rejoinder.domain.notifications import Matter
from rejoinder.domain.policy import Act, ActKind, Ledger
from rejoinder.services.automatic import respond
from rejoinder.services.campaigns import became
from rejoinder.services.campaigns.by_message import take_tap
from rejoinder.services.conversations.events import happened
from rejoinder.services.leaving.leave import hold
from rejoinder.services.live.announce import News, announce
from rejoinder.services.notifications import About, notify
from rejoinder.services.personal_data import masked
from rejoinder.services.personal_data.reveal import sealed_original
from rejoinder.services.personal_data.warning import warn
from rejoinder.services.system import System
from rejoinder.services.wishes import grant, wish_in
from rejoinder.store import channels, contacts, conversations, ledgers, messages
from rejoinder.store.conversations import Heard
from rejoinder.store.database import Tx
from rejoinder.store.messages import NewMessage

#: What a message is marked as that a machine of the contact's wrote, as an out-of-office note.
BY_MACHINE = "auto_reply"


class Inbound(msgspec.Struct, frozen=True):
    """One message of a contact, as a channel's `parse` or the messenger hands it in.

    `client_id` or `provider_id` names it for its sender: the same one is taken once.
    """

    channel_id: UUID
    identity_id: UUID
    contact_id: UUID
    blocks: tuple[Block, ...]
    at: datetime
    act: ActKind = ActKind.MESSAGE
    client_id: str | None = None
    provider_id: str | None = None
    payload: str | None = None
    conversation_id: UUID | None = None
    #: A channel with one thread a contact goes on in the newest conversation, closed or not.
    one_thread: bool = False
    #: A channel whose messages name what they answer: one that names nothing of ours goes on in an open conversation
    #: about the same, or begins its own.
    threaded: bool = False
    #: The `ref` of the link or the ad through which they came.
    entry: str | None = None
    subject: str | None = None
    #: A machine of theirs wrote it: it opens no window, and gets no automatic answer.
    automatic: bool = False
    #: Only people answer it: another tool has the conversation, or it was said in public.
    by_hand: bool = False


class Known(msgspec.Struct, frozen=True):
    """What a caller has read of the sender under the lock of their ledger.

    `said` is the message and conversation where the same was said before.
    """

    name: str
    said: tuple[UUID, UUID] | None


class Received(msgspec.Struct, frozen=True):
    """Where an inbound message went; `repeated` when it had come before."""

    message_id: UUID
    conversation_id: UUID
    repeated: bool = False
    opened: bool = False
    reopened: bool = False
    kept: NewMessage | None = None


async def receive(system: System, tx: Tx, inbound: Inbound, known: Known | None = None) -> Received:
    """Take one inbound message in: idempotent, opening or reopening its conversation, opening windows in the ledger.

    The ledger's lock puts everything that one identity does in a row. Locks are taken in the order ledger,
    conversation, message, here and wherever more than one is needed.
    """
    ledger = await ledgers.lock(tx, inbound.identity_id)
    known = known or await _known(tx, inbound)
    if known.said:
        return Received(*known.said, repeated=True)
    wish = wish_in(inbound.blocks, inbound.payload) if not inbound.automatic else None
    if wish:
        await hold(tx, inbound.identity_id, inbound.contact_id)
    before, opened = await _conversation(system, tx, inbound)
    conversation_id: UUID = before["id"]
    reopened = not opened and before["status"] != "open"
    event = await _reopened(system, tx, before, inbound.contact_id) if reopened else ()
    shown, hidden = masked(inbound.blocks)
    kept = await _keep(system, tx, inbound, conversation_id, name=known.name, shown=shown, hidden=hidden)
    message_id = kept.id
    if not inbound.automatic:
        await became.answered(tx, inbound.identity_id, inbound.contact_id, inbound.payload, inbound.at)
    await _open_window(tx, inbound, conversation_id, name=known.name, ledger=ledger, shown=shown)
    await announce(system, tx, News(conversations=(conversation_id,), created=(*event, message_id)))
    granted = wish is not None and await grant(system, tx, wish, before, inbound.identity_id, message_id, inbound.at)
    tapped = tapped_in(inbound.payload) if not inbound.automatic else None
    granted = granted or (tapped is not None and await take_tap(system, tx, tapped, before, inbound.at))
    if not inbound.automatic and not inbound.by_hand and not granted:
        await respond(system, tx, conversation_id, at=inbound.at, before=ledger)
    await notify(system, tx, About(Matter.MESSAGE, conversation_id, plain_text(shown), message_id))
    if hidden:
        await warn(system, tx, conversation_id)
    return Received(message_id, conversation_id, opened=opened, reopened=reopened, kept=kept)


async def _known(tx: Tx, inbound: Inbound) -> Known:
    contact = await contacts.read(tx, inbound.contact_id)
    earlier = await messages.by_provider(tx, inbound.channel_id, inbound.provider_id) if inbound.provider_id else None
    return Known(contact["name"] or "", (earlier["id"], earlier["conversation_id"]) if earlier else None)


async def _conversation(system: System, tx: Tx, inbound: Inbound) -> tuple[Any, bool]:
    """Lock the conversation that a message belongs to; True with one that was opened for it."""
    if inbound.conversation_id:
        return await conversations.lock(tx, inbound.conversation_id), False
    if inbound.threaded:
        about = await conversations.open_about(tx, inbound.identity_id, inbound.subject)
        current = await conversations.lock(tx, about) if about else None
    else:
        current = await conversations.lock_current(tx, inbound.identity_id, closed_too=inbound.one_thread)
    if current:
        return current, False
    opened = system.new_id()
    channel = await channels.read(tx, inbound.channel_id)
    await conversations.open_new(
        tx,
        opened,
        channel_id=inbound.channel_id,
        location_id=channel.location_id if channel else None,
        identity_id=inbound.identity_id,
        contact_id=inbound.contact_id,
        now=inbound.at,
        subject=inbound.subject,
    )
    return await conversations.lock(tx, opened), True


async def _keep(
    system: System,
    tx: Tx,
    inbound: Inbound,
    conversation_id: UUID,
    *,
    name: str,
    shown: tuple[Block, ...],
    hidden: tuple[Masked, ...],
) -> NewMessage:
    """Keep the message with its personal data masked, and what was written sealed beside it."""
    new = NewMessage(
        id=system.new_id(),
        conversation_id=conversation_id,
        contact_id=inbound.contact_id,
        channel_id=inbound.channel_id,
        kind="in",
        author=Author(kind="contact", name=name, id=inbound.contact_id),
        state="received",
        at=inbound.at,
        blocks=shown,
        masked=hidden,
        client_id=inbound.client_id,
        provider_id=inbound.provider_id,
        payload=inbound.payload,
        automatic=BY_MACHINE if inbound.automatic else None,
    )
    await messages.add(tx, new)
    if hidden:
        await messages.keep_original(tx, new.id, sealed_original(system, tx.workspace_id, new.id, inbound.blocks))
    return new


async def _reopened(system: System, tx: Tx, conversation: Any, contact_id: UUID) -> tuple[UUID, ...]:
    by = Author(kind="contact", name="", id=contact_id)
    return (await happened(system, tx, conversation, by, "reopened"),)


async def _open_window(
    tx: Tx, inbound: Inbound, conversation_id: UUID, *, name: str, ledger: Ledger, shown: tuple[Block, ...]
) -> None:
    said = Heard(
        text=plain_text(shown)[:200],
        author=name,
        at=inbound.at,
        answer_by=inbound.at + ANSWER_WITHIN,
        contact_id=inbound.contact_id,
        identity_id=inbound.identity_id,
        ledger=ledger if inbound.automatic else ledger.after_act(Act(inbound.act, inbound.at, inbound.entry)),
    )
    await conversations.heard(tx, conversation_id, said)
