"""Approved templates of connected accounts: listed, brought up to date, and filled in before the gate."""

from uuid import UUID

import msgspec

from rejoinder.domain.account import ApprovedTemplate
from rejoinder.domain.actor import Actor
from rejoinder.domain.content import Block, Template
from rejoinder.domain.filling import filled, misfits
from rejoinder.domain.paging import Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import FieldProblem, Invalid
from rejoinder.services.channels.inspect import inspected
from rejoinder.services.channels.keep import found
from rejoinder.services.system import System
from rejoinder.store import templates
from rejoinder.store.database import Tx

PAGE = 50
_SYNC = "Bring the channel's templates up to date, then choose one of them."


class Ready(msgspec.Struct, frozen=True):
    """Blocks with their template filled in, and the category that the provider gave it."""

    blocks: tuple[Block, ...]
    category: str | None = None


async def list_templates(
    system: System, actor: Actor, channel_id: UUID, cursor: str | None = None
) -> Page[ApprovedTemplate]:
    """List a channel's templates by name and language, as its provider last told them."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        await found(tx, channel_id)
        rows = await templates.every(tx, channel_id, _place(cursor), PAGE + 1)
    shown = rows[:PAGE]
    return Page(items=shown, next=f"{shown[-1].name}:{shown[-1].language}" if len(rows) > PAGE else None)


async def sync_templates(system: System, actor: Actor, channel_id: UUID) -> Page[ApprovedTemplate]:
    """Ask the provider for all of a channel's templates, and list what it has."""
    actor.must(Permission.CHANNELS)
    channel = await _with_templates(system, actor, channel_id)
    looked = await inspected(system, actor.workspace_id, channel)
    if looked.health.state == "broken":
        raise Invalid("channel_broken", looked.health.text or "The account is broken.", remedy=looked.health.remedy)
    return await list_templates(system, actor, channel_id)


async def filled_in(system: System, tx: Tx, channel_type: str, channel_id: UUID, blocks: tuple[Block, ...]) -> Ready:
    """Check templates against what the provider approved, and tell how they read; raises Invalid naming each misfit."""
    if not any(isinstance(block, Template) for block in blocks) or not _has_templates(system, channel_type):
        return Ready(blocks)
    made: list[Block] = []
    category = None
    for number, block in enumerate(blocks):
        if isinstance(block, Template):
            approved = await _approved(tx, channel_id, block, number)
            made.append(filled(approved, block))
            category = approved.category
        else:
            made.append(block)
    return Ready(tuple(made), category)


async def _approved(tx: Tx, channel_id: UUID, block: Template, number: int) -> ApprovedTemplate:
    approved = await templates.one(tx, channel_id, block.name, block.language)
    if approved is None:
        raise Invalid(
            "unknown_template",
            f"There is no template “{block.name}” in “{block.language}”.",
            field=f"blocks.{number}.name",
            remedy=_SYNC,
        )
    wrong = tuple(FieldProblem(f"blocks.{number}.{one.where}", one.text) for one in misfits(approved, block))
    if wrong:
        raise Invalid(
            "template_misfit",
            wrong[0].message,
            field=wrong[0].field,
            fields=wrong,
            remedy="Fill in every place of the approved text, or choose another template.",
        )
    return approved


async def _with_templates(system: System, actor: Actor, channel_id: UUID) -> UUID:
    async with system.db.people(actor.workspace_id) as tx:
        channel = await found(tx, channel_id)
    if not _has_templates(system, channel.type):
        raise Invalid("no_templates", "This type of channel has no approved templates.", remedy="Choose another.")
    return channel.id


def _has_templates(system: System, channel_type: str) -> bool:
    return channel_type in system.channels and system.channels[channel_type].capabilities.templates


def _place(cursor: str | None) -> tuple[str, str] | None:
    name, colon, language = (cursor or "").rpartition(":")
    return (name, language) if colon else None
