"""A contact agrees to service or to marketing messages, or takes it back: the permit and its proof in one go."""

from datetime import datetime
from uuid import UUID

from rejoinder.domain.consent import ConsentAct, ConsentKind, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.policy import Permit, PermitKind
from rejoinder.services.consents.keep import keep_proof
from rejoinder.services.leaving.leave import TAKEN_BACK, decide_again
from rejoinder.services.system import System
from rejoinder.store import ledgers
from rejoinder.store.database import Tx

#: What is agreed to without a topic.
KINDS = (ConsentKind.SERVICE, ConsentKind.MARKETING)


async def agree(
    system: System, tx: Tx, whose: Whose, kind: ConsentKind, proof: Proof, *, at: datetime, own: bool = True
) -> UUID:
    """Keep that somebody agrees; with `own` they said so themselves, and are heard again where they had left."""
    ledger = await ledgers.lock(tx, whose.identity_id)
    before = next((one for one in ledger.permits if one.name == f"{PermitKind.CONSENT}:{kind}"), None)
    act = ConsentAct.RENEWED if before else ConsentAct.GIVEN
    id_ = await keep_proof(system, tx, whose, proof, act=act, kind=kind, at=at)
    if before and before.granted_at > at:
        return id_
    if own and kind is ConsentKind.MARKETING:
        tally = (await ledgers.lock_tally(tx, whose.contact_id)).narrowed(at).resumed("promotional", at, *TAKEN_BACK)
        await ledgers.put_tally(tx, whose.contact_id, tally)
        ledger = ledger.narrowed(at).resumed("promotional", at, *TAKEN_BACK)
    await ledgers.put(tx, whose.identity_id, ledger.granted(Permit(PermitKind.CONSENT, kind.value, at)))
    await decide_again(system, tx, whose, everywhere=False)
    return id_


async def take_back(system: System, tx: Tx, whose: Whose, kind: ConsentKind, proof: Proof, *, at: datetime) -> UUID:
    """Keep that somebody does not agree any more; what was sent under it stays right."""
    ledger = await ledgers.lock(tx, whose.identity_id)
    await ledgers.put(tx, whose.identity_id, ledger.revoked(PermitKind.CONSENT, kind.value))
    id_ = await keep_proof(system, tx, whose, proof, act=ConsentAct.WITHDRAWN, kind=kind, at=at)
    await decide_again(system, tx, whose, everywhere=False)
    return id_
