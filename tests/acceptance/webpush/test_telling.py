"""Who turned notifications on is told in their browsers when people answer them in the messenger, and once."""

from datetime import UTC, datetime
from typing import Any

from acceptance.webpush.test_webpush import Browser, Service, Visit, pushes, pushing, service, thread_of, visit
from asking import Asking
from rejoinder.services.dispatch import dispatch
from rejoinder.services.system import System
from rejoinder.testing import FixedClock

__all__ = ["pushes", "service"]


async def web_thread(owner: Asking) -> str:
    """Name the only conversation in the messenger."""
    (found,) = (await owner.ok("GET", "/conversations?view=all&channel_type=web"))["items"]
    return str(found["id"])


async def passed_on(system: System) -> None:
    while await dispatch(system):
        pass


async def answer(owner: Asking, system: System, text: str, client_id: str = "answer-0001") -> Any:
    """Answer in the messenger, and pass on whatever is due, the pushes that follow too."""
    body = {"blocks": [{"type": "text", "text": text}], "client_id": client_id}
    said = await owner.ok("POST", f"/conversations/{await web_thread(owner)}/messages", body)
    await passed_on(system)
    return said


async def pushed(owner: Asking, channel: Any) -> list[Any]:
    found = await owner.ok("GET", f"/conversations/{await thread_of(owner, channel)}/messages")
    return [one for one in found["items"] if one["kind"] == "out"]


async def turned_on(service: Service, visitor: Visit) -> Browser:
    browser = Browser(f"{service.url}/1")
    await visitor.write()
    assert await visitor.turn_on(browser) == 204
    return browser


async def test_what_is_answered_is_pushed_and_leads_to_its_conversation(pushes: System, service: Service) -> None:
    async with pushing(pushes, site="https://kopi.example/help?lang=id") as (owner, visitor, channel, _):
        browser = await turned_on(service, visitor)
        await answer(owner, pushes, "Yes, until five.")
        thread = await web_thread(owner)
        (told,) = [browser.read(body) for _, body in service.got]
        (kept,) = await pushed(owner, channel)
        waiting = (await owner.ok("GET", "/conversations?view=open"))["items"]

    url = f"https://kopi.example/help?lang=id&rejoinder_open={thread}"
    assert (told["title"], told["body"], told["url"]) == ("Kopi Angsa", "Ayu: Yes, until five.", url)
    assert told["taps"] == [{"title": "Read the answer", "url": url}]
    assert (kept["automatic"], kept["state"], kept["author"]["name"]) == ("push", "sent", "Ayu")
    assert [one["id"] for one in waiting] == [thread]


async def test_every_browser_of_theirs_is_told_and_nobody_elses(pushes: System, service: Service) -> None:
    async with pushing(pushes) as (owner, visitor, _, seed):
        await visitor.write()
        for number in range(2):
            await visitor.turn_on(Browser(f"{service.url}/{number}"))
        thread = await web_thread(owner)
        other = await visit(owner, seed)
        await other.write("Saya lain")
        await other.turn_on(Browser(f"{service.url}/other"))
        body = {"blocks": [{"type": "text", "text": "Yes."}], "client_id": "answer-0001"}
        await owner.ok("POST", f"/conversations/{thread}/messages", body)
        await passed_on(pushes)

    assert len(service.got) == 2


async def test_a_browser_is_told_once_however_often_it_is_settled(pushes: System, service: Service) -> None:
    async with pushing(pushes) as (owner, visitor, _, _):
        await turned_on(service, visitor)
        for _ in range(2):
            await answer(owner, pushes, "Yes.")

    assert len(service.got) == 1


async def test_what_the_system_says_by_itself_is_not_pushed(pushes: System, service: Service) -> None:
    async with pushing(pushes) as (owner, visitor, _, _):
        await turned_on(service, visitor)
        text = {"kind": "welcome", "locale": "en", "text": "Hello, welcome to Kopi Angsa."}
        await owner("PUT", "/automatic-messages", text)
        await visitor.write("Halo lagi")
        await passed_on(pushes)

    assert service.got == []


async def test_a_push_for_another_messenger_is_none_of_this_ones(pushes: System, service: Service) -> None:
    async with pushing(pushes, messenger="0123456789abcdef") as (_, visitor, _, _):
        await visitor.write()
        offered = await visitor("GET", "/push")
        refused = await visitor.turn_on(Browser(f"{service.url}/1"))

    assert (offered[1], refused) == ({"key": None}, 404)


async def test_who_turned_it_off_is_told_nothing(pushes: System, service: Service) -> None:
    async with pushing(pushes) as (owner, visitor, _, _):
        browser = await turned_on(service, visitor)
        await visitor("DELETE", "/push", {"endpoint": browser.endpoint})
        await answer(owner, pushes, "Yes.")

    assert service.got == []


async def test_what_waits_for_the_night_to_end_is_dropped_once_it_was_read(
    pushes: System, service: Service, clock: FixedClock
) -> None:
    clock.now = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)
    async with pushing(pushes) as (owner, visitor, channel, seed):
        session = visitor.headers["Authorization"].removeprefix("Bearer ")
        await visitor("POST", "/boot", {"key": seed.channel.key, "session": session, "zone": "Asia/Jakarta"})
        await turned_on(service, visitor)
        clock.advance(hours=27)
        await visitor.write("Halo lagi")
        clock.advance(hours=1)
        said = await answer(owner, pushes, "Yes.")
        (before,) = await pushed(owner, channel)
        await visitor("POST", f"/conversations/{await web_thread(owner)}/seen", {"message_id": said["id"]})
        (after,) = await pushed(owner, channel)

    assert (before["state"], after["state"]) == ("held", "dropped")
    assert service.got == []


async def test_the_snippet_names_a_worker_once_web_push_is_connected(pushes: System) -> None:
    async with pushing(pushes) as (owner, _, channel, seed):
        found = await owner.ok("GET", f"/channels/{seed.channel.id}/snippet")
        await owner.ok("DELETE", f"/channels/{channel['id']}")
        without = await owner.ok("GET", f"/channels/{seed.channel.id}/snippet")

    assert 'data-worker="/rejoinder-sw.js"' in found["html"]
    assert found["worker"].startswith('importScripts("http')
    assert found["worker"].endswith('/messenger-worker.js")')
    assert "data-worker" not in without["html"]
    assert without["worker"] is None


async def test_what_they_subscribed_to_is_pushed_where_they_asked_and_ends_with_it(
    pushes: System, service: Service
) -> None:
    browser = Browser(f"{service.url}/1")
    async with pushing(pushes) as (owner, visitor, channel, _):
        await visitor.write()
        names = {"key": "new-beans", "names": {"en": "New beans"}, "frequencies": ["as_it_happens"]}
        topic_id = (await owner.ok("POST", "/topics", names))["topic"]["id"]
        asked = {"topic_id": topic_id, "client_id": "ask-0001"}
        thread = await web_thread(owner)
        request = await owner.ok("POST", f"/conversations/{thread}/opt-in-requests", asked)
        await passed_on(pushes)
        unasked = {"subscription": browser.subscription, "words": "News", "topic_id": topic_id}
        await visitor("POST", "/push", unasked)
        before = (await owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
        await tap(visitor, thread, f"{request['id']}.as_it_happens", f"subscribe:{topic_id}:as_it_happens")
        await visitor("POST", "/push", unasked)
        during = (await owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]
        await tap(visitor, thread, f"{request['id']}.stop", f"unsubscribe:{topic_id}")
        after = (await owner.ok("GET", f"/topics/{topic_id}/subscribers"))["items"]

    assert before == []
    assert [(one["channel_type"], one["state"]) for one in sorted(during, key=_type)] == [
        ("web", "active"),
        ("webpush", "active"),
    ]
    assert {one["state"] for one in after} == {"ended"}
    assert channel["type"] == "webpush"


def _type(one: Any) -> str:
    return str(one["channel_type"])


async def tap(visitor: Visit, thread: str, client_id: str, payload: str) -> None:
    """Answer a request as the messenger does."""
    body = {"client_id": client_id, "blocks": [{"type": "text", "text": "Tap"}], "conversation_id": thread}
    assert (await visitor("POST", "/messages", {**body, "payload": payload}))[0] == 201
