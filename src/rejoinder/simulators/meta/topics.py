"""Sending by a token that a person gave: once, or as often as they asked to hear about a topic."""

from datetime import datetime, timedelta
from typing import Any, Protocol

from rejoinder.simulators.meta.graph import error
from rejoinder.simulators.records import Account, Thread
from rejoinder.simulators.stage import Stage
from rejoinder.simulators.wire import Answer, Asked

#: At least so long between two messages of one topic, since 1 September 2025. [V]
COOL_DOWN = timedelta(hours=48)


class Delivers(Protocol):
    """Takes a message that may be sent."""

    async def deliver(self, account: Account, thread: Thread, asked: Asked) -> Answer:
        """Take it."""


async def sent_to_token(stage: Stage, page: Delivers, account: Account, asked: Asked, token: str) -> Answer:
    """Send by a token; raises GraphError where it is used up, unknown, stopped or used too soon."""
    for thread in [one for one in stage.threads.values() if one.account == account.key]:
        once: list[str] = thread.notes.get("once", [])
        if token in once:
            answer = await page.deliver(account, thread, asked)
            once.remove(token)
            return answer
        if token in thread.notes.get("topics", {}):
            _check_topic(stage, thread, token)
            answer = await page.deliver(account, thread, asked)
            thread.notes.setdefault("last", {})[token] = stage.clock().isoformat()
            return answer
    raise error(100, "Param recipient[notification_messages_token] is invalid or expired")


def _check_topic(stage: Stage, thread: Thread, token: str) -> None:
    if token in thread.notes.get("stopped", []) or thread.blocked:
        raise error(10, "The user has stopped notifications of this topic.", subcode=1893015)
    last: Any = thread.notes.get("last", {}).get(token)
    if last and stage.clock() - datetime.fromisoformat(last) < COOL_DOWN:
        raise error(4, "Message sent too soon.", subcode=2018354)
