import asyncio
from collections.abc import Callable
from typing import Any

import msgspec

from asking import Asking, asking
from rejoinder.services.live.watcher import Watcher
from rejoinder.services.notifications.alerts import alert
from rejoinder.services.notifications.due import tell_due
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import Seed, seeded


async def write(owner: Asking, seed: Seed, text: str = "Do you deliver?") -> str:
    booted = await owner.ok(
        "POST", f"{owner.base}/messenger/v1/boot", {"key": seed.channel.key, "traits": {"name": "Sari Wulan"}}
    )
    headers = {"Authorization": f"Bearer {booted['session']}"}
    body = {"client_id": "a-client-id", "blocks": [{"type": "text", "text": text}]}
    async with owner.http.post(f"{owner.base}/messenger/v1/messages", json=body, headers=headers) as answer:
        found = await answer.json()
    return str(found["conversation"]["id"])


async def kinds(who: Asking) -> list[tuple[str, str]]:
    found = await who.ok("GET", "/notifications?unseen=true")
    assert found["unseen"] == len(found["items"])
    return [(one["kind"], one["text"]) for one in found["items"]]


async def test_a_message_is_told_to_whom_it_concerns_as_they_chose(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner, seed.agent, seed.viewer) as (owner, agent, viewer):
        await agent.ok("PATCH", "/me/notifications", {"for": "mine"})
        await write(owner, seed)
        told = [await kinds(who) for who in (owner, agent, viewer)]

    assert told == [[("message", "Do you deliver?")], [], []]


async def test_assignments_and_mentions_are_told_always_and_never_to_who_made_them(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner, seed.agent) as (owner, agent):
        for who in (owner, agent):
            await who.ok("PATCH", "/me/notifications", {"for": "mine"})
        conversation = f"/conversations/{await write(owner, seed)}"
        mentions = [str(seed.agent.id), str(seed.owner.id)]
        note = {"kind": "note", "client_id": "note-0001", "blocks": [{"type": "text", "text": "@Bram please"}]}
        await owner.ok("POST", f"{conversation}/messages", {**note, "mentions": mentions})
        await owner.ok("PATCH", conversation, {"assignee_id": str(seed.agent.id)})
        told = [await kinds(who) for who in (owner, agent)]

    assert told[0] == []
    assert sorted(told[1]) == [("assigned", "Ayu Lestari"), ("mention", "@Bram please")]


async def test_what_is_read_in_the_inbox_is_no_news_any_more(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        conversation_id = await write(owner, seed)
        before = await kinds(owner)
        await owner.ok("POST", f"/conversations/{conversation_id}/seen")
        after = await kinds(owner)
        listed = await owner.ok("GET", "/notifications")

    assert (len(before), after) == (1, [])
    assert listed["items"][0]["seen_at"]


async def test_nobody_is_told_of_the_conversation_that_they_look_at(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        conversation_id = await write(owner, seed)
        await owner.ok("POST", "/notifications/seen", {})
        look = {"type": "look", "id": seed.owner.id, "name": "Ayu", "conversation_id": conversation_id}
        system.hub.presence.hear(seed.workspace_id, msgspec.json.encode(look).decode(), [])
        note = {"kind": "note", "client_id": "note-0001", "blocks": [{"type": "text", "text": "@Ayu see"}]}
        async with asking(system, seed.agent) as (agent,):
            body = {**note, "mentions": [str(seed.owner.id)]}
            await agent.ok("POST", f"/conversations/{conversation_id}/messages", body)
        told = await kinds(owner)

    assert told == []


async def test_a_notification_is_live_for_its_teammate_alone(system: System) -> None:
    seed = await seeded(system)
    heard: dict[str, list[Any]] = {"owner": [], "agent": []}
    watchers = [
        Watcher(_hearing(heard[name]), seed.workspace_id, teammate_id=actor.id)
        for name, actor in (("owner", seed.owner), ("agent", seed.agent))
    ]
    async with asking(system, seed.owner, seed.agent) as (owner, agent):
        await agent.ok("PATCH", "/me/notifications", {"for": "mine"})
        for watcher in watchers:
            await system.hub.watch(watcher, None)
        await write(owner, seed)
        await _until(lambda: _kinds(heard["owner"]) and _kinds(heard["agent"], "conversation.updated"))
        for watcher in watchers:
            await system.hub.unwatch(watcher)

    assert len(_kinds(heard["owner"])) == 1
    assert _kinds(heard["owner"])[0]["data"]["sound"] is True
    assert _kinds(heard["agent"]) == []


async def _until(true: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not true():  # noqa: ASYNC110 - the condition is what others have been told, not an event of ours
            await asyncio.sleep(0.01)


def _hearing(frames: list[Any]) -> Any:
    async def hear(text: str) -> None:
        frames.append(msgspec.json.decode(text))

    return hear


def _kinds(frames: list[Any], kind: str = "notification") -> list[Any]:
    return [one for one in frames if one.get("kind") == kind]


async def test_an_answer_that_is_due_soon_is_told_at_each_alert_once(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        conversation_id = await write(owner, seed)
        await owner.ok("POST", f"/conversations/{conversation_id}/seen")
        told = []
        for hours in (19, 1.5, 0.5, 2, 0.5, 2):
            clock.advance(hours=hours)
            await alert(system)
            await alert(system)
            told.append(len(await kinds(owner)))
            await owner.ok("POST", "/notifications/seen", {})

    assert told == [0, 1, 0, 1, 0, 0]


async def test_an_answered_conversation_raises_no_alert(system: System, clock: FixedClock) -> None:
    seed = await seeded(system)
    async with asking(system, seed.owner) as (owner,):
        conversation_id = await write(owner, seed)
        await owner.ok("PATCH", f"/conversations/{conversation_id}", {"status": "closed"})
        await owner.ok("POST", "/notifications/seen", {})
        clock.advance(hours=23.5)
        await alert(system)
        told = await kinds(owner)

    assert told == []


async def test_a_digest_is_mailed_after_an_hour_with_what_was_not_seen(
    told: System, postbox: Any, clock: FixedClock
) -> None:
    seed = await seeded(told)
    async with asking(told, seed.owner, seed.agent) as (owner, agent):
        await owner.ok("PATCH", "/me/notifications", {"email": "hourly"})
        await agent.ok("PATCH", "/me/notifications", {"email": "never"})
        conversation_id = await write(owner, seed)
        await tell_due(told)
        too_early = len(postbox.got)
        clock.advance(minutes=61)
        await tell_due(told)
        clock.advance(minutes=61)
        await tell_due(told)

    assert too_early == 0
    assert len(postbox.got) == 1
    mail = postbox.got[0]
    text = mail.get_content()
    assert mail["To"] == "Ayu Lestari <ayu@kopi-angsa.example>"
    assert mail["Subject"] == "Menunggu Anda di Kopi Angsa: 1"
    assert "2026-11-16 16:00  Sari Wulan menulis" in text
    assert "Do you deliver?" in text
    assert f"/inbox/all/{conversation_id}" in text


async def test_a_daily_digest_comes_in_the_morning_where_the_teammate_is(
    told: System, postbox: Any, clock: FixedClock
) -> None:
    seed = await seeded(told)
    async with asking(told, seed.owner, seed.agent) as (owner, agent):
        await agent.ok("PATCH", "/me/notifications", {"email": "never"})
        await owner.ok("PATCH", "/me/notifications", {"email": "daily"})
        await write(owner, seed)
        clock.advance(hours=15, minutes=59)
        await tell_due(told)
        before_eight = len(postbox.got)
        clock.advance(minutes=2)
        await tell_due(told)

    assert (before_eight, len(postbox.got)) == (0, 1)


async def test_what_was_seen_is_not_mailed_and_what_could_not_be_mailed_is_tried_again(
    told: System, postbox: Any, clock: FixedClock
) -> None:
    seed = await seeded(told)
    postbox.refuses = True
    async with asking(told, seed.owner, seed.agent) as (owner, agent):
        for who in (owner, agent):
            await who.ok("PATCH", "/me/notifications", {"email": "hourly"})
        await write(owner, seed)
        await owner.ok("POST", "/notifications/seen", {})
        clock.advance(minutes=61)
        await tell_due(told)
        postbox.refuses = False
        clock.advance(minutes=11)
        await tell_due(told)

    assert [mail["To"] for mail in postbox.got] == ["Bram Sitorus <bram@kopi-angsa.example>"]


async def test_preferences_are_kept_as_changed_and_quiet_hours_can_be_taken_back(system: System) -> None:
    seed = await seeded(system)
    async with asking(system, seed.agent) as (agent,):
        before = await agent.ok("GET", "/me/notifications")
        quiet = {"start": "22:00", "end": "07:00"}
        await agent.ok("PATCH", "/me/notifications", {"sound": False, "quiet": quiet, "for": "all"})
        changed = await agent.ok("GET", "/me/notifications")
        await agent.ok("PATCH", "/me/notifications", {"quiet": None})
        loud = await agent.ok("GET", "/me/notifications")
        wrong, _ = await agent("PATCH", "/me/notifications", {"email": "sometimes"})

    assert before == {"sound": True, "push": True, "email": "daily", "for": "mine_and_unassigned", "quiet": None}
    assert changed == {"sound": False, "push": True, "email": "daily", "for": "all", "quiet": quiet}
    assert loud["quiet"] is None
    assert wrong == 422
