"""Fills an empty installation with the demo workspace, by doing what its people would have done."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from importlib.resources import files
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.automatic import Kind
from rejoinder.domain.channel import Channel, ChannelSettings, Look, Welcome
from rejoinder.domain.permissions import ROLES
from rejoinder.services import setup, tags
from rejoinder.services.accounts import passwords
from rejoinder.services.automatic.settings import NewSetting, put_setting
from rejoinder.services.channels.snippet import make_secret
from rejoinder.services.demo.connected import Theatre, connect, play_talks, reconnect
from rejoinder.services.demo.entries import put_up
from rejoinder.services.demo.shop import KEY
from rejoinder.services.demo.story import Stage, play
from rejoinder.services.demo.topics import play_topics
from rejoinder.services.saved_replies.keep import NewReply, make_reply
from rejoinder.services.system import System
from rejoinder.store import channels, directory, teammates, workspaces
from rejoinder.store.database import Tx

EMAIL = "dewi@kopikita.example"
PASSWORD = "harbour lamp monsoon"  # noqa: S105 - the demo's, printed at its start

_TAGS = (("Stock", "#0d766e"), ("Returns", "#bf3b26"), ("Invoices", "#3390d6"), ("Orders", "#8f5a00"))
_WEEK = ("mon", "tue", "wed", "thu", "fri", "sat")
_FOLLOW_UP = "Hello{% if contact.first_name %} {{ contact.first_name }}{% endif %}! Did our answer help you?"
_TEAM = (("andi", "Andi Misalnya", "agent"), ("rita", "Rita Fictícia", "admin"))


class Greetings(msgspec.Struct, frozen=True):
    """What the demo's messengers say, by locale."""

    greeting: dict[str, Welcome]
    starters: dict[str, tuple[str, ...]]


@cache
def _words(name: str) -> bytes:
    return files("rejoinder.services.demo").joinpath(f"{name}.json").read_bytes()


async def seed(system: System, theatre: Theatre | None = None) -> bool:
    """Make the demo workspace where there is no workspace at all; False when there is one.

    With a theatre, there are channels of simulated providers as well, and conversations on them.
    """
    async with system.db.service() as tx:
        there = bool(await directory.workspaces(tx))
    if there and theatre:
        await reconnect(system, theatre)
    if there:
        return False
    created = await setup.create(_a_while_ago(system), _workspace())
    stage = await _staged(system, created)
    entries = await put_up(system, _a_while_ago(system), created.owner, stage, _words("entries"))
    stage = msgspec.structs.replace(stage, entries=entries)
    await play(system, stage, _words("stories"))
    await _prepare(system, created.owner)
    connected: dict[str, Channel] = {}
    if theatre:
        connected = await connect(_a_while_ago(system), created.owner, theatre, created.location_id)
        await play_talks(system, msgspec.structs.replace(stage, channels=connected), theatre, _words("talks"))
    mailbox = connected.get("email")
    await play_topics(system, created.owner, mailbox.id if mailbox else None, _words("topics"))
    return True


def _a_while_ago(system: System) -> System:
    opened = system.clock() - timedelta(days=40)
    return replace(system, clock=lambda: opened)


def _workspace() -> setup.NewWorkspace:
    return setup.NewWorkspace(
        workspace=setup.Business(name="Kopi Kita", zone="Asia/Jakarta"),
        owner=setup.Owner(name="Dewi Contohwati", email=EMAIL, password=PASSWORD),
        location=setup.FirstLocation(
            name="Bandung",
            zone="Asia/Jakarta",
            address="Jalan Contoh 12, Bandung",
            phone="+62 22 5550 0012",
            email="bandung@kopikita.example",
            country="ID",
            hours={day: [("08:00", "17:00")] for day in _WEEK},
        ),
    )


async def _prepare(system: System, owner: Actor) -> None:
    """Keep what the team says again and again, and have who falls silent from now on followed up."""
    for reply in msgspec.json.decode(_words("replies"), type=list[NewReply]):
        await make_reply(system, owner, reply)
    await put_setting(system, owner, NewSetting(kind=Kind.FOLLOW_UP, locale="en", text=_FOLLOW_UP))


async def _staged(system: System, created: setup.Created) -> Stage:
    owner, then = created.owner, system.clock() - timedelta(days=40)
    async with system.db.service(owner.workspace_id) as tx:
        lisbon = system.new_id()
        await workspaces.add_location(
            tx,
            lisbon,
            name="Lisbon",
            zone="Europe/Lisbon",
            address="Rua do Exemplo 34, Lisboa",
            phone="+351 21 555 0034",
            email="lisboa@kopikita.example",
            country="PT",
            hours={day: [("09:00", "18:00")] for day in ("tue", "wed", "thu", "fri", "sat", "sun")},
            holidays={"country": "PT", "observe": True},
            now=then,
        )
        shop = _messenger(system.new_id(), KEY, "Kopi Kita", created.location_id, then)
        second = _messenger(system.new_id(), f"{KEY}-lisbon", "Kopi Kita Lisbon", lisbon, then)
        for channel in (shop, second):
            await channels.add(tx, channel)
        await channels.archive(tx, created.channel.id, then)
    async with system.db.service(owner.workspace_id) as tx:
        await _send_at_once(tx, owner.id)
    people = {"dewi": owner, **{key: await _join(system, owner, key, name, role) for key, name, role in _TEAM}}
    await make_secret(system, owner, shop.id)
    made = [await tags.make_tag(system, owner, tags.NewTag(name=name, color=color)) for name, color in _TAGS]
    labels = {tag.name: tag.id for tag in made}
    return Stage(owner.workspace_id, people, {"bandung": shop, "lisbon": second}, labels)


def _messenger(id_: UUID, key: str, name: str, location_id: UUID, made_at: datetime) -> Channel:
    said = msgspec.json.decode(_words("greetings"), type=Greetings)
    return Channel(
        id=id_,
        type="web",
        name=name,
        key=key,
        policy_id=setup.POLICY,
        created_at=made_at,
        location_id=location_id,
        settings=ChannelSettings(look=Look(accent="#0d766e"), greeting=said.greeting, starters=said.starters),
    )


async def _join(system: System, owner: Actor, key: str, name: str, role: str) -> Actor:
    id_ = system.new_id()
    async with system.db.service(owner.workspace_id) as tx:
        await teammates.add(
            tx,
            id_,
            email=f"{key}@kopikita.example",
            name=name,
            role=role,
            password_hash=await passwords.hashed(PASSWORD),
            locale=None,
            now=system.clock() - timedelta(days=39),
        )
        await _send_at_once(tx, id_)
    return Actor("teammate", id_, owner.workspace_id, name, frozenset(one.value for one in ROLES[role][1]), role=role)


async def _send_at_once(tx: Tx, teammate_id: UUID) -> None:
    """Let a teammate's messages leave without the moment for undoing: in the demo one looks at both ends."""
    await teammates.describe(tx, teammate_id, name=None, away=None, locale=None, preferences_={"undo_seconds": 0})
