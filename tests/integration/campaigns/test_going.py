"""A campaign comes to everybody whom it is for, each once, whatever is killed, paused or tried again."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from campaigning import HELLO, Scene
from rejoinder.domain.audience.rule import Field, Op
from rejoinder.domain.campaign.campaign import Progress
from rejoinder.domain.campaign.kinds import State
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.problem import Conflict, Invalid
from rejoinder.services.campaigns import going, life
from rejoinder.services.campaigns.going import send_campaigns
from rejoinder.services.dispatch import dispatch
from rejoinder.store import campaign_going


async def test_it_comes_to_all_once_and_is_over_then(scene: Scene) -> None:
    await scene.guests(3)
    one = await scene.started()
    assert one.state is State.LIVE
    await scene.go()
    assert len(scene.channel.sent) == 3
    assert (await scene.people(one.id))["proposed", ""] == 3
    assert (await scene.read(one.id)).state is State.ENDED
    await scene.go()
    assert len(scene.channel.sent) == 3


async def test_a_worker_that_dies_between_chunks_repeats_nobody_and_loses_nobody(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(going, "CHUNK", 2)
    guests = await scene.guests(5)
    one = await scene.started()
    went, calls = campaign_going.went, 0

    async def dies(*given: Any) -> None:
        nonlocal calls
        calls += 1
        if calls == 2:
            raise ConnectionError
        await went(*given)

    monkeypatch.setattr(campaign_going, "went", dies)
    assert await send_campaigns(scene.system)
    with pytest.raises(ConnectionError):
        await send_campaigns(scene.system)
    assert (await scene.read(one.id)).progress == Progress(2, 5)
    await scene.go()
    whom = sorted(sent.address for sent in scene.channel.sent)
    assert len(whom) == len(set(whom)) == len(guests)
    assert (await scene.people(one.id))["proposed", ""] == 5


async def test_a_pause_stops_what_waits_and_goes_on_without_repeating(scene: Scene) -> None:
    await scene.guests(4)
    one = await scene.started()
    await send_campaigns(scene.system)
    await life.pause(scene.system, scene.seed.owner, one.id)
    await scene.go()
    assert scene.channel.sent == []
    await life.resume(scene.system, scene.seed.owner, one.id)
    await scene.go()
    assert len(scene.channel.sent) == 4
    assert (await scene.read(one.id)).state is State.ENDED


async def test_what_waits_is_dropped_at_the_end(scene: Scene) -> None:
    await scene.guests(2)
    one = await scene.started()
    await send_campaigns(scene.system)
    ended = await life.end(scene.system, scene.seed.owner, one.id)
    assert (ended.state, ended.ended_at) == (State.ENDED, scene.clock())
    await scene.go()
    assert scene.channel.sent == []
    with pytest.raises(Conflict):
        await life.resume(scene.system, scene.seed.owner, one.id)


async def test_the_control_group_gets_nothing_and_is_noted(scene: Scene) -> None:
    await scene.guests(20)
    one = await scene.started(control=0.5)
    await scene.go()
    people = await scene.people(one.id)
    assert people["control", ""] + people["proposed", ""] == 20
    assert 0 < people["control", ""] < 20
    assert len(scene.channel.sent) == people["proposed", ""]


async def test_the_first_channel_is_taken_where_somebody_is(scene: Scene) -> None:
    both, alone = await scene.guests(2)
    await scene.beside(both.visitor.contact_id, "42")
    one = await scene.started(channel_ids=(scene.other_id, scene.seed.channel.id))
    await send_campaigns(scene.system)
    async with scene.system.db.service(scene.seed.workspace_id) as tx:
        rows = await tx.rows("SELECT contact_id, channel_id FROM delivery WHERE campaign_id = $1", one.id)
    assert {row["contact_id"]: row["channel_id"] for row in rows} == {
        both.visitor.contact_id: scene.other_id,
        alone.visitor.contact_id: scene.seed.channel.id,
    }


async def test_who_is_on_none_of_the_channels_is_counted_as_dropped(scene: Scene) -> None:
    await scene.guests(2)
    one = await scene.started(channel_ids=(scene.other_id,))
    await scene.go()
    assert (await scene.people(one.id))["dropped", "no_channel"] == 2


async def test_it_begins_at_its_time(scene: Scene) -> None:
    await scene.guests(1)
    one = await scene.started(when=When(begins_at=scene.clock() + timedelta(hours=2)))
    assert one.state is State.SCHEDULED
    await scene.go()
    assert scene.channel.sent == []
    scene.clock.advance(hours=2)
    await scene.go()
    assert len(scene.channel.sent) == 1


async def test_on_their_own_clocks_each_gets_it_when_theirs_shows_the_time(scene: Scene) -> None:
    scene.clock.now = datetime(2026, 11, 16, 0, tzinfo=UTC)
    await scene.guests(1, zone="Asia/Tokyo")
    await scene.guests(1, zone="Europe/Paris")
    wall = datetime(2026, 11, 17, 12, tzinfo=UTC)
    await scene.started(when=When(begins_at=wall, own_zone=True))
    went = []
    for _ in range(60):
        scene.clock.advance(hours=1)
        await scene.go()
        went.append((scene.clock().day, scene.clock().hour, len(scene.channel.sent)))
    assert next(one for one in went if one[2] >= 1) == (17, 3, 1)
    assert next(one for one in went if one[2] >= 2) == (17, 11, 2)


async def test_a_recurring_one_comes_again_each_time(scene: Scene) -> None:
    await scene.guests(2)
    one = await scene.started(when=When(mode=Mode.RECURRING, unit="day", hour=20))
    for _ in range(3 * 24):
        scene.clock.advance(hours=1)
        await scene.go()
    assert len(scene.channel.sent) == 6
    again = await scene.read(one.id)
    assert (again.run, again.state) == (3, State.LIVE)
    assert (await scene.people(one.id))["proposed", ""] == 2


async def test_only_whom_the_audience_names_get_it(scene: Scene) -> None:
    await scene.guests(3)
    await scene.started(audience=Field("name", Op.IS, "Guest 1"))
    await scene.go()
    assert len(scene.channel.sent) == 1


async def test_starting_insists_on_everything(scene: Scene) -> None:
    made = await scene.draft(variants=(HELLO, HELLO), channel_ids=(), reason="")
    with pytest.raises(Invalid) as caught:
        await life.start(scene.system, scene.seed.owner, made.id)
    assert {one.field for one in caught.value.fields} == {"reason", "channel_ids", "variants"}


async def test_dispatching_alone_sends_nothing_of_a_draft(scene: Scene) -> None:
    await scene.guests(1)
    await scene.draft()
    await dispatch(scene.system)
    assert scene.channel.sent == []
