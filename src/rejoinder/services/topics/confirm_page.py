"""The page behind the link of a confirmation mail: looking at it confirms nothing, its button does."""

import msgspec

from rejoinder.domain.consent import ConsentMethod, Proof
from rejoinder.domain.language import in_language
from rejoinder.domain.topic import SubscriptionState
from rejoinder.services.brand import Brand, brand
from rejoinder.services.leaving.leave import hold
from rejoinder.services.leaving.links import CONFIRMATION, Named, named_by
from rejoinder.services.leaving.page import Asker, masked_address
from rejoinder.services.phrases import phrase
from rejoinder.services.system import System
from rejoinder.services.topics.confirming import confirm
from rejoinder.store import contacts, subscriptions, topics
from rejoinder.store.database import Tx

_STATES = {SubscriptionState.PENDING: "open", SubscriptionState.ACTIVE: "confirmed"}


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be confirmed; `open` until it is, `confirmed` once it was."""

    brand: Brand
    languages: tuple[str | None, ...]
    topic: str
    often: str
    address: str
    state: str


async def read_question(system: System, text: str, asker: Asker, lang: str | None) -> Question | None:
    """Read what a link would confirm; None when it is no link of ours, was overtaken, or is about nobody any more."""
    named = named_by(system, CONFIRMATION, text)
    if named is None or named.about is None:
        return None
    async with system.db.people(named.workspace_id) as tx:
        return await _shown(system, tx, named, asker, lang)


async def answer(system: System, text: str, asker: Asker, lang: str | None) -> Question | None:
    """Confirm it; a second time does nothing more."""
    named = named_by(system, CONFIRMATION, text)
    if named is None or named.about is None:
        return None
    async with system.db.people(named.workspace_id) as tx:
        whose = await contacts.whose(tx, named.identity_id)
        if whose is None:
            return None
        await hold(tx, whose.identity_id, whose.contact_id)
        shown = await _shown(system, tx, named, asker, lang)
        if shown is None or shown.state != "open":
            return shown
        said = phrase("pages", "confirm_button", *shown.languages)
        proof = Proof(
            method=ConsentMethod.DOUBLE_OPT_IN,
            words=said,
            ip=asker.ip or None,
            user_agent=asker.user_agent or None,
            evidence={"button": said, "asked_id": str(named.request_id)},
        )
        await confirm(system, tx, whose, named.about, proof, system.clock())
        return await _shown(system, tx, named, asker, lang)


async def _shown(system: System, tx: Tx, named: Named, asker: Asker, lang: str | None) -> Question | None:
    whose = await contacts.whose(tx, named.identity_id)
    topic = await topics.read(tx, named.about) if named.about else None
    every = await subscriptions.of_identity(tx, named.identity_id, system.clock())
    kept = next((one for one in every if one.topic_id == named.about), None)
    if whose is None or topic is None or kept is None or kept.state not in _STATES:
        return None
    business = await brand(system, tx)
    languages = tuple(filter(None, (lang, whose.locale, *asker.languages, business.locale)))
    return Question(
        brand=business,
        languages=languages,
        topic=in_language(topic.names, *languages),
        often=phrase("topics", kept.frequency, *languages).lower(),
        address=masked_address(whose.address),
        state=_STATES[kept.state],
    )
