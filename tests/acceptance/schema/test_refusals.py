"""What was once let in, or answered with a fault, is refused in words."""

from acceptance.schema.things import prepared
from clients import client
from rejoinder.services.system import System
from rejoinder.testing import serving


async def test_a_text_with_a_nul_is_refused(system: System) -> None:
    caller = await prepared(system)
    contact = f"/contacts/{caller.named['contact_id']}"
    async with serving(system) as url, client(url, token=caller.token) as program:
        for change in ({"name": "Lia\0"}, {"attributes": {"tea": "green\0"}}):
            status, refused = await program.ask("PATCH", contact, change)
            assert (status, refused["code"]) == (422, "invalid"), change


async def test_a_workspace_has_a_zone_that_is_one(system: System) -> None:
    caller = await prepared(system)
    async with serving(system) as url, client(url, token=caller.token) as program:
        status, refused = await program.ask("PATCH", "/workspace", {"zone": ""})
    assert (status, refused["field"]) == (422, "zone")


async def test_a_file_link_with_other_letters_leads_nowhere(system: System) -> None:
    caller = await prepared(system)
    there = caller.named
    async with serving(system) as url, client(url) as anybody:
        path = f"{url}/files/{there['workspace_id']}/{there['file_id']}/cl\u00e9/menu.txt"
        async with anybody.session.get(path) as answer:
            assert answer.status == 404


async def test_a_missing_field_is_named(system: System) -> None:
    caller = await prepared(system)
    async with serving(system) as url, client(url, token=caller.token) as program:
        status, refused = await program.ask("POST", "/tags", {})
    assert (status, refused["field"]) == (422, "name")
