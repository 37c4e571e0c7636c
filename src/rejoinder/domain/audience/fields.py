"""What Rejoinder itself keeps of a contact, the types of values, and how each type is compared."""

from enum import StrEnum

import msgspec

from rejoinder.domain.audience.rule import Op


class Type(StrEnum):
    """The types of values."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    LIST = "list"


class Takes(StrEnum):
    """What an operator is given."""

    NOTHING = "nothing"
    TEXT = "text"
    TEXTS = "texts"  # several
    NUMBER = "number"
    NUMBERS = "numbers"  # from and to, both included
    DAY = "day"  # `2026-03-29`, on the contact's clock
    DATE = "date"  # a day, or a moment, `2026-03-29T10:00:00Z`
    DATES = "dates"  # from and to, both included
    DAYS = "days"  # a number of days, also a part of one
    VALUES = "values"  # several texts or numbers


_SET = {Op.IS_SET: Takes.NOTHING, Op.IS_NOT_SET: Takes.NOTHING}

#: The operators of each type, and what each takes.
OPERATORS: dict[Type, dict[Op, Takes]] = {
    Type.TEXT: {
        Op.IS: Takes.TEXT,
        Op.IS_NOT: Takes.TEXT,
        Op.ONE_OF: Takes.TEXTS,
        Op.NONE_OF: Takes.TEXTS,
        Op.CONTAINS: Takes.TEXT,
        Op.NOT_CONTAINS: Takes.TEXT,
        Op.STARTS_WITH: Takes.TEXT,
        Op.ENDS_WITH: Takes.TEXT,
        **_SET,
    },
    Type.NUMBER: {
        Op.EQ: Takes.NUMBER,
        Op.NE: Takes.NUMBER,
        Op.GT: Takes.NUMBER,
        Op.GTE: Takes.NUMBER,
        Op.LT: Takes.NUMBER,
        Op.LTE: Takes.NUMBER,
        Op.BETWEEN: Takes.NUMBERS,
        **_SET,
    },
    Type.DATE: {
        Op.WITHIN_LAST: Takes.DAYS,
        Op.NOT_WITHIN_LAST: Takes.DAYS,
        Op.WITHIN_NEXT: Takes.DAYS,
        Op.BEFORE: Takes.DATE,
        Op.AFTER: Takes.DATE,
        Op.ON: Takes.DAY,
        Op.BETWEEN: Takes.DATES,
        Op.ANNIVERSARY: Takes.NOTHING,
        **_SET,
    },
    Type.BOOLEAN: {Op.IS_TRUE: Takes.NOTHING, Op.IS_FALSE: Takes.NOTHING, **_SET},
    Type.LIST: {Op.HAS: Takes.VALUES, Op.HAS_ALL: Takes.VALUES, Op.HAS_NONE: Takes.VALUES, **_SET},
}

#: Operators that deny, and what each denies.
DENIES: dict[Op, Op] = {
    Op.IS_NOT_SET: Op.IS_SET,
    Op.IS_NOT: Op.IS,
    Op.NONE_OF: Op.ONE_OF,
    Op.NOT_CONTAINS: Op.CONTAINS,
    Op.NE: Op.EQ,
    Op.NOT_WITHIN_LAST: Op.WITHIN_LAST,
    Op.HAS_NONE: Op.HAS,
}

#: How a count may be compared.
COUNTING = frozenset({Op.EQ, Op.NE, Op.GT, Op.GTE, Op.LT, Op.LTE})


class Known(msgspec.Struct, frozen=True):
    """A built-in field: its type, what it is called, what its values may be, and what it changes with."""

    type: Type
    label: str
    touched_by: str = "contact"
    choices: tuple[str, ...] = ()


FIELDS: dict[str, Known] = {
    "name": Known(Type.TEXT, "Name"),
    "email": Known(Type.TEXT, "Email"),
    "phone": Known(Type.TEXT, "Phone"),
    "external_id": Known(Type.TEXT, "Your id"),
    "kind": Known(Type.TEXT, "Kind", choices=("visitor", "lead", "user")),
    "locale": Known(Type.TEXT, "Locale"),
    "language": Known(Type.TEXT, "Language"),
    "zone": Known(Type.TEXT, "Time zone"),
    "city": Known(Type.TEXT, "City"),
    "country": Known(Type.TEXT, "Country", "place"),
    "first_seen_at": Known(Type.DATE, "First seen"),
    "last_seen_at": Known(Type.DATE, "Last seen", "presence"),
    "device": Known(Type.TEXT, "Device", "place", ("desktop", "phone", "tablet")),
    "browser": Known(Type.TEXT, "Browser", "place"),
    "os": Known(Type.TEXT, "Operating system", "place"),
    "page_url": Known(Type.TEXT, "Page address", "place"),
    "page_title": Known(Type.TEXT, "Page title", "place"),
    "referrer": Known(Type.TEXT, "Referring page", "place"),
    "came_through": Known(Type.TEXT, "Came through (entry point)"),
    "blocked": Known(Type.BOOLEAN, "Blocked by you"),
    "left": Known(Type.BOOLEAN, "Left everything", "reach"),
}
