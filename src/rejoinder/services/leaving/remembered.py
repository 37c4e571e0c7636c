"""What somebody had stopped outlives them: it goes on for their address, whoever turns out to write from it."""

from collections.abc import Iterator
from uuid import UUID

from rejoinder.domain.policy import Ledger, Stop, Tally, lasting
from rejoinder.services.consents.keep import KNOWN_BY_OWNER, address_hash, addressed_by
from rejoinder.services.system import System
from rejoinder.store import ledgers, suppressions
from rejoinder.store.database import Tx
from rejoinder.store.erasing import Address
from rejoinder.store.suppressions import Place


async def remember(
    system: System,
    tx: Tx,
    known: list[Address],
    by_owner: tuple[set[str], set[str]],
    *,
    own: dict[UUID, Ledger],
    tallies: list[Tally],
) -> None:
    """Keep what somebody who is being erased has stopped: on a channel for their address there, or everywhere.

    `by_owner` are the email addresses and the numbers that they are known by besides. What the business stopped goes.
    """
    everywhere = lasting(*(tally.stops for tally in tallies))
    kept: dict[Place, tuple[Stop, ...]] = {
        (_hash(system, tx, one.channel_type, one.address), one.channel_id): lasting(own[one.id].stops) for one in known
    }
    kept |= {(hashed, None): everywhere for hashed in _everywhere(system, tx, known, by_owner)}
    await suppressions.lift(tx, [place for place, stops in kept.items() if place[1] and not stops])
    await suppressions.put(tx, {place: stops for place, stops in kept.items() if stops}, system.clock())


async def recall(system: System, tx: Tx, channel_type: str, channel_id: UUID, address: str, identity_id: UUID) -> None:
    """Let what was stopped for an address hold for an identity that is new at it."""
    stops = await suppressions.of(tx, _hash(system, tx, channel_type, address), channel_id)
    if stops:
        ledger = await ledgers.lock(tx, identity_id)
        for stop in stops:
            ledger = ledger.stopped(stop)
        await ledgers.put(tx, identity_id, ledger)


def _everywhere(system: System, tx: Tx, known: list[Address], by_owner: tuple[set[str], set[str]]) -> Iterator[bytes]:
    for one in known:
        yield _hash(system, tx, one.channel_type, one.address)
    for kind, written in zip(("email", "phone"), by_owner, strict=True):
        for address in written:
            yield address_hash(system, tx.workspace_id, kind, _one_form(kind, address))


def _hash(system: System, tx: Tx, channel_type: str, address: str) -> bytes:
    by = addressed_by(system, channel_type)
    named = by == "phone" and not address.removeprefix("+").isdecimal()  # a name of the provider's own
    kind = channel_type if named or by not in KNOWN_BY_OWNER else by
    return address_hash(system, tx.workspace_id, kind, _one_form(kind, address))


def _one_form(kind: str, address: str) -> str:
    """Write an address as every channel that knows it would: some give a number without its plus."""
    if kind == "phone":
        return "".join(digit for digit in address if digit.isdecimal())
    return address.strip().lower() if kind == "email" else address
