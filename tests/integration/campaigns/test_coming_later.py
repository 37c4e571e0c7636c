"""Campaigns that come to whoever comes into their audience, or does what sets them off."""

from campaigning import HELLO, Scene
from membership import becomes, does, person, settle
from rejoinder.domain.audience.rule import Attribute, Op, Property
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Variant, Wording
from rejoinder.domain.campaign.kinds import State
from rejoinder.domain.campaign.when import Mode, When
from rejoinder.domain.content import Text
from rejoinder.services.campaigns import keep, life
from rejoinder.services.segments.filling import Fillings
from rejoinder.services.segments.keep import list_segments
from rejoinder.store import events

MONTHLY = Attribute("plan", Op.IS, "monthly")
ALWAYS = When(mode=Mode.ALWAYS)
ORDERED = When(mode=Mode.EVENT, event="Order Completed")


async def _settled(scene: Scene) -> None:
    await scene.go()
    await Fillings(scene.system).look()
    await settle(scene.system)
    await scene.go()


async def test_whoever_comes_into_the_audience_gets_it_once(scene: Scene) -> None:
    first, second = await scene.guests(2)
    await becomes(scene.system, scene.seed, first.visitor.contact_id, plan="monthly")
    one = await scene.started(when=ALWAYS, audience=MONTHLY)
    await _settled(scene)
    assert len(scene.channel.sent) == 1
    await becomes(scene.system, scene.seed, second.visitor.contact_id, plan="monthly")
    await _settled(scene)
    assert len(scene.channel.sent) == 2
    for plan in ("yearly", "monthly"):
        await becomes(scene.system, scene.seed, second.visitor.contact_id, plan=plan)
        await _settled(scene)
    assert len(scene.channel.sent) == 2
    assert (await scene.read(one.id)).state is State.LIVE
    shown = await list_segments(scene.system, scene.seed.owner, archived=False, q=None, cursor=None, limit=10)
    assert shown.items == []


async def test_who_comes_in_while_it_is_paused_gets_it_when_it_goes_on(scene: Scene) -> None:
    (guest,) = await scene.guests(1)
    one = await scene.started(when=ALWAYS, audience=MONTHLY)
    await _settled(scene)
    await life.pause(scene.system, scene.seed.owner, one.id)
    await becomes(scene.system, scene.seed, guest.visitor.contact_id, plan="monthly")
    await _settled(scene)
    assert scene.channel.sent == []
    await life.resume(scene.system, scene.seed.owner, one.id)
    await _settled(scene)
    assert len(scene.channel.sent) == 1


async def test_another_audience_is_followed_from_when_it_is_changed(scene: Scene) -> None:
    (guest,) = await scene.guests(1)
    await becomes(scene.system, scene.seed, guest.visitor.contact_id, plan="yearly")
    one = await scene.started(when=ALWAYS, audience=MONTHLY)
    await _settled(scene)
    said = (await scene.read(one.id)).definition
    yearly = Attribute("plan", Op.IS, "yearly")
    changed = type(said)(**{**{f: getattr(said, f) for f in said.__struct_fields__}, "audience": yearly})
    await keep.change_campaign(scene.system, scene.seed.owner, one.id, keep.CampaignChange(1, changed))
    await _settled(scene)
    assert len(scene.channel.sent) == 1


async def test_an_event_sets_it_off_some_time_later(scene: Scene) -> None:
    guest, other = await scene.guests(2)
    words = Variant("a", (Wording(Talk((Text("Thank you for {{ event.item }}"),))),))
    await scene.started(when=When(mode=Mode.EVENT, event="Order Completed", delay_s=3600), variants=(words,))
    await scene.go()
    await _does(scene, guest.visitor.contact_id, "Order Completed", item="beans")
    await _does(scene, other.visitor.contact_id, "Page Viewed")
    await scene.go()
    assert scene.channel.sent == []
    scene.clock.advance(hours=1)
    await scene.go()
    assert [block.text for sent in scene.channel.sent for block in sent.blocks if isinstance(block, Text)] == [
        "Thank you for beans"
    ]


async def test_only_events_with_the_properties_and_people_of_the_audience_set_it_off(scene: Scene) -> None:
    rich, poor, outside = await scene.guests(3)
    for guest in (rich, poor):
        await becomes(scene.system, scene.seed, guest.visitor.contact_id, plan="monthly")
    when = When(mode=Mode.EVENT, event="Order Completed", where=(Property("total", Op.GTE, 50.0),))
    await scene.started(when=when, audience=MONTHLY)
    await scene.go()
    for guest, total in ((rich, 50), (poor, 49.5), (outside, 80)):
        await _does(scene, guest.visitor.contact_id, "Order Completed", total=total)
    await scene.go()
    assert len(scene.channel.sent) == 1


async def test_it_is_set_off_again_no_sooner_than_it_is_said(scene: Scene) -> None:
    (guest,) = await scene.guests(1)
    when = When(mode=Mode.EVENT, event="Order Completed", again_days=2)
    one = await scene.started(when=when)
    await scene.go()
    went = []
    for _ in range(4):
        await does(scene.system, scene.seed, guest.visitor.contact_id, "Order Completed")
        await scene.go()
        went.append(len(scene.channel.sent))
        scene.clock.advance(days=1)
    assert went == [1, 1, 2, 2]
    assert (await scene.people(one.id))["proposed", ""] == 1


async def test_without_a_time_after_which_it_comes_again_it_comes_once(scene: Scene) -> None:
    (guest,) = await scene.guests(1)
    await scene.started(when=ORDERED)
    await scene.go()
    for _ in range(2):
        await does(scene.system, scene.seed, guest.visitor.contact_id, "Order Completed")
        scene.clock.advance(days=1)
        await scene.go()
    assert len(scene.channel.sent) == 1


async def test_what_was_told_of_the_past_sets_nothing_off(scene: Scene) -> None:
    (guest,) = await scene.guests(1)
    started = scene.clock()
    await scene.started(when=ORDERED)
    await scene.go()
    scene.clock.advance(days=3)
    await does(scene.system, scene.seed, guest.visitor.contact_id, "Order Completed", at=started)
    await scene.go()
    assert scene.channel.sent == []


async def test_who_is_on_no_channel_is_told_apart(scene: Scene) -> None:
    nobody = await person(scene.system, scene.seed, "Nobody")
    one = await scene.started(when=ORDERED, variants=(HELLO,))
    await scene.go()
    await does(scene.system, scene.seed, nobody, "Order Completed")
    await scene.go()
    assert (await scene.people(one.id))["dropped", "no_channel"] == 1


async def _does(scene: Scene, contact_id: object, name: str, **properties: object) -> None:
    now = scene.clock()
    async with scene.system.db.service(scene.seed.workspace_id) as tx:
        await events.add(tx, scene.system.new_id(), contact_id, name, dict(properties), at=now, now=now)  # type: ignore[arg-type]
