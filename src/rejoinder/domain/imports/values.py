"""Values of a file's cells, each as the type that its column is said to have."""

import re

import msgspec

from rejoinder.domain.imports.moments import Written, moment_of, written_as
from rejoinder.domain.policy import zone_of
from rejoinder.domain.typed import Type, Value, canonical, fitted

_YES = frozenset({"true", "yes", "y", "1", "t"})
_NO = frozenset({"false", "no", "n", "0", "f"})
_BETWEEN = re.compile(r"\s*[,;|]\s*")
_POINT = re.compile(r"-?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,10})?", re.ASCII)
_COMMA = re.compile(r"-?(\d{1,15}|\d{1,3}(\.\d{3}){1,4})(,\d{1,10})?", re.ASCII)
_LEADING_ZERO = re.compile(r"-?0\d", re.ASCII)


class Ways(msgspec.Struct, frozen=True):
    """How a file writes what can be written in several ways."""

    written: Written = Written.ISO
    zone: str = "UTC"
    decimal_comma: bool = False
    country: str = ""


def value_of(text: str, type_: Type, ways: Ways) -> Value | None:
    """Read a cell that is not empty as a type; None where it is none of that type."""
    if type_ is Type.NUMBER:
        return _number(text, ways)
    if type_ is Type.BOOLEAN:
        low = text.lower()
        return low in _YES if low in _YES | _NO else None
    if type_ is Type.DATE:
        at = moment_of(text, ways.written, zone_of(ways.zone)) or moment_of(text, Written.ISO, zone_of(ways.zone))
        return canonical(at) if at else None
    if type_ is Type.LIST:
        return fitted(parts_of(text), type_)
    return fitted(text, type_)


def parts_of(text: str) -> list[str]:
    """Take a list apart that is written in one cell, with commas, semicolons or bars between, or as JSON."""
    if text.startswith("["):
        try:
            return msgspec.json.decode(text, type=list[str])
        except msgspec.MsgspecError:
            text = text.strip("[]")
    return [one for one in dict.fromkeys(_BETWEEN.split(text)) if one]


def _number(text: str, ways: Ways) -> int | float | None:
    bare = re.sub(r"[\s'’]", "", text)
    if not (_COMMA if ways.decimal_comma else _POINT).fullmatch(bare):
        return None
    bare = bare.replace(".", "").replace(",", ".") if ways.decimal_comma else bare.replace(",", "")
    return float(bare) if "." in bare else int(bare)


def type_seen(samples: list[str], ways: Ways) -> Type:
    """Tell what all samples of a column can be had as; what begins with a zero is an id or a number to call."""
    told = [one for one in samples if one]
    if not told:
        return Type.TEXT
    if not any(_LEADING_ZERO.match(one) for one in told) and all(_number(one, ways) is not None for one in told):
        return Type.NUMBER
    if all(one.lower() in {"true", "false", "yes", "no"} for one in told):
        return Type.BOOLEAN
    return Type.DATE if written_as(told) else Type.TEXT
