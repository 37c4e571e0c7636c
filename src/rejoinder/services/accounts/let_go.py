"""Somebody is let in no more: what was theirs goes back to the team; for a while all of that can be taken back."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from rejoinder.domain.actor import Actor
from rejoinder.services import audit
from rejoinder.services.conversations.events import author_of, happened
from rejoinder.services.live.announce import News, announce
from rejoinder.services.system import System
from rejoinder.store import audit as noted
from rejoinder.store import conversations, password_resets, sessions, tokens
from rejoinder.store.database import Tx

#: Whoever is let in again so soon gets back their conversations and tokens.
TAKEN_BACK_WITHIN = timedelta(minutes=10)
_ACTION = "teammate.let_go"


async def let_go(system: System, tx: Tx, actor: Actor, teammate: Any) -> None:
    """End a locked teammate's sessions, tokens and links; their open conversations go to their teams or nobody."""
    now, id_ = system.clock(), teammate["id"]
    await sessions.revoke_others(tx, id_, None, now)
    await password_resets.end_others(tx, id_, now)
    token_ids = await tokens.revoke_of(tx, id_, now)
    given_up = await conversations.give_up(tx, id_, now)
    events = [
        await happened(
            system, tx, row, author_of(actor), "unassigned", assignee_name=teammate["name"], team_name=row["team_name"]
        )
        for row in given_up
    ]
    ids = [row["id"] for row in given_up]
    await announce(system, tx, News(conversations=tuple(ids), created=tuple(events)))
    detail = {"name": teammate["name"], "conversation_ids": ids, "token_ids": token_ids}
    await audit.note(system, tx, actor, _ACTION, "teammate", id_, detail)


async def let_in_again(system: System, tx: Tx, actor: Actor, teammate: Any) -> None:
    """Give a locked teammate back what was taken a moment ago, where nobody has it by now."""
    last = await noted.last(tx, _ACTION, "teammate", str(teammate["id"]))
    if last is None or system.clock() - last.at > TAKEN_BACK_WITHIN:
        return
    await tokens.restore(tx, [UUID(one) for one in last.detail["token_ids"]], last.at)
    ids = [UUID(one) for one in last.detail["conversation_ids"]]
    given_back = await conversations.give_back(tx, teammate["id"], ids, system.clock())
    detail = {"assignee_id": teammate["id"], "assignee_name": teammate["name"]}
    events = [await happened(system, tx, row, author_of(actor), "assigned", **detail) for row in given_back]
    found = tuple(row["id"] for row in given_back)
    await announce(system, tx, News(conversations=found, created=tuple(events)))
