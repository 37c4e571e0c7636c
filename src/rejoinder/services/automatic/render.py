"""Words with variables, in Liquid: `Hello{% if contact.first_name %} {{ contact.first_name }}{% endif %}!`."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import msgspec
from liquid import BoundTemplate, Environment
from liquid.exceptions import LiquidError

from rejoinder.domain.problem import Invalid

LONGEST = 10_000


class _Environment(Environment):
    loop_iteration_limit = 1_000
    output_stream_limit = 20_000
    local_namespace_limit = 20_000


_ENVIRONMENT = _Environment()


class Rendered(msgspec.Struct, frozen=True):
    """What a contact would read, and the variables that have no value for them."""

    text: str
    missing: list[str]


def render(text: str, facts: Mapping[str, Any], field: str = "text") -> Rendered:
    """Fill in a text's variables; raises Invalid when it is no Liquid or grows too long."""
    try:
        template = _template(text)
        said = template.render(**facts).strip()
        paths = template.global_variable_paths()
    except LiquidError as error:
        raise Invalid(
            "invalid_template",
            f"The text cannot be filled in: {error.args[0] if error.args else error}",
            field=field,
            remedy="Write variables like {{ contact.first_name }}, and close every {% if %}.",
        ) from error
    return Rendered(said[:LONGEST], sorted({path for path in paths if not _value(facts, path)}))


@lru_cache(maxsize=500)
def _template(text: str) -> BoundTemplate:
    return _ENVIRONMENT.from_string(text)


def _value(facts: Any, path: str) -> object:
    for part in path.split("."):
        facts = facts.get(part) if isinstance(facts, Mapping) else None
    return facts
