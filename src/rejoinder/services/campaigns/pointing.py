"""Tours are built on the business's own pages, through a link that opens once."""

import base64
import binascii
from datetime import datetime, timedelta
from typing import Annotated
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.content import Tour
from rejoinder.domain.campaign.kinds import Kind, State
from rejoinder.domain.campaign.pointing import Pointing, tour_in, with_tour
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, NotAllowed
from rejoinder.services.campaigns.announce import announce_campaigns
from rejoinder.services.campaigns.keep import the_campaign
from rejoinder.services.secrets import hashed, new_token
from rejoinder.services.system import System
from rejoinder.store import campaign_pointings, campaigns
from rejoinder.store.campaign_pointings import NewPointing, Place
from rejoinder.store.database import Tx

#: How long a link waits to be opened, and how long it is worked with then.
OPENS_WITHIN = timedelta(minutes=30)
LASTS = timedelta(hours=4)
_MARK = "rejoinder-point="
_IDS = 32
_OVER = frozenset({State.ENDED, State.ARCHIVED})

Secret = Annotated[str, Meta(max_length=200)]


class NewPlace(msgspec.Struct, frozen=True):
    """On which page a tour is to be built, and into which wording."""

    url: Annotated[str, Meta(max_length=2_000, pattern="^https?://")]
    variant: Annotated[str, Meta(min_length=1, max_length=100)]
    locale: Annotated[str, Meta(max_length=35)] | None = None


class Link(msgspec.Struct, frozen=True):
    """A link that opens once."""

    id: UUID
    link: str
    expires_at: datetime


class Opening(msgspec.Struct, frozen=True):
    """What opens a tour: the link's own token, or what it was exchanged for."""

    token: Secret | None = None
    session: Secret | None = None


class Opened(msgspec.Struct, frozen=True):
    """A tour that is being built."""

    session: str
    name: str
    tour: Tour


class Built(msgspec.Struct, frozen=True):
    """A tour as it is now."""

    session: Secret
    tour: Tour


async def make_link(system: System, actor: Actor, campaign_id: UUID, new: NewPlace) -> Link:
    """Make a link to a page of the business, on which a tour is built by pointing."""
    actor.must(Permission.CAMPAIGNS)
    if actor.kind != "teammate":
        raise NotAllowed("teammates_only", "A program cannot point.", remedy="Sign in to the console, and ask there.")
    id_, now = system.new_id(), system.clock()
    secret, secret_hash = new_token()
    async with system.db.people(actor.workspace_id) as tx:
        _insist_on_tour(await the_campaign(tx, campaign_id), new)
        place = Place(campaign_id, new.variant, new.locale, actor.id)
        until = now + OPENS_WITHIN
        made = NewPointing(id=id_, place=place, secret_hash=secret_hash, url=new.url, at=now, expires_at=until)
        await campaign_pointings.add(tx, made)
    text = _written(actor.workspace_id, id_, secret)
    return Link(id_, urlunsplit(urlsplit(new.url)._replace(fragment=_MARK + text)), until)


async def list_links(
    system: System, actor: Actor, campaign_id: UUID, *, after: UUID | None, limit: int
) -> Page[Pointing]:
    """List the links by which a campaign's tour was built, the newest first."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        await the_campaign(tx, campaign_id)
        found = await campaign_pointings.page(tx, campaign_id, after, limit + 1)
    return Page(items=found[:limit], next=str(found[limit - 1].id) if len(found) > limit else None)


async def open_link(system: System, opening: Opening) -> Opened:
    """Open a tour by its link, once, or again by what the link was exchanged for."""
    workspace_id, id_, secret = _read(opening.token or opening.session or "")
    now = system.clock()
    async with system.db.service(workspace_id) as tx:
        if opening.token:
            used, (secret, fresh) = hashed(secret), new_token()
            await campaign_pointings.use_up(tx, id_, (used, fresh), now, now + LASTS)
        place, one = await _at(tx, id_, secret, now)
        tour = tour_in(one.definition, place.variant, place.locale) or Tour(())
    return Opened(_written(workspace_id, id_, secret), one.definition.name, tour)


async def save_tour(system: System, built: Built) -> None:
    """Keep a tour as it was built."""
    workspace_id, id_, secret = _read(built.session)
    now = system.clock()
    async with system.db.service(workspace_id) as tx:
        place, one = await _at(tx, id_, secret, now)
        said = with_tour(one.definition, place.variant, place.locale, built.tour)
        if said != one.definition:
            await campaigns.put(tx, replace(one, definition=said, version=one.version + 1, updated_at=now))
            await announce_campaigns(system, tx, [one.id])
        await campaign_pointings.saved(tx, id_, now)


async def _at(tx: Tx, id_: UUID, secret: str, now: datetime) -> tuple[Place, Campaign]:
    """Lock the campaign that an opened link is for."""
    place = await campaign_pointings.session(tx, id_, hashed(secret), now)
    one = await campaigns.lock(tx, place.campaign_id) if place else None
    if place is None or one is None or tour_in(one.definition, place.variant, place.locale) is None:
        raise _closed()
    if one.state in _OVER:
        raise Conflict("over", "This campaign is over.", remedy="Duplicate it in the console, and change the copy.")
    return place, one


def _closed() -> NotAllowed:
    return NotAllowed(
        "link_closed",
        "This link was opened before, or it is too old.",
        remedy="In the console, open the campaign and press “Point at your page” again.",
    )


def _insist_on_tour(one: Campaign, new: NewPlace) -> None:
    if one.definition.kind is not Kind.TOUR:
        raise Conflict("no_tour", "This campaign is no tour.", remedy="Make one of the kind tour.")
    if tour_in(one.definition, new.variant, new.locale) is None:
        raise Invalid("unknown_variant", f"It has no variant {new.variant}.", field="variant", remedy="Save it first.")


def _written(workspace_id: UUID, id_: UUID, secret: str) -> str:
    ids = base64.urlsafe_b64encode(workspace_id.bytes + id_.bytes).rstrip(b"=").decode()
    return f"{ids}.{secret}"


def _read(text: str) -> tuple[UUID, UUID, str]:
    ids, _, secret = text.partition(".")
    try:
        raw = base64.urlsafe_b64decode(ids + "=" * (-len(ids) % 4))
    except (binascii.Error, ValueError):
        raw = b""
    if len(raw) != _IDS:
        raise _closed()
    return UUID(bytes=raw[:16]), UUID(bytes=raw[16:]), secret
