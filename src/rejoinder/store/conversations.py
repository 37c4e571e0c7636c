"""Conversations, as rows and as records."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.conversation import (
    ChannelRef,
    ContactConversation,
    ContactRef,
    Conversation,
    Last,
    LocationRef,
    Tag,
)
from rejoinder.domain.message import Author, called
from rejoinder.domain.policy import Ledger
from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.messages import avatar
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("conversations")
_TAGS = msgspec.json.Decoder(tuple[Tag, ...])


async def views(tx: Tx, ids: Iterable[UUID]) -> list[Conversation]:
    """Read conversations as teammates see them, in the order of `ids`."""
    wanted = list(ids)
    rows = {row["id"]: row for row in await tx.rows(_SQL.view, tx.workspace_id, wanted)}
    return [_conversation(rows[id_]) for id_ in wanted if id_ in rows]


async def view(tx: Tx, id_: UUID) -> Conversation | None:
    """Read one conversation as teammates see it."""
    found = await views(tx, [id_])
    return found[0] if found else None


def _conversation(row: Any) -> Conversation:
    waiting = row["status"] != "closed"
    return Conversation(
        id=row["id"],
        channel=ChannelRef(id=row["channel_id"], type=row["channel_type"], name=row["channel_name"]),
        contact=_contact(row),
        identity_id=row["identity_id"],
        status=row["status"],
        subject=row["subject"],
        created_at=row["created_at"],
        updated_at=row["updated_at"],
        version=row["version"],
        location=_location(row),
        snoozed_until=row["snoozed_until"],
        assignee_id=row["assignee_id"],
        team_id=row["team_id"],
        tags=_TAGS.decode(row["tags"]),
        last=_last(row),
        unread=row["unread"],
        waiting_since=row["waiting_since"] if waiting else None,
        answer_by=row["answer_by"] if waiting else None,
        muted=row["muted_at"] is not None,
        left=any(row[at] is not None for at in ("left_at", "blocked_at", "shut_out_at")),
    )


def _contact(row: Any) -> ContactRef:
    return ContactRef(
        id=row["contact_id"],
        kind=row["contact_kind"],
        name=row["contact_name"] or "",
        avatar_url=row["avatar_url"],
        locale=row["locale"],
        city=row["city"],
    )


def _location(row: Any) -> LocationRef | None:
    if row["location_id"] is None:
        return None
    return LocationRef(id=row["location_id"], name=row["location_name"], zone=row["location_zone"])


def _last(row: Any) -> Last | None:
    if row["last_kind"] is None:
        return None
    return Last(
        text=row["last_text"] or "",
        kind=row["last_kind"],
        at=row["last_at"],
        author_name=row["last_author"] or "",
        author_kind=row["last_author_kind"] or "",
    )


async def contact_views(tx: Tx, ids: Iterable[UUID]) -> list[ContactConversation]:
    """Read conversations as the contact sees them, in the order of `ids`."""
    wanted = list(ids)
    rows = {row["id"]: row for row in await tx.rows(_SQL.contact_view, tx.workspace_id, wanted)}
    return [_contact_view(rows[id_]) for id_ in wanted if id_ in rows]


def _contact_view(row: Any) -> ContactConversation:
    """Show what the contact may know: the last thing that they have, never what is a note, held or on its way."""
    last = _last(row)
    return ContactConversation(
        id=row["id"],
        status="closed" if row["status"] == "closed" else "open",
        updated_at=last.at if last else row["created_at"],
        last=last and msgspec.structs.replace(last, author_name=called(last.author_kind, last.author_name)),
        unread=row["contact_unread"],
        muted=row["muted_at"] is not None,
        team=tuple(_face(one) for one in _FACES.decode(row["team"])),
        seen_at=row["contact_seen_at"],
        left=row["left_at"] is not None,
    )


class _Face(msgspec.Struct):
    name: str
    avatar_file_id: UUID | None = None


_FACES = msgspec.json.Decoder(list[_Face])


def _face(one: _Face) -> Author:
    return Author(kind="teammate", name=one.name.split(" ")[0], avatar_url=avatar(one.avatar_file_id))


async def contacts_of(tx: Tx, ids: list[UUID]) -> dict[UUID, UUID]:
    """Tell whose each conversation is."""
    if not ids:
        return {}
    rows = await tx.rows(_SQL.contacts_of, tx.workspace_id, ids)
    return {row["id"]: row["contact_id"] for row in rows}


async def current_of_identity(tx: Tx, identity_id: UUID, *, closed_too: bool) -> UUID | None:
    """Find the conversation that an identity's next message belongs to."""
    found: UUID | None = await tx.value(_SQL.current_of_identity, tx.workspace_id, identity_id, closed_too)
    return found


async def current_of_many(tx: Tx, identity_ids: list[UUID]) -> dict[UUID, UUID]:
    """Find the newest conversation of each identity, open ones first, closed too."""
    rows = await tx.rows(_SQL.current_of_many, tx.workspace_id, identity_ids)
    return {row["identity_id"]: row["id"] for row in rows}


async def open_about(tx: Tx, identity_id: UUID, subject: str | None) -> UUID | None:
    """Find an open conversation with an identity about a subject."""
    found: UUID | None = await tx.value(_SQL.open_about, tx.workspace_id, identity_id, subject)
    return found


async def newest_about(tx: Tx, identity_id: UUID, subject: str | None) -> UUID | None:
    """Find the newest conversation with an identity about a subject, closed or not."""
    found: UUID | None = await tx.value(_SQL.newest_about, tx.workspace_id, identity_id, subject)
    return found


async def subject(tx: Tx, id_: UUID) -> str | None:
    """Tell what a conversation is about, where its messages have a subject."""
    found: str | None = await tx.value(_SQL.subject, tx.workspace_id, id_)
    return found


async def of_identity(tx: Tx, identity_id: UUID, *, before: tuple[datetime, UUID] | None, limit: int) -> list[UUID]:
    """Name an identity's conversations that it has not left, newest first."""
    at, id_ = before or (None, None)
    rows = await tx.rows(_SQL.of_identity, tx.workspace_id, identity_id, at, id_, limit)
    return [row["id"] for row in rows]


async def unread_of_identity(tx: Tx, identity_id: UUID) -> int:
    """Count messages that an identity has not seen, without muted conversations."""
    return int(await tx.value(_SQL.unread_of_identity, tx.workspace_id, identity_id))


async def lock(tx: Tx, id_: UUID) -> Any:
    """Lock a conversation and read what changes depend on; None when there is none."""
    return await tx.row(_SQL.lock, tx.workspace_id, id_)


async def lock_many(tx: Tx, ids: list[UUID]) -> dict[UUID, Any]:
    """Lock conversations in one order and read what a proposal in each depends on."""
    return {row["id"]: row for row in await tx.rows(_SQL.lock_many, tx.workspace_id, ids)}


async def lock_current(tx: Tx, identity_id: UUID, *, closed_too: bool) -> Any:
    """Lock the conversation that an identity's next message belongs to; None when there is none."""
    return await tx.row(_SQL.lock_current, tx.workspace_id, identity_id, closed_too)


async def open_new(
    tx: Tx,
    id_: UUID,
    *,
    channel_id: UUID,
    location_id: UUID | None,
    identity_id: UUID,
    contact_id: UUID,
    now: datetime,
    subject: str | None = None,
) -> None:
    """Open a conversation on a channel, at the channel's location."""
    whose = (channel_id, identity_id, contact_id, location_id)
    await tx.run(_SQL.open_new, tx.workspace_id, id_, *whose, now, subject)


class Heard(msgspec.Struct, frozen=True):
    """What a contact said last, by when it is to be answered, and their ledger from now on."""

    text: str
    author: str
    at: datetime
    answer_by: datetime
    contact_id: UUID
    identity_id: UUID
    ledger: Ledger


async def open_aside(
    tx: Tx,
    id_: UUID,
    *,
    channel_id: UUID,
    location_id: UUID | None,
    identity_id: UUID,
    contact_id: UUID,
    now: datetime,
    subject: str | None = None,
) -> None:
    """Keep a conversation that begins with something we send: nobody waits for an answer, and theirs opens it."""
    whose = (channel_id, identity_id, contact_id)
    await tx.run(_SQL.open_aside, tx.workspace_id, id_, *whose, location_id, now, subject)


async def heard(tx: Tx, id_: UUID, said: Heard) -> None:
    """Note that the contact wrote: it is open, unread, and waits for an answer; the ledger has been locked before."""
    own, _ = said.ledger.apart()
    tx.memory["ledger", said.identity_id] = own
    await tx.run(
        _SQL.heard,
        tx.workspace_id,
        id_,
        said.text,
        said.author,
        said.at,
        said.answer_by,
        encoded(own),
        said.identity_id,
        said.contact_id,
    )
    stale.note(tx, [(said.contact_id, "reach")], said.at)
    stale.here(tx, said.contact_id, said.at)


async def said(tx: Tx, id_: UUID, *, text: str, kind: str, author: Author, at: datetime) -> None:
    """Note what was said last, by us or in a note."""
    await tx.run(_SQL.said, tx.workspace_id, id_, text, kind, author.name, author.kind, at)


async def said_many(tx: Tx, texts: dict[UUID, str], *, author: Author, at: datetime) -> None:
    """Note in each conversation what was said last by us, in one round trip."""
    rows = [(tx.workspace_id, id_, text, "out", author.name, author.kind, at) for id_, text in texts.items()]
    await tx.run_many(_SQL.said, rows)


async def seen_by_contact(tx: Tx, id_: UUID, at: datetime) -> None:
    """Note that the contact has seen everything."""
    await tx.run(_SQL.seen_by_contact, tx.workspace_id, id_, at)


async def seen_by_team(tx: Tx, id_: UUID) -> bool:
    """Note that a teammate has looked; False when it was so already."""
    return await tx.value(_SQL.seen_by_team, tx.workspace_id, id_) is not None


async def mute(tx: Tx, id_: UUID, *, muted: bool, now: datetime) -> None:
    """Note that the contact mutes or unmutes a conversation."""
    await tx.run(_SQL.mute, tx.workspace_id, id_, now if muted else None, now)


async def some_muted(tx: Tx, identity_id: UUID) -> bool:
    """Tell whether an identity has muted any conversation."""
    return bool(await tx.value(_SQL.some_muted, tx.workspace_id, identity_id))


async def leave(tx: Tx, id_: UUID, now: datetime) -> None:
    """Note that the contact has deleted the conversation on their side."""
    await tx.run(_SQL.leave, tx.workspace_id, id_, now)


async def set_status(tx: Tx, id_: UUID, status: str, *, until: datetime | None, now: datetime) -> None:
    """Open, snooze or close a conversation."""
    await tx.run(_SQL.set_status, tx.workspace_id, id_, status, until, now)


async def assign(tx: Tx, id_: UUID, teammate_id: UUID | None, now: datetime) -> None:
    """Give a conversation to a teammate, or to nobody."""
    await tx.run(_SQL.set_assignee, tx.workspace_id, id_, teammate_id, now)


async def give_up(tx: Tx, teammate_id: UUID, now: datetime) -> list[Any]:
    """Take every conversation that is not closed from a teammate; rows of id, contact_id, channel_id, team_name."""
    return await tx.rows(_SQL.give_up, tx.workspace_id, teammate_id, now)


async def give_back(tx: Tx, teammate_id: UUID, ids: list[UUID], now: datetime) -> list[Any]:
    """Give conversations to a teammate that nobody has; rows of id, contact_id, channel_id of those given."""
    return await tx.rows(_SQL.give_back, tx.workspace_id, teammate_id, ids, now)


async def hand_to_team(tx: Tx, id_: UUID, team_id: UUID | None, now: datetime) -> None:
    """Give a conversation to a team, or to none."""
    await tx.run(_SQL.set_team, tx.workspace_id, id_, team_id, now)


async def add_tag(tx: Tx, id_: UUID, tag_id: UUID) -> None:
    """Label a conversation."""
    await tx.run(_SQL.add_tag, tx.workspace_id, id_, tag_id)


async def remove_tag(tx: Tx, id_: UUID, tag_id: UUID) -> None:
    """Take a label off a conversation."""
    await tx.run(_SQL.remove_tag, tx.workspace_id, id_, tag_id)


async def forget_last(tx: Tx, id_: UUID) -> None:
    """Show what was said before a message that was taken back."""
    await tx.run(_SQL.forget_last, tx.workspace_id, id_)


async def open_with(tx: Tx, contact_id: UUID) -> list[UUID]:
    """Name the conversations with a contact that are not closed, newest first."""
    return [row["id"] for row in await tx.rows(_SQL.open_with, tx.workspace_id, contact_id)]


async def tags_of(tx: Tx, id_: UUID) -> set[UUID]:
    """Name the labels of a conversation."""
    return {row["tag_id"] for row in await tx.rows(_SQL.tag_ids_of, tx.workspace_id, id_)}


async def teammate_name(tx: Tx, teammate_id: UUID) -> str | None:
    """Name an active teammate to whom conversations may be given; None when there is none."""
    row = await tx.row(_SQL.teammates_known, tx.workspace_id, teammate_id)
    return row["name"] if row else None


async def team_name(tx: Tx, team_id: UUID) -> str | None:
    """Name a team to which conversations may be given; None when there is none."""
    row = await tx.row(_SQL.teams_known, tx.workspace_id, team_id)
    return row["name"] if row else None


async def touch(tx: Tx, id_: UUID, now: datetime) -> None:
    """Note that something about a conversation changed."""
    await tx.run(_SQL.touch, tx.workspace_id, id_, now)


async def snoozes_due(tx: Tx, now: datetime) -> list[UUID]:
    """Name conversations of this workspace whose snooze is over."""
    return [row["id"] for row in await tx.rows(_SQL.snoozes_due, tx.workspace_id, now)]


async def workspaces_with_snoozes_due(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which a snooze is over."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_with_snoozes_due, now)]


async def counts(tx: Tx, teammate_id: UUID | None) -> dict[str, int]:
    """Count conversations by view of the inbox."""
    return dict(await tx.row(_SQL.counts, tx.workspace_id, teammate_id))


async def take_back_answer(tx: Tx, id_: UUID, message_id: UUID, within: timedelta) -> None:
    """Let a conversation wait again, as if a message that answered it had not been sent."""
    asked_at = await tx.value(_SQL.take_back_answer, tx.workspace_id, message_id)
    if asked_at:
        await tx.run(_SQL.waits_again, tx.workspace_id, id_, asked_at, asked_at + within)


async def not_reached_contact(tx: Tx, id_: UUID) -> None:
    """Note that a message which the contact had not seen is gone."""
    await tx.run(_SQL.not_reached_contact, tx.workspace_id, id_)
