"""Attributes that come one contact at a time: from the console, the API, a page, or a signed identity."""

from datetime import datetime
from functools import partial
from typing import Any

from rejoinder.domain.problem import FieldProblem, Invalid
from rejoinder.domain.typed import flattened
from rejoinder.services.attributes.vocabulary import Vocabulary
from rejoinder.store.database import Tx

_CONTACT = "contact"


async def learned(tx: Tx, told: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Give what was told of a contact as its types have it, and leave out what cannot be had."""
    kept, _ = await _fitted(tx, told, now)
    return kept


async def insisted(tx: Tx, told: dict[str, Any], now: datetime) -> dict[str, Any]:
    """Give what was told of a contact as its types have it; raises Invalid where something cannot be had."""
    kept, unfit = await _fitted(tx, told, now)
    if unfit:
        fields = tuple(FieldProblem(f"attributes.{name}", why) for name, why in unfit.items())
        raise Invalid(
            "does_not_fit",
            f"{next(iter(unfit))}: {next(iter(unfit.values()))}",
            field=fields[0].field,
            fields=fields,
            remedy="Send it as what the attribute is; its type is changed in Settings.",
        )
    return kept


async def _fitted(tx: Tx, told: dict[str, Any], now: datetime) -> tuple[dict[str, Any], dict[str, str]]:
    if not told:
        return {}, {}
    vocabulary = await Vocabulary.read(tx, _CONTACT)
    kept, unfit = vocabulary.fit(flattened(told))
    tx.at_the_end("attributes", partial(vocabulary.keep, tx, now))
    return dict(kept), unfit
