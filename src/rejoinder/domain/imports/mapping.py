"""What the columns of a file mean."""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from rejoinder.domain.imports.moments import Written
from rejoinder.domain.imports.values import Ways
from rejoinder.domain.policy import UnknownZoneError, zone_of
from rejoinder.domain.problem import Invalid
from rejoinder.domain.typed import Type

Kind = Literal["contacts", "events"]
MOST_COLUMNS = 200


class To(StrEnum):
    """What a column can be of a contact or of an event."""

    EXTERNAL_ID = "external_id"
    EMAIL = "email"
    PHONE = "phone"
    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    LANGUAGE = "language"
    ZONE = "zone"
    COUNTRY = "country"
    CITY = "city"
    AVATAR = "avatar"
    COMPANY_ID = "company_id"
    COMPANY_NAME = "company_name"
    TAGS = "tags"
    ATTRIBUTE = "attribute"
    EVENT = "event"
    AT = "at"
    MESSAGE_ID = "message_id"
    PROPERTY = "property"


WHO = (To.EXTERNAL_ID, To.EMAIL, To.PHONE)
OF_EVENTS = frozenset({*WHO, To.EVENT, To.AT, To.MESSAGE_ID, To.PROPERTY})
OF_CONTACTS = frozenset(set(To) - {To.EVENT, To.AT, To.MESSAGE_ID, To.PROPERTY})
MANY = frozenset({To.ATTRIBUTE, To.PROPERTY})
#: Names that are a field of every contact, and so no attribute's.
RESERVED = frozenset({"name", "email", "phone", "avatar", "locale", "language", "city", "company", "address"}) | {
    *("firstName", "first_name", "lastName", "last_name"),
}
TAGS = "tags"
#: The columns that a file of rows that were left out has besides their own.
WHY, REMEDY = "Why it was left out", "What to do"


class Column(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one column is, counted from zero. An attribute or a property has a name, and a type where it is new."""

    column: Annotated[int, Meta(ge=0, lt=MOST_COLUMNS)]
    to: To
    name: Annotated[str, Meta(max_length=100)] = ""
    type: Type | None = None


class Mapping(msgspec.Struct, frozen=True):
    """What the columns of a file mean; those that are not named are left out.

    `event` is the name of every event where no column has it. `written` says how times are written, `zone` which zone
    they are in where they name none, `country` where telephone numbers are from that have no country code.
    """

    columns: Annotated[tuple[Column, ...], Meta(max_length=MOST_COLUMNS)] = ()
    event: Annotated[str, Meta(max_length=100)] = ""
    written: Written = Written.ISO
    zone: Annotated[str, Meta(max_length=60)] = "UTC"
    decimal_comma: bool = False
    country: Annotated[str, Meta(pattern="^([A-Z]{2})?$")] = ""

    @property
    def ways(self) -> Ways:
        """How the file writes what can be written in several ways."""
        return Ways(self.written, self.zone, self.decimal_comma, self.country)

    def has(self, *fields: To) -> bool:
        """Tell whether some column is one of these."""
        return any(one.to in fields for one in self.columns)


def checked(mapping: Mapping, kind: Kind, columns: int) -> Mapping:
    """Give a mapping with which a file can be read; raises Invalid."""
    allowed = OF_CONTACTS if kind == "contacts" else OF_EVENTS
    seen: set[tuple[To, str]] = set()
    for number, one in enumerate(mapping.columns):
        where = f"columns.{number}"
        if one.column >= columns:
            raise _wrong(f"The file has {columns} columns.", f"{where}.column", "Load the file again.")
        if one.to not in allowed:
            raise _wrong(f"“{one.to}” is nothing of {kind}.", f"{where}.to", "Choose something else.")
        _check_name(one, f"{where}.name")
        key = (one.to, one.name if one.to in MANY else "")
        if key in seen:
            raise _wrong(f"Two columns are “{one.name or one.to}”.", f"{where}.to", "Leave one of them out.")
        seen.add(key)
    _check_whole(mapping, kind)
    return mapping


def _check_name(one: Column, where: str) -> None:
    if one.to not in MANY:
        return
    if not one.name.strip():
        raise _wrong(f"Which {one.to} is it?", where, "Give it a name.")
    if one.to is To.ATTRIBUTE and one.name in RESERVED | {TAGS}:
        remedy = "Choose that field, or another name."
        raise _wrong(f"“{one.name}” is a field that every contact has.", where, remedy)


def _check_whole(mapping: Mapping, kind: Kind) -> None:
    if not mapping.has(*WHO):
        raise _wrong("Nothing says who a row is about.", "columns", "Choose a column with a user id, email or phone.")
    if mapping.has(To.COMPANY_NAME) and not mapping.has(To.COMPANY_ID):
        raise _wrong("A company is known by its id.", "columns", "Choose the column with the company’s id too.")
    if kind == "contacts" and mapping.event:
        raise _wrong("A file of contacts has no events.", "event", "Leave the event’s name out.")
    if kind == "events":
        if not mapping.event.strip() and not mapping.has(To.EVENT):
            raise _wrong("Nothing says what happened.", "event", "Name the event, or choose the column with its name.")
        if not mapping.has(To.AT):
            raise _wrong("Nothing says when it happened.", "columns", "Choose the column with the time.")
    try:
        zone_of(mapping.zone)
    except UnknownZoneError as error:
        raise _wrong(str(error), "zone", "Use a name such as Asia/Jakarta.") from error


def _wrong(detail: str, field: str, remedy: str) -> Invalid:
    return Invalid("invalid_mapping", detail, field=field, remedy=remedy)
