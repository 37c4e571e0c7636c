from datetime import datetime
from typing import Annotated, Any
from urllib.parse import urlsplit
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.channel import Channel
from rejoinder.domain.conversation import ContactConversation
from rejoinder.domain.problem import NotAllowed, NotFound
from rejoinder.services.attributes.learn import learned
from rejoinder.services.campaigns.shown.deciding import shown_at
from rejoinder.services.campaigns.shown.item import Item
from rejoinder.services.channels.keep import announce_channel, shown
from rejoinder.services.collect.agent import device_of
from rejoinder.services.entry_points.arriving import came_to_messenger, ref_in_url
from rejoinder.services.live import cursors
from rejoinder.services.messenger.home import Home, home
from rejoinder.services.messenger.visitor import Visitor, arrive
from rejoinder.services.system import System
from rejoinder.store import changes, channels, contacts, conversations, directory, events, ledgers, stale
from rejoinder.store.database import Tx

MOST_CONVERSATIONS = 20
#: Whose id stands where nobody was recognized.
NOBODY = UUID(int=0)
Short = Annotated[str, Meta(max_length=200)]


class Page(msgspec.Struct, frozen=True):
    """The page of the business that the visitor is on."""

    url: Annotated[str, Meta(max_length=2_000)] = ""
    title: Annotated[str, Meta(max_length=300)] = ""
    referrer: Annotated[str, Meta(max_length=2_000)] = ""


def place_of(page: Page, agent: str = "") -> dict[str, str]:
    """Tell where somebody is who is on a page, and with what where a user agent says it."""
    return {**device_of(agent), "url": page.url, "title": page.title, "referrer": page.referrer}


class Traits(msgspec.Struct, frozen=True):
    """What the page says of the visitor without a signature: believed of this visitor alone, never a key."""

    name: Short | None = None
    email: Short | None = None
    phone: Short | None = None
    custom: dict[Annotated[str, Meta(max_length=60)], str | int | float | bool | None] = {}


class Boot(msgspec.Struct, frozen=True):
    """A messenger starts on a page; `ref` names the entry point through which it was come to."""

    key: Short
    session: Short | None = None
    identity: Annotated[str, Meta(max_length=8_000)] | None = None
    locale: Annotated[str, Meta(max_length=35)] = "en"
    zone: Annotated[str, Meta(max_length=60)] | None = None
    page: Page = Page()
    ref: Annotated[str, Meta(max_length=64)] | None = None
    traits: Traits = msgspec.field(default_factory=Traits)


class Person(msgspec.Struct, frozen=True, omit_defaults=True):
    """The visitor, as their own messenger may know them."""

    id: UUID
    kind: str
    name: str | None = None


class Booted(msgspec.Struct, frozen=True):
    """Everything that a messenger shows first; `cursor` is where its live view begins.

    With `identity_required` the channel is only for who has signed in, and nobody has: there is no session.
    """

    session: str
    contact: Person
    channel: dict[str, Any]
    locale: str
    home: Home
    conversations: list[ContactConversation]
    unread: int
    cursor: str
    blocked: bool
    identity_required: bool
    shown: list[Item] = []


async def boot(system: System, asked: Boot, origin: str | None, agent: str = "") -> Booted:
    """Start or resume a messenger: recognize the visitor, note the visit, return what it shows first."""
    channel, workspace_id = await _channel(system, asked.key)
    _check_origin(system, channel, origin)
    booted, visitor = await _arrive(system, workspace_id, channel, asked, agent)
    if visitor is None:
        return booted
    return msgspec.structs.replace(booted, shown=await shown_at(system, visitor, asked.page.url))


async def _arrive(
    system: System, workspace_id: UUID, channel: Channel, asked: Boot, agent: str
) -> tuple[Booted, Visitor | None]:
    """Recognize the visitor and note the visit; nobody is let in where only who has signed in may be."""
    async with system.db.service(workspace_id) as tx:
        now = system.clock()
        cursor = cursors.write(await changes.horizon(tx), now)
        await _note_snippet(system, tx, channel, asked, now)
        arrived = await arrive(system, tx, channel, token=asked.session, identity=asked.identity)
        if arrived is None:
            return await _closed(system, tx, channel, asked=asked, cursor=cursor), None
        visitor, token = arrived
        await _note_visit(system, tx, visitor, asked=asked, agent=agent)
        if ref := asked.ref or ref_in_url(asked.page.url):
            await came_to_messenger(system, tx, visitor.identity_id, ref, now)
        return await _booted(system, tx, channel, visitor, asked=asked, token=token, cursor=cursor), visitor


async def _channel(system: System, key: str) -> tuple[Channel, UUID]:
    async with system.db.lookup() as tx:
        found = await directory.channel_by_key(tx, key)
    if found:
        async with system.db.service(found["workspace_id"]) as tx:
            channel = await channels.read(tx, found["id"])
        if channel and channel.type == "web":
            return channel, found["workspace_id"]
    raise NotFound(
        "unknown_key", "No messenger has this key.", field="key", remedy="Copy the snippet from Settings, Channels."
    )


def _check_origin(system: System, channel: Channel, origin: str | None) -> None:
    """Insist on the pages that the business allows; our own, behind its entry points, is one."""
    allowed = channel.settings.allowed_origins
    ours = urlsplit(system.base_url)
    if allowed and origin not in {*allowed, f"{ours.scheme}://{ours.netloc}"}:
        raise NotAllowed(
            "origin_not_allowed",
            f"This messenger may not be shown on {origin or 'a page without an origin'}.",
            remedy="Add the origin to the channel's allowed origins.",
        )


async def _note_visit(system: System, tx: Tx, visitor: Visitor, *, asked: Boot, agent: str) -> None:
    now = system.clock()
    contact = await contacts.read(tx, visitor.contact_id)
    traits = asked.traits
    if visitor.verified_as is None and (traits.name or traits.email or traits.phone or traits.custom):
        told = await learned(tx, traits.custom, now)
        reachable = traits.email or traits.phone or contact["email"] or contact["phone"]
        await contacts.describe(
            tx,
            visitor.contact_id,
            kind="lead" if reachable else contact["kind"],
            name=traits.name,
            email=traits.email,
            phone=traits.phone,
            attributes=told,
        )
    await contacts.seen(tx, visitor.contact_id, now, locale=asked.locale, zone=asked.zone)
    await ledgers.set_zone(tx, visitor.identity_id, asked.zone)
    if asked.page.url:
        properties = msgspec.to_builtins(asked.page)
        await contacts.set_place(tx, visitor.contact_id, place_of(asked.page, agent))
        await stale.mark(tx, [visitor.contact_id], "place", now)
        await events.add(tx, system.new_id(), visitor.contact_id, "page", properties, at=now, now=now)


async def _note_snippet(system: System, tx: Tx, channel: Channel, asked: Boot, now: datetime) -> None:
    """Note that the snippet is at work on a page, whoever looks at it."""
    if not asked.page.url or not _stale(channel.snippet_seen_at, now):
        return
    await channels.snippet_seen(tx, channel.id, now, _without_query(asked.page.url))
    if channel.snippet_seen_at is None:
        await announce_channel(system, tx, channel.id)


def _stale(seen_at: datetime | None, now: datetime) -> bool:
    return seen_at is None or (now - seen_at).total_seconds() > 60  # noqa: PLR2004 - a minute, so that a busy page does not write each time


def _without_query(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}{parts.path}"


async def _booted(
    system: System, tx: Tx, channel: Channel, visitor: Visitor, *, asked: Boot, token: str, cursor: str
) -> Booted:
    contact = await contacts.read(tx, visitor.contact_id)
    ids = await conversations.of_identity(tx, visitor.identity_id, before=None, limit=MOST_CONVERSATIONS)
    return Booted(
        session=token,
        contact=Person(id=contact["id"], kind=contact["kind"], name=contact["name"]),
        channel=_face(system, tx, channel),
        locale=asked.locale,
        home=await home(system, tx, channel, asked.locale),
        conversations=await conversations.contact_views(tx, ids),
        unread=await conversations.unread_of_identity(tx, visitor.identity_id),
        cursor=cursor,
        blocked=contact["blocked_at"] is not None,
        identity_required=False,
    )


async def _closed(system: System, tx: Tx, channel: Channel, *, asked: Boot, cursor: str) -> Booted:
    """Show a channel that is only for who has signed in to somebody who has not: its face, and nothing to do."""
    return Booted(
        session="",
        contact=Person(id=NOBODY, kind="visitor"),
        channel=_face(system, tx, channel),
        locale=asked.locale,
        home=await home(system, tx, channel, asked.locale),
        conversations=[],
        unread=0,
        cursor=cursor,
        blocked=False,
        identity_required=True,
    )


def _face(system: System, tx: Tx, channel: Channel) -> dict[str, Any]:
    return {
        "id": channel.id,
        "name": channel.name,
        "look": shown(system, tx, channel).settings.look,
        "show_faces": channel.settings.show_faces,
    }
