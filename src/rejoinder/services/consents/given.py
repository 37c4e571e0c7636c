"""What a business says of a consent: whose it is, and how they gave it."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import msgspec
from msgspec import Meta

from rejoinder.domain.actor import Actor
from rejoinder.domain.consent import ConsentMethod, Method, Proof, Words
from rejoinder.domain.contact import Whose
from rejoinder.domain.problem import Invalid
from rejoinder.services.contacts.identity import the_identity
from rejoinder.services.contacts.reach import reach
from rejoinder.services.system import System
from rejoinder.store.database import Tx

_LARGEST = 16_000


class Given(msgspec.Struct, frozen=True, kw_only=True):
    """How a contact agreed: by which exact words, when, where, and how; `evidence` is whatever else shows it."""

    words: Words
    at: datetime | None = None
    method: Method = ConsentMethod.API.value
    locale: Annotated[str, Meta(max_length=35)] | None = None
    page_url: Annotated[str, Meta(max_length=2_000)] | None = None
    ip: Annotated[str, Meta(max_length=64)] | None = None
    user_agent: Annotated[str, Meta(max_length=500)] | None = None
    evidence: dict[str, Any] = {}


class Named(msgspec.Struct, frozen=True):
    """Who is meant: an identity that is known, or an address on a channel."""

    identity_id: UUID | None = None
    channel_id: UUID | None = None
    address: str | None = None
    name: str | None = None


def proof_of(given: Given, actor: Actor) -> Proof:
    """Make of what the business says the proof that is kept, with who said it."""
    if len(msgspec.json.encode(given.evidence)) > _LARGEST:
        raise Invalid("too_large", "A proof has 16 kB of evidence.", field="proof.evidence", remedy="Send less.")
    evidence = {**given.evidence, "said_by": actor.name, "actor_id": str(actor.id)}
    return Proof(
        method=given.method,
        words=given.words,
        locale=given.locale,
        page_url=given.page_url,
        ip=given.ip,
        user_agent=given.user_agent,
        evidence=evidence,
    )


async def whose_of(system: System, tx: Tx, named: Named, given: Given) -> Whose:
    """Find who is meant, and make their acquaintance where an address is enough for that."""
    if named.identity_id:
        return await the_identity(tx, named.identity_id)
    if named.channel_id is None or named.address is None:
        raise Invalid(
            "nobody_named",
            "Who is it? Name an identity, or a channel and an address on it.",
            field="identity_id",
            remedy="Send identity_id, or channel_id and address.",
        )
    return await reach(system, tx, named.channel_id, named.address, name=named.name, locale=given.locale, at=given.at)
