"""What is shown to who visits: to whom, where, how often, and counted."""

import pytest_asyncio

from people import arrives
from rejoinder.domain.audience.rule import Did, Op, Property
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.when import Limits, Mode, PagePattern, Places, When
from rejoinder.domain.content import Text
from rejoinder.services.messenger import leave, visits
from rejoinder.services.messenger.boot import Page
from rejoinder.services.messenger.visits import Tracked
from rejoinder.services.system import System
from rejoinder.store import campaign_showings
from rejoinder.testing import FixedClock
from seeds import Seed, seeded
from showing import BANNER, CHAT, facts, goes_live, says, words_of

SHOP = Page(url="https://shop.example/")


@pytest_asyncio.fixture(loop_scope="session")
async def seed(system: System) -> Seed:
    """A workspace of its own for each test."""
    return await seeded(system)


async def test_a_visitor_is_shown_what_is_live_and_it_is_counted(system: System, seed: Seed) -> None:
    guest = await arrives(system, seed)
    assert (await visits.page(system, guest.visitor, SHOP)).items == []
    chat = await goes_live(system, seed, says(Kind.CHAT, CHAT))
    banner = await goes_live(system, seed, says(Kind.BANNER, BANNER))
    items = (await visits.page(system, guest.visitor, SHOP)).items
    assert {one.campaign_id for one in items} == {chat, banner}
    assert sorted(words_of(items)) == ["Free delivery this week", "Need a hand with the grinder?"]
    assert await facts(system, seed, chat) == {("sent", ""): (1, 0.0)}
    again = (await visits.page(system, guest.visitor, SHOP)).items
    assert {one.id for one in again} == {one.id for one in items}
    assert await facts(system, seed, chat) == {("sent", ""): (1, 0.0)}
    newcomer = await arrives(system, seed)
    assert len(newcomer.booted.shown) == 2


async def test_a_campaign_is_for_its_audience_and_on_its_pages(system: System, seed: Seed) -> None:
    guest = await arrives(system, seed)
    wanted = says(
        Kind.CHAT,
        CHAT,
        audience=Did("Product Viewed", times=2),
        places=Places(pages=(PagePattern("starts_with", "/coffee"),)),
    )
    await goes_live(system, seed, wanted)
    coffee = Page(url="https://shop.example/coffee/beans?x=1#top")
    for _ in range(2):
        assert (await visits.page(system, guest.visitor, coffee)).items == []
        await visits.track(system, guest.visitor, Tracked("Product Viewed"))
    assert (await visits.page(system, guest.visitor, SHOP)).items == []
    assert len((await visits.page(system, guest.visitor, coffee)).items) == 1
    assert (await visits.page(system, guest.visitor, SHOP)).items == []


async def test_an_event_brings_its_campaign_at_once(system: System, seed: Seed) -> None:
    guest = await arrives(system, seed)
    big = When(mode=Mode.EVENT, event="Cart", where=(Property("total", Op.GT, 50.0),), again_days=1)
    await goes_live(system, seed, says(Kind.CHAT, CHAT, when=big))
    assert (await visits.page(system, guest.visitor, SHOP)).items == []
    assert (await visits.track(system, guest.visitor, Tracked("Cart", {"total": 12}))).items == []
    assert len((await visits.track(system, guest.visitor, Tracked("Cart", {"total": 60}))).items) == 1
    assert (await visits.track(system, guest.visitor, Tracked("Cart", {"total": 70}))).items == []


async def test_an_event_that_is_waited_on_brings_it_at_a_later_visit(
    system: System, seed: Seed, clock: FixedClock
) -> None:
    guest = await arrives(system, seed)
    await goes_live(system, seed, says(Kind.CHAT, CHAT, when=When(mode=Mode.EVENT, event="Cart", delay_s=3_600)))
    assert (await visits.track(system, guest.visitor, Tracked("Cart"))).items == []
    assert (await visits.page(system, guest.visitor, SHOP)).items == []
    clock.advance(hours=1)
    assert len((await visits.page(system, guest.visitor, SHOP)).items) == 1


async def test_no_more_is_shown_in_a_visit_than_the_workspace_wants(
    system: System, seed: Seed, clock: FixedClock
) -> None:
    async with system.db.service(seed.workspace_id) as tx:
        await campaign_showings.set_most_in_a_visit(tx, 1)
    for priority, text in ((90, "first"), (10, "second")):
        limits = Limits(priority=priority, times=1)
        await goes_live(system, seed, says(Kind.CHAT, Talk((Text(text),)), limits=limits))
    guest = await arrives(system, seed, page=SHOP)  # type: ignore[arg-type]
    assert words_of(guest.booted.shown) == ["first"]
    clock.advance(minutes=10)
    assert words_of((await visits.page(system, guest.visitor, SHOP)).items) == ["first"]
    clock.advance(minutes=31)
    assert words_of((await visits.page(system, guest.visitor, SHOP)).items) == ["second"]


async def test_what_is_shown_rests_and_comes_so_often(system: System, seed: Seed, clock: FixedClock) -> None:
    await goes_live(system, seed, says(Kind.CHAT, CHAT, limits=Limits(times=2, apart_hours=4)))
    guest = await arrives(system, seed)
    seen = []
    for hours in (0, 1, 3, 5, 24):
        clock.advance(hours=hours)
        seen.append(len((await visits.page(system, guest.visitor, SHOP)).items))
    assert seen == [1, 0, 1, 0, 0]


async def test_the_control_arm_is_noted_and_sees_nothing(system: System, seed: Seed) -> None:
    held = await goes_live(system, seed, says(Kind.CHAT, CHAT, control=0.9, limits=Limits(priority=99)))
    await goes_live(system, seed, says(Kind.CHAT, Talk((Text("second"),))))
    counts = {"sent": 0, "control": 0}
    for _ in range(20):
        guest = await arrives(system, seed)
        shown = [one.campaign_id for one in guest.booted.shown]
        assert len(shown) == 1
        counts["sent" if held in shown else "control"] += 1
    assert counts["control"] > counts["sent"]
    sql = "SELECT fact, count(*) AS n FROM campaign_fact WHERE workspace_id = $1 AND campaign_id = $2 GROUP BY fact"
    async with system.db.service(seed.workspace_id) as tx:
        rows = {row["fact"]: row["n"] for row in await tx.rows(sql, seed.workspace_id, held)}
    assert rows == {fact: count for fact, count in counts.items() if count}


async def test_who_left_is_shown_nothing(system: System, seed: Seed) -> None:
    guest = await arrives(system, seed)
    await goes_live(system, seed, says(Kind.CHAT, CHAT))
    await leave.block(system, guest.visitor, blocked=True)
    assert (await visits.page(system, guest.visitor, SHOP)).items == []
    await leave.block(system, guest.visitor, blocked=False)
    assert len((await visits.page(system, guest.visitor, SHOP)).items) == 1


async def test_the_caps_over_all_hold_for_what_is_shown_too(system: System, seed: Seed, clock: FixedClock) -> None:
    for count in range(5):
        await goes_live(system, seed, says(Kind.CHAT, Talk((Text(f"{count}"),)), limits=Limits(times=1)))
    guest = await arrives(system, seed)
    shown = {one.id for one in guest.booted.shown}
    for _ in range(6):
        clock.advance(minutes=40)
        shown |= {one.id for one in (await visits.page(system, guest.visitor, SHOP)).items}
    assert len(shown) == 3
