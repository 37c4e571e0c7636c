"""A text for a teammate or an automatic message: `Hello{% if contact.name %} {{ contact.name }}{% endif %}!`."""

from collections.abc import Mapping
from typing import Any

import msgspec

from rejoinder.services.personalize.liquid import parse


class Rendered(msgspec.Struct, frozen=True):
    """What a contact would read, and the variables that have no value for them."""

    text: str
    missing: list[str]


def render(text: str, facts: Mapping[str, Any], field: str = "text") -> Rendered:
    """Fill in a text's variables; raises Invalid when it is no Liquid or grows too long.

    Unlike in a campaign, every variable without a value is named, needed or not: a teammate looks at it.
    """
    parsed = parse(text, field)
    said = parsed.say(facts, field)
    named = {".".join(map(str, path)) for path in parsed.paths if not _value(facts, path)}
    return Rendered(said.text, sorted(named))


def _value(facts: Any, path: tuple[Any, ...]) -> object:
    for part in path:
        facts = facts.get(part) if isinstance(facts, Mapping) else None
    return facts
