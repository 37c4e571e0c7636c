import asyncio
import dataclasses

import pytest
from structlog.testing import capture_logs

from rejoinder.domain.problem import Conflict, Invalid, NotAllowed
from rejoinder.services import setup
from rejoinder.services.setup import Asker
from rejoinder.services.system import System
from rejoinder.store import channels, workspaces
from rejoinder.testing import FixedClock
from seeds import PASSWORD, seeded

HERE = Asker(ip="127.0.0.1", host="127.0.0.1:8000")


def _asked(**changes: object) -> setup.NewWorkspace:
    owner = setup.Owner(name="Dimas", email="dimas@kopi.example", password=str(changes.get("password", PASSWORD)))
    return setup.NewWorkspace(
        workspace=setup.Business(name="Kopi Tiga"),
        owner=owner,
        location=setup.FirstLocation(name="Kemang", zone=str(changes.get("zone", "Asia/Jakarta"))),
        token=changes.get("token"),  # type: ignore[arg-type]
    )


async def test_a_workspace_begins_with_roles_an_owner_a_location_and_a_messenger(system: System) -> None:
    seed = await seeded(system)
    async with system.db.people(seed.workspace_id) as tx:
        assert [one.role for one in await workspaces.roles(tx)] == ["owner", "admin", "agent", "marketer", "viewer"]
        (channel,) = await channels.every(tx)
        row = await tx.row("SELECT name, zone FROM location WHERE id = $1", seed.location_id)
    assert (channel.key, channel.policy_id, channel.location_id) == (seed.channel.key, "web-24h", seed.location_id)
    assert dict(row) == {"name": "Cikini", "zone": "Asia/Jakarta"}


async def test_a_set_up_waits_for_one_that_is_under_way_and_is_then_refused(system: System) -> None:
    async with system.db.service(system.new_id()) as tx:
        await workspaces.claim_setup(tx)
        late = asyncio.create_task(setup.set_up(system, _asked(), HERE))
        while not (late.done() or await _somebody_waits(system)):
            pass
        await workspaces.add(tx, name="Kopi Dua", locale="id", zone="Asia/Jakarta", now=system.clock())
    with pytest.raises(Conflict):
        await late


async def _somebody_waits(system: System) -> bool:
    async with system.db.pool.acquire() as connection:
        found = await connection.fetch(
            "SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
            " WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()"
        )
    return bool(found)


async def test_set_up_is_needed_until_there_is_a_workspace(system: System) -> None:
    assert (await setup.needed(system, HERE)).needed
    await setup.set_up(system, _asked(), HERE)
    assert not (await setup.needed(system, HERE)).needed


@pytest.mark.parametrize(
    "asker",
    [
        Asker(ip="203.0.113.9", host="127.0.0.1:8000"),
        Asker(ip="127.0.0.1", host="shop.example"),
        Asker(ip="", host=""),
    ],
)
async def test_a_stranger_needs_the_token_in_the_log(system: System, asker: Asker) -> None:
    assert (await setup.needed(system, asker)).token_required
    for wrong in (None, "", "0" * 24):
        with pytest.raises(NotAllowed):
            await setup.set_up(system, _asked(token=wrong), asker)
    assert await setup.set_up(system, _asked(token=setup.token(system)), asker)


async def test_the_log_names_the_token_where_somebody_else_could_be_first_and_not_at_home(system: System) -> None:
    open_to_all = dataclasses.replace(system, base_url="https://chat.example")
    with capture_logs() as at_home:
        await setup.remind(system)
        await setup.needed(system, HERE)
    with capture_logs() as outside:
        await setup.remind(open_to_all)
    assert [one.get("set_up_token") for one in at_home] == [None]
    assert [one.get("set_up_token") for one in outside] == [setup.token(system)]


async def test_a_stranger_who_asks_makes_the_log_name_the_token_but_not_without_end(
    system: System, clock: FixedClock
) -> None:
    stranger = Asker(ip="203.0.113.9", host="shop.example")
    with capture_logs() as said:
        for _ in range(5):
            await setup.needed(system, stranger)
    assert [one["set_up_token"] for one in said] == [setup.token(system)]
    clock.advance(minutes=30)
    await setup.set_up(system, _asked(), HERE)
    with capture_logs() as afterwards:
        await setup.needed(system, stranger)
        await setup.remind(system)
    assert afterwards == []


async def test_what_cannot_be_right_is_named_by_its_field(system: System) -> None:
    with pytest.raises(Invalid) as caught:
        await setup.set_up(system, _asked(zone="Mars/Olympus"), HERE)
    assert caught.value.field == "location.zone"
    with pytest.raises(Invalid) as caught:
        await setup.set_up(system, _asked(password="short"), HERE)
    assert caught.value.field == "owner.password"
    assert "5 characters" in caught.value.detail
