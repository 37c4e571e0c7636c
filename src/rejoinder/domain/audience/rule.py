"""The rule of an audience: a tree of conditions, as data.

Every condition is either met or not. One that nothing is known for is not met; those that deny (`is_not`, `none_of`,
`not_contains`, `ne`, `has_none`, `not_within_last`, `is_not_set`) are exactly the opposite of what they deny, so they
are met when nothing is known. A value of another type than the operator is for counts as not known.
"""

from enum import StrEnum
from typing import Annotated, TypeAlias
from uuid import UUID

import msgspec
from msgspec import Meta

Name = Annotated[str, Meta(min_length=1, max_length=100)]
Words = Annotated[str, Meta(max_length=500)]
Scalar = Words | bool | float
#: A date is ISO 8601 text; a number of days or a pair for `between` is written as such.
Value = Scalar | Annotated[tuple[Scalar, ...], Meta(max_length=200)]


class Op(StrEnum):
    """How a value is compared; which of them a type has is in `OPERATORS`."""

    IS_SET = "is_set"
    IS_NOT_SET = "is_not_set"
    IS = "is"
    IS_NOT = "is_not"
    ONE_OF = "one_of"
    NONE_OF = "none_of"
    CONTAINS = "contains"
    NOT_CONTAINS = "not_contains"
    STARTS_WITH = "starts_with"
    ENDS_WITH = "ends_with"
    EQ = "eq"
    NE = "ne"
    GT = "gt"
    GTE = "gte"
    LT = "lt"
    LTE = "lte"
    BETWEEN = "between"
    BEFORE = "before"
    AFTER = "after"
    ON = "on"
    WITHIN_LAST = "within_last"  # less than so many days ago, to the microsecond, or now
    NOT_WITHIN_LAST = "not_within_last"
    WITHIN_NEXT = "within_next"
    ANNIVERSARY = "anniversary"  # month and day are today's, in the contact's zone; 29 February is kept on 28 February
    IS_TRUE = "is_true"
    IS_FALSE = "is_false"
    HAS = "has"  # a list has one of
    HAS_ALL = "has_all"
    HAS_NONE = "has_none"


class Subject(StrEnum):
    """Whose attribute it is."""

    CONTACT = "contact"
    COMPANY = "company"  # met when any company of the contact meets it


class All(msgspec.Struct, frozen=True, tag="all", tag_field="type"):
    """Every one of these; met when there is none."""

    of: Annotated[tuple["Rule", ...], Meta(max_length=50)] = ()


class Any(msgspec.Struct, frozen=True, tag="any", tag_field="type"):
    """At least one of these; not met when there is none."""

    of: Annotated[tuple["Rule", ...], Meta(max_length=50)] = ()


class Not(msgspec.Struct, frozen=True, tag="not", tag_field="type"):
    """The opposite."""

    of: "Rule"


class Field(msgspec.Struct, frozen=True, tag="field", tag_field="type"):
    """Something that Rejoinder itself keeps of a contact; `FIELDS` names them with their types."""

    name: Name
    op: Op
    value: Value | None = None


class Attribute(msgspec.Struct, frozen=True, tag="attribute", tag_field="type"):
    """Something that the business told of a contact or of their company."""

    name: Name
    op: Op
    value: Value | None = None
    of: Subject = Subject.CONTACT


class Property(msgspec.Struct, frozen=True):
    """A condition on a property of an event, by its path: `total`, `product.name`."""

    name: Name
    op: Op
    value: Value | None = None


class Which(StrEnum):
    """Which events of the name are looked at, before the properties and the period are.

    So `first` asks whether the very first one ever is in this period and has these properties; of several at the same
    moment the one that was taken in first.
    """

    ANY = "any"
    FIRST = "first"
    LAST = "last"


class Days(msgspec.Struct, frozen=True, tag="days", tag_field="type"):
    """The last so many days, to the microsecond; or those that ended `until` days ago.

    What happens at this very moment is in, what is exactly `last` days old is out.
    """

    last: Annotated[float, Meta(gt=0, le=3660)]
    until: Annotated[float, Meta(ge=0, le=3660)] = 0


class Between(msgspec.Struct, frozen=True, tag="dates", tag_field="type"):
    """From a moment on, and before another; ISO 8601, in UTC unless it says otherwise. A day is its midnight of UTC."""

    since: Words | None = None
    before: Words | None = None


Period: TypeAlias = Days | Between


class Did(msgspec.Struct, frozen=True, tag="did", tag_field="type"):
    """The contact did something so many times: `gte 1` unless it is said otherwise; `eq 0` is that they never did."""

    event: Name
    op: Op = Op.GTE
    times: Annotated[int, Meta(ge=0, le=1_000_000)] = 1
    period: Period | None = None
    where: Annotated[tuple[Property, ...], Meta(max_length=20)] = ()
    which: Which = Which.ANY


class Change(StrEnum):
    """How a count moved against the period of the same length before."""

    MORE = "more"
    LESS = "less"


class Compared(msgspec.Struct, frozen=True, tag="compared", tag_field="type"):
    """The contact did it at least so many percent more or less in these days than in as many days before (I8).

    Not met where there was nothing before.
    """

    event: Name
    change: Change
    percent: Annotated[float, Meta(ge=0, le=100_000)]
    days: Annotated[float, Meta(gt=0, le=366)]
    where: Annotated[tuple[Property, ...], Meta(max_length=20)] = ()


class InSegment(msgspec.Struct, frozen=True, tag="segment", tag_field="type"):
    """The contact is in a saved segment; its rule stands in for it, so a circle is refused."""

    segment_id: UUID


class Subscribed(msgspec.Struct, frozen=True, tag="subscribed", tag_field="type"):
    """The contact has a subscription to a topic, active and not expired, on a channel type or on any."""

    topic_id: UUID
    channel_type: Name | None = None


class Reachable(msgspec.Struct, frozen=True, tag="reachable", tag_field="type"):
    """The contact has an identity on a channel type that they have not left, or on any."""

    channel_type: Name | None = None


class Online(msgspec.Struct, frozen=True, tag="online", tag_field="type"):
    """The contact is on the site at this moment: something of theirs was seen within two minutes."""


class Talked(msgspec.Struct, frozen=True, tag="conversation", tag_field="type"):
    """The contact has so many conversations of this kind; `waiting` are those whose last word is theirs.

    Nobody waits in a closed one.
    """

    status: Annotated[str, Meta(pattern="^(any|open|snoozed|closed|waiting)$")] = "any"
    op: Op = Op.GTE
    times: Annotated[int, Meta(ge=0, le=1_000_000)] = 1
    channel_type: Name | None = None
    tag_id: UUID | None = None
    period: Period | None = None  # of the last message


class Received(msgspec.Struct, frozen=True, tag="campaign", tag_field="type"):
    """What became of a campaign with the contact; the period is of the last time that it did."""

    campaign_id: UUID
    what: Annotated[str, Meta(pattern="^(sent|delivered|seen|clicked|replied|dismissed|answered|goal)$")] = "sent"
    period: Period | None = None


Rule: TypeAlias = (
    All
    | Any
    | Not
    | Field
    | Attribute
    | Did
    | Compared
    | InSegment
    | Subscribed
    | Reachable
    | Online
    | Talked
    | Received
)
