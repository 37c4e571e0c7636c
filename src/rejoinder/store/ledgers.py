"""Ledgers of identities and tallies of contacts: what the policy decides on."""

from collections.abc import Iterable
from uuid import UUID

import asyncpg
import msgspec

from rejoinder.domain.policy import Ledger, Tally
from rejoinder.domain.problem import missing
from rejoinder.store.database import Tx
from rejoinder.store.rows import encoded
from rejoinder.store.statements import load

_SQL = load("ledgers")
_LEDGER = msgspec.json.Decoder(Ledger)
_TALLY = msgspec.json.Decoder(Tally)


async def read(tx: Tx, identity_id: UUID, contact_id: UUID) -> Ledger:
    """Read what is known of an identity, its contact's tally beside it; empty when nothing is."""
    facts = await tx.value(_SQL.of_identity, tx.workspace_id, identity_id)
    tally = await tx.value(_SQL.tally_of, tx.workspace_id, contact_id)
    ledger = _LEDGER.decode(facts) if facts else Ledger()
    return ledger.beside(_TALLY.decode(tally)) if tally else ledger


async def tally(tx: Tx, contact_id: UUID) -> Tally:
    """Read what a contact received and stopped on all channels; empty when nothing is known."""
    facts = await tx.value(_SQL.tally_of, tx.workspace_id, contact_id)
    return _TALLY.decode(facts) if facts else Tally()


async def read_many(tx: Tx, identity_ids: Iterable[UUID]) -> dict[UUID, Ledger]:
    """Read what is known of identities, each beside its contact's tally; who is gone has never started."""
    wanted = set(identity_ids)
    rows = await tx.rows(_SQL.read_many, tx.workspace_id, list(wanted))
    known = {row["identity_id"]: _LEDGER.decode(row["facts"]).beside(_TALLY.decode(row["tally"])) for row in rows}
    return {id_: known.get(id_, Ledger()) for id_ in wanted}


async def lock(tx: Tx, identity_id: UUID) -> Ledger:
    """Lock one identity's ledger for a change, making it where there is none; without the tally.

    Raises NotFound for an identity that was erased while this waited for it.
    """
    known: Ledger | None = tx.memory.get(("ledger", identity_id))
    if known is None:
        try:
            facts = await tx.value(_SQL.lock_identity, tx.workspace_id, identity_id, "{}")
        except asyncpg.ForeignKeyViolationError as error:
            raise missing("identity") from error
        known = _LEDGER.decode(facts)
        tx.memory["ledger", identity_id] = known
    return known


async def put(tx: Tx, identity_id: UUID, ledger: Ledger) -> None:
    """Keep an identity's own facts."""
    own, _ = ledger.apart()
    tx.memory["ledger", identity_id] = own
    await tx.run(_SQL.put, tx.workspace_id, identity_id, encoded(own))


async def lock_tally(tx: Tx, contact_id: UUID) -> Tally:
    """Lock a contact's tally for a change, making it where there is none."""
    return (await lock_tallies(tx, [contact_id]))[contact_id]


async def put_tally(tx: Tx, contact_id: UUID, tally: Tally) -> None:
    """Keep a contact's tally, which has been locked before."""
    await put_tallies(tx, {contact_id: tally})


async def lock_many(tx: Tx, identity_ids: Iterable[UUID]) -> dict[UUID, Ledger]:
    """Lock ledgers in one order, making those that are not there."""
    wanted = list(set(identity_ids))
    rows = await tx.rows(_SQL.lock_many, tx.workspace_id, wanted)
    if len(rows) < len(wanted):
        await tx.run(_SQL.ensure_ledgers, tx.workspace_id, wanted)
        rows = await tx.rows(_SQL.lock_many, tx.workspace_id, wanted)
    return {row["identity_id"]: _LEDGER.decode(row["facts"]) for row in rows}


async def lock_tallies(tx: Tx, contact_ids: Iterable[UUID]) -> dict[UUID, Tally]:
    """Lock tallies in one order, making those that are not there."""
    wanted = list(set(contact_ids))
    rows = await tx.rows(_SQL.lock_tallies, tx.workspace_id, wanted)
    if len(rows) < len(wanted):
        await tx.run(_SQL.ensure_tallies, tx.workspace_id, wanted)
        rows = await tx.rows(_SQL.lock_tallies, tx.workspace_id, wanted)
    return {row["contact_id"]: _TALLY.decode(row["facts"]) for row in rows}


async def after(tx: Tx, place: UUID, limit: int) -> dict[UUID, Ledger]:
    """Read the ledgers that come after an identity's, in the order of ids, without the tallies."""
    rows = await tx.rows(_SQL.after, tx.workspace_id, place, limit)
    return {row["identity_id"]: _LEDGER.decode(row["facts"]) for row in rows}


async def tallies_after(tx: Tx, place: UUID, limit: int) -> dict[UUID, Tally]:
    """Read the tallies that come after a contact's, in the order of ids."""
    rows = await tx.rows(_SQL.tallies_after, tx.workspace_id, place, limit)
    return {row["contact_id"]: _TALLY.decode(row["facts"]) for row in rows}


async def put_many(tx: Tx, ledgers: dict[UUID, Ledger]) -> None:
    """Keep several identities' own facts; their ledgers have been locked before."""
    for identity_id in ledgers:
        tx.memory.pop(("ledger", identity_id), None)
    if ledgers:
        facts = [encoded(ledger.apart()[0]) for ledger in ledgers.values()]
        await tx.run(_SQL.put_many, tx.workspace_id, list(ledgers), facts)


async def put_tallies(tx: Tx, tallies: dict[UUID, Tally]) -> None:
    """Keep several contacts' tallies, which have been locked before."""
    if tallies:
        facts = [encoded(tally) for tally in tallies.values()]
        await tx.run(_SQL.put_tallies, tx.workspace_id, list(tallies), facts)


async def set_zone(tx: Tx, identity_id: UUID, zone: str | None) -> None:
    """Note where an identity's clock is, when that is known and new."""
    if zone:
        ledger = await lock(tx, identity_id)
        if ledger.zone != zone:
            await put(tx, identity_id, msgspec.structs.replace(ledger, zone=zone))


async def set_country(tx: Tx, identity_id: UUID, country: str | None) -> None:
    """Note of which country a number is, when that is known and new."""
    if country:
        ledger = await lock(tx, identity_id)
        if ledger.country != country:
            await put(tx, identity_id, msgspec.structs.replace(ledger, country=country))
