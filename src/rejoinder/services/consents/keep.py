"""Writes down what somebody agreed to or took back, in the transaction that acts on it."""

import hashlib
import hmac
from datetime import datetime
from uuid import UUID

from rejoinder.domain.consent import Consent, ConsentAct, ConsentKind, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.language import in_language
from rejoinder.domain.topic import Topic
from rejoinder.services.system import System
from rejoinder.store import consents
from rejoinder.store.database import Tx

#: What an address is called that its owner knows and would ask under.
KNOWN_BY_OWNER = frozenset({"email", "phone"})
_LONGEST = 2_000


async def keep_proof(
    system: System,
    tx: Tx,
    whose: Whose,
    proof: Proof,
    *,
    act: ConsentAct,
    kind: ConsentKind,
    at: datetime,
    topic: Topic | None = None,
    frequency: str | None = None,
) -> UUID:
    """Keep one entry of the proof; returns its id."""
    by = addressed_by(system, whose.channel_type)
    entry = Consent(
        id=system.new_id(),
        at=at,
        act=act,
        kind=kind,
        topic_id=topic.id if topic else None,
        topic_name=in_language(topic.names, proof.locale, whose.locale) if topic else None,
        frequency=frequency,
        contact_id=whose.contact_id,
        identity_id=whose.identity_id,
        channel_id=whose.channel_id,
        channel_type=whose.channel_type,
        address=whose.address if by in KNOWN_BY_OWNER else None,
        words=proof.words[:_LONGEST],
        locale=proof.locale,
        method=proof.method,
        page_url=proof.page_url and proof.page_url[:_LONGEST],
        entry_point_id=proof.entry_point_id,
        import_id=proof.import_id,
        ip=proof.ip,
        user_agent=proof.user_agent and proof.user_agent[:500],
        evidence=proof.evidence,
        kept_at=system.clock(),
    )
    hashed = address_hash(system, tx.workspace_id, by if by in KNOWN_BY_OWNER else whose.channel_type, whose.address)
    await consents.add(tx, entry, hashed)
    return entry.id


def addressed_by(system: System, channel_type: str) -> str:
    """Tell what an address on a type of channel is: an id, a telephone number or an email address."""
    return system.channels[channel_type].capabilities.addressed_by if channel_type in system.channels else "id"


def address_hash(system: System, workspace_id: UUID, kind: str, address: str) -> bytes:
    """Hash an address with a key of this installation, so that a list of addresses cannot be tried against it."""
    said = f"{kind}:{address}".encode()
    return hmac.new(system.vault.derived("consent address") + workspace_id.bytes, said, hashlib.sha256).digest()
