"""Acceptable values for a schema, so that a refusal is for who asks and never for what."""

from typing import Any

from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st

ANY_ID = "01990000-0000-7000-8000-000000000000"
_FORMATS = {
    "uuid": ANY_ID,
    "date-time": "2026-11-16T09:00:00Z",
    "date": "2026-11-16",
    "uri": "https://shop.example",
}


def sample(schema: dict[str, Any], components: dict[str, Any]) -> Any:
    """Make the smallest value that a JSON schema allows."""
    schema = _chosen(schema, components)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema.get("type", "object")
    kind = next(one for one in ([kind] if isinstance(kind, str) else kind) if one != "null")
    return _BY_TYPE[kind](schema, components)


def _chosen(schema: dict[str, Any], components: dict[str, Any]) -> dict[str, Any]:
    while {"$ref", "allOf", "oneOf", "anyOf"} & schema.keys():
        if "$ref" in schema:
            schema = components[schema["$ref"].rpartition("/")[2]]
        elif "allOf" in schema:
            (schema,) = schema["allOf"]
        else:
            options = schema.get("oneOf") or schema["anyOf"]
            schema = next(one for one in options if one.get("type") != "null")
    return schema


def _object(schema: dict[str, Any], components: dict[str, Any]) -> dict[str, Any]:
    known = schema.get("properties", {})
    return {name: sample(known[name], components) for name in schema.get("required", ())}


def _array(schema: dict[str, Any], components: dict[str, Any]) -> list[Any]:
    if "prefixItems" in schema:
        return [sample(one, components) for one in schema["prefixItems"]]
    return [sample(schema["items"], components) for _ in range(schema.get("minItems", 0))]


def _string(schema: dict[str, Any], _: dict[str, Any]) -> str:
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    if "pattern" in schema:
        return _matching(schema["pattern"], schema.get("minLength", 0))
    return "x" * max(8, schema.get("minLength", 0))


def _matching(pattern: str, shortest: int) -> str:
    quiet = settings(database=None, phases=[Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck))
    found: str = find(st.from_regex(pattern), lambda text: len(text) >= shortest, settings=quiet)
    return found


def _number(schema: dict[str, Any], _: dict[str, Any]) -> int:
    return int(schema.get("minimum", 1))


_BY_TYPE: dict[str, Any] = {
    "object": _object,
    "array": _array,
    "string": _string,
    "integer": _number,
    "number": _number,
    "boolean": lambda *_: True,
}
