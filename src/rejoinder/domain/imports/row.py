"""What a row of a file says of a contact or of what they did."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from rejoinder.domain.email import normal
from rejoinder.domain.imports.file import Line
from rejoinder.domain.imports.mapping import TAGS, Column, Mapping, To
from rejoinder.domain.imports.moments import FIRST_YEAR, Written, moment_of
from rejoinder.domain.imports.values import parts_of, value_of
from rejoinder.domain.policy import UnknownZoneError, zone_of
from rejoinder.domain.problem import Invalid
from rejoinder.domain.typed import Type, Unfit, Value

_LONGEST = 200
_LONGEST_EVENT = 100
_LONGEST_URL = 2_000
_LONGEST_LOCALE = 35
_EXAMPLES = {
    Written.ISO: "2026-11-20T08:15:00Z",
    Written.UNIX: "1795162500",
    Written.DAY_FIRST: "20.11.2026 08:15",
    Written.MONTH_FIRST: "11/20/2026 08:15",
}
_TYPES = {
    Type.NUMBER: "Write a number like 1234.5, or import the column as text.",
    Type.BOOLEAN: "Write true or false.",
    Type.DATE: "Write a date like 2026-11-20, or say how the file writes its dates.",
    Type.TEXT: "Shorten it.",
    Type.LIST: "Write fewer values.",
}
#: Brings a telephone number into its one form, by the country that it is from; raises Invalid.
Number = Callable[[str, str], str]


class Wrong(Exception):  # noqa: N818 - it is said of one row, and caught at once
    """Something is wrong with a row: with which column, and what to do about it."""

    def __init__(self, column: str, why: str, remedy: str) -> None:
        super().__init__(why)
        self.column = column
        self.why = why
        self.remedy = remedy


class Said(msgspec.Struct):
    """A row that can be taken: by what the person is known, what is told of them, or what they did and when."""

    row: int
    external_id: str | None = None
    email: str | None = None
    phone: str | None = None
    traits: dict[str, Any] = {}
    company: dict[str, Any] = {}
    country: str | None = None
    zone: str | None = None
    event: str = ""
    at: datetime | None = None
    message_id: str | None = None
    properties: dict[str, Any] = {}


class Reader:
    """Reads the rows of one file by its mapping."""

    def __init__(self, mapping: Mapping, names: list[str], number: Number, now: datetime) -> None:
        self._mapping = mapping
        self._names = names
        self._number = number
        self._now = now
        self._zone = zone_of(mapping.zone)

    def read(self, line: Line) -> Said:
        """Read one row; an empty cell says nothing. Raises Wrong."""
        if any(line.cells[len(self._names) :]):
            why = f"It has {len(line.cells)} values, and the heading {len(self._names)} names."
            raise Wrong("", why, "Put values with a separator in them between quotation marks.")
        said = Said(line.row)
        for one in self._mapping.columns:
            cell = line.cells[one.column] if one.column < len(line.cells) else ""
            if cell:
                self._take(said, one, cell)
        return self._whole(said)

    def _whole(self, said: Said) -> Said:
        if not (said.external_id or said.email or said.phone):
            raise Wrong(
                "", "Nothing in it says who it is about.", "Fill in a user id, an email address or a phone number."
            )
        halves = [said.traits.pop(name, "") for name in (To.FIRST_NAME, To.LAST_NAME)]
        if any(halves) and "name" not in said.traits:
            said.traits["name"] = " ".join(half for half in halves if half)
        if "name" in said.company and "id" not in said.company:
            raise Wrong(self._column(To.COMPANY_ID), "It names a company without its id.", "Fill in the company’s id.")
        if self._mapping.event or self._mapping.has(To.EVENT, To.AT):
            said.event = said.event or self._mapping.event.strip()
            if not said.event:
                raise Wrong(self._column(To.EVENT), "The event’s name is missing.", "Fill it in.")
            if said.at is None:
                raise Wrong(self._column(To.AT), "The time is missing.", f"Write it like {self._example}.")
        return said

    def _take(self, said: Said, one: Column, cell: str) -> None:
        if one.to in {To.ATTRIBUTE, To.PROPERTY}:
            into = said.traits if one.to is To.ATTRIBUTE else said.properties
            into[one.name] = self._typed(one, cell)
        elif one.to is To.TAGS:
            said.traits[TAGS] = parts_of(cell)
        elif one.to in {To.COMPANY_ID, To.COMPANY_NAME}:
            said.company["id" if one.to is To.COMPANY_ID else "name"] = self._short(one, cell)
        elif one.to in _TRAITS:
            name, longest = _TRAITS[one.to]
            said.traits[name] = self._short(one, cell, longest)
        else:
            field, read = _FIELDS[one.to]
            setattr(said, field, read(self, one, cell))

    def _typed(self, one: Column, cell: str) -> Value:
        type_ = one.type or Type.TEXT
        try:
            found = value_of(cell, type_, self._mapping.ways)
        except Unfit as why:
            raise Wrong(self._names[one.column], str(why), _TYPES[type_]) from why
        if found is None:
            raise Wrong(self._names[one.column], f"“{cell[:60]}” is no {type_}.", _TYPES[type_])
        return found

    def _short(self, one: Column, cell: str, longest: int = _LONGEST) -> str:
        if len(cell) > longest:
            raise Wrong(self._names[one.column], f"It is longer than {longest} characters.", "Shorten it.")
        return cell

    def _email(self, one: Column, cell: str) -> str:
        try:
            return normal(cell)
        except Invalid as invalid:
            raise Wrong(self._names[one.column], invalid.detail, invalid.remedy) from invalid

    def _phone(self, one: Column, cell: str) -> str:
        try:
            return self._number(cell, self._mapping.country)
        except Invalid as invalid:
            remedy = invalid.remedy if not self._mapping.country else "Correct it, or leave it empty."
            raise Wrong(self._names[one.column], invalid.detail, remedy) from invalid

    def _in_zone(self, one: Column, cell: str) -> str:
        try:
            return zone_of(cell).key
        except UnknownZoneError as error:
            why = f"“{cell[:60]}” is no time zone."
            raise Wrong(self._names[one.column], why, "Use a name such as Asia/Jakarta.") from error

    def _event(self, one: Column, cell: str) -> str:
        return self._short(one, cell, _LONGEST_EVENT)

    def _at(self, one: Column, cell: str) -> datetime:
        at = moment_of(cell, self._mapping.written, self._zone)
        if at is None:
            why = f"“{cell[:60]}” is no time as this file writes them."
            raise Wrong(
                self._names[one.column], why, f"Write it like {self._example}, or say how the file writes times."
            )
        if at > self._now or at.year < FIRST_YEAR:
            why = f"“{cell[:60]}” is {'yet to come' if at > self._now else 'too long ago'}."
            raise Wrong(self._names[one.column], why, "Check how the file writes times, and its time zone.")
        return at

    @property
    def _example(self) -> str:
        return _EXAMPLES[self._mapping.written]

    def _column(self, to: To) -> str:
        return next((self._names[one.column] for one in self._mapping.columns if one.to is to), "")


_TRAITS = {
    To.NAME: ("name", _LONGEST),
    To.FIRST_NAME: (To.FIRST_NAME.value, _LONGEST),
    To.LAST_NAME: (To.LAST_NAME.value, _LONGEST),
    To.LANGUAGE: ("language", _LONGEST_LOCALE),
    To.CITY: ("city", _LONGEST),
    To.AVATAR: ("avatar", _LONGEST_URL),
}
_FIELDS: dict[To, tuple[str, Callable[[Reader, Column, str], Any]]] = {
    To.EXTERNAL_ID: ("external_id", Reader._short),  # noqa: SLF001 - it is this module's own
    To.EMAIL: ("email", Reader._email),  # noqa: SLF001
    To.PHONE: ("phone", Reader._phone),  # noqa: SLF001
    To.COUNTRY: ("country", Reader._short),  # noqa: SLF001
    To.ZONE: ("zone", Reader._in_zone),  # noqa: SLF001
    To.EVENT: ("event", Reader._event),  # noqa: SLF001
    To.AT: ("at", Reader._at),  # noqa: SLF001
    To.MESSAGE_ID: ("message_id", Reader._short),  # noqa: SLF001
}
