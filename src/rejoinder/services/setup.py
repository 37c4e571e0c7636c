"""A new workspace and what it begins with: its owner, a location, a web messenger."""

import hmac
import ipaddress
import secrets
from datetime import timedelta
from typing import Annotated
from urllib.parse import urlsplit
from uuid import UUID

import msgspec
import structlog
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel, ChannelSettings, Color, Look, Welcome
from rejoinder.domain.email import normal
from rejoinder.domain.permissions import ROLES
from rejoinder.domain.problem import Conflict, NotAllowed
from rejoinder.domain.zone import checked_zone
from rejoinder.services import audit
from rejoinder.services.accounts import passwords, throttle
from rejoinder.services.system import System
from rejoinder.store import channels, directory, teammates, workspaces
from rejoinder.store.database import Tx

POLICY = "web-24h"
_TOKEN_LENGTH = 24
#: How often strangers make the log name the token.
_TOLD = throttle.Rate("setup-told", 1, timedelta(minutes=10))

log = structlog.get_logger()

Name = Annotated[str, Meta(min_length=1, max_length=120, pattern=r"\S")]
Short = Annotated[str, Meta(max_length=200)]
Locale = Annotated[str, Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=35)]
Day = Annotated[str, Meta(pattern="^(mon|tue|wed|thu|fri|sat|sun)$")]
Time = Annotated[str, Meta(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$")]
Hours = dict[Day, Annotated[list[tuple[Time, Time]], Meta(max_length=6)]]


class Business(msgspec.Struct, frozen=True):
    """The business itself; without a zone it keeps its first location's."""

    name: Name
    locale: Locale = "en"
    zone: str | None = None


class Owner(msgspec.Struct, frozen=True):
    """Who owns the workspace."""

    name: Name
    email: Short
    password: str


class FirstLocation(msgspec.Struct, frozen=True):
    """Where the business is; no hours are hours around the clock."""

    name: Name
    zone: str
    address: Short | None = None
    phone: Short | None = None
    email: Short | None = None
    country: Annotated[str, Meta(pattern="^[A-Z]{2}$")] | None = None
    hours: Hours = msgspec.field(default_factory=dict)


class FirstMessenger(msgspec.Struct, frozen=True):
    """How the web messenger looks and greets; words are by locale."""

    accent: Color = Look().accent
    position: Annotated[str, Meta(pattern="^(left|right)$")] = "right"
    greeting: dict[str, Welcome] = msgspec.field(default_factory=dict)
    starters: dict[str, Annotated[tuple[Annotated[str, Meta(max_length=80)], ...], Meta(max_length=5)]] = msgspec.field(
        default_factory=dict
    )


class NewWorkspace(msgspec.Struct, frozen=True):
    """Everything that a workspace begins with."""

    workspace: Business
    owner: Owner
    location: FirstLocation
    messenger: FirstMessenger = msgspec.field(default_factory=FirstMessenger)
    token: Short | None = None


class Needed(msgspec.Struct, frozen=True):
    """Whether this server waits for its first workspace, and whether that asks for the token in its log."""

    needed: bool
    token_required: bool = False


class Created(msgspec.Struct, frozen=True):
    """A new workspace."""

    owner: Actor
    location_id: UUID
    channel: Channel


class Asker(msgspec.Struct, frozen=True):
    """Where a request comes from: the client's address, the host it asked, its browser."""

    ip: str = ""
    host: str = ""
    user_agent: str | None = None


async def needed(system: System, asker: Asker) -> Needed:
    """Tell whether nobody has set up a workspace yet; a stranger who asks makes the log name the token for it."""
    if not await _empty(system):
        return Needed(needed=False)
    if _at_home(system, asker):
        return Needed(needed=True)
    if await throttle.within(system, _TOLD, "everybody"):
        log.warning("somebody from elsewhere asks to set this server up", ip=asker.ip, set_up_token=token(system))
    return Needed(needed=True, token_required=True)


async def remind(system: System) -> None:
    """Tell whoever starts a server that waits how to set it up; the token only where others may be first."""
    if await _empty(system):
        known = {} if _loopback(_own_host(system)) else {"set_up_token": token(system)}
        log.warning("this server is not set up yet", open=f"{system.base_url}/setup", **known)


async def _empty(system: System) -> bool:
    async with system.db.service() as tx:
        return not await directory.workspaces(tx)


def token(system: System) -> str:
    """Name the secret that only whoever reads this server's log knows; every process of it names the same."""
    return system.vault.derived("set-up token").hex()[:_TOKEN_LENGTH]


async def set_up(system: System, asked: NewWorkspace, asker: Asker) -> Created:
    """Make the first workspace, once, for somebody at this machine or with the token in its log."""
    if not _at_home(system, asker) and not hmac.compare_digest((asked.token or "").encode(), token(system).encode()):
        raise NotAllowed(
            "setup_token", "This server needs its set-up token.", field="token", remedy="It is in the server's log."
        )
    password_hash = await _checked(asked)
    async with system.db.service(system.new_id()) as tx:
        await workspaces.claim_setup(tx)
        if await directory.workspaces(tx):
            raise Conflict(
                "already_set_up", "This server is set up already.", remedy="Sign in, or ask for an invitation."
            )
        return await _create(system, tx, asked, password_hash, asker.ip)


async def create(system: System, asked: NewWorkspace) -> Created:
    """Make a workspace beside those that are there."""
    password_hash = await _checked(asked)
    async with system.db.service(system.new_id()) as tx:
        return await _create(system, tx, asked, password_hash)


async def _checked(asked: NewWorkspace) -> str:
    checked_zone(asked.location.zone, "location.zone")
    if asked.workspace.zone:
        checked_zone(asked.workspace.zone, "workspace.zone")
    passwords.check(asked.owner.password, normal(asked.owner.email, "owner.email"), "owner.password")
    return await passwords.hashed(asked.owner.password)


async def _create(system: System, tx: Tx, asked: NewWorkspace, password_hash: str, ip: str = "") -> Created:
    business, now = asked.workspace, system.clock()
    zone = business.zone or asked.location.zone
    await workspaces.add(tx, name=business.name.strip(), locale=business.locale, zone=zone, now=now)
    owner = await _owner(system, tx, asked, password_hash, ip)
    location_id = await _location(system, tx, asked.location)
    channel = await _channel(system, tx, asked, location_id)
    await audit.note(system, tx, owner, "workspace.created", "workspace", tx.workspace_id, {"name": business.name})
    return Created(owner=owner, location_id=location_id, channel=channel)


async def _owner(system: System, tx: Tx, asked: NewWorkspace, password_hash: str, ip: str) -> Actor:
    id_, name = system.new_id(), asked.owner.name.strip()
    await teammates.add(
        tx,
        id_,
        email=normal(asked.owner.email),
        name=name,
        role="owner",
        password_hash=password_hash,
        locale=asked.workspace.locale,
        now=system.clock(),
    )
    permissions = frozenset(one.value for one in ROLES["owner"][1])
    return Actor("teammate", id_, tx.workspace_id, name, permissions, role="owner", ip=ip)


async def _location(system: System, tx: Tx, place: FirstLocation) -> UUID:
    id_ = system.new_id()
    await workspaces.add_location(
        tx,
        id_,
        name=place.name.strip(),
        zone=place.zone,
        address=place.address,
        phone=place.phone,
        email=place.email,
        country=place.country,
        hours=dict(place.hours),
        holidays={"country": place.country, "observe": True} if place.country else {},
        now=system.clock(),
    )
    return id_


async def _channel(system: System, tx: Tx, asked: NewWorkspace, location_id: UUID) -> Channel:
    look = asked.messenger
    channel = Channel(
        id=system.new_id(),
        type="web",
        name=asked.workspace.name.strip(),
        key=secrets.token_hex(12),
        policy_id=POLICY,
        created_at=system.clock(),
        settings=ChannelSettings(
            look=Look(accent=look.accent, position=look.position), greeting=look.greeting, starters=look.starters
        ),
        location_id=location_id,
    )
    await channels.add(tx, channel)
    return channel


def _at_home(system: System, asker: Asker) -> bool:
    """Tell whether somebody at this very machine asks a server that nobody else can reach."""
    asked = urlsplit(f"//{asker.host}").hostname or ""
    return all(_loopback(one) for one in (_own_host(system), asker.ip, asked))


def _own_host(system: System) -> str:
    return urlsplit(system.base_url).hostname or ""


def _loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
