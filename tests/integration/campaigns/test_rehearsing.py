"""A campaign is played over the coming days on copies of the real ledgers, and leaves no trace."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from campaigning import Scene
from rejoinder.domain.audience.rule import Field, Op
from rejoinder.domain.campaign import rehearsing
from rejoinder.domain.campaign.campaign import Campaign
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Variant, Wording
from rejoinder.domain.campaign.kinds import Kind
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.content import Text
from rejoinder.domain.policy import WEB_30D, profiles
from rejoinder.domain.policy.rules import Cap
from rejoinder.domain.policy.words import Purpose
from rejoinder.domain.problem import Conflict, Invalid
from rejoinder.services.campaigns.rehearsal import Asked, Rehearsal, cancel_rehearsal, read_rehearsal, start_rehearsal
from rejoinder.store import channels, events


async def played(scene: Scene, campaign: Campaign, days: int, monkeypatch: pytest.MonkeyPatch) -> Rehearsal:
    """Rehearse a campaign, and wait until it is through."""
    works: list[Any] = []
    monkeypatch.setattr(type(scene.system.hub), "aside", lambda _hub, work: works.append(work))
    begun = await start_rehearsal(scene.system, scene.seed.owner, campaign.id, Asked(days))
    assert (begun.state, begun.total) == ("running", days)
    await works[0]
    return await read_rehearsal(scene.system, scene.seed.viewer, begun.id)


def outcomes(found: Rehearsal) -> list[dict[str, int]]:
    return [day.outcomes for day in found.days]


async def everything_of(scene: Scene) -> list[Any]:
    tables = ("delivery", "ledger", "contact_tally", "campaign_person", "campaign_fact", "message")
    async with scene.system.db.service(scene.seed.workspace_id) as tx:
        return [
            await tx.rows(f'SELECT * FROM "{one}" WHERE workspace_id = $1 ORDER BY 2', tx.workspace_id)
            for one in tables
        ]


async def test_a_one_off_comes_to_all_on_its_day_and_leaves_no_trace(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    await scene.guests(3)
    begins = scene.clock() + timedelta(days=2)
    campaign = await scene.draft(when=When(begins_at=begins))
    before = await everything_of(scene)

    found = await played(scene, campaign, 4, monkeypatch)

    assert (found.state, found.done, found.audience, found.one_of) == ("done", 4, 3, 1)
    assert outcomes(found) == [{}, {}, {"send": 3}, {}]
    (group,) = found.days[2].groups
    assert (group.from_, len(group.examples), len(found.people)) == (begins, 3, 3)
    assert await everything_of(scene) == before


async def test_a_recurring_one_ends_where_the_window_closes(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    await scene.guests(1)
    campaign = await scene.draft(when=When(mode=Mode.RECURRING, unit="day"))

    found = await played(scene, campaign, 34, monkeypatch)

    sent = [one.get("send", 0) for one in outcomes(found)]
    assert sent[1:29] == [1] * 28
    assert sent[31:] == [0, 0, 0]
    assert found.days[33].groups[0].reason == "window_closed"


async def test_what_was_sent_on_one_day_counts_on_the_next(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    cap = Cap(id="two_a_week", count=2, per_s=7 * 86_400, purposes=(Purpose.PROMOTIONAL,), source=WEB_30D.sources[0])
    monkeypatch.setitem(profiles.PROFILES, "capped", replace(WEB_30D, id="capped", quiet=(), caps=(cap,)))
    async with scene.system.db.people(scene.seed.workspace_id) as tx:
        await channels.put(tx, replace(scene.seed.channel, policy_id="capped"))
    await scene.guests(1)
    campaign = await scene.draft(when=When(mode=Mode.RECURRING, unit="day"))

    found = await played(scene, campaign, 7, monkeypatch)

    assert sum(one.get("send", 0) for one in outcomes(found)) == 2
    assert {group.rule for day in found.days for group in day.groups if group.outcome == "hold"} == {"two_a_week"}


async def test_always_on_comes_to_whom_time_brings_in_and_to_each_once(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    await scene.guests(2)
    quiet = Field("last_seen_at", Op.NOT_WITHIN_LAST, 3)
    campaign = await scene.draft(audience=quiet, when=When(mode=Mode.ALWAYS))

    found = await played(scene, campaign, 6, monkeypatch)

    assert [one.get("send", 0) for one in outcomes(found)].count(2) == 1
    assert sum(one.get("send", 0) for one in outcomes(found)) == 2
    assert outcomes(found)[0] == {}


async def test_a_triggered_one_plays_again_what_was_done_before(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    (guest,) = await scene.guests(1)
    now = scene.clock()
    async with scene.system.db.service(scene.seed.workspace_id) as tx:
        for ago, total in ((4.5, 9), (2.5, 5), (1.5, 12)):
            at = now - timedelta(days=ago)
            await events.add(
                tx, scene.system.new_id(), guest.visitor.contact_id, "order", {"total": total}, at=at, now=now
            )
    text = Variant("a", (Wording(Talk((Text("Thanks for {{ event.total }}"),))),))
    when = When(mode=Mode.EVENT, event="order", again_days=1, where=())
    campaign = await scene.draft(variants=(text,), when=when)

    found = await played(scene, campaign, 5, monkeypatch)

    assert sum(one.get("send", 0) for one in outcomes(found)) == 3
    assert any("“order”" in one for one in found.notes)


async def test_who_is_kept_out_or_lacks_a_value_is_told_apart(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    await scene.guests(12)
    lacks = Variant("a", (Wording(Talk((Text("In {{ contact.city }}"),))),))
    campaign = await scene.draft(variants=(lacks,), control=0.5)

    (day,) = (await played(scene, campaign, 1, monkeypatch)).days

    assert {group.rule for group in day.groups} == {"control", "missing_value"}
    assert sum(day.outcomes.values()) == 12
    assert day.outcomes["control"] > 0


async def test_of_a_large_audience_some_are_looked_at_by_lot(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsing, "SAMPLE", 6)
    await scene.guests(24)

    found = await played(scene, await scene.draft(), 1, monkeypatch)

    assert (found.audience, found.one_of) == (24, 4)
    assert 0 < found.days[0].outcomes["send"] < 24
    assert "one in 4" in found.notes[0]


async def test_what_cannot_be_played_is_refused(scene: Scene) -> None:
    owner, system = scene.seed.owner, scene.system
    post = await scene.draft(kind=Kind.POST, channel_ids=())
    silent = await scene.draft(variants=())
    for campaign, problem in ((post, Conflict), (silent, Invalid)):
        with pytest.raises(problem):
            await start_rehearsal(system, owner, campaign.id, Asked())


async def test_one_that_is_cancelled_ends(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    await scene.guests(1)
    works: list[Any] = []
    monkeypatch.setattr(type(scene.system.hub), "aside", lambda _hub, work: works.append(work))
    begun = await start_rehearsal(scene.system, scene.seed.owner, (await scene.draft()).id, Asked(5))
    await cancel_rehearsal(scene.system, scene.seed.owner, begun.id)
    await works[0]

    assert (await read_rehearsal(scene.system, scene.seed.owner, begun.id)).state == "cancelled"
    with pytest.raises(Conflict):
        await cancel_rehearsal(scene.system, scene.seed.owner, begun.id)
