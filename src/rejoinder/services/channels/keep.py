import secrets
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta, UnsetType

from rejoinder.domain.account import Health
from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel, ChannelSettings, Locale, Look, Starters, Welcome
from rejoinder.domain.house_rules import HouseRules
from rejoinder.domain.permissions import Permission
from rejoinder.domain.policy import profiles_for
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services import audit
from rejoinder.services.channels.accounts import account, hook_url, sealed, verify_token
from rejoinder.services.channels.form import filled_form
from rejoinder.services.channels.origins import checked_origins
from rejoinder.services.channels.rules import check_rules
from rejoinder.services.locations.keep import given
from rejoinder.services.system import System
from rejoinder.store import attachments, changes, channels, deliveries, locations, segments
from rejoinder.store.database import Tx

Name = Annotated[str, Meta(min_length=1, max_length=80)]
Origins = Annotated[tuple[Annotated[str, Meta(max_length=300)], ...], Meta(max_length=50)]


class NewChannel(msgspec.Struct, frozen=True):
    """A channel to add: a web messenger, or an account of another type with what its form asks for.

    Without `policy_id` the first policy of its type is taken. `secrets` are kept sealed and never shown again.
    """

    name: Name
    policy_id: str = ""
    type: Annotated[str, Meta(pattern="^[a-z_]{2,30}$")] = "web"
    location_id: UUID | None = None
    settings: ChannelSettings = msgspec.field(default_factory=ChannelSettings)
    secrets: dict[str, str] = {}


class SettingsChange(msgspec.Struct, frozen=True):
    """What is to be changed of a messenger's settings: each one sent replaces the whole of what was there."""

    look: Look | UnsetType = UNSET
    greeting: dict[Locale, Welcome] | UnsetType = UNSET
    starters: dict[Locale, Starters] | UnsetType = UNSET
    allowed_origins: Origins | UnsetType = UNSET
    show_faces: bool | UnsetType = UNSET
    signed_in_only: bool | UnsetType = UNSET
    account: dict[str, str] | UnsetType = UNSET


class ChannelChange(msgspec.Struct, frozen=True):
    """What is to be changed of a channel; what is left out stays."""

    name: Name | UnsetType = UNSET
    location_id: UUID | UnsetType | None = UNSET
    policy_id: str | UnsetType = UNSET
    policy_overrides: HouseRules | UnsetType = UNSET
    settings: SettingsChange | UnsetType = UNSET
    secrets: dict[str, str] | UnsetType = UNSET


async def list_channels(system: System, actor: Actor) -> list[Channel]:
    """List the channels."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return [shown(system, tx, one) for one in await channels.every(tx)]


async def read_channel(system: System, actor: Actor, channel_id: UUID) -> Channel:
    """Read one channel."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return shown(system, tx, await found(tx, channel_id))


async def add_channel(system: System, actor: Actor, new: NewChannel) -> Channel:
    """Add a channel with a key of its own; an account is tried when it is inspected."""
    actor.must(Permission.CHANNELS)
    filled = filled_form(system, new.type, new.settings.account, new.secrets)
    async with system.db.people(actor.workspace_id) as tx:
        channel = Channel(
            id=system.new_id(),
            key=secrets.token_hex(12),
            created_at=system.clock(),
            name=new.name,
            type=new.type,
            policy_id=new.policy_id or profiles_for(new.type)[0].id,
            location_id=new.location_id,
            settings=msgspec.structs.replace(new.settings, account=filled.settings),
        )
        await channels.add(tx, await _checked(tx, channel))
        if filled.secrets:
            await channels.set_secrets(tx, channel.id, sealed(system, tx.workspace_id, channel.id, filled.secrets))
        await audit.note(system, tx, actor, "channel.added", "channel", channel.id, {"name": channel.name})
        await announce_channel(system, tx, channel.id)
        return shown(system, tx, await found(tx, channel.id))


async def change_channel(system: System, actor: Actor, channel_id: UUID, change: ChannelChange) -> Channel:
    """Change a channel; what it says and allows counts from now on."""
    actor.must(Permission.CHANNELS)
    values = given(change)
    fresh = values.pop("secrets", {})
    async with system.db.people(actor.workspace_id) as tx:
        before = await found(tx, channel_id)
        settings = msgspec.structs.replace(before.settings, **given(values.pop("settings", SettingsChange())))
        settings = await _refilled(system, tx, before, settings, fresh)
        channel = msgspec.structs.replace(before, settings=settings, **values)
        await channels.put(tx, await _checked(tx, channel))
        if settings.account != before.settings.account:
            await deliveries.decide_channel_again(tx, channel_id, system.clock())
        detail = {"name": channel.name, "fields": sorted(given(change))}
        await audit.note(system, tx, actor, "channel.changed", "channel", channel_id, detail)
        system.hooks.forget(channel_id)
        await announce_channel(system, tx, channel_id)
        return shown(system, tx, await found(tx, channel_id))


async def _refilled(
    system: System, tx: Tx, before: Channel, settings: ChannelSettings, fresh: dict[str, str]
) -> ChannelSettings:
    """Check an account's form again; a secret that is not sent anew stays."""
    if before.type == "web" or not (fresh or settings.account != before.settings.account):
        return settings
    kept = dict((await account(system, tx, before.id)).secrets)
    filled = filled_form(system, before.type, settings.account, {**kept, **fresh})
    await channels.set_secrets(tx, before.id, sealed(system, tx.workspace_id, before.id, filled.secrets))
    await channels.set_health(tx, before.id, Health())
    return msgspec.structs.replace(settings, account=filled.settings)


async def remove_channel(system: System, actor: Actor, channel_id: UUID) -> None:
    """Take a channel out of use: its snippet shows nothing any more, its conversations stay."""
    actor.must(Permission.CHANNELS)
    async with system.db.people(actor.workspace_id) as tx:
        channel = await found(tx, channel_id)
        await channels.archive(tx, channel_id, system.clock())
        await segments.fill_anew_where(tx, "reach")
        system.hooks.forget(channel_id)
        await audit.note(system, tx, actor, "channel.removed", "channel", channel_id, {"name": channel.name})
        gone = {"id": channel_id, "removed": True}
        await changes.record(tx, system.clock(), [changes.told(system.new_id(), "channel.updated", gone)])


async def found(tx: Tx, channel_id: UUID) -> Channel:
    """Read a channel that must be there."""
    channel = await channels.read(tx, channel_id)
    if channel is None:
        raise missing("channel")
    return channel


def shown(system: System, tx: Tx, channel: Channel) -> Channel:
    """Add the link at which the channel's logo is served, and the address to which its provider sends events.

    The word that a provider has to know is no secret of the business: it only tells that a request for events is meant
    for this channel, and each body is signed besides.
    """
    look = channel.settings.look
    url = system.files.link(tx.workspace_id, look.logo_file_id, "logo") if look.logo_file_id else None
    settings = msgspec.structs.replace(channel.settings, look=msgspec.structs.replace(look, logo_url=url))
    if channel.type == "web":
        return msgspec.structs.replace(channel, settings=settings)
    hook, word = hook_url(system, channel.id), verify_token(system, channel.id)
    return msgspec.structs.replace(channel, settings=settings, hook_url=hook, verify_token=word)


async def _checked(tx: Tx, channel: Channel) -> Channel:
    known = [one.id for one in profiles_for(channel.type)]
    if channel.policy_id not in known:
        raise Invalid(
            "unknown_policy",
            f"There is no policy “{channel.policy_id}” for this channel.",
            field="policy_id",
            remedy=f"Choose one of {', '.join(known)}.",
        )
    check_rules(channel.policy_id, channel.policy_overrides, "policy_overrides.")
    if channel.location_id and await locations.read(tx, channel.location_id) is None:
        raise Invalid("unknown_location", "There is no such location.", field="location_id", remedy="Choose another.")
    logo = channel.settings.look.logo_file_id
    if logo and logo not in await attachments.several(tx, [logo]):
        raise Invalid(
            "unknown_file", "There is no such picture.", field="settings.look.logo_file_id", remedy="Upload it first."
        )
    origins = checked_origins(channel.settings.allowed_origins)
    look = msgspec.structs.replace(channel.settings.look, logo_url=None)
    settings = msgspec.structs.replace(channel.settings, allowed_origins=origins, look=look)
    return msgspec.structs.replace(channel, settings=settings)


async def announce_channel(system: System, tx: Tx, channel_id: UUID) -> None:
    """Show a channel anew to everybody who watches."""
    channel = shown(system, tx, await found(tx, channel_id))
    await changes.record(tx, system.clock(), [changes.told(system.new_id(), "channel.updated", channel)])
