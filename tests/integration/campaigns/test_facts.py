"""What came of a campaign is counted once a person, however often it is told."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from membership import person
from rejoinder.domain.campaign.definition import Definition
from rejoinder.domain.campaign.figures import Counted
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.services.campaigns import keep
from rejoinder.services.system import System
from rejoinder.store import campaign_facts, campaigns
from rejoinder.store.campaign_facts import Fact
from seeds import Seed


async def _campaign(system: System, seed: Seed) -> UUID:
    return (await keep.make_campaign(system, seed.owner, Definition(name="Beans", kind=Kind.CHAT))).id


async def _noted(system: System, seed: Seed, facts: Sequence[Fact]) -> None:
    async with system.db.people(seed.workspace_id) as tx:
        campaign_facts.note(tx, facts)


async def _days(system: System, seed: Seed, campaign_id: UUID) -> list[Counted]:
    async with system.db.people(seed.workspace_id) as tx:
        return await campaigns.days(tx, campaign_id, None, None)


async def test_people_are_counted_once_and_times_always(system: System, seed: Seed) -> None:
    id_, now = await _campaign(system, seed), system.clock()
    lia, mei = [await person(system, seed, name) for name in ("Lia", "Mei")]
    seen = [Fact(campaign_id=id_, contact_id=one, fact="seen", arm="a", at=now) for one in (lia, mei, lia)]
    await _noted(system, seed, seen)
    await _noted(system, seed, seen)
    days = await _days(system, seed, id_)
    assert [(one.fact, one.arm, one.people, one.times) for one in days] == [("seen", "a", 2, 6)]


async def test_a_fact_with_a_detail_counts_once_for_the_whole(system: System, seed: Seed) -> None:
    id_, now = await _campaign(system, seed), system.clock()
    lia = await person(system, seed, "Lia")
    for link in ("https://a.example", "https://b.example"):
        await _noted(
            system, seed, [Fact(campaign_id=id_, contact_id=lia, fact="clicked", arm="a", at=now, detail=link)]
        )
    days = {one.detail: (one.people, one.times) for one in await _days(system, seed, id_)}
    assert days == {"": (1, 2), "https://a.example": (1, 1), "https://b.example": (1, 1)}
    async with system.db.people(seed.workspace_id) as tx:
        assert (await campaigns.figures(tx, [id_]))[id_].clicked == 1


async def test_money_adds_up_with_its_squares_and_later_days_count_nobody_twice(system: System, seed: Seed) -> None:
    id_, now = await _campaign(system, seed), system.clock()
    lia = await person(system, seed, "Lia")
    for day, money in ((0, 3.0), (1, 4.0)):
        at = now + timedelta(days=day)
        fact = Fact(campaign_id=id_, contact_id=lia, fact="goal", arm="a", at=at, value=money)
        await _noted(system, seed, [fact])
    found = [(one.people, one.times, one.value, one.squares) for one in await _days(system, seed, id_)]
    assert found == [(1, 1, 3.0, 9.0), (0, 1, 4.0, 40.0)]


async def test_nothing_is_noted_of_who_is_gone(system: System, seed: Seed) -> None:
    id_, now = await _campaign(system, seed), system.clock()
    await _noted(system, seed, [Fact(campaign_id=id_, contact_id=system.new_id(), fact="seen", arm="a", at=now)])
    assert await _days(system, seed, id_) == []
