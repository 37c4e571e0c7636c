"""A write that comes again under the same key is done once: its first answer is given again."""

from datetime import timedelta
from typing import Any

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.problem import Conflict
from rejoinder.services.system import System
from rejoinder.store import idempotency

KEPT_FOR = timedelta(hours=24)
#: A request takes no longer than this; one that has no answer by then was cut off.
_LONGEST = timedelta(minutes=1)
_USE = "idempotency"


class Answer(msgspec.Struct, frozen=True):
    """What a request was answered."""

    status: int
    body: bytes
    media_type: str


class Once(msgspec.Struct, frozen=True):
    """A request that is to be done once."""

    actor: Actor
    key: str
    request_hash: bytes

    @property
    def by(self) -> str:
        """Name who asks, as the key is theirs alone."""
        return f"{self.actor.kind}:{self.actor.id}"


async def begin(system: System, once: Once) -> Answer | None:
    """Take the key; the kept answer when this very request was done, Conflict when it cannot be done now."""
    now = system.clock()
    async with system.db.people(once.actor.workspace_id) as tx:
        taken = await idempotency.claim(tx, once.by, once.key, once.request_hash, now=now, stale=now - KEPT_FOR)
        row = None if taken else await idempotency.read(tx, once.by, once.key)
    if taken:
        return None
    if row is None:
        raise _in_progress()
    return _kept(system, once, row)


def _kept(system: System, once: Once, row: Any) -> Answer:
    if row["request_hash"] != once.request_hash:
        raise Conflict(
            "key_reused",
            "This Idempotency-Key belongs to another request.",
            remedy="Send a new key with each new request.",
        )
    if row["status"] is None:
        if system.clock() - row["at"] > _LONGEST:
            raise Conflict(
                "outcome_unknown",
                "The first request with this key was cut off before its answer was kept.",
                remedy="Look whether it was done; if not, send it with a new key.",
            )
        raise _in_progress()
    body = system.vault.open(once.actor.workspace_id, _USE, row["body"])
    return Answer(row["status"], body, row["media_type"])


async def finish(system: System, once: Once, answer: Answer) -> None:
    """Keep the answer, sealed: it may hold a secret that is told only once."""
    sealed = system.vault.seal(once.actor.workspace_id, _USE, answer.body)
    async with system.db.people(once.actor.workspace_id) as tx:
        await idempotency.finish(
            tx,
            once.by,
            once.key,
            once.request_hash,
            status=answer.status,
            body=sealed,
            media_type=answer.media_type,
        )


async def release(system: System, once: Once) -> None:
    """Give the key back, as nothing was done under it."""
    async with system.db.people(once.actor.workspace_id) as tx:
        await idempotency.release(tx, once.by, once.key, once.request_hash)


def _in_progress() -> Conflict:
    return Conflict(
        "in_progress",
        "The first request with this key is still being done.",
        remedy="Ask again in a moment.",
        retry_after_s=1,
    )
