"""Plays the demo's conversations: each step goes the way that it would have gone, at the time that it says."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.channel import Channel
from rejoinder.domain.content import Blocks, Text
from rejoinder.domain.entry import EntryPoint
from rejoinder.domain.time import Clock
from rejoinder.services.conversations.change import Change, change
from rejoinder.services.conversations.look import see
from rejoinder.services.conversations.reply import reply
from rejoinder.services.conversations.words import Words
from rejoinder.services.dispatch import dispatch_workspace
from rejoinder.services.entry_points.arriving import arrive
from rejoinder.services.messenger import leave, talk
from rejoinder.services.messenger.boot import Page
from rejoinder.services.messenger.talk import Writing
from rejoinder.services.messenger.visitor import SESSION_LASTS, Visitor
from rejoinder.services.secrets import new_token
from rejoinder.services.system import System
from rejoinder.store import contacts, events, ledgers


class Stage(msgspec.Struct, frozen=True):
    """Where the stories play: the workspace, its people, its channels and tags by name."""

    workspace_id: UUID
    people: dict[str, Actor]
    channels: dict[str, Channel]
    tags: dict[str, UUID]
    entries: dict[str, EntryPoint] = {}


class Step(msgspec.Struct, frozen=True, array_like=True):
    """Minutes before now, what is done, and with what."""

    minutes: int
    what: str
    given: Any = None


class Story(msgspec.Struct, frozen=True):
    """One contact's conversation, step by step."""

    name: str
    locale: str
    zone: str
    city: str
    at: str
    page: str
    steps: tuple[Step, ...]
    user: str | None = None
    email: str | None = None
    through: str = ""
    attributes: dict[str, Any] = {}


async def play(system: System, stage: Stage, source: bytes) -> None:
    """Play every story, step by step in the order of time."""
    stories = msgspec.json.decode(source, type=list[Story])
    now = system.clock()
    cast = [await _enter(system, stage, story, now) for story in stories]
    steps = sorted(
        (
            (step.minutes, number, index)
            for number, story in enumerate(stories)
            for index, step in enumerate(story.steps)
        ),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    talks: dict[int, UUID] = {}
    for minutes, number, index in steps:
        then = replace(system, clock=standing(now - timedelta(minutes=minutes)))
        await _step(then, stage, cast[number], stories[number].steps[index], talks, number)
    await dispatch_workspace(system, stage.workspace_id)


def standing(at: datetime) -> Clock:
    """Make a clock that stands."""
    return lambda: at


async def _enter(system: System, stage: Stage, story: Story, now: datetime) -> Visitor:
    """Let a contact come to the shop for the first time."""
    began = now - timedelta(minutes=story.steps[0].minutes + 3)
    contact_id, identity_id = system.new_id(), system.new_id()
    channel = stage.channels["bandung" if story.user else story.at]
    async with system.db.service(stage.workspace_id) as tx:
        await contacts.add(
            tx,
            contact_id,
            now=began,
            kind="user" if story.user else "lead" if story.email else "visitor",
            name=story.name or None,
            email=story.email or (f"{story.user}@example.com" if story.user else None),
            external_id=story.user,
            locale=story.locale,
            zone=story.zone,
            attributes=story.attributes,
        )
        address = f"user:{story.user}" if story.user else f"visitor:{identity_id}"
        await contacts.add_identity(
            tx, identity_id, contact_id=contact_id, channel_id=channel.id, address=address, now=began
        )
        await ledgers.set_zone(tx, identity_id, story.zone)
        await contacts.set_city(tx, contact_id, story.city or None)
        page = msgspec.to_builtins(Page(url=f"{system.base_url}{story.page}", title="Kopi Kita"))
        await events.add(tx, system.new_id(), contact_id, "page", page, at=began, now=began)
        session_id = system.new_id()
        await contacts.add_session(
            tx,
            session_id,
            identity_id=identity_id,
            channel_id=channel.id,
            token_hash=new_token("rjv_")[1],
            verified_as=story.user,
            now=began,
            expires_at=began + SESSION_LASTS,
        )
        whose = await contacts.whose(tx, identity_id)
        if whose and story.through:
            await arrive(replace(system, clock=standing(began)), tx, whose, stage.entries[story.through], began)
    return Visitor(stage.workspace_id, session_id, identity_id, contact_id, channel.id, story.user)


async def _step(
    system: System, stage: Stage, visitor: Visitor, step: Step, talks: dict[int, UUID], number: int
) -> None:
    if step.what == "c":
        writing = Writing(client_id=f"demo-{system.new_id()}", blocks=(Text(text=step.given),))
        talks[number] = (await talk.write(system, visitor, writing)).conversation.id
        await dispatch_workspace(system, stage.workspace_id)
    elif step.what == "leave":
        await leave.delete(system, visitor, talks[number])
    else:
        await done_by_team(system, stage, step, talks[number])


async def done_by_team(system: System, stage: Stage, step: Step, conversation_id: UUID) -> None:
    """Let a teammate do what a step says: answer, note, or change the conversation."""
    what, _, who = step.what.partition(":")
    if what == "note":
        await _say(system, stage.people[who], conversation_id, step.given, "note")
    elif what in stage.people:
        await see(system, stage.people[what], conversation_id)
        await _say(system, stage.people[what], conversation_id, step.given, "out")
        await dispatch_workspace(system, stage.workspace_id)
    else:
        await change(system, stage.people["dewi"], conversation_id, _change(system, stage, what, step.given))


async def _say(system: System, teammate: Actor, conversation_id: UUID, given: Any, kind: str) -> None:
    blocks = (Text(text=given),) if isinstance(given, str) else msgspec.convert(given, Blocks)
    words = Words(client_id=f"demo-{system.new_id()}", blocks=blocks, kind=kind)
    await reply(system, teammate, conversation_id, words)


def _change(system: System, stage: Stage, what: str, given: Any) -> Change:
    if what == "assign":
        return Change(assignee_id=stage.people[given].id)
    if what == "tag":
        return Change(add_tags=(stage.tags[given],))
    if what == "snooze":
        return Change(snoozed_until=system.clock() + timedelta(minutes=given))
    return Change(status="closed")
