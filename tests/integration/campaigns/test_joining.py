"""Contacts who turn out to be one person are one person to campaigns too; who is erased is gone from them."""

from uuid import UUID

from campaigning import Scene
from rejoinder.services.contacts import erase, join
from rejoinder.store import campaign_facts
from rejoinder.store.campaign_facts import Fact


async def _noted(scene: Scene, campaign_id: UUID, contact_id: UUID, fact: str) -> None:
    async with scene.system.db.service(scene.seed.workspace_id) as tx:
        one = Fact(campaign_id=campaign_id, contact_id=contact_id, fact=fact, arm="a", at=scene.clock())
        campaign_facts.note(tx, [one])


async def test_facts_move_and_nobody_is_counted_twice(scene: Scene) -> None:
    first, second = [one.visitor.contact_id for one in await scene.guests(2)]
    one = await scene.draft()
    for contact_id in (first, second):
        await _noted(scene, one.id, contact_id, "sent")
    await _noted(scene, one.id, second, "clicked")
    await join.merge(scene.system, scene.seed.owner, first, join.Other(second))
    assert await scene.people(one.id) == {("sent", ""): 1, ("clicked", ""): 1}
    async with scene.system.db.people(scene.seed.workspace_id) as tx:
        known = await campaign_facts.of_people(tx, [first])
    assert [(each.fact, each.times) for each in known] == [("clicked", 1), ("sent", 2)]


async def test_who_became_part_of_another_is_noted_as_them(scene: Scene) -> None:
    first, second = [one.visitor.contact_id for one in await scene.guests(2)]
    one = await scene.draft()
    await join.merge(scene.system, scene.seed.owner, first, join.Other(second))
    await _noted(scene, one.id, second, "sent")
    async with scene.system.db.people(scene.seed.workspace_id) as tx:
        assert len(await campaign_facts.of_people(tx, [first])) == 1


async def test_who_is_erased_is_gone_but_stays_counted(scene: Scene) -> None:
    (guest,) = await scene.guests(1)
    one = await scene.started()
    await scene.go()
    await erase.erase(scene.system, scene.seed.owner, guest.visitor.contact_id)
    async with scene.system.db.service(scene.seed.workspace_id) as tx:
        for table in ("campaign_fact", "campaign_person", "campaign_timer"):
            assert await tx.value(f"SELECT count(*) FROM {table} WHERE workspace_id = $1", tx.workspace_id) == 0
    assert (await scene.people(one.id))["sent", ""] == 1
