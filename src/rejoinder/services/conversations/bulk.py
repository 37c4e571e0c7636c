"""Many conversations are changed at once, and changed back."""

import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict, Invalid, Problem
from rejoinder.services.conversations.change import Change, apply
from rejoinder.services.system import System
from rejoinder.store.errors import StoreError

UNDO_WITHIN = timedelta(minutes=10)
_USE = "undo"


class Many(msgspec.Struct, frozen=True):
    """One change of many conversations, or an earlier one to undo."""

    ids: Annotated[tuple[UUID, ...], Meta(max_length=200)] = ()
    change: Change = Change()
    undo: str | None = None


class NotChanged(msgspec.Struct, frozen=True):
    """A conversation that stayed as it was, and why."""

    id: UUID
    code: str
    detail: str


class Changed(msgspec.Struct, frozen=True):
    """How many were changed, which were not, and what to send to undo it."""

    changed: int
    failed: list[NotChanged]
    undo: str | None = None


class Undo(msgspec.Struct, frozen=True, array_like=True):
    """What brings conversations back to what they were; sealed, so that nobody but us can write one."""

    actor_id: UUID
    until: datetime
    changes: list[tuple[UUID, Change]]


async def change_many(system: System, actor: Actor, many: Many) -> Changed:
    """Change each conversation by itself, so that one that cannot be changed holds up no other."""
    actor.must(Permission.REPLY)
    if many.undo:
        return await undo(system, actor, many.undo)
    done, failed = await _each(system, actor, [(id_, many.change) for id_ in dict.fromkeys(many.ids)])
    token = _written(system, actor, done) if done else None
    return Changed(changed=len(done), failed=failed, undo=token)


async def undo(system: System, actor: Actor, token: str) -> Changed:
    """Bring conversations back to what they were before a change of many."""
    actor.must(Permission.REPLY)
    done, failed = await _each(system, actor, _read(system, actor, token))
    return Changed(changed=len(done), failed=failed)


async def _each(
    system: System, actor: Actor, changes: list[tuple[UUID, Change]]
) -> tuple[list[tuple[UUID, Change]], list[NotChanged]]:
    done: list[tuple[UUID, Change]] = []
    failed: list[NotChanged] = []
    for id_, to in changes:
        try:
            async with system.db.people(actor.workspace_id) as tx:
                done.append((id_, await apply(system, tx, actor, id_, to)))
        except Problem as problem:
            failed.append(NotChanged(id_, problem.code, problem.detail))
    return done, failed


def _written(system: System, actor: Actor, done: list[tuple[UUID, Change]]) -> str:
    undoing = Undo(actor.id, system.clock() + UNDO_WITHIN, done)
    packed = zlib.compress(msgspec.msgpack.encode(undoing))
    return urlsafe_b64encode(system.vault.seal(actor.workspace_id, _USE, packed)).decode()


def _read(system: System, actor: Actor, token: str) -> list[tuple[UUID, Change]]:
    found = _opened(system, actor, token)
    if found is None or found.actor_id != actor.id:
        raise Invalid("invalid", "This is no undo of yours.", field="undo", remedy="Change them by hand.")
    if found.until < system.clock():
        raise Conflict("too_late", "It is too late to undo this.", remedy="Change them by hand.")
    return found.changes


def _opened(system: System, actor: Actor, token: str) -> Undo | None:
    try:
        packed = system.vault.open(actor.workspace_id, _USE, urlsafe_b64decode(token))
    except (ValueError, StoreError):
        return None
    return msgspec.msgpack.decode(zlib.decompress(packed), type=Undo)
