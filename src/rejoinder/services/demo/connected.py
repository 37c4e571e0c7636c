"""Connects the demo's other channels to simulated providers, and plays conversations on them."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime, timedelta
from importlib.resources import files
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

import msgspec

from rejoinder.channels.contract import Arrival, Collects
from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel, ChannelSettings
from rejoinder.domain.problem import missing
from rejoinder.services.channels.accounts import hook_url
from rejoinder.services.channels.inspect import inspected
from rejoinder.services.channels.keep import NewChannel, add_channel
from rejoinder.services.demo.story import Stage, Step, done_by_team, standing
from rejoinder.services.dispatch import dispatch_workspace
from rejoinder.services.inbound import hook, take_in
from rejoinder.services.system import System
from rejoinder.store import arrivals, channels, contacts, conversations, directory


class Brought(Protocol):
    """A request as a provider brings it."""

    @property
    def url(self) -> str:
        """Where to."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Its headers, the signature among them."""

    @property
    def body(self) -> bytes:
        """What it says."""


class Theatre(Protocol):
    """Where simulated people do things at a time, and what their providers would bring is taken by hand."""

    def accounts(self) -> dict[str, dict[str, Any]]:
        """Tell how each provider's account is connected."""

    def person(self, id_: str) -> dict[str, Any]:
        """Tell about somebody."""

    def hook(self, provider: str, url: str) -> None:
        """Do what a business does by hand at a provider: say where events go."""

    def playing(self) -> AbstractContextManager[None]:
        """Hold everything back while it is played."""

    def at(self, moment: datetime) -> None:
        """Let it be some moment."""

    def act(self, person_id: str, provider: str, what: str, given: Any = None) -> None:
        """Let somebody do something."""

    def posts(self, provider: str) -> Sequence[Brought]:
        """Take what would have been brought."""


class Talk(msgspec.Struct, frozen=True):
    """One person's conversation on one channel, step by step."""

    person: str
    at: str
    steps: tuple[Step, ...]


async def connect(system: System, owner: Actor, theatre: Theatre, location_id: UUID) -> dict[str, Channel]:
    """Connect an account of each type that this installation knows, and try it live."""
    connected = {}
    for type_, given in theatre.accounts().items():
        if type_ in system.channels:
            settings = ChannelSettings(account=given["settings"])
            new = NewChannel(given["name"], type=type_, location_id=location_id, settings=settings)
            added = await add_channel(system, owner, msgspec.structs.replace(new, secrets=given["secrets"]))
            theatre.hook(type_, hook_url(system, added.id))
            connected[type_] = await inspected(system, owner.workspace_id, added.id)
    return connected


async def reconnect(system: System, theatre: Theatre) -> None:
    """Tell the simulated providers again where events go: this server may listen elsewhere than it did."""
    known = theatre.accounts()
    async with system.db.service() as tx:
        workspaces = await directory.workspaces(tx)
    for workspace_id in workspaces:
        async with system.db.service(workspace_id) as tx:
            found = await channels.every(tx)
        for channel in found:
            if channel.type in known and channel.type in system.channels:
                theatre.hook(channel.type, hook_url(system, channel.id))
                await inspected(system, workspace_id, channel.id)


async def play_talks(system: System, stage: Stage, theatre: Theatre, source: bytes) -> None:
    """Play every talk whose channel is connected, step by step in the order of time."""
    talks = [one for one in msgspec.json.decode(source, type=list[Talk]) if one.at in stage.channels]
    now = system.clock()
    steps = sorted(
        ((step.minutes, number, step) for number, one in enumerate(talks) for step in one.steps), key=_oldest
    )
    with theatre.playing():
        for minutes, number, step in steps:
            moment = now - timedelta(minutes=minutes)
            theatre.at(moment)
            await _step(replace(system, clock=standing(moment)), stage, theatre, talks[number], step)


def _oldest(step: tuple[int, int, Step]) -> tuple[int, int]:
    return -step[0], step[1]


async def _step(system: System, stage: Stage, theatre: Theatre, talk: Talk, step: Step) -> None:
    what, _, deed = step.what.partition(":")
    channel = stage.channels[talk.at]
    if what == "c":
        theatre.act(talk.person, talk.at, deed or "say", _pictured(deed, step.given))
    else:
        address = theatre.person(talk.person)["addresses"][talk.at]
        await done_by_team(system, stage, step, await _conversation(system, stage, channel, address))
    await _bring(system, stage, theatre, talk.at)
    await dispatch_workspace(system, stage.workspace_id)
    await _bring(system, stage, theatre, talk.at)


def _pictured(deed: str, given: Any) -> Any:
    if deed != "picture":
        return given
    content = files("rejoinder.services.demo").joinpath("pictures", given["name"]).read_bytes()
    return {**given, "content": content}


async def _bring(system: System, stage: Stage, theatre: Theatre, type_: str) -> None:
    """Hand in what a provider would have brought, or what would have been collected, and read it."""
    for post in theatre.posts(type_):
        if isinstance(system.channels[type_], Collects):
            async with system.db.service(stage.workspace_id) as tx:
                found = [(system.new_id(), stage.channels[type_].id, post.body)]
                await arrivals.add(tx, found, system.clock())
        else:
            await hook(system, UUID(urlsplit(post.url).path.rpartition("/")[2]), _arrival(post))
    await take_in(system)


def _arrival(post: Brought) -> Arrival:
    headers = {name.lower(): value for name, value in post.headers.items()}
    return Arrival("POST", post.url, headers, dict(parse_qsl(urlsplit(post.url).query)), post.body)


async def _conversation(system: System, stage: Stage, channel: Channel, address: str) -> UUID:
    async with system.db.service(stage.workspace_id) as tx:
        for known in (address, f"+{address}"):
            identity = await contacts.identity_by_address(tx, channel.id, known)
            found = identity and await conversations.current_of_identity(tx, identity["id"], closed_too=True)
            if found:
                return UUID(str(found))
    raise missing("conversation")
