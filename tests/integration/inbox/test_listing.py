from datetime import timedelta

import pytest

from people import answers, says, wrote
from rejoinder.domain.permissions import Permission
from rejoinder.domain.problem import NotAllowed
from rejoinder.services import tags
from rejoinder.services.conversations.change import Change, change
from rejoinder.services.conversations.listing import Filter, count, list_conversations
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import Seed, seeded


async def names(system: System, seed: Seed, **shown: object) -> list[str]:
    page = await list_conversations(system, seed.agent, Filter(**shown))  # type: ignore[arg-type]
    return [one.contact.name for one in page.items]


async def test_each_view_shows_its_own(system: System) -> None:
    seed = await seeded(system)
    ids = {name: (await wrote(system, seed, "Halo", name))[1] for name in ("Dewi", "Eko", "Fitri", "Gilang")}
    await answers(system, seed, ids["Eko"], "Halo juga")
    await change(system, seed.agent, ids["Fitri"], Change(status="closed"))
    later = system.clock() + timedelta(hours=3)
    await change(system, seed.agent, ids["Gilang"], Change(snoozed_until=later))
    await change(system, seed.agent, ids["Dewi"], Change(assignee_id=seed.agent.id))
    assert set(await names(system, seed, view="open")) == {"Dewi", "Eko"}
    assert await names(system, seed, view="unanswered") == ["Dewi"]
    assert await names(system, seed, view="mine") == ["Dewi"]
    assert await names(system, seed, view="unassigned") == ["Eko"]
    assert await names(system, seed, view="closed") == ["Fitri"]
    assert await names(system, seed, view="snoozed") == ["Gilang"]
    assert set(await names(system, seed, view="all")) == set(ids)
    assert await count(system, seed.agent) == {
        "open": 2,
        "unanswered": 1,
        "mine": 1,
        "unassigned": 1,
        "snoozed": 1,
    }


async def test_whose_deadline_is_nearest_comes_first_and_who_waits_for_nothing_last(
    system: System, clock: FixedClock
) -> None:
    seed = await seeded(system)
    await wrote(system, seed, "Pertama", "Dewi")
    clock.advance(minutes=1)
    await wrote(system, seed, "Kedua", "Eko")
    clock.advance(minutes=1)
    _, third = await wrote(system, seed, "Ketiga", "Fitri")
    await answers(system, seed, third, "Baik")
    assert await names(system, seed, sort="deadline") == ["Dewi", "Eko", "Fitri"]
    assert await names(system, seed, sort="newest") == ["Fitri", "Eko", "Dewi"]


@pytest.mark.parametrize("sort", ["deadline", "newest"])
@pytest.mark.parametrize("view", ["open", "all"])
async def test_pages_show_everything_once_in_the_order_of_the_whole(
    system: System, clock: FixedClock, sort: str, view: str
) -> None:
    seed = await seeded(system)
    for number in range(7):
        _, id_ = await wrote(system, seed, "Halo", f"Tamu {number}")
        if number % 3 == 0:
            await answers(system, seed, id_, "Halo")
        if number % 2:
            clock.advance(minutes=1)
    whole = await names(system, seed, sort=sort, view=view)
    found, cursor = [], None
    for _ in range(10):
        page = await list_conversations(system, seed.agent, Filter(sort=sort, view=view), cursor=cursor, limit=2)
        found += [one.contact.name for one in page.items]
        cursor = page.next
        if cursor is None:
            break
    assert found == whole
    assert len(set(found)) == 7


async def test_the_list_is_narrowed_by_place_person_tag_and_words(system: System) -> None:
    seed = await seeded(system)
    tag = await tags.make_tag(system, seed.agent, tags.NewTag(name="Refund"))
    _, dewi = await wrote(system, seed, "Pesanan INV-2231 belum sampai", "Dewi")
    visitor, eko = await wrote(system, seed, "我想退货", "Eko")
    await says(system, visitor, "อยากสอบถามเรื่องกาแฟ", eko)
    await change(system, seed.agent, dewi, Change(add_tags=(tag.id,), assignee_id=seed.owner.id))
    assert await names(system, seed, tag=tag.id) == ["Dewi"]
    assert await names(system, seed, assignee=seed.owner.id) == ["Dewi"]
    assert await names(system, seed, assignee=seed.viewer.id) == []
    assert len(await names(system, seed, channel=seed.channel.id)) == 2
    assert len(await names(system, seed, location=seed.location_id)) == 2
    assert await names(system, seed, location=seed.channel.id) == []
    for q, expected in (("inv-22", ["Dewi"]), ("退货", ["Eko"]), ("กาแฟ", ["Eko"]), ("eko", ["Eko"]), ("...", [])):
        assert await names(system, seed, q=q) == expected, q


async def test_another_workspace_is_never_listed(system: System) -> None:
    ours, theirs = await seeded(system), await seeded(system, "Teh Merak")
    await wrote(system, theirs, "Rahasia", "Hana")
    assert await names(system, ours, view="all") == []
    assert await names(system, ours, view="all", q="rahasia") == []


async def test_who_may_not_read_is_refused(system: System) -> None:
    seed = await seeded(system)
    nobody = type(seed.agent)("token", seed.agent.id, seed.workspace_id, "Importer", frozenset({Permission.CONTACTS}))
    with pytest.raises(NotAllowed):
        await list_conversations(system, nobody, Filter())
