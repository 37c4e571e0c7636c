"""The attributes of a workspace's contacts or companies, learned while they are told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from rejoinder.domain.typed import Known, Unfit, Value, fitted, type_of
from rejoinder.store import attributes
from rejoinder.store.database import Tx

MOST = 500
MOST_VALUES = 50
LONGEST_NAME = 100


class Vocabulary:
    """What is known of attributes, and what is new in what is told."""

    def __init__(self, of: str, known: dict[str, Known]) -> None:
        self._of = of
        self._known = known
        self._learned: dict[str, Known] = {}

    @classmethod
    async def read(cls, tx: Tx, of: str) -> "Vocabulary":
        """Read what is known of the attributes of contacts (`contact`) or of companies (`company`)."""
        return cls(of, await attributes.known(tx, of))

    def fit(self, told: Mapping[str, Any]) -> tuple[dict[str, Value | None], dict[str, str]]:
        """Give values as what they are known to be, and say why some cannot be had; None removes an attribute."""
        kept: dict[str, Value | None] = {}
        unfit: dict[str, str] = {}
        for name, value in told.items():
            try:
                kept[name] = None if value is None else self._fit(name, value)
            except Unfit as why:
                unfit[name[:LONGEST_NAME]] = str(why)
        return kept, unfit

    def _fit(self, name: str, value: Any) -> Value:
        known = self._known.get(name)
        if known is None:
            if not name.strip() or len(name) > LONGEST_NAME:
                raise Unfit(f"An attribute has a name of 1 to {LONGEST_NAME} characters.")
            if len(self._known) >= MOST:
                raise Unfit(f"There are {MOST} attributes already.")
            known = Known(type_of(value))
            found = fitted(value, known.type)
            self._known[name] = self._learned[name] = known
        else:
            found = fitted(value, known.type)
        if known.see(found, MOST_VALUES):
            self._learned[name] = known
        return found

    async def keep(self, tx: Tx, now: datetime) -> None:
        """Keep what was learned."""
        await attributes.keep(tx, self._of, self._learned, now)
