"""The queue of outbound messages: narrow rows, their proposals and verdicts beside them."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rejoinder.domain.content import Block
from rejoinder.domain.pacing import lane
from rejoinder.domain.policy import Proposal, Verdict
from rejoinder.store import stale
from rejoinder.store.database import Tx
from rejoinder.store.rows import columns_of, encoded
from rejoinder.store.sent_parts import SentPart
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
    parts_done: int = 0


class Content(msgspec.Struct, frozen=True):
    """What a delivery carries, to whom, and where it was said."""

    address: str
    blocks: tuple[Block, ...]
    conversation_id: UUID
    author_name: str
    locale: str | None = None


class Taken(msgspec.Struct, frozen=True):
    """A claimed delivery with what deciding on it and sending it takes."""

    claimed: Claimed
    proposal: Proposal
    content: Content


class Arrived(msgspec.Struct, frozen=True):
    """A claimed delivery that its channel took; `change_id` names what live views are told of it."""

    id: UUID
    attempt: int
    parts_done: int
    change_id: UUID


class Moved(msgspec.Struct, frozen=True):
    """Where a claimed delivery goes: its state and, while it waits, when it is due.

    `attempt` is the turn that it was claimed for: a sender that was taken for vanished moves nothing any more.
    """

    id: UUID
    attempt: int
    state: str
    due_at: datetime | None = None
    parts_done: int = 0


async def proposed(tx: Tx, key: str) -> bool:
    """Tell whether a key has its delivery.

    Asked before `add`, which would wait for whoever is sending that delivery; and the sender may wait for the caller.
    """
    return bool(await tx.value(_SQL.proposed, tx.workspace_id, key))


async def proposed_of(tx: Tx, keys: list[str]) -> set[str]:
    """Tell which of some keys have their deliveries, as `proposed` does of one."""
    return {row["key"] for row in await tx.rows(_SQL.proposed_of, tx.workspace_id, keys)}


async def add(tx: Tx, new: NewDelivery, now: datetime) -> bool:
    """Queue a delivery; False when its key is queued or was sent already."""
    row = await tx.row(_SQL.add, *_values(tx, new, now))
    if row is None:
        return False
    await tx.run(_SQL.add_proposal, tx.workspace_id, new.id, encoded(new.proposal))
    tx.wake("due")
    return True


async def add_many(tx: Tx, many: Sequence[NewDelivery], now: datetime) -> set[UUID]:
    """Queue deliveries in few round trips; returns those whose key was new."""
    await tx.run_many(_SQL.add, [_values(tx, new, now) for new in many])
    rows = await tx.rows(_SQL.present, tx.workspace_id, [new.id for new in many])
    added = {row["id"] for row in rows}
    proposals = [(tx.workspace_id, new.id, encoded(new.proposal)) for new in many if new.id in added]
    await tx.run_many(_SQL.add_proposal, proposals)
    tx.wake("due")
    return added


def _values(tx: Tx, new: NewDelivery, now: datetime) -> tuple[Any, ...]:
    return (
        tx.workspace_id,
        new.id,
        new.message_id,
        new.identity_id,
        new.contact_id,
        new.channel_id,
        new.due_at,
        new.key,
        now,
        lane(new.proposal.purpose),
        UUID(new.proposal.campaign) if new.proposal.campaign else None,
    )


async def channels_due(tx: Tx, now: datetime) -> list[tuple[UUID, UUID]]:
    """Name the channels, each with its workspace, that have something to send now and do not rest."""
    return [(row["workspace_id"], row["id"]) for row in await tx.rows(_SQL.channels_due, now)]


async def channels_due_in(tx: Tx, now: datetime) -> list[UUID]:
    """Name the channels of one workspace that have something to send now."""
    return [row["id"] for row in await tx.rows(_SQL.channels_due_in, tx.workspace_id, now)]


async def claim(
    tx: Tx, channel_id: UUID, now: datetime, lease_until: datetime, *, limit: int, any_order: bool
) -> list[Taken]:
    """Take up to `limit` due deliveries of a channel for this process in their order, skipping what another has.

    Unless they may arrive in any order, nobody is sent something while something else is on its way to them.
    """
    rows = await tx.rows(_SQL.claim, tx.workspace_id, now, lease_until, limit, channel_id, any_order)
    return [_taken(row) for row in rows]


def _taken(row: Any) -> Taken:
    *claimed, proposal, address, blocks, conversation_id, author_name, locale = row
    return Taken(
        Claimed(*claimed),
        _PROPOSAL.decode(proposal),
        Content(address, _BLOCKS.decode(blocks), conversation_id, author_name, locale),
    )


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
        [one.parts_done for one in listed],
    )
    return {row["id"] for row in rows}


async def arrive(tx: Tx, now: datetime, arrived: Sequence[Arrived], parts: Sequence[SentPart]) -> None:
    """Note deliveries that arrived and are still ours, with all that follows, in one statement.

    The provider's names for them are kept, a teammate's message answers what has waited, what was held takes its place
    in the thread now, the contact has more to read, and live views are told.
    """
    await tx.run(_SQL.arrive, tx.workspace_id, now, *columns_of(Arrived, arrived), *columns_of(SentPart, parts))
    tx.wake("live")


async def postpone(tx: Tx, early: Sequence[tuple[Claimed, datetime]]) -> None:
    """Put claimed deliveries back in line until a time, as if they had not been claimed."""
    if early:
        await tx.run(_SQL.postpone, tx.workspace_id, [one.id for one, _ in early], [at for _, at in early])


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
    """Let everything that is held for an identity be decided now, because its ledger changed.

    What is queued for a little later is not hurried: it is decided when it goes, and may be taken back until then.

    The caller holds the ledger: a delivery that is locked is being decided, and its decider waits for that ledger.
    """
    if await tx.rows(_SQL.stop_all_of_identity, tx.workspace_id, identity_id, now):
        tx.wake("due")
    await stale.mark_owners(tx, [identity_id], "reach")


async def on_its_way(tx: Tx, identity_id: UUID) -> bool:
    """Tell whether something is being sent to an identity this moment."""
    return bool(await tx.value(_SQL.on_its_way, tx.workspace_id, identity_id))


async def promoted_to(tx: Tx, channel_id: UUID, since: datetime) -> int:
    """Count the identities that a channel's promotion has reached since a time."""
    found: int = await tx.value(_SQL.promoted_to, tx.workspace_id, channel_id, since)
    return found


async def decide_channel_again(tx: Tx, channel_id: UUID, now: datetime) -> None:
    """Let whatever is held on a channel be decided now."""
    await tx.run(_SQL.decide_channel_again, tx.workspace_id, channel_id, now)
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
