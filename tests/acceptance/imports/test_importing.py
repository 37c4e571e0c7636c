"""A file over the API: loaded, mapped, looked at, taken in, its bad rows read, and taken back."""

import pytest

from acceptance.imports.conftest import Importing

FILE = "Kunde;Mail;Größe\n7;lia@example.com;38\n8;nobody;40\n9;budi@example.com;41\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
async def test_a_file_goes_all_the_way_however_it_is_written(importing: Importing, encoding: str) -> None:
    owner = importing.owner
    status, one = await importing.load(FILE.encode(encoding))
    assert (status, one["state"], one["rows"]) == (201, "draft", 3)
    assert one["file"]["columns"] == ["Kunde", "Mail", "Größe"]
    assert one["file"]["sample"][0] == ["7", "lia@example.com", "38"]
    mapping = {
        "columns": [
            {"column": 0, "to": "external_id"},
            {"column": 1, "to": "email"},
            {"column": 2, "to": "attribute", "name": "size", "type": "number"},
        ]
    }
    path = f"/imports/{one['id']}"
    await owner.ok("PUT", f"{path}/mapping", mapping)
    seen = await owner.ok("GET", f"{path}/preview")
    assert (seen["made"], seen["found"], seen["bad"]) == (2, 0, 1)
    assert seen["sample"][0]["values"] == {"size": 38}
    assert (await owner.ok("POST", f"{path}/start"))["state"] == "running"
    done = await importing.to_the_end(one["id"])
    assert (done["state"], done["made"], done["bad"]) == ("done", 2, 1)
    (bad,) = (await owner.ok("GET", f"{path}/bad-rows"))["items"]
    assert (bad["row"], bad["column"], bad["cells"]) == (3, "Mail", ["8", "nobody", "40"])
    (lia,) = (await owner.ok("GET", "/contacts?q=lia@example.com"))["items"]
    assert (lia["external_id"], lia["attributes"]) == ("7", {"size": 38})
    assert (await owner.ok("POST", f"{path}/undo"))["state"] == "undoing"
    assert (await importing.to_the_end(one["id"]))["undone"]["removed"] == 2
    assert not (await owner.ok("GET", "/contacts?q=lia@example.com"))["items"]
    actions = {entry["action"] for entry in (await owner.ok("GET", "/audit?action=import"))["items"]}
    assert actions == {"import.started", "import.done", "import.undo", "import.undone"}


async def test_bad_rows_come_page_by_page(importing: Importing) -> None:
    _, one = await importing.load("email\n" + "nobody\n" * 5)
    await importing.owner.ok("POST", f"/imports/{one['id']}/start")
    await importing.to_the_end(one["id"])
    first = await importing.owner.ok("GET", f"/imports/{one['id']}/bad-rows?limit=3")
    rest = await importing.owner.ok("GET", f"/imports/{one['id']}/bad-rows?limit=3&cursor={first['next']}")
    assert [row["row"] for row in (*first["items"], *rest["items"])] == [2, 3, 4, 5, 6]
    assert rest["next"] is None


async def test_a_mapping_that_says_too_little_is_refused_with_what_to_do(importing: Importing) -> None:
    _, one = await importing.load("plan,seats\nmonthly,3\n")
    status, problem = await importing.owner("POST", f"/imports/{one['id']}/start")
    assert (status, problem["code"], problem["field"]) == (422, "invalid_mapping", "columns")
    assert problem["remedy"] == "Choose a column with a user id, email or phone."


async def test_a_file_that_is_none_is_refused(importing: Importing) -> None:
    status, problem = await importing.load("")
    assert (status, problem["code"], problem["field"]) == (422, "empty_file", "file")
    status, problem = await importing.load("email\n")
    assert (status, problem["code"]) == (422, "no_rows")
    status, problem = await importing.load(",".join("x" * 201) + "\n1\n")
    assert (status, problem["code"]) == (413, "too_many_columns")


async def test_a_file_can_be_discarded_and_is_in_the_list_until_then(importing: Importing) -> None:
    _, one = await importing.load("email\nlia@example.com\n")
    listed = (await importing.owner.ok("GET", "/imports"))["items"]
    assert [it["id"] for it in listed] == [one["id"]]
    await importing.owner.ok("DELETE", f"/imports/{one['id']}")
    assert not (await importing.owner.ok("GET", "/imports"))["items"]


async def test_whoever_may_not_change_contacts_is_refused_before_their_file_is_read(importing: Importing) -> None:
    status, problem = await importing.load("email\n", token="nobody's")
    assert (status, problem["status"]) == (401, 401)
    viewer = (await importing.owner.ok("POST", "/tokens", {"name": "Files", "role": "viewer"}))["token"]
    status, problem = await importing.load("email\n", token=viewer)
    assert (status, problem["code"]) == (403, "not_allowed")
