"""A Telegram bot, from its token to a conversation: over HTTP, with the Bot API answering as it does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import aiohttp

from asking import Asking, asking
from providing import Provider, pointed, providing
from rejoinder.channels.events import Spoke
from rejoinder.domain.content import Text
from rejoinder.services.channels.accounts import account
from rejoinder.services.dispatch import dispatch
from rejoinder.services.inbound import take_in
from rejoinder.services.inbound.spoke import spoke
from rejoinder.services.system import System
from rejoinder.testing import FixedClock
from seeds import seeded

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SECRETS = {"token": TOKEN}
GIF = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
MONDAY_9 = 1_794_819_600


def bot(_method: str, path: str, body: Any) -> tuple[int, Any]:
    """Answer as a bot that is well."""
    if path.endswith("/getMe"):
        return 200, {"ok": True, "result": {"id": 110201543, "first_name": "Kopi Angsa", "username": "kopi_angsa_bot"}}
    if path.endswith("/getFile"):
        return 200, {"ok": True, "result": {"file_path": "photos/1.gif"}}
    if "/file/bot" in path:
        return 200, GIF
    return 200, {"ok": True, "result": {"message_id": 41, "chat": body and {"id": body.get("chat_id")}}}


@asynccontextmanager
async def telling(system: System) -> AsyncIterator[tuple[System, Provider, Asking, Any]]:
    """Connect a bot."""
    seed = await seeded(system)
    async with (
        providing(bot) as provider,
        pointed(system, telegram=provider.base) as there,
        asking(there, seed.owner) as (owner,),
    ):
        added = await owner.ok("POST", "/channels", {"type": "telegram", "name": "Bot", "secrets": SECRETS})
        found = await owner.ok("POST", f"/channels/{added['id']}/inspect")
        yield there, provider, owner, found


def update(**what: Any) -> dict[str, Any]:
    """Make an update about a chat with Rina."""
    sender = {"id": 77, "is_bot": False, "first_name": "Rina", "last_name": "W.", "language_code": "id"}
    chat = {"id": 77, "type": "private"}
    return {"update_id": 1, "message": {"message_id": 5, "from": sender, "chat": chat, "date": MONDAY_9, **what}}


async def brought(owner: Asking, provider: Provider, channel: Any, body: object, secret: str | None = None) -> int:
    """Bring an update to the webhook as Telegram does, with the secret that it was given."""
    given = provider.said("/setWebhook")[0]["secret_token"] if secret is None else secret
    headers = {"X-Telegram-Bot-Api-Secret-Token": given}
    async with owner.http.post(f"{owner.base}/hooks/{channel['id']}", json=body, headers=headers) as answer:
        return answer.status


async def test_a_bot_is_connected_by_its_token_alone(system: System) -> None:
    async with telling(system) as (_, provider, owner, channel):
        listed = await owner.ok("GET", "/channels")

    assert (channel["address"], channel["health"]["state"]) == ("kopi_angsa_bot", "good")
    hook = provider.said("/setWebhook")[0]
    assert hook["url"].endswith(f"/hooks/{channel['id']}")
    assert channel["hook_url"] == hook["url"]
    assert TOKEN not in str(listed)


async def test_a_wrong_token_is_told_with_what_to_do(system: System) -> None:
    async with telling(system) as (_, provider, owner, channel):
        provider.script = [(401, {"ok": False, "error_code": 401, "description": "Unauthorized"})]
        found = await owner.ok("POST", f"/channels/{channel['id']}/inspect")
        malformed = {"type": "telegram", "name": "Bot", "secrets": {"token": "nonsense"}}
        status, problem = await owner("POST", "/channels", malformed)

    assert (found["health"]["state"], found["health"]["code"]) == ("broken", "401")
    assert "BotFather" in found["health"]["remedy"]
    assert (status, problem["code"], problem["field"]) == (422, "invalid_account", "secrets.token")


async def test_a_message_becomes_a_conversation_once_and_is_answered(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        for _ in range(2):
            assert await brought(owner, provider, channel, update(text="Halo, buka jam berapa?")) == 200
        await take_in(there)
        inbox = await owner.ok("GET", "/conversations")
        conversation = inbox["items"][0]["id"]
        reply = {"blocks": [{"type": "text", "text": "Jam sembilan."}], "client_id": "reply-0001"}
        await owner.ok("POST", f"/conversations/{conversation}/messages", reply)
        await dispatch(there)
        thread = await owner.ok("GET", f"/conversations/{conversation}/messages")
        bots, messengers = [
            await owner.ok("GET", f"/conversations?channel_type={type_}") for type_ in ("telegram", "web")
        ]

    assert [one["id"] for one in inbox["items"]] == [one["id"] for one in bots["items"]] == [conversation]
    assert messengers["items"] == []
    assert inbox["items"][0]["contact"]["name"] == "Rina W."
    sent = [one for one in provider.said("/sendMessage") if one["text"] == "Jam sembilan."]
    assert [one["chat_id"] for one in sent] == ["77"]
    states = {one["blocks"][0]["text"]: one["state"] for one in thread["items"] if one["blocks"]}
    assert states["Jam sembilan."] == "sent"
    assert states["Halo, buka jam berapa?"] in {"received", "seen"}


async def test_who_watches_is_told_when_the_first_event_came_and_only_then(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        await brought(owner, provider, channel, update(text="Halo"))
        headers = {**owner.headers, "Origin": owner.base}
        async with owner.http.ws_connect(f"{owner.base}/api/v1/live", headers=headers) as socket:
            await socket.send_json({"type": "hello", "cursor": None})
            frames = [await socket.receive_json(timeout=10)]
            assert frames[0]["type"] == "hello"
            await take_in(there)
            while frames[-1].get("kind") != "channel.updated":
                frames.append(await socket.receive_json(timeout=10))
        first = frames[-1]["data"]["first_event_at"]
        await brought(owner, provider, channel, {**update(text="Lagi"), "update_id": 2})
        await take_in(there)
        kept = await owner.ok("GET", f"/channels/{channel['id']}")

    assert first is not None
    assert kept["first_event_at"] == first


async def test_what_a_machine_wrote_is_marked_and_gets_no_automatic_answer(system: System) -> None:
    async with telling(system) as (there, _, owner, channel):
        workspace = UUID((await owner.ok("GET", "/me"))["workspace"]["id"])
        async with there.db.people(workspace) as tx:
            opened = await account(there, tx, UUID(channel["id"]))
        note = Spoke(id="1:1", address="77", at=there.clock(), blocks=(Text("I am on holiday."),), automatic=True)
        await spoke(there, opened, note)
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        thread = await owner.ok("GET", f"/conversations/{conversation}/messages")

    said = [(one["kind"], one.get("automatic")) for one in thread["items"] if one["kind"] != "event"]
    assert said == [("in", "auto_reply")]


async def test_what_does_not_carry_the_secret_is_refused(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        wrong = await brought(owner, provider, channel, update(text="Hi"), secret="guessed")
        unknown = await brought(owner, provider, {"id": "0190a000-0000-7000-8000-000000000001"}, update(text="Hi"))
        await take_in(there)
        inbox = await owner.ok("GET", "/conversations")

    assert (wrong, unknown) == (403, 404)
    assert inbox["items"] == []


async def test_a_photo_is_fetched_and_kept_with_its_words(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        photo = [{"file_id": "small", "file_size": 1}, {"file_id": "large", "file_size": 2}]
        await brought(owner, provider, channel, update(photo=photo, caption="Ini rusak"))
        await take_in(there)
        inbox = await owner.ok("GET", "/conversations")
        thread = await owner.ok("GET", f"/conversations/{inbox['items'][0]['id']}/messages")

    assert any("file_id=large" in path for _, path, _ in provider.asked)
    kinds = next(one["blocks"] for one in thread["items"] if one["kind"] == "in")
    assert [block["type"] for block in kinds] == ["image", "text"]
    assert kinds[0]["file"]["media_type"] == "image/gif"


async def test_who_blocks_the_bot_gets_nothing_more_until_they_come_back(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        await brought(owner, provider, channel, update(text="Halo"))
        status = {"chat": {"id": 77, "type": "private"}, "from": {"id": 77}, "date": MONDAY_9 + 1}
        kicked = {**status, "old_chat_member": {"status": "member"}, "new_chat_member": {"status": "kicked"}}
        await brought(owner, provider, channel, {"update_id": 2, "my_chat_member": kicked})
        await take_in(there)
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        body = {"blocks": [{"type": "text", "text": "Masih di sana?"}], "client_id": "reply-0002"}
        message = await owner.ok("POST", f"/conversations/{conversation}/messages", body)
        await dispatch(there)
        thread = await owner.ok("GET", f"/conversations/{conversation}/messages")

    mine = next(one for one in thread["items"] if one["id"] == message["id"])
    assert mine["state"] == "dropped"
    assert mine["verdict"]["reason"] == "left_block"
    assert not any(one["text"] == "Masih di sana?" for one in provider.said("/sendMessage"))


async def test_a_provider_that_says_blocked_counts_as_an_opt_out(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        await brought(owner, provider, channel, update(text="Halo"))
        await take_in(there)
        await dispatch(there)
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        blocked = {"ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user"}
        provider.script = [(403, blocked)]
        body = {"blocks": [{"type": "text", "text": "Satu"}], "client_id": "reply-0003"}
        message = await owner.ok("POST", f"/conversations/{conversation}/messages", body)
        await dispatch(there)
        thread = await owner.ok("GET", f"/conversations/{conversation}/messages")

    mine = next(one for one in thread["items"] if one["id"] == message["id"])
    assert (mine["state"], mine["failure"]["class"]) == ("failed", "opted_out")


async def test_who_lets_the_bot_in_again_within_the_second_hears_from_it(system: System, clock: FixedClock) -> None:
    clock.now = datetime.fromtimestamp(MONDAY_9, UTC)
    async with telling(system) as (there, provider, owner, channel):
        await brought(owner, provider, channel, update(text="Halo"))
        await take_in(there)
        await dispatch(there)
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        clock.advance(seconds=2.25)
        provider.script = [(403, {"ok": False, "description": "Forbidden: bot was blocked by the user"})]
        lost = {"blocks": [{"type": "text", "text": "Satu"}], "client_id": "reply-0004"}
        await owner.ok("POST", f"/conversations/{conversation}/messages", lost)
        await dispatch(there)
        clock.advance(seconds=0.5)
        status = {"chat": {"id": 77, "type": "private"}, "from": {"id": 77}, "date": MONDAY_9 + 2}
        member = {**status, "old_chat_member": {"status": "kicked"}, "new_chat_member": {"status": "member"}}
        await brought(owner, provider, channel, {"update_id": 9, "my_chat_member": member})
        await take_in(there)
        clock.advance(seconds=1)
        body = {"blocks": [{"type": "text", "text": "Dua"}], "client_id": "reply-0005"}
        message = await owner.ok("POST", f"/conversations/{conversation}/messages", body)
        await dispatch(there)
        thread = await owner.ok("GET", f"/conversations/{conversation}/messages")

    assert next(one["state"] for one in thread["items"] if one["id"] == message["id"]) == "sent"


async def test_what_cannot_be_read_is_kept_and_its_neighbours_are_heard(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        await brought(owner, provider, channel, {"update_id": 3, "poll": {"id": "1"}})
        await brought(owner, provider, channel, {"update_id": 4, "message": {"message_id": 9}})
        await brought(owner, provider, channel, update(text="Halo"))
        await take_in(there)
        odd = await owner.ok("GET", "/oddities")
        inbox = await owner.ok("GET", "/conversations")
        await owner.ok("DELETE", f"/oddities/{odd['items'][0]['id']}")
        left = await owner.ok("GET", "/oddities")

    assert {one["kind"] for one in odd["items"]} == {"poll", "update"}
    assert len(inbox["items"]) == 1
    assert len(left["items"]) == 1


async def test_an_account_that_is_asked_to_wait_rests(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        await brought(owner, provider, channel, update(text="Halo"))
        await take_in(there)
        await dispatch(there)
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        late = {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": {"retry_after": 60}}
        provider.script = [(429, late)]
        before = len(provider.said("/sendMessage"))
        for number in range(2):
            body = {"blocks": [{"type": "text", "text": f"Satu {number}"}], "client_id": f"reply-100{number}"}
            await owner.ok("POST", f"/conversations/{conversation}/messages", body)
            await dispatch(there)
        tried = len(provider.said("/sendMessage")) - before
        shown = await owner.ok("GET", f"/channels/{channel['id']}")

    assert tried == 1
    assert shown["rests_until"] is not None


async def test_a_picture_of_ours_is_named_by_an_address_that_telegram_can_fetch(system: System) -> None:
    async with telling(system) as (there, provider, owner, channel):
        await brought(owner, provider, channel, update(text="Ada foto?"))
        await take_in(there)
        conversation = (await owner.ok("GET", "/conversations"))["items"][0]["id"]
        form = aiohttp.FormData()
        form.add_field("file", GIF, filename="menu.gif")
        async with owner.http.post(f"{owner.base}/api/v1/files", data=form, headers=owner.headers) as answer:
            file = await answer.json()
        body = {"blocks": [{"type": "image", "file": file}], "client_id": "reply-0004"}
        await owner.ok("POST", f"/conversations/{conversation}/messages", body)
        await dispatch(there)

    assert provider.said("/sendPhoto")[0]["photo"] == f"{system.base_url}{file['url']}"


def reacted(*new: Any, old: tuple[Any, ...] = (), number: int = 2, message_id: int = 5) -> dict[str, Any]:
    """Make an update that Rina's reaction to a message is another one."""
    told = {"chat": {"id": 77, "type": "private"}, "user": {"id": 77, "is_bot": False, "first_name": "Rina"}}
    what = {**told, "message_id": message_id, "date": MONDAY_9, "old_reaction": list(old), "new_reaction": list(new)}
    return {"update_id": number, "message_reaction": what}


async def test_a_reaction_is_shown_in_the_thread_of_what_it_is_about(system: System) -> None:
    thumb = {"type": "emoji", "emoji": "👍"}
    other = {"type": "custom_emoji", "custom_emoji_id": "5445284980978621387"}
    async with telling(system) as (there, provider, owner, channel):
        await brought(owner, provider, channel, update(text="Halo"))
        await brought(owner, provider, channel, reacted(thumb))
        await brought(owner, provider, channel, reacted(thumb, other, old=(thumb,), number=3))
        await brought(owner, provider, channel, reacted(old=(thumb, other), number=4))
        await brought(owner, provider, channel, reacted(thumb, message_id=99, number=5))
        await take_in(there)
        (talk,) = (await owner.ok("GET", "/conversations"))["items"]
        thread = await owner.ok("GET", f"/conversations/{talk['id']}/messages")
        events = await owner.ok("GET", f"/contacts/{talk['contact']['id']}/events")
        odd = await owner.ok("GET", "/oddities")

    assert "message_reaction" in provider.said("/setWebhook")[0]["allowed_updates"]
    shown = [one["event"]["detail"]["name"] for one in thread["items"] if one["kind"] == "event"]
    assert [one for one in shown if one] == ["👍", "[emoji]"]
    assert sorted(one["name"] for one in events["items"]) == ["acted", "acted", "acted", "reaction_taken_back"]
    assert odd["items"] == []
