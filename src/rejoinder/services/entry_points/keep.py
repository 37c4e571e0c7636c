"""Entry points are made, changed and taken out of use."""

import re
import secrets
from datetime import timedelta
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Locale
from rejoinder.domain.consent import ConsentKind
from rejoinder.domain.entry import AgreedWords, Counts, EntryKind, EntryPoint, Greeting, Ref, SiteUrl, Slug
from rejoinder.domain.paging import Cursor, Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.services import audit
from rejoinder.services.entry_points.day import own_day
from rejoinder.services.system import System
from rejoinder.services.topics.keep import ChannelIds, the_topic
from rejoinder.store import channels, directory, entry_points, locations
from rejoinder.store.database import Tx

#: Over how many days it is told how often an entry point was opened lately.
LATELY = 14

Name = Annotated[str, Meta(min_length=1, max_length=100, pattern=r"\S")]
Agreed = Annotated[dict[Locale, AgreedWords], Meta(max_length=30)]
Greetings = Annotated[dict[Locale, Greeting], Meta(max_length=30)]


class NewEntryPoint(msgspec.Struct, frozen=True, kw_only=True):
    """An entry point to make. Without a slug it gets one of its name; without channels it leads to every one.

    `ref` is the slug unless it is given. With a topic, or the `consent_kind` service, people agree by `consent_words`.
    """

    name: Name
    kind: EntryKind = EntryKind.LINK
    slug: Slug | None = None
    channel_ids: ChannelIds = ()
    location_id: UUID | None = None
    topic_id: UUID | None = None
    consent_kind: ConsentKind | None = None
    consent_words: Agreed = {}
    greetings: Greetings = {}
    ref: Ref | None = None
    site_url: SiteUrl | None = None


class EntryPointChange(msgspec.Struct, frozen=True, kw_only=True):
    """What is to become of an entry point; what is left out stays. Its slug stays: it may be printed somewhere."""

    name: Name | UnsetType = UNSET
    kind: EntryKind | UnsetType = UNSET
    channel_ids: ChannelIds | UnsetType = UNSET
    location_id: UUID | UnsetType | None = UNSET
    topic_id: UUID | UnsetType | None = UNSET
    consent_kind: ConsentKind | UnsetType | None = UNSET
    consent_words: Agreed | UnsetType = UNSET
    greetings: Greetings | UnsetType = UNSET
    ref: Ref | UnsetType = UNSET
    site_url: SiteUrl | UnsetType | None = UNSET


class Shown(msgspec.Struct, frozen=True):
    """An entry point with the addresses at which it and what belongs to it are found, and what it brought."""

    entry_point: EntryPoint
    url: str
    qr_svg: str
    qr_png: str
    card_pdf: str
    counts: Counts


async def list_entry_points(
    system: System,
    actor: Actor,
    *,
    archived: bool,
    location_id: UUID | None,
    q: str | None,
    cursor: str | None,
    limit: int,
) -> Page[Shown]:
    """List entry points, the newest first; `q` is looked for in names, slugs and references."""
    actor.must(Permission.READ)
    place = Cursor.read(cursor)
    asked: dict[str, Any] = {"archived": archived, "location_id": location_id, "q": (q or "").strip() or None}
    async with system.db.people(actor.workspace_id) as tx:
        found = await entry_points.page(tx, **asked, before=place.id if place else None, limit=limit + 1)
        items = await _shown(system, tx, found[:limit])
    last = found[limit - 1] if len(found) > limit else None
    return Page(items=items, next=Cursor(last.created_at, last.id).write() if last else None)


async def read_entry_point(system: System, actor: Actor, id_: UUID) -> Shown:
    """Read one entry point."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return (await _shown(system, tx, [await the_entry_point(tx, id_)]))[0]


async def make_entry_point(system: System, actor: Actor, new: NewEntryPoint) -> Shown:
    """Make an entry point under a slug that nothing else has, or ever had, in this installation."""
    actor.must(Permission.CAMPAIGNS)
    slug = new.slug or _slug(new.name)
    fields = {name: getattr(new, name) for name in new.__struct_fields__ if name not in {"slug", "ref"}}
    one = EntryPoint(id=system.new_id(), created_at=system.clock(), slug=slug, ref=new.ref or slug, **fields)
    async with system.db.people(actor.workspace_id) as tx:
        one = await _checked(tx, one)
        await entry_points.hold_slug(tx, slug)
        await _insist_free(system, slug)
        if not await entry_points.add(tx, one):
            raise _taken("ref")
        await audit.note(system, tx, actor, "entry_point.made", "entry_point", one.id, {"slug": slug})
        return (await _shown(system, tx, [one]))[0]


async def change_entry_point(system: System, actor: Actor, id_: UUID, to: EntryPointChange) -> Shown:
    """Change an entry point: what is printed of it leads to what it is from now on."""
    actor.must(Permission.CAMPAIGNS)
    given: dict[str, Any] = {name: getattr(to, name) for name in to.__struct_fields__ if getattr(to, name) is not UNSET}
    async with system.db.people(actor.workspace_id) as tx:
        one = await _checked(tx, msgspec.structs.replace(await the_entry_point(tx, id_), **given))
        if not await entry_points.put(tx, one):
            raise _taken("ref")
        detail = {"slug": one.slug, "fields": sorted(given)}
        await audit.note(system, tx, actor, "entry_point.changed", "entry_point", id_, detail)
        return (await _shown(system, tx, [one]))[0]


async def archive_entry_point(system: System, actor: Actor, id_: UUID, *, archived: bool) -> Shown:
    """Take an entry point out of use, or into it again; its slug is given to no other."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await the_entry_point(tx, id_)
        at = (one.archived_at or system.clock()) if archived else None
        await entry_points.archive(tx, id_, at)
        action = "entry_point.archived" if archived else "entry_point.restored"
        await audit.note(system, tx, actor, action, "entry_point", id_, {"slug": one.slug})
        return (await _shown(system, tx, [msgspec.structs.replace(one, archived_at=at)]))[0]


async def the_entry_point(tx: Tx, id_: UUID) -> EntryPoint:
    """Read an entry point that must be there."""
    one = await entry_points.read(tx, id_)
    if one is None:
        raise missing("entry point")
    return one


async def _shown(system: System, tx: Tx, found: list[EntryPoint]) -> list[Shown]:
    """Add the addresses of entry points, and what each brought."""
    today = await own_day(system, tx)
    days = [today - timedelta(days=ago) for ago in reversed(range(LATELY))]
    told = await entry_points.counts(tx, [one.id for one in found], days)
    return [_addressed(system, one, told[one.id]) for one in found]


def _addressed(system: System, one: EntryPoint, counts: Counts) -> Shown:
    url = address(system, one.slug)
    return Shown(one, url, f"{url}/qr.svg", f"{url}/qr.png", f"{url}/card.pdf", counts)


def address(system: System, slug: str) -> str:
    """Give the address of an entry point."""
    return f"{system.base_url}/l/{slug}"


async def _checked(tx: Tx, one: EntryPoint) -> EntryPoint:
    if one.topic_id:
        await the_topic(tx, one.topic_id, in_use=True)
        one = msgspec.structs.replace(one, consent_kind=ConsentKind.TOPIC)
    elif one.consent_kind not in {None, ConsentKind.SERVICE}:
        remedy = "Name a topic; offers are one as well."
        raise Invalid("no_topic", "Which topic is it?", field="topic_id", remedy=remedy)
    if one.kind is EntryKind.CHECKBOX and (not one.consent_kind or not one.consent_words):
        remedy = "Name a topic, or consent_kind service, and write consent_words."
        raise Invalid("no_consent", "What does one agree to by the box?", field="consent_words", remedy=remedy)
    known = {channel.id for channel in await channels.every(tx)}
    for id_ in one.channel_ids:
        if id_ not in known:
            raise Invalid("unknown_channel", f"There is no channel {id_}.", field="channel_ids", remedy="Leave it out.")
    if one.location_id and await locations.read(tx, one.location_id) is None:
        raise Invalid("unknown_location", "There is no such location.", field="location_id", remedy="Choose another.")
    return one


async def _insist_free(system: System, slug: str) -> None:
    async with system.db.lookup() as tx:
        if await directory.entry_point_by_slug(tx, slug):
            raise _taken("slug")


def _slug(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40].strip("-")
    return "-".join(filter(None, (plain, secrets.token_hex(3))))


def _taken(field: str) -> Conflict:
    return Conflict(f"{field}_taken", f"Another entry point has this {field}.", field=field, remedy="Choose another.")
