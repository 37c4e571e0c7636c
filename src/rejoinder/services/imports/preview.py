"""What would become of the first rows of a file: nothing is kept."""

import asyncio
from typing import Any, Literal
from uuid import UUID

import msgspec

from rejoinder.domain.actor import Actor
from rejoinder.domain.imports.mapping import Mapping, checked
from rejoinder.domain.imports.record import DataImport, LeftOut, State
from rejoinder.domain.imports.row import Said
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import Conflict
from rejoinder.services.collect.people import Person
from rejoinder.services.imports.asked import known
from rejoinder.services.imports.cutting import lines_in
from rejoinder.services.imports.reading import Met, Read, meet_all, read_lines
from rejoinder.services.system import System
from rejoinder.store import contacts, imports

ROWS_SHOWN, BAD_SHOWN = 10, 50


class Foreseen(msgspec.Struct, frozen=True):
    """A row as it would be read: whether its contact would be made, and what is said of them or what they did."""

    row: int
    becomes: Literal["made", "found"]
    contact_id: UUID | None
    contact_name: str
    who: dict[str, str]
    values: dict[str, Any]
    event: str = ""
    at: str = ""


class Preview(msgspec.Struct, frozen=True):
    """What would become of the first rows of a file: how many were looked at, and of how many contacts.

    `made` would be made, `found` are there already, and `bad` rows would be left out.
    """

    looked_at: int
    rows: int
    made: int
    found: int
    bad: int
    sample: list[Foreseen]
    left_out: list[LeftOut]


async def preview(system: System, actor: Actor, import_id: UUID) -> Preview:
    """Read the first rows of a file and tell what would become of them."""
    actor.must(Permission.CONTACTS)
    async with system.db.people(actor.workspace_id) as tx:
        one = known(await imports.read(tx, import_id))
        _check(one)
        try:
            lines = lines_in(await system.files.part(actor.workspace_id, import_id, 0))
        except FileNotFoundError as error:
            raise Conflict("no_file", "The file is no longer there.", remedy="Load it again.") from error
        read = await asyncio.to_thread(read_lines, one, lines, system.clock())
        met = await meet_all(system, tx, one, read)
        shown = met.rows[:ROWS_SHOWN]
        names = await contacts.names(tx, [person.id for _, person in shown if not person.new])
    return _told(one, len(lines), read, met, [_foreseen(said, who, names.get(who.id, "")) for said, who in shown])


def _check(one: DataImport) -> None:
    if one.state is not State.DRAFT:
        raise Conflict("not_now", "This import has begun.", remedy="Reload to see how it is.")
    checked(one.mapping or Mapping(), one.kind, len(one.file.columns) if one.file else 0)


def _told(one: DataImport, looked_at: int, read: Read, met: Met, sample: list[Foreseen]) -> Preview:
    people = {person.id: person for _, person in met.rows}.values()
    made = sum(person.new for person in people)
    return Preview(
        looked_at=looked_at,
        rows=one.rows,
        made=made,
        found=len(people) - made,
        bad=len(read.bad),
        sample=sample,
        left_out=read.bad[:BAD_SHOWN],
    )


def _foreseen(said: Said, person: Person, name: str) -> Foreseen:
    who = {"external_id": said.external_id, "email": said.email, "phone": said.phone}
    around = {"country": said.country, "zone": said.zone, "company": said.company.get("name") or said.company.get("id")}
    return Foreseen(
        row=said.row,
        becomes="made" if person.new else "found",
        contact_id=None if person.new else person.id,
        contact_name=name,
        who={key: value for key, value in who.items() if value},
        values={**said.traits, **{key: value for key, value in around.items() if value}, **said.properties},
        event=said.event,
        at=said.at.isoformat() if said.at else "",
    )
