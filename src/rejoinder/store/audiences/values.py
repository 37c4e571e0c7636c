"""Whether a stored value meets an operator, in SQL. NULL is no: whoever denies says `IS NOT TRUE`.

No bad value can fail a statement: every cast stands behind a look at the type.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Numeric,
    Text,
    and_,
    any_,
    case,
    cast,
    collate,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
)
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from rejoinder.domain.audience.comparing import exact, type_of
from rejoinder.domain.audience.fields import DENIES, Type
from rejoinder.domain.audience.folding import capitals, folded
from rejoinder.domain.audience.rule import Op
from rejoinder.store.audiences.dates import date
from rejoinder.store.audiences.stored import Clock, Flag, Json, Moment, Plain, Stored, Test

#: How JSON of another type than text begins.
_OTHERS = "-0123456789tfn[{"


def test(op: Op, value: Any, stored: Stored, clock: Clock) -> Test:  # noqa: PLR0911 - one for each type
    """Return whether a stored value meets an operator; never NULL when the operator denies."""
    if op in DENIES:
        return test(DENIES[op], value, stored, clock).is_not(literal_column("true"))
    if op is Op.IS_SET:
        return stored.is_set
    match type_of(op, value):
        case Type.TEXT:
            return _text(op, value, stored)
        case Type.NUMBER:
            return _number(op, value, stored)
        case Type.BOOLEAN:
            return _boolean(op is Op.IS_TRUE, stored)
        case Type.LIST:
            return _list(op, value, stored)
        case Type.DATE:
            return date(op, value, stored, clock)


def _false() -> Test:
    return literal_column("false")


def _fold(text: ColumnElement[Any], *wanted: str) -> ColumnElement[str]:
    """Fold what these texts can meet: ASCII, and the capitals of the letters that they hold."""
    small: ColumnElement[str] = func.lower(collate(text, "C"))
    upper, lower = capitals(*wanted)
    return func.translate(small, literal(upper, Text()), literal(lower, Text())) if upper else small


def _text(op: Op, value: Any, stored: Stored) -> Test:
    if isinstance(stored, Flag | Moment):
        return _false()
    wanted = [folded(one) for one in ([value] if isinstance(value, str) else value)]
    met = _texts(op, wanted, _fold(stored.text, *wanted))
    sure = op not in {Op.CONTAINS, Op.ENDS_WITH} and not any(one.startswith(tuple(_OTHERS)) for one in wanted)
    return met if isinstance(stored, Plain) or sure else and_(met, stored.is_a("string"))


def _texts(op: Op, wanted: list[str], known: ColumnElement[str]) -> Test:
    text = literal(wanted[0], Text())
    match op:
        case Op.IS:
            return known == text
        case Op.ONE_OF:
            return known == any_(literal(wanted, ARRAY(Text())))
        case Op.CONTAINS:
            return func.strpos(known, text) > 0
        case Op.STARTS_WITH:
            return func.starts_with(known, text)
    return func.right(known, literal_column(str(len(wanted[0])))) == text


def _number(op: Op, value: Any, stored: Stored) -> Test:
    if not isinstance(stored, Json):
        return _false()
    known = case((stored.is_a("number"), cast(stored.value, Numeric)))
    if op is Op.BETWEEN:
        return and_(known >= _exact(value[0]), known <= _exact(value[1]))
    return compared(op, known, _exact(value))


def _exact(value: Any) -> ColumnElement[Any]:
    return literal(exact(value), Numeric())


def compared(op: Op, known: ColumnElement[Any], wanted: ColumnElement[Any]) -> Test:
    """Compare two numbers."""
    match op:
        case Op.EQ:
            return known == wanted
        case Op.NE:
            return known != wanted
        case Op.GT:
            return known > wanted
        case Op.GTE:
            return known >= wanted
        case Op.LT:
            return known < wanted
    return known <= wanted


def _boolean(wanted: bool, stored: Stored) -> Test:  # noqa: FBT001 - it is the value
    if isinstance(stored, Flag):
        return stored.so if wanted else stored.so.is_not(literal_column("true"))
    if not isinstance(stored, Json):
        return _false()
    return stored.value == literal_column(f"'{'true' if wanted else 'false'}'::jsonb")


def _list(op: Op, value: Any, stored: Stored) -> Test:
    if not isinstance(stored, Json):
        return _false()
    if op is Op.HAS_ALL:
        return and_(*(_has([one], stored) for one in value))
    return _has(value, stored)


def _has(value: Any, stored: Json) -> Test:
    texts = [folded(one) for one in value if isinstance(one, str)]
    numbers = [exact(one) for one in value if not isinstance(one, str)]
    return or_(*([_has_text(texts, stored)] if texts else []), *([_has_number(numbers, stored)] if numbers else []))


def _has_text(texts: list[str], stored: Json) -> Test:
    """Fold the list as it is written, and read it again: what JSON escapes has no capitals that would matter."""
    written = _fold(case((stored.is_a("array"), stored.text), else_=literal_column("'[]'")), *texts)
    return cast(written, JSONB).op("?|", return_type=Boolean())(literal(texts, ARRAY(Text())))


def _has_number(numbers: list[Any], stored: Json) -> Test:
    items = case((stored.is_a("array"), stored.value), else_=literal_column("'[]'::jsonb"))
    item = func.jsonb_array_elements(items).column_valued()
    number = case((func.jsonb_typeof(item) == literal_column("'number'"), cast(item, Numeric)))
    return exists(select(1).where(number == any_(literal(numbers, ARRAY(Numeric())))))
