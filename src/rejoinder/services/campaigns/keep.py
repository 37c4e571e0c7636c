"""Campaigns are written, read, changed, copied and put away."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from rejoinder.domain.actor import Actor
from rejoinder.domain.campaign.campaign import Campaign, Summary
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.files import files_in, with_files
from rejoinder.domain.campaign.kinds import Kind, State
from rejoinder.domain.campaign.when import Mode
from rejoinder.domain.paging import Cursor, Page
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, missing
from rejoinder.services import audit
from rejoinder.services.campaigns.announce import announce_campaigns, summed
from rejoinder.services.campaigns.check import insist_whole
from rejoinder.services.campaigns.times import moved_to
from rejoinder.services.system import System
from rejoinder.services.uploads import linked
from rejoinder.store import attachments, campaigns, segments
from rejoinder.store.database import Tx

_LONGEST_NAME = 100


class CampaignChange(msgspec.Struct, frozen=True):
    """What a campaign is to be; `version` is the one that was changed, so that nobody writes over another's work."""

    version: Annotated[int, Meta(ge=1)]
    definition: Definition


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which campaigns to list: those that are not archived, unless a state is named; `words` are in the name."""

    state: State | None = None
    kind: Kind | None = None
    words: str | None = None


async def list_campaigns(system: System, actor: Actor, only: Wanted, *, after: str | None, limit: int) -> Page[Summary]:
    """List campaigns, the newest first."""
    actor.must(Permission.READ)
    place = Cursor.read(after)
    async with system.db.service(actor.workspace_id) as tx:
        found = await campaigns.page(
            tx,
            state=only.state,
            kind=only.kind,
            words=only.words or None,
            after=place.id if place else None,
            limit=limit + 1,
        )
        items = await summed(tx, found[:limit])
    last = items[-1] if len(found) > limit else None
    return Page(items=items, next=Cursor(last.created_at, last.id).write() if last else None)


async def read_campaign(system: System, actor: Actor, campaign_id: UUID) -> Campaign:
    """Read a campaign."""
    actor.must(Permission.READ)
    async with system.db.people(actor.workspace_id) as tx:
        return await the_campaign(tx, campaign_id)


async def make_campaign(system: System, actor: Actor, definition: Definition) -> Campaign:
    """Keep a draft; it may be incomplete."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        return await _add(system, tx, actor, "campaign.made", definition)


async def duplicate(system: System, actor: Actor, campaign_id: UUID) -> Campaign:
    """Make a draft that says the same."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        said = (await the_campaign(tx, campaign_id)).definition
        copy = replace(said, name=f"Copy of {said.name}"[:_LONGEST_NAME])
        return await _add(system, tx, actor, "campaign.copied", copy)


async def _add(system: System, tx: Tx, actor: Actor, action: str, definition: Definition) -> Campaign:
    now = system.clock()
    one = Campaign(
        id=system.new_id(),
        version=1,
        state=State.DRAFT,
        definition=await _with_known_files(system, tx, definition),
        by_name=actor.name,
        created_at=now,
        updated_at=now,
    )
    await campaigns.add(tx, one, actor.id)
    await note(system, tx, actor, action, one)
    return one


async def change_campaign(system: System, actor: Actor, campaign_id: UUID, to: CampaignChange) -> Campaign:
    """Change a campaign, unless somebody else did meanwhile."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        before = await locked(tx, campaign_id)
        _insist_changeable(before, to)
        said = await _with_known_files(system, tx, to.definition)
        if before.state is not State.DRAFT:
            await insist_whole(system, tx, said)
        next_at = await moved_to(tx, before, said, system.clock())
        one = replace(before, definition=said, next_at=next_at, version=before.version + 1, updated_at=system.clock())
        await campaigns.put(tx, one)
        if one.state is not State.DRAFT and said.when.mode is Mode.ALWAYS and said.kind is Kind.MESSAGE:
            await segments.hold_rules(tx)
            await segments.follow(tx, one.id, said.audience, system.clock())
        await note(system, tx, actor, "campaign.changed", one)
        return one


def _insist_changeable(one: Campaign, to: CampaignChange) -> None:
    if one.version != to.version:
        why = f"This campaign was changed meanwhile: it is at version {one.version}."
        raise Conflict("changed_meanwhile", why, field="version", remedy="Load it again, and repeat your change.")
    if one.state in {State.ENDED, State.ARCHIVED}:
        raise Conflict("over", "This campaign is over.", remedy="Duplicate it, and change the copy.")
    was, is_to_be = one.definition, to.definition
    if one.state is not State.DRAFT and (was.kind, was.when.mode) != (is_to_be.kind, is_to_be.when.mode):
        why = "It was started: its kind, and what makes it go, stay as they are."
        raise Conflict("started", why, field="definition", remedy="Duplicate it, and change the copy.")


async def remove_draft(system: System, actor: Actor, campaign_id: UUID) -> None:
    """Remove a draft; what was started is archived instead."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await locked(tx, campaign_id)
        if one.state is not State.DRAFT:
            raise Conflict("started", "This campaign was started.", remedy="End and archive it instead.")
        await campaigns.remove(tx, campaign_id)
        await audit.note(system, tx, actor, "campaign.removed", "campaign", one.id, {"name": one.definition.name})


async def archive(system: System, actor: Actor, campaign_id: UUID) -> Campaign:
    """Put a campaign away that was never started or is over; its figures stay."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        one = await locked(tx, campaign_id)
        if one.state is State.ARCHIVED:
            return one
        if one.state not in {State.DRAFT, State.ENDED}:
            raise Conflict("still_going", "This campaign is not over.", remedy="End it first.")
        now = system.clock()
        one = replace(one, state=State.ARCHIVED, archived_at=now, updated_at=now)
        await campaigns.move(tx, one)
        await note(system, tx, actor, "campaign.archived", one)
        return one


async def the_campaign(tx: Tx, campaign_id: UUID) -> Campaign:
    """Read a campaign that must be there."""
    found = await campaigns.read(tx, campaign_id)
    if found is None:
        raise missing("campaign")
    return found


async def locked(tx: Tx, campaign_id: UUID) -> Campaign:
    """Lock a campaign that must be there."""
    found = await campaigns.lock(tx, campaign_id)
    if found is None:
        raise missing("campaign")
    return found


async def note(system: System, tx: Tx, actor: Actor, action: str, one: Campaign) -> None:
    """Write down what somebody does to a campaign, and show it."""
    await audit.note(system, tx, actor, action, "campaign", one.id, {"name": one.definition.name})
    await announce_campaigns(system, tx, [one.id])


async def _with_known_files(system: System, tx: Tx, definition: Definition) -> Definition:
    """Replace what is said of files by what is known of them; raises Invalid for one that was never uploaded."""
    named = [file.id for file in files_in(definition)]
    if not named:
        return definition
    known = await attachments.several(tx, named)
    for id_ in named:
        if id_ not in known:
            raise Invalid("unknown_file", f"No file {id_} was uploaded.", field="definition", remedy="Upload it first.")
    return with_files(definition, lambda file: linked(system, tx.workspace_id, known[file.id]))
