from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.house_rules import QuietHours
from rejoinder.domain.notifications import Notification, Preferences
from rejoinder.domain.paging import Cursor, paged
from rejoinder.domain.problem import NotAllowed
from rejoinder.services.locations.keep import given
from rejoinder.services.system import System
from rejoinder.store import changes, notifications


class PreferencesChange(msgspec.Struct, frozen=True):
    """What is to be changed of how you are told; what is left out stays."""

    sound: bool | UnsetType = UNSET
    push: bool | UnsetType = UNSET
    email: Annotated[str, Meta(pattern="^(never|hourly|daily)$")] | UnsetType = UNSET
    about: Annotated[str, Meta(pattern="^(mine|mine_and_unassigned|all)$")] | UnsetType = msgspec.field(
        default=UNSET, name="for"
    )
    quiet: QuietHours | UnsetType | None = UNSET


class Seen(msgspec.Struct, frozen=True):
    """What you have seen: these notifications, those of a conversation, or without either all of them."""

    ids: Annotated[tuple[UUID, ...], Meta(max_length=200)] | None = None
    conversation_id: UUID | None = None


class Notifications(msgspec.Struct, frozen=True):
    """A page of what you were told, and how much of everything you have not seen."""

    items: list[Notification]
    unseen: int
    next: str | None = None


def person(actor: Actor) -> UUID:
    """Return the teammate who asks; programs are told nothing."""
    if actor.kind != "teammate":
        raise NotAllowed("not_a_teammate", "An API token is nobody to be told.", remedy="Sign in to the console.")
    return actor.id


async def read_preferences(system: System, actor: Actor) -> Preferences:
    """Read how you are told."""
    async with system.db.people(actor.workspace_id) as tx:
        return await notifications.preferences(tx, person(actor))


async def change_preferences(system: System, actor: Actor, change: PreferencesChange) -> Preferences:
    """Change how you are told, from now on."""
    async with system.db.people(actor.workspace_id) as tx:
        before = await notifications.preferences(tx, person(actor))
        wanted = msgspec.structs.replace(before, **given(change))
        await notifications.set_preferences(tx, actor.id, wanted)
    return wanted


async def list_notifications(
    system: System, actor: Actor, *, unseen: bool, cursor: str | None, limit: int
) -> Notifications:
    """List what you were told, the newest first."""
    place = Cursor.read(cursor)
    async with system.db.people(actor.workspace_id) as tx:
        found = await notifications.page(
            tx, person(actor), unseen=unseen, before=place.place if place else None, limit=limit + 1
        )
        count = await notifications.unseen(tx, actor.id)
    page = paged(found, limit, lambda one: Cursor(one.at, one.id))
    return Notifications(page.items, count, page.next)


async def see(system: System, actor: Actor, seen: Seen) -> None:
    """Note what you have seen: it is not pushed or mailed any more, and your other windows forget it too."""
    async with system.db.people(actor.workspace_id) as tx:
        ids = await notifications.see(
            tx,
            person(actor),
            system.clock(),
            ids=None if seen.ids is None else list(seen.ids),
            conversation_id=seen.conversation_id,
        )
        if ids:
            told = changes.told(system.new_id(), "notification.seen", {"ids": ids}, teammate_id=actor.id)
            await changes.record(tx, system.clock(), [told])
