"""A campaign as somebody would get it: in their language, on a channel, before it goes."""

from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.content import Content, Talk
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.files import content_with
from rejoinder.domain.campaign.wording import variant_of
from rejoinder.domain.content import Block, FileRef
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Invalid
from rejoinder.services.campaigns.missing import people_of
from rejoinder.services.channels.preview import Preview, previewed
from rejoinder.services.contacts.read import the_contact
from rejoinder.services.personalize import Filled, Gap, fill, made_up
from rejoinder.services.system import System
from rejoinder.services.uploads import linked
from rejoinder.store import attachments, events
from rejoinder.store.database import Tx

#: How many of somebody's last events are looked through for one that would trigger the campaign.
_LATELY = 200


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What to show: a variant, in a language or the contact's own, to a contact or somebody made up, on a channel."""

    definition: Definition
    variant: Annotated[str, Meta(max_length=100)]
    locale: Annotated[str, Meta(max_length=35)] | None = None
    contact_id: UUID | None = None
    channel_type: Annotated[str, Meta(max_length=30)] | None = None


class Shown(msgspec.Struct, frozen=True):
    """The content as it would be got, its language, and what is missing; `channel` is how that channel shows it."""

    content: Content
    locale: str | None
    missing: tuple[Gap, ...]
    channel: Preview | None = None


async def preview(system: System, actor: Actor, asked: Asked) -> Shown:
    """Show a campaign as somebody would get it; nothing is sent, and no coupon taken."""
    actor.must(Permission.READ)
    _insist_on_variant(asked)
    async with system.db.service(actor.workspace_id) as tx:
        filled = await _filled(system, tx, asked)
        content = await with_links(system, tx, filled.content)
    return Shown(content, filled.locale, filled.missing, _on_channel(system, asked, content))


def _insist_on_variant(asked: Asked) -> None:
    variant = variant_of(asked.definition, asked.variant)
    if variant is None:
        raise Invalid(
            "unknown_variant", "There is no such variant.", field="variant", remedy="Choose one that is there."
        )


async def _filled(system: System, tx: Tx, asked: Asked) -> Filled:
    if asked.contact_id is None:
        return made_up(asked.definition, asked.variant, asked.locale, system.clock())
    await the_contact(tx, asked.contact_id)
    (person,) = await people_of(tx, [asked.contact_id], asked.definition)
    event = await _last_event(tx, asked.contact_id, asked.definition)
    identity = await _some_identity(tx, asked.contact_id, asked)
    person = replace(person, locale=asked.locale or person.locale, event=event, identity_id=identity)
    found = await fill(system, tx, asked.definition, asked.variant, [person])
    return found[asked.contact_id]


async def _last_event(tx: Tx, contact_id: UUID, definition: Definition) -> dict[str, Any] | None:
    """Take the last event of theirs that would trigger it."""
    if not definition.when.event:
        return None
    found = await events.page(tx, contact_id, before=None, limit=_LATELY)
    return next((one.properties for one in found if one.name == definition.when.event), None)


async def _some_identity(tx: Tx, contact_id: UUID, asked: Asked) -> UUID | None:
    theirs = (await the_contact(tx, contact_id)).identities
    wanted = [one for one in theirs if asked.channel_type in {None, one.channel_type}]
    return wanted[0].id if wanted else None


async def with_links(system: System, tx: Tx, content: Content) -> Content:
    """Add the links at which files are served, for files that were uploaded."""
    named: list[UUID] = []

    def note(file: FileRef) -> FileRef:
        named.append(file.id)
        return file

    content_with(content, note)
    known = await attachments.several(tx, named) if named else {}
    return content_with(
        content, lambda file: linked(system, tx.workspace_id, known[file.id]) if file.id in known else file
    )


def blocks_on(content: Content, channel_type: str) -> tuple[Block, ...]:
    """Return what is said on a type of channel; nothing where it is not spoken."""
    if not isinstance(content, Talk):
        return ()
    return next((one.blocks for one in content.on if one.channel_type == channel_type), content.blocks)


def _on_channel(system: System, asked: Asked, content: Content) -> Preview | None:
    if asked.channel_type is None:
        return None
    if asked.channel_type not in system.channels:
        why = f"There is no {asked.channel_type} here."
        raise Invalid("unknown_channel", why, field="channel_type", remedy="Choose a type of channel that is there.")
    blocks = blocks_on(content, asked.channel_type)
    return previewed(system, None, asked.channel_type, blocks) if blocks else None
