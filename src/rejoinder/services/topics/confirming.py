"""Whether a sign-up was meant: a link in a mail to the address, or a word from the number, that was typed in."""

from datetime import datetime
from uuid import UUID

import msgspec

from rejoinder.domain.consent import Consent, ConsentMethod, Proof
from rejoinder.domain.contact import Whose
from rejoinder.domain.topic import SubscriptionState
from rejoinder.services.system import System
from rejoinder.services.topics.doubt import doubtful
from rejoinder.services.topics.subscribing import Asked, subscribe
from rejoinder.store import consents, subscriptions, topics
from rejoinder.store.database import Tx
from rejoinder.store.subscriptions import Kept


async def confirm(system: System, tx: Tx, whose: Whose, topic_id: UUID, proof: Proof, at: datetime) -> Kept | None:
    """Put a subscription in force that waited for its address to be shown right; None when none waits."""
    waiting = await subscriptions.lock(tx, whose.identity_id, topic_id, system.clock())
    topic = await topics.read(tx, topic_id)
    if waiting is None or topic is None or waiting.state is not SubscriptionState.PENDING:
        return None
    asked = await consents.read(tx, waiting.consent_id) if waiting.consent_id else None
    joined = _joined(proof, asked) if asked else proof
    return await subscribe(system, tx, whose, Asked(topic=topic, often=waiting.frequency, proof=joined, at=at))


async def confirm_by_word(system: System, tx: Tx, whose: Whose, word: str, at: datetime, message_id: UUID) -> bool:
    """Confirm by a message from the very number; an email's sender can be made up, and has to follow the link."""
    if doubtful(system, whose):
        return False
    every = await subscriptions.of_identity(tx, whose.identity_id, system.clock())
    waiting = [one for one in every if one.state is SubscriptionState.PENDING]
    evidence = {"answered": word, "message_id": str(message_id)}
    proof = Proof(method=ConsentMethod.DOUBLE_OPT_IN, words=word, locale=whose.locale, evidence=evidence)
    for one in waiting:
        await confirm(system, tx, whose, one.topic_id, proof, at)
    return bool(waiting)


def _joined(proof: Proof, asked: Consent) -> Proof:
    """Join the confirmation with what it confirms: the words are those that were agreed to."""
    first = {
        "id": str(asked.id),
        "at": asked.at.isoformat(),
        "ip": asked.ip,
        "user_agent": asked.user_agent,
        "method": asked.method,
    }
    return msgspec.structs.replace(
        proof,
        words=asked.words,
        locale=asked.locale or proof.locale,
        page_url=asked.page_url,
        entry_point_id=asked.entry_point_id,
        evidence={**proof.evidence, "asked": {name: value for name, value in first.items() if value}},
    )
