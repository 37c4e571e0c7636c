"""Rows are read by their mapping, and each told apart: it can be taken, or what is wrong with it."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from rejoinder.domain.imports.file import Line
from rejoinder.domain.imports.mapping import Mapping, To
from rejoinder.domain.imports.record import DataImport, LeftOut
from rejoinder.domain.imports.row import Reader, Said, Wrong
from rejoinder.services.attributes.vocabulary import Vocabulary
from rejoinder.services.collect.people import Person
from rejoinder.services.contacts.addresses import normal_address
from rejoinder.services.imports.people import Rows, meet
from rejoinder.services.system import System
from rejoinder.store.database import Tx


class Read(msgspec.Struct):
    """The rows of a part that can be taken, and those that cannot."""

    good: list[tuple[Line, Said]] = []
    bad: list[LeftOut] = []

    def leave_out(self, line: Line, wrong: Wrong) -> None:
        """Leave a row out."""
        self.bad.append(LeftOut(line.row, line.cells, wrong.column, wrong.why, wrong.remedy))


class Met(msgspec.Struct):
    """The rows that can be taken, each with whose it is."""

    rows: list[tuple[Said, Person]]
    people: Rows


def read_lines(one: DataImport, lines: Sequence[Line], now: datetime) -> Read:
    """Read rows by what their columns mean."""
    names = one.file.columns if one.file else []
    reader = Reader(one.mapping or Mapping(), names, _number, now)
    found = Read()
    for line in lines:
        try:
            found.good.append((line, reader.read(line)))
        except Wrong as wrong:
            found.leave_out(line, wrong)
    return found


def _number(text: str, country: str) -> str:
    return normal_address("phone", text, country or None)


async def meet_all(system: System, tx: Tx, one: DataImport, read: Read) -> Met:
    """Tell whose each row is; one whose values do not fit, or who may be several, is left out."""
    await _fit(tx, one, read)
    people = await meet(tx, [said for _, said in read.good], system.new_id)
    met = Met([], people)
    for line, said in read.good:
        try:
            met.rows.append((said, people.whose(said)))
        except Wrong as wrong:
            read.leave_out(line, wrong)
    read.bad.sort(key=lambda bad: bad.row)
    return met


async def _fit(tx: Tx, one: DataImport, read: Read) -> None:
    """Leave rows out whose values are none of what their attributes are known to be."""
    columns = {to.name: to.column for to in (one.mapping or Mapping()).columns if to.to is To.ATTRIBUTE}
    if one.kind != "contacts" or not any(said.traits for _, said in read.good):
        return
    tags = next((to.column for to in (one.mapping or Mapping()).columns if to.to is To.TAGS), 0)
    vocabulary = await Vocabulary.read(tx, "contact")
    good = []
    for line, said in read.good:
        own = {name: value for name, value in said.traits.items() if name in columns or name == "tags"}
        _, unfit = vocabulary.fit(own)
        if unfit:
            name, why = next(iter(unfit.items()))
            column = one.file.columns[columns.get(name, tags)] if one.file else ""
            read.leave_out(line, Wrong(column, why, "Write it as what the attribute is; Settings shows its type."))
        else:
            good.append((line, said))
    read.good = good
