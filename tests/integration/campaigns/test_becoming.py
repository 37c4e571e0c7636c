"""What becomes of a campaign's messages is told by what happens to them."""

from uuid import UUID

import pytest
from msgspec.structs import replace

from campaigning import Scene
from people import Guest, says
from rejoinder.channels.contract import Failure, Refused
from rejoinder.domain.campaign.content import Talk
from rejoinder.domain.campaign.definition import Variant, Wording
from rejoinder.domain.content import Button, Buttons, Text
from rejoinder.domain.policy import WEB_30D, profiles
from rejoinder.services.messenger import leave, talk
from rejoinder.store import channels


async def _sent(scene: Scene, guests: list[Guest]) -> UUID:
    words = (Text("Beans are back"), Buttons((Button("reply", "Tell me more", "more"),)))
    one = await scene.started(variants=(Variant("a", (Wording(Talk(words)),)),))
    await scene.go()
    assert len(scene.channel.sent) == len(guests)
    return one.id


async def test_what_was_sent_seen_and_answered_is_counted(scene: Scene) -> None:
    guests = await scene.guests(3)
    id_ = await _sent(scene, guests)
    first = guests[0].visitor
    address = await _address(scene, first.identity_id)
    message = next(one for one in scene.channel.sent if one.address == address)
    thread = await _thread(scene, message.message_id)
    await talk.see(scene.system, first, thread, message.message_id)
    await says(scene.system, first, "Which ones?")
    scene.clock.advance(days=8)
    await says(scene.system, guests[1].visitor, "Hello again")
    people = await scene.people(id_)
    found = {fact: people.get((fact, ""), 0) for fact in ("proposed", "sent", "delivered", "seen", "replied")}
    assert found == {"proposed": 3, "sent": 3, "delivered": 1, "seen": 1, "replied": 1}
    assert {one.arm for one in await scene.days(id_)} == {"a"}


async def test_a_tap_on_its_button_is_a_click(scene: Scene) -> None:
    guests = await scene.guests(1)
    id_ = await _sent(scene, guests)
    writing = talk.Writing(client_id=str(scene.system.new_id()), blocks=(Text("Tell me more"),), payload="more")
    await talk.write(scene.system, guests[0].visitor, writing)
    people = await scene.people(id_)
    assert (people["clicked", ""], people["clicked", "Tell me more"]) == (1, 1)
    assert ("replied", "") not in people


async def test_who_leaves_after_it_is_counted(scene: Scene) -> None:
    guests = await scene.guests(1)
    id_ = await _sent(scene, guests)
    await leave.block(scene.system, guests[0].visitor, blocked=True)
    assert (await scene.people(id_))["blocked", ""] == 1


async def test_an_answer_to_something_else_counts_for_no_campaign(scene: Scene) -> None:
    guests = await scene.guests(2)
    id_ = await _sent(scene, guests)
    (stranger,) = await scene.guests(1)
    await says(scene.system, stranger.visitor, "Hello")
    assert ("replied", "") not in await scene.people(id_)


async def test_what_a_channel_refuses_for_good_is_counted_with_why(scene: Scene) -> None:
    await scene.guests(1)
    scene.channel.script.append(Refused(Failure.UNREACHABLE))
    one = await scene.started()
    await scene.go()
    people = await scene.people(one.id)
    assert (people["dropped", "unreachable"], people.get(("sent", ""))) == (1, None)


async def test_where_the_gate_drops_it_the_next_channel_is_tried(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = await scene.guests(2)
    await scene.beside(first.visitor.contact_id, "42")
    await scene.beside(second.visitor.contact_id, "43")
    await _close(scene, monkeypatch, scene.other_id)
    one = await scene.started(channel_ids=(scene.other_id, scene.seed.channel.id))
    await scene.go()
    assert (scene.other.sent, len(scene.channel.sent)) == ([], 2)
    people = await scene.people(one.id)
    assert (people["proposed", ""], people["sent", ""], people.get(("dropped", ""))) == (2, 2, None)


async def test_where_no_channel_is_left_the_rule_is_told(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    await scene.guests(2)
    await _close(scene, monkeypatch, scene.seed.channel.id)
    one = await scene.started()
    await scene.go()
    people = await scene.people(one.id)
    assert people["dropped", ""] == 2
    assert len([detail for fact, detail in people if fact == "dropped" and detail]) == 1


async def _close(scene: Scene, monkeypatch: pytest.MonkeyPatch, channel_id: UUID) -> None:
    """Give a channel a policy that lets nothing through."""
    monkeypatch.setitem(profiles.PROFILES, "closed", replace(WEB_30D, id="closed", grounds=()))
    async with scene.system.db.people(scene.seed.workspace_id) as tx:
        channel = await channels.read(tx, channel_id)
        assert channel
        await channels.put(tx, replace(channel, policy_id="closed"))


async def _address(scene: Scene, identity_id: UUID) -> str:
    async with scene.system.db.service(scene.seed.workspace_id) as tx:
        return str(await tx.value("SELECT address FROM identity WHERE id = $1", identity_id))


async def _thread(scene: Scene, message_id: UUID) -> UUID:
    async with scene.system.db.service(scene.seed.workspace_id) as tx:
        found: UUID = await tx.value("SELECT conversation_id FROM message WHERE id = $1", message_id)
        return found
