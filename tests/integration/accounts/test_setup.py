import asyncio

import pytest

from rejoinder.domain.problem import Conflict, Invalid, NotAllowed
from rejoinder.services import setup
from rejoinder.services.setup import Asker
from rejoinder.services.system import System
from rejoinder.store import channels, directory, workspaces
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


async def test_of_two_set_ups_at_once_one_is_refused(system: System) -> None:
    both = await asyncio.gather(*[setup.set_up(system, _asked(), HERE) for _ in range(2)], return_exceptions=True)
    assert {type(one) for one in both} == {Conflict, setup.Created}
    async with system.db.service() as tx:
        assert len(await directory.workspaces(tx)) == 1


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


async def test_what_cannot_be_right_is_named_by_its_field(system: System) -> None:
    with pytest.raises(Invalid) as caught:
        await setup.set_up(system, _asked(zone="Mars/Olympus"), HERE)
    assert caught.value.field == "location.zone"
    with pytest.raises(Invalid) as caught:
        await setup.set_up(system, _asked(password="short"), HERE)
    assert caught.value.field == "owner.password"
    assert "5 characters" in caught.value.detail
