from uuid import UUID

import pytest
from audience_reading import Known, time_of
from written_facts import Writer

from rejoinder.domain.audience import needs
from rejoinder.domain.audience.rule import All, Attribute, Did, Field, Op, Rule
from rejoinder.services.system import System
from rejoinder.store import audiences

NOW = time_of("2026-01-05 10:00")
EVERYBODY, PRO = All(), Attribute("plan", Op.IS, "pro")


@pytest.fixture
async def shop(system: System, dsn: str) -> tuple[Writer, list[UUID]]:
    """Forty contacts; one in ten is on a plan."""
    writer = await Writer(system).begin(dsn)
    async with system.db.service(writer.workspace_id) as tx:
        plans = ["free", *["free"] * 8, "pro"] * 4
        return writer, [await writer.write(tx, Known(attributes={"plan": plan})) for plan in plans]


@pytest.mark.parametrize("rule", [EVERYBODY, PRO])
@pytest.mark.parametrize("limit", [1, 2, 3, 40])
async def test_pages_follow_one_another_until_nobody_is_left(
    system: System, shop: tuple[Writer, list[UUID]], rule: Rule, limit: int
) -> None:
    writer, ids = shop
    wanted = ids if rule == EVERYBODY else ids[9::10]
    found: list[UUID] = []

    async with system.db.service(writer.workspace_id) as tx:
        while page := await audiences.members(tx, rule, NOW, {}, found[-1] if found else None, limit):
            assert len(page) <= limit
            found += page

    assert found == wanted


async def test_a_preview_is_the_count_and_some_of_them(system: System, shop: tuple[Writer, list[UUID]]) -> None:
    writer, ids = shop
    async with system.db.service(writer.workspace_id) as tx:
        count, some = await audiences.preview(tx, PRO, NOW, {}, 3)
        assert count == 4
        assert len(some) == 3
        assert set(some) <= set(ids[9::10])
        assert await audiences.preview(tx, Did("Ordered"), NOW, {}, 3) == (0, [])
        assert await audiences.total(tx) == 40


async def test_who_was_merged_is_nobody_and_who_is_blocked_is_somebody(
    system: System, shop: tuple[Writer, list[UUID]]
) -> None:
    writer, ids = shop
    async with system.db.service(writer.workspace_id) as tx:
        changed = "UPDATE contact SET {} = $2 WHERE workspace_id = $1 AND id = $3"
        await tx.run(changed.format("merged_into"), writer.workspace_id, ids[1], ids[0])
        await tx.run(changed.format("shut_out_at"), writer.workspace_id, NOW, ids[2])

        assert await audiences.total(tx) == await audiences.count(tx, EVERYBODY, NOW, {}) == 39
        assert await audiences.only(tx, EVERYBODY, NOW, {}, ids[:3]) == set(ids[1:3])
        assert await audiences.only(tx, Field("blocked", Op.IS_TRUE), NOW, {}, ids) == {ids[2]}
        assert set(await audiences.facts_of(tx, ids[:3], needs(EVERYBODY, {}), NOW)) == set(ids[1:3])
        assert await audiences.facts_of(tx, ids[:1], needs(PRO, {}), NOW) == {}


async def test_nobody_of_another_workspace_is_in_an_audience(
    system: System, dsn: str, shop: tuple[Writer, list[UUID]]
) -> None:
    _, ids = shop
    other = await Writer(system).begin(dsn)
    async with system.db.service(other.workspace_id) as tx:
        mine = await other.write(tx, Known(attributes={"plan": "pro"}))

        assert await audiences.members(tx, PRO, NOW, {}, None, 100) == [mine]
        assert await audiences.only(tx, PRO, NOW, {}, ids) == set()
        assert await audiences.facts_of(tx, ids, needs(PRO, {}), NOW) == {}
