"""Messages, as rows and as records."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block, plain_text
from rejoinder.domain.message import Author, EventNote, FailureNote, Masked, Message
from rejoinder.domain.told import Told, told
from rejoinder.store.database import Tx
from rejoinder.store.rows import decoded, encoded
from rejoinder.store.statements import load

_SQL = load("messages")
_BLOCKS = msgspec.json.Decoder(tuple[Block, ...])
_MASKED = msgspec.json.Decoder(tuple[Masked, ...])


class NewMessage(msgspec.Struct, frozen=True):
    """A message to keep; `at` is when it takes its place in the thread, anew when it waited `held_until` a time."""

    id: UUID
    conversation_id: UUID
    contact_id: UUID
    channel_id: UUID
    kind: str
    author: Author
    state: str
    at: datetime
    blocks: tuple[Block, ...] = ()
    masked: tuple[Masked, ...] = ()
    purpose: str | None = None
    reason: str | None = None
    automatic: str | None = None
    client_id: str | None = None
    provider_id: str | None = None
    payload: str | None = None
    event: EventNote | None = None
    held_until: datetime | None = None


async def add(tx: Tx, new: NewMessage) -> bool:
    """Keep a message; False when one with its client id or provider id is there already."""
    row = await tx.row(_SQL.add, *_values(tx, new))
    if row is None:
        return False
    _remember(tx, new)
    return True


async def add_many(tx: Tx, many: Sequence[NewMessage]) -> None:
    """Keep messages that have neither a client id nor a provider id, all in one round trip."""
    await tx.run_many(_SQL.add, [_values(tx, new) for new in many])
    for new in many:
        _remember(tx, new)


async def remove_many(tx: Tx, ids: Sequence[UUID]) -> None:
    """Remove messages that were never to be."""
    if ids:
        await tx.run_many(_SQL.remove, [(tx.workspace_id, id_) for id_ in ids])


def _values(tx: Tx, new: NewMessage) -> tuple[Any, ...]:
    return (
        tx.workspace_id,
        new.id,
        new.conversation_id,
        new.contact_id,
        new.channel_id,
        new.kind,
        new.author.kind,
        new.author.id,
        new.author.name,
        encoded(new.blocks),
        plain_text(new.blocks),
        encoded(new.masked),
        new.purpose,
        new.reason,
        new.automatic,
        new.state,
        new.client_id,
        new.provider_id,
        new.payload,
        None if new.event is None else encoded(new.event),
        new.at,
        new.held_until,
    )


def _remember(tx: Tx, new: NewMessage) -> None:
    tx.memory["message", new.id] = {
        "id": new.id,
        "contact_id": new.contact_id,
        "conversation_id": new.conversation_id,
    }


async def edit(tx: Tx, id_: UUID, blocks: tuple[Block, ...], masked: tuple[Masked, ...]) -> None:
    """Replace what a message says by what its contact made of it."""
    await tx.run(_SQL.edit, tx.workspace_id, id_, encoded(blocks), plain_text(blocks), encoded(masked))


def as_read(new: NewMessage) -> Message:
    """Make of a message that was just kept what reading it back would give."""
    return Message(
        id=new.id,
        conversation_id=new.conversation_id,
        kind=new.kind,
        author=new.author,
        blocks=new.blocks,
        at=new.at,
        state=new.state,
        client_id=new.client_id,
        purpose=new.purpose,
        reason=new.reason,
        automatic=new.automatic,
        masked=new.masked,
        event=new.event,
        payload=new.payload,
        held_until=new.held_until,
    )


async def views(tx: Tx, ids: Iterable[UUID]) -> list[Message]:
    """Read messages as teammates see them, in the order of `ids`."""
    wanted = list(ids)
    rows = {row["id"]: row for row in await tx.rows(_SQL.view, tx.workspace_id, wanted)}
    return [_message(rows[id_]) for id_ in wanted if id_ in rows]


async def view(tx: Tx, id_: UUID) -> Message | None:
    """Read one message as teammates see it."""
    found = await views(tx, [id_])
    return found[0] if found else None


def _message(row: Any) -> Message:
    kept = decoded(row["verdict"], Told)
    verdict = told(kept) if kept else None
    return Message(
        id=row["id"],
        conversation_id=row["conversation_id"],
        kind=row["kind"],
        author=Author(
            kind=row["author_kind"],
            name=row["author_name"],
            id=row["author_id"],
            avatar_url=avatar(row["avatar_file_id"]),
        ),
        blocks=_BLOCKS.decode(row["blocks"]),
        at=row["at"],
        state=row["state"],
        client_id=row["client_id"],
        purpose=row["purpose"],
        reason=row["reason"],
        automatic=row["automatic"],
        held_until=row["held_until"],
        verdict=verdict,
        said=verdict.said if verdict else None,
        failure=decoded(row["failure"], FailureNote),
        masked=_MASKED.decode(row["masked"]),
        event=decoded(row["event"], EventNote),
        payload=row["payload"],
    )


def avatar(file_id: UUID | None) -> str | None:
    """Name a teammate's picture by its public address."""
    return f"/files/avatar/{file_id}" if file_id else None


class Entry(msgspec.Struct, frozen=True):
    """A place in a thread: a message's or, where `note` is set, a note's."""

    id: UUID
    at: datetime
    note: bool


async def thread_before(
    tx: Tx, conversation_id: UUID, *, before: tuple[datetime, UUID] | None, limit: int
) -> list[Entry]:
    """Name the newest entries of a thread before a place, newest first."""
    at, id_ = before or (None, None)
    rows = await tx.rows(_SQL.thread, tx.workspace_id, conversation_id, at, id_, limit)
    return [Entry(*row) for row in rows]


async def thread_after(tx: Tx, conversation_id: UUID, *, after: tuple[datetime, UUID], limit: int) -> list[Entry]:
    """Name the entries of a thread after a place, oldest first."""
    rows = await tx.rows(_SQL.thread_forward, tx.workspace_id, conversation_id, *after, limit)
    return [Entry(*row) for row in rows]


async def contact_thread_ids(
    tx: Tx, conversation_id: UUID, *, before: tuple[datetime, UUID] | None, limit: int
) -> list[UUID]:
    """Name the newest messages that the contact may see before a place, newest first."""
    at, id_ = before or (None, None)
    rows = await tx.rows(_SQL.thread_of_contact, tx.workspace_id, conversation_id, at, id_, limit)
    return [row["id"] for row in rows]


async def place(tx: Tx, id_: UUID) -> tuple[datetime, UUID] | None:
    """Tell where in its thread a message stands."""
    row = await tx.row(_SQL.place, tx.workspace_id, id_)
    return (row["at"], id_) if row else None


async def place_in(tx: Tx, conversation_id: UUID, id_: UUID) -> tuple[datetime, UUID] | None:
    """Tell where in a conversation a message stands; None when it is in no such conversation."""
    at = await tx.value(_SQL.place_in, tx.workspace_id, conversation_id, id_)
    return (at, id_) if at else None


async def by_client(tx: Tx, conversation_id: UUID, client_id: str) -> UUID | None:
    """Find the message that a client already sent under this id in a conversation."""
    found: UUID | None = await tx.value(_SQL.by_client, tx.workspace_id, conversation_id, client_id)
    return found


async def latest_naming(tx: Tx, conversation_id: UUID, name: UUID) -> tuple[UUID, tuple[Block, ...]] | None:
    """Find the newest message to a contact whose blocks name something by its id."""
    row = await tx.row(_SQL.latest_naming, tx.workspace_id, conversation_id, str(name))
    return (row["id"], _BLOCKS.decode(row["blocks"])) if row else None


async def by_provider(tx: Tx, channel_id: UUID, provider_id: str) -> Any:
    """Find the message with a provider's id on a channel; a row with conversation_id."""
    return await tx.row(_SQL.by_provider, tx.workspace_id, channel_id, provider_id)


async def set_state(
    tx: Tx,
    id_: UUID,
    state: str,
    *,
    held_until: datetime | None = None,
    failure: FailureNote | None = None,
    at: datetime | None = None,
) -> None:
    """Move a message to a state; `at` moves it in its thread too."""
    noted = None if failure is None else encoded(failure)
    await tx.run(_SQL.set_state, tx.workspace_id, id_, state, held_until, noted, at)


async def receipt(tx: Tx, conversation_id: UUID, ids: list[UUID], state: str) -> list[UUID]:
    """Mark outbound messages delivered or seen, never backwards; returns those that changed."""
    rows = await tx.rows(_SQL.receipt, tx.workspace_id, conversation_id, ids, state)
    return [row["id"] for row in rows]


async def unseen_up_to(tx: Tx, conversation_id: UUID, place_: tuple[datetime, UUID]) -> list[UUID]:
    """Name outbound messages up to a place that the contact has not seen."""
    rows = await tx.rows(_SQL.unseen_up_to, tx.workspace_id, conversation_id, *place_)
    return [row["id"] for row in rows]


async def mark_read_by_team(tx: Tx, conversation_id: UUID) -> list[UUID]:
    """Mark inbound messages seen by a teammate; returns those that changed."""
    rows = await tx.rows(_SQL.received_unseen, tx.workspace_id, conversation_id)
    return [row["id"] for row in rows]


async def keep_original(tx: Tx, id_: UUID, sealed: bytes) -> None:
    """Keep the sealed words of a message that is stored masked."""
    await tx.run(_SQL.keep_original, tx.workspace_id, id_, sealed)


async def original(tx: Tx, id_: UUID) -> bytes | None:
    """Read the sealed words of a masked message."""
    sealed: bytes | None = await tx.value(_SQL.original, tx.workspace_id, id_)
    return sealed


async def lock(tx: Tx, id_: UUID) -> Any:
    """Lock an outbound message and read what actions on it depend on."""
    return await tx.row(_SQL.outbound_facts, tx.workspace_id, id_)


async def whereabouts(tx: Tx, ids: list[UUID]) -> list[Any]:
    """Tell in whose conversation each message is: rows of id, contact_id, conversation_id."""
    known = [tx.memory["message", id_] for id_ in ids if ("message", id_) in tx.memory]
    others = [id_ for id_ in ids if ("message", id_) not in tx.memory]
    return known + (await tx.rows(_SQL.whereabouts, tx.workspace_id, others) if others else [])


async def remove(tx: Tx, id_: UUID) -> None:
    """Remove a message that was never to be."""
    await tx.run(_SQL.remove, tx.workspace_id, id_)


class Settled(msgspec.Struct, frozen=True):
    """What became of an outbound message."""

    id: UUID
    state: str
    held_until: datetime | None = None
    failure: FailureNote | None = None


async def settle(tx: Tx, now: datetime, settled: list[Settled]) -> None:
    """Move outbound messages to what became of them; one that was held takes its place in the thread now."""
    if settled:
        await tx.run(
            _SQL.settle,
            tx.workspace_id,
            now,
            [one.id for one in settled],
            [one.state for one in settled],
            [one.held_until for one in settled],
            [one.failure and encoded(one.failure) for one in settled],
        )
