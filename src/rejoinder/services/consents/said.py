"""What a business says that a contact agreed to, or took back: service messages and marketing."""

from typing import Annotated, Literal
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.consent import Consent, ConsentKind
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import missing
from rejoinder.services import audit
from rejoinder.services.consents.agree import agree, take_back
from rejoinder.services.consents.given import Given, Named, proof_of, whose_of
from rejoinder.services.contacts.identity import the_identity
from rejoinder.services.contacts.reach import at_or_now
from rejoinder.services.leaving.leave import hold
from rejoinder.services.system import System
from rejoinder.store import consents
from rejoinder.store.database import Tx

Kind = Literal["service", "marketing"]


class NewConsent(msgspec.Struct, frozen=True, kw_only=True):
    """Who agreed to what, by which words: an identity that is known, or an address on a channel."""

    kind: Kind
    proof: Given
    identity_id: UUID | None = None
    channel_id: UUID | None = None
    address: Annotated[str, Meta(min_length=1, max_length=300)] | None = None
    name: Annotated[str, Meta(max_length=200)] | None = None


class Withdrawn(msgspec.Struct, frozen=True, kw_only=True):
    """Who took back what, and how they said so."""

    kind: Kind
    identity_id: UUID
    proof: Given


async def keep_consent(system: System, actor: Actor, new: NewConsent) -> Consent:
    """Keep that somebody agreed."""
    actor.must(Permission.CAMPAIGNS)
    async with system.db.people(actor.workspace_id) as tx:
        named = Named(new.identity_id, new.channel_id, new.address, new.name)
        whose = await whose_of(system, tx, named, new.proof)
        await hold(tx, whose.identity_id, whose.contact_id)
        at, proof = at_or_now(system, new.proof.at), proof_of(new.proof, actor)
        id_ = await agree(system, tx, whose, ConsentKind(new.kind), proof, at=at, own=False)
        await audit.note(system, tx, actor, "consent.kept", "contact", whose.contact_id, {"kind": new.kind})
        return await _shown(tx, id_)


async def withdraw_consent(system: System, actor: Actor, gone: Withdrawn) -> Consent:
    """Keep that somebody took it back."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        whose = await the_identity(tx, gone.identity_id)
        await hold(tx, whose.identity_id, whose.contact_id)
        at, proof = at_or_now(system, gone.proof.at), proof_of(gone.proof, actor)
        id_ = await take_back(system, tx, whose, ConsentKind(gone.kind), proof, at=at)
        await audit.note(system, tx, actor, "consent.withdrawn", "contact", whose.contact_id, {"kind": gone.kind})
        return await _shown(tx, id_)


async def _shown(tx: Tx, id_: UUID) -> Consent:
    found = await consents.read(tx, id_)
    if found is None:
        raise missing("consent")
    return found
