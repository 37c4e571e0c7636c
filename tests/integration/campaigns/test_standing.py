"""A campaign because of which too many leave is paused, with why; a teammate may let it go on."""

from campaigning import Scene
from membership import person
from rejoinder.domain.campaign.kinds import State
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.services.campaigns import life
from rejoinder.services.campaigns.standing import look_after_campaigns
from rejoinder.store import campaign_facts
from rejoinder.store.campaign_facts import Fact


async def test_too_many_complaints_pause_it(scene: Scene) -> None:
    one = await scene.started(when=When(mode=Mode.ALWAYS))
    await scene.go()
    people = [await person(scene.system, scene.seed, f"Guest {number}") for number in range(20)]

    async def note(fact: str, many: int) -> None:
        async with scene.system.db.service(scene.seed.workspace_id) as tx:
            campaign_facts.note(
                tx,
                [
                    Fact(campaign_id=one.id, contact_id=id_, fact=fact, arm="a", at=scene.clock())
                    for id_ in people[:many]
                ],
            )

    await note("sent", 20)
    await look_after_campaigns(scene.system)
    assert (await scene.read(one.id)).state is State.LIVE
    await note("complained", 1)
    await look_after_campaigns(scene.system)
    paused = await scene.read(one.id)
    assert paused.state is State.PAUSED
    assert paused.paused_why == "In seven days 5 of 100 left (at most 5), 5 of 100 blocked or reported (at most 2)."
    await life.resume(scene.system, scene.seed.owner, one.id)
    await look_after_campaigns(scene.system)
    assert (await scene.read(one.id)).state is State.LIVE
