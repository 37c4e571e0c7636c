import re
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.domain.saved_reply import SavedReply
from rejoinder.services.personalize.render import render
from rejoinder.services.system import System
from rejoinder.store import conversations, saved_replies
from rejoinder.store.database import Tx

Name = Annotated[str, Meta(min_length=1, max_length=80, pattern=r"\S")]
Shortcut = Annotated[str, Meta(max_length=40, pattern=r"^/?[\w-]*$")]
Text = Annotated[str, Meta(min_length=1, max_length=5_000, pattern=r"\S")]
Locale = Annotated[str, Meta(max_length=35)]

_NOT_IN_A_SHORTCUT = re.compile(r"[^\w]+")


class NewReply(msgspec.Struct, frozen=True):
    """A reply to keep; without a shortcut it gets one from its name."""

    name: Name
    text: Text
    shortcut: Shortcut = ""
    locale: Locale | None = None
    team_id: UUID | None = None


class ReplyChange(msgspec.Struct, frozen=True):
    """What is to become of a reply; what is left out stays."""

    name: Name | UnsetType = UNSET
    text: Text | UnsetType = UNSET
    shortcut: Shortcut | UnsetType = UNSET
    locale: Locale | UnsetType | None = UNSET
    team_id: UUID | UnsetType | None = UNSET


async def list_replies(system: System, actor: Actor) -> Page[SavedReply]:
    """List the replies that one may use, the most used first."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        of_all = actor.may(Permission.SETTINGS)
        return Page(items=await saved_replies.every(tx, actor.id, of_all_teams=of_all))


async def make_reply(system: System, actor: Actor, new: NewReply) -> SavedReply:
    """Keep a new reply."""
    actor.must(Permission.SAVED_REPLIES)
    reply = SavedReply(
        id=system.new_id(),
        name=new.name.strip(),
        shortcut=_shortcut(new.shortcut or new.name),
        text=new.text,
        locale=new.locale,
        team_id=new.team_id,
        uses=0,
        updated_at=system.clock(),
    )
    async with system.db.people(actor.workspace_id) as tx:
        await _check(tx, reply)
        if not await saved_replies.add(tx, reply, actor.id):
            raise _taken(reply)
    return reply


async def change_reply(system: System, actor: Actor, reply_id: UUID, to: ReplyChange) -> SavedReply:
    """Change a reply."""
    actor.must(Permission.SAVED_REPLIES)
    given = {name: value for name, value in msgspec.structs.asdict(to).items() if value is not UNSET}
    if "shortcut" in given:
        given["shortcut"] = _shortcut(given["shortcut"])
    async with system.db.people(actor.workspace_id) as tx:
        before = await the_reply(tx, reply_id)
        reply = msgspec.structs.replace(before, **given, updated_at=system.clock())
        await _check(tx, reply)
        if not await saved_replies.put(tx, reply, system.clock()):
            raise _taken(reply)
    return reply


async def remove_reply(system: System, actor: Actor, reply_id: UUID) -> None:
    """Remove a reply."""
    actor.must(Permission.SAVED_REPLIES)
    async with system.db.people(actor.workspace_id) as tx:
        if not await saved_replies.remove(tx, reply_id):
            raise missing("saved reply")


async def the_reply(tx: Tx, reply_id: UUID) -> SavedReply:
    """Read a reply; raises NotFound when there is none."""
    found = await saved_replies.read(tx, reply_id)
    if found is None:
        raise missing("saved reply")
    return found


async def _check(tx: Tx, reply: SavedReply) -> None:
    render(reply.text, {})
    if not reply.shortcut:
        raise Invalid("invalid", "A shortcut needs a letter.", field="shortcut", remedy="Give one such as `hours`.")
    if reply.team_id and await conversations.team_name(tx, reply.team_id) is None:
        raise Invalid("invalid", "There is no such team.", field="team_id", remedy="Reload the teams and choose again.")


def _shortcut(text: str) -> str:
    return _NOT_IN_A_SHORTCUT.sub("-", text.lower()).strip("-")[:40]


def _taken(reply: SavedReply) -> Conflict:
    return Conflict(
        "shortcut_taken", f"/{reply.shortcut} is another reply's.", field="shortcut", remedy="Choose another."
    )
