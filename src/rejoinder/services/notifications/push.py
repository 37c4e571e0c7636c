"""Web push: encrypted for the one browser that can read it, signed by this installation."""

import asyncio
from collections import defaultdict
from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
import structlog

from rejoinder.channels.net import Push, UnreachedError
from rejoinder.domain.notifications import Matter
from rejoinder.services.notifications.words import words_of
from rejoinder.services.system import System
from rejoinder.store import notifications, push_subscriptions

log = structlog.get_logger()

_AT_ONCE = 16
_LEASE = timedelta(seconds=60)
#: A push that could not be handed over for so long is worth nothing any more.
_WORTH = timedelta(minutes=10)
#: How long the push service keeps a push for a browser that is asleep.
_KEEP_S = 4 * 3600
_GONE = frozenset({404, 410})


class Pushed(msgspec.Struct, frozen=True):
    """What one browser is told."""

    subscription: Any
    notification: Any
    content: bytes


async def push_due(system: System) -> None:
    """Push what is due, to every browser of every teammate who is not here."""
    async with system.db.service() as tx:
        waiting = await notifications.workspaces_with_pushes_due(tx, system.clock())
    for workspace_id in waiting:
        await _push(system, workspace_id)


async def _push(system: System, workspace_id: UUID) -> None:
    now = system.clock()
    async with system.db.service(workspace_id) as tx:
        claimed = await notifications.claim_pushes(tx, now, now + _LEASE)
        here = system.hub.presence.present(workspace_id)
        wanted = [row for row in claimed if row["teammate_id"] not in here and now - row["at"] < _WORTH]
        teammate_ids = list({row["teammate_id"] for row in wanted})
        subscriptions = await push_subscriptions.of_teammates(tx, teammate_ids)
        people = await notifications.addressees(tx, teammate_ids)
        names = await notifications.contact_names(tx, [row["conversation_id"] for row in wanted])
    by_teammate = defaultdict(list)
    for one in subscriptions:
        by_teammate[one["teammate_id"]].append(one)
    pushes = [
        Pushed(one, row, content(system, row, people[row["teammate_id"]], names))
        for row in wanted
        for one in by_teammate[row["teammate_id"]]
    ]
    await _settle(system, workspace_id, claimed, pushes, await _send_all(system, pushes))


def content(system: System, row: Any, person: Any, names: dict[UUID, str]) -> bytes:
    """Write what a browser is told: what the service worker of the console shows, and where it leads."""
    words = words_of(person["locale"])
    title = words.titles[Matter(row["kind"])].format(name=names.get(row["conversation_id"]) or words.somebody)
    return msgspec.json.encode(
        {
            "title": title,
            "body": row["text"],
            "tag": row["conversation_id"],
            "url": f"{system.base_url}/inbox/all/{row['conversation_id']}",
            "conversation_id": row["conversation_id"],
            "kind": row["kind"],
            "at": row["at"],
        }
    )


async def _send_all(system: System, pushes: list[Pushed]) -> list[int]:
    """Send each push and return the push services' answers; 0 where there was none."""
    if not pushes:
        return []
    gate = asyncio.Semaphore(_AT_ONCE)

    async def sent(push: Pushed) -> int:
        async with gate:
            return await _send(system, push)

    return list(await asyncio.gather(*(sent(one) for one in pushes)))


async def _send(system: System, push: Pushed) -> int:
    if system.pusher.refusal(push.subscription["endpoint"]):
        return 410
    whole = Push(
        endpoint=push.subscription["endpoint"],
        p256dh=push.subscription["p256dh"],
        auth=push.subscription["auth"],
        content=push.content,
        keep_s=_KEEP_S,
        urgency="high",
        topic=push.notification["conversation_id"].hex,
    )
    try:
        return (await system.pusher.push(whole, system.clock())).status
    except UnreachedError as error:
        log.info("a push service could not be reached", endpoint=whole.endpoint.split("/")[2], error=str(error))
        return 0


async def _settle(
    system: System, workspace_id: UUID, claimed: list[Any], pushes: list[Pushed], answers: list[int]
) -> None:
    """Keep what became of pushes: one that no push service took for a reason that passes is tried again."""
    now = system.clock()
    got = list(zip(pushes, answers, strict=True))
    taken = {push.notification["id"] for push, status in got if _took(status)}
    again = {push.notification["id"] for push, status in got if _passes(status)} - taken
    over = {row["id"] for row in claimed} - taken - again
    async with system.db.service(workspace_id) as tx:
        await notifications.pushed(tx, list(taken), now)
        await notifications.pushed(tx, list(over), None)
        await push_subscriptions.gone(tx, [push.subscription["id"] for push, status in got if status in _GONE])
        failed = [push.subscription["id"] for push, status in got if not _took(status) and status not in _GONE]
        await push_subscriptions.failed(tx, failed, now)


def _took(status: int) -> bool:
    return 200 <= status < 300  # noqa: PLR2004 - HTTP's class of success


def _passes(status: int) -> bool:
    return status in {0, 429} or status >= 500  # noqa: PLR2004 - HTTP's class of the server's own trouble
