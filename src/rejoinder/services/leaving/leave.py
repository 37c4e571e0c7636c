"""A contact leaves, here or everywhere, or comes back; what waits for them is decided again at once."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID

import msgspec

from rejoinder.domain.consent import ConsentAct, ConsentKind, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.policy import Ledger, Stop, StopHow, Tally
from rejoinder.services.campaigns import became
from rejoinder.services.consents.keep import keep_proof
from rejoinder.services.contacts.announce import announce_contact
from rejoinder.services.system import System
from rejoinder.store import contacts, deliveries, departures, ledgers
from rejoinder.store.database import Tx

#: Ways of leaving that a contact takes back by saying so; a block is taken back where it was made.
TAKEN_BACK = (StopHow.STOP_WORD, StopHow.UNSUBSCRIBE, StopHow.DELETE, StopHow.COMPLAINT, StopHow.PROVIDER)
#: What is taken back with a stop of each scope; topics have proofs of their own.
KINDS = {"all": ConsentKind.ALL, "promotional": ConsentKind.MARKETING}

Facts = TypeVar("Facts", Ledger, Tally)


async def hold(tx: Tx, identity_id: UUID, contact_id: UUID) -> None:
    """Lock whatever leaving or coming back may change, in the order that everybody keeps: ledgers, then the tally."""
    await ledgers.lock(tx, identity_id)
    known = await ledgers.read(tx, identity_id, contact_id)
    if known.contact.stops:
        await ledgers.lock_many(tx, [one["id"] for one in await contacts.identities(tx, contact_id)])
    await ledgers.lock_tally(tx, contact_id)


async def leave(
    system: System, tx: Tx, whose: Whose, stop: Stop, *, proof: Proof | None = None, everywhere: bool = False
) -> bool:
    """Stop what a contact no longer wants, on this channel or on every one; False when they had left so before.

    The caller has called `hold`. It is stopped anew all the same: what they did meanwhile may have lifted it for
    answers.
    """
    ledger = await ledgers.lock(tx, whose.identity_id)
    if everywhere:
        tally = await ledgers.lock_tally(tx, whose.contact_id)
        new = not _stands(tally, stop)
        await ledgers.put_tally(tx, whose.contact_id, tally.stopped(stop))
    else:
        new = not _stands(ledger, stop)
        await ledgers.put(tx, whose.identity_id, ledger.stopped(stop))
    if new:
        await _note(system, tx, whose, stop, proof, everywhere=everywhere)
    await decide_again(system, tx, whose, everywhere=everywhere)
    return new


async def _note(system: System, tx: Tx, whose: Whose, stop: Stop, proof: Proof | None, *, everywhere: bool) -> None:
    await departures.add(
        tx,
        system.new_id(),
        channel_id=whose.channel_id,
        identity_id=whose.identity_id,
        contact_id=whose.contact_id,
        how=stop.how.value,
        scope=stop.scope,
        at=stop.at,
    )
    await became.left(tx, whose.identity_id, whose.contact_id, stop.how, stop.at)
    if proof and stop.scope in KINDS:
        wider = msgspec.structs.replace(proof, evidence={**proof.evidence, "everywhere": everywhere})
        kind = KINDS[stop.scope]
        await keep_proof(system, tx, whose, wider, act=ConsentAct.WITHDRAWN, kind=kind, at=stop.at)


async def come_back(system: System, tx: Tx, whose: Whose, at: datetime, *, proof: Proof | None = None) -> bool:
    """Let a contact hear again on this channel, whatever they had left by a word, a click or a page.

    Who had left every channel comes back to this one alone: for each other the stop goes on. False when there was
    nothing to take back. The caller has called `hold`.
    """
    ledger = await ledgers.lock(tx, whose.identity_id)
    tally = await ledgers.lock_tally(tx, whose.contact_id)
    here, there = _resumed(ledger, at), _resumed(tally, at)
    if here.stops == ledger.stops and there.stops == tally.stops:
        return False
    await ledgers.put(tx, whose.identity_id, here)
    if there.stops != tally.stops:
        await _stay_away_elsewhere(tx, whose, tuple(stop for stop in tally.stops if stop not in there.stops))
        await ledgers.put_tally(tx, whose.contact_id, there)
    if proof:
        await keep_proof(system, tx, whose, proof, act=ConsentAct.RENEWED, kind=ConsentKind.ALL, at=at)
    await decide_again(system, tx, whose, everywhere=False)
    return True


async def decide_again(system: System, tx: Tx, whose: Whose, *, everywhere: bool) -> None:
    """Let whatever waits for a contact be decided now, and show them to teammates as they are."""
    ids = [one["id"] for one in await contacts.identities(tx, whose.contact_id)] if everywhere else [whose.identity_id]
    for identity_id in ids:
        await deliveries.decide_again(tx, identity_id, system.clock())
    await announce_contact(system, tx, whose.contact_id)


def _stands(facts: Ledger | Tally, stop: Stop) -> bool:
    return any(one.scope == stop.scope and one.how == stop.how for one in facts.stops)


def _resumed(facts: Facts, at: datetime) -> Facts:
    for scope in KINDS:
        facts = facts.resumed(scope, at, *TAKEN_BACK)
    return facts


async def _stay_away_elsewhere(tx: Tx, whose: Whose, stops: tuple[Stop, ...]) -> None:
    others = [one["id"] for one in await contacts.identities(tx, whose.contact_id) if one["id"] != whose.identity_id]
    own = await ledgers.lock_many(tx, others)
    for stop in stops:
        own = {id_: ledger.stopped(stop) for id_, ledger in own.items()}
    await ledgers.put_many(tx, own)
