"""Writing texts anew within records: which fields are words is told by a table, and all else stays as it is."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from msgspec import Struct
from msgspec.structs import replace

T = TypeVar("T")


class Words(Struct, frozen=True):
    """A field with words: how long they may be, whether something has to be there, and whether they are a link.

    With `kinds`, they are words only where the record's own `kind` is one of these, and a link where it is `url`.
    """

    longest: int = 10_000
    required: bool = False
    link: bool = False
    kinds: tuple[str, ...] = ()


Table: TypeAlias = Mapping[type, Mapping[str, Words]]
#: Gives new words for old ones, which stand at a place such as `blocks[0].text`.
Changed: TypeAlias = Callable[[str, str, Words], str]


def rewritten(value: T, table: Table, changed: Changed, at: str = "") -> T:
    """Return a record whose words are new, itself where none are."""
    if isinstance(value, tuple):
        items = (rewritten(one, table, changed, f"{at}[{index}]") for index, one in enumerate(value))
        return _or_itself(value, tuple(items))  # type: ignore[return-value]
    return _record(value, table, changed, at) if isinstance(value, Struct) else value  # type: ignore[return-value]


def _record(value: Struct, table: Table, changed: Changed, at: str) -> Struct:
    words = table.get(type(value), {})
    new: dict[str, Any] = {}
    for name in value.__struct_fields__:
        before, place = getattr(value, name), f"{at}.{name}" if at else name
        rule = words.get(name)
        after = _changed(before, rule, value, changed, place) if rule else rewritten(before, table, changed, place)
        if after is not before:
            new[name] = after
    return replace(value, **new) if new else value


def _changed(before: Any, rule: Words, of: Struct, changed: Changed, place: str) -> Any:
    kind = getattr(of, "kind", None)
    if rule.kinds:
        if kind not in rule.kinds:
            return before
        rule = replace(rule, link=kind == "url")
    if isinstance(before, tuple):
        items = (_one(one, rule, changed, f"{place}[{index}]") for index, one in enumerate(before))
        return _or_itself(before, tuple(items))
    return _one(before, rule, changed, place)


def _or_itself(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[Any, ...]:
    same = all(one is other for one, other in zip(before, after, strict=True))
    return before if same else after


def _one(before: str, rule: Words, changed: Changed, place: str) -> str:
    after = changed(before, place, rule)
    return before if after == before else after
