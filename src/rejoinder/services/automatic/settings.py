from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.automatic import DELAYS_S, ON_BY_ITSELF, KeptSetting, Kind, Setting
from rejoinder.domain.channel import Locale
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Invalid, missing
from rejoinder.services import audit
from rejoinder.services.automatic.facts import facts_of
from rejoinder.services.automatic.shipped import shipped
from rejoinder.services.locations.open_hours import hours_of
from rejoinder.services.personalize.render import Rendered, render
from rejoinder.services.system import System
from rejoinder.store import automatic, channels, contacts, locations, workspaces
from rejoinder.store.database import Tx

Text = Annotated[str, Meta(max_length=2_000)]
Delay = Annotated[int, Meta(ge=3_600, le=60 * 86_400)]


class Shipped(msgspec.Struct, frozen=True):
    """What a kind says and does where the business set nothing."""

    kind: Kind
    enabled: bool
    delay_s: int | None
    texts: dict[str, str]


class AutomaticMessages(msgspec.Struct, frozen=True):
    """What the business set, and what holds where it set nothing."""

    items: list[KeptSetting]
    shipped: list[Shipped]


class NewSetting(msgspec.Struct, frozen=True):
    """What a kind is to say: everywhere, on a channel, at a location; in one language, or without one in every."""

    kind: Kind
    text: Text
    enabled: bool = True
    channel_id: UUID | None = None
    location_id: UUID | None = None
    locale: Locale | None = None
    delay_s: Delay | None = None


class Draft(msgspec.Struct, frozen=True):
    """A text to try: for a contact, or for somebody made up; on a channel and at a location."""

    text: Text
    locale: Locale = "en"
    channel_id: UUID | None = None
    location_id: UUID | None = None
    contact_id: UUID | None = None


async def list_settings(system: System, actor: Actor) -> AutomaticMessages:
    """List what automatic messages say, and the shipped texts."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        items = await automatic.every(tx)
    texts = shipped()
    return AutomaticMessages(
        items, [Shipped(kind, kind in ON_BY_ITSELF, DELAYS_S.get(kind), texts[kind]) for kind in Kind]
    )


async def put_setting(system: System, actor: Actor, new: NewSetting) -> KeptSetting:
    """Set what a kind says at a place in a language, in place of what was set there before."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        await _check(system, tx, new)
        values = {field: getattr(new, field) for field in new.__struct_fields__}
        now = system.clock()
        id_ = await automatic.put(tx, system.new_id(), Setting(**values), now)
        detail = {"kind": new.kind, "locale": new.locale, "enabled": new.enabled}
        await audit.note(system, tx, actor, "automatic_message.set", "automatic_message", id_, detail)
    return KeptSetting(**values, id=id_, updated_at=now)


async def remove_setting(system: System, actor: Actor, setting_id: UUID) -> None:
    """Forget what was set at a place: what is more general counts again."""
    actor.must(Permission.SETTINGS)
    async with system.db.people(actor.workspace_id) as tx:
        kind = await automatic.remove(tx, setting_id)
        if kind is None:
            raise missing("automatic message")
        await audit.note(
            system, tx, actor, "automatic_message.removed", "automatic_message", setting_id, {"kind": kind}
        )


async def preview(system: System, actor: Actor, draft: Draft) -> Rendered:
    """Show what a contact would read now, and which variables would be empty."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return await _filled(system, tx, draft)


async def _check(system: System, tx: Tx, new: NewSetting) -> None:
    if new.enabled and not new.text.strip():
        raise Invalid("empty", "The message is empty.", field="text", remedy="Write something, or turn it off.")
    if new.channel_id and await channels.read(tx, new.channel_id) is None:
        raise Invalid("unknown_channel", "There is no such channel.", field="channel_id", remedy="Choose another.")
    if new.location_id and await locations.read(tx, new.location_id) is None:
        raise Invalid("unknown_location", "There is no such location.", field="location_id", remedy="Choose another.")
    await _filled(system, tx, Draft(new.text, new.locale or "en", new.channel_id, new.location_id))


async def _filled(system: System, tx: Tx, draft: Draft) -> Rendered:
    channel = await channels.read(tx, draft.channel_id) if draft.channel_id else None
    location_id = draft.location_id or (channel.location_id if channel else None)
    location = await locations.read(tx, location_id) if location_id else None
    workspace = await workspaces.read(tx)
    contact: Any = await contacts.read(tx, draft.contact_id) if draft.contact_id else _SOMEBODY
    if contact is None:
        raise missing("contact")
    now = system.clock()
    facts = facts_of(
        contact,
        workspace=workspace.name if workspace else "",
        channel=channel.name if channel else "",
        location=location,
        hours=hours_of(location, now, draft.locale) if location and location.hours else None,
        now=now,
        locale=draft.locale,
        topic=_TOPIC,
    )
    return render(draft.text, facts)


#: Whom a preview speaks to when nobody is named.
_SOMEBODY = {"name": "Rini Melati", "email": "rini@example.com", "phone": "+62 21 5550 0100", "zone": None}
_TOPIC = "…"
