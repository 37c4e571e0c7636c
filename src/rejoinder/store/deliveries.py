"""The queue of outbound messages: narrow rows, their proposals and verdicts beside them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block
from rejoinder.domain.policy import Proposal, Verdict
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("deliveries")
_PROPOSAL = msgspec.json.Decoder(Proposal)
_BLOCKS = msgspec.json.Decoder(tuple[Block, ...])


class NewDelivery(msgspec.Struct, frozen=True):
    """A message to be decided on and sent; one key, one delivery."""

    id: UUID
    message_id: UUID
    identity_id: UUID
    contact_id: UUID
    channel_id: UUID
    due_at: datetime
    key: str
    proposal: Proposal


class Claimed(msgspec.Struct, frozen=True):
    """A delivery that this process alone may send until its lease ends."""

    id: UUID
    message_id: UUID
    identity_id: UUID
    contact_id: UUID
    channel_id: UUID
    attempt: int
    key: str


class Moved(msgspec.Struct, frozen=True):
    """Where a claimed delivery goes: its state and, while it waits, when it is due.

    `attempt` is the turn that it was claimed for: a sender that was taken for vanished moves nothing any more.
    """

    id: UUID
    attempt: int
    state: str
    due_at: datetime | None = None


async def add(tx: Tx, new: NewDelivery, now: datetime) -> bool:
    """Queue a delivery; False when its key is queued or was sent already."""
    row = await tx.row(
        _SQL.add,
        tx.workspace_id,
        new.id,
        new.message_id,
        new.identity_id,
        new.contact_id,
        new.channel_id,
        new.due_at,
        new.key,
        now,
    )
    if row is None:
        return False
    await tx.run(_SQL.add_proposal, tx.workspace_id, new.id, encoded(new.proposal))
    tx.wake("due")
    return True


async def workspaces_due(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces with something to send now."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_due, now)]


async def next_due(tx: Tx) -> datetime | None:
    """Tell when the next delivery is due, in any workspace."""
    due: datetime | None = await tx.value(_SQL.next_due)
    return due


async def claim(tx: Tx, now: datetime, lease_until: datetime, limit: int) -> list[Claimed]:
    """Take up to `limit` due deliveries for this process, skipping what another has."""
    rows = await tx.rows(_SQL.claim, tx.workspace_id, now, lease_until, limit)
    return [Claimed(*row) for row in rows]


async def proposals(tx: Tx, ids: list[UUID]) -> dict[UUID, Proposal]:
    """Read what deliveries propose."""
    rows = await tx.rows(_SQL.proposals, tx.workspace_id, ids)
    return {row["delivery_id"]: _PROPOSAL.decode(row["body"]) for row in rows}


async def contents(tx: Tx, ids: list[UUID]) -> dict[UUID, tuple[str, tuple[Block, ...]]]:
    """Read deliveries' addresses and blocks, by message."""
    rows = await tx.rows(_SQL.contents, tx.workspace_id, ids)
    return {row["id"]: (row["address"], _BLOCKS.decode(row["blocks"])) for row in rows}


async def keep_verdicts(tx: Tx, now: datetime, verdicts: Sequence[tuple[UUID, int, Verdict]]) -> None:
    """Keep each verdict with its delivery; `turn` counts the times it was decided."""
    if verdicts:
        await tx.run(
            _SQL.keep_verdicts,
            tx.workspace_id,
            now,
            [id_ for id_, _, _ in verdicts],
            [turn for _, turn, _ in verdicts],
            [verdict.outcome.value for _, _, verdict in verdicts],
            [verdict.rule for _, _, verdict in verdicts],
            [encoded(verdict) for _, _, verdict in verdicts],
        )


async def put(tx: Tx, now: datetime, moves: Iterable[Moved]) -> set[UUID]:
    """Move claimed deliveries to their states; returns those that were still this process's to move."""
    listed = list(moves)
    rows = await tx.rows(
        _SQL.put,
        tx.workspace_id,
        now,
        [one.id for one in listed],
        [one.state for one in listed],
        [one.due_at for one in listed],
        [one.attempt for one in listed],
    )
    return {row["id"] for row in rows}


async def workspaces_with_lapsed_leases(tx: Tx, now: datetime) -> list[UUID]:
    """Name workspaces in which a sender vanished between claim and settle."""
    return [row["workspace_id"] for row in await tx.rows(_SQL.workspaces_with_lapsed_leases, now)]


async def lapsed(tx: Tx, now: datetime) -> list[Any]:
    """Lock deliveries whose sender vanished; each row has its channel's `type`."""
    return await tx.rows(_SQL.lapsed, tx.workspace_id, now)


async def by_message(tx: Tx, message_id: UUID) -> Any:
    """Lock the delivery of a message; the row has its conversation's id too."""
    return await tx.row(_SQL.by_message, tx.workspace_id, message_id)


async def message_of(tx: Tx, id_: UUID) -> UUID | None:
    """Name the message of a delivery."""
    found: UUID | None = await tx.value(_SQL.message_of, tx.workspace_id, id_)
    return found


async def force(
    tx: Tx, id_: UUID, state: str, *, due_at: datetime | None = None, settled_at: datetime | None = None
) -> None:
    """Move a locked delivery to a state, whoever had it."""
    await tx.run(_SQL.force, tx.workspace_id, id_, state, due_at, settled_at)
    if state == "queued":
        tx.wake("due")


async def decide_again(tx: Tx, identity_id: UUID, now: datetime) -> None:
    """Let everything that waits for an identity be decided now, because its ledger changed.

    The caller holds the ledger: a delivery that is locked is being decided, and its decider waits for that ledger.
    """
    if await tx.rows(_SQL.stop_all_of_identity, tx.workspace_id, identity_id, now):
        tx.wake("due")


async def trouble(tx: Tx, states: list[str], before: UUID | None, limit: int) -> list[Any]:
    """Read deliveries that a teammate should look at, newest first."""
    return await tx.rows(_SQL.trouble, tx.workspace_id, states, before, limit)


async def verdicts_of_message(tx: Tx, message_id: UUID) -> list[Any]:
    """Read every verdict on a message, in order."""
    return await tx.rows(_SQL.verdicts_of_message, tx.workspace_id, message_id)


async def waiting(tx: Tx) -> list[tuple[str, int]]:
    """Count deliveries by state, of every workspace, without those that are done."""
    return [(row["state"], row["count"]) for row in await tx.rows(_SQL.waiting)]
