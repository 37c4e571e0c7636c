"""Contacts out of a file: matched by id, by email or by number, with typed attributes; and taken back."""

from typing import Any

import msgspec

from integration.imports.importing import imported, loaded, taken_back
from rejoinder.domain.imports.record import State
from rejoinder.domain.typed import Type
from rejoinder.services.contacts.change import ContactChange, change_contact
from rejoinder.services.imports.bad_rows import bad_rows_file
from rejoinder.services.imports.preview import preview
from rejoinder.services.system import System
from seeds import Seed, seeded

FILE = (
    "User ID,Email,Phone,First name,Last name,Plan,Seats,Since,Country,Company id,Company,Tags\n"
    'u1,LIA@example.com,0812 3456 7890,Lia,Sari,monthly,3,2025-02-01,ID,k1,Kopi Kita,"vip, beans"\n'
    ",budi@example.com,,Budi,,yearly,12,2024-12-31,,,,\n"
    "u3,not an address,,Citra,,yearly,1,2025-01-01,,,,\n"
    ",,,Nobody,,yearly,1,2025-01-01,,,,\n"
    "u4,,,Dewi,,yearly,many,2025-01-01,,,,\n"
)


async def people(system: System, seed: Seed) -> list[dict[str, Any]]:
    async with system.db.service(seed.workspace_id) as tx:
        rows = await tx.rows(
            "SELECT kind, external_id, name, email, phone, attributes::text AS attributes, place::text AS place"
            " FROM contact WHERE workspace_id = $1 ORDER BY name, id",
            seed.workspace_id,
        )
    return [dict(row) for row in rows]


async def rows(system: System, seed: Seed, table: str) -> list[Any]:
    async with system.db.service(seed.workspace_id) as tx:
        return await tx.rows(f'SELECT * FROM "{table}" WHERE workspace_id = $1', seed.workspace_id)


async def test_columns_are_guessed_from_their_names_and_rows(system: System) -> None:
    seed = await seeded(system)
    one = await loaded(system, seed, FILE)
    assert one.state is State.DRAFT
    assert one.rows == 5
    assert one.mapping is not None
    assert [(column.to, column.name, column.type) for column in one.mapping.columns] == [
        ("external_id", "", None),
        ("email", "", None),
        ("phone", "", None),
        ("first_name", "", None),
        ("last_name", "", None),
        ("attribute", "Plan", "text"),
        ("attribute", "Seats", "text"),
        ("attribute", "Since", "date"),
        ("country", "", None),
        ("company_id", "", None),
        ("company_name", "", None),
        ("tags", "", None),
    ]
    assert one.mapping.zone == "Asia/Jakarta"
    assert one.mapping.country == "ID"


def numbered(one: Any) -> Any:
    """Take seats for a number."""
    return tuple(
        type(column)(column.column, column.to, column.name, "number") if column.name == "Seats" else column
        for column in one.mapping.columns
    )


async def test_good_rows_become_contacts_and_bad_ones_are_told_with_what_to_do(system: System) -> None:
    seed = await seeded(system)
    columns = numbered(await loaded(system, seed, FILE))
    one = await imported(system, seed, FILE, columns=columns)
    assert (one.state, one.read, one.made, one.changed, one.bad) == ("done", 5, 2, 0, 3)
    found = await people(system, seed)
    assert found == [
        {
            "kind": "lead",
            "external_id": None,
            "name": "Budi",
            "email": "budi@example.com",
            "phone": None,
            "attributes": '{"Plan": "yearly", "Seats": 12, "Since": "2024-12-30T17:00:00.000000Z"}',
            "place": "{}",
        },
        {
            "kind": "user",
            "external_id": "u1",
            "name": "Lia Sari",
            "email": "lia@example.com",
            "phone": "+6281234567890",
            "attributes": '{"Plan": "monthly", "tags": ["vip", "beans"], "Seats": 3,'
            ' "Since": "2025-01-31T17:00:00.000000Z"}',
            "place": '{"country": "ID"}',
        },
    ]
    text = b"".join([part async for part in await bad_rows_file(system, seed.owner, one.id)]).decode("utf-8-sig")
    lines = text.splitlines()
    assert lines[0].endswith("Tags,Why it was left out,What to do")
    assert lines[1].startswith("u3,not an address,")
    assert "is not an email address" in lines[1]
    assert "Nothing in it says who it is about." in lines[2]
    assert "is no number" in lines[3]
    assert not await rows(system, seed, "consent")
    assert not await rows(system, seed, "subscription")
    assert not await rows(system, seed, "identity")


async def test_who_is_there_already_is_found_and_changed_and_an_empty_cell_changes_nothing(system: System) -> None:
    seed = await seeded(system)
    await imported(system, seed, "email,name,plan\nlia@example.com,Lia,monthly\nbudi@example.com,Budi,monthly\n")
    one = await imported(
        system, seed, "user id,email,name,plan\nu1,lia@example.com,,yearly\nu2,budi@example.com,Budi,monthly\n"
    )
    assert (one.made, one.changed) == (0, 2)
    found = {person["name"]: person for person in await people(system, seed)}
    assert (found["Lia"]["external_id"], found["Lia"]["kind"]) == ("u1", "user")
    assert found["Lia"]["attributes"] == '{"plan": "yearly"}'
    again = await imported(
        system, seed, "user id,email,name,plan\nu1,lia@example.com,,yearly\nu2,budi@example.com,Budi,monthly\n"
    )
    assert (again.made, again.changed, again.read) == (0, 0, 2)


async def test_several_with_one_address_are_left_to_people(system: System) -> None:
    seed = await seeded(system)
    await imported(system, seed, "phone,email\n+62811111111,a@example.com\n+62811111111,b@example.com\n")
    one = await imported(system, seed, "phone,name\n+62811111111,Who\n")
    assert (one.made, one.changed, one.bad) == (0, 0, 1)


async def test_a_preview_tells_what_would_be_and_keeps_nothing(system: System) -> None:
    seed = await seeded(system)
    await imported(system, seed, "email,name\nbudi@example.com,Budi\n")
    one = await loaded(system, seed, FILE, columns=numbered(await loaded(system, seed, FILE)))
    seen = await preview(system, seed.owner, one.id)
    assert (seen.looked_at, seen.made, seen.found, seen.bad) == (5, 1, 1, 3)
    assert [(row.row, row.becomes, row.contact_name) for row in seen.sample] == [(2, "made", ""), (3, "found", "Budi")]
    assert len(await people(system, seed)) == 1


async def test_an_undo_removes_whom_it_made_and_puts_back_what_it_changed(system: System) -> None:
    seed = await seeded(system)
    await imported(system, seed, "email,name,plan\nbudi@example.com,Budi,monthly\n")
    before = await people(system, seed)
    one = await imported(system, seed, FILE)
    assert (one.made, one.changed) == (2, 1)
    undone = await taken_back(system, seed, one.id)
    assert undone.state == "undone"
    assert undone.undone is not None
    assert (undone.undone.removed, undone.undone.restored, undone.undone.kept) == (2, 1, {})
    assert await people(system, seed) == before
    assert not await rows(system, seed, "contact_company")


async def test_an_undo_leaves_what_somebody_has_gone_on_from_and_says_so(system: System) -> None:
    seed = await seeded(system)
    await imported(system, seed, "email,name,plan\nbudi@example.com,Budi,monthly\n")
    one = await imported(
        system, seed, "email,name,plan,seats\nbudi@example.com,,yearly,3\nlia@example.com,Lia,yearly,1\n"
    )
    async with system.db.service(seed.workspace_id) as tx:
        ids = {
            row["name"]: row["id"]
            for row in await tx.rows("SELECT id, name FROM contact WHERE workspace_id = $1", seed.workspace_id)
        }
    await change_contact(system, seed.owner, ids["Budi"], ContactChange(attributes={"plan": "weekly"}))
    await change_contact(system, seed.owner, ids["Lia"], ContactChange(name="Lia Sari"))
    undone = (await taken_back(system, seed, one.id)).undone
    assert undone is not None
    assert (undone.removed, undone.restored, undone.values_kept, undone.kept) == (0, 1, 1, {"changed": 1})
    assert undone.examples == [ids["Lia"]]
    found = {person["name"]: person["attributes"] for person in await people(system, seed)}
    assert found["Budi"] == '{"plan": "weekly"}'
    assert "Lia Sari" in found


async def test_an_attribute_that_is_there_is_read_as_what_it_is_whatever_was_chosen(system: System) -> None:
    seed = await seeded(system)
    await imported(system, seed, "email,seats\na@example.com,3\n")
    one = await loaded(system, seed, "email;seats\na@example.com;4,5\n")
    assert one.mapping is not None
    columns = tuple(msgspec.structs.replace(it, type=Type.TEXT) if it.name else it for it in one.mapping.columns)
    done = await imported(system, seed, "email;seats\na@example.com;4,5\n", columns=columns)
    assert (done.changed, done.bad) == (1, 0)
    assert [person["attributes"] for person in await people(system, seed)] == ['{"seats": 4.5}']
